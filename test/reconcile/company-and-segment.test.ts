import { expect, it } from 'vitest';
import { reportOf, verdicts } from './against.ts';

const REPORT = `We operate in two segments: Harrow Ferries and Kestrel Boats.

## Consolidated Statements of Income

(in millions)

| | Year Ended December 31, 2025 | Year Ended December 31, 2024 |
| --- | --- | --- |
| Revenue | $612 | $546 |
| Net loss | (88) | (79) |

## Segments

(in millions)

| | Year Ended December 31, 2025 | Year Ended December 31, 2024 |
| --- | --- | --- |
| Revenue: | | |
| Harrow Ferries | $412 | $366 |
| Kestrel Boats | 200 | 180 |
| Total revenue | 612 | 546 |
`;

const TAIL = 'At the Harrow Ferries segment, revenue was $412 million.';

it.each([
  // The company, whose name one of its segments bears.
  ['Harrow Ferries had a net loss of $88 million in 2025.', ['match $88 million', 'match $412 million']],
  ['Harrow Ferries had a net loss of $98 million in 2025.', ['conflict $98 million', 'match $412 million']],
  ['Harrow Ferries had revenue of $612 million in 2025.', ['match $612 million', 'match $412 million']],
])('%s', async (told, expected) => {
  const report = await reportOf(REPORT, { periodEnd: '2025-12-31', fiscalYearEnd: '12-31' });
  const found = await verdicts(`# Harrow Ferries loses more\n\nFebruary 3, 2026\n\n${told} ${TAIL}`, report);
  expect(found.filter((each) => !each.startsWith('missing')).sort()).toEqual([...expected].sort());
});
