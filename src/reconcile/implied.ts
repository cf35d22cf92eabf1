import { groupBy } from './group-by.ts';
import { UNKNOWN_FILER } from './names.ts';
import type { Reading } from './reading.ts';

/** An article about one deal names its parties once and then says "the agreement"; more names than two are more deals than one. */
const DEAL_PARTIES = 2;

const isShared = ({ identity }: Reading): boolean => identity === 'deal' || identity === 'capacity';

const union = (lists: Iterable<readonly string[]>): string[] => [...new Set([...lists].flat())].sort();

/** The parties of a document's deals, where all that it names are between the same two; else null. */
const dealParties = (readings: readonly Reading[]): readonly string[] | null => {
  const deals = readings.filter(({ identity }) => identity === 'deal');
  const named = deals.filter(({ parties }) => parties.length > 0);
  const parties = union(named.map((reading) => reading.parties));
  // Where most deals are nobody's, the few that are somebody's say nothing of the rest.
  const isOneDeal = parties.length <= DEAL_PARTIES && named.length * 2 >= deals.length;
  return parties.length > 0 && isOneDeal ? parties : null;
};

/** "We entered into an agreement with Kestrel": the filer is a party, though only the other is named. An unnamed deal may be anybody's. */
const inFiling = (reading: Reading): Reading => {
  const { filer, parties, identity } = reading;
  if (filer === null || parties.includes(filer)) return reading;
  if (identity === 'deal') return parties.length === 1 ? { ...reading, parties: union([parties, [filer]]) } : reading;
  return parties.length === 0 ? { ...reading, parties: [filer] } : reading;
};

/** Whom an article's figures are of, where it names nobody, or nobody but the one filer that it is held against: "the company". */
const subjectOf = (readings: readonly Reading[], filer: string | null): string | null => {
  const named = union(readings.map(({ parties }) => parties));
  return named.every((name) => name === filer) ? filer : null;
};

const inArticle = (readings: readonly Reading[], filer: string | null): Reading[] => {
  const parties = dealParties(readings);
  const subject = subjectOf(readings, filer);
  return readings.map((reading) => {
    if (isShared(reading) && parties !== null && reading.parties.length < parties.length)
      return { ...reading, parties };
    const isOfSubject = subject !== null && !isShared(reading) && reading.parties.length === 0;
    return isOfSubject ? { ...reading, parties: [subject] } : reading;
  });
};

/** Fills in what a document leaves to its reader: the parties of the one deal that an article is about, and the filer of a filing. */
export const withImpliedParties = (readings: readonly Reading[]): Reading[] => {
  const filers = new Map(readings.filter(({ filing }) => filing).map(({ claim, filer }) => [claim.document, filer]));
  const names = new Set(filers.values());
  const [only = null] = names.size === 1 ? names : [];
  // One filing whose cover was not read: whoever files it, it is the same all through.
  const filer = only ?? (filers.size === 1 ? UNKNOWN_FILER : null);
  const named = readings.map((reading) => (reading.filing && reading.filer === null ? { ...reading, filer } : reading));
  return [...groupBy(named, ({ claim }) => claim.document).values()].flatMap((own) =>
    own[0]?.filing ? own.map(inFiling) : inArticle(own, filer),
  );
};

/** How a figure was read, apart from its sentence. */
const readingKey = ({ concept, sign, unit, per, kind, scope, period, identity, definition }: Reading): string =>
  JSON.stringify([concept, sign, unit, per, kind, scope, period, identity === 'ratio' ? definition : '']);

/** The readings of prose by sentence, those alone in theirs left out. */
const sharedSentences = (readings: readonly Reading[]): Reading[][] => {
  const prose = readings.filter(({ claim }) => claim.evidence.row === null);
  return [...groupBy(prose, ({ claim }) => claim.document).values()]
    .flatMap((own) => [...groupBy(own, ({ claim }) => claim.evidence.quote).values()])
    .filter((sentence) => sentence.length > 1);
};

const AMOUNT_AFTER = /^,? (?:and|or) (?:about |approximately |some )?[$€£]\d/;
const AMOUNT_BEFORE =
  /[$€£]\d[\d.,]*(?: (?:thousand|million|billion|trillion))?,? (?:and|or) (?:about |approximately |some )?$/;

/** "$88 million, or $2.10 per diluted share": the same once more, for one share. */
const PER_SHARE_AFTER = /^,? or [$€£]?\d[\d.]*(?: cents)? (?:an?|per) (?:\w+ ){0,2}share\b/;

/** "$16 billion and $12 billion of cash and of investments": is the amount one of a list of them? */
const isListed = ({ claim: { evidence, quantity }, concept }: Reading): boolean => {
  const { quote } = evidence;
  const { surface } = quantity;
  const at = quote.indexOf(surface);
  const end = at + surface.length;
  if (at < 0 || concept === 'earnings-per-share' || PER_SHARE_AFTER.test(quote.slice(end, end + 60))) return false;
  return AMOUNT_AFTER.test(quote.slice(end, end + 24)) || AMOUNT_BEFORE.test(quote.slice(Math.max(0, at - 60), at));
};

/** How many amounts of the same concept a sentence has. */
const alikeIn = (readings: readonly Reading[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { claim, concept } of readings) {
    const key = sentenceKey(claim, concept);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

const sentenceKey = ({ document, evidence }: Reading['claim'], concept: string): string =>
  `${document} ${concept} ${evidence.quote}`;

const valuesOf = (readings: readonly Reading[]): ReadonlySet<string> =>
  new Set(readings.map(({ measure }) => String(measure.value)));

const PART = /\b(?:of (?:which|that|this)|including|among (?:them|which))\b[\w ,’'-]{0,20}$/i;

/** "$20 billion, of which $12 billion": the second is a part of the first, which part was not in the record. */
const isPartOfTwin = ({ claim: { evidence, quantity } }: Reading): boolean => {
  const at = evidence.quote.indexOf(quantity.surface);
  return at > 0 && PART.test(evidence.quote.slice(Math.max(0, at - 40), at).replace(/\W{1,2}$/, ''));
};

/**
 * Two figures of one sentence that were read alike are two things that the sentence tells apart ("$16 billion and $12 billion of cash and of
 * investments, respectively"): which is which is not in the record, so neither is sure to be what it was read as. A whole beside its part is.
 */
export const withDoubtfulTwins = (readings: readonly Reading[]): Reading[] => {
  const twins = new Set<Reading>();
  for (const sentence of sharedSentences(readings))
    for (const alike of groupBy(sentence, readingKey).values()) {
      if (valuesOf(alike).size < 2) continue;
      const wholes = alike.filter((reading) => !isPartOfTwin(reading));
      for (const reading of valuesOf(wholes).size > 1 ? alike : alike.filter(isPartOfTwin)) twins.add(reading);
    }
  const alike = alikeIn(readings.filter(({ claim }) => claim.evidence.row === null));
  // Of a list of amounts only one was read: which of them it is was not in the words.
  // "$41 million, or 23%" is one change, told twice.
  const isAlone = (reading: Reading): boolean =>
    reading.identity !== 'ratio' &&
    reading.claim.evidence.row === null &&
    alike.get(sentenceKey(reading.claim, reading.concept)) === 1 &&
    isListed(reading);
  return readings.map((reading) =>
    !isShared(reading) && (twins.has(reading) || isAlone(reading))
      ? { ...reading, definition: `${reading.definition} one of several` }
      : reading,
  );
};
