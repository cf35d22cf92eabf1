import type { Scan } from './scan.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Beyond this no quantity is measured. */
const HIGHEST = 40;

/** The exponent printed after a ten whose next token is `at`: "^30", "^-9", "−30", "⁻⁹", "²³". */
const exponentAt = ({ tokens }: Scan, at: number): { power: number; last: number } | null => {
  const isRaised = tokens[at]?.text === '^';
  let last = isRaised ? at + 1 : at;
  const sign = tokens[last];
  const negative = /^[-\u2212⁻]$/.test(sign?.text ?? '');
  // Flat text keeps the minus of a lost superscript ("10−9"); a plain hyphen there is a range or a name.
  if (negative && !isRaised && sign?.text === '-') return null;
  if (negative) last += 1;
  let digits = '';
  if (tokens[last]?.kind === 'number' && (isRaised || negative)) {
    digits = tokens[last]?.text ?? '';
    last += 1;
  } else
    while (tokens[last]?.glued && SUPERSCRIPTS.includes(tokens[last]?.text ?? '-')) {
      digits += SUPERSCRIPTS.indexOf(tokens[last]?.text ?? '');
      last += 1;
    }
  if (!/^\d{1,2}$/.test(digits) || Number(digits) > HIGHEST) return null;
  return { power: negative ? -Number(digits) : Number(digits), last };
};

/** The power of ten after a number, "×10^30", "x 10⁻⁹"; null for none. */
export const powerAfter = (scan: Scan, at: number): { power: number; last: number } | null => {
  const { tokens } = scan;
  return /^[×xX·*]$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === '10' ? exponentAt(scan, at + 2) : null;
};
