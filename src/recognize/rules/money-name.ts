import { currencyOfName, currencyOfSign, isCurrencyCode } from '../../text/currencies.ts';
import type { Numeral } from '../numeral.ts';
import { NUMERAL } from '../numeral-at.ts';
import { isPaid, isTraded } from '../paid.ts';
import { type Reading, reading, scaled, type UnitRule } from '../reading.ts';
import { isCapital, isHyphen, type Scan } from '../scan.ts';

type Named = { readonly code: string; readonly cents: boolean; readonly last: number };

/** The longest name, in tokens: "new zealand dollars". */
const LONGEST = 3;

/** "12 won the vote": only so many won are money. */
const LEAST_WON = 100;
const isVerb = (code: string, numeral: Numeral): boolean => code === 'KRW' && numeral.value.lt(LEAST_WON);

/** Abbreviations and names that are money only where something is paid: elsewhere "kn" is knots, "Ft" feet, "pounds" a weight. */
const PAID_IN: ReadonlyMap<string, Omit<Named, 'last'>> = new Map([
  ['kn', { code: 'HRK', cents: false }],
  ['Ft', { code: 'HUF', cents: false }],
  ['p', { code: 'GBP', cents: true }],
  ['pound', { code: 'GBP', cents: false }],
  ['pounds', { code: 'GBP', cents: false }],
]);

/** Nobody weighs billions, but "of" something. */
const BILLIONS = 9;
/** "between 10 million pounds and 16 million pounds": the first is an amount of them, and so is the second. */
const isSecond = (tokens: Scan['tokens'], first: number): boolean =>
  /^(?:and|to)$/.test(tokens[first - 1]?.lower ?? '') && tokens[first - 2]?.lower === 'pounds';

/** The currency named from token `at` on: "Australian dollars", "cents", "BTC"; the longest name first. */
const namedAt = (scan: Scan, at: number, { first, scale }: Numeral): Named | null => {
  const { tokens } = scan;
  for (let length = LONGEST; length >= 1; length--) {
    const words = tokens.slice(at, at + length);
    if (words.length < length || words.some((word) => word.kind === 'number')) continue;
    // "pound" and "real" are also a weight and an adjective: only the names that the table lists count.
    const found = currencyOfName(words.map((word) => word.lower).join(' '));
    if (found !== null) return { code: found.code, cents: found.cents, last: at + length };
  }
  const word = tokens[at];
  const paid = PAID_IN.get(word?.text ?? '');
  // "a 2.3 billion-pound pension gap"
  const isMany =
    (scale >= 6 && word?.text === 'pound' && isHyphen(tokens[at - 1])) ||
    (word?.text === 'pounds' && (scale >= BILLIONS || (scale >= 6 && isSecond(tokens, first))));
  if (paid !== undefined && tokens[at + 1]?.lower !== 'of' && (isMany || isPaid(scan, first)))
    return { code: paid.code, cents: paid.cents, last: at + 1 };
  // "230p", but "68 p" may be anything where nothing is traded or paid.
  if (word?.text === 'p' && isTraded(scan, first)) return { code: 'GBP', cents: true, last: at + 1 };
  if (word?.text === 'p' && word.glued) return { code: 'GBP', cents: true, last: at + 1 };
  if (word?.kind === 'word' && isCurrencyCode(word.text)) return { code: word.text, cents: false, last: at + 1 };
  // "Nigerian naira": an adjective that the name does not need.
  const after = isCapital(word) && !isCapital(tokens[at + 1]) ? currencyOfName(tokens[at + 1]?.lower ?? '') : null;
  return after === null ? null : { code: after.code, cents: after.cents, last: at + 2 };
};

/** The sign printed after its amount: "60,000₩", "50 €"; not that of the next amount. */
const signAfter = ({ tokens }: Scan, at: number): Named | null => {
  const sign = tokens[at];
  if (sign?.kind !== 'mark' || (!sign.glued && sign.text === '$') || tokens[at + 1]?.kind === 'number') return null;
  const code = currencyOfSign(sign.text);
  return code === null ? null : { code, cents: false, last: at + 1 };
};

/** "2 million dollars", "45 cents", "10.5 million Australian dollars", "hundreds of billions of dollars", "a 50-cent piece", "50 €". */
export const moneyName: UnitRule = {
  id: 'money-name',
  opens: NUMERAL,
  read: (scan, i, numeral): Reading | null => {
    if (numeral === null || numeral.form === 'fraction') return null;
    const joint = scan.tokens[numeral.last];
    const at = joint?.lower === 'of' || isHyphen(joint) ? numeral.last + 1 : numeral.last;
    const found = namedAt(scan, at, numeral) ?? signAfter(scan, at);
    if (found === null || isVerb(found.code, numeral)) return null;
    const it = reading(numeral, found.code, 'money-name', { first: i, last: found.last });
    return found.cents ? scaled(it, -2) : it;
  },
};
