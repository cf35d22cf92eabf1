import { wordSet } from '../text/word-set.ts';
import type { Cast } from './cast.ts';
import { isVerb } from './clauses.ts';
import type { Context, Sentence } from './context.ts';
import { isEstimator, isExchange, isOutlet } from './estimators.ts';
import { opensWithFor, placeOf } from './name-place.ts';
import type { Name } from './names.ts';
import { isEnclosed, PREPOSITIONS } from './subject-words.ts';
import type { Word } from './words.ts';

/** How many sentences back a stand-in finds its name. */
const MEMORY = 6;

/** "AI spending at Acme", "the mood inside Acme": what is told is told of Acme. */
const INSIDE = new Set(['at', 'inside', 'within', 'of', 'for']);

/** How many words may part the preposition from whose it is: "from existing backers Corwen and Gable's fund". */
const HELD = 8;

/** Does a name stand behind a preposition that is not at the head of its sentence? */
const isHeld = (words: readonly Word[], { first }: Name): boolean => {
  for (let at = first - 1; at > 2 && at >= first - HELD; at--) {
    const word = words[at] as Word;
    if (PREPOSITIONS.has(word.lower)) return true;
    if ((word.kind === 'mark' && word.text !== '-') || isVerb(word)) return false;
  }
  return false;
};

/** Who only reckons, tells the story, or lists the shares. */
export const isNobody = (words: readonly Word[], name: Name): boolean =>
  isEstimator(words, name.first) || isOutlet(words, name) || isExchange(words, name);

/** Is it somebody, whom figures may be of? */
export const isWho = (name: Name): boolean =>
  name.kind === 'organisation' || name.kind === 'self' || name.kind === 'payer';

/** "First up is Acme.", "Next up: Acme": whom what follows is about. */
const isPresented = (words: readonly Word[], { first }: Name): boolean =>
  words[first - 2]?.lower === 'up' && (words[first - 1]?.lower === 'is' || words[first - 1]?.text === ':');

const SHARES =
  /^(?:accounted|accounts|accounting|made|makes|represented|represents|contributed|contributes|generated|generates|provided|provides|supplied|supplies)$/;
const TOTALS = wordSet('revenue revenues sales turnover');
/** How many words behind its verb a share may have, with what it is of: "accounted for almost 58% of the company's total revenue". */
const SHARE_WITHIN = 12;

/** "Acme accounted for 58% of revenue": somebody else's, whose customer Acme is. */
const isSource = (words: readonly Word[], { last }: Name): boolean => {
  if (!SHARES.test(words[last + 1]?.lower ?? '')) return false;
  const behind = words.slice(last + 2, last + 2 + SHARE_WITHIN);
  const of = behind.findIndex(({ lower }) => lower === 'of');
  const isShare = behind
    .slice(0, Math.max(0, of))
    .some(({ text, lower }) => text === '%' || /%$|^per\s?cent$/.test(lower));
  // "made up 58% of its own revenue": Acme's.
  return (
    isShare && behind.slice(of).some(({ lower }) => TOTALS.has(lower)) && !behind.some(({ lower }) => lower === 'own')
  );
};

/** Sentences look back at most this deep for whom they speak of. */
const topics = new WeakMap<Cast, Map<number, string | null>>();

/**
 * Whom the sentences before one were about. A new paragraph of a story goes back to the company that the story is about where the last
 * one was named in passing, or nobody was.
 */
export const topicBefore = (context: Context, cast: Cast, sentence: Sentence, depth = MEMORY): string | null => {
  const earlier = context.sentences[sentence.index - 1];
  const topic = earlier === undefined || depth === 0 ? null : topicOf(context, cast, earlier, depth - 1);
  const { entity, isPassing } = cast.protagonist;
  if (topic === null) return entity;
  return earlier?.block !== sentence.block && isPassing(topic) ? entity : topic;
};

/** Whom a sentence is about: its own subject, or else whoever the sentences before it were about. Null where nobody is named. */
export const topicOf = (context: Context, cast: Cast, sentence: Sentence, depth = MEMORY): string | null => {
  const cache = topics.get(cast) ?? new Map<number, string | null>();
  topics.set(cast, cache);
  const known = cache.get(sentence.index);
  if (known !== undefined) return known;
  const words = context.wordsOf(sentence);
  const names = cast.namesOf(sentence);
  const before = (): string | null => topicBefore(context, cast, sentence, depth);
  let topic: string | null | undefined;
  let fallback: Name | undefined;
  let weak: Name | undefined;
  const counted = context.quantitiesIn(sentence);
  for (const name of names) {
    // "220,000 Acme accelerators" are not about Acme.
    const start = words[name.first]?.start ?? 0;
    if (!isWho(name) || counted.some(({ phrase }) => phrase.start < start && start < phrase.end)) continue;
    if (isNobody(words, name) || isEnclosed(words, name) || isSource(words, name)) continue;
    const place = placeOf(name, words);
    if (place === 'subject' || opensWithFor(words, name) || isPresented(words, name)) {
      topic = name.entity ?? before();
      break;
    }
    if (place === 'possessive' && !isHeld(words, name)) fallback ??= name;
    else if (place === 'possessive') weak ??= name;
    else if (place === 'object' && INSIDE.has(words[name.first - 1]?.lower ?? '')) weak ??= name;
    else if (words[name.first - 1]?.lower === 'to' && words[name.first - 2]?.lower === 'according') weak ??= name;
  }
  // "held back by weak demand for Beta", "with help from Gable's fund": whom a story about Acme names in passing, its sentence is not about.
  if (weak?.entity == null || !cast.protagonist.isPassing(weak.entity)) fallback ??= weak;
  if (topic === undefined) topic = fallback === undefined ? before() : (fallback.entity ?? before());
  if (depth === MEMORY) cache.set(sentence.index, topic);
  return topic;
};
