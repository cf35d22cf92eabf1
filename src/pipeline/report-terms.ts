import { partsOf } from '../extract/parts.ts';
import { nameKey } from '../extract/registrant.ts';
import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import { isInstant } from '../model/period.ts';
import { fiscalOf, toldYear } from '../recognize/clock.ts';
import { yearsAfterName } from '../recognize/fiscal-name.ts';
import { latestOfMost, type ReportFrame } from '../recognize/report.ts';
import { addDays, CALENDAR_YEAR, type FiscalCalendar } from '../text/calendar.ts';
import { yearOfTables } from './year-of-tables.ts';

/** As much of a report as says whose it is and how its filer counts the years. */
export type Counting = Pick<Document, 'kind' | 'filing' | 'text'>;

/** What a report tells whoever writes of it. */
export type ReportTerms = {
  /** Whose it is; null where it does not say. */
  readonly registrant: string | null;
  /** How its filer counts the years; null where it does not let on. */
  readonly year: FiscalCalendar | null;
  /** The day on which it was out, or about; null where neither its cover nor its tables say what it is for. */
  readonly out: string | null;
  /** What it calls the parts of the business. */
  readonly parts: readonly string[];
};

/** A report for a quarter is out so long after its last day, one for a year so long. */
const OUT_AFTER_DAYS = { quarter: 40, year: 70 } as const;

/** The last day that most columns of a report's tables end on; null where they name too few. */
const lastDayOf = (claims: readonly Claim[]): string | null => {
  const ends = new Map<string, number>();
  for (const { period, evidence } of claims) {
    const end = period === null || evidence.row === null ? null : isInstant(period) ? period.instant : period.end;
    if (end !== null) ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  return latestOfMost(ends);
};

/** When a report was out: as its list says, else some time after the last day that it is for. */
const outOf = ({ filing }: Counting, year: FiscalCalendar | null, end: string | null): string | null => {
  if (filing?.filed != null) return filing.filed;
  if (end === null) return null;
  return addDays(
    end,
    Number(end.slice(5, 7)) === (year ?? CALENDAR_YEAR).month ? OUT_AFTER_DAYS.year : OUT_AFTER_DAYS.quarter,
  );
};

export const termsOf = (report: Counting, claims: readonly Claim[]): ReportTerms => {
  const registrant = report.filing?.registrant ?? null;
  // A segment may bear the company's own name, which in a story means the company.
  const isOwn = (part: string): boolean => registrant !== null && nameKey(part) === nameKey(registrant);
  const last = report.filing?.periodEnd ?? lastDayOf(claims);
  const counted = last === null ? null : yearOfTables(claims, last);
  const year = toldYear(report) ?? (counted && { ...counted, yearsAfterName: yearsAfterName([report.text]) });
  const parts = partsOf(claims).filter((part) => !isOwn(part));
  return { registrant, year, out: outOf(report, year, last), parts };
};

const sameYear = (a: FiscalCalendar, b: FiscalCalendar): boolean =>
  a.month === b.month && a.day === b.day && a.yearsAfterName === b.yearsAfterName;

/** How those count who tell of filers with such years: "fiscal 2024" and "the first quarter" are theirs. Null where they count apart. */
export const frameOfYears = ([year, ...others]: readonly (FiscalCalendar | null)[]): ReportFrame | null =>
  year != null && others.every((other) => other !== null && sameYear(year, other))
    ? { form: null, periodEnd: null, year, money: 0 }
    : null;

/** The same of the reports themselves. */
export const frameOf = (reports: readonly Counting[]): ReportFrame | null => frameOfYears(reports.map(fiscalOf));
