import { compare, type FootingCheck, footed } from '../footing.ts';
import { groupBy } from '../group-by.ts';
import { periodKey } from '../periods.ts';
import type { LineName } from '../statement-lines.ts';
import type { Column, Line, StatementKind } from '../statement-tables.ts';

/** Lines that two statements of one report share. */
const BRIDGES: readonly (readonly [from: StatementKind, line: LineName, to: StatementKind, other: LineName])[] = [
  ['income-statement', 'net-income', 'cash-flow', 'net-income'],
  ['balance-sheet', 'cash', 'cash-flow', 'ending-cash'],
];

/** The one column of a statement that is the report's own; null where the document holds several such statements. */
const ownColumn = (columns: readonly Column[], kind: StatementKind): Column | null => {
  const own = columns.filter((column) => column.kind === kind && column.isFirst);
  return own.length === 1 ? (own[0] ?? null) : null;
};

/** A quarter's income statement beside the half year's cash flow shares no line with it. */
const isOneTime = (a: Line, b: Line): boolean => {
  const [x, y] = [a, b].map(({ cited }) => periodKey(cited.claim.period, false));
  return x === y || x === null || y === null || x?.startsWith('@') === true || y?.startsWith('@') === true;
};

/** The same figure in two statements: net income in the income statement and in the cash flow statement, cash at the end of the year. */
export const footingBridge: FootingCheck = {
  id: 'footing.bridge',
  *find(columns) {
    for (const report of groupBy(columns, ({ document }) => document).values())
      for (const [from, line, to, other] of BRIDGES) {
        const column = ownColumn(report, to);
        const [here, there] = [ownColumn(report, from)?.named.get(line), column?.named.get(other)];
        if (!column || !here || !there || !isOneTime(here, there)) continue;
        const isSame = here.measure.step?.eq(there.measure.step ?? 0)
          ? here.measure.value?.eq(there.measure.value ?? 0)
          : compare(here.measure, there.measure) === 'equal';
        const draft = footed('footing.bridge', column, there, [here], [], isSame ?? false);
        if (draft) yield draft;
      }
  },
};
