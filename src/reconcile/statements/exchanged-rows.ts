import { quantityLabel } from '../../text/wording.ts';
import type { Draft } from '../finding.ts';
import { isSameUnit } from '../units.ts';
import { type Candidate, candidate, hasTellingDigits, significant, valueMatches } from './candidates.ts';
import type { Figure, Statement } from './figure.ts';
import { IN_ORDER } from './misplaced.ts';
import { type Entry, type ReportIndex, tableOf } from './report-index.ts';
import { draft, stated } from './say.ts';

/** How well the words of the other figure's row must agree. */
const AGREEING = 0.5;
/** How much better than those of its own, for each of the two and for both together; numbers of two digits are found in many places. */
const LEAD = { each: 0.1, both: 0.3 } as const;
const LEAD_OF_SHORT = { each: 0.2, both: 0.6 } as const;
const DIGITS = 2;

/** By how much the words of a figure agree better with another row than with any place that has its number; 0 where they do not. */
const leaning = (figure: Figure, { entry }: Candidate, matches: readonly Candidate[], index: ReportIndex): number => {
  const { both } = candidate(figure, entry, index).agreement;
  return both < AGREEING ? 0 : both - Math.max(...matches.map(({ agreement }) => agreement.both));
};

/** Are two figures of one column, or of two sentences of one paragraph? */
const areMates = (one: Entry, other: Entry): boolean => {
  if (one.place === other.place || one.isCell !== other.isCell) return false;
  // Of a row its table, of a sentence its paragraph.
  const isBeside = tableOf(one) === tableOf(other);
  return one.isCell ? isBeside && one.claim.evidence.column === other.claim.evidence.column : isBeside;
};

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
    const lead = hasTellingDigits(one) && hasTellingDigits(other) ? LEAD : LEAD_OF_SHORT;
    for (const a of ones) {
      const { entry } = a;
      const b = others.find((each) => areMates(entry, each.entry));
      if (b === undefined) continue;
      const leans = [leaning(one, b, ones, index), leaning(other, a, others, index)];
      if (Math.min(...leans) < lead.each || leans.reduce((sum, each) => sum + each, 0) < lead.both) continue;
      const [x, y] = [quantityLabel(one.claim.quantity), quantityLabel(other.claim.quantity)];
      const message = `The statement exchanges ${x} and ${y}; the report gives ${stated(entry.claim)}, and ${stated(b.entry.claim)}.`;
      return [draft('statement.figure', 'conflict', 'warning', message, [one.claim, entry.claim, b.entry.claim])];
    }
    return [];
  });
};
