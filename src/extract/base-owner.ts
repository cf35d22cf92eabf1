import type { Claim } from '../model/claim.ts';
import type { Cast } from './cast.ts';
import type { Context, Sentence } from './context.ts';
import type { Word, WordSpan } from './words.ts';

/** Does what ends before `at` hold a figure against another: "compared with", "against", "versus"? */
const isHeldAgainst = (words: readonly Word[], at: number): boolean => {
  const [before, last] = [words[at - 2]?.lower, words[at - 1]?.lower];
  return last === 'against' || last === 'versus' || (/^(?:with|to)$/.test(last ?? '') && before === 'compared');
};

const HEDGES = /^(?:about|roughly|some|nearly|almost|just|only|over|under|around)$/;
/** How many words may say who somebody is: "for its rival Acme". */
const SAID_WITHIN = 2;

/** "compared with 20 million for Acme", "against Acme's 20 million": whose a figure is that another is held against, where its words say so; null elsewhere. */
export const ownerOfBase = (
  context: Context,
  cast: Cast,
  sentence: Sentence,
  { first, last }: WordSpan,
): string | null => {
  const words = context.wordsOf(sentence);
  const names = cast.namesOf(sentence).filter(({ kind }) => kind === 'organisation');
  const owner = names.find((name) => name.possessive && name.last === first - 2);
  if (owner !== undefined) return isHeldAgainst(words, owner.first) ? owner.entity : null;
  let from = first;
  while (HEDGES.test(words[from - 1]?.lower ?? '')) from -= 1;
  if (!isHeldAgainst(words, from) || !/^(?:for|at)$/.test(words[last + 1]?.lower ?? '')) return null;
  const name = names.find((other) => other.first > last + 1 && other.first <= last + 2 + SAID_WITHIN);
  return name === undefined || name.possessive ? null : name.entity;
};

const OFFERED = /^(?:premium|discount)$/;
/** How many sentences back an offer may have been told of. */
const MEMORY = 3;

/** "The offer is a 39% premium to Monday's closing price of $34": the price of whom the offer is for, which was told before; null elsewhere. */
export const ownerOfPrice = (
  context: Context,
  cast: Cast,
  sentence: Sentence,
  { first }: WordSpan,
  offer: Claim | undefined,
): string | null => {
  if (offer === undefined) return null;
  const words = context.wordsOf(sentence);
  const at = words.findIndex(({ lower }) => OFFERED.test(lower));
  if (
    at < 0 ||
    at > first ||
    cast.namesOf(sentence).some(({ kind, first: from }) => kind === 'organisation' && from < first)
  )
    return null;
  const told = context.sentenceOf(offer.evidence.start);
  return told !== null && told.index < sentence.index && told.index >= sentence.index - MEMORY ? offer.entity : null;
};
