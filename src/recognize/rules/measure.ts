import { MEASURES } from '../../text/units.ts';
import { type Reading, reading, type UnitRule } from '../reading.ts';
import { isHyphen } from '../scan.ts';

/** "300 megawatts", "5.5kWh", "1.2 GW", "hundreds of megawatts", "a 130-megawatt site", "47 feet", "50mph". */
export const measure: UnitRule = {
  id: 'measure',
  read: (scan, i, numeral): Reading | null => {
    if (numeral === null || numeral.form === 'fraction') return null;
    const { tokens } = scan;
    let at = numeral.last;
    const hyphen = isHyphen(tokens[at]);
    if (hyphen || (tokens[at]?.lower === 'of' && numeral.vague !== null)) at += 1;
    for (let length = 3; length >= 1; length--) {
      const words = tokens.slice(at, at + length);
      if (words.length < length || words[0]?.kind === 'number') continue;
      const unit =
        MEASURES.byWord.get(words.map((word) => word.lower).join(' ')) ??
        (length === 1 ? MEASURES.bySymbol.get(words[0]?.text ?? '') : undefined);
      if (unit === undefined) continue;
      return reading(numeral, unit, 'measure', { first: i, last: at + length });
    }
    return null;
  },
};
