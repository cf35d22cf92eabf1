import { afterAll, beforeAll, expect, it } from 'vitest';
import { withStoredEvidence } from '../../src/pipeline/stored-evidence.ts';
import { type Desk, openDesk } from './desk.ts';

const FILING = `FORM 10-K

Annual Report

HARROW FERRIES, INC.
(Exact name of registrant as specified in its charter)

For the fiscal year ended December 31, 2025

Revenue was $612 million in 2025. Capital expenditures were $88 million in 2025.
`;
const ARTICLE =
  'Ferries pay off\n\nHarrow Ferries had revenue of $650 million in 2025, and capital expenditures of $88 million in 2025.\n';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** Changes the text of a stored document, and leaves its claims as they are. */
const tamper = async (id: string, from: string, to: string): Promise<void> => {
  const { pipeline, store } = desk;
  const document = await store.documentOf(pipeline.name, id);
  if (document === null) throw new Error(`${id} is not in the store`);
  const claims = await store.claimsOf(pipeline.name, [id]);
  const changed = { ...document, text: document.text.replace(from, to) };
  await store.saveDocument({ pipeline: pipeline.name, reader: from, document: changed, claims, problems: [] });
};

it('withholds findings whose quote the stored text no longer has, and says which document it is', async () => {
  const { pipeline, store, read, run } = desk;
  const ids = [await read('filing.txt', 'filing', FILING), await read('article.txt', 'news', ARTICLE)];
  const { report } = await run('1', ids);
  expect(report.findings.map(({ rule }) => rule).sort()).toEqual(['value.conflict', 'value.match']);
  expect(report.problems).toEqual([]);

  await tamper(ids[0] ?? '', '$612 million', '$621 million');
  const kept = await withStoredEvidence(report.findings, pipeline.name, store);
  expect(kept.findings.map(({ rule }) => rule)).toEqual(['value.match']);
  expect(kept.problems).toMatchObject([{ code: 'not-as-quoted', level: 'error', source: 'filing.txt' }]);
  expect(kept.problems[0]?.message).toContain('1 finding withheld');
  expect(kept.problems[0]?.message).toContain('$621 million');

  // A run that reads nothing again finds the same claims, and nothing where they should stand.
  const again = await run('2', ids);
  expect(again.report.findings.map(({ rule }) => rule)).toEqual(['value.match']);
  expect(again.report.problems.map(({ code }) => code)).toEqual(['not-as-quoted']);

  await tamper(ids[0] ?? '', '$621 million', '$612 million');
  expect((await run('3', ids)).report.findings).toEqual(report.findings);
});
