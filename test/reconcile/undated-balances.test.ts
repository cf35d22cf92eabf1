import { expect, it } from 'vitest';
import { reportOf, verdicts } from './against.ts';

const REPORT = `## Consolidated Balance Sheets

(in millions)

| | June 30, 2025 | June 30, 2024 |
| --- | --- | --- |
| Cash and cash equivalents | $640 | $512 |
| Short-term investments | 75 | 61 |
| Total assets | 4,212 | 4,001 |
| Long-term debt | 880 | 915 |

## Consolidated Statements of Income

(in millions)

| | Year Ended June 30, 2025 | Year Ended June 30, 2024 |
| --- | --- | --- |
| Revenue | $612 | $546 |
`;

const LEAD = 'Harrow Ferries had revenue of $612 million in fiscal 2025.';

it.each([
  ['It ended the year with $604 million in cash.', ['conflict $604 million']],
  ['It ended the year with $640 million in cash.', ['match $640 million']],
  ['It had $604 million in cash and cash equivalents at year-end.', ['conflict $604 million']],
  ['Its long-term debt fell to $808 million.', ['conflict $808 million']],
  // With what is invested for a while it has so much, and the figure of the year before may be meant.
  ['It ended the year with $715 million in cash.', []],
  ['Its long-term debt stood at $915 million.', []],
  // Nobody says that it is there.
  ['It raised $604 million in cash.', []],
])('%s', async (sentence, expected) => {
  const report = await reportOf(REPORT, { periodEnd: '2025-06-30', fiscalYearEnd: '06-30' });
  const found = await verdicts(`Harrow carries more\n\n${LEAD}\n\n${sentence}`, report);
  expect(found.filter((each) => !each.includes('$612'))).toEqual(expected);
});
