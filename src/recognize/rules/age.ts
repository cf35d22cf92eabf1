import { MONTHS } from '../../text/calendar.ts';
import { isAgeInParentheses } from '../apposed-age.ts';
import { REFERENCES, STREETS_BEFORE } from '../lexicon/references.ts';
import { NUMERAL } from '../numeral-at.ts';
import { type Reading, reading, type UnitRule } from '../reading.ts';
import { isCapital, type Scan, type Token } from '../scan.ts';

/** Nobody is older. */
const OLDEST = 115;
const AGED = /^(aged?|ages)$/;
const DAY = /day$/;

/** People who are not named. */
const PERSON =
  /^(man|woman|boy|girl|teenager|driver|suspect|student|mother|father|victim|passenger|cyclist|pedestrian|gunman)$/;

/** How many words a street's name has before its number. */
const STREET_REACH = 4;

/** Is the word at `at` the last of a street that is named as the Romance and German languages do: "Corso Vittoria, 15, Milan"? */
const isStreet = (tokens: readonly Token[], at: number): boolean => {
  if (/(strasse|straße|gasse|allee|platz)$/.test(tokens[at]?.lower ?? '')) return true;
  for (let i = at - 1; i >= Math.max(0, at - STREET_REACH) && tokens[i]?.kind === 'word'; i--)
    if (STREETS_BEFORE.has(tokens[i]?.lower ?? '')) return true;
  return false;
};

/** "Jane Doe, 47, was", "a man, 20, was", "John Doe Jr., 52, of": a number between commas after a name. */
const isApposed = ({ tokens }: Scan, i: number, last: number): boolean => {
  // "Jane Doe, 47 – who sings – was"
  const isClosed = tokens[last]?.text === ',' || (/^[–—]$/.test(tokens[last]?.text ?? '') && !tokens[last]?.glued);
  if (tokens[i - 1]?.text !== ',' || !isClosed || tokens[last + 1]?.kind === 'number') return false;
  const name = tokens[i - 2]?.text === '.' ? tokens[i - 3] : tokens[i - 2];
  if (name?.kind === 'word' && PERSON.test(name.text)) return true;
  if (name?.kind !== 'word' || !isCapital(name) || name.text.length < 2 || isStreet(tokens, i - 2)) return false;
  return !MONTHS.has(name.lower) && !DAY.test(name.lower) && !REFERENCES.has(name.lower.replace(/s$/, ''));
};

/** "aged 61", "ages 18 to 34", "the age of 21", "Jane Doe, 47, was", "John Smith (34)": the years that somebody has lived. */
export const age: UnitRule = {
  id: 'age',
  opens: NUMERAL,
  read: (scan, i, numeral): Reading | null => {
    if (numeral === null || numeral.scale > 0 || numeral.form === 'fraction' || numeral.value.gt(OLDEST)) return null;
    const { tokens } = scan;
    const before = tokens[i - 1]?.lower === 'of' ? tokens[i - 2] : tokens[i - 1];
    const isAge = AGED.test(before?.lower ?? '') && numeral.value.isInteger();
    const isYears = /^\d{1,3}$/.test(tokens[i]?.text ?? '') && numeral.value.gt(0) && isApposed(scan, i, numeral.last);
    return isAge || isYears || isAgeInParentheses(scan, i - 1) ? reading(numeral, 'year', 'age') : null;
  },
};
