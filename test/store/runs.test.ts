import { expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import type { Store } from '../../src/store/store.ts';
import { describeAdapters, type Ground, onGround } from './adapters.ts';
import { all } from './all.ts';
import { aClaim, aDocument, aFinding, aReport } from './records.ts';

describeAdapters('runs and their findings', (adapter) => {
  let ground: Ground;
  let store: Store;
  onGround(adapter, (laid, base) => {
    store = laid;
    ground = base;
  });

  let tests = 0;
  /** A pipeline of the test's own, and a way to run it. */
  const aPipeline = () => {
    const pipeline = `pipeline-${++tests}`;
    const finish = (run: string, report: Report, input?: string) => {
      const id = `${pipeline}-${run}`;
      return store.finishRun({
        id,
        pipeline,
        startedAt: '2026-06-01T08:00:00.000Z',
        endedAt: `2026-06-01T08:0${run}:00.000Z`,
        report,
        ...(input === undefined ? {} : { input }),
      });
    };
    return { pipeline, finish };
  };

  const document = aDocument('Harbour paid.');
  const [a, b, c] = [1, 2, 3].map((at) => aFinding([aClaim(document, at)]));
  if (!a || !b || !c) throw new Error('three findings');

  it('calls everything new in the first run, and only the new in the next', async () => {
    const { finish } = aPipeline();
    expect(await finish('1', aReport([a, b]))).toEqual({ newFindings: [a, b], goneFindings: [], unchanged: false });
    expect(await finish('2', aReport([c, b]))).toEqual({ newFindings: [c], goneFindings: [a], unchanged: false });
  });

  it('does not judge again what has the input of the run before, and does what has another', async () => {
    const { pipeline, finish } = aPipeline();
    const run = (n: number) => ({
      id: `${pipeline}-${n}`,
      pipeline,
      startedAt: '2026-06-01T08:00:00.000Z',
      endedAt: `2026-06-01T08:0${n}:00.000Z`,
    });
    expect(await store.repeatRun({ ...run(1), input: 'x' }), 'there is none before').toBeNull();
    await finish('1', aReport([a]), 'x');
    await store.saveRun(run(2));
    expect(await store.repeatRun({ ...run(2), input: 'y' })).toBeNull();
    expect(await store.repeatRun({ ...run(2), input: 'x' })).toEqual(aReport([a]));
    expect(await store.repeatRun({ ...run(2), input: 'x' }), 'told twice, it counts once').toEqual(aReport([a]));
    expect(await store.runs({ pipeline })).toMatchObject([{ id: run(1).id, endedAt: run(2).endedAt, repeats: 1 }]);
    // What was judged from another input, and found the same, has that input from now on.
    await finish('3', aReport([a]), 'y');
    expect(await store.repeatRun({ ...run(4), input: 'x' })).toBeNull();
    expect(await store.repeatRun({ ...run(4), input: 'y' })).toEqual(aReport([a]));
  });

  it('lists the runs that ended, latest first, with what each found, and gives their reports', async () => {
    const { pipeline, finish } = aPipeline();
    const match = { ...b, verdict: 'match' as const, severity: 'none' as const };
    await finish('1', aReport([a]));
    await store.saveRun({ id: `${pipeline}-x`, pipeline, startedAt: '2026-06-01T08:01:30.000Z' });
    await finish('2', aReport([a, match]));
    await finish('3', aReport([c]));
    expect(await store.runs({ pipeline })).toMatchObject([
      { id: `${pipeline}-3`, findings: 1, conflicts: 1, newFindings: 1, repeats: 0 },
      { id: `${pipeline}-2`, findings: 2, conflicts: 1, newFindings: 1 },
      { id: `${pipeline}-1`, findings: 1, conflicts: 1, newFindings: 1 },
    ]);
    expect(await store.runs({ pipeline, limit: 1 })).toHaveLength(1);
    expect(await store.reportOfRun(`${pipeline}-2`)).toEqual(aReport([a, match]));
    expect(await store.reportOfRun(`${pipeline}-x`)).toBeNull();
  });

  it('leaves no row of a run that ends as the one before did', async () => {
    const { pipeline, finish } = aPipeline();
    await finish('1', aReport([a]));
    await store.saveRun({ id: `${pipeline}-2`, pipeline, startedAt: '2026-06-02T08:00:00.000Z' });
    const rows = await rowsOf(ground, pipeline);
    expect(await finish('2', aReport([a]))).toEqual({ newFindings: [], goneFindings: [], unchanged: true });
    expect(await rowsOf(ground, pipeline)).toEqual({ ...rows, runs: rows.runs - 1 });
    expect(await finish('3', aReport([a, b]))).toMatchObject({ newFindings: [b], unchanged: false });
  });

  it('keeps what was published again until a run ends otherwise', async () => {
    const { pipeline, finish } = aPipeline();
    const versions = [{ source: 's', before: 'x', now: 'y', changed: [], came: [], went: [] }];
    await finish('1', aReport([a], { versions }));
    expect(await finish('2', aReport([a]))).toMatchObject({ unchanged: true });
    expect((await store.latestReport(pipeline))?.versions).toEqual(versions);
    await finish('3', aReport([a, b]));
    expect((await store.latestReport(pipeline))?.versions).toBeUndefined();
  });

  it('answers the same when it is asked again, and adds nothing', async () => {
    const { pipeline, finish } = aPipeline();
    await finish('1', aReport([a]));
    const first = await finish('2', aReport([b]));
    const rows = await rowsOf(ground, pipeline);
    expect(await finish('2', aReport([b]))).toEqual(first);
    expect(await rowsOf(ground, pipeline)).toEqual(rows);
    const unchanged = await finish('3', aReport([b]));
    expect(unchanged.unchanged).toBe(true);
    expect(await finish('3', aReport([b]))).toEqual(unchanged);
    expect(await rowsOf(ground, pipeline)).toEqual(rows);
  });

  it('does not call a finding new that comes back', async () => {
    const { finish } = aPipeline();
    await finish('1', aReport([a, b]));
    await finish('2', aReport([a]));
    expect(await finish('3', aReport([a, b]))).toMatchObject({ newFindings: [], goneFindings: [], unchanged: false });
  });

  it('does not call a report unchanged whose problems differ', async () => {
    const { finish } = aPipeline();
    await finish('1', aReport([a]));
    expect(await finish('2', aReport([a], { title: 'Another headline' }))).toMatchObject({ unchanged: false });
  });

  it('keeps pipelines apart', async () => {
    const [one, two] = [aPipeline(), aPipeline()];
    await one.finish('1', aReport([a]));
    expect(await two.finish('1', aReport([a]))).toMatchObject({ newFindings: [a] });
  });

  it('lets two runs of one pipeline end one after the other', async () => {
    const { pipeline, finish } = aPipeline();
    const ended = await Promise.all(['1', '2', '3', '4'].map((run) => finish(run, aReport([a, b]))));
    expect(ended.filter((each) => each.unchanged)).toHaveLength(3);
    expect(ended.flatMap((each) => each.newFindings)).toHaveLength(2);
    expect(await rowsOf(ground, pipeline)).toMatchObject({ runs: 1, findings: 2 });
  });

  it('gives the latest report that ended, of one pipeline or of all', async () => {
    const { pipeline, finish } = aPipeline();
    expect(await store.latestReport(pipeline)).toBeNull();
    await store.saveRun({ id: `${pipeline}-cut-off`, pipeline, startedAt: '2026-06-01T08:00:00.000Z' });
    expect(await store.latestReport(pipeline)).toBeNull();
    const report = aReport([a, b], { title: 'The \0 latest \ud800' });
    await finish('1', aReport([a]));
    await finish('2', report);
    expect(await store.latestReport(pipeline)).toEqual(report);
    expect(await store.latestReport()).not.toBeNull();
    expect(await store.latestReport('never-run')).toBeNull();
  });

  it("lists the latest run's findings, and with `current: false` all that ever were", async () => {
    const { pipeline, finish } = aPipeline();
    await finish('1', aReport([a, b]));
    await finish('2', aReport([c]));
    expect(await all(store.findings({ pipeline }))).toEqual([c]);
    expect(await all(store.findings({ pipeline, current: false }))).toEqual([a, b, c]);
  });

  it('goes by when runs end, not by when they begin', async () => {
    const { pipeline, finish } = aPipeline();
    for (const run of ['5', '4'])
      await store.saveRun({ id: `${pipeline}-${run}`, pipeline, startedAt: '2026-06-01T08:00:00.000Z' });
    await finish('4', aReport([a]));
    expect(await finish('5', aReport([a, b]))).toMatchObject({ newFindings: [b], goneFindings: [] });
    expect(await all(store.findings({ pipeline }))).toEqual([a, b]);
    expect(await store.latestReport(pipeline)).toEqual(aReport([a, b]));
  });

  it("lists a finding as the latest run put it, which may differ from the first one's words", async () => {
    const { pipeline, finish } = aPipeline();
    await finish('1', aReport([a]));
    const reworded = { ...a, message: 'In other words.' };
    expect(await finish('2', aReport([reworded]))).toMatchObject({ newFindings: [], unchanged: false });
    expect(await all(store.findings({ pipeline }))).toEqual([reworded]);
  });
});

/** How many rows a pipeline has, counted behind the store's back. */
const rowsOf = async (ground: Ground, pipeline: string): Promise<Record<'runs' | 'findings' | 'had', number>> =>
  ground.count({
    runs: `select count(*)::int as n from tieout.runs where pipeline = '${pipeline}'`,
    findings: `select count(*)::int as n from tieout.findings where pipeline = '${pipeline}'`,
    had: `select count(*)::int as n from tieout.run_findings where pipeline = '${pipeline}'`,
  });
