import {
  ARTICLES,
  BARS,
  CAUSES,
  FILL,
  GOES_ON,
  HARD,
  HEDGES,
  HELPERS,
  LEADS,
  LEVEL,
  LISTING,
  MOVED,
  NARROWS,
  OPENS,
  SAYS,
  STAGES,
  SUPPOSED,
  TAKES,
  TO_LEVEL,
  TOLD_IN,
} from './measure-words.ts';
import { tokensOf } from './phrase-tokens.ts';

type Tokens = readonly string[];
type IsName = (word: string) => boolean;

/** The name of a measure has no more words. */
const MOST_WORDS = 14;
/** A sentence with more than this before its figure is a list or a table read as prose. */
const LONGEST_WAY = 120;

const isIn = (set: ReadonlySet<string>, token: string | undefined): boolean => token !== undefined && set.has(token);
const isAdverb = (token: string | undefined): boolean => token !== undefined && /^\w{3,}ly$/.test(token);
const isPause = (token: string | undefined): boolean => token === '@' || token === ',';

/** Skips tokens of a set, and adverbs, backwards from `end`. */
const back = (tokens: Tokens, end: number, set: ReadonlySet<string>): number => {
  let at = end;
  while (at > 0 && (isIn(set, tokens[at - 1]) || isAdverb(tokens[at - 1]))) at--;
  return at;
};

const withoutPauses = (tokens: Tokens, end: number): number => {
  let at = end;
  while (isPause(tokens[at - 1])) at--;
  return at;
};

/** Where the words end that say what a figure is of, and whether an "of" leads on to it; null where it is not said to be at that level. */
const leadOf = (tokens: Tokens, figure: number): { readonly end: number; readonly isOf: boolean } | null => {
  let at = back(tokens, figure, HEDGES);
  if (tokens[at - 1] === 'of' && tokens[at - 2] === 'total') at = back(tokens, at - 2, HEDGES);
  const last = tokens[at - 1];
  if (last === 'of') return { end: at - 1, isOf: true };
  if (isIn(LEVEL, last)) return { end: back(tokens, at - 1, HELPERS), isOf: false };
  if (last === 'and' || last === ',') {
    // "was $5 million in 2025 and $4 million in 2024": a figure of a list is what the one before it is.
    const before = withoutPauses(tokens, last === 'and' ? at - 1 : at) - 1;
    return tokens[before] === '#' ? leadOf(tokens, before) : null;
  }
  if (!isIn(TO_LEVEL, last) || (last === 'with' && tokens[at - 2] !== 'compared')) return null;
  at = back(tokens, at, FILL);
  const verb = tokens[at - 1];
  if (verb === 'of') return { end: at - 1, isOf: true };
  if (!isIn(MOVED, verb) && !isIn(LEVEL, verb)) return null;
  return { end: back(tokens, back(tokens, at - 1, MOVED), HELPERS), isOf: false };
};

/** Is a stage set in the words before a phrase, or by the first word of the sentence: "In Europe, ..."? */
const isStaged = (before: Tokens): boolean => {
  const from = before.findLastIndex((token) => token === '#' || SAYS.has(token)) + 1;
  return before.some(
    (token, i) => STAGES.has(token) && (i === 0 || i >= from) && !TAKES.has(token) && !TOLD_IN.has(before[i + 1] ?? ''),
  );
};

/** What a sentence says that a figure is of. */
export type MeasurePhrase = {
  readonly words: string;
  /** May it be one of several: "a restructuring charge of $5 million"? */
  readonly isOne: boolean;
};

/** The phrase without the words that only lead to it. */
const bare = (tokens: Tokens, isName: IsName): MeasurePhrase => {
  const found = tokens.findIndex((token) => !LEADS.has(token) && !isName(token));
  const from = found < 0 ? tokens.length : found;
  const isOne = tokens[from - 1] === 'a' || tokens[from - 1] === 'an';
  return { words: tokens.slice(from, from + MOST_WORDS).join(' '), isOne };
};

/** Does a subject open behind a token: "In 2025, | cost", "said that | cost", "its | cost"? */
const opensSubject = (tokens: Tokens, start: number): boolean =>
  isIn(OPENS, tokens[start - 1]) || (tokens[start - 1] === ',' && tokens[start - 2] === '@');

/** "cost of revenue" of "..., cost of revenue rose 3% to": what stands before the verb, longest first. */
const subjects = (tokens: Tokens, end: number): Tokens[] => {
  const last = withoutPauses(tokens, end);
  let hard = last;
  while (hard > 0 && !HARD.has(tokens[hard - 1] ?? '')) hard--;
  // "The company, which sells frost fans, said its | cost of grafting"
  const starts = SUPPOSED.has(tokens[hard - 1] ?? '') ? [] : [hard];
  for (let start = hard + 1; start < last; start++) if (opensSubject(tokens, start)) starts.push(start);
  return starts.filter((start) => !isStaged(tokens.slice(0, start))).map((start) => tokens.slice(start, last));
};

/** Does who tells take what begins at a place: "recorded |", "had the | inventories of $5 million and | goodwill of"? */
const isOpened = (tokens: Tokens, start: number): boolean => {
  let at = start;
  while (isIn(ARTICLES, tokens[at - 1])) at--;
  if (at === 0 || isIn(TAKES, tokens[at - 1])) return true;
  const listed = tokens[at - 1] === 'and' ? at - 1 : at;
  if (listed === at && tokens[at - 1] !== ',') return false;
  if (tokens[withoutPauses(tokens, listed) - 1] !== '#') return false;
  const verb = tokens
    .slice(0, listed)
    .findLast((token) => [TAKES, LEVEL, MOVED, SUPPOSED].some((set) => set.has(token)));
  return isIn(TAKES, verb);
};

/** "interest expense" of "recorded interest expense of": what stands before the "of", longest first. */
const objects = (tokens: Tokens, end: number): Tokens[] => {
  const last = withoutPauses(tokens, end);
  const found: Tokens[] = [];
  for (let start = Math.max(0, last - MOST_WORDS); start < last; start++) {
    const phrase = tokens.slice(start, last);
    const isWhole = isOpened(tokens, start) && !phrase.some((token) => HARD.has(token));
    if (isWhole && !isStaged(tokens.slice(0, start))) found.push(phrase);
  }
  return found;
};

/** Does who tells take the figure as it is: "recorded $5 million", "recorded $9 million of goodwill and $5 million"? */
const isTaken = (tokens: Tokens, figure: number): boolean => {
  const at = back(tokens, figure, HEDGES);
  const verb = tokens[at - 1];
  if (isIn(TAKES, verb)) return !isStaged(tokens.slice(0, at - 1));
  if (verb !== 'and' && verb !== ',') return false;
  const before = tokens
    .slice(0, at)
    .findLastIndex((token, i) => token === '#' && /^(?:of|in)$/.test(tokens[i + 1] ?? ''));
  return before >= 0 && isTaken(tokens, before);
};

/** "interest expense" of "recorded $5 million in interest expense": what stands behind the figure, longest first. */
const taken = (tokens: Tokens, figure: number): Tokens[] => {
  const link = tokens[figure + 1];
  const isSpent = link === 'on' && tokens[back(tokens, figure, HEDGES) - 1] === 'spent';
  if (!(link === 'in' || link === 'of' || isSpent) || !isTaken(tokens, figure)) return [];
  const rest = tokens.slice(figure + 2, figure + 3 + MOST_WORDS);
  const found: Tokens[] = [];
  for (let end = 1; end <= rest.length && rest[end - 1] !== '@' && !HARD.has(rest[end - 1] ?? ''); end++) {
    // "in depreciation and amortization": the "and" goes on with the name.
    const isWord = rest[end] === 'and' && !['#', '@', 'about', 'some'].includes(rest[end + 1] ?? '');
    if (!isWord && isClosed(rest.slice(end), true)) found.unshift(rest.slice(0, end));
  }
  return found;
};

/** Does nothing behind a figure, or behind the name of its measure, narrow it: "$5 million in Europe"? */
const isClosed = (rest: Tokens, isPart: boolean): boolean => {
  let at = 0;
  while (isIn(LISTING, rest[at])) at++;
  const [next, after, before] = [rest[at], rest[at + 1], rest[at - 1]];
  if (next === undefined) return true;
  if (NARROWS.has(next)) return (next === 'of' && after === 'which') || (next === 'from' && after === '#');
  if (CAUSES.has(next)) return !isPart || (next === 'as' && after === 'compared');
  return GOES_ON.has(next) || before === ',' || before === 'and';
};

/** Where the words end that say what changed by a figure: "cost of revenue | fell by about | 6%"; null where nothing did. */
const moverOf = (tokens: Tokens, figure: number): number | null => {
  const at = back(tokens, figure, HEDGES);
  const verb = tokens[at - 1] === 'by' ? at - 1 : at;
  if (!isIn(MOVED, tokens[verb - 1])) return null;
  return back(tokens, back(tokens, verb, MOVED), HELPERS);
};

/** "cost of revenue fell 6%": the words that may name what changed, longest first. */
const moversOf = (tokens: Tokens, figure: number): Tokens[] => {
  const end = moverOf(tokens, figure);
  const rest = tokens.slice(figure + 1);
  const isHeldAgainstTime = rest[0] === 'from' && rest[1] === '@';
  return end !== null && isClosed(isHeldAgainstTime ? rest.slice(2) : rest, false) ? subjects(tokens, end) : [];
};

/** The words that may name what a figure is of, longest first. */
const namesOf = (tokens: Tokens, figure: number): Tokens[] => {
  const lead = leadOf(tokens, figure);
  if (lead === null) return taken(tokens, figure);
  if (!isClosed(tokens.slice(figure + 1), lead.isOf)) return [];
  return lead.isOf ? objects(tokens, lead.end) : subjects(tokens, lead.end);
};

const phrasesOf = (
  quote: string,
  start: number,
  end: number,
  isName: IsName,
  read: (tokens: Tokens, figure: number) => Tokens[],
): MeasurePhrase[] => {
  if (BARS.test(quote)) return [];
  const [left, right] = [tokensOf(quote.slice(0, start)), tokensOf(quote.slice(end))];
  if (left.length > LONGEST_WAY) return [];
  return read([...left, '#', ...right], left.length)
    .map((phrase) => bare(phrase, isName))
    .filter(({ words }) => words !== '');
};

/**
 * What a sentence says that the figure at `[start, end)` is of, word for word, longest reading first: "cost of revenue" of "cost of revenue
 * rose 3% in 2025 to $5 million", "interest expense" of "it recorded $5 million in interest expense". Empty for the size of a change
 * ("rose by $5 million"), and where anything in the sentence may narrow the figure or make it other than what has been.
 *
 * @param isName is a word part of the name of whom the figure is of?
 */
export const measurePhrases = (quote: string, start: number, end: number, isName: IsName): MeasurePhrase[] =>
  phrasesOf(quote, start, end, isName, namesOf);

/** The same of what changed by the rate at `[start, end)`: "cost of revenue" of "in 2025 cost of revenue rose 3%". */
export const changePhrases = (quote: string, start: number, end: number, isName: IsName): MeasurePhrase[] =>
  phrasesOf(quote, start, end, isName, moversOf);
