import type { JoinRule, Reading } from '../reading.ts';
import type { Scan } from '../scan.ts';

/** Do only "of", "of the", "out of its" stand between two readings? */
const isOf = ({ tokens }: Scan, left: Reading, right: Reading): boolean => {
  let at = tokens[left.last]?.lower === 'out' ? left.last + 1 : left.last;
  if (tokens[at]?.lower !== 'of') return false;
  at += 1;
  if (/^(the|its|his|her|their|our|those|these)$/.test(tokens[at]?.lower ?? '')) at += 1;
  return at === right.first;
};

/** "23 of 31 passes", "two of the three founders": what is counted of others is what they are. */
export const part: JoinRule = {
  id: 'part',
  join: (scan, readings): Reading[] =>
    readings.map((left, k) => {
      const right = readings[k + 1];
      if (left.unit !== null || left.value === null || right?.value == null || right.rules[0] !== 'count') return left;
      if (right.unit === null || left.value.gt(right.value) || !isOf(scan, left, right)) return left;
      return { ...left, unit: right.unit, rules: [...left.rules, 'part'] };
    }),
};
