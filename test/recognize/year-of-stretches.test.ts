import { expect, it } from 'vitest';
import { yearEndByStretches } from '../../src/recognize/year-of-stretches.ts';

const times = (text: string, n: number): string => Array.from({ length: n }, () => text).join('\n');

it.each([
  [times('for the six months ended December 31, 2030 and 2029', 3), '2030-12-31', '06-30'],
  [times('Thirty-nine weeks ended October 26, 2030', 4), '2030-10-26', '01-26'],
  [times('three months ended June 30 and nine months ended June 30', 3), '2030-06-30', '09-30'],
  // Within days of the calendar's year.
  [times('nine months ended September 28, 2030', 3), '2030-09-28', '12-31'],
  // Too seldom, and of another day.
  [times('for the six months ended December 31, 2030', 2), '2030-12-31', null],
  [times('for the six months ended June 30, 2030', 5), '2030-12-31', null],
])('%s', (text, end, expected) => {
  expect(yearEndByStretches(text, end)).toBe(expected);
});
