import type { QuantityMention } from '../model/mention.ts';
import type { Period } from '../model/period.ts';
import { addMonths, stretch } from '../text/calendar.ts';
import { wordSet } from '../text/word-set.ts';
import type { Context, Sentence } from './context.ts';
import { isStock } from './measure-time.ts';
import { unitKindOf } from './unit-kind.ts';
import { firstFrom, type Word } from './words.ts';

const BACK = wordSet('past last');
const AHEAD = wordSet('next coming');
const OPENERS = wordSet('over in during across within for');
/** Before a figure: what it has come to, or comes from, rather than what a stretch brought. */
const LEVELS = wordSet('to from at');
const MONTHS: Readonly<Record<string, number>> = { month: 1, year: 12, decade: 120 };
/** How many words before a figure may say that it is had or cost, so that no stretch brought it. */
const NO_SUM = wordSet('per each annually yearly monthly average averaged annual monthly');

/** "over the past three years": how many months, below zero for those behind; null where the length is of something else. */
const monthsOf = (words: readonly Word[], { start, quantity }: QuantityMention): number | null => {
  const at = firstFrom(words, start);
  const word = words[at - 1]?.lower ?? '';
  const sign = BACK.has(word) ? -1 : AHEAD.has(word) ? 1 : 0;
  const opener = words[at - 2]?.lower === 'the' ? words[at - 3] : words[at - 2];
  const months = Number(quantity.value ?? 0) * (MONTHS[quantity.unit] ?? 0);
  if (sign === 0 || !Number.isInteger(months) || months < 1 || !OPENERS.has(opener?.lower ?? '')) return null;
  return sign * months;
};

/**
 * "Over the past three years, it has lost $2 billion", "will spend $4 billion over the next five years": the stretch that a sentence counts
 * from the day of its story. Null for what there is at a moment, and where the sentence says another time.
 */
export const pastStretch = (
  context: Context,
  sentence: Sentence,
  mention: QuantityMention,
  concept: string | null,
): Period | null => {
  const { document } = context;
  const published = document.published?.slice(0, 10);
  if (document.kind === 'filing' || published === undefined || isStock(concept)) return null;
  if (concept === null && unitKindOf(mention.quantity) !== 'money') return null;
  const lengths = context.quantitiesIn(sentence).filter(({ quantity }) => MONTHS[quantity.unit] !== undefined);
  if (lengths.length !== 1 || mention.quantity.per !== null || context.periodsIn(sentence).length > 0) return null;
  const words = context.wordsOf(sentence);
  const at = firstFrom(words, mention.start);
  if (LEVELS.has(words[at - 1]?.lower ?? '') || words.some(({ lower }) => NO_SUM.has(lower))) return null;
  const months = monthsOf(words, lengths[0] as QuantityMention);
  if (months === null) return null;
  const other = addMonths(published, months);
  const [start, end] = months < 0 ? [other, published] : [published, other];
  return stretch(start, end, `${start} to ${end}`);
};
