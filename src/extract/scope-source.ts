import { GOES } from './acts.ts';
import { isVerb } from './clauses.ts';
import { hyphenated, textOf, type Word } from './words.ts';

// What a measure comes from, where the words behind it say so.

/** Words behind "from" that name no part: "loss from operations", "up from a year earlier". */
const NO_SOURCE = new Set(
  'operations continuing growth a an last prior previous year years quarter january operating'.split(' '),
);
/** Words that end a source. */
const STOPS = new Set(
  'in of for during to by at on and or with over compared as per is was were are has had have will alone'.split(' '),
);
const SOURCE_WORDS = 4;
/** Words behind "sales of" that are no goods: what is held, how much, whose. */
const NO_GOODS = new Set(
  'shares stock stocks securities bonds notes assets property properties homes houses about more less nearly almost around over at roughly just only the this that these those all'.split(
    ' ',
  ),
);
const SOLD = new Set(['sales', 'sale']);
const GOODS_WORDS = 3;

/** "trucks" of "Sales of trucks rose", "weight-loss drug" of "sales of its weight-loss drug reached": what is sold; null where that is not said. */
export const goodsOf = (words: readonly Word[], last: number): string | null => {
  if (!SOLD.has(words[last]?.lower ?? '') || words[last + 1]?.lower !== 'of') return null;
  const start = words[last + 2]?.lower === 'its' ? last + 3 : last + 2;
  let end = start;
  for (; end < words.length && end - start < 2 * GOODS_WORDS; end++) {
    const word = words[end] as Word;
    if (word.text === '-') continue;
    // "canned vegetables": what only describes the goods has the form of a verb.
    const isMade = end === start && word.lower.endsWith('ed') && /^\p{Ll}{3,}s$/u.test(words[end + 1]?.text ?? '');
    if (isMade && !STOPS.has(words[end + 1]?.lower ?? '')) continue;
    if (word.kind === 'mark' || /^\d/.test(word.text) || isVerb(word) || STOPS.has(word.lower) || GOES.test(word.lower))
      break;
    if (NO_GOODS.has(word.lower)) return null;
  }
  const text = hyphenated(words, start, end);
  return end === start || text.split(' ').length > GOODS_WORDS ? null : text;
};

/** Where the measure comes from: "advertising" of "revenue from advertising was", "Acme" of "revenue from Acme rose". */
export const sourceOf = (words: readonly Word[], last: number): string | null => {
  const link = words[last + 1]?.lower;
  // "sales to individual developers", but "sales to $5 million"
  const isTo =
    link === 'to' && /^sales?$/.test(words[last]?.lower ?? '') && /^\p{L}/u.test(words[last + 2]?.text ?? '');
  if (link !== 'from' && !isTo) return null;
  let end = last + 2;
  if (/^(?:our|its|their|the)$/.test(words[end]?.lower ?? '')) end++;
  const start = end;
  for (; end < words.length && end - start < SOURCE_WORDS; end++) {
    const word = words[end] as Word;
    // "revenue from the 2014 Cohort", but "revenue from 2012 to 2013"
    const dated = /^\d/.test(word.text) && !/^\p{Lu}/u.test(words[end + 1]?.text ?? '');
    if (word.kind === 'mark' || NO_SOURCE.has(word.lower) || dated) break;
    if (isVerb(word) || STOPS.has(word.lower) || GOES.test(word.lower)) break;
  }
  return end === start ? null : textOf(words, start, end);
};
