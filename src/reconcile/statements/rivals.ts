import { isSameUnit } from '../units.ts';
import { type Candidate, isContrary, isSameValue, significant } from './candidates.ts';
import type { Figure } from './figure.ts';
import { isRole, SAME_PERIOD } from './question.ts';
import type { Entry } from './report-index.ts';
import { stemsOf } from './words.ts';

const rank = ({ agreement, timing }: Candidate): number => agreement.both + (timing === 'same' ? SAME_PERIOD : 0);

/** A number that the statement gives for something else is told apart there: it does not speak against this figure. */
const isGivenElsewhere = (entry: Entry, figure: Figure, figures: readonly Figure[]): boolean =>
  figures.some((other) => other !== figure && isSameValue(other, entry));

/** Rows of which a table has many: they name nothing alone. */
const UNTELLING: ReadonlySet<string> = stemsOf('total other balance net beginning gross average');
/** What is left over, and the share of a total that the row above has, are not what their section is called. */
const IS_REST = /^\W*(?:other|(?:as )?(?:a )?(?:percentage|percent|%) of (?:total |net )?(?:revenues?|sales))\W*$/i;
/** "Other charters" are what is left of the charters: who does not speak of others does not speak of them. */
const OTHER = /\bother\b/i;
const isOther = ({ claim }: Entry): boolean => /^\W*other\b/i.test(claim.evidence.row ?? '');
const isNamed = ({ own, claim }: Entry): boolean =>
  !IS_REST.test(claim.evidence.row ?? '') && [...own].some(([stem, near]) => near >= 1 && !UNTELLING.has(stem));

/** Counts are of one thing where their nouns are, or where a table leaves the noun out. */
const isSameCount = (figure: Figure, { claim }: Entry): boolean =>
  figure.reading.dimension !== 'count' ||
  claim.quantity.unit === figure.claim.quantity.unit ||
  ((claim.quantity.unit === 'pure' || figure.claim.quantity.unit === 'pure') && significant(figure).length > 2);

/** In a column of shares the whole has 100: it is no other share of anything. */
const isAllOf = ({ isCell, reading }: Entry): boolean =>
  isCell && reading.dimension === 'percent' && reading.size === ALL;
const ALL = 100;

/** Figures of the same unit and time that are of the same thing and not the same number; the best first. */
export const rivals = (figure: Figure, figures: readonly Figure[], found: readonly Candidate[]): Candidate[] => {
  const isOfOthers = OTHER.test(figure.claim.evidence.quote);
  return found
    .filter(
      ({ entry, timing }) =>
        timing !== 'other' &&
        (isOfOthers || !isOther(entry)) &&
        isSameUnit(entry.reading, figure.reading) &&
        isNamed(entry) &&
        isSameCount(figure, entry) &&
        isRole(figure, entry) &&
        entry.reading.size > 0 &&
        !isAllOf(entry) &&
        !isSameValue(figure, entry) &&
        isContrary(figure, entry) &&
        !isGivenElsewhere(entry, figure, figures),
    )
    .sort((a, b) => rank(b) - rank(a));
};
