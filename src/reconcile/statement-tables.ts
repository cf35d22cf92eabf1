import type { Claim } from '../model/claim.ts';
import type { DocumentHeader } from '../model/document.ts';
import { Exact, roundingInterval } from '../text/interval.ts';
import { byPlace } from './facts.ts';
import type { Cited } from './finding.ts';
import { groupBy } from './group-by.ts';
import type { Measure } from './reading.ts';
import { type LineName, lineName } from './statement-lines.ts';

export type StatementKind = 'balance-sheet' | 'income-statement' | 'cash-flow';

/** One line of one column of a statement, scaled as printed. */
export type Line = { readonly cited: Cited; readonly name: LineName | null; readonly measure: Measure };

/** One column of a statement: the lines in order, and those that the rules know by name. */
export type Column = {
  readonly document: string;
  readonly header: DocumentHeader | null;
  readonly kind: StatementKind;
  /** Is it the statement's own period, or one that it is compared with? */
  readonly isFirst: boolean;
  readonly lines: readonly Line[];
  readonly named: ReadonlyMap<LineName, Line>;
};

const measureOf = ({ quantity }: Claim): Measure | null => {
  if (quantity.value === null || quantity.decimals === null || !/^-?\d+(?:\.\d+)?$/.test(quantity.value)) return null;
  const value = new Exact(quantity.value);
  const print = roundingInterval(value, quantity.decimals);
  return { value, step: new Exact(10).pow(-quantity.decimals), modifier: 'exact', print, allowed: print };
};

/** A statement is known by lines that only it has. */
const kindOf = (names: ReadonlySet<LineName>): StatementKind | null => {
  if (names.has('operating-cash-flow')) return 'cash-flow';
  if (names.has('total-assets')) return 'balance-sheet';
  return names.has('net-income') && names.has('income-tax') ? 'income-statement' : null;
};

/** Cuts the cells of one section into tables: where a line's label comes again in the same column, another table has begun. */
const tablesOf = (cells: readonly Claim[]): Claim[][] => {
  const tables: Claim[][] = [];
  let seen = new Set<string>();
  for (const cell of cells) {
    const key = `${lineName(cell.evidence.row ?? '') ?? cell.id} ${cell.evidence.column}`;
    if (tables.length === 0 || seen.has(key)) {
      tables.push([]);
      seen = new Set();
    }
    seen.add(key);
    tables.at(-1)?.push(cell);
  }
  return tables;
};

/** The columns of the financial statements that the claims' tables hold, in reading order. */
export const statementColumns = (
  claims: Iterable<Claim>,
  sourceOf: (document: string) => string,
  headers: ReadonlyMap<string, DocumentHeader>,
): Column[] => {
  const cells = [...claims].filter(({ evidence }) => evidence.row !== null).sort(byPlace);
  const sections = groupBy(cells, ({ document, evidence }) => `${document} ${JSON.stringify(evidence.section)}`);
  const columns: Column[] = [];
  for (const table of [...sections.values()].flatMap(tablesOf)) {
    const [first] = table;
    const names = new Set(table.map(({ evidence }) => lineName(evidence.row ?? '')).filter((name) => name !== null));
    const kind = kindOf(names);
    if (!first || kind === null) continue;
    for (const [title, own] of groupBy(table, ({ evidence }) => evidence.column ?? '')) {
      const lines = own.flatMap((claim): Line[] => {
        const measure = measureOf(claim);
        return measure
          ? [{ cited: { claim, source: sourceOf(claim.document) }, name: lineName(claim.evidence.row ?? ''), measure }]
          : [];
      });
      const named = new Map<LineName, Line>();
      for (const line of lines) if (line.name !== null && !named.has(line.name)) named.set(line.name, line);
      columns.push({
        document: first.document,
        header: headers.get(first.document) ?? null,
        kind,
        isFirst: title === (first.evidence.column ?? ''),
        lines,
        named,
      });
    }
  }
  return columns;
};
