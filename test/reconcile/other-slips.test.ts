import { describe, expect, it } from 'vitest';
import { reportOf, verdicts } from './against.ts';

const REPORT = `## Item 1. People

As of June 30, 2025, we employed 2,940 people.

## Consolidated Statements of Income

(in millions)

| | Year Ended June 30, 2025 | Year Ended June 30, 2024 |
| --- | --- | --- |
| Revenue | $612 | $546 |
| Net income | 88 | 79 |

## Consolidated Balance Sheets

(in millions)

| | June 30, 2025 | June 30, 2024 |
| --- | --- | --- |
| Cash and cash equivalents | $240 | $512 |

## Segments

(in millions)

| | Year Ended June 30, 2025 | Year Ended June 30, 2024 |
| --- | --- | --- |
| Revenue: | | |
| Night ferries and allied services | $301 | $262 |
| Barges | 155 | 146 |
| Cranes | 156 | 138 |
| Total revenue | 612 | 546 |
`;

const verdictsOf = async (...paragraphs: string[]): Promise<string[]> => {
  const report = await reportOf(REPORT, { periodEnd: '2025-06-30', fiscalYearEnd: '06-30' });
  return verdicts(['Harrow carries more', ...paragraphs].join('\n\n'), report);
};
const LEAD = 'HARROW, Aug. 20, 2025 — Harrow Ferries said fiscal 2025 was its best year.';

describe('wrong figures of a draft', () => {
  it.each([
    // Half of what it had a year before: too far off for anything but the figure of that year.
    ['At the end of fiscal 2025, its cash shrank to $512 million.', 'conflict $512 million'],
    ['Its annual revenue rose to $621 million.', 'conflict $621 million'],
    ['Its annual revenue rose 21% to $612 million.', 'conflict 21%'],
    ['It employs 2,490 people.', 'conflict 2,490'],
    ['Revenue at the night ferries unit, its biggest, was $310 million in fiscal 2025.', 'conflict $310 million'],
    ['Revenue, which includes fares, rose more than 16% in fiscal 2025.', 'conflict 16%'],
  ])('%s', async (sentence, expected) => {
    const found = (await verdictsOf(LEAD, sentence)).filter((each) => each.startsWith('conflict'));
    expect(found.slice(0, 1)).toEqual([expected]);
  });

  it.each([
    'At the end of fiscal 2025, its cash shrank to $240 million.',
    'At the end of fiscal 2025, its cash was less than half of the $512 million of a year earlier.',
    'Its annual revenue rose 12% to $612 million.',
    'Analysts say that Marlow, with annual revenue of $621 million, is larger.',
    'It once employed 2,490 people.',
    'It employs 490 people in Ely.',
    'Revenue at the night ferries unit, its biggest, was $301 million in fiscal 2025.',
    'Revenue, which includes fares, rose more than 12% in fiscal 2025.',
  ])('and right ones: %s', async (sentence) => {
    expect((await verdictsOf(LEAD, sentence)).filter((each) => each.startsWith('conflict'))).toEqual([]);
  });
});
