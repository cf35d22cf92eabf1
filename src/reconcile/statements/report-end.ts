import type { Document } from '../../model/document.ts';
import { WHOLE_YEAR_DAYS } from '../../text/year-length.ts';
import { groupBy } from '../group-by.ts';
import { dayOf, type ReportIndex } from './report-index.ts';

/** So many amounts in tables are of the last day that a prospectus reports on; days of options, owners and offers have fewer. */
const FEWEST = 12;

/** So many amounts of whole years to its last day show that a document without a cover is a report for that year. */
const YEARS = 24;

/** The documents that are reports for a period: as their covers say, or, without one, their tables of whole years to their last day. */
export const periodicReports = (
  { documents, entries }: ReportIndex,
  ends: ReadonlyMap<string, number>,
): ReadonlySet<string> => {
  const counts = new Map<string, number>();
  for (const { isCell, days, endDay, reading, document } of entries)
    if (
      isCell &&
      days !== null &&
      days >= WHOLE_YEAR_DAYS &&
      endDay === ends.get(document.id) &&
      reading.dimension === 'money'
    )
      counts.set(document.id, (counts.get(document.id) ?? 0) + 1);
  const isForYear = ({ id, filing }: Document): boolean =>
    (filing?.form ?? null) === null && (counts.get(id) ?? 0) >= YEARS;
  return new Set(documents.flatMap((each) => (each.filing?.periodEnd != null || isForYear(each) ? [each.id] : [])));
};

/**
 * The last day that each document reports on, in days since 1970: what its cover says of a periodic report, and of a prospectus, whose cover
 * says none, the last day before it was filed that its tables give balances of. By document id; a document of no such day is left out.
 */
export const reportEnds = ({ documents, entries }: ReportIndex): ReadonlyMap<string, number> => {
  const balances = groupBy(
    entries.filter(({ isCell, days, reading }) => isCell && days === 0 && reading.dimension === 'money'),
    ({ document }) => document.id,
  );
  const endOf = ({ id, filing }: Document): number | null => {
    const said = dayOf(filing?.periodEnd ?? null);
    if (said !== null) return said;
    const filed = dayOf(filing?.filed ?? null) ?? Number.POSITIVE_INFINITY;
    const byDay = groupBy(balances.get(id) ?? [], ({ endDay }) => `${endDay}`);
    return [...byDay.values()].reduce<number | null>((last, { length, 0: first }) => {
      const day = first?.endDay ?? null;
      const isReported = day !== null && day <= filed && length >= FEWEST;
      return isReported && (last === null || day > last) ? day : last;
    }, null);
  };
  return new Map(
    documents.flatMap((document) => {
      const end = endOf(document);
      return end === null ? [] : [[document.id, end] as const];
    }),
  );
};
