import { expect, it } from 'vitest';
import { reportOf, verdicts } from './against.ts';

const REPORT = `## Consolidated Statements of Income

(in millions)

| | Year Ended December 31, 2025 | Year Ended December 31, 2024 |
| --- | --- | --- |
| Revenue | $612 | $546 |
| Operating income | 104 | 90 |
| Net income | 88 | 79 |

## Results of Operations

| | Year Ended December 31, 2025 | Year Ended December 31, 2024 |
| --- | --- | --- |
| Gross margin | 41.2% | 39.5% |
`;

it.each([
  // A margin in so many words is that of the row.
  ['The gross margin of Harrow Ferries widened to 44.2% in 2025.', ['conflict 44.2%']],
  ['The gross margin of Harrow Ferries widened to 41.2% in 2025.', ['match 41.2%']],
  // Of a part, of another kind, or otherwise counted, it is another.
  ['The gross margin of Harrow Ferries on freight was 44.2% in 2025.', []],
  ['The operating margin of Harrow Ferries was 44.2% in 2025.', []],
  ['The adjusted gross margin of Harrow Ferries was 44.2% in 2025.', []],
  // The growth of a result, by the two years' results of its kind.
  ['Operating income of Harrow Ferries rose 25% in 2025.', ['conflict 25%']],
  ['Operating income of Harrow Ferries rose 16% in 2025.', ['match 16%']],
  ['Net income of Harrow Ferries rose 11% in 2025.', ['match 11%']],
  // Which profit grew is not said.
  ['Profit at Harrow Ferries rose 25% in 2025.', []],
])('%s', async (story, expected) => {
  const report = await reportOf(REPORT, { periodEnd: '2025-12-31', fiscalYearEnd: '12-31' });
  expect(await verdicts(story, report)).toEqual(expected);
});

const QUARTER = `## Consolidated Statements of Income

(in millions)

| | Three Months Ended June 30, 2025 | Three Months Ended June 30, 2024 |
| --- | --- | --- |
| Revenue | $612 | $546 |
`;

it.each([
  ['Revenue of Harrow Ferries rose 21% in the second quarter of 2025.', ['conflict 21%']],
  ['Revenue of Harrow Ferries rose 12% in the second quarter of 2025.', ['match 12%']],
  // Over the quarter before.
  ['Revenue of Harrow Ferries rose 21% in the second quarter of 2025 from the first quarter.', []],
])('%s', async (story, expected) => {
  const report = await reportOf(QUARTER, { form: '10-Q', periodEnd: '2025-06-30', fiscalYearEnd: '12-31' });
  expect(await verdicts(story, report)).toEqual(expected);
});
