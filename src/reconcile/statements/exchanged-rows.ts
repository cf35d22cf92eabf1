import { quantityLabel } from '../../text/wording.ts';
import type { Draft } from '../finding.ts';
import { isSameUnit } from '../units.ts';
import { type Candidate, candidate, hasTellingDigits, matchesInTime, significant } from './candidates.ts';
import type { Figure, Statement } from './figure.ts';
import { IN_ORDER } from './misplaced.ts';
import { type Entry, type ReportIndex, tableOf } from './report-index.ts';
import { draft, stated } from './say.ts';
import { stemsOf } from './words.ts';

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

/** Another place that has the number agrees at least so well, or has it by chance. */
const SOME = 0.3;

/** Two figures beside one another that could have been exchanged, each with where the report has its value in the time told of. */
type Neighbours = {
  readonly one: Figure;
  readonly other: Figure;
  readonly ones: readonly Candidate[];
  readonly others: readonly Candidate[];
};

/** How many figures further on the next of one kind may stand. */
const BESIDE = 3;

/** The neighbours of a statement; none where it gives its figures in the order of their names. */
const neighbours = ({ document, figures }: Statement, index: ReportIndex): Neighbours[] => {
  if (IN_ORDER.test(document.text)) return [];
  const levels = figures.filter(({ role }) => role !== 'change');
  return levels.flatMap((one, i): Neighbours[] => {
    // "rose 9% to $3 million, while that of the cutters fell 4% to $7 million": the changes stand between.
    const other = levels.slice(i + 1).find(({ reading }) => isSameUnit(one.reading, reading));
    if (other === undefined || figures.indexOf(other) - figures.indexOf(one) > BESIDE) return [];
    if (significant(one).length < DIGITS || significant(other).length < DIGITS) return [];
    return [{ one, other, ones: matchesInTime(one, index), others: matchesInTime(other, index) }];
  });
};

const wordsOfColumn = ({ claim }: Entry): string[] => (claim.evidence.column ?? '').split(/\s+/);

/** The stems that a column has and another one of the table has not: what stands above both is left out. */
const namesOfColumn = (one: Entry, other: Entry): Set<string> => {
  const [own, others] = [wordsOfColumn(one), wordsOfColumn(other)];
  const common = own.findIndex((word, i) => word !== others[i]);
  const rest = stemsOf(others.slice(Math.max(0, common)).join(' '));
  return new Set([...stemsOf(own.slice(Math.max(0, common)).join(' '))].filter((stem) => !rest.has(stem)));
};

const isBesideOnly = (figure: Figure, own: ReadonlySet<string>, others: ReadonlySet<string>): boolean => {
  const isBeside = (stem: string): boolean => (figure.around.get(stem) ?? 0) >= 1;
  return [...own].some(isBeside) && ![...others].some(isBeside);
};

/** "a fair value of $3 million, above their carrying value of $2 million" where one row of the report has the two in the columns of each other. */
export const judgeExchangedColumns = (statement: Statement, index: ReportIndex): Draft[] =>
  neighbours(statement, index).flatMap(({ one, other, ones, others }): Draft[] => {
    for (const { entry: a } of ones) {
      const b = others.find(
        ({ entry }) =>
          a.isCell && entry !== a && entry.place === a.place && entry.endDay === a.endDay && entry.days === a.days,
      )?.entry;
      if (b === undefined) continue;
      const [first, second] = [namesOfColumn(a, b), namesOfColumn(b, a)];
      if (!isBesideOnly(one, second, first) || !isBesideOnly(other, first, second)) continue;
      // A sentence, or another table, may have them so.
      const isSo = (matches: readonly Candidate[], names: ReadonlySet<string>): boolean =>
        matches.some(
          ({ entry, agreement }) =>
            entry.place !== a.place &&
            agreement.both >= SOME &&
            [...names].some((stem) => (entry.own.get(stem) ?? 0) >= 1),
        );
      if (isSo(ones, second) || isSo(others, first)) continue;
      const [x, y] = [quantityLabel(one.claim.quantity), quantityLabel(other.claim.quantity)];
      const message = `The statement exchanges ${x} and ${y}; the report gives ${stated(a.claim)}, and ${stated(b.claim)}.`;
      return [draft('statement.figure', 'conflict', 'warning', message, [one.claim, a.claim, b.claim])];
    }
    return [];
  });

/**
 * "$3 million for the sloops and $7 million for the cutters" where one column of the report has the two in the rows of each other: what only one
 * figure shows may be chance, what both show is none.
 */
export const judgeExchangedRows = (statement: Statement, index: ReportIndex): Draft[] =>
  neighbours(statement, index).flatMap(({ one, other, ones, others }): Draft[] => {
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
