import type { PeriodMention } from '../model/mention.ts';
import { isInstant, type Period } from '../model/period.ts';
import { wordSet } from '../text/word-set.ts';
import type { Context, Sentence } from './context.ts';
import { endOf } from './period-distribute.ts';
import type { Word } from './words.ts';

/** "Comparison of the Nine Months Ended May 31, 2026 and 2025", "Fiscal 2026 Compared to Fiscal 2025": what a whole section is about. */
const COMPARES = /\bcomparison of\b|\bcompared (?:to|with)\b|\bversus\b/i;
/** A heading is no longer than this. */
const LONGEST = 200;

type Compared = { readonly block: number; readonly title: string; readonly period: Period };

const known = new WeakMap<Context, readonly Compared[]>();

const isStretch = ({ period }: PeriodMention): boolean =>
  !isInstant(period) && period.start !== null && period.end !== null;

/** The headings of a document that set one stretch against another, with the later of the two; in order. */
const comparisonsOf = (context: Context): readonly Compared[] => {
  const before = known.get(context);
  if (before !== undefined) return before;
  const { blocks, text } = context.document;
  const found: Compared[] = [];
  for (const [block, { kind, start, end }] of blocks.entries()) {
    if (kind !== 'heading' || end - start > LONGEST) continue;
    const title = text.slice(start, end).trim();
    if (!COMPARES.test(title)) continue;
    const stretches = context.periodsIn({ start, end }).filter(isStretch);
    const [one, other, another] = stretches;
    if (one === undefined || other === undefined || another !== undefined) continue;
    found.push({ block, title, period: endOf(one) > endOf(other) ? one.period : other.period });
  }
  known.set(context, found);
  return found;
};

/** Words of a change, which only a section that compares two stretches leaves without its time. */
const CHANGES = wordSet('increase increased decrease decreased rose fell grew declined decline');

/**
 * The later of the two stretches that the section of a sentence sets against each other, for a sentence that tells of a change and names no
 * time itself: "Cost of lamps increased $9 million" under "Comparison of 2026 and 2025". Null elsewhere.
 */
export const comparedInHeading = (context: Context, { block }: Sentence, words: readonly Word[]): Period | null => {
  const section = context.document.blocks[block]?.section ?? [];
  const last = comparisonsOf(context).findLast((one) => one.block < block);
  if (last === undefined || !section.some((title) => title.trim() === last.title)) return null;
  return words.some(({ lower }) => CHANGES.has(lower)) ? last.period : null;
};
