import { NUMERAL, numeralAt } from '../numeral-at.ts';
import { type Reading, reading, type UnitRule } from '../reading.ts';
import { isHyphen, type Scan } from '../scan.ts';

/** How far before a ratio its name may stand: "debt to net worth ratio of 10 to 1". */
const NAMED_WITHIN = 8;

/** "on a one to one basis", "a coverage ratio of 10 to 1": is it called a ratio? */
const isNamed = ({ tokens }: Scan, first: number, last: number): boolean =>
  /^(basis|ratio)$/.test(tokens[last]?.lower ?? '') ||
  tokens.slice(Math.max(0, first - NAMED_WITHIN), first).some(({ lower }) => lower === 'ratio');

/** Words after which "1.96 to 1" goes from one value to another. */
const RANGED = /^(from|between)$/;

/** "20-for-1", "one-for-ten", "1.0:1.0", "3.5 to 1.0", "1.96 to 1": one number against another, as their quotient. */
export const ratio: UnitRule = {
  id: 'ratio',
  opens: NUMERAL,
  read: (scan, _i, numeral): Reading | null => {
    if (numeral === null || numeral.scale > 0 || numeral.vague !== null || numeral.form === 'fraction') return null;
    const { tokens } = scan;
    const at = numeral.last;
    const joint = isHyphen(tokens[at]) && isHyphen(tokens[at + 2]) ? tokens[at + 1] : tokens[at];
    const colon = joint?.text === ':' && joint.glued;
    const to = joint?.lower === 'to' || joint?.lower === 'for';
    const from = joint === tokens[at] ? at + 1 : at + 3;
    if (!colon && !to) return null;
    const other = numeralAt(scan, from, false);
    if (other === null || other.scale > 0 || other.vague !== null || other.value.isZero()) return null;
    // A clock has no decimals, and "from 3 to 1" is no ratio: by a colon both must print a decimal, by "to" the second must be one.
    const hyphened = from === at + 3;
    const isRanged = RANGED.test(tokens[numeral.first - 1]?.lower ?? '');
    const isTold = !isRanged && isNamed(scan, numeral.first, other.last);
    const isAgainst = colon
      ? numeral.decimals > 0 && other.decimals > 0
      : joint?.lower === 'for'
        ? hyphened
        : other.value.eq(1) && (other.decimals > 0 || hyphened || isTold);
    if (!isAgainst) return null;
    const value = numeral.value.div(other.value).toDecimalPlaces(10);
    return reading(numeral, 'pure', 'ratio', {
      last: other.last,
      value,
      decimals: value.isInteger() || other.value.eq(1) ? numeral.decimals : 4,
    });
  },
};
