import { quantityLabel } from '../../text/wording.ts';
import type { Draft } from '../finding.ts';
import { isSameUnit } from '../units.ts';
import { type Candidate, candidate, hasTellingDigits, valueMatches } from './candidates.ts';
import type { Figure, Statement } from './figure.ts';
import { type ReportIndex, tableOf } from './report-index.ts';
import { draft, stated } from './say.ts';

/** How well the words of the other figure's row must agree, and how much better than those of its own. */
const AGREEING = 0.5;
const LEAD = 0.15;

/** Do the words of a figure agree with another row better than with any place that has its number? */
const leansTo = (figure: Figure, { entry }: Candidate, matches: readonly Candidate[], index: ReportIndex): boolean => {
  const { both } = candidate(figure, entry, index).agreement;
  return both >= AGREEING && matches.every(({ agreement }) => both - agreement.both >= LEAD);
};

/** In lists with "respectively" the words beside a figure are not its own. */
const IN_ORDER = /\brespectively\b/i;

/**
 * "$3 million for the sloops and $7 million for the cutters" where one column of the report has the two in the rows of each other: what only one
 * figure shows may be chance, what both show is none.
 */
export const judgeExchangedRows = ({ document, figures }: Statement, index: ReportIndex): Draft[] => {
  if (IN_ORDER.test(document.text)) return [];
  return figures.slice(1).flatMap((other, i): Draft[] => {
    const one = figures[i] as Figure;
    if (!isSameUnit(one.reading, other.reading) || one.role === 'change' || other.role === 'change') return [];
    if (!hasTellingDigits(one) || !hasTellingDigits(other)) return [];
    const [ones, others] = [one, other].map((figure) =>
      valueMatches(figure, index).filter(({ timing }) => timing !== 'other'),
    ) as [Candidate[], Candidate[]];
    for (const a of ones) {
      const { entry } = a;
      const b = others.find(
        (each) =>
          each.entry.isCell &&
          entry.isCell &&
          each.entry.place !== entry.place &&
          tableOf(each.entry) === tableOf(entry) &&
          each.entry.claim.evidence.column === entry.claim.evidence.column,
      );
      if (b === undefined || !leansTo(one, b, ones, index) || !leansTo(other, a, others, index)) continue;
      const [x, y] = [quantityLabel(one.claim.quantity), quantityLabel(other.claim.quantity)];
      const message = `The statement exchanges ${x} and ${y}; the report gives ${stated(entry.claim)}, and ${stated(b.entry.claim)}.`;
      return [draft('statement.figure', 'conflict', 'warning', message, [one.claim, entry.claim, b.entry.claim])];
    }
    return [];
  });
};
