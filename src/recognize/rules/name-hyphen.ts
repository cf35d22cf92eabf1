import { currencyOfSign } from '../../text/currencies.ts';
import { SMALL_NUMBERS } from '../../text/number-words.ts';
import type { NameRule } from '../reading.ts';
import { isHyphen, type Scan } from '../scan.ts';

/** Units that may be glued to the number before: the hyphen of "5MW-10MW" makes a range, that of "X B-3" a name. */
const UNIT = /^(mw|gw|kw|w|m|bn|b|k|kg|km|mm|cm|min|x)$/;
/** Letters after a hyphen that are a unit and not the name of a form. */
const UNIT_AFTER = /^(MW|GW|KW|TV|MM|MB|GB|TB|GPU|CPU)$/;

/** Words that a number is measured or told by: "sub-5", "18-to-24", "now-30-year-old", "300 to-340". */
const NO_NAME = /^(minus|sub|to|now|then|and|or)$/;

/** "S-1", "COVID-19", "last-32", "F-150": a word and a number; "sub-5", "minus-5" and "twenty-5" are no names. */
const endsName = (scan: Scan, i: number): boolean => {
  const { tokens } = scan;
  const hyphen = tokens[i - 1];
  const before = tokens[i - 2];
  if (!isHyphen(hyphen) || !tokens[i]?.glued || (before?.kind !== 'word' && before?.kind !== 'code')) return false;
  // "COVID -19": the space is a slip, the capitals tell.
  if (!hyphen?.glued) return /^\p{Lu}{3,}$/u.test(before.text);
  if (NO_NAME.test(before.lower) || SMALL_NUMBERS.has(before.lower) || currencyOfSign(before.text) !== null)
    return false;
  if (tokens[i - 3]?.kind === 'number' && UNIT.test(before.lower)) return false;
  return !/^(%|percent|million|billion)$/.test(tokens[i + 1]?.lower ?? '');
};

/** "10-K", "20-F", "8-K/A": a number and the letters of a form. */
const beginsForm = (scan: Scan, i: number): boolean => {
  const hyphen = scan.tokens[i + 1];
  const after = scan.tokens[i + 2];
  if (!isHyphen(hyphen) || !hyphen?.glued || !after?.glued) return false;
  return /^[A-Z]{1,4}\d?$/.test(after.text) && !UNIT_AFTER.test(after.text);
};

/** "a one-on-one talk", "all-in-one": the last of words that hyphens join; the "one" of "twenty-one" is no name. */
const endsWords = ({ tokens }: Scan, i: number): boolean =>
  isHyphen(tokens[i - 1]) &&
  tokens[i]?.glued === true &&
  tokens[i - 1]?.glued === true &&
  /^(on|in|to|by|for|part|number)$/.test(tokens[i - 2]?.lower ?? '');

/** Letters and digits joined by a hyphen. */
export const nameHyphen: NameRule = {
  id: 'name-hyphen',
  opens: { kinds: ['number'], words: ['one'] },
  end: (scan, i) => {
    if (scan.tokens[i]?.kind !== 'number') return endsWords(scan, i) ? i + 1 : -1;
    if (endsName(scan, i)) return i + 1;
    return beginsForm(scan, i) ? i + 3 : -1;
  },
};
