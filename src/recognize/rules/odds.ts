import { DURATIONS, MEASURES } from '../../text/units.ts';
import type { Numeral } from '../numeral.ts';
import { NUMERAL, numeralAt } from '../numeral-at.ts';
import { type Reading, reading, type UnitRule } from '../reading.ts';
import { isHyphen, type Scan } from '../scan.ts';

/** What odds are not given in: what comes after them makes "won 3 in 10 games" a count and "5 in 20 minutes" a pace. */
const TRIES =
  /^(games?|matches|starts|tries|attempts|seasons?|outings|innings|overs|rounds|races|sets|races|stars?|million|billion|thousand|percent|%)$/;

/** Is it a number that odds are given out of: up to ten, or a round one? */
const isRound = ({ value, form, vague }: Numeral): boolean =>
  vague === null &&
  form !== 'fraction' &&
  value.isInteger() &&
  (value.lte(10) || value.mod(5).isZero() || value.eq(12));

/** The token after "in", "out of" or "-in-" that stands at `at`; -1 for none. */
const pastJoint = ({ tokens }: Scan, at: number): number => {
  if (isHyphen(tokens[at]) && tokens[at + 1]?.lower === 'in' && isHyphen(tokens[at + 2])) return at + 3;
  const from = tokens[at]?.lower === 'out' && tokens[at + 1]?.lower === 'of' ? at + 2 : at + 1;
  if (tokens[at]?.lower !== 'in' && from === at + 1) return -1;
  return tokens[from]?.lower === 'every' ? from + 1 : from;
};

/** "one in five adults", "nine out of 10", "a 1-in-5 chance": a part of a whole, as a pure number. */
export const odds: UnitRule = {
  id: 'odds',
  opens: NUMERAL,
  read: (scan, _i, numeral): Reading | null => {
    if (numeral === null || numeral.scale > 0 || numeral.vague !== null || numeral.form === 'fraction') return null;
    const from = pastJoint(scan, numeral.last);
    const whole = from < 0 || !numeral.value.isInteger() ? null : numeralAt(scan, from, false);
    // "won three in 5 million" is no chance, "one in 292 million" is.
    if (
      whole === null ||
      !isRound(whole) ||
      (whole.scale >= 6 && !numeral.value.eq(1)) ||
      numeral.value.lte(0) ||
      numeral.value.gte(whole.value)
    )
      return null;
    const printed = scan.tokens[from]?.text ?? '';
    const next = scan.tokens[whole.last]?.lower ?? '';
    const isCounted = TRIES.test(next) || DURATIONS.byWord.has(next) || MEASURES.byWord.has(next);
    // "5 in 2020" is a year.
    if (isCounted || /^(19|20)\d\d$/.test(printed)) return null;
    const value = numeral.value.div(whole.value).toDecimalPlaces(10);
    return reading(numeral, 'pure', 'odds', {
      last: whole.last,
      value,
      decimals: Math.max(2, whole.value.precision(true)),
    });
  },
};
