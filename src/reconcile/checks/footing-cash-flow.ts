import { compare, type FootingCheck, footed, offOf, total } from '../footing.ts';
import { negated } from '../measure.ts';
import type { LineName } from '../statement-lines.ts';
import type { Column, Line } from '../statement-tables.ts';

/** A line and what comes to it. */
type Sum = { readonly whole: Line; readonly parts: readonly Line[]; readonly isOff: (share: number) => boolean };

/** Further off than this share of the largest line, the list of what is added is cut short, not wrong. */
const CUT_SHORT = 0.12;
const isOffAtAll = (share: number): boolean => share <= CUT_SHORT;

/** Short forms leave out what exchange rates do to cash; more than this share of the largest flow they do not do. */
const EXCHANGE_RATES = 0.1;
const isOffBeyondRates = (share: number): boolean => share > EXCHANGE_RATES;

/** The lines printed between two of a column; from its top where there is no first. */
const between = ({ lines }: Column, from: Line | undefined, to: Line): Line[] =>
  lines.slice(from === undefined ? 0 : lines.indexOf(from) + 1, lines.indexOf(to));

const present = (column: Column, names: readonly LineName[]): Line[] | null => {
  const lines = names.map((name) => column.named.get(name));
  return lines.every((line) => line !== undefined) ? lines : null;
};

/** Labels that say themselves that cash went out: some filers print these without a sign. */
const SAYS_OUT = /used|decrease|paid|payment|purchase|repay|expenditure|loss|dividend/i;
/** With the sign of a line turned, what is left out may miss the total by this share of the largest line. */
const TURNED = 0.02;

/** Would the parts come to their total if one of them had the other sign? */
const isSignLost = (whole: Line, parts: readonly Line[]): boolean =>
  parts.some((line, i) => {
    if (SAYS_OUT.test(line.cited.claim.evidence.row ?? '')) return false;
    const sum = total(parts.with(i, { ...line, measure: negated(line.measure) }));
    return sum !== null && offOf(sum, whole, parts) <= TURNED;
  });

/** A line that comes twice was read in two ways, as a cell and as a tagged fact: what it adds is not sure. */
const hasEachOnce = (lines: readonly Line[]): boolean =>
  new Set(lines.map(({ cited }) => cited.claim.evidence.row)).size === lines.length;

/** Net income and all that is printed below it come to the cash from operations. */
const operations = (column: Column): Sum[] => {
  const whole = column.named.get('operating-cash-flow');
  if (!whole) return [];
  const parts = between(column, undefined, whole);
  return parts[0]?.name === 'net-income' && parts.length > 1 ? [{ whole, parts, isOff: isOffAtAll }] : [];
};

/** Exchange rates, and operations that were given up; more lines have a total of their own among them. */
const MOST_BESIDE = 2;

/** The three sections, and what is printed between the last of them and the change, come to the change in cash. */
const sections = (column: Column): Sum[] => {
  const flows = present(column, ['operating-cash-flow', 'investing-cash-flow', 'financing-cash-flow']);
  const whole = column.named.get('net-change-in-cash');
  if (!flows || !whole) return [];
  const beside = between(column, flows.at(-1), whole);
  if (beside.length > MOST_BESIDE) return [];
  return [{ whole, parts: [...flows, ...beside], isOff: beside.length > 0 ? isOffAtAll : isOffBeyondRates }];
};

/** Cash at the beginning, the change of it, and what is printed beside them come to the cash at the end. */
const roll = (column: Column): Sum[] => {
  const ends = present(column, ['beginning-cash', 'net-change-in-cash']);
  const whole = column.named.get('ending-cash');
  if (!ends || !whole) return [];
  const first = ends.map((line) => column.lines.indexOf(line)).reduce((a, b) => Math.min(a, b));
  const parts = column.lines.slice(first, column.lines.indexOf(whole));
  return parts.length <= ends.length + MOST_BESIDE && ends.every((line) => parts.includes(line))
    ? [{ whole, parts, isOff: isOffAtAll }]
    : [];
};

/** A statement of cash flows adds up: within operations, over its sections, from the first cash to the last. */
export const footingCashFlow: FootingCheck = {
  id: 'footing.cash-flow',
  *find(columns) {
    for (const column of columns) {
      if (column.kind !== 'cash-flow') continue;
      for (const { whole, parts, isOff } of [operations, sections, roll].flatMap((sums) => sums(column))) {
        const sum = total(parts);
        if (sum === null || !hasEachOnce(parts)) continue;
        const agrees = compare(sum, whole.measure) === 'equal';
        const isLost = !agrees && isSignLost(whole, parts);
        if (!agrees && !isLost && !isOff(offOf(sum, whole, parts))) continue;
        const farthest = isLost ? Number.POSITIVE_INFINITY : undefined;
        const draft = footed('footing.cash-flow', column, whole, parts, [], agrees, farthest);
        if (draft) yield draft;
      }
    }
  },
};
