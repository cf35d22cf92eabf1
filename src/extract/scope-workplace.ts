import { MONTHS } from '../text/calendar.ts';
import { wordSet } from '../text/word-set.ts';
import { SITE_NOUNS } from './name-words.ts';
import { IN, TURNS } from './scope-place.ts';
import { textOf, type Word } from './words.ts';

/** Nouns of place where people work and money is spent; machines stand at the narrower ones of `SITE_NOUNS`. */
const WORKPLACES = new Set([
  ...SITE_NOUNS,
  ...wordSet(
    'office offices store stores shipyard yard hub depot laboratory lab headquarters refinery smelter brewery',
  ),
]);
const AT = wordSet('at in on of for from');
const OWNED = wordSet('its their the a our new');
/** How many words a site may stand behind a figure, and how long its name is. */
const SITE_WITHIN = 7;
const WHERE_WITHIN = 5;
const NAME_WORDS = 3;

/** "1,600 of them at its Basel site", "will invest $5 million in its Tulsa factory": the workplace behind a figure, by name. */
export const workplaceAfter = (words: readonly Word[], last: number): string | null => {
  for (let at = last + 1; at <= last + SITE_WITHIN && at < words.length; at++) {
    const { text, lower } = words[at] as Word;
    if (/^[,;:(]$/.test(text) || /^[$€£¥\d]/.test(text)) return null;
    if (!AT.has(lower) || !OWNED.has(words[at + 1]?.lower ?? '')) continue;
    const from = words[at + 2]?.lower === 'new' ? at + 3 : at + 2;
    let end = from;
    while (end - from < NAME_WORDS && words[end]?.isCapital === true) end++;
    if (end > from && WORKPLACES.has(words[end]?.lower ?? '')) return textOf(words, from, end);
  }
  return null;
};

/** "its Galway plant, where it employs 1,400 people": the workplace that a figure is told of by "where". */
export const workplaceWhere = (words: readonly Word[], first: number): string | null => {
  for (let at = first - 1; at > 1 && at >= first - WHERE_WITHIN; at--) {
    if (words[at]?.lower !== 'where') continue;
    const noun = words[at - 2];
    if (words[at - 1]?.text !== ',' || noun === undefined) return null;
    const end = WORKPLACES.has(noun.lower) ? at - 2 : at - 1;
    let from = end;
    while (from > 0 && end - from < NAME_WORDS && words[from - 1]?.isCapital === true) from--;
    const isPlace = end === at - 2 || IN.has(words[from - 1]?.lower ?? '') || words[from - 1]?.lower === 'at';
    return from === end || !isPlace ? null : textOf(words, from, end);
  }
  return null;
};

/** What may part a workplace from the figure that is told of it: ", which is to employ", "with". */
const PARTS = wordSet(
  ', which that with will is to employ employs employed employing has have had houses about some roughly nearly around more than now already currently an estimated',
);
/** How many words back a workplace may stand, with its town and its state. */
const BEFORE_WITHIN = 14;

const nameFrom = (words: readonly Word[], from: number): number => {
  let end = from;
  while (end - from < NAME_WORDS && words[end]?.isCapital === true) end++;
  return end;
};

/** Behind "in Gdansk" of "a plant in Gdansk, Poland,": the word behind the state or the country. */
const pastState = (words: readonly Word[], at: number): number => {
  if (words[at]?.text !== ',') return at;
  const end = nameFrom(words, at + 1);
  return end > at + 1 ? end : at;
};

/** "the Tulsa site, which is to employ 900 people", "a plant in Gdansk, Poland, with 900 workers": the workplace before a figure that is told of it. */
export const workplaceBefore = (words: readonly Word[], first: number): string | null => {
  for (let at = first - 1; at > 0 && at >= first - BEFORE_WITHIN; at--) {
    if (words[at]?.text === ';') return null;
    if (!WORKPLACES.has(words[at]?.lower ?? '')) continue;
    let [from, end, behind] = [at, at, at + 1];
    while (from > 0 && end - from < NAME_WORDS && words[from - 1]?.isCapital === true) from--;
    // "The factory will employ 900 people"
    if (/^(?:The|This|That|Its|Their|Our|A)$/.test(words[from]?.text ?? '')) from++;
    if (from === end) {
      if (!/^(?:in|at|near|outside)$/.test(words[at + 1]?.lower ?? '')) return null;
      from = at + 2;
      end = nameFrom(words, from);
      behind = pastState(words, end);
    }
    const gap = words.slice(behind, first);
    const isTold = gap.length > 0 && gap.every(({ lower }) => PARTS.has(lower));
    return end > from && isTold ? textOf(words, from, end) : null;
  }
  return null;
};

/** "In Elbing, where Acme has its main works, it has 900 workers", "In Elbing alone, it employs 900": the town that opens the sentence. */
export const townAhead = (words: readonly Word[], first: number): string | null => {
  if (words[0]?.text !== 'In' && words[0]?.text !== 'At') return null;
  const end = nameFrom(words, 1);
  if (end === 1 || end >= first || words[1]?.lower === 'the') return null;
  const isAlone = words[end]?.lower === 'alone' && words[end + 1]?.text === ',';
  const isWhere = words[end]?.text === ',' && words[end + 1]?.lower === 'where';
  const isPlain = words[end]?.text === ',' && words[0]?.text === 'In';
  if (!isAlone && !isWhere && !isPlain) return null;
  if (MONTHS.has((words[1]?.lower ?? '').replace(/\.$/, ''))) return null;
  return words.slice(end, first).some(({ lower }) => TURNS.has(lower)) ? null : textOf(words, 1, end);
};
