import type { NameRule } from '../reading.ts';
import { isCapital, isHyphen } from '../scan.ts';

/** Words that begin a sentence or a headline and do not make the number after them a name. */
const OPENERS = new Set(
  (
    'a an the in on at of by for from to with over under about around nearly almost roughly approximately some more less than up and or but if as when while ' +
    'only just our we its their his her after before since until between among some all both each every another these those this that there were are is was ' +
    'per plus minus usd eur gbp rmb cny jpy inr chf additional total approximately exactly including excluding has have had adds add'
  ).split(' '),
);

/**
 * "Boeing 737", "Form 10-K", "Rule 144", "Section 12", "Fortune 500", "Level 2": a capitalised word and a plain whole number after it are
 * one name. A number with commas, a scale word, a percent sign or a counted noun of a headline is not part of a name.
 */
export const nameCapital: NameRule = {
  id: 'name-capital',
  end: (scan, i) => {
    const { tokens } = scan;
    const before = tokens[i - 1];
    const token = tokens[i];
    if (token?.kind !== 'number' || !isCapital(before) || token.glued || before === undefined) return -1;
    if (OPENERS.has(before.lower) || !/^\d{1,4}(\.\d)?$/.test(token.text)) return -1;
    const after = tokens[i + 1];
    if (after !== undefined && (after.glued || after.kind === 'word')) {
      if (
        /^(%|percent|percentage|basis|per|million|billion|trillion|thousand|hundred|bn|dollars?|days?|months?|years?|weeks?|hours?|minutes?|megawatts?|gigawatts?|mw|gw)$/.test(
          after.lower,
        )
      )
        return -1;
      if (
        isHyphen(after) &&
        /^(year|month|day|week|hour|minute|for|percent|megawatt|gigawatt|million|billion)$/.test(
          tokens[i + 2]?.lower ?? '',
        )
      )
        return -1;
    }
    return i + 1;
  },
};
