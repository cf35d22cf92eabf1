import type { PeriodMention, QuantityMention } from '../model/mention.ts';
import { isInstant } from '../model/period.ts';
import type { Span } from '../model/span.ts';
import { periodAs } from './period-as.ts';
import type { PeriodGroup } from './period-groups.ts';
import type { Run } from './period-runs.ts';
import { firstFrom, type Word } from './words.ts';

/** The last day of a mention's period; "" where it has none. */
export const endOf = ({ period }: PeriodMention): string =>
  (isInstant(period) ? period.instant : (period.end ?? period.start)) ?? '';
/** The one that ends last, of several the first. */
export const latest = (mentions: readonly PeriodMention[]): PeriodMention | undefined =>
  mentions.reduce<PeriodMention | undefined>(
    (best, mention) => (best === undefined || endOf(mention) > endOf(best) ? mention : best),
    undefined,
  );

/** What was given to the figures of a sentence so far. */
export type Found = {
  readonly periods: Map<QuantityMention, PeriodMention>;
  readonly more: Map<QuantityMention, PeriodMention[]>;
};

/** How many words before a figure may say that it is a sum: "an aggregate purchase price of $5 million". */
const SUMMED_WITHIN = 4;

/** From the first of several times to the last, for one figure that sums them up: "In May and June we sold an aggregate of 900 shares". */
const wholeOf = (
  words: readonly Word[],
  mentions: readonly PeriodMention[],
  figure: Span | undefined,
): readonly PeriodMention[] => {
  const last = latest(mentions);
  if (mentions.length < 2 || last === undefined || mentions.some(({ period }) => isInstant(period))) return mentions;
  const at = firstFrom(words, figure?.start ?? 0);
  const isSum = words.slice(Math.max(0, at - SUMMED_WITHIN), at).some(({ lower }) => lower === 'aggregate');
  if (!isSum) return mentions;
  const starts = mentions.map(({ period }) => (isInstant(period) ? period.instant : period.start));
  const start = starts.reduce((a, b) => (a === null || b === null ? null : a < b ? a : b));
  const end = endOf(last);
  return [periodAs(last, { start, end, label: `${start ?? ''} to ${end}` })];
};

/** "decreased 13% between the fourth quarter of 2025 and the first quarter of 2026": of the later, from the earlier. */
const isBetween = (words: readonly Word[], { start, mentions }: PeriodGroup): boolean => {
  const at = firstFrom(words, start);
  const opener = words[at - 1]?.lower === 'the' ? words[at - 2] : words[at - 1];
  return mentions.length === 2 && opener?.lower === 'between';
};

/**
 * Two lists of times for one of figures: "for the three and six months ended June 30, 2026 and 2025, we paid $4 and $5 million, respectively"
 * gives a figure for each year, "$4 and $5 million for the three and six months ended June 30, 2026 and 2025" one for each length. The
 * periods of each figure in order; null where the lists are of other lengths.
 */
const crossed = (
  words: readonly Word[],
  mentions: readonly PeriodMention[],
  figures: number,
): PeriodMention[][] | null => {
  if (figures < 2) return null;
  const ends = [...new Set(mentions.map(endOf))];
  if (ends.length < 2) return null;
  const isByYear = words.some(({ lower }) => lower === 'respectively');
  if ((isByYear ? ends.length : mentions.length / ends.length) !== figures) return null;
  return isByYear
    ? ends.map((end) => mentions.filter((mention) => endOf(mention) === end))
    : Array.from({ length: figures }, (_, i) => mentions.filter((_, j) => j % figures === i));
};

/** Gives each figure of a run its period of the group: in order where the lists are of one length, else the latest; one figure alone all. */
export const distribute = (
  words: readonly Word[],
  group: PeriodGroup,
  items: Run['items'],
  { periods, more }: Found,
): void => {
  const told = items.length === 1 ? wholeOf(words, group.mentions, items[0]) : group.mentions;
  const end = isBetween(words, group) ? latest(told) : undefined;
  const mentions = items.length === 1 && end !== undefined ? [end] : told;
  const inOrder = mentions.length > 1 && items.length % mentions.length === 0;
  const lists = inOrder ? null : crossed(words, mentions, items.length);
  const last = latest(mentions);
  for (const [i, { mention }] of items.entries()) {
    const own = items.length === 1 ? mentions : (lists?.[i] ?? []);
    const period = inOrder ? mentions[i % mentions.length] : (lists?.[i]?.[0] ?? last);
    if (mention === null || period === undefined) continue;
    periods.set(mention, period);
    const others = own.filter((other) => other !== period);
    if (others.length > 0) more.set(mention, others);
    else more.delete(mention);
  }
};
