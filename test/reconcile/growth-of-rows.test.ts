import { expect, it } from 'vitest';
import { reportOf, verdicts } from './against.ts';

const REPORT = `## Consolidated Statements of Income

(in millions)

| | Year Ended December 31, 2025 | Year Ended December 31, 2024 |
| --- | --- | --- |
| Revenue | $612 | $546 |
| Crew costs | 212 | 184 |
| Harbour fees | 61 | 88 |
| Net income | 88 | 79 |
`;

const LEAD = 'Harrow Ferries had revenue of $612 million in 2025.';

it.each([
  // 212 ÷ 184 − 1 = 15.2 %
  ['Crew costs rose 15% to $212 million.', 'match 15%'],
  ['Crew costs rose 25% to $212 million.', 'conflict 25%'],
  ['Harbour fees were down 31% at $61 million.', 'match 31%'],
  ['Harbour fees rose 31% to $61 million.', 'conflict 31%'],
  ['Harbour fees fell by almost 31% to $61 million.', 'match 31%'],
  // The same digits twice.
  ['Crew costs rose 15% to $212 million and harbour fees fell 15% to $61 million.', 'match 15%, conflict 15%'],
  // On another basis, of a part, or of a level that the row does not have.
  ['Excluding fuel, crew costs rose 25% to $212 million.', ''],
  ['Crew costs in Ely rose 25% to $212 million.', ''],
  ['Crew costs rose 25% to $230 million.', ''],
  ['Crew costs rose 25% from the third quarter, to $212 million.', ''],
  ['Crew costs are expected to rise 25% to $212 million.', ''],
])('%s', async (sentence, expected) => {
  const report = await reportOf(REPORT, { periodEnd: '2025-12-31', fiscalYearEnd: '12-31' });
  const found = await verdicts(`Harrow pays more\n\n${LEAD} ${sentence}`, report);
  expect(found.filter((each) => each.endsWith('%')).join(', ')).toBe(expected);
});

it.each([
  ['Crew costs rose 15%.', 'match 15%'],
  ['Crew costs rose 25%.', 'conflict 25%'],
  ['Crew costs rose by almost 25% from a year earlier, it said.', 'conflict 25%'],
  ['Revenue grew 12%, while crew costs climbed 25%.', 'match 12%, conflict 25%'],
  ['Harbour fees came down 31% and crew costs went up 15%.', 'match 31%, match 15%'],
  // The filing has the rate in its own words, on whatever basis.
  ['Crew costs rose 17%.', ''],
  // Of a part, on another basis, supposed, or of no row.
  ['Crew costs rose 25% in Ely.', ''],
  ['Excluding fuel, crew costs rose 25%.', ''],
  ['Crew costs rose 25% from the third quarter.', ''],
  ['Crew costs may rise 25%.', ''],
  ['Pilot costs rose 25%.', ''],
  ['Crew costs per trip rose 25%.', ''],
])('no level is told: %s', async (sentence, expected) => {
  const text = `${REPORT}\nWithout the winter timetable, crew costs rose 17%.\n`;
  const report = await reportOf(text, { periodEnd: '2025-12-31', fiscalYearEnd: '12-31' });
  const found = await verdicts(`Harrow pays more\n\n${LEAD} ${sentence}`, report);
  expect(found.filter((each) => each.endsWith('%')).join(', ')).toBe(expected);
});
