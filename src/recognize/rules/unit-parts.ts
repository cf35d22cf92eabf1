import { DURATIONS, MEASURES } from '../../text/units.ts';
import type { Numeral } from '../numeral.ts';
import { NUMERAL, numeralAt } from '../numeral-at.ts';
import { type Reading, reading, type UnitRule } from '../reading.ts';
import type { Scan } from '../scan.ts';

/** The smaller unit that is told beside each, and how many of it make the larger. */
const PARTS: ReadonlyMap<string, readonly [unit: string, many: number]> = new Map([
  ['year', ['month', 12]],
  ['week', ['day', 7]],
  ['day', ['hour', 24]],
  ['hour', ['minute', 60]],
  ['minute', ['second', 60]],
  ['stone', ['lb', 14]],
  ['lb', ['ounce', 16]],
]);
/** Letters close after digits: "2h 15m". Elsewhere "m" is metres and "h" nothing. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['h', 'hour'],
  ['m', 'minute'],
  ['s', 'second'],
]);

const isWhole = ({ scale, vague, form, value }: Numeral): boolean =>
  scale === 0 && vague === null && form !== 'fraction' && value.isInteger();

/** The unit after a number: in full, abbreviated, or as a letter. */
const unitAfter = ({ tokens }: Scan, { last, form }: Numeral): string | undefined => {
  const word = tokens[last];
  if (word?.kind !== 'word') return undefined;
  const named = DURATIONS.byWord.get(word.lower) ?? MEASURES.byWord.get(word.lower);
  if (named !== undefined || form !== 'digits') return named;
  const letter = word.glued ? LETTERS.get(word.text) : undefined;
  return letter ?? DURATIONS.bySymbol.get(word.text) ?? MEASURES.bySymbol.get(word.text);
};

/** Past a comma and an "and" between two parts. */
const pastJoint = ({ tokens }: Scan, at: number): number => {
  const from = tokens[at]?.text === ',' ? at + 1 : at;
  return tokens[from]?.lower === 'and' ? from + 1 : from;
};

/** Terms side by side are no sum: "between one year and six months", "two years and three months, respectively", "a year, six months and nine months". */
const areApart = (scan: Scan, first: number, last: number, unit: string): boolean => {
  const { tokens } = scan;
  if (tokens[first - 1]?.lower === 'between') return true;
  if (tokens[tokens[last]?.text === ',' ? last + 1 : last]?.lower === 'respectively') return true;
  const from = pastJoint(scan, last);
  const next = from === last ? null : numeralAt(scan, from, false);
  return next !== null && unitAfter(scan, next) === unit;
};

/** "2h 15m", "three years and six months", "7lb 8oz", "13 stone 4 pounds": larger and smaller units are one length or weight, in the smallest. */
export const unitParts: UnitRule = {
  id: 'unit-parts',
  opens: NUMERAL,
  read: (scan, i, numeral): Reading | null => {
    if (numeral === null || !isWhole(numeral)) return null;
    let unit = unitAfter(scan, numeral);
    let { value, last } = numeral;
    for (let part = PARTS.get(unit ?? ''); part !== undefined; part = PARTS.get(unit ?? '')) {
      const [smaller, many] = part;
      const next = numeralAt(scan, pastJoint(scan, last + 1), false);
      if (next === null || !isWhole(next) || next.value.gte(many) || unitAfter(scan, next) !== smaller) break;
      value = value.times(many).plus(next.value);
      last = next.last;
      unit = smaller;
    }
    if (last === numeral.last || unit === undefined || areApart(scan, i, last + 1, unit)) return null;
    return reading(numeral, unit, 'unit-parts', { first: i, last: last + 1, value });
  },
};
