import type { Document } from '../model/document.ts';
import type { PeriodMention } from '../model/mention.ts';
import { type DurationPeriod, isInstant, type Period } from '../model/period.ts';
import type { Span } from '../model/span.ts';
import { addDays, instant } from '../text/calendar.ts';
import { wordSet } from '../text/word-set.ts';
import { isMonthOfMay, isVerb } from './clauses.ts';
import { isFlow, isStock } from './measure-time.ts';
import { between, looksAhead, reportEnd, yearTo } from './period-default.ts';
import { RELATIVES } from './period-role-words.ts';
import { signOf } from './word-signs.ts';
import { firstFrom, skipBack, type Word } from './words.ts';

/** Verbs of what is, not of what happens; before a participle they only help it: "was paid", "has sold". */
const STATES = wordSet(
  'is are was were be been has have had hold holds held own owns owned remain remained totaled total stood',
);
const PARTICIPLE = /(?:ed|en|ght|ld|id|old|ade|ut|unk)$/;
/** Verbs of what happens in a stretch of time. Source: the notes of 10-Ks, read by hand. */
const HAPPENS = wordSet(
  'recorded recognized released paid received issued repurchased sold purchased incurred impaired generated used spent contributed borrowed repaid',
);
const CHANGES = wordSet(
  'increase increases increased decrease decreases decreased decline declined growth grew rose fell reduction reduced change changed additions additional',
);
/** A stretch that ends within these days after a report ends with it. */
const SOON = 10;
/** How many words before a figure may hold its verb, or the noun that says that it is a change. */
const REACH = 8;
/** How many words before a figure may hold the noun of its cost. */
const COST_WITHIN = 18;

/** Where a figure stands in the words of its sentence, and what it is. */
export type Figure = Span & { readonly concept: string | null; readonly words: readonly Word[] };

const before = ({ words, start }: Figure): readonly Word[] => {
  const at = firstFrom(words, start);
  return words.slice(Math.max(0, at - REACH), at);
};

const isState = (words: readonly Word[], at: number): boolean =>
  STATES.has(words[at]?.lower ?? '') && !PARTICIPLE.test(words[at + 1]?.lower ?? '');

const supposes = signOf(
  wordSet(
    'if unless would could may might should can will must assuming assume expect expects estimate intend anticipate',
  ),
);
const PAST = wordSet(
  'was were had did grew rose fell paid sold spent made held came took gave lost won met led bought built drew',
);
const PRESENT = wordSet('is are summarizes summarises presents shows provides reflects');
/** "had", "also have": what there was when the balance before was struck. */
const HOLDS = wordSet('have has');

/** Does a clause only suppose something, or look ahead? */
export const isSupposed = (words: readonly Word[]): boolean =>
  words.some((word) => supposes(word) && !isMonthOfMay(word));

/** Participles that only say which paper is meant: "the lease, as amended,". */
const PAPERED = wordSet('amended restated defined described');

/** "was sold", but not the "Promoted" of "our Promoted Products", nor "as amended". */
const isPastForm = (words: readonly Word[], at: number): boolean => {
  const { lower, isCapital } = words[at] as Word;
  const isRemark = words[at - 1]?.lower === 'as' && PAPERED.has(lower);
  return lower.length > 4 && lower.endsWith('ed') && !(isCapital && at > 0) && !isRemark;
};

/** Does a clause go on telling what was, or how much it changed? What "is" so holds whenever it is read. */
export const tellsOn = (words: readonly Word[]): boolean => {
  let past = false;
  for (const [i, { lower }] of words.entries()) {
    if (PRESENT.has(lower)) return false;
    past ||= PAST.has(lower) || HOLDS.has(lower) || CHANGES.has(lower) || isPastForm(words, i);
  }
  return past;
};

/** Does a clause tell what somebody has now, and nothing that was: "We have a line of credit of"? */
export const hasNow = (words: readonly Word[]): boolean =>
  words.some(({ lower }, i) => HOLDS.has(lower) && !PARTICIPLE.test(words[i + 1]?.lower ?? '')) &&
  !words.some(({ lower }) => PAST.has(lower));

/** "in any of the periods presented", "in any calendar year": of no time in particular. */
export const isOfAnyTime = (words: readonly Word[]): boolean =>
  words.some(({ lower }, i) => {
    if (lower === 'presented') return /^periods?$/.test(words[i - 1]?.lower ?? '');
    return lower === 'any' && /^(?:calendar|fiscal)$/.test(words[i + 1]?.lower ?? '') && words[i + 2]?.lower === 'year';
  });

const HAS = wordSet('has have');
const DONE = wordSet('recorded accrued advanced funded received paid incurred recognized repaid spent');
/** How many words may part "has" from its participle: "has since been". */
const HELPED_WITHIN = 3;

/** "has recorded $5 million", "$5 million has been paid": what is so when the report is written, whatever day was told of before. */
export const hasDone = ({ words, start, end }: Figure): boolean => {
  const [at, behind] = [firstFrom(words, start), firstFrom(words, end)];
  return words.some(
    ({ lower }, i) =>
      HAS.has(lower) &&
      (i < at || i <= behind + 1) &&
      words.slice(i + 1, i + 1 + HELPED_WITHIN).some((word) => DONE.has(word.lower)) &&
      // "a fine of $5 million, which we have paid": only said in passing.
      !words.slice(Math.max(0, i - HELPED_WITHIN), i).some((word) => RELATIVES.has(word.lower)),
  );
};

const STRETCH = wordSet('year period quarter');

/** "during the fiscal year": of the report's own stretch, not of a day. */
export const saysDuring = (words: readonly Word[]): boolean =>
  words.some(({ lower }, i) => {
    if (lower !== 'during' || words[i + 1]?.lower !== 'the') return false;
    const noun = words[i + 2]?.lower === 'fiscal' ? i + 3 : i + 2;
    return STRETCH.has(words[noun]?.lower ?? '') && words[noun + 1]?.lower !== 'ended';
  });

/** How many words behind a number of shares may say that they are outstanding. */
const OUTSTANDING_WITHIN = 18;

/** "based on 9 shares of one class and 7 shares of another outstanding on May 4": what there was, whatever was done with it. */
const isOfOutstanding = (words: readonly Word[], at: number): boolean => {
  if (words[at + 1]?.lower !== 'shares') return false;
  const behind = words.slice(at, at + OUTSTANDING_WITHIN);
  const last = behind.findIndex(({ lower }) => lower === 'outstanding');
  return last > 0 && !behind.slice(0, last).some(isVerb);
};

/** Does the sentence tell what there was on a day, rather than what happened on it? */
export const tellsState = (figure: Figure): boolean => {
  if (figure.concept !== null) return isStock(figure.concept);
  const { words } = figure;
  const at = firstFrom(words, figure.start);
  if (isOfOutstanding(words, at)) return true;
  for (let i = at - 1; i >= 0; i--) if (isVerb(words[i] as Word)) return isState(words, i);
  for (let i = at; i < words.length; i++) if (isVerb(words[i] as Word)) return isState(words, i);
  return true;
};

/** "an increase in deposits of $5 million", "rose by $5 million" */
const isChange = (figure: Figure): boolean => {
  const near = before(figure);
  const last = near.at(-1)?.lower ?? '';
  if (CHANGES.has(last)) return true;
  return (last === 'of' || last === 'by') && near.some(({ lower }) => CHANGES.has(lower));
};

/** Nouns of what a stretch of time costs. */
const COSTS = wordSet(
  'expense expenses amortization depreciation impairment impairments writedown writedowns down downs',
);
/** What makes a balance of a cost: "accrued expenses", "accumulated depreciation", "unrecognized compensation expense". */
const KEPT = wordSet(
  'accrued prepaid accumulated cumulative unamortized unrecognized unrecorded deferred capitalized unearned unvested payable future remaining ' +
    'estimated expected net carrying allowance liability liabilities reserve',
);
/** What may stand between the noun of a cost and its figure. */
const LINKS = wordSet('was were of totaled totalled totaling amounted to approximately about and');
/** How many words before the noun of a cost may say that it is kept, and how many before it the verb may stand. */
const KEPT_WITHIN = 8;
const TAKEN_WITHIN = 4;

const isCostNoun = (words: readonly Word[], at: number): boolean => {
  const lower = words[at]?.lower ?? '';
  return COSTS.has(lower) && (!lower.startsWith('down') || words[at - 2]?.lower === 'write');
};

/**
 * "Amortization expense totaled $5 million as of December 31, 2026", "As of December 31, 2026, we recognized a write-down of clay of
 * $5 million": is the figure of a stretch, whatever its day is called?
 */
const isCost = ({ words, start }: Figure): boolean => {
  const at = firstFrom(words, start);
  let isLinked = true;
  for (let i = at - 1; i >= 0 && i >= at - COST_WITHIN; i--) {
    const { lower, text } = words[i] as Word;
    if (isCostNoun(words, i)) {
      const lead = words.slice(Math.max(0, i - KEPT_WITHIN), i);
      if (lead.some((word) => KEPT.has(word.lower))) return false;
      return isLinked || lead.slice(-TAKEN_WITHIN).some((word) => HAPPENS.has(word.lower));
    }
    isLinked &&= LINKS.has(lower) || /^[$\d]|^(?:thousand|million|billion)$/.test(text);
  }
  return false;
};

const happens = (figure: Figure): boolean => before(figure).some(({ lower }) => HAPPENS.has(lower));

/** A year is no longer than this, with the days that weeks make of it. */
const YEAR_DAYS = 380;

/** "the units granted in 2026", told by a report on its first half: of the year so far. */
const isGoingOn = ({ words }: Figure, { start, end }: DurationPeriod, reported: string): boolean =>
  start !== null &&
  end !== null &&
  addDays(reported, SOON) < end &&
  addDays(start, YEAR_DAYS) > end &&
  !isSupposed(words) &&
  !looksAhead(words) &&
  tellsOn(words);

/** Words of a list of days: "December 31, 2026 and 2025". */
const IN_LIST = /^(?:[,&\d]+|and|\p{Lu}\p{Ll}+)$/u;
/** How many words a list of days may have before its last. */
const LISTED_WITHIN = 8;

/** "for the periods ended December 31, 2026 and 2025": a stretch whose length is not said. */
const endsStretch = (words: readonly Word[], { start, period }: PeriodMention): boolean => {
  if (!isInstant(period) && period.start !== period.end) return false;
  const at = firstFrom(words, start);
  for (let i = at - 1; i > 0 && i >= at - LISTED_WITHIN; i--) {
    const { lower, text } = words[i] as Word;
    if (lower === 'ended') return /^periods?$/.test(words[i - 1]?.lower ?? '');
    if (!IN_LIST.test(text)) return false;
  }
  return false;
};

const ENDED = wordSet('ended ends finished closed exited ending');
const OF_STRETCH = wordSet('the its fiscal year of with');

/** "ended 2023 with $5 million in cash", "ended the quarter with": what there was on the last day of a stretch. */
const isEndedWith = (words: readonly Word[], { start, end }: PeriodMention): boolean => {
  if (words[firstFrom(words, end)]?.lower !== 'with') return false;
  const at = skipBack(words, firstFrom(words, start), OF_STRETCH);
  return ENDED.has(words[at]?.lower ?? '');
};

/** "From June 23, 2026, when trading began, through October 6, 2026, the price ranged from $9": the day until which a day's "from" reaches. */
const rangeEnd = (
  { words }: Figure,
  { start, period }: PeriodMention,
  later: readonly PeriodMention[],
): string | null => {
  if (words[firstFrom(words, start) - 1]?.lower !== 'from' || !isInstant(period)) return null;
  const bound = later.find(({ relation }) => relation === 'until')?.period;
  const end = bound === undefined || isInstant(bound) ? null : bound.end;
  return end !== null && end > period.instant ? end : null;
};

/**
 * A period as its figure has it: a moment for what there is, a stretch for what happens.
 *
 * - what happens on a day ("On May 20, it issued $5 million of notes") is of that day, from its beginning to its end;
 * - a change between two balances ("rose $5 million from $20 million as of ... to $25 million as of ...") is of the time between them;
 * - a change or a result that a report puts beside the day of a balance is of the part of the year to that day;
 * - what a report says of the "period ended" on a day is of the part of its year to that day, too;
 * - what has gone on since a day, or happened in a year that the report ends in, went on to the report's end.
 *
 * `later`: the periods that stand behind the figure's own in the sentence. `own`: is it said in the figure's own sentence?
 */
export const shaped = (
  document: Document,
  figure: Figure,
  mention: PeriodMention,
  later: readonly PeriodMention[],
  own: boolean,
): Period => {
  const { period, relation } = mention;
  const end = reportEnd(document);
  if (own && end !== null && endsStretch(figure.words, mention))
    return yearTo(document, isInstant(period) ? period.instant : (period.end ?? end));
  if (!isInstant(period)) {
    if (own && period.end !== null && isStock(figure.concept) && isEndedWith(figure.words, mention))
      return instant(period.end);
    const isOpen = relation === 'since' && period.end === null;
    if (end === null || period.start === null || period.start >= end) return period;
    if (isGoingOn(figure, period, end)) return { start: period.start, end, label: `${period.label} to ${end}` };
    return isOpen ? { start: period.start, end, label: period.label } : period;
  }
  const until = own && relation === 'during' ? rangeEnd(figure, mention, later) : null;
  if (until !== null) return { start: period.instant, end: until, label: `${period.instant} to ${until}` };
  if (relation === 'during')
    return tellsState(figure) ? period : { start: period.instant, end: period.instant, label: period.label };
  if (relation !== 'as-of' || end === null) return period;
  const change = own && isChange(figure);
  const closing = later.find((one) => isInstant(one.period) && one.period.instant > period.instant);
  if (change && closing !== undefined && isInstant(closing.period)) return between(period, closing.period);
  const isResult = isFlow(figure.concept) || change || (own ? isCost(figure) : happens(figure));
  return isResult ? yearTo(document, period.instant) : period;
};
