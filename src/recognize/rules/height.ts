import { NUMERAL, numeralAt } from '../numeral-at.ts';
import { type Reading, reading, type UnitRule } from '../reading.ts';
import { isHyphen, type Scan } from '../scan.ts';

const FEET = /^(foot|feet|ft|['’′])$/;
const INCHES = /^(inch|inches|in|["”″])$/;
const INCHES_OF_A_FOOT = 12;

/** Past a hyphen, a comma or a stop after "ft". */
const past = ({ tokens }: Scan, at: number): number => (isHyphen(tokens[at]) || tokens[at]?.text === '.' ? at + 1 : at);

/** "6-foot-4", "6ft 2in", "5 feet 11 inches", 5'10": feet and inches are one length, in inches. */
export const height: UnitRule = {
  id: 'height',
  opens: NUMERAL,
  read: (scan, i, numeral): Reading | null => {
    if (numeral === null || numeral.scale > 0 || numeral.form === 'fraction' || !numeral.value.isInteger()) return null;
    const { tokens } = scan;
    const foot = past(scan, numeral.last);
    if (!FEET.test(tokens[foot]?.lower ?? '')) return null;
    const at = past(scan, foot + 1);
    const inches = numeralAt(scan, at, false);
    if (inches === null || inches.scale > 0 || inches.value.gte(INCHES_OF_A_FOOT)) return null;
    const unit = tokens[past(scan, inches.last)];
    const isNamed = INCHES.test(unit?.lower ?? '');
    // "6-foot-4" needs no inches; "6 feet 4 people" are two numbers.
    const isJoined = isHyphen(tokens[foot + 1]) && tokens[foot + 1]?.glued === true && tokens[at]?.glued === true;
    if (!isNamed && !isJoined) return null;
    const last = isNamed ? past(scan, inches.last) + 1 : inches.last;
    const value = numeral.value.times(INCHES_OF_A_FOOT).plus(inches.value);
    return reading(numeral, 'inch', 'height', { first: i, last, value, decimals: inches.decimals });
  },
};
