import { currencyOfName } from '../../text/currencies.ts';
import { type Reading, reading, scaled, type UnitRule } from '../reading.ts';
import { isHyphen } from '../scan.ts';

/** "2 million dollars", "45 cents", "10.5 million Australian dollars", "hundreds of billions of dollars", "a 50-cent piece". */
export const moneyName: UnitRule = {
  id: 'money-name',
  read: (scan, i, numeral): Reading | null => {
    if (numeral === null || numeral.form === 'fraction') return null;
    const { tokens } = scan;
    let at = numeral.last;
    if (tokens[at]?.lower === 'of' || isHyphen(tokens[at])) at += 1;
    // The longest name first: "new zealand dollars" before "new".
    for (let length = 3; length >= 1; length--) {
      const words = tokens.slice(at, at + length);
      if (words.length < length || words.some((word) => word.kind === 'number')) continue;
      const found = currencyOfName(words.map((word) => word.lower).join(' '));
      // "pound" and "real" are also a weight and an adjective: only the names that the table lists count.
      if (found === null) continue;
      const it = reading(numeral, found.code, 'money-name', { first: i, last: at + length });
      return found.cents ? scaled(it, -2) : it;
    }
    return null;
  },
};
