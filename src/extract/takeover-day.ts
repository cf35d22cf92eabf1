import type { PeriodMention } from '../model/mention.ts';
import { isInstant } from '../model/period.ts';
import { addDays } from '../text/calendar.ts';
import { wordSet } from '../text/word-set.ts';
import { isVerb } from './clauses.ts';
import type { Context, Sentence } from './context.ts';
import { isSupposed, tellsOn } from './period-shape.ts';
import type { Word } from './words.ts';

/** When a business was taken over, as a sentence tells it, and the names in that sentence. */
export type Takeover = { readonly when: PeriodMention; readonly names: ReadonlySet<string> };

const CLOSED = wordSet('completed closed consummated');
const DEALS = wordSet('acquisition merger purchase');
const BUYERS = wordSet('we company also subsidiary corporation partnership');
/** How many words behind "completed" may name what was: "completed its previously announced acquisition". */
const NAMED_WITHIN = 5;
/** A takeover is told of by its day, month or quarter. */
const QUARTER_DAYS = 98;
/** How many sentences on a takeover may still be spoken of. */
const REACH = 12;
/** Names that every deal has. */
const COMMON = wordSet('the company inc corp corporation llc ltd our its in on');

const isShort = ({ period, relation, basis }: PeriodMention): boolean => {
  if (relation !== 'during' || basis !== 'stated') return false;
  if (isInstant(period)) return true;
  return period.start !== null && period.end !== null && addDays(period.start, QUARTER_DAYS) >= period.end;
};

/** "we acquired Acme", "the Company completed its acquisition of Acme": is this word the verb? */
const isTakingOver = (words: readonly Word[], at: number): boolean => {
  const { lower } = words[at] as Word;
  const before = words[at - 1];
  if (lower === 'acquired') return before !== undefined && (BUYERS.has(before.lower) || before.isCapital);
  return CLOSED.has(lower) && words.slice(at + 1, at + 1 + NAMED_WITHIN).some((word) => DEALS.has(word.lower));
};

/** The takeover that a sentence tells of; null for any other sentence, and for what may still come. */
const takeoverIn = (context: Context, sentence: Sentence): Takeover | null => {
  const when = context.periodsIn(sentence).find(isShort);
  if (when === undefined) return null;
  const words = context.wordsOf(sentence);
  if (!words.some((_, i) => isTakingOver(words, i)) || isSupposed(words)) return null;
  const names = words.filter(({ isCapital, isLong, lower }) => isCapital && isLong && !COMMON.has(lower));
  return { when, names: new Set(names.map(({ lower }) => lower)) };
};

/** The last takeovers before a sentence, the nearest first; before them what the excerpt before told of. */
function* takeoversBefore(context: Context, index: number): Generator<Takeover> {
  for (let i = index - 1; i >= 0 && i >= index - REACH; i--) {
    const sentence = context.sentences[i];
    const found = sentence === undefined ? null : takeoverIn(context, sentence);
    if (found !== null) yield found;
  }
  yield* context.options.takeovers ?? [];
}

/** The last takeovers that a document tells of, the nearest to its end first. */
export const lastTakeovers = (context: Context): readonly Takeover[] => [
  ...takeoversBefore(context, context.sentences.length),
];

const POINTING = wordSet('the this');
/** What is taken over: "consisted of $5 million of liabilities assumed and $3 million of goodwill". */
const TAKEN = wordSet('allocation allocated assumed goodwill acquired');
const OF_TOTAL = wordSet('allocation allocated total aggregate preliminary');
/** What an acquisition brings about later, or costs beside its price. */
const LATER = wordSet(
  'cost costs expense expenses amortization revenue revenues adjustment adjustments forma since after subsequent prior agreed',
);
/** How many words behind "acquisition of" may hold the name. */
const OF_WITHIN = 4;

/** Is a price spoken of that was paid for a business: "the allocation of the $9 million purchase price"? */
const isPriceOfAll = (words: readonly Word[]): boolean =>
  words.some(({ lower }) => OF_TOTAL.has(lower)) && words.some(({ lower }) => TAKEN.has(lower));

/** The name of the takeover that a sentence speaks of, "" where it is the one told of last; null where it speaks of none. */
const readSpokenOf = (words: readonly Word[]): string | null => {
  let found: string | null = null;
  let isPriced = false;
  for (let i = 0; i < words.length; i++) {
    const { lower } = words[i] as Word;
    const [before, next] = [words[i - 1], words[i + 1]];
    if (LATER.has(lower)) return null;
    if (lower === 'acquisition' && next?.lower === 'of') {
      const named = words.slice(i + 2, i + 2 + OF_WITHIN).find(({ isCapital, isLong }) => isCapital && isLong);
      if (named !== undefined) found ??= named.lower;
    } else if (lower === 'acquisition' && before?.isCapital === true && before.isLong && i > 1) found ??= before.lower;
    else if (lower === 'acquisition' && (POINTING.has(before?.lower ?? '') || next?.lower === 'date')) found ??= '';
    else if (lower === 'transaction' && next?.lower === 'date') found ??= '';
    else if (lower === 'purchase' && (next?.lower === 'price' || next?.lower === 'consideration')) isPriced = true;
  }
  return found ?? (isPriced && isPriceOfAll(words) ? '' : null);
};

/** Read once for all figures of a sentence. */
const read = new WeakMap<readonly Word[], { readonly name: string | null }>();
const spokenOf = (words: readonly Word[]): string | null => {
  const known = read.get(words) ?? { name: readSpokenOf(words) };
  read.set(words, known);
  return known.name;
};

/**
 * When a figure of a report was so that only says that it is of a takeover: "The fair value of Acme at the acquisition date was $5 million"
 * behind "On May 4, 2025, we acquired Acme". Null where none was told of near before, or one by another name.
 */
export const takeoverOf = (context: Context, sentence: Sentence, clause: readonly Word[]): PeriodMention | null => {
  const words = context.wordsOf(sentence);
  const name = spokenOf(words);
  if (name === null || isSupposed(words)) return null;
  // "In connection with the acquisition of Acme, we adopted a plan, and the match is 3 %": that holds today.
  if (name !== '' && !tellsOn(clause.some(isVerb) ? clause : words)) return null;
  for (const { when, names } of takeoversBefore(context, sentence.index))
    if (name === '' || names.has(name)) return when;
  return null;
};
