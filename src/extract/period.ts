import { isStory } from '../model/document.ts';
import type { QuantityMention } from '../model/mention.ts';
import { type DurationPeriod, isInstant, type Period } from '../model/period.ts';
import type { Context, Sentence } from './context.ts';
import { governedIn } from './govern/governed.ts';
import { isOfThing, isOnlyCompared } from './period-bare.ts';
import { looksAhead, reportEnd } from './period-default.ts';
import { fromTo } from './period-from-to.ts';
import type { PeriodGroup } from './period-groups.ts';
import { type Dated, PERIOD_RULES, type Undated } from './period-rules.ts';
import type { Word } from './words.ts';

/**
 * The period of a quantity in prose, by the first of `PERIOD_RULES` that knows. Null where none gives one, for dates, and for a figure held
 * against another with no period of its own.
 */
export const periodOf = (context: Context, mention: QuantityMention, concept: string | null = null): Dated | null => {
  if (mention.quantity.unit === 'date') return null;
  const sentence = context.sentenceOf(mention.start);
  if (sentence === null) return null;
  const { document } = context;
  const undated: Undated = {
    context,
    document,
    end: reportEnd(document),
    sentence,
    mention,
    figure: { start: mention.start, end: mention.end, concept, words: context.wordsOf(sentence) },
    governed: governedIn(context, sentence),
  };
  for (const { dated } of PERIOD_RULES) {
    const found = dated(undated);
    if (found !== null) return found === 'none' ? null : found;
  }
  return null;
};

/** The stretches that a sentence tells of as its own, in order; `head`: with one of them it begins. */
export const stretchesOf = (
  context: Context,
  sentence: Sentence,
): readonly { readonly period: DurationPeriod; readonly head: boolean }[] => {
  const words = context.wordsOf(sentence);
  return governedIn(context, sentence).groups.flatMap((group) =>
    group.role !== 'main' || group.attributive || isOnlyCompared(words, group)
      ? []
      : group.mentions.flatMap(({ period }) => (isInstant(period) ? [] : [{ period, head: group.head }])),
  );
};

/** "Spending hit $5 million, and it would be $9 million this year": a time still to come, of what is only expected. */
const isStillToCome = (words: readonly Word[], group: PeriodGroup, published: string): boolean =>
  !group.head &&
  group.mentions.every(({ period }) => !isInstant(period) && (period.end ?? '') > published.slice(0, 10)) &&
  (looksAhead(words) || words.some(({ lower }) => lower === 'would'));

/** Does a sentence say of no time but of those that it compares with, or that date a thing in it, so that the rest of it is of the time that stands? */
export const namesNoTimeOfItsOwn = (context: Context, sentence: Sentence): boolean => {
  const words = context.wordsOf(sentence);
  const isNews = isStory(context.document.kind);
  const { published } = context.document;
  return governedIn(context, sentence).groups.every(
    (group) =>
      isOnlyCompared(words, group) ||
      (isNews && (isOfThing(words, group) || (published !== null && isStillToCome(words, group, published)))),
  );
};

/**
 * The other periods of a figure that a filing gives once for several: "there were no repurchases in 2025 and 2024". Elsewhere one figure
 * beside two years may be their sum.
 */
export const morePeriodsOf = (context: Context, mention: QuantityMention): readonly Period[] => {
  const sentence = context.document.kind === 'filing' ? context.sentenceOf(mention.start) : null;
  if (sentence === null) return [];
  const { periods, groups, more } = governedIn(context, sentence);
  const others = more.get(mention) ?? [];
  const own = periods.get(mention);
  if (own === undefined || others.length === 0) return [];
  const figure = { start: mention.start, end: mention.end, concept: null, words: context.wordsOf(sentence) };
  const mentions = groups.flatMap((group) => group.mentions);
  return fromTo(figure, mentions, own) === undefined ? others.map(({ period }) => period) : [];
};
