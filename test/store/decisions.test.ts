import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Decided, Decision } from '../../src/model/decision.ts';
import { ConfigError } from '../../src/model/error.ts';
import type { Finding } from '../../src/model/finding.ts';
import { decide, undecide } from '../../src/pipeline/decide.ts';
import { latestReport } from '../../src/pipeline/latest-report.ts';
import type { Store } from '../../src/store/store.ts';
import { sayingOf } from '../../src/text/saying.ts';
import { describeAdapters, type Ground } from './adapters.ts';
import { all } from './all.ts';
import { aClaim, aDocument, aFinding, aReport } from './records.ts';

const AT = '2026-06-02T09:00:00.000Z';

/** A conflict about one figure of a page with these words around it. */
const findingOf = (text: string, at: number, more: Partial<Finding> = {}): Finding =>
  aFinding([aClaim(aDocument(text), at)], more);

const decisionOn = (finding: Finding, as: Decided, more: Partial<Decision> = {}): Decision => ({
  schema: 'decision/1',
  finding: finding.id,
  saying: sayingOf(finding),
  as,
  by: 'Ann Lee',
  reason: 'The page means the fiscal year.',
  at: AT,
  ...more,
});

describeAdapters('decisions', (adapter) => {
  let ground: Ground;
  let store: Store;
  let runs = 0;
  beforeEach(async () => {
    ground = await adapter.lay();
    store = await ground.open();
    runs = 0;
  });
  afterEach(async () => {
    await store.close();
    await ground.clear();
  });

  const run = async (...findings: Finding[]): Promise<void> => {
    const id = `run-${++runs}`;
    const startedAt = `2026-06-01T08:0${runs}:00.000Z`;
    await store.saveRun({ id, pipeline: 'harbour', startedAt });
    await store.finishRun({ id, pipeline: 'harbour', startedAt, endedAt: startedAt, report: aReport(findings) });
  };
  const listed = async (decision?: Decided | 'open'): Promise<[string, string | undefined][]> =>
    (await all(store.findings(decision === undefined ? {} : { decision }))).map((found) => [
      found.id,
      found.decision?.as,
    ]);

  it('are kept, replaced, listed in the order they were made, and taken back', async () => {
    const [one, two] = [findingOf('One.', 1), findingOf('One.', 2)];
    await store.saveDecision(decisionOn(two, 'confirmed', { at: '2026-06-03T09:00:00.000Z' }));
    await store.saveDecision(decisionOn(one, 'explained'));
    await store.saveDecision(decisionOn(one, 'false-alarm', { by: 'Bo Ek' }));
    expect(await store.decisions()).toEqual([
      decisionOn(one, 'false-alarm', { by: 'Bo Ek' }),
      decisionOn(two, 'confirmed', { at: '2026-06-03T09:00:00.000Z' }),
    ]);
    expect(await store.removeDecision(one.id, sayingOf(one))).toBe(true);
    expect(await store.removeDecision(one.id, sayingOf(one))).toBe(false);
    expect(await store.decisions()).toHaveLength(1);
  });

  it('stand beside the findings of every later run, and narrow the list', async () => {
    const [one, two, three] = [findingOf('One.', 1), findingOf('One.', 2), findingOf('One.', 3)];
    await run(one, two);
    await store.saveDecision(decisionOn(one, 'false-alarm'));
    await run(two, one, three);
    expect(await listed()).toEqual([
      [one.id, 'false-alarm'],
      [two.id, undefined],
      [three.id, undefined],
    ]);
    expect(await listed('false-alarm')).toEqual([[one.id, 'false-alarm']]);
    expect(await listed('open')).toEqual([
      [two.id, undefined],
      [three.id, undefined],
    ]);
    expect(await listed('confirmed')).toEqual([]);
    const report = await latestReport(store, 'harbour');
    expect(report?.findings.map(({ decision }) => decision?.as)).toEqual([undefined, 'false-alarm', undefined]);
    expect(report?.changes).toEqual({ new: [three.id], changed: [], unchanged: [two.id, one.id], gone: [] });
  });

  it('go with the sentence where its page is published again, and not with another sentence', async () => {
    const before = findingOf('The page.', 1);
    await run(before);
    await store.saveDecision(decisionOn(before, 'explained'));
    const again = findingOf('The page, with another advertisement.', 1);
    const other = findingOf('The page, with another advertisement.', 7);
    expect(again.id).not.toBe(before.id);
    await run(again, other);
    expect(await listed()).toEqual([
      [again.id, 'explained'],
      [other.id, undefined],
    ]);
    expect(await listed('explained')).toEqual([[again.id, 'explained']]);
    const report = await latestReport(store, 'harbour');
    expect(report?.findings.map(({ decision }) => decision?.as)).toEqual(['explained', undefined]);
    expect(report?.changes).toMatchObject({ new: [other.id], unchanged: [again.id], gone: [] });
    // What was decided for the sentence is taken back for it, too.
    await undecide(again.id, store);
    expect(await store.decisions()).toEqual([]);
  });

  it('leave the report as the run left it: a run that repeats it is unchanged', async () => {
    const one = findingOf('One.', 1);
    await run(one);
    expect((await latestReport(store, 'harbour'))?.changes).toBeUndefined();
    await store.saveDecision(decisionOn(one, 'confirmed'));
    await run(one);
    expect((await store.latestReport('harbour'))?.findings).toEqual([one]);
    expect((await latestReport(store, 'harbour'))?.changes).toEqual({
      new: [],
      changed: [],
      unchanged: [one.id],
      gone: [],
    });
  });

  it('are made by the beginning of an id, where it is one finding’s alone', async () => {
    const ids = ['aa11000000000001', 'aa11000000000002', 'bb22000000000003'];
    const [one, two, three] = ids.map((id, i) => findingOf('One.', i, { id }));
    if (!one || !two || !three) throw new Error('three findings are needed');
    await run(one, two, three);
    const ruling = { as: 'confirmed', by: ' Ann Lee ', reason: 'So it is.', at: AT };
    expect((await decide({ ...ruling, finding: 'bb' }, store)).decision).toMatchObject({
      finding: three.id,
      by: 'Ann Lee',
    });
    const refusal = async (finding: string, more = {}): Promise<string> => {
      const error: unknown = await decide({ ...ruling, finding, ...more }, store).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ConfigError);
      return (error as ConfigError).message;
    };
    expect(await refusal('aa11')).toBe(`aa11 is the beginning of several ids: ${one.id}, ${two.id}`);
    expect(await refusal('cc')).toContain('no finding');
    expect(await refusal('revenue%')).toContain('is not the id');
    expect(await refusal('bb', { as: 'maybe' })).toContain('as:');
    expect(await refusal('bb', { reason: '  ' })).toContain('reason:');
    expect(await store.decisions()).toHaveLength(1);
    await expect(undecide('aa11000000000001', store)).rejects.toThrow('nobody has decided');
  });

  it('come to a store of the version before, whose findings are still found by their ids', async () => {
    const one = findingOf('One.', 1);
    await run(one);
    for (const n of [
      'alter table tieout.findings drop column saying',
      'alter table tieout.documents drop column manner',
      'drop table tieout.tellings',
      'drop table tieout.decisions',
      'alter table tieout.runs drop column input',
      "delete from tieout.kysely_migration where name >= '003-decisions'",
    ])
      await ground.count({ n });
    await store.close();
    store = await ground.open();
    await store.saveDecision(decisionOn(one, 'confirmed'));
    expect(await listed('confirmed')).toEqual([[one.id, 'confirmed']]);
  });
});
