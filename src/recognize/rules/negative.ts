import { changed, type JoinRule, type Reading } from '../reading.ts';
import { isDash, isHyphen, type Scan } from '../scan.ts';

/** The token at which a sign before a reading begins: "minus 5", "minus-1.4", "-0.2%"; -1 for none. */
const signBefore = (scan: Scan, it: Reading): number => {
  const { tokens } = scan;
  const before = it.first - 1;
  // "plus or minus 3 points" is how far off a figure may be.
  if (tokens[before]?.lower === 'minus' && tokens[before - 1]?.lower === 'or') return -1;
  if (tokens[before]?.lower === 'minus' || tokens[before]?.lower === 'negative') return before;
  if (isHyphen(tokens[before]) && tokens[before - 1]?.lower === 'minus') return before - 1;
  // "-0.2%": the sign stands free before and close after, and is not the dash of a range or of a sentence.
  const sign = isDash(tokens[before]) && tokens[it.first]?.glued === true && tokens[before]?.glued === false;
  return sign && tokens[before - 1]?.kind !== 'number' && tokens[before]?.text !== '\u2014' ? before : -1;
};

/** "minus 130 degrees", "-0.2%": the sign belongs to the number. */
export const negative: JoinRule = {
  id: 'negative',
  join: (scan, readings): Reading[] =>
    readings.map((it) => {
      const sign = it.value === null || it.value.isNegative() ? -1 : signBefore(scan, it);
      if (sign < 0) return it;
      return changed(it, {
        value: it.value?.negated() ?? null,
        first: sign,
        phraseFirst: Math.min(sign, it.phraseFirst),
      });
    }),
};
