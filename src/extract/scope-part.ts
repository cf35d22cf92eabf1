import { wordSet } from '../text/word-set.ts';
import { isVerb } from './clauses.ts';
import { COMPANY_NOUNS, NO_NAME, PLACES } from './name-words.ts';
import type { Name } from './names.ts';
import { hyphenated, type Word } from './words.ts';

/** Measures that are told by what is sold, with the thing right before them: "cargo revenue", "food sales". */
const BY_THING = new Set(['revenue', 'revenues', 'sales', 'turnover']);

/** Words before "revenue" that limit it to nothing: how much, when, how reckoned, how it went, whose. */
export const WHOLE_WORDS = wordSet(`
  group grown grew headquarters companywide groupwide storewide systemwide overall record flat strong weak solid robust soft steady stable sluggish brisk lower higher weaker stronger better worse slower
  faster slight sharp significant substantial meaningful modest double single digit low mid high
  same store comparable comp like organic underlying core reported recurring constant currency pro forma adjusted gaap statutory
  additional incremental further future potential new extra global worldwide product generated trailing run rate
  holiday christmas summer winter spring autumn fall easter seasonal daily weekly monthly yearly half full year quarter month week period date
  deferred unearned accrued lost average cumulative total combined consolidated aggregate gross net annual annualized annualised fiscal first second third
  fourth last previous prior current recent early late nine six three twelve two four five ten hundred thousand million billion
  also only just mostly mainly still again already now then when while where whose which what how per percent unit asset property
  retailer retail vehicle car ticket street consensus analyst analysts estimate estimates expected forecast guidance projected planned
  announce announces deliver delivers achieve achieves generate generates realize realizes diluted basic
  see sees saw seeing expect expects anticipate anticipates forecasts predict predicts project projects post posts report reports target targets guide guides show shows
  grow grows boost boosts raise raises lift lifts cut cuts drive drives double doubles triple triples increase increases reduce reduces hurt hurts hit hits beat beats miss misses lose loses
`);
/** "growing", "rising": how it went, not what is sold; the few that are things are lines of business. */
const DESCRIBES = /(?:ly|ed|est|ing)$/;
const THINGS = wordSet(
  'advertising streaming gaming licensing clothing trading banking lending catering shipping printing packaging farming mining',
);
/** "Clothing and home", "premium cabin" */
const LONGEST = 3;

const isThing = (word: Word | undefined): boolean =>
  word?.kind === 'word' &&
  /^\p{L}{2,}$/u.test(word.text) &&
  !WHOLE_WORDS.has(word.lower) &&
  (!NO_NAME.has(word.lower) || /^(?:american|european|african|asian|international|ai)$/.test(word.lower)) &&
  !COMPANY_NOUNS.has(word.lower) &&
  !isVerb(word) &&
  (THINGS.has(word.lower) || !DESCRIBES.test(word.lower));

/** "Red Oak revenue": capitals make it one name, whatever its first word looks like. */
const isOfName = (word: Word | undefined, next: Word | undefined): boolean =>
  word?.isCapital === true && next?.isCapital === true && DESCRIBES.test(word.lower) && !WHOLE_WORDS.has(word.lower);

const isPlace = (word: Word | undefined): boolean => PLACES.has(word?.lower ?? '');
const COMPASS = wordSet('north south east west northern southern eastern western latin central');

/**
 * What is sold, or where, right before the name of a measure: "Passenger" of "passenger revenue", "North American" of "North American
 * sales", "Clothing and home" of "Clothing and home revenue". Null where the words only describe the whole.
 *
 * @param first the first word of the measure
 */
export const thingBefore = (words: readonly Word[], names: readonly Name[], first: number): string | null => {
  // "Corporate net sales"
  const measure = words[first]?.lower === 'net' ? first + 1 : first;
  if (!BY_THING.has(words[measure]?.lower ?? '')) return null;
  const isWho = (at: number): boolean =>
    names.some(
      ({ kind, first: from, last }) => from <= at && at <= last && (kind === 'organisation' || kind === 'person'),
    );
  let from = first;
  while (from > 0 && first - from < LONGEST) {
    const word = words[from - 1] as Word;
    const joins =
      from < first && (/^[-/]$/.test(word.text) || (word.lower === 'and' && from - 2 >= 0 && opensAt(words, from - 2)));
    if (joins && isThing(words[from - 2]) && !isWho(from - 2)) from -= 2;
    else if (isThing(word) && !isWho(from - 1) && (from === first || !isPlace(word))) from -= 1;
    else if (from < first && isOfName(word, words[from]) && !isVerb(word)) from -= 1;
    else if (from < first && COMPASS.has(word.lower)) from -= 1;
    else break;
  }
  if (from === first) return null;
  // "Sales-type lease revenue": half a word names nothing.
  if (words[from - 1]?.text === '-' && words[from - 2]?.kind === 'word') from -= 2;
  return hyphenated(words, wholeFrom(words, from), first);
};

/** Nouns that tell a part only with what stands before them: "allied solutions". */
const GENERIC = wordSet('solutions services products offerings systems');
const OWNED = wordSet('the its our their');
const isPlainWord = (word: Word | undefined): boolean =>
  /^\p{L}{3,}$/u.test(word?.text ?? '') && !OWNED.has(word?.lower ?? '');

/**
 * "Nurse and allied solutions": where the whole name of a part begins whose last noun is at `at` and says nothing alone; `at` itself for any
 * other. Such a name opens the sentence or stands behind its owner.
 */
export const wholeFrom = (words: readonly Word[], at: number): number => {
  if (!GENERIC.has(words[at]?.lower ?? '') || !isPlainWord(words[at - 1])) return at;
  const isPair = words[at - 2]?.lower === 'and' && isPlainWord(words[at - 3]);
  const from = isPair ? at - 3 : at - 1;
  const isWhole = from === 0 || OWNED.has(words[from - 1]?.lower ?? '');
  return isWhole && !isVerb(words[from] as Word) ? from : at;
};

/** Does a list of two open the sentence there: "Clothing and home revenue"? Elsewhere "and" parts two measures. */
const opensAt = (words: readonly Word[], at: number): boolean =>
  words
    .slice(0, at)
    .every(({ kind, lower }) => kind === 'mark' || lower === 'the' || lower === 'its' || lower === 'our');
