import { expect, it } from 'vitest';
import { reportOf, verdicts } from './against.ts';

const REPORT = `## Consolidated Statements of Income

(in millions, except per share data)

| | Year Ended December 31, 2025 | Year Ended December 31, 2024 |
| --- | --- | --- |
| Revenue | $612 | $546 |
| Net income | 88 | 79 |
| Net income attributable to Harrow Ferries | 85 | 77 |
| Basic earnings per share | $2.31 | $2.02 |
| Diluted earnings per share | $2.10 | $1.94 |
`;

it.each([
  ['Harrow Ferries earned $88 million, or $2.10 per diluted share, in 2025.', ['match $88 million', 'match $2.10']],
  [
    'Harrow Ferries earned $98 million, or $2.01 per diluted share, in 2025.',
    ['conflict $98 million', 'conflict $2.01'],
  ],
  ['Harrow Ferries earned $88 million, or $2.31 a share, in 2025.', ['match $88 million', 'match $2.31']],
  [
    'Net income attributable to Harrow Ferries was $58 million, or $2.01 per diluted share, in 2025.',
    ['conflict $58 million', 'conflict $2.01'],
  ],
  // Adjusted results are others.
  ['Harrow Ferries had adjusted earnings of $98 million, or $2.51 a share, in 2025.', []],
])('%s', async (story, expected) => {
  const report = await reportOf(REPORT, { periodEnd: '2025-12-31', fiscalYearEnd: '12-31' });
  expect(await verdicts(story, report)).toEqual(expected);
});
