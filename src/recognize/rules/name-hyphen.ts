import { currencyOfSign } from '../../text/currencies.ts';
import { SMALL_NUMBERS } from '../../text/number-words.ts';
import type { NameRule } from '../reading.ts';
import { isHyphen } from '../scan.ts';

/** "S-1", "COVID-19", "last-32", "10-K", "F-150": letters and digits joined by a hyphen; "sub-5%" and "twenty-5" are not. */
export const nameHyphen: NameRule = {
  id: 'name-hyphen',
  end: (scan, i) => {
    const { tokens } = scan;
    const token = tokens[i];
    if (token?.kind !== 'number') return -1;
    const hyphen = tokens[i - 1];
    const before = tokens[i - 2];
    const joined =
      isHyphen(hyphen) && hyphen?.glued && token.glued && (before?.kind === 'word' || before?.kind === 'code');
    const isName =
      joined && before !== undefined && !SMALL_NUMBERS.has(before.lower) && currencyOfSign(before.text) === null;
    if (
      isName &&
      !/^(%|percent|million|billion)$/.test(tokens[i + 1]?.lower ?? '') &&
      !(tokens[i - 3]?.kind === 'number' && isUnit(before.lower))
    )
      return i + 1;
    const after = tokens[i + 2];
    const isForm =
      isHyphen(tokens[i + 1]) && tokens[i + 1]?.glued && after?.glued && /^[A-Z]{1,4}\d?$/.test(after.text);
    return isForm && !/^(MW|GW|KW|TV|MM|MB|GB|TB|GPU|CPU)$/.test(after?.text ?? '') ? i + 3 : -1;
  },
};

/** "megawatt-300" does not happen, but "5MW-10MW" does: a unit before the hyphen ends a number. */
const isUnit = (word: string): boolean => /^(mw|gw|kw|w|m|bn|b|k|kg|km|mm|cm|min|x)$/.test(word);
