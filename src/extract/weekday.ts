import { isStory } from '../model/document.ts';
import type { Period } from '../model/period.ts';
import { addDays, instant } from '../text/calendar.ts';
import { wordSet } from '../text/word-set.ts';
import type { Context, Sentence } from './context.ts';
import { TELLING } from './period-role-words.ts';
import type { Word } from './words.ts';

const DAYS: ReadonlyMap<string, number> = new Map(
  ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'].map((day, i) => [day, i]),
);
/** What has a price or a worth on a day, on the market. */
const PRICED = new Set(['share-price', 'valuation']);
const OTHER_WEEKS = wordSet('last next previous every each');
/** How many words before a day may tell: "said on Monday". */
const TOLD_WITHIN = 3;
const WEEK = 7;

/**
 * "closed at $41.15 on Tuesday", "On Monday, its market value passed $30 billion": the last such day when the story was published. Null where
 * the day is that of the telling, and for what no market prices.
 */
export const pricedOnWeekday = (
  context: Context,
  sentence: Sentence,
  concept: string | null,
  number: number | null = null,
): Period | null => {
  const published = context.document.published?.slice(0, 10);
  if (concept === null || !PRICED.has(concept) || published === undefined || !isStory(context.document.kind))
    return null;
  const words = context.wordsOf(sentence);
  const days = words.flatMap((word, at) => (DAYS.has(word.lower) && word.isCapital ? [at] : []));
  const [at] = days;
  if (at === undefined || days.length !== 1 || OTHER_WEEKS.has(words[at - 1]?.lower ?? '')) return null;
  // "pays $9 a share, more than Monday's closing price of $8"
  if (words[at + 1]?.lower === "'s" && number !== null && number < at) return null;
  if (words.slice(Math.max(0, at - TOLD_WITHIN), at).some(({ lower }) => TELLING.has(lower))) return null;
  const isOn = words[at - 1]?.lower === 'on' || at === 0 || concept === 'share-price';
  if (!isOn || (at <= 1 && words.slice(at + 1).some(({ lower }) => TELLING.has(lower)))) return null;
  const back = (new Date(published).getUTCDay() - (DAYS.get(words[at]?.lower ?? '') ?? 0) + WEEK) % WEEK;
  const day = addDays(published, -back);
  return instant(day);
};

const SESSIONS = wordSet(
  'early morning midmorning midday afternoon late premarket aftermarket extended intraday pre after market hours -',
);
const TRADED = new Set(['trading', 'trade', 'dealings']);

/** Does "in early trading", "in after-hours trading" end at a word? */
const isSession = (words: readonly Word[], at: number): boolean => {
  let from = at - 1;
  while (SESSIONS.has(words[from]?.lower ?? '')) from -= 1;
  return from < at - 1 && words[from]?.lower === 'in';
};

/** "fell to $31.07 in early trading": a price of the day on which the story was published. Null where it names a day. */
export const pricedInSession = (
  context: Context,
  sentence: Sentence,
  concept: string | null,
  number: number,
): Period | null => {
  const published = context.document.published?.slice(0, 10);
  if (concept !== 'share-price' || published === undefined || !isStory(context.document.kind)) return null;
  const words = context.wordsOf(sentence);
  if (words[number - 1]?.lower === 'from' || words.some(({ lower, isCapital }) => DAYS.has(lower) && isCapital))
    return null;
  const isTraded = words.some(({ lower }, at) => TRADED.has(lower) && isSession(words, at));
  return isTraded ? instant(published) : null;
};
