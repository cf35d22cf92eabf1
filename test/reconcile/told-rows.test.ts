import { expect, it } from 'vitest';
import { reportOf, verdicts } from './against.ts';

const REPORT = `We repurchased 3 million shares of our common stock in fiscal 2025 for $47 million, including excise tax.

## Consolidated Statements of Income

(in millions)

| | Year Ended June 30, 2025 | Year Ended June 30, 2024 |
| --- | --- | --- |
| Revenue | $612 | $546 |
| Income before provision for income taxes | 113 | 101 |
| Net income | 88 | 79 |

## Consolidated Statements of Cash Flows

(in millions)

| | Year Ended June 30, 2025 | Year Ended June 30, 2024 |
| --- | --- | --- |
| Net income | $88 | $79 |
| Payments for repurchases of common stock | (45) | (31) |
`;

it.each([
  ['Harrow Ferries spent $45 million buying back shares in fiscal 2025.', ['match $45 million']],
  ['Harrow Ferries spent $54 million on its own stock in fiscal 2025.', ['conflict $54 million']],
  ['In fiscal 2025, Harrow Ferries bought back 3 million shares for $54 million.', ['conflict $54 million']],
  ['Harrow Ferries said its fiscal 2025 pretax profit rose to $131 million.', ['conflict $131 million']],
  ['Harrow Ferries said its fiscal 2025 pretax profit rose to $113 million.', ['match $113 million']],
  // As the report tells it elsewhere, with the tax.
  ['In fiscal 2025, Harrow Ferries bought back 3 million shares for $47 million.', []],
  // Bonds are no shares, and what it may spend it has not spent.
  ['Harrow Ferries spent $54 million buying back bonds in fiscal 2025.', []],
  ['Harrow Ferries may spend $54 million on buybacks in fiscal 2025.', []],
])('%s', async (sentence, expected) => {
  const report = await reportOf(REPORT, { form: '10-K', periodEnd: '2025-06-30', fiscalYearEnd: '06-30' });
  const found = await verdicts(`Harrow carries more\n\n${sentence}`, report);
  expect(found.filter((each) => /45|54|47|131|113/.test(each) && !each.startsWith('missing'))).toEqual(expected);
});
