import type { PeriodMention } from '../model/mention.ts';
import { isInstant } from '../model/period.ts';
import { daysBetween } from '../text/calendar.ts';
import { PASSIVE, TELLING } from './period-role-words.ts';
import type { Word } from './words.ts';

/** The words that may open a sentence before its date: "Late on". */
const OPENING = 3;
/** How many words on the verb of telling may stand: the teller's name stands between. */
const TOLD_WITHIN = 12;
/** Small words and days of the week between a verb of telling and its date. */
const ON_DAY = /^(?:on|in|late|early|earlier|,|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;
/** Times of a telling that stand right behind its verb: "said last week that", "disclosed this month". */
const RELATIVE = /^(?:last|this)$/;
/** What somebody does by telling, where the time stands before it. */
const ANNOUNCED = /^(?:said|announced|revealed|disclosed|unveiled|confirmed)$/;
/** How many words may say whom something was told: "told the wire". */
const TOLD_WHOM = 4;
/** The longest time of a telling: no result is of less. */
const TOLD_DAYS = 31;

/** "the companies said on Wednesday, September 3, 2025": does a verb of telling stand right before the date, with who tells before it? */
const isToldOn = (words: readonly Word[], first: number): boolean => {
  let at = first - 1;
  while (at > 0 && ON_DAY.test(words[at]?.lower ?? '')) at -= 1;
  const verb = words[at]?.lower ?? '';
  const isRelative = RELATIVE.test(words[first]?.lower ?? '');
  // "sources told the wire last month"
  const told = words.slice(Math.max(0, first - TOLD_WHOM), first).map(({ lower }) => lower);
  if (isRelative && told.includes('told') && !told.includes(',')) return true;
  return (
    (at < first - 1 || isRelative) &&
    (TELLING.has(verb) || verb === 'announced') &&
    !PASSIVE.has(words[at - 1]?.lower ?? '')
  );
};

/** How many words a figure has. */
const FIGURE_WORDS = 4;
const FIGURE = /^(?:[$€£\d.,]+|thousand|million|billion|trillion|bn|m|to|%|percent)$/;

/** "having said $5 million in July": does the time only say when somebody told the figure that stands between? */
const isFigureTold = (words: readonly Word[], first: number): boolean => {
  if (words[first - 1]?.lower !== 'in') return false;
  let at = first - 2;
  while (at > 0 && at >= first - 2 - FIGURE_WORDS && FIGURE.test(words[at]?.lower ?? '')) at -= 1;
  return at < first - 2 && /^(?:said|told|guided|promised)$/.test(words[at]?.lower ?? '');
};

const FORECAST = /^(?:targeted|projected|predicted|forecast|forecasted|anticipated|guided|promised)$/;
const BY_WHOM = /^(?:it|they|he|she|had|has|company|analysts|previously|originally|initially|first)$/;

/** "topping the $9 million it targeted in November", "than the company had projected three months ago": when somebody reckoned it. */
const isForecastThen = (words: readonly Word[], first: number): boolean => {
  const at = words[first - 1]?.lower === 'in' ? first - 2 : first - 1;
  return FORECAST.test(words[at]?.lower ?? '') && BY_WHOM.test(words[at - 1]?.lower ?? '');
};

const isDay = ({ period }: PeriodMention): boolean =>
  isInstant(period) || (period.start !== null && period.start === period.end);

const isWithinMonth = ({ period }: PeriodMention): boolean =>
  isInstant(period) ||
  (period.start !== null && period.end !== null && daysBetween(period.start, period.end) < TOLD_DAYS);

/** "On Tuesday, the company said that ...": is a time that stands from `first` to before `after` only that of the telling? */
export const isDayOfTelling = (
  words: readonly Word[],
  mention: PeriodMention,
  first: number,
  after: number,
): boolean => {
  if (mention.relation !== 'during' || !isWithinMonth(mention)) return false;
  if (isToldOn(words, first) || isFigureTold(words, first) || isForecastThen(words, first)) return true;
  // "Acme this month announced a plant"
  if (RELATIVE.test(words[first]?.lower ?? '') && ANNOUNCED.test(words[after]?.lower ?? '')) return true;
  if (first > OPENING || !isDay(mention)) return false;
  return words.slice(after, after + TOLD_WITHIN).some(({ lower }) => TELLING.has(lower));
};
