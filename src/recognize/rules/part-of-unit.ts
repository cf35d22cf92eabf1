import { Exact } from '../../text/interval.ts';
import { FRACTION_WORDS, SMALL_NUMBERS } from '../../text/number-words.ts';
import { DURATIONS, MEASURES } from '../../text/units.ts';
import { numeral } from '../numeral.ts';
import { type Reading, reading, type UnitRule } from '../reading.ts';
import { isHyphen, type Scan } from '../scan.ts';

const hyphened = ({ tokens }: Scan, at: number): number => (isHyphen(tokens[at]) ? at + 1 : at);

/** "half", "a quarter", "three-quarters", "one tenth": the part, and the token after it. */
const partAt = (scan: Scan, i: number): { over: number; under: number; last: number } | null => {
  const { tokens } = scan;
  const word = tokens[i]?.lower ?? '';
  const own = /^(half|quarter)$/.test(word) ? FRACTION_WORDS.get(word) : undefined;
  if (own !== undefined) return { over: 1, under: own, last: i + 1 };
  const over = /^an?$/.test(word) ? 1 : (SMALL_NUMBERS.get(word) ?? 0);
  const at = hyphened(scan, i + 1);
  const under = FRACTION_WORDS.get(tokens[at]?.lower ?? '') ?? 0;
  return over > 0 && over < under ? { over, under, last: at + 1 } : null;
};

/** The unit that is parted: "percentage point", "percent", "point", a measure or a time. */
const unitAt = ({ tokens }: Scan, at: number): { unit: string; last: number } | null => {
  const word = tokens[at]?.lower ?? '';
  if (word === 'percentage' && tokens[at + 1]?.lower === 'point') return { unit: 'percentage-point', last: at + 2 };
  if (word === 'percent') return { unit: 'percent', last: at + 1 };
  if (word === 'point') return { unit: 'point', last: at + 1 };
  const unit = word.endsWith('s') ? undefined : (MEASURES.byWord.get(word) ?? DURATIONS.byWord.get(word));
  // "half-year results" are of a period.
  return unit === undefined || unit === 'quarter' || unit === 'year' ? null : { unit, last: at + 1 };
};

/** Verbs and articles before "quarter" that make it a part and not the time of a report: "cut by a quarter point". */
const WHICH = /^(first|second|third|fourth|last|this|next|each|per|every|previous|prior)$/;

/** "half a percentage point", "a quarter-point cut", "half an hour", "three-quarters of a mile", "one tenth of one percent". */
export const partOfUnit: UnitRule = {
  id: 'part-of-unit',
  opens: { words: [...SMALL_NUMBERS.keys(), 'a', 'an', 'half', 'quarter'] },
  read: (scan, i): Reading | null => {
    const { tokens } = scan;
    const part = partAt(scan, i);
    if (part === null || WHICH.test(tokens[i - 1]?.lower ?? '')) return null;
    const of = tokens[part.last]?.lower === 'of' ? part.last + 1 : hyphened(scan, part.last);
    const at = /^(an?|one|1)$/.test(tokens[of]?.lower ?? '') ? of + 1 : of;
    // "half of people", "half the mile": without "a" the unit must stand close, as in "half-hour" and "a quarter point".
    if (of > part.last && at === of && tokens[part.last]?.lower === 'of') return null;
    const found = unitAt(scan, at);
    if (found === null) return null;
    const value = new Exact(part.over).div(part.under).toDecimalPlaces(10);
    return reading(numeral({ first: i, last: found.last, value, decimals: 2 }), found.unit, 'part-of-unit');
  },
};
