import type { Decimal } from 'decimal.js';
import { currencyOfSign } from '../text/currencies.ts';
import { Exact } from '../text/interval.ts';

/** A cell that is one number and nothing else. */
export type NumberCell = {
  /** Offsets within the cell's text: sign, parentheses, currency and percent sign included; a footnote mark is not. */
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  /** The value without its sign, to tell large from small by. */
  readonly size: number;
  readonly fractionDigits: number;
  readonly currency: string | null;
  readonly percent: boolean;
};

/** "$ (1,943)", "(12.5)%", "4,694", "$0.75", "1,234(1)": sign or parenthesis, currency, digits, percent sign, footnote marks. */
const NUMBER =
  /^\s*((?:[-−–]\s?)?(?:US\$|C\$|A\$|HK\$|NT\$|RMB|[$€£¥₹])?\s{0,4}\(?\s?(?:[-−–])?(?:[$€£¥₹]\s?)?((?:\d{1,3}(?:,\d{3})+|\d{1,18})(?:\.\d{1,12})?|\.\d{1,12})\s?\)?\s?(%?)\s?\)?)(?:\s?(?:\(\w{1,2}\)|[*†‡]{1,3}|\[\w{1,2}\])){0,3}\s*$/;

/** Reads a cell that holds a single number; null for text, dashes, bare years and anything else. */
export const numberCell = (text: string): NumberCell | null => {
  if (text.length > 60) return null;
  const match = NUMBER.exec(text);
  const digits = match?.[2];
  const printed = match?.[1]?.trimEnd();
  if (match === null || digits === undefined || printed === undefined) return null;
  if (/^(19|20)\d\d$/.test(printed)) return null;
  const negative = /\(/.test(printed) ? true : /^[-−–]|[$€£¥₹]\s*[-−–]/.test(printed.trim());
  const start = text.indexOf(printed.trimStart());
  const sign = /US\$|C\$|A\$|HK\$|NT\$|RMB|[$€£¥₹]/.exec(printed);
  const plain = digits.replaceAll(',', '');
  const value = new Exact(plain);
  return {
    start,
    end: start + printed.trimStart().length,
    value: negative ? value.negated() : value,
    size: Number(plain),
    fractionDigits: digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0,
    currency: sign === null ? null : currencyOfSign(sign[0]),
    percent: match[3] === '%',
  };
};
