import type { Modality } from '../model/claim.ts';
import { wordSet } from '../text/word-set.ts';
import { isVerb } from './clauses.ts';
import { COMPANY_NOUNS } from './name-words.ts';
import type { Word, WordSpan } from './words.ts';

const PROJECTS = /^projects?$/;
/** Who projects: "we project", "Acme projects". */
const PROJECTORS = wordSet(
  'we they i you it he she who which that to also now still analysts economists officials executives management',
);
const PROJECTED = wordSet('a an the its their that about some roughly nearly at up net total annual capital');

/** "The project to build it", "its projects include": is the word at `at` a thing that is built, and not what somebody reckons? */
export const isProjectNoun = (words: readonly Word[], at: number): boolean => {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word === undefined || !PROJECTS.test(word.lower)) return false;
  if (PROJECTORS.has(before?.lower ?? '')) return false;
  if (word.lower === 'project') return true;
  const isSomebody = before !== undefined && (before.isCapital || COMPANY_NOUNS.has(before.lower));
  return !(
    isSomebody &&
    next !== undefined &&
    (PROJECTED.has(next.lower) || !/^(?:of|in|on|for|and|or)$/.test(next.lower)) &&
    !isVerb(next)
  );
};

/** What a headline says that somebody is to do. */
const TO_DO = wordSet(`
  acquire add axe borrow boost build buy close construct create cut deliver double drop eliminate expand fund get hire hit host increase invest issue
  launch lay lease lend list lose make merge move offer open pay plow pour provide purchase put raise receive reduce rent repay reach return sell shed
  slash spend supply take triple use
`);

/** "Corwen to cut 900 jobs", "Corwen Lamps to Buy Tilsit for $5 million": a headline, in which nobody does anything yet. */
export const isHeadlinePlan = (words: readonly Word[], at: number): boolean => {
  if (/^[.!?”"]$/.test(words.at(-1)?.text ?? '')) return false;
  for (let i = 0; i < at; i++) {
    const word = words[i] as Word;
    if (i > 0 && word.lower === 'to' && TO_DO.has(words[i + 1]?.lower ?? '')) {
      const before = words[i - 1] as Word;
      return before.isCapital || COMPANY_NOUNS.has(before.lower);
    }
    if (isVerb(word) || /[.:;]/.test(word.text)) return false;
  }
  return false;
};

const AHEAD: ReadonlyMap<string, Modality> = new Map([
  ['will', 'planned'],
  ['shall', 'planned'],
  ['would', 'estimated'],
  ['could', 'estimated'],
  ['may', 'estimated'],
  ['might', 'estimated'],
]);
const RECKONED: ReadonlyMap<string, Modality> = new Map([
  ['expected', 'estimated'],
  ['projected', 'estimated'],
  ['estimated', 'estimated'],
  ['forecast', 'estimated'],
  ['likely', 'estimated'],
  ['set', 'planned'],
  ['slated', 'planned'],
  ['earmarked', 'planned'],
  ['to', 'planned'],
]);
/** Words behind which a figure is what something is done to or by, and of nothing else. */
const OPENS = wordSet('which whom that and another a an further additional remaining');
/** How many words may say what a figure is of, before what becomes of it: "$5 million of the proceeds will". */
const OF_WITHIN = 7;

/** "will open", "is slated for": what the verb at `at` says of how sure its subject is. */
const whatBecomes = (words: readonly Word[], at: number): Modality | null => {
  const word = words[at];
  if (word === undefined) return null;
  const ahead = AHEAD.get(word.lower);
  if (ahead !== undefined && word.text !== 'May') return ahead;
  return /^(?:is|are)$/.test(word.lower) ? (RECKONED.get(words[at + 1]?.lower ?? '') ?? null) : null;
};

/** "The first hall, with 90 megawatts,", "The second, comprising 90 megawatts now under construction," */
const HAS = /^(?:with|offering|comprising|totaling|totalling|housing|providing)$/;
/** How many words behind a figure the aside on a thing may have. */
const ASIDE_WITHIN = 6;

/** "$5 million of the charge will be booked in May", "About 900 people would lose their jobs": what is said of a figure that opens its clause. */
export const modalityBehind = (words: readonly Word[], { first, last }: WordSpan): Modality | null => {
  const before = words[first - 1];
  // "The first hall, with 90 megawatts, will open in May": what the thing will do, it does with all it has.
  if (HAS.test(before?.lower ?? '') && words[first - 2]?.text === ',') {
    const comma = words.findIndex(({ text }, i) => i > last && i <= last + ASIDE_WITHIN && text === ',');
    if (comma > 0) return whatBecomes(words, comma + 1);
  }
  if (before !== undefined && before.kind !== 'mark' && !OPENS.has(before.lower)) return null;
  let at = last + 1;
  if (/^(?:of|in)$/.test(words[at]?.lower ?? ''))
    while (
      at <= last + OF_WITHIN &&
      words[at]?.kind === 'word' &&
      !isVerb(words[at] as Word) &&
      !/\d/.test(words[at]?.text ?? '')
    )
      at += 1;
  return whatBecomes(words, at);
};

/** "It could raise $2 billion, valuing it at $9 billion": what follows from something that only may be. */
const FOLLOWS_FROM = /^(?:valuing|giving|making|bringing|putting|taking|lifting|raising|netting|generating)$/;
const MAY_BE: ReadonlyMap<string, Modality> = new Map([
  ['could', 'estimated'],
  ['may', 'estimated'],
  ['might', 'estimated'],
  ['would', 'estimated'],
  ['talks', 'planned'],
  ['seeking', 'planned'],
  ['seeks', 'planned'],
  ['plans', 'planned'],
  ['aims', 'planned'],
]);

/** How the clause is put that a participle behind a comma goes on with, where it only may be; null for any other. `from` is the clause's first word. */
export const modalityOfWhole = (words: readonly Word[], from: number): Modality | null => {
  if (!FOLLOWS_FROM.test(words[from]?.lower ?? '') || words[from - 1]?.text !== ',') return null;
  for (let at = from - 2; at >= 0 && words[at]?.text !== ';'; at--) {
    const word = words[at] as Word;
    const found = word.text === 'May' ? undefined : MAY_BE.get(word.lower);
    if (found !== undefined) return found;
  }
  return null;
};

/** Words that open something else than the next of a list: what is held against it, why, or how. */
const NO_ITEM = wordSet(
  'up down compared versus vs against from after before including excluding which who that or with on in at for as than but while when where because if so yet',
);
/** How many words the name of a measure has, in a list. */
const ITEM_WITHIN = 7;

/**
 * "The group will have a backlog of $9 billion, revenue of $4 billion and profit of $2 billion": the first word of the list's first clause, for
 * a figure in a later one; -1 where its clause, which begins at `from`, is no item of a list.
 */
export const listedAfter = (words: readonly Word[], from: number, at: number): number => {
  const isItem = (start: number, end: number): boolean =>
    words[end - 1]?.lower === 'of' &&
    end - start <= 2 * ITEM_WITHIN &&
    !NO_ITEM.has(words[start]?.lower ?? '') &&
    !words.slice(start, end).some((word) => isVerb(word) || (word.kind === 'mark' && !/^[-$€£%.]$/.test(word.text)));
  if (words[from - 1]?.text !== ',' || !isItem(from, at)) return -1;
  let start = from - 1;
  while (start > 0 && !/^[,;]$/.test(words[start - 1]?.text ?? '')) start -= 1;
  const before = words.slice(start, from - 1);
  const figure = before.findIndex(({ text }) => /^\d/.test(text));
  const of = words[start + figure - 1]?.kind === 'mark' ? figure - 2 : figure - 1;
  if (figure < 1 || before[of]?.lower !== 'of') return -1;
  const earlier = listedAfter(words, start, start + of + 1);
  return earlier < 0 ? start : earlier;
};
