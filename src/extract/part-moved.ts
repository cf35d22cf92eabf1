import type { QuantityMention } from '../model/mention.ts';
import { wordSet } from '../text/word-set.ts';
import type { Choice } from './choose.ts';
import type { Context } from './context.ts';
import { type Reading, readSentence, type Triggers } from './evidence.ts';
import type { PartSpan } from './known-parts.ts';
import { rechosen } from './rechosen.ts';
import { actBehind } from './scope-known.ts';
import { growthOf, namesMoney } from './told-again.ts';
import { unitKindOf } from './unit-kind.ts';
import type { Word } from './words.ts';

/** As sure as a name a little way off. */
const SCORE = 7;

const MOVED = wordSet(
  `rose fell climbed dropped slid sank slumped plunged surged soared jumped grew tumbled dipped edged slipped shrank declined increased decreased
  advanced swelled gained rebounded contracted expanded`,
);
/** What may stand between the verb and its figure. */
const BETWEEN = wordSet(
  'up down by to about nearly almost roughly some around just over more less than a an only another',
);

/** Does a clause begin with the part? */
const opens = (words: readonly Word[], { first }: PartSpan): boolean => {
  const at = words[first - 1]?.lower === 'the' ? first - 1 : first;
  return at === 0 || /^(?:[,;:—–]|and|but|while|whereas|as)$/.test(words[at - 1]?.lower ?? '');
};

const namesAmount = namesMoney('money');

/** Does the sentence before, in its paragraph, tell of another measure than sales, which this one may go on with? */
const tellsOfOther = (context: Context, triggers: Triggers, { sentence }: Reading): boolean => {
  const earlier = context.sentences[sentence.index - 1];
  if (earlier === undefined || earlier.block !== sentence.block) return false;
  return readSentence(context, triggers, earlier).hits.some(
    (hit) => namesAmount(hit) && hit.value.rule.id !== 'revenue' && hit.value.rule.id !== 'growth-rate',
  );
};

/**
 * "Nets rose 3% to $4 million", "Floats, once its future, tumbled 22%": of a part that filings tell the sales of, those are what a
 * story means that names no measure.
 */
export const partMoved = (
  context: Context,
  triggers: Triggers,
  reading: Reading,
  mention: QuantityMention,
  parts: readonly PartSpan[],
): Choice | null => {
  const { words, hits, mentions, placeOf } = reading;
  const { quantity } = mention;
  const { first } = placeOf(mention);
  const isShare = quantity.unit === 'percent';
  if (!isShare && (unitKindOf(quantity) !== 'money' || quantity.per !== null)) return null;
  if (context.document.kind === 'filing') return null;
  const part = parts.findLast(({ last }) => last < first);
  if (part === undefined || !opens(words, part)) return null;
  const verb = actBehind(words, part);
  if (
    !MOVED.has(words[verb]?.lower ?? '') ||
    verb >= first ||
    (!isShare && !words.slice(verb, first).some(({ lower }) => lower === 'to'))
  )
    return null;
  const isFigure = (at: number): boolean =>
    mentions.some((other) => {
      const place = placeOf(other);
      return place.first <= at && at <= place.last;
    });
  const isBetween = words
    .slice(verb + 1, first)
    .every(({ lower, text }, i) => BETWEEN.has(lower) || text === ',' || isFigure(verb + 1 + i));
  if (!isBetween || hits.some((hit) => namesAmount(hit) && hit.first < first)) return null;
  if (tellsOfOther(context, triggers, reading)) return null;
  const rule = triggers.rules.find(({ id }) => id === 'revenue');
  if (rule === undefined) return null;
  const growth = isShare ? growthOf(rule, triggers) : null;
  if (isShare) return growth && rechosen(growth, { score: SCORE });
  return rule.accepts?.(quantity) === false ? null : { rule, concept: rule.id, score: SCORE, hit: null };
};
