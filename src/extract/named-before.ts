import type { QuantityMention } from '../model/mention.ts';
import type { Choice } from './choose.ts';
import type { Context } from './context.ts';
import { type Reading, readSentence, type Triggers } from './evidence.ts';
import { unitKindOf } from './unit-kind.ts';

const IS = /^(?:is|was|isn't|wasn't|are|were|may|might|can|could|gives|gave|leaves|left)$/;
/** As sure as a name that stands far off. */
const SCORE = 4;

/**
 * "Watch the termination clause. 90 days is short.": a stretch of time that is the subject of its sentence is what the sentence before
 * named last, where that one has no number of its own for it. Null elsewhere.
 */
export const namedBefore = (
  context: Context,
  triggers: Triggers,
  { sentence, words, placeOf }: Reading,
  mention: QuantityMention,
): Choice | null => {
  const kind = unitKindOf(mention.quantity);
  if (kind !== 'duration') return null;
  const { first, last } = placeOf(mention);
  if (first !== 0 || !IS.test(words[last + 1]?.lower ?? '')) return null;
  const earlier = context.sentences[sentence.index - 1];
  if (earlier === undefined || earlier.block !== sentence.block) return null;
  const { hits, mentions, met, barred } = readSentence(context, triggers, earlier);
  if (mentions.some(({ quantity }) => unitKindOf(quantity) === kind)) return null;
  const named = hits.findLast(({ value: { rule, role } }) => role === 'name' && rule.units.includes(kind));
  if (named === undefined) return null;
  const { rule } = named.value;
  const fits = rule.accepts?.(mention.quantity) !== false && (rule.needs === undefined || met.has(rule));
  return fits && !barred.has(rule) ? { rule, concept: rule.id, score: SCORE, hit: null } : null;
};
