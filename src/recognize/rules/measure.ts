import { MEASURES } from '../../text/units.ts';
import { NUMERAL } from '../numeral-at.ts';
import { type Reading, reading, type UnitRule } from '../reading.ts';
import { isHyphen, type Scan, type Token } from '../scan.ts';

/** The longest name of a unit, in tokens: "cubic feet", "watt-hours", "miles per hour". */
const LONGEST = 3;
/** Symbols that are letters of names as well, and count only when glued: "36C", not "Class 36 C". */
const ONLY_GLUED = /^(C|F|MP)$/;

/** Letters that may be a unit nobody listed, and those that never are: ordinals, clocks, scales, times. */
const UNLISTED = /^\p{Ll}{2,4}$/u;
const NO_UNIT = /^(st|nd|rd|th|ers|am|pm|bn|mn|tn|min|mins|hrs|sec|yrs|mos|pct|bps)$/;

/** "square-foot" and "square foot" are one name. */
const nameOf = (words: readonly Token[]): string =>
  words
    .map((word, k) => (isHyphen(word) ? ' ' : k > 0 && !word.glued ? ` ${word.lower}` : word.lower))
    .join('')
    .replace(/ {2,}/g, ' ');

/** The unit whose longest name begins at `at`, and the token after it. */
const unitAt = (scan: Scan, at: number): { unit: string; last: number } | null => {
  for (let length = LONGEST; length >= 1; length--) {
    const words = scan.tokens.slice(at, at + length);
    const [first] = words;
    if (words.length < length || first === undefined || first.kind === 'number') continue;
    const symbol =
      length === 1 && (first.glued || !ONLY_GLUED.test(first.text)) ? MEASURES.bySymbol.get(first.text) : undefined;
    const unit = MEASURES.byWord.get(nameOf(words)) ?? symbol;
    if (unit !== undefined) return { unit, last: at + length };
  }
  return null;
};

const SIZED =
  /^(long|wide|tall|high|deep|thick|thin|x|×|by|tv|tvs|screen|display|monitor|tablet|laptop|wheels?|tires|tyres|pipe|diagonal|across)$/i;

/** The inch or foot mark after a number: 22" long, 65" TV, 10″; a quotation mark may end a quotation there, so a size must follow. */
const markAt = ({ tokens }: Scan, at: number): { unit: string; last: number } | null => {
  const mark = tokens[at];
  if (mark?.glued !== true) return null;
  if (mark.text === '″' || mark.text === '′') return { unit: mark.text === '″' ? 'inch' : 'foot', last: at + 1 };
  const isInch = /^["”]$/.test(mark.text) && SIZED.test(tokens[at + 1]?.lower ?? '');
  return isInch ? { unit: 'inch', last: at + 1 } : null;
};

/** "300 megawatts", "5.5kWh", "1.2 GW", "hundreds of megawatts", "a 60-megawatt site", "47 feet", "50mph". */
export const measure: UnitRule = {
  id: 'measure',
  opens: NUMERAL,
  read: (scan, i, numeral): Reading | null => {
    if (numeral === null || numeral.form === 'fraction') return null;
    const { tokens } = scan;
    const isApart = isHyphen(tokens[numeral.last]) || (tokens[numeral.last]?.lower === 'of' && numeral.vague !== null);
    const found = unitAt(scan, isApart ? numeral.last + 1 : numeral.last) ?? markAt(scan, numeral.last);
    if (found !== null) return reading(numeral, found.unit, 'measure', { first: i, last: found.last });
    // "40dpi", "60fps": a unit that no list has, by its small letters close after the digits; "9to5" is none.
    const word = tokens[numeral.last];
    const next = tokens[numeral.last + 1];
    if (numeral.form !== 'digits' || word?.kind !== 'word' || !word.glued || !UNLISTED.test(word.text)) return null;
    if (NO_UNIT.test(word.text) || (next?.kind === 'number' && next.glued)) return null;
    return reading(numeral, word.text === 'in' ? 'inch' : word.text, 'measure', { first: i, last: numeral.last + 1 });
  },
};
