import { quantityLabel } from '../../text/wording.ts';
import type { Draft } from '../finding.ts';
import { isSameUnit } from '../units.ts';
import {
  type Candidate,
  candidate,
  hasTellingDigits,
  isContrary,
  isSameValue,
  matchesInTime,
  roleOf,
} from './candidates.ts';
import type { Figure, Statement } from './figure.ts';
import { type Entry, type ReportIndex, tableOf } from './report-index.ts';
import { GENERIC } from './row-names.ts';
import { draft, stated } from './say.ts';
import { isSameSet, stemsOf } from './words.ts';
import { isWorkedOutOf } from './worked-out-figures.ts';

/** How well the words of the row that is named must agree, and how much worse those of the row that has the number. */
const NAMED = 0.5;
const FORWARD = 0.35;
const LEAD = 0.15;
/** A cell whose words agree less has the number by chance. */
const SOME = 0.3;

const labelOf = ({ own }: Entry): Set<string> => new Set([...own].flatMap(([stem, near]) => (near >= 1 ? [stem] : [])));
const columnOf = ({ claim }: Entry): Set<string> => stemsOf(claim.evidence.column ?? '');
const without = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => [...a].filter((stem) => !b.has(stem));

/** Do two cells differ in their number only by what names them: one unit, time and role? */
const isOfKind = (one: Entry, other: Entry): boolean =>
  isSameUnit(one.reading, other.reading) &&
  one.endDay === other.endDay &&
  one.days === other.days &&
  roleOf(one).role === roleOf(other).role;

/** The words that only the one has, where some of them are telling and the statement has no telling one of the other's; none otherwise. */
const telling = (one: ReadonlySet<string>, other: ReadonlySet<string>, statement: ReadonlySet<string>): string[] => {
  const [own, others] = [without(one, other), without(other, one)];
  const isSaid = others.some((stem) => statement.has(stem) && !GENERIC.has(stem));
  return isSaid || own.every((stem) => GENERIC.has(stem)) ? [] : own;
};

type Asked = { readonly figure: Figure; readonly names: ReadonlySet<string>; readonly index: ReportIndex };

/** The words by which a statement names a cell, and not the one that has its number; none where it does not. */
type Naming = (asked: Asked, match: Candidate, mate: Entry) => readonly string[];

/** One row, two columns: "Harbor Lamps" and "Pier Lamps" of one year. */
const byColumn: Naming = ({ figure }, { entry }, mate) => {
  if (mate.place !== entry.place) return [];
  const [column, other, label] = [columnOf(mate), columnOf(entry), labelOf(mate)];
  const own = telling(column, other, figure.all);
  const isOther = without(other, column).length > 0;
  return isOther && own.every((stem) => figure.clause.has(stem) && !label.has(stem)) ? own : [];
};

/** Does what stands beside a figure name any row of a table? Else its subject stands further off: "Rope made up 24% of sales and fell 7%". */
const namesRow = (figure: Figure, table: string, { tables }: ReportIndex): boolean =>
  (tables.get(table) ?? []).some((mate) =>
    [...labelOf(mate)].some((stem) => !GENERIC.has(stem) && (figure.around.get(stem) ?? 0) >= 1),
  );

/** Two rows of one table. */
const byRow: Naming = ({ figure, index }, { entry, agreement }, mate) => {
  if (tableOf(mate) !== tableOf(entry) || mate.claim.evidence.column !== entry.claim.evidence.column) return [];
  const [label, own] = [labelOf(entry), telling(labelOf(mate), labelOf(entry), figure.all)];
  // "the $5 million recognized as revenue": the row that has the number is named beside it, in however common words.
  const isBeside = (stem: string): boolean => (figure.around.get(stem) ?? 0) >= 1;
  if (own.length === 0 || (label.size > 0 && [...label].every(isBeside) && !own.some(isBeside))) return [];
  if (!own.every((stem) => (figure.around.get(stem) ?? 0) >= 1)) {
    const isSubject = own.every((stem) => figure.clause.has(stem)) && hasTellingDigits(figure);
    return isSubject && !namesRow(figure, tableOf(entry), index) ? own : [];
  }
  const meant = candidate(figure, mate, index).agreement;
  const isNamed = meant.both >= NAMED && meant.forward >= FORWARD && meant.both - agreement.both >= LEAD;
  return isNamed ? own : [];
};

/** So many tables have what stands at the head of every page: it heads none of them. */
const MANY_TABLES = 5;
const isRunning = (stem: string, { tables }: ReportIndex): boolean => {
  let found = 0;
  for (const [first] of tables.values()) if (first?.context.has(stem) && ++found >= MANY_TABLES) return true;
  return false;
};

/**
 * One row in two tables, each headed by a name: "Harbor's loans are as follows:", "Pier's loans are as follows:"; or in two sections of a table.
 */
const byHeading: Naming = ({ figure, names, index }, { entry }, mate) => {
  if (mate.claim.evidence.column !== entry.claim.evidence.column || !isSameSet(labelOf(mate), labelOf(entry)))
    return [];
  const isSection = tableOf(mate) === tableOf(entry);
  const isHeading = (stem: string): boolean => (isSection ? !GENERIC.has(stem) : names.has(stem));
  const own = without(mate.context, entry.context).filter(
    (stem) => isHeading(stem) && figure.clause.has(stem) && !isRunning(stem, index),
  );
  const others = without(entry.context, mate.context);
  return others.length > 0 && !others.some((stem) => figure.all.has(stem)) ? own : [];
};

const NAMINGS: readonly Naming[] = [byColumn, byRow, byHeading];

/** The cells that could be meant instead of one: of its table, and of its label. */
const matesOf = (entry: Entry, { tables, entries, entriesOf }: ReportIndex): Entry[] => {
  const [first] = [...labelOf(entry)].map((stem) => entriesOf.get(stem) ?? []).sort((a, b) => a.length - b.length);
  const alike = (first ?? []).flatMap((i) => entries[i] ?? []).filter(({ isCell }) => isCell);
  return [...(tables.get(tableOf(entry)) ?? []), ...alike];
};

/**
 * Does a place say a word of a figure? What stands above the table of the cell that has the number is said of all its cells; in a sentence with
 * several figures of the kind only what stands beside one is said of it.
 */
const isSaidAt = (other: Entry, stem: string, entry: Entry, { places }: ReportIndex): boolean => {
  const { own, context, isCell } = other;
  if (isCell && tableOf(other) === tableOf(entry))
    return own.has(stem) || columnOf(other).has(stem) || (context.has(stem) && !entry.context.has(stem));
  const isAlone = (places.get(other.place) ?? []).every(
    (mate) => mate === other || !isSameUnit(mate.reading, other.reading) || mate.reading.size === other.reading.size,
  );
  return isCell || isAlone ? own.has(stem) || context.has(stem) : (own.get(stem) ?? 0) >= 1;
};

/**
 * "Rope made up 65% of sales" where the table has its 65 % in the row of lamps, and 24 % in that of rope; "Harbor had 8,415 berths" where those stand
 * in another column. The row that has the number may have no word of its own in the statement, and no other place of the report may have the
 * number beside the words that the statement names.
 */
export const judgeOtherRow = ({ document, figures, clauses }: Statement, index: ReportIndex): Draft[] => {
  const names = new Set(
    clauses.flatMap(({ words }) => words.flatMap(({ stem, isCapital }) => (stem !== null && isCapital ? [stem] : []))),
  );
  return figures.flatMap((figure): Draft[] => {
    if (figure.reading.measure.value === null || isWorkedOutOf(figure, figures, document.text)) return [];
    const matches = matchesInTime(figure, index);
    const match = matches.find(({ entry: { isCell } }) => isCell);
    // What a sentence gives as well is known by its digits only.
    if (match === undefined || (match !== matches[0] && !hasTellingDigits(figure))) return [];
    const { entry } = match;
    const isElsewhere = (words: readonly string[]): boolean =>
      matches.some(
        ({ entry: other, agreement }) =>
          (other.isCell ? agreement.both >= SOME : other.claim.quantity.modifier !== 'range') &&
          words.every((stem) => isSaidAt(other, stem, entry, index)),
      );
    for (const mate of matesOf(entry, index)) {
      if (mate === entry || mate.reading.size === 0 || !isOfKind(entry, mate)) continue;
      if (isSameValue(figure, mate) || !isContrary(figure, mate)) continue;
      const words = NAMINGS.map((naming) => naming({ figure, names, index }, match, mate)).find(
        ({ length }) => length > 0,
      );
      if (words === undefined || isElsewhere(words)) continue;
      const said = quantityLabel(figure.claim.quantity);
      const message = `The statement gives ${said} for what the report gives ${stated(mate.claim)}; its ${said} is that of another row or column: ${stated(entry.claim)}.`;
      return [draft('statement.figure', 'conflict', 'warning', message, [figure.claim, mate.claim, entry.claim])];
    }
    return [];
  });
};
