import { describe, expect, it } from 'vitest';
import { reportOf, verdicts } from './against.ts';

const REPORT = `## Consolidated Statements of Operations and Comprehensive Income

(in millions)

| | Year Ended June 30, 2025 | Year Ended June 30, 2024 |
| --- | --- | --- |
| Revenue | $612 | $546 |
| Net income | 88 | 79 |

## Consolidated Balance Sheets

(in millions)

| | June 30, 2025 | June 30, 2024 |
| --- | --- | --- |
| Cash and cash equivalents | $540 | $512 |
| Total debt | 880 | 915 |
`;

const LEAD = 'Harrow Ferries had a fiscal 2025 that its crews will remember.';
const found = async (sentence: string): Promise<string[]> => {
  const report = await reportOf(REPORT, { periodEnd: '2025-06-30', fiscalYearEnd: '06-30' });
  return verdicts(`Harrow carries more\n\n${LEAD}\n\n${sentence}`, report);
};

describe('the figure of the year before, told of this one', () => {
  it.each([
    ['Harrow Ferries rang up $546 million in revenue in fiscal 2025.', 'conflict $546 million'],
    ['In fiscal 2025, revenue climbed to $546 million, it said.', 'conflict $546 million'],
    ['It earned $79 million in fiscal 2025, helped by cheaper fuel.', 'conflict $79 million'],
    ['At the end of fiscal 2025, its cash swelled to $512 million.', 'conflict $512 million'],
    ['It ended June 2025 with $915 million of debt and a backlog of about $70 million.', 'conflict $915 million'],
  ])('%s', async (sentence, expected) => {
    expect(await found(sentence)).toContain(expected);
  });

  it.each([
    'Revenue rose from $546 million in fiscal 2025.',
    'In fiscal 2025 it earned more than the $79 million of a year earlier.',
    'In fiscal 2025, revenue compared well with the prior year, when it was $546 million.',
    'Its cash stood at $512 million.',
    'Its debt had been $915 million, and it has paid some of that in fiscal 2025.',
    'Harrow Ferries rang up $612 million in revenue in fiscal 2025.',
    'In fiscal 2025 net income was $88 million, up from $79 million.',
    // Which of the years its paragraph is about, the second sentence does not say.
    'In fiscal 2025 the crews were paid more than ever. The company earned $79 million.',
  ])('leaves alone: %s', async (sentence) => {
    expect((await found(sentence)).filter((each) => each.startsWith('conflict'))).toEqual([]);
  });
});
