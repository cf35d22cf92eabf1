import { groupBy } from './group-by.ts';
import type { Reading } from './reading.ts';

const unionOf = (parties: Iterable<readonly string[]>): string[] => [...new Set([...parties].flat())].sort();

/** An article about one deal names its parties once and then says "the agreement"; more names than two are more deals than one. */
const DEAL_PARTIES = 2;

/**
 * Fills in what a document leaves to its reader: the parties of a deal, where all deals that the document names are between the same two;
 * and whose figures a filing gives, where it names nobody: the registrant's.
 */
export const withImpliedParties = (
  readings: readonly Reading[],
  registrant: (reading: Reading) => string | null,
): Reading[] => {
  const named = readings.filter(({ identity, parties }) => identity === 'deal' && parties.length > 0);
  const dealsBySource = groupBy(named, ({ source }) => source);
  const partiesBySource = new Map<string, string[]>();
  for (const [source, deals] of dealsBySource) {
    const parties = unionOf(deals.map((deal) => deal.parties));
    if (parties.length <= DEAL_PARTIES) partiesBySource.set(source, parties);
  }
  return readings.map((reading) => {
    const isShared = reading.identity === 'deal' || reading.identity === 'capacity';
    const parties = partiesBySource.get(reading.source);
    if (isShared && parties && reading.parties.length < parties.length) return { ...reading, parties };
    if (reading.parties.length > 0 || !reading.filing) return reading;
    const own = registrant(reading);
    return own === null ? reading : { ...reading, parties: [own] };
  });
};
