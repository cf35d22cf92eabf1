import { expect, it } from 'vitest';
import { reportOf, verdicts } from '../reconcile/against.ts';

const REPORT = `## Consolidated Statements of Income

(in millions)

| | Three Months Ended December 31, 2025 | Three Months Ended December 31, 2024 | Six Months Ended December 31, 2025 | Six Months Ended December 31, 2024 |
| --- | --- | --- | --- | --- |
| Revenue | $612 | $546 | $1,204 | $1,071 |
| Net income | 88 | 79 | 171 | 150 |
`;

const QUARTER = { form: '10-Q', periodEnd: '2025-12-31', fiscalYearEnd: '06-30' } as const;

it.each([
  ['Harrow Ferries said its quarterly revenue rose to $612 million.', ['match $612 million']],
  ['Harrow Ferries said its quarterly revenue rose to $621 million.', ['conflict $621 million']],
  ['Harrow Ferries posted a quarterly profit of $79 million.', ['conflict $79 million']],
  // Nobody tells that it was so, and a dividend is no result.
  ['Harrow Ferries, with quarterly revenue of $621 million, is large.', []],
  ['Harrow Ferries raised its quarterly dividend to $9 million.', []],
])('%s', async (sentence, expected) => {
  const story = `Harrow carries more\n\nHARROW, Feb. 3, 2026 — ${sentence}`;
  expect(await verdicts(story, await reportOf(REPORT, QUARTER))).toEqual(expected);
});

it('knows none long after, nor of a filer whose year nobody knows', async () => {
  const sentence = 'Harrow Ferries said its quarterly revenue rose to $621 million.';
  const unknown = await reportOf(REPORT, { form: null, periodEnd: null, fiscalYearEnd: null });
  const at = (day: string): string => `Harrow carries more\n\nHARROW, ${day} — ${sentence}`;
  expect(await verdicts(at('Feb. 3, 2026'), unknown)).toEqual([]);
});
