import type { Document } from '../model/document.ts';
import type { PeriodMention } from '../model/mention.ts';
import { type InstantPeriod, isInstant, type Period } from '../model/period.ts';
import { addDays, addMonths, daysBetween } from '../text/calendar.ts';
import { wordSet } from '../text/word-set.ts';
import { LEAST_QUARTER_DAYS } from '../text/year-length.ts';
import { isMonthOfMay } from './clauses.ts';
import { isFlow, isStock } from './measure-time.ts';
import type { Word } from './words.ts';

/** Words of what is still to come. */
const AHEAD = wordSet('expect expects expected planned intend intends anticipate anticipates anticipated projected');
/** The same before "to": nouns elsewhere. */
const AHEAD_TO = wordSet('plan plans aim aims hope hopes');
/** Words of what only could be: of a plan's terms, which hold while the report is for, but of no result. */
const POSSIBLE = wordSet('will would could may might should can if unless until');
/** What is there now, although the sentence says when it will be gone: "unrecognized cost is expected to be recognized over two years". */
const STANDING = wordSet(
  'unrecognized remaining deferred accumulated aoci goodwill obligation obligations commitment commitments unsatisfied backlog outstanding unrealized',
);

const has = (words: readonly Word[], list: ReadonlySet<string>): boolean =>
  words.some((word) => list.has(word.lower) && !isMonthOfMay(word));

const IS = wordSet('is are was were be been being not also currently now still generally typically');

/** "for the stores expected to close": is it only said of a thing, not of the figure? */
const isAttribute = (words: readonly Word[], at: number): boolean => {
  const before = words[at - 1];
  if (words[at]?.lower.endsWith('ed') !== true || words[at + 1]?.lower !== 'to' || before === undefined) return false;
  return before.isLong && before.lower.endsWith('s') && !IS.has(before.lower);
};

/** Does a clause speak of what is still to come? */
const expects = (words: readonly Word[]): boolean =>
  words.some(
    ({ lower }, i) =>
      (AHEAD.has(lower) && !isAttribute(words, i)) || (AHEAD_TO.has(lower) && words[i + 1]?.lower === 'to'),
  );

/** The same, with what will surely come: no time for the sentences that follow. */
export const looksAhead = (words: readonly Word[]): boolean =>
  expects(words) || words.some(({ lower }) => lower === 'will');

const dayAfter = (year: number, monthDay: string): string =>
  new Date(Date.UTC(year, Number(monthDay.slice(0, 2)) - 1, Number(monthDay.slice(3)) + 1)).toISOString().slice(0, 10);

/** How many days two ends of one quarter may lie apart: weeks make quarters of their own. */
const SAME_END = 7;

/** Do two days lie no further apart than weeks can move the end of a quarter? */
export const isSameEnd = (one: string, other: string): boolean => Math.abs(daysBetween(one, other)) <= SAME_END;

/** Where the fiscal year begins that holds `end`; `yearEnd` is the month and day of its last day. */
const fiscalStart = (end: string, yearEnd: string): string => {
  const year = Number(end.slice(0, 4));
  // Weeks end one year on December 30 and the next on December 31: no year of a day.
  const isAnother = end.slice(5) > yearEnd && !isSameEnd(end, `${year}-${yearEnd}`);
  return dayAfter(isAnother ? year : year - 1, yearEnd);
};

/** The last day that a periodic report is for; null for any other document. */
export const reportEnd = ({ filing }: Document): string | null =>
  /^(?:10-[KQ]|20-F|40-F)/.test(filing?.form ?? '') ? (filing?.periodEnd ?? null) : null;

/** Is a period what a report gives beside its own: the day of a balance or a stretch that ended years before it, or with the last year? */
export const isOfEarlierYears = (document: Document, { period, relation }: PeriodMention): boolean => {
  const end = reportEnd(document);
  const day = isInstant(period) ? period.instant : period.end;
  if (end === null || day === null || day >= end) return false;
  if (isInstant(period) ? relation !== 'as-of' : (period.start ?? '') > addDays(day, -LEAST_QUARTER_DAYS)) return false;
  const years = Number(end.slice(0, 4)) - Number(day.slice(0, 4));
  const later = [years - 1, years, years + 1].filter((n) => n > 0);
  const begun = startOf(yearTo(document, end)) ?? end;
  return later.some((n) => isSameEnd(addMonths(day, 12 * n), end)) || isSameEnd(day, begun);
};

/** The part of the filer's year that ends on a day; a year that ends within days of its own end is whole. */
export const yearTo = ({ filing }: Document, end: string): Period => {
  const isQuarterly = filing?.form?.startsWith('10-Q') === true;
  const yearEnd = isQuarterly ? (filing?.fiscalYearEnd ?? '12-31') : (filing?.periodEnd ?? end).slice(5);
  const label = isQuarterly ? `fiscal year to date, ${end}` : `fiscal year to ${end}`;
  return { start: fiscalStart(end, yearEnd), end, label };
};

/** Lines of a balance sheet that are none of our measures, and what is told of them as they stand: "we have $5 million of carryforwards". */
const LINES = wordSet('carryforward carryforwards liability liabilities receivables inventories');
const STANDS = wordSet('have has consist consists');
/** What came to such a line or went from it, in a time. */
const CAME = wordSet(
  'had been recognized recorded paid assumed acquired incurred increase increased decrease decreased change changes expense benefit charge may will',
);

const isLineTold = (clause: readonly Word[]): boolean =>
  has(clause, LINES) && has(clause, STANDS) && !has(clause, CAME);

/**
 * The period that a periodic report is about, for a figure of its text that no words date: of a balance the last day, of anything else
 * the fiscal year of an annual report, the fiscal year so far of a quarterly one. Null for any other document, and for a result that the
 * clause only expects or supposes.
 */
export const defaultPeriod = (document: Document, clause: readonly Word[], concept: string | null): Period | null => {
  const end = reportEnd(document);
  if (end === null) return null;
  if (expects(clause) && !has(clause, STANDING)) return null;
  if (isFlow(concept) && (expects(clause) || has(clause, POSSIBLE))) return null;
  return isStock(concept) || (concept === null && isLineTold(clause))
    ? { instant: end, label: end }
    : yearTo(document, end);
};

/** A change between two balances is of the time from one to the other. */
export const between = (from: InstantPeriod, to: InstantPeriod): Period => ({
  start: addDays(from.instant, 1),
  end: to.instant,
  label: `${addDays(from.instant, 1)} to ${to.instant}`,
});

/** The day on which a period begins; null where it has no beginning. */
export const startOf = (period: Period): string | null => (isInstant(period) ? period.instant : period.start);
