import { CHANGES } from '../lexicon/changes.ts';
import type { NameRule } from '../reading.ts';
import { isHyphen, type Scan, type Token } from '../scan.ts';
import { isMeasuredYear } from '../year-unit.ts';

/** "rose from 1043 to 1187": what a verb of change counts from and to is no pair of years, unless both might be of our time. */
const isChanged = ({ tokens }: Scan, i: number): boolean => {
  const from =
    tokens[i - 1]?.lower === 'from'
      ? i - 1
      : tokens[i - 1]?.lower === 'to' && tokens[i - 3]?.lower === 'from'
        ? i - 3
        : -1;
  const other = from === i - 1 ? i + 2 : i - 2;
  const isPair = from > 0 && tokens[from + 2]?.lower === 'to' && CHANGES.test(tokens[from - 1]?.lower ?? '');
  return isPair && ![tokens[i], tokens[other]].every((token) => /^(1[6-9]|20)\d\d$/.test(token?.text ?? ''));
};

/** A year before or after our time. */
const isOldYear = (token: Token | undefined): boolean => /^(1[0-8]|21)\d\d$/.test(token?.text ?? '');

/** A bare number from 1900 to 2099 without comma or scale is a year: the period rules have it, or nobody. */
export const nameYear: NameRule = {
  id: 'name-year',
  opens: { kinds: ['number'] },
  end: (scan, i) => {
    const token = scan.tokens[i];
    if (token?.kind !== 'number') return -1;
    // "between 1600 and 1900", "by 2120": far years by their preposition.
    const old =
      isOldYear(token) && /^(in|since|between|until|circa|from|by|through)$/.test(scan.tokens[i - 1]?.lower ?? '');
    const ended =
      scan.tokens[i - 1]?.lower === 'to' &&
      scan.tokens[i - 3]?.lower === 'from' &&
      isOldYear(scan.tokens[i - 2]) &&
      isOldYear(token);
    if (!old && !ended && !/^(19|20)\d\d$/.test(token.text)) return -1;
    const next = scan.tokens[i + 1];
    if (isMeasuredYear(scan, i) || isChanged(scan, i)) return -1;
    if (next?.glued && /^(%|x|k)$/.test(next.lower)) return -1;
    if (/^(percent|million|billion|trillion|megawatts?|miles|km|kg|rpm|employees|people)$/.test(next?.lower ?? ''))
      return -1;
    // "2023–24" has a dash of its own.
    const isRun = (isHyphen(next) || next?.text === '–') && next?.glued === true;
    return isRun && scan.tokens[i + 2]?.kind === 'number' ? i + 3 : i + 1;
  },
};
