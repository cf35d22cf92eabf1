import type { PeriodMention, QuantityMention } from '../model/mention.ts';
import type { Period } from '../model/period.ts';
import type { Context, Sentence } from './context.ts';
import { defaultPeriod } from './period-default.ts';
import { type Governed, govern } from './period-govern.ts';
import { unitKindOf } from './unit-kind.ts';

/** When a figure is true, and whether the words say so or it was concluded. */
export type Dated = { readonly period: Period; readonly basis: 'stated' | 'implied' };

/** How many sentences a period reaches beyond its own. */
const REACH = 12;

/** What was decided of each sentence, once for all of its figures. */
const decided = new WeakMap<Context, Map<number, Governed>>();

const governedIn = (context: Context, sentence: Sentence): Governed => {
  const known = decided.get(context) ?? new Map<number, Governed>();
  decided.set(context, known);
  const before = known.get(sentence.index);
  if (before !== undefined) return before;
  const words = context.wordsOf(sentence);
  const found = govern(words, context.quantitiesIn(sentence), context.periodsIn(sentence));
  known.set(sentence.index, found);
  return found;
};

/** The period that the sentences before, in the same paragraph, leave standing: the one at a sentence's head, else its last. */
const carried = (context: Context, sentence: Sentence): PeriodMention | null => {
  for (let i = sentence.index - 1; i >= 0 && i >= sentence.index - REACH; i--) {
    const earlier = context.sentences[i];
    if (earlier === undefined || earlier.block !== sentence.block) return null;
    const { groups } = governedIn(context, earlier);
    const main = groups.filter(({ role, attributive }) => role === 'main' && !attributive);
    const group = main.find(({ head }) => head) ?? main.at(-1);
    if (group !== undefined) return group.mentions[0] ?? null;
  }
  return null;
};

/**
 * The period of a quantity in prose, in this order: what its own sentence gives it by grammar (lists in order, the period after it in
 * the clause, the period before it); what an earlier sentence of its paragraph left standing; what a periodic report as a whole is
 * about. Null where nothing gives one, for dates, and for a figure held against another with no period of its own.
 */
export const periodOf = (context: Context, mention: QuantityMention): Dated | null => {
  if (mention.quantity.unit === 'date') return null;
  const sentence = context.sentenceOf(mention.start);
  if (sentence === null) return null;
  const { periods, open } = governedIn(context, sentence);
  const own = periods.get(mention);
  if (own !== undefined) return { period: own.period, basis: own.basis };
  // News moves on from sentence to sentence, a filing's note does not; a term, or a rate by the month, holds for longer than a period.
  const lasting = mention.quantity.per !== null || unitKindOf(mention.quantity) === 'duration';
  if (open.has(mention) || lasting || context.document.kind === 'news') return null;
  const clause = context.clauseOf(mention.start) ?? sentence;
  const words = context.wordsOf(sentence).filter(({ start }) => start >= clause.start && start < clause.end);
  const period = carried(context, sentence)?.period ?? defaultPeriod(context.document, words);
  return period === null ? null : { period, basis: 'implied' };
};

/**
 * The other periods of a figure that a filing gives once for several: "there were no repurchases in 2025 and 2024". Elsewhere one figure
 * beside two years may be their sum.
 */
export const morePeriodsOf = (context: Context, mention: QuantityMention): readonly Period[] => {
  const sentence = context.document.kind === 'filing' ? context.sentenceOf(mention.start) : null;
  if (sentence === null) return [];
  return (governedIn(context, sentence).more.get(mention) ?? []).map(({ period }) => period);
};
