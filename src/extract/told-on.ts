import type { QuantityMention } from '../model/mention.ts';
import { wordSet } from '../text/word-set.ts';
import type { Choice } from './choose.ts';
import type { Context } from './context.ts';
import { type Counted, isBeside } from './counted-before.ts';
import { type Reading, readSentence, type Triggers } from './evidence.ts';
import { unitKindOf } from './unit-kind.ts';

// What a sentence of a story goes on telling of the one before it, without its name.

/** As sure as a name a little way off. */
const SCORE = 6;

const TIME = wordSet('day week month quarter year');
/** "That's", "That works out at", "It comes to roughly": what the sentence before comes to. */
const COMES_TO =
  /^(?:that|this|it|which)(?: ['’]?s| is| was| works out| comes| amounts| adds up| equals)(?: (?:to|at))?(?: (?:about|roughly|some|nearly|almost|over|around|more than))?$/;
const COMES_WITHIN = 7;

/** "It pays $5 million a month, until 2031. That's $60 million a year": the same payment, at another rate. */
export const atAnotherRate = (reading: Reading, mention: QuantityMention, previous: Counted | null): Choice | null => {
  const { per } = mention.quantity;
  if (per === null || !TIME.has(per) || previous?.reading.sentence.block !== reading.sentence.block) return null;
  const { first } = reading.placeOf(mention);
  if (first === 0 || first > COMES_WITHIN) return null;
  const before = reading.words.slice(0, first).map(({ lower }) => lower);
  if (!COMES_TO.test(before.join(' '))) return null;
  const told = previous.decisions.findLast(
    ({ mention: { quantity } }) => unitKindOf(quantity) === 'money' && TIME.has(quantity.per ?? ''),
  );
  const choice = told?.choice;
  if (told === undefined || choice?.concept !== 'recurring-payment' || told.mention.quantity.per === per) return null;
  return choice.rule.accepts?.(mention.quantity) === false ? null : { ...choice, score: SCORE, hit: null };
};

const SPENT = wordSet('spent spend spends spending invested');
/** How many words on the verb the figure may stand: "spent about". */
const SPENT_WITHIN = 3;
/** "spent $5 million on marketing" */
const ON = wordSet('on for marketing buying');

/** "The bigger number is capex. Acme spent $5 million in the quarter": what the sentence before named, and gave no figure of. */
export const spentOnNamed = (
  context: Context,
  triggers: Triggers,
  { words, sentence, placeOf }: Reading,
  mention: QuantityMention,
): Choice | null => {
  if (unitKindOf(mention.quantity) !== 'money' || mention.quantity.per !== null) return null;
  const { first, last } = placeOf(mention);
  if (!words.slice(Math.max(0, first - SPENT_WITHIN), first).some(({ lower }) => SPENT.has(lower))) return null;
  if (ON.has(words[last + 1]?.lower ?? '')) return null;
  const earlier = context.sentences[sentence.index - 1];
  if (earlier === undefined || earlier.block !== sentence.block) return null;
  const { hits, mentions, barred } = readSentence(context, triggers, earlier);
  if (mentions.some(({ quantity }) => unitKindOf(quantity) === 'money')) return null;
  const named = hits.findLast(({ value: { role } }) => role === 'name');
  if (named === undefined || named.value.rule.id !== 'capex' || barred.has(named.value.rule)) return null;
  return { rule: named.value.rule, concept: named.value.rule.id, score: SCORE, hit: null };
};

const GUIDES = wordSet('guides guided guiding');
/** How many words on the verb the figure may stand: "guides to about". */
const GUIDED_WITHIN = 4;

/** "Capital spending was $5 million. It now guides to $17 million for the year": what the sentence before told, as it is to be. */
export const guidedTo = (reading: Reading, mention: QuantityMention, previous: Counted | null): Choice | null => {
  if (unitKindOf(mention.quantity) !== 'money' || mention.quantity.per !== null || !isBeside(previous, reading))
    return null;
  const { words, hits, placeOf } = reading;
  const { first } = placeOf(mention);
  if (!words.slice(Math.max(0, first - GUIDED_WITHIN), first).some(({ lower }) => GUIDES.has(lower))) return null;
  if (hits.some(({ value: { role } }) => role === 'name' || role === 'not')) return null;
  const told = previous.decisions.filter(({ mention: { quantity } }) => unitKindOf(quantity) === 'money');
  const choice = told[0]?.choice;
  if (choice?.concept == null || told.some((other) => other.choice?.concept !== choice.concept)) return null;
  return { ...choice, score: SCORE, hit: null };
};
