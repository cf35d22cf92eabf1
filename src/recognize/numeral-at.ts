import { currencyOfSign } from '../text/currencies.ts';
import { Exact, powerOfTen } from '../text/interval.ts';
import { SMALL_NUMBERS, VAGUE_PLURALS, VULGAR } from '../text/number-words.ts';
import { type Numeral, numeral, printedDecimals } from './numeral.ts';
import { articleAt, fractionAt, vagueAt } from './numeral-parts.ts';
import { powerAfter } from './numeral-power.ts';
import { slashAfter, slashAt } from './numeral-slash.ts';
import { wordsAt } from './numeral-words.ts';
import type { Opening } from './opening.ts';
import { plainDigits } from './printed-digits.ts';
import { scaleAt } from './scale.ts';
import { isDash, type Scan } from './scan.ts';

/** Longer digits are an account, a hash or an attack, and no amount. */
const LONGEST_DIGITS = 40;

/** How many digits stand after the decimal point of a printed number. */
const fractionDigits = (digits: string): number => (digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0);

/** "£4-5m", "between €30 and 40m", "$12 to 15bn": the second number of a range is money as the first is, and its "m" no metre. */
const isMoneyToo = ({ tokens }: Scan, i: number): boolean => {
  const joint = tokens[i - 1];
  if (!isDash(joint) && !/^(?:to|and)$/.test(joint?.lower ?? '')) return false;
  if (joint?.lower === 'and' && tokens[i - 4]?.lower !== 'between') return false;
  return (
    tokens[i - 2]?.kind === 'number' &&
    tokens[i - 2]?.glued === true &&
    currencyOfSign(tokens[i - 3]?.text ?? '') !== null
  );
};

/** "1,250.75", "3.6 billion", "2½", "2 1/2", "30B", "1.9×10^30": digits, and the scale after them. */
const digitsAt = (scan: Scan, i: number, money: boolean): Numeral | null => {
  const token = scan.tokens[i];
  // "0001181412" is an identifier.
  if (token?.kind !== 'number' || token.text.length > LONGEST_DIGITS || /^0\d/.test(token.text)) return null;
  const slashed = slashAt(scan, i);
  if (slashed !== null)
    return numeral({ first: i, last: slashed.last, value: slashed.value, decimals: 2, form: 'digits' });
  const sign = VULGAR.get(token.text);
  const next = scan.tokens[i + 1];
  const glued = sign === undefined && next?.glued ? VULGAR.get(next.text) : undefined;
  const digits = plainDigits(token.text);
  const places = fractionDigits(digits);
  // "$6.12½" is half a cent more.
  const part = glued === undefined ? slashAfter(scan, i) : { value: powerOfTen(-places).times(glued), last: i + 2 };
  const whole = new Exact(sign ?? digits);
  const printed = sign === undefined && part === null ? places : places + 2;
  const unscaled = part === null ? whole : whole.plus(part.value);
  const { power, last } = powerAfter(scan, i + 1) ?? scaleAt(scan, part?.last ?? i + 1, money || isMoneyToo(scan, i));
  const value = power === 0 ? unscaled : unscaled.times(powerOfTen(power));
  const decimals = power !== 0 || printed > 0 ? printed - power : printedDecimals(value);
  return numeral({ first: i, last, value, decimals, scale: power, form: 'digits' });
};

/** What a number can begin with. */
export const NUMERAL = {
  kinds: ['number'],
  words: [...SMALL_NUMBERS.keys(), ...VAGUE_PLURALS.keys(), 'a', 'an', 'half', 'several', 'few', 'couple'],
} as const satisfies Opening;

/**
 * The number that begins at token `i`, with its scale word; null if none does. `money` tells that a currency sign stands before it,
 * so that "$30 B" and "$5m" are read. Parts before words: "one-fifth" begins like "one".
 */
export const numeralAt = (scan: Scan, i: number, money: boolean): Numeral | null =>
  scan.tokens[i]?.kind === 'number'
    ? digitsAt(scan, i, money)
    : (fractionAt(scan, i) ?? wordsAt(scan, i) ?? articleAt(scan, i) ?? vagueAt(scan, i));
