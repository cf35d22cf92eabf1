import type { NameRule } from '../reading.ts';
import { isHyphen } from '../scan.ts';
import { isMeasuredYear } from '../year-unit.ts';

/** A bare number from 1900 to 2099 without comma or scale is a year: the period rules have it, or nobody. */
export const nameYear: NameRule = {
  id: 'name-year',
  opens: { kinds: ['number'] },
  end: (scan, i) => {
    const token = scan.tokens[i];
    if (token?.kind !== 'number') return -1;
    // "between 1600 and 1900", "by 2120": far years by their preposition.
    const old =
      /^(1[0-8]|2[1-9])\d\d$/.test(token.text) &&
      /^(in|since|between|until|circa|from|by|through)$/.test(scan.tokens[i - 1]?.lower ?? '');
    if (!old && !/^(19|20)\d\d$/.test(token.text)) return -1;
    const next = scan.tokens[i + 1];
    if (isMeasuredYear(scan, i)) return -1;
    if (next?.glued && /^(%|x|k)$/.test(next.lower)) return -1;
    if (/^(percent|million|billion|trillion|megawatts?|miles|km|kg|rpm|employees|people)$/.test(next?.lower ?? ''))
      return -1;
    return isHyphen(next) && next?.glued && scan.tokens[i + 2]?.kind === 'number' ? i + 3 : i + 1;
  },
};
