import type { PeriodMention } from '../model/mention.ts';
import { type DurationPeriod, isInstant, type Period } from '../model/period.ts';
import { remember } from '../text/remember.ts';
import type { Context, Sentence } from './context.ts';
import { wholeYear } from './table-quarters.ts';

/** How far before a table its introduction may stand: a line such as "Contractual Obligations" may come between. */
const INTRODUCED_WITHIN = 2;
const INTRODUCES = /\b(?:following|below|as follows|presents?|summariz\w+|sets? forth|shows?|provides?)\b|:\s*$/i;

/** How far before a table a paragraph may stand that speaks of it: who owns the shares is listed after how that was reckoned. */
const SPOKEN_WITHIN = 14;
const SPEAKS = /\bthe (?:following table|table below)\b/i;

/** "On May 4, 2026, we issued 9 shares. The following table summarizes purchases of them by our directors." */
const DEALT = /\bwe (?:have )?(?:issued|sold|purchased|repurchased|granted)\b/i;
const DEALINGS = /\b(?:purchases|repurchases|sales|issuances|grants)\b/i;

const isDating = ({ relation }: PeriodMention): boolean => relation === 'during' || relation === 'as-of';

/** What happened on a day is of that day, from its beginning to its end. */
const ofDay = ({ period, relation }: PeriodMention): Period =>
  isInstant(period) && relation === 'during'
    ? { start: period.instant, end: period.instant, label: period.label }
    : period;

const textOf = ({ document: { text } }: Context, { start, end }: Sentence): string => text.slice(start, end);

/** The sentences of a block, in order. */
const sentencesOf = (context: Context, block: number): readonly Sentence[] => {
  const found: Sentence[] = [];
  const { start = 0, end = 0 } = context.document.blocks[block] ?? {};
  let sentence = context.sentenceOf(start);
  while (sentence !== null && sentence.block === block && sentence.start < end) {
    found.push(sentence);
    sentence = context.sentences[sentence.index + 1] ?? null;
  }
  return found;
};

/** When the dealings were that the paragraph right before a table told of, if the table lists them. */
const ofDealings = (context: Context, block: number): Period | null => {
  const { blocks } = context.document;
  if (blocks[block]?.kind !== 'paragraph') return null;
  const [first, ...rest] = sentencesOf(context, block);
  if (first === undefined || !DEALT.test(textOf(context, first))) return null;
  const isListed = rest.some((one) => SPEAKS.test(textOf(context, one)) && DEALINGS.test(textOf(context, one)));
  const [only, ...others] = context.periodsIn(first).filter(isDating);
  if (!isListed || only === undefined) return null;
  return others.length === 0 ? ofDay(only) : wholeOf([only, ...others], textOf(context, first));
};

/** "In May, June and August 2026, we issued an aggregate of 9 shares": from the first of the times to the last. */
const wholeOf = (mentions: readonly PeriodMention[], told: string): Period | null => {
  if (!/\ban aggregate of\b/i.test(told)) return null;
  const times = mentions.map(ofDay);
  const ends = times.map((time) => (isInstant(time) ? null : time.end));
  const starts = times.map((time) => (isInstant(time) ? null : time.start));
  if (ends.includes(null) || starts.includes(null)) return null;
  const [start, end] = [starts.sort()[0] ?? null, ends.sort().at(-1) ?? null];
  return { start, end, label: `${start ?? ''} to ${end ?? ''}` };
};

/** The day as of which a paragraph further up says that the table shows what there is. */
const spokenOf = (context: Context, block: number): Period | null => {
  const { blocks } = context.document;
  for (let at = block - 1; at >= 0 && at >= block - SPOKEN_WITHIN; at--) {
    const before = blocks[at];
    if (before === undefined || before.kind === 'table' || before.kind === 'heading') return null;
    for (const said of sentencesOf(context, at)) {
      const [only, another] = context.periodsIn(said).filter(isDating);
      // "The address of each owner in the table below is ..." says no day, "within 60 days of May 4, 2026" another.
      if (only?.relation !== 'as-of' || !SPEAKS.test(textOf(context, said))) continue;
      return another === undefined ? only.period : null;
    }
  }
  return null;
};

/** The times of the sentence that introduces a table; none where none does. */
const introducing = (context: Context, block: number): readonly PeriodMention[] => {
  const { blocks, text } = context.document;
  for (let at = block - 1; at >= 0 && at >= block - INTRODUCED_WITHIN; at--) {
    const before = blocks[at];
    if (before === undefined || before.kind === 'table') break;
    const sentence = context.sentenceOf(before.end - 1);
    if (before.kind === 'heading' || sentence === null) continue;
    return INTRODUCES.test(text.slice(sentence.start, sentence.end))
      ? context.periodsIn(sentence).filter(isDating)
      : [];
  }
  return [];
};

/** What is said before a table: its only period, and the parts of years that it is of. */
type Introduced = { readonly period: Period | null; readonly stretches: readonly DurationPeriod[] };

const readBefore = (context: Context, block: number): Introduced => {
  const mentions = introducing(context, block);
  const [only, another] = mentions;
  const stretches = mentions.flatMap(({ period }) =>
    isInstant(period) || period.start === null || wholeYear(period) !== null ? [] : [period],
  );
  if (only !== undefined) return { period: another === undefined ? only.period : null, stretches };
  return { period: ofDealings(context, block - 1) ?? spokenOf(context, block), stretches };
};

const known = new WeakMap<Context, (block: number) => Introduced>();

const introducedAt = (context: Context, block: number): Introduced => {
  const read = known.get(context) ?? remember((at: number) => readBefore(context, at));
  known.set(context, read);
  return read(block);
};

/**
 * The only period of what introduces a table: of the sentence before it ("The following table summarizes our obligations as of December 31,
 * 2025."), of the dealings that it lists, or the day that a paragraph further up gives it. Read once for all cells.
 */
export const periodBefore = (context: Context, block: number): Period | null => introducedAt(context, block).period;

/** "2025" beside rows that "for the three months ended June 30, 2025 and 2024" introduces is that quarter; any other period stays as it is. */
export const inIntroduction = (context: Context, block: number, period: Period): Period => {
  if (isInstant(period) || !/^(?:19|20)\d\d$/.test(period.label)) return period;
  const year = period.label;
  return introducedAt(context, block).stretches.find(({ end }) => end?.slice(0, 4) === year) ?? period;
};
