import { UNKNOWN_FILER } from './names.ts';
import type { Reading } from './reading.ts';
import { isOfOneTime } from './same-words.ts';

/** What a company has at one time, and a report gives for its last day or about. */
const STANDING: ReadonlySet<string> = new Set(['headcount', 'cash', 'debt']);

/** "The bank employs about", "It has": what is told of is there now. */
const NOW =
  /\b(?:employs|employing|counts|has|have|holds|owes|boasts|sits on)(?: (?:about|around|roughly|approximately|nearly|almost|some|more than|over|just (?:over|under)|fewer than|a|an|total|staff|workforce|team|of|debts?|cash|pile))* $/i;
/** Words of another time, or of what is not there yet. */
const OTHER_TIME =
  /\b(?:(?:19|20)\d\d|ago|once|then|formerly|previous(?:ly)?|earlier|since|until|would|will|expects?|plans?|end of|end-|in total|each|per)\b/i;

const isNow = ({ claim: { quantity, evidence, modality } }: Reading): boolean => {
  const at = evidence.quote.indexOf(quantity.surface);
  return modality === 'stated' && at > 0 && NOW.test(evidence.quote.slice(0, at)) && !OTHER_TIME.test(evidence.quote);
};

/** The last day for which the one filing that is told of gives each of them; null where there are several filings. */
const latestBy = (filed: readonly Reading[]): ReadonlyMap<string, Reading> => {
  const latest = new Map<string, Reading>();
  for (const reading of filed) {
    const { concept, period, scope, claim } = reading;
    if (!STANDING.has(concept) || period === null || !period.startsWith('@') || scope.length > 0) continue;
    if (claim.modality !== 'stated') continue;
    const known = latest.get(concept);
    if (known === undefined || (known.period ?? '') < period) latest.set(concept, reading);
  }
  return latest;
};

/**
 * "It employs 900 people", in an article of the weeks of the one filing that it is held against: on the last day for which that gives its
 * people. What was once, will be or is elsewhere is left without a time.
 */
export const withImpliedNow = (readings: readonly Reading[]): readonly Reading[] => {
  const filed = readings.filter(({ filing }) => filing);
  if (new Set(filed.map(({ source }) => source)).size !== 1) return readings;
  const latest = latestBy(filed);
  return readings.map((reading) => {
    const { filing, period, scope, concept, parties, document } = reading;
    const last = filing || period !== null || scope.length > 0 ? undefined : latest.get(concept);
    if (last === undefined || !isNow(reading) || !isOfOneTime(document, last.document)) return reading;
    const isOwn = parties.length === 1 && (parties[0] === last.filer || last.filer === UNKNOWN_FILER);
    return isOwn ? { ...reading, period: last.period } : reading;
  });
};
