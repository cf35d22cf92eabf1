import { expect, it } from 'vitest';
import { reportOf, verdicts } from './against.ts';

const REPORT = `## Consolidated Balance Sheets

(in millions)

| | December 31, 2025 | December 31, 2024 |
| --- | --- | --- |
| Cash and cash equivalents | $640 | $512 |
| Long-term debt, less current portion | 851 | 906 |

## Debt

(in millions)

| | December 31, 2025 | December 31, 2024 |
| --- | --- | --- |
| Total long-term debt | $880 | $915 |

## Consolidated Statements of Income

(in millions)

| | Year Ended December 31, 2025 | Year Ended December 31, 2024 |
| --- | --- | --- |
| Operating income | 104 | 90 |
| Net income | 88 | 79 |
`;

it.each([
  // Both are what a report calls the long-term debt.
  ['Long-term debt of Harrow Ferries was $851 million at December 31, 2025.', ['match $851 million']],
  ['Long-term debt of Harrow Ferries was $880 million at December 31, 2025.', ['match $880 million']],
  ['Long-term debt of Harrow Ferries was $808 million at December 31, 2025.', ['conflict $808 million']],
  // The figure of another result, and of another day.
  ['Operating income of Harrow Ferries was $88 million in 2025.', ['conflict $88 million']],
  ['Long-term debt of Harrow Ferries was $915 million at December 31, 2025.', ['conflict $915 million']],
])('%s', async (story, expected) => {
  const report = await reportOf(REPORT, { periodEnd: '2025-12-31', fiscalYearEnd: '12-31' });
  expect((await verdicts(story, report)).slice(0, 1)).toEqual(expected);
});
