import type { QuantityMention } from '../model/mention.ts';
import { type Choice, choicesFor } from './choose.ts';
import { isVerb } from './clauses.ts';
import type { ConceptRule } from './concept-rule.ts';
import type { Context, Sentence } from './context.ts';
import { type Reading, readSentence, type Triggers } from './evidence.ts';
import { isOfNothing } from './kind.ts';
import { unitKindOf } from './unit-kind.ts';

/** A number with the concept chosen for it, and by which sort of evidence. */
export type Decision = { readonly mention: QuantityMention; readonly choice: Choice | null; readonly via: string };
export type Decided = { readonly reading: Reading; readonly decisions: readonly Decision[] };

/** What may stand between two numbers of a list: "in 2025 and another", "— or ". Dearer than that, and they are strangers. */
const LIST = 3.6;
/** "and it put down another $7.7 billion": another of the same, however far. */
const ANOTHER = new Set(['another', 'further', 'additional']);
/** A choice weaker than this gives way to the number before it in a list. */
const FEEBLE = 4.5;

/** Verbs that carry the measure on: "was $3 million in 2024 and grew to $4 million", "compared to". */
const CARRIES =
  /^(?:compared|grew|grown|rose|risen|fell|fallen|increased|decreased|declined|dropped|climbed|jumped|reached|was|were|is|are)$/;

/** "is valued at $90 million and has committed $30 million": the second number has a verb of its own. */
const hasOwnVerb = (reading: Reading, before: QuantityMention, mention: QuantityMention): boolean => {
  const [from, to] = [reading.placeOf(before).last + 1, reading.placeOf(mention).first];
  return reading.words
    .slice(from, to)
    .some((word) => isVerb(word) && word.lower.endsWith('ed') && !CARRIES.test(word.lower));
};

/** The rule of the number before, or its sibling, as far as this number has the shape for it and stands near enough to be of its list. */
const listRule = (
  reading: Reading,
  before: Decision,
  mention: QuantityMention,
  rules: readonly ConceptRule[],
): ConceptRule | null => {
  const rule = before.choice?.rule;
  if (rule === undefined || before.choice?.concept == null) return null;
  const gap = reading.cost(
    reading.placeOf(before.mention).last,
    reading.placeOf(mention).first,
    unitKindOf(mention.quantity),
  );
  const isAnother = ANOTHER.has(reading.words[reading.placeOf(mention).first - 1]?.lower ?? '');
  if (!isAnother && (gap > LIST || hasOwnVerb(reading, before.mention, mention))) return null;
  const sibling = rules.find(({ id }) => id !== null && id === rule.sibling);
  return [rule, sibling].find((other) => other !== undefined && other.accepts?.(mention.quantity) !== false) ?? null;
};

/** "income (loss) from operations was $(3) million": below zero it is the loss. */
const signed = (choice: Choice, { quantity }: QuantityMention): Choice =>
  choice.concept !== null && choice.rule.negative !== undefined && quantity.value?.startsWith('-') === true
    ? { ...choice, concept: choice.rule.negative }
    : choice;

const decide = (
  reading: Reading,
  mention: QuantityMention,
  rules: Triggers['rules'],
  before: Decision | null,
): Decision => {
  const place = reading.placeOf(mention);
  const isResult = before?.via === 'tight' && reading.words[place.first - 1]?.lower === 'to';
  const relief = isResult ? reading.placeOf(before.mention).first : 0;
  const [best = null] = choicesFor(mention, reading, rules, relief);
  const own = best !== null && isOfNothing(best, reading, place) ? null : best;
  if (before?.choice != null && (own === null || own.score < FEEBLE)) {
    const rule = listRule(reading, before, mention, rules);
    if (rule !== null)
      return { mention, choice: signed({ ...before.choice, rule, concept: rule.id }, mention), via: 'list' };
  }
  return {
    mention,
    choice: own === null ? null : signed(own, mention),
    via: own?.hit?.value.role ?? (own === null ? 'none' : 'noun'),
  };
};

export const isAlike =
  (mention: QuantityMention) =>
  (other: { readonly mention: QuantityMention }): boolean =>
    unitKindOf(other.mention.quantity) === unitKindOf(mention.quantity);

/** The numbers of one sentence, each with its concept; a number of a list may take over the one before. */
export const decideSentence = (context: Context, triggers: Triggers, sentence: Sentence): Decided => {
  const reading = readSentence(context, triggers, sentence);
  const decisions: Decision[] = [];
  for (const mention of reading.mentions)
    decisions.push(decide(reading, mention, triggers.rules, decisions.findLast(isAlike(mention)) ?? null));
  return { reading, decisions };
};
