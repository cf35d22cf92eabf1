import { partsOf } from '../extract/parts.ts';
import { nameKey } from '../extract/registrant.ts';
import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import { fiscalOf } from '../recognize/clock.ts';
import type { ReportFrame } from '../recognize/report.ts';
import type { FiscalCalendar } from '../text/calendar.ts';

/** As much of a report as says whose it is and how its filer counts the years. */
export type Counting = Pick<Document, 'kind' | 'filing' | 'text'>;

/** What a report tells whoever writes of it. */
export type ReportTerms = {
  /** Whose it is; null where it does not say. */
  readonly registrant: string | null;
  readonly year: FiscalCalendar;
  /** What it calls the parts of the business. */
  readonly parts: readonly string[];
};

export const termsOf = (report: Counting, claims: readonly Claim[]): ReportTerms => {
  const registrant = report.filing?.registrant ?? null;
  // A segment may bear the company's own name, which in a story means the company.
  const isOwn = (part: string): boolean => registrant !== null && nameKey(part) === nameKey(registrant);
  return { registrant, year: fiscalOf(report), parts: partsOf(claims).filter((part) => !isOwn(part)) };
};

const sameYear = (a: FiscalCalendar, b: FiscalCalendar): boolean =>
  a.month === b.month && a.day === b.day && a.yearsAfterName === b.yearsAfterName;

/** How those count who tell of filers with such years: "fiscal 2024" and "the first quarter" are theirs. Null where they count apart. */
export const frameOfYears = ([year, ...others]: readonly FiscalCalendar[]): ReportFrame | null =>
  year !== undefined && others.every((other) => sameYear(year, other))
    ? { form: null, periodEnd: null, year, money: 0 }
    : null;

/** The same of the reports themselves. */
export const frameOf = (reports: readonly Counting[]): ReportFrame | null => frameOfYears(reports.map(fiscalOf));
