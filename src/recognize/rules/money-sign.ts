import { CURRENCIES, currencyOfSign, isCurrencyCode, isTooSmall, NEEDS_SCALE } from '../../text/currencies.ts';
import { numeralAt } from '../numeral-at.ts';
import { changed, type Reading, reading, type UnitRule } from '../reading.ts';
import { HYPHENS, isHyphen, type Scan } from '../scan.ts';

/** Tokens that begin a sign: whole signs and codes, what stands before a "$", and the minus before them. */
const SIGNS = [
  ...CURRENCIES.flatMap(({ code, signs }) => [code, ...signs]).map((sign) => sign.toLowerCase()),
  ...'us u.s. a c s ca au nz hk sg nt euro'.split(' '),
  ...HYPHENS,
  '\u2212',
];

/** "euro 480 million": a name before its amount, which "Euro 6" is not: only what is printed in millions is money. */
const SPELLED = /^[Ee]uro$/;
const MILLIONS = 6;

/** The currency sign at `i`, of up to three tokens ("US$", "U.S.$", "RMB ¥", "EUR €"), and the token after it. */
const signAt = (scan: Scan, i: number): { code: string; last: number } | null => {
  const { tokens } = scan;
  const first = tokens[i];
  if (first === undefined || first.kind === 'number') return null;
  if (SPELLED.test(first.text)) return { code: 'EUR', last: i + 1 };
  for (let length = 2; length >= 1; length--) {
    const second = length === 2 ? tokens[i + 1] : null;
    if (second === undefined || second?.kind === 'number' || second?.glued === false) continue;
    const sign = first.text + (second?.text ?? '');
    const code = currencyOfSign(sign);
    if (code === null || (NEEDS_SCALE.has(sign) && !tokens[i + length]?.glued)) continue;
    // "EUR €1.2 billion", "US $58.24": the second sign says the same again.
    const next = tokens[i + length];
    const again = next?.kind === 'mark' ? currencyOfSign(next.text) : null;
    return { code, last: again === null ? i + length : i + length + 1 };
  }
  // "US $58.24": a country set apart from its sign.
  const country = tokens[i + 1]?.text === '$' && /^(US|CA|AU|NZ|HK|SG|NT)$/.test(first.text);
  if (country) return { code: currencyOfSign(`${first.text}$`) ?? 'USD', last: i + 2 };
  return null;
};

const COUNTRIES: ReadonlyMap<string, string> = new Map([
  ['U.S.', 'USD'],
  ['US', 'USD'],
  ['Canadian', 'CAD'],
  ['Cdn', 'CAD'],
  ['Australian', 'AUD'],
]);

/** Whose dollars they are, said after the amount: "$75 U.S. per barrel", "$20 million CAD"; not the "U.S. stocks" that they bought. */
const countryAfter = ({ tokens }: Scan, at: number): { code: string; last: number } | null => {
  const word = tokens[at];
  if (word?.kind !== 'word' || word.glued) return null;
  if (isCurrencyCode(word.text)) return { code: word.text, last: at + 1 };
  const code = COUNTRIES.get(word.text);
  const next = tokens[at + 1];
  const isAlone = next === undefined || next.kind === 'mark' || /^(per|a|to|for|in|from|on|at|each)$/.test(next.lower);
  return code !== undefined && isAlone && !isHyphen(next) ? { code, last: at + 1 } : null;
};

/** Words between "per" and "share": "per diluted common share". */
const SHARE_WORDS = /^(?:diluted|basic|common|ordinary)$/;

/** Does what stands behind "($4.70)" belong to it: its scale word, or "per diluted share"? */
const goesOnOutside = (tokens: Scan['tokens'], at: number): boolean => {
  const word = tokens[at]?.lower ?? '';
  if (/^(?:thousand|million|billion|trillion)s?$/.test(word)) return true;
  if (word !== 'per' && word !== 'a') return false;
  let noun = at + 1;
  while (SHARE_WORDS.test(tokens[noun]?.lower ?? '')) noun += 1;
  return tokens[noun]?.lower === 'share';
};

/** "$3.6 billion", "US$7.2bn", "€8.1bn", "RMB 2 million", "-$5", "$(4.7) million". */
export const moneySign: UnitRule = {
  id: 'money-sign',
  opens: { words: SIGNS },
  read: (scan, i): Reading | null => {
    const { tokens } = scan;
    const minus = isHyphen(tokens[i]) || tokens[i]?.text === '\u2212';
    if (minus && tokens[i + 1]?.glued !== true) return null;
    // "$1,000-$1,500": the hyphen of a range.
    if (minus && tokens[i]?.glued && (tokens[i - 1]?.kind === 'number' || tokens[i - 1]?.kind === 'word')) return null;
    const sign = signAt(scan, minus ? i + 1 : i);
    if (sign === null) return null;
    const inverted = isHyphen(tokens[sign.last]) || tokens[sign.last]?.text === '\u2212'; // "$-5"
    const parenthesis = tokens[sign.last]?.text === '(' && tokens[sign.last]?.glued === true;
    const at = parenthesis || inverted ? sign.last + 1 : sign.last;
    if (tokens[at]?.kind !== 'number') return null;
    // "($4.7) million" is printed as well as "$(4.7) million", and so is "($0.42) per share".
    const around = !parenthesis && tokens[i - 1]?.text === '(' && tokens[at + 1]?.text === ')';
    const outer = around && goesOnOutside(tokens, at + 2);
    if (!parenthesis && !outer) {
      const numeral = numeralAt(scan, at, true);
      // "Y=415 billion" is yen, "y = 5" is algebra.
      if (numeral === null || (tokens[sign.last - 1]?.text === '=' && numeral.scale === 0)) return null;
      if (SPELLED.test(tokens[i]?.text ?? '') && numeral.scale < MILLIONS) return null;
      if (isTooSmall(sign.code, numeral.value.toNumber())) return null;
      const country = countryAfter(scan, numeral.last);
      const it = reading(numeral, country?.code ?? sign.code, 'money-sign', {
        first: i,
        last: country?.last ?? numeral.last,
      });
      return minus || inverted ? changed(it, { value: it.value?.negated() ?? null }) : it;
    }
    // "$(4.7) million": the scale word stands outside.
    if (tokens[at + 1]?.text !== ')') return null;
    const without: Scan = {
      text: scan.text,
      tokens: tokens.slice(at, at + 6).filter((_, k) => k !== 1),
      openings: scan.openings,
    };
    const numeral = numeralAt(without, 0, true);
    if (numeral === null) return null;
    const it = reading(numeral, sign.code, 'money-sign', {
      first: outer ? i - 1 : i,
      last: at + numeral.last + 1,
    });
    return changed(it, { value: it.value?.negated() ?? null });
  },
};
