import { wordSet } from '../text/word-set.ts';
import { skipBack, type Word, type WordSpan } from './words.ts';

/** Right before the amount of a change: "down $3 million", "up by 40". */
const MOVED = new Set(['up', 'down']);
const GREW = wordSet('increased decreased declined grew rose fell dropped climbed increase decrease');
/** What may stand between the two. */
const HEDGES = new Set(
  'by about around some nearly almost roughly approximately another only just over more than at least a an combined further total'.split(
    ' ',
  ),
);
/** Right behind it: "$3 million higher", "$3 million below the forecast". */
const BEYOND = new Set(['higher', 'lower', 'above', 'below', 'short', 'shy', 'ahead']);
/** The same where "than" follows: "$3 million more than a year earlier". */
const THAN = new Set(['more', 'less', 'fewer', 'greater', 'better', 'worse']);
/** And behind "of" or "in": "$3 million of lower revenue", "$3 million in higher costs". */
const DIFFERENT = new Set(['higher', 'lower', 'greater', 'increased', 'decreased']);
const HEDGED = 3;
const OF_AMOUNT = /^(?:[$€£¥]|\d[\d.,]*|thousand|million|billion|trillion)$/;
/** Verbs of which the "up" or "down" is a part: "put down $3 million", "racked up 9 million downloads". */
const PARTICLE_VERBS = wordSet(`
  put puts putting lay lays laid laying cough coughs coughed pony ponied plunk plunked set sets ate eat eats eaten eating use uses used
  using take takes took taken taking make makes made making give gives gave given buy buys bought buying snap snaps snapped snapping soak
  soaks soaked gobble gobbled gobbling burn burns burned burning rack racks racked racking ring rings rang rung ringing run runs ran
  running pile piles piled piling chalk chalks chalked clock clocks clocked notch scoop scoops scooped hoover hoovered swallow swallowed
  suck sucks sucked mop mopped drum drummed round rounded tie tied free freed free add adds adding build built line lined scrape scraped
  stump stumped stumping pick picked hold held pay pays paid paying write writes wrote written writing draw draws drew drawn stock
  stocked
`);

/** The last word of the list of amounts that begins with the one that ends at `last`: "would have been $3 million and $4 million lower". */
const listEnd = (words: readonly Word[], last: number): number => {
  let end = last;
  while (/^(?:and|,)$/.test(words[end + 1]?.lower ?? '') && OF_AMOUNT.test(words[end + 2]?.lower ?? '')) {
    end += 2;
    while (OF_AMOUNT.test(words[end + 1]?.lower ?? '')) end++;
  }
  return end;
};

/**
 * Is the number by how much something changed or differs, and no size of it: "revenue was $5 billion, down $3 million", "$3 million less
 * than last year"? "up from" and "up to" lead to a size.
 */
export const isChangeAmount = (words: readonly Word[], { first, last }: WordSpan): boolean => {
  const at = skipBack(words, first, HEDGES, HEDGED);
  if (MOVED.has(words[at]?.lower ?? '') && !PARTICLE_VERBS.has(words[at - 1]?.lower ?? '')) return true;
  // "increased by a combined $3 million"
  const isBy = GREW.has(words[at]?.lower ?? '') && words[at + 1]?.lower === 'by';
  if (isBy && words.slice(at + 2, first).some(({ lower }) => lower === 'combined' || lower === 'total')) return true;
  const end = listEnd(words, last);
  const [next, than] = [words[end + 1]?.lower ?? '', words[end + 2]?.lower];
  if ((next === 'of' || next === 'in') && DIFFERENT.has(than ?? '')) return true;
  return BEYOND.has(next) || (THAN.has(next) && than === 'than');
};
