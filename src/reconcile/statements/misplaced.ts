import type { Span } from '../../model/span.ts';
import { quantityLabel } from '../../text/wording.ts';
import type { Draft } from '../finding.ts';
import { isSameUnit } from '../units.ts';
import { candidate, isSameValue, roleOf, significant, valueMatches } from './candidates.ts';
import type { Around } from './clauses.ts';
import type { Figure, Statement } from './figure.ts';
import type { Entry, ReportIndex } from './report-index.ts';
import { draft, stated } from './say.ts';
import { stemsOf } from './words.ts';
import { isWorkedOutOf } from './worked-out-figures.ts';

/** "with a fair value of $7 million": words that say how a thing is valued, and not what it is. */
const VALUED: ReadonlySet<string> = stemsOf(
  'fair value valued carrying book principal notional aggregate total net gross balance price cash',
);
const BEFORE = 0.3;
/** "which consisted of cash of $5 million and bonds of $7 million": what is said of all parts tells none apart. */
const MADE_UP: ReadonlySet<string> = stemsOf(
  'consist consists consisted consisting comprise comprises comprised comprising composed',
);

/** The words right beside a figure; where they only say how it is valued, those of the clause before as well. */
const beside = (around: Around): Set<string> => {
  const stems = (least: number): string[] => [...around].flatMap(([stem, near]) => (near >= least ? [stem] : []));
  const own = stems(1);
  return new Set(own.every((stem) => VALUED.has(stem)) ? stems(BEFORE) : own);
};

/** How many of the words beside a figure are beside one entry and not beside the other. */
const leaning = (figure: Figure, to: Entry, from: Entry): number => {
  const [near, far] = [beside(to.own), beside(from.own)];
  return [...beside(figure.around)].filter((stem) => near.has(stem) && !far.has(stem) && !MADE_UP.has(stem)).length;
};

/** Does an entry say as much of what stands beside a figure as another one does? What all of the kind share ("carryforwards") tells them not apart. */
const isAsNear = (figure: Figure, entry: Entry, other: Entry): boolean =>
  leaning(figure, entry, other) >= leaning(figure, other, entry);

/** In lists with "respectively" the words beside a figure are not its own. */
export const IN_ORDER = /\brespectively\b/i;
/** "6.1% for tugs and 6.4% for barges, | with terms of 3 and 5 years, respectively": what ends the list on the way back. */
const LIST_ENDS = /[;.](?!\d)|\b(?:while|whereas|with|which|but|although)\b/i;

/** Is a figure one of a list with "respectively" behind it? */
const isInOrder = (text: string, { end }: Span): boolean => {
  const found = IN_ORDER.exec(text.slice(end));
  return found !== null && !LIST_ENDS.test(text.slice(end, end + found.index));
};
/** So many words of another figure's must stand beside one before it is taken for that other one's, unless the two are exchanged. */
const MISPLACED = 2;
/** A figure of fewer digits is found anywhere: the number in whose place it stands must be in the statement, too. */
const DIGITS = 2;

/** The other figures of a sentence that a figure could be mistaken for. */
const matesOf = (entry: Entry, index: ReportIndex): Entry[] =>
  (index.places.get(entry.place) ?? []).filter((mate) => mate !== entry && isSameUnit(mate.reading, entry.reading));

/** A change and the level that it led to are of one thing. */
const isOneRole = (one: Entry, other: Entry): boolean =>
  (roleOf(one).role === 'change') === (roleOf(other).role === 'change');

const FROM = /\b(?:from|compared (?:to|with)|versus)(?: about| approximately| nearly)?[ $]*$/i;
/** "from $7 million", "compared to $7 million": what a change set out from. */
const isBase = (text: string, { claim: { evidence } }: Pick<Entry, 'claim'>): boolean =>
  FROM.test(text.slice(Math.max(0, evidence.start - 30), evidence.start));

/**
 * "53 percent was consumer loans and 47 percent cards" where the report's sentence has them the other way round, or a figure beside the words
 * that its sentence has beside another one. Nowhere else may the report have the number beside those words.
 */
export const judgeMisplaced = ({ document, figures }: Statement, index: ReportIndex): Draft[] =>
  figures.flatMap((figure): Draft[] => {
    if (figure.reading.measure.value === null || isInOrder(document.text, figure.claim.evidence)) return [];
    const isShort = significant(figure).length < DIGITS;
    const matches = valueMatches(figure, index);
    for (const { entry, timing } of matches) {
      if (entry.isCell || timing === 'other' || IN_ORDER.test(entry.claim.evidence.quote)) continue;
      // 513,400 shares are about "$0.5 million", and not that.
      if (entry.reading.dimension !== figure.reading.dimension) continue;
      // "a 15% decrease in the income of the bank" is not "15% of deposits in the bank".
      if (figure.role === 'change' && roleOf(entry).role !== 'change') continue;
      for (const mate of matesOf(entry, index)) {
        if (isSameValue(figure, mate)) continue;
        // "to $5 million in 2024, from $7 million in 2023": their times tell them apart.
        if (timing === 'same' && candidate(figure, mate, index).timing === 'other') continue;
        const isBaseHere = isBase(document.text, figure);
        if (isBase(mate.document.text, mate) && !isBaseHere) continue;
        // "to $5 million from $7 million" beside "was $5 million compared to $7 million": both set out from the 7.
        if (isBaseHere && isBase(entry.document.text, entry)) continue;
        const leans = leaning(figure, mate, entry);
        const isExchanged = figures.some(
          (other) => isSameValue(other, mate) && leaning(other, entry, mate) > 0 && leaning(other, mate, entry) === 0,
        );
        // "rents grew by 21% in the East, 20% in the West": what the first one has of the subject is said of both.
        const back = leaning(figure, entry, mate);
        if (back > 0 && !(isExchanged && leans > back)) continue;
        // "a term loan of $3 million with a line of $6 million": the number that belongs here is given for something else.
        const isSpent = figures.some((other) => isSameValue(other, mate) && leaning(other, mate, entry) === 0);
        if (isShort && !isSpent) continue;
        if (leans < (isExchanged ? 1 : MISPLACED) || !(isExchanged || isOneRole(mate, entry))) continue;
        const isSoElsewhere = matches.some(
          ({ entry: other }) => other !== entry && leaning(figure, other, entry) > 0 && isAsNear(figure, other, mate),
        );
        if (isSoElsewhere) continue;
        const said = quantityLabel(figure.claim.quantity);
        const message = `The statement gives ${said} for what the report gives ${quantityLabel(mate.claim.quantity)} for; its ${said} is of something else: ${stated(entry.claim)}.`;
        return [draft('statement.figure', 'conflict', 'warning', message, [figure.claim, mate.claim, entry.claim])];
      }
    }
    return [];
  });

/** How many times as much, or as little, a number may be and still be meant for another one. */
const FACTOR = 3;
/** A figure of so many digits is known by them alone. */
const KNOWN_BY_DIGITS = 4;
const KNOWN_BY_WORDS = 0.5;
/** One of a digit less is known by them and some words. */
const KNOWN_BY_BOTH = 0.3;
const NEIGHBOURS = 2;
/** How well the words must agree where the report has the number elsewhere, before that number may be meant. */
const KNOWN_ELSEWHERE = 0.3;

/**
 * A number that the report has nowhere, beside one that it states in a sentence with just one other figure of the kind: that one is meant.
 * To be asked where nothing else is known of the figure.
 */
export const judgeNeighbour = (
  figure: Figure,
  figures: readonly Figure[],
  text: string,
  index: ReportIndex,
): Draft | null => {
  const { size, dimension, unit } = figure.reading;
  if (isWorkedOutOf(figure, figures, text)) return null;
  if (figure.role === 'change' || size === 0 || significant(figure).length < DIGITS) return null;
  if (dimension === 'count' || dimension === 'date') return null;
  const known = valueMatches(figure, index);
  const words = significant(figure).length >= KNOWN_BY_DIGITS ? 0.01 : KNOWN_ELSEWHERE;
  // What the report has as a change bears out no level.
  if (known.some(({ entry, agreement }) => agreement.both >= words && roleOf(entry).role !== 'change')) return null;
  const places = new Set(known.map(({ entry }) => entry.place));
  const at = figures.indexOf(figure);
  const neighbours = figures.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1).filter((each) => each !== figure);
  for (const neighbour of neighbours) {
    const stating = valueMatches(neighbour, index);
    // A row or a sentence has the two together.
    if (stating.some(({ entry }) => places.has(entry.place))) return null;
    for (const { entry, agreement, timing } of stating) {
      // "$2.5 million" is no $2,459 thousand that is known by its digits.
      const digits = Math.min(significant(neighbour).length, significant(entry).length);
      const isKnown =
        digits >= KNOWN_BY_DIGITS ||
        agreement.both >= (digits === KNOWN_BY_DIGITS - 1 ? KNOWN_BY_BOTH : KNOWN_BY_WORDS);
      if (entry.isCell || timing === 'other' || !isKnown) continue;
      const meant = (index.places.get(entry.place) ?? []).filter(
        (mate) =>
          mate.reading.dimension === dimension &&
          mate.reading.unit === unit &&
          !figures.some((other) => isSameValue(other, mate)),
      );
      const [one, ...others] = meant;
      if (one === undefined || others.some((other) => other.reading.size !== one.reading.size)) continue;
      const ratio = one.reading.size / size;
      if (ratio > FACTOR || ratio < 1 / FACTOR) continue;
      const message = `The statement gives ${quantityLabel(figure.claim.quantity)}, which the report states nowhere; where it speaks of ${quantityLabel(neighbour.claim.quantity)}, it gives ${stated(one.claim)}.`;
      return draft('statement.figure', 'conflict', 'warning', message, [figure.claim, one.claim, entry.claim]);
    }
  }
  return null;
};
