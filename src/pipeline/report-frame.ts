import type { Document } from '../model/document.ts';
import { fiscalOf } from '../recognize/clock.ts';
import type { ReportFrame } from '../recognize/report.ts';
import { CALENDAR_YEAR } from '../text/calendar.ts';

/** As much of a report as says how its filer counts its years. */
export type Counting = Pick<Document, 'kind' | 'filing' | 'text'>;

/** How the filer of reports counts its years: who tells of them says "fiscal 2024" and "the first quarter" as they do. Null where they count apart. */
export const frameOf = ([report, ...others]: readonly Counting[]): ReportFrame | null => {
  if (report === undefined) return null;
  const year = fiscalOf(report);
  const isOne = others.map(fiscalOf).every(({ month, day, yearsAfterName }) => {
    return month === year.month && day === year.day && yearsAfterName === year.yearsAfterName;
  });
  return isOne ? { form: null, periodEnd: null, year, money: 0 } : null;
};

/** A first word shorter than this ("A", "US") is in any text. */
const TELLING_LETTERS = 3;

/** Does a story name the filer, by the first word of its name at least? */
const isNamed = (story: string, { filing }: Counting): boolean => {
  const [first = ''] = /[\p{L}\p{N}]+/u.exec(filing?.registrant?.replace(/^the /i, '') ?? '') ?? [];
  if (first.length < TELLING_LETTERS) return false;
  return new RegExp(`(?<![\\p{L}\\p{N}])${first}(?![\\p{L}\\p{N}])`, 'iu').test(story);
};

/** Does a story name the filers of all the reports that it is held against, so that it speaks as they do? */
export const isToldOf = (story: string, reports: readonly Counting[]): boolean =>
  reports.length > 0 && reports.every((report) => isNamed(story, report));

/** The same for a story that tells of the reports: only where their filers have a year of their own. */
export const storyFrame = (reports: readonly Counting[]): ReportFrame | null => {
  const frame = frameOf(reports);
  return frame?.year === CALENDAR_YEAR ? null : frame;
};
