import { expect, it } from 'vitest';
import { reportOf, verdicts } from './against.ts';

const REPORT = `## Consolidated Statements of Income

(in millions)

| | Year Ended December 31, 2025 | Year Ended December 31, 2024 |
| --- | --- | --- |
| Revenue | $612 | $546 |
| Net income | 88 | 79 |
`;

it.each(['KOLA-TONA CO', 'KOLA TONA CO', 'Kola-Tona Company'])('a story of Kola-Tona, filed by %s', async (name) => {
  const report = await reportOf(REPORT, { periodEnd: '2025-12-31', fiscalYearEnd: '12-31', registrant: name });
  expect(await verdicts('Kola-Tona earned $88 million in 2025. Its revenue was $621 million.', report)).toEqual([
    'match $88 million',
    'conflict $621 million',
  ]);
  // Another company that is called by the second half.
  expect(await verdicts('Tona Lamps earned $98 million in 2025.', report)).toEqual([]);
});
