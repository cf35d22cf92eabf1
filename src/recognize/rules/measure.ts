import { MEASURES } from '../../text/units.ts';
import type { Numeral } from '../numeral.ts';
import { NUMERAL } from '../numeral-at.ts';
import { type Reading, reading, type UnitRule } from '../reading.ts';
import { isCapital, isHyphen, isSlash, type Scan, type Token } from '../scan.ts';
import { isThermal } from '../thermal.ts';

/** The longest name of a unit, in tokens: "cubic feet", "watt-hours", "miles per hour". */
const LONGEST = 3;
/** Symbols that are letters of names as well, and count only when glued: "36C", not "Class 36 C". */
const ONLY_GLUED = /^(C|F|K|MP)$/;

/** May the symbol at `at` be one here: close to its number, of more than a letter, or a temperature by the words around it? */
const isSymbol = (scan: Scan, at: number): boolean => {
  const { glued = false, text = '' } = scan.tokens[at] ?? {};
  if (!ONLY_GLUED.test(text)) return true;
  // "300K" are thousands, "300 K" may be as hot.
  if (glued) return text !== 'K';
  return text !== 'MP' && isThermal(scan, at);
};

/** Letters that may be a unit nobody listed, and those that never are: ordinals, clocks, scales, times. */
const UNLISTED = /^\p{Ll}{2,4}$/u;
const NO_UNIT = /^(st|nd|rd|th|ers|am|pm|bn|mn|tn|min|mins|hr|hrs|sec|yr|yrs|mos|pct|bps)$/;

/** "square-foot" and "square foot" are one name. */
const nameOf = (words: readonly Token[]): string =>
  words
    .map((word, k) => (isHyphen(word) ? ' ' : k > 0 && !word.glued ? ` ${word.lower}` : word.lower))
    .join('')
    .replace(/ {2,}/g, ' ');

/** "2.4 A/mm2", "5A/h": an A is amperes where a rate follows. */
const ampereAt = ({ tokens }: Scan, at: number): { unit: string; last: number } | null =>
  tokens[at]?.text === 'A' && tokens[at + 1]?.text === '/' && tokens[at + 1]?.glued
    ? { unit: 'ampere', last: at + 1 }
    : null;

/** The unit whose longest name begins at `at`, and the token after it. */
const unitAt = (scan: Scan, at: number): { unit: string; last: number } | null => {
  for (let length = LONGEST; length >= 1; length--) {
    const words = scan.tokens.slice(at, at + length);
    const [first] = words;
    if (words.length < length || first === undefined || first.kind === 'number') continue;
    const symbol = length === 1 ? MEASURES.bySymbol.get(first.text) : undefined;
    const unit =
      MEASURES.byWord.get(nameOf(words)) ?? (symbol !== undefined && isSymbol(scan, at) ? symbol : undefined);
    if (unit !== undefined) return { unit, last: at + length };
  }
  return null;
};

const SIZED =
  /^(long|wide|tall|high|deep|thick|thin|x|×|by|tv|tvs|screen|display|monitor|tablet|laptop|wheels?|tires|tyres|pipe|diagonal|across)$/i;

/** How far before its end a quotation is looked for, in tokens. */
const QUOTED_REACH = 60;

/** Does the quotation mark at `at` end no quotation, since none was opened before it? */
const isOpenerLess = ({ tokens }: Scan, at: number): boolean => {
  let closed = 0;
  for (let i = at - 1; i >= Math.max(0, at - QUOTED_REACH); i--) {
    if (!/^["“”]$/.test(tokens[i]?.text ?? '')) continue;
    if (tokens[i]?.text === '”' || tokens[i]?.glued) closed += 1;
    else if (closed === 0) return false;
    else closed -= 1;
  }
  return true;
};

/**
 * The inch or foot mark after a number: 22" long, 65" TV, 10″. A quotation mark may end a quotation there, so a size must follow, or the name
 * of what has it where no quotation was opened: a 34" Halden monitor.
 */
const markAt = (scan: Scan, at: number): { unit: string; last: number } | null => {
  const { tokens } = scan;
  const mark = tokens[at];
  if (mark?.glued !== true) return null;
  if (mark.text === '″' || mark.text === '′') return { unit: mark.text === '″' ? 'inch' : 'foot', last: at + 1 };
  if (!/^["”]$/.test(mark.text)) return null;
  const next = tokens[at + 1];
  const isNamed = (next?.kind === 'number' || next?.kind === 'code' || isCapital(next)) && !next?.glued;
  const isInch = SIZED.test(next?.lower ?? '') || (isNamed && isOpenerLess(scan, at));
  return isInch ? { unit: 'inch', last: at + 1 } : null;
};

/** Past what joins a number to its unit: "60-megawatt", "hundreds of megawatts", "1/16 of an inch". */
const pastJoint = ({ tokens }: Scan, i: number, { last, vague }: Numeral): number => {
  if (isHyphen(tokens[last])) return last + 1;
  if (tokens[last]?.lower !== 'of') return last;
  if (vague !== null) return last + 1;
  return isSlash(tokens[i + 1]) && /^an?$/.test(tokens[last + 1]?.lower ?? '') ? last + 2 : last;
};

/** What may stand between a number and the word for its unit: "40 additional megawatts", "20 more miles". */
const ADDED = /^(additional|more|further|extra|incremental|new)$/;

const addedAt = (scan: Scan, at: number): { unit: string; last: number } | null =>
  ADDED.test(scan.tokens[at]?.lower ?? '') && (scan.tokens[at + 1]?.text.length ?? 0) > 2 ? unitAt(scan, at + 1) : null;

/** "300 megawatts", "5.5kWh", "1.2 GW", "hundreds of megawatts", "a 60-megawatt site", "47 feet", "50mph". */
export const measure: UnitRule = {
  id: 'measure',
  opens: NUMERAL,
  read: (scan, i, numeral): Reading | null => {
    if (numeral === null || numeral.form === 'fraction') return null;
    const { tokens } = scan;
    const at = pastJoint(scan, i, numeral);
    const found = unitAt(scan, at) ?? addedAt(scan, at) ?? ampereAt(scan, at) ?? markAt(scan, numeral.last);
    if (found !== null) return reading(numeral, found.unit, 'measure', { first: i, last: found.last });
    // "40dpi", "60fps": a unit that no list has, by its small letters close after the digits; "9to5" is none.
    const word = tokens[numeral.last];
    const next = tokens[numeral.last + 1];
    if (numeral.form !== 'digits' || word?.kind !== 'word' || !word.glued || !UNLISTED.test(word.text)) return null;
    if (NO_UNIT.test(word.text) || (next?.kind === 'number' && next.glued)) return null;
    return reading(numeral, word.text === 'in' ? 'inch' : word.text, 'measure', { first: i, last: numeral.last + 1 });
  },
};
