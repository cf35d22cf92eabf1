import { quantityLabel } from '../../text/wording.ts';
import type { Draft } from '../finding.ts';
import { isSameUnit } from '../units.ts';
import { type Candidate, candidate, isContrary, isSameValue, roleOf, significant, valueMatches } from './candidates.ts';
import type { Figure, Statement } from './figure.ts';
import type { Found } from './passages.ts';
import type { Entry, ReportIndex } from './report-index.ts';
import { draft, stated } from './say.ts';
import { nearlyBest, type Saying, type Told, tellersOf } from './tellers.ts';

/** How much of a clause a sentence must say before its figure stands in the place of the statement's; less where another figure is common to both. */
const TELLING = 0.75;
const TELLING_WITH_FIGURE = 0.55;
/** A sentence that says nearly as much may be meant as well: the number must not be there either. */
const NEAR_AS_GOOD = 0.25;
/** A number that is known to be of something with these words is not mistaken. */
const KNOWN = 0.5;
/** A number of many digits that the report has is known by them and some words. */
const KNOWN_BY_DIGITS = 4;
const KNOWN_BY_BOTH = 0.3;
/** How many times as much the number in its place may be. */
const FACTOR = 5;

const isOfKind = (figure: Figure, { reading, claim }: Entry): boolean =>
  isSameUnit(reading, figure.reading) &&
  (reading.dimension !== 'count' || claim.quantity.unit === figure.claim.quantity.unit);

const isBeside = (figure: Figure, { clause }: Saying): boolean =>
  figure.claim.evidence.start >= clause.start && figure.claim.evidence.start < clause.end;

/** Figures in words that pick some out of more ("two of its lenders") are no measure of anything. */
const isTold = ({ claim, reading }: Figure): boolean =>
  (reading.measure.value === null ? claim.quantity.modifier === 'range' : reading.size > 0) &&
  (/\d/.test(claim.quantity.surface) || reading.dimension === 'duration');

/** By how much one number of a sentence must agree better than the others before it is the one in place. */
const LEAD = 0.25;

/** "25% to 150%" beside "25% to 200%": ranges of which one end is the same. */
const isOtherRange = ({ claim }: Figure, entry: Entry): boolean => {
  const [a, b] = [claim.quantity, entry.claim.quantity];
  if (a.modifier !== 'range' || b.modifier !== 'range' || a.unit !== b.unit) return false;
  return (a.low === b.low) !== (a.high === b.high);
};

/** The figures of a sentence that the statement gives: of two that are the same number, one of its figures gives the one whose words agree best. */
const givenIn = (entries: readonly Entry[], figures: readonly Figure[], index: ReportIndex): ReadonlySet<Entry> => {
  const given = new Set<Entry>();
  for (const figure of figures) {
    const same = entries.filter((entry) => !given.has(entry) && isSameValue(figure, entry));
    const [best] = same
      .map((entry) => candidate(figure, entry, index))
      .sort((a, b) => b.agreement.both - a.agreement.both);
    if (best !== undefined) given.add(best.entry);
  }
  return given;
};

/** What a sentence has in the place of a figure: the one number of its kind that the statement does not give; null where it is not that clear. */
const inPlace = (
  figure: Figure,
  found: Found,
  { figures }: Statement,
  index: ReportIndex,
): { readonly meant: Candidate; readonly isAnchored: boolean } | null => {
  const entries = index.places.get(found.passage.place) ?? [];
  const given = givenIn(entries, figures, index);
  const isGiven = (entry: Entry): boolean => given.has(entry);
  const isAnchored = entries.some((entry) => significant(entry).length > 1 && isGiven(entry));
  const range = entries.find((entry) => isOtherRange(figure, entry));
  if (range !== undefined) return { meant: candidate(figure, range, index), isAnchored: true };
  if (figure.reading.measure.value === null || entries.some((entry) => isSameValue(figure, entry))) return null;
  const free = entries
    .filter(
      (entry) => isOfKind(figure, entry) && !isGiven(entry) && entry.reading.size > 0 && isContrary(figure, entry),
    )
    .map((entry) => candidate(figure, entry, index))
    .sort((a, b) => b.agreement.both - a.agreement.both);
  const [meant, ...others] = free;
  if (meant === undefined) return null;
  const { reading } = meant.entry;
  const second = others.find(({ entry }) => entry.reading.size !== reading.size);
  if (second && meant.agreement.both - second.agreement.both < LEAD) return null;
  if ((roleOf(meant.entry).role === 'change') !== (figure.role === 'change') || meant.timing === 'other') return null;
  const ratio = reading.size / figure.reading.size;
  return ratio > FACTOR || ratio < 1 / FACTOR ? null : { meant, isAnchored };
};

/**
 * "a five-year draw period, then 20 years of payments" where the sentence of the report that says the same gives three years: one number of the kind,
 * that the statement has nowhere. No other sentence that says nearly as much of the clause may have the statement's.
 */
export const judgeInPlace = (statement: Statement, index: ReportIndex, { sayings, anchors }: Told): Draft[] =>
  sayings.flatMap((saying) => {
    const found = tellersOf(saying, index, anchors, TELLING_WITH_FIGURE);
    const [best] = found;
    if (best === undefined) return [];
    return statement.figures
      .filter((figure) => isTold(figure) && isBeside(figure, saying))
      .flatMap((figure): Draft[] => {
        const place = inPlace(figure, best, statement, index);
        if (place === null || best.coverage < (place.isAnchored ? TELLING_WITH_FIGURE : TELLING)) return [];
        const alike = new Set(nearlyBest(found, NEAR_AS_GOOD).map(({ passage }) => passage.place));
        const isKnown = valueMatches(figure, index).some(
          ({ entry, agreement, timing }) =>
            timing !== 'other' &&
            (alike.has(entry.place) ||
              agreement.both >= Math.max(KNOWN, place.meant.agreement.both - LEAD) ||
              (significant(figure).length >= KNOWN_BY_DIGITS && agreement.both >= KNOWN_BY_BOTH)),
        );
        if (isKnown) return [];
        const said = quantityLabel(figure.claim.quantity);
        const message = `The statement gives ${said}; where the report says the same, it gives ${stated(place.meant.entry.claim)}.`;
        return [draft('statement.figure', 'conflict', 'warning', message, [figure.claim, place.meant.entry.claim])];
      });
  });
