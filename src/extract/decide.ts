import type { QuantityMention } from '../model/mention.ts';
import { type Choice, choicesFor } from './choose.ts';
import type { Context, Sentence } from './context.ts';
import { type Reading, readSentence, type Triggers } from './evidence.ts';
import { isOfNothing } from './kind.ts';
import { unitKindOf } from './unit-kind.ts';

/** A number with the concept chosen for it, and by which sort of evidence. */
export type Decision = { readonly mention: QuantityMention; readonly choice: Choice | null; readonly via: string };
export type Decided = { readonly reading: Reading; readonly decisions: readonly Decision[] };

/** What may stand between two numbers of a list: "in 2025 and another", "— or ". Dearer than that, and they are strangers. */
const LIST = 3.6;
/** A choice weaker than this gives way to the number before it in a list. */
const FEEBLE = 4.5;

const inList = (reading: Reading, before: Decision, mention: QuantityMention): boolean => {
  const kind = unitKindOf(mention.quantity);
  if (before.choice?.concept == null || unitKindOf(before.mention.quantity) !== kind) return false;
  if (before.choice.rule.accepts?.(mention.quantity) === false) return false;
  const gap = reading.cost(reading.placeOf(before.mention).last, reading.placeOf(mention).first, kind);
  return gap <= LIST;
};

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
  if (before !== null && (own === null || own.score < FEEBLE) && inList(reading, before, mention))
    return { mention, choice: before.choice, via: 'list' };
  return { mention, choice: own, via: own?.hit?.value.role ?? (own === null ? 'none' : 'noun') };
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
