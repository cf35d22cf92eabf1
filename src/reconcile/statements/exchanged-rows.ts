import { quantityLabel } from '../../text/wording.ts';
import type { Draft } from '../finding.ts';
import { isSameUnit } from '../units.ts';
import { type Candidate, candidate, hasTellingDigits, significant, valueMatches } from './candidates.ts';
import type { Figure, Statement } from './figure.ts';
import { type Entry, type ReportIndex, tableOf } from './report-index.ts';
import { draft, stated } from './say.ts';

/** How well the words of the other figure's row must agree, and how much better than those of its own. */
const AGREEING = 0.5;
const LEAD = 0.15;
/** The same of a number of two digits, which is found in many places. */
const LEAD_OF_SHORT = 0.3;
const DIGITS = 2;

/** Do the words of a figure agree with another row better than with any place that has its number? */
const leansTo = (figure: Figure, { entry }: Candidate, matches: readonly Candidate[], index: ReportIndex): boolean => {
  const { both } = candidate(figure, entry, index).agreement;
  const lead = hasTellingDigits(figure) ? LEAD : LEAD_OF_SHORT;
  return both >= AGREEING && matches.every(({ agreement }) => both - agreement.both >= lead);
};

/** Are two figures of one column, or of two sentences of one paragraph? */
const areMates = (one: Entry, other: Entry): boolean => {
  if (one.place === other.place || one.isCell !== other.isCell) return false;
  // Of a row its table, of a sentence its paragraph.
  const isBeside = tableOf(one) === tableOf(other);
  return one.isCell ? isBeside && one.claim.evidence.column === other.claim.evidence.column : isBeside;
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
    if (significant(one).length < DIGITS || significant(other).length < DIGITS) return [];
    const [ones, others] = [one, other].map((figure) =>
      valueMatches(figure, index).filter(({ timing }) => timing !== 'other'),
    ) as [Candidate[], Candidate[]];
    for (const a of ones) {
      const { entry } = a;
      const b = others.find((each) => areMates(entry, each.entry));
      if (b === undefined || !leansTo(one, b, ones, index) || !leansTo(other, a, others, index)) continue;
      const [x, y] = [quantityLabel(one.claim.quantity), quantityLabel(other.claim.quantity)];
      const message = `The statement exchanges ${x} and ${y}; the report gives ${stated(entry.claim)}, and ${stated(b.entry.claim)}.`;
      return [draft('statement.figure', 'conflict', 'warning', message, [one.claim, entry.claim, b.entry.claim])];
    }
    return [];
  });
};
