import type { Document } from '../../model/document.ts';
import { groupBy } from '../group-by.ts';
import { dayOf, type ReportIndex } from './report-index.ts';

/** So many amounts in tables are of the last day that a prospectus reports on; days of options, owners and offers have fewer. */
const FEWEST = 12;

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
