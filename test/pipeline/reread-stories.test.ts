import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, openDesk } from './desk.ts';

const FILING = `FORM 10-K

HARROW FERRIES, INC.
(Exact name of registrant as specified in its charter)

For the fiscal year ended June 30, 2025

## Consolidated Statements of Income

(in millions)

| | Year Ended June 30, 2025 | Year Ended June 30, 2024 |
| --- | --- | --- |
| Revenue | $612 | $546 |
| Net income | 88 | 79 |
`;
const STORY = 'By Jane Roe, August 20, 2025\n\nHarrow Ferries had revenue of $650 million in fiscal 2025.\n';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const run = async (id: string, documents: readonly string[]): Promise<string[]> =>
  (await desk.run(id, documents)).report.findings.map(({ rule }) => rule);

const yearOf = async (story: string): Promise<unknown> =>
  (await desk.store.claimsOf(desk.pipeline.name, [story]))[0]?.period;

it('reads a story as the filing tells that it is run with, whichever came first, and alone once that is gone', async () => {
  const { pipeline, store, read } = desk;
  const story = await read('story.md', 'news', STORY);
  expect(await run('1', [story])).toEqual([]);
  expect(await yearOf(story)).toMatchObject({ end: '2025-12-31' });
  expect(await store.mannerOf(pipeline.name, story)).toBe(null);

  const filing = await read('filing.md', 'filing', FILING);
  expect(await run('2', [story, filing])).toEqual(['value.conflict']);
  expect(await yearOf(story)).toMatchObject({ start: '2024-07-01', end: '2025-06-30' });
  const manner = await store.mannerOf(pipeline.name, story);
  expect(manner).not.toBe(null);

  // Read by the same reader before: nothing changes, and the story is not read alone again.
  expect(await read('story.md', 'news', STORY)).toBe(story);
  expect(await store.mannerOf(pipeline.name, story)).toBe(manner);
  expect(await yearOf(story)).toMatchObject({ end: '2025-06-30' });

  expect(await run('3', [story])).toEqual([]);
  expect(await yearOf(story)).toMatchObject({ end: '2025-12-31' });
});
