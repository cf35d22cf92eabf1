import type { Document } from '../model/document.ts';
import type { Period } from '../model/period.ts';
import type { Word } from './words.ts';

/** Words of what is still to come, or only could be: not of the period that the report is about. */
const AHEAD = new Set(
  'will would could may might should expect expects expected plan plans planned intend intends anticipate anticipates if unless until'.split(
    ' ',
  ),
);

const dayAfter = (year: number, monthDay: string): string =>
  new Date(Date.UTC(year, Number(monthDay.slice(0, 2)) - 1, Number(monthDay.slice(3)) + 1)).toISOString().slice(0, 10);

/** Where the fiscal year begins that holds `end`; `yearEnd` is the month and day of its last day. */
const fiscalStart = (end: string, yearEnd: string): string => {
  const year = Number(end.slice(0, 4));
  return dayAfter(end.slice(5) > yearEnd ? year : year - 1, yearEnd);
};

/**
 * The period that a periodic report is about, for a figure of its text that no words date: the fiscal year of an annual report, the
 * fiscal year so far of a quarterly one; null for any other document, and for a sentence that looks ahead.
 *
 * Measured on the tagged figures of twelve 10-Ks and 10-Qs: of those that it dates, two of three are dated as their filers did.
 */
export const defaultPeriod = ({ filing }: Document, words: readonly Word[]): Period | null => {
  const end = filing?.periodEnd ?? null;
  const form = filing?.form ?? '';
  if (end === null || words.some(({ lower }) => AHEAD.has(lower))) return null;
  if (/^(?:10-K|20-F|40-F)/.test(form))
    return { start: fiscalStart(end, end.slice(5)), end, label: `fiscal year to ${end}` };
  if (!form.startsWith('10-Q')) return null;
  const yearEnd = filing?.fiscalYearEnd ?? '12-31';
  return { start: fiscalStart(end, yearEnd), end, label: `fiscal year to date, ${end}` };
};
