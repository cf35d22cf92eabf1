import { type Claim, isRangeEnd } from '../../model/claim.ts';
import type { Block, Document, TableBlock } from '../../model/document.ts';
import { isInstant } from '../../model/period.ts';
import type { Span } from '../../model/span.ts';
import { DAY_MS } from '../../text/calendar.ts';
import { sentences } from '../../text/sentences.ts';
import { groupBy } from '../group-by.ts';
import { type Reading, readFigure } from '../reading.ts';
import { type Around, aroundFigures, clausesOf } from './clauses.ts';
import { filerMask } from './filer.ts';
import { isPolar } from './polarity.ts';
import { type QuarterOfYear, quarterOf } from './quarter-of-year.ts';
import { stemsOf, wordsOf } from './words.ts';

/** A report as it was read. */
export type ReadReport = { readonly document: Document; readonly claims: readonly Claim[] };

/** A figure of the report with the words that say what it is of. */
export type Entry = {
  readonly claim: Claim;
  readonly document: Document;
  readonly reading: Reading;
  /** The words of its row, or the words around it in its sentence, with how much each says. */
  readonly own: Around;
  /** The words of its column, its section rows, its table's caption, or the rest of its sentence. */
  readonly context: ReadonlySet<string>;
  /** What it stands in: figures of one row, or of one sentence, have the same place. */
  readonly place: string;
  readonly isCell: boolean;
  /** The last day of its period, in days since 1970; null where none is stated. */
  readonly endDay: number | null;
  /** How many days its period lasts; 0 for a moment. */
  readonly days: number | null;
  /** The quarter that its row or column names, in the year that its section or column names. */
  readonly quarter?: QuarterOfYear;
};

/** The table that a cell stands in. */
export const tableOf = ({ place }: Entry): string => place.slice(0, place.lastIndexOf('/'));

/** A sentence of the report. */
export type Passage = Span & {
  readonly document: Document;
  readonly stems: ReadonlySet<string>;
  /** The place of its figures. */
  readonly place: string;
};

/** Reports, indexed once: by the stems of their words and by the size of their figures. */
export type ReportIndex = {
  readonly documents: readonly Document[];
  readonly entries: readonly Entry[];
  readonly passages: readonly Passage[];
  /** Places in `entries` and `passages` by stem. */
  readonly entriesOf: ReadonlyMap<string, readonly number[]>;
  readonly passagesOf: ReadonlyMap<string, readonly number[]>;
  /** Entries by magnitude, smallest first. */
  readonly bySize: readonly Entry[];
  /** All figures of a row or a sentence. */
  readonly places: ReadonlyMap<string, readonly Entry[]>;
  /** All figures of a table. */
  readonly tables: ReadonlyMap<string, readonly Entry[]>;
  /** How much a stem tells: rare ones more. */
  readonly weight: (stem: string) => number;
  /** What the rarest stem weighs. */
  readonly rarest: number;
  readonly has: (stem: string) => boolean;
  /** Blanks the names of the filers: they say nothing of what a figure is of. */
  readonly mask: (text: string) => string;
};

/** Days since 1970. */
export const dayOf = (iso: string | null): number | null =>
  iso === null ? null : Date.parse(`${iso}T00:00:00Z`) / DAY_MS;

/** The end of a claim's period and how long it lasts. */
export const timeOf = ({ period }: Claim): { endDay: number | null; days: number | null } => {
  if (period === null) return { endDay: null, days: null };
  if (isInstant(period)) return { endDay: dayOf(period.instant), days: 0 };
  const [from, to] = [dayOf(period.start), dayOf(period.end)];
  return { endDay: to, days: from === null || to === null ? null : to - from + 1 };
};

/** The index of the last item that starts at or before `at`. */
const lastBefore = (spans: readonly Span[], at: number): number => {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/** The words above each row of a table: its captions, and the last section row. */
const tableContext = (
  text: string,
  block: TableBlock,
): { above: Set<string>; sectionOf: ReadonlyMap<number, string> } => {
  const { captions, cells } = block.table;
  const sectionOf = new Map<number, string>();
  let [section, row] = ['', 0];
  for (const cell of cells) {
    for (; row < cell.row; row++) sectionOf.set(row, section);
    if (cell.role === 'section') section = text.slice(cell.start, cell.end);
  }
  sectionOf.set(row, section);
  const lines = [...captions.map(({ start, end }) => text.slice(start, end)), ...block.section];
  return { above: stemsOf(lines.join('\n')), sectionOf };
};

/** The words of the cells of each row that only tell it from others: "Level 2", in a column of levels. */
const designationsOf = (text: string, { table: { cells } }: TableBlock): ReadonlyMap<number, ReadonlySet<string>> =>
  new Map(
    cells.flatMap(({ row, role, start, end }) => {
      const said = text.slice(start, end);
      return role === 'data' && DESIGNATION.test(said) ? [[row, stemsOf(said)] as const] : [];
    }),
  );
const DESIGNATION = /^\s*(?:level|class|series|tier|phase) [a-z1-4]\s*$/i;

const evenly = (stems: Iterable<string>): Around => new Map([...stems].map((stem) => [stem, 1]));

type Parts = { entries: Entry[]; passages: Passage[] };

const entryOf = (
  claim: Claim,
  document: Document,
  words: Pick<Entry, 'own' | 'context' | 'place' | 'isCell'>,
): Entry | null => {
  const reading = readFigure(claim);
  return reading === null ? null : { claim, document, reading, ...words, ...timeOf(claim) };
};

const addTable = (
  document: Document,
  block: TableBlock,
  table: string,
  claims: readonly Claim[],
  parts: Parts,
): void => {
  const { above, sectionOf } = tableContext(document.text, block);
  const { cells } = block.table;
  const told = designationsOf(document.text, block);
  for (const claim of claims) {
    const { start, row, column } = claim.evidence;
    const cell = cells[lastBefore(cells, start)];
    const section = sectionOf.get(cell?.row ?? 0) ?? '';
    // "Net decrease (increase) in loans" is of loans.
    const unturned = new Set(
      wordsOf(row ?? '').flatMap((word) => (word.stem === null || isPolar(word) ? [] : [word.stem])),
    );
    const name = unturned.size > 0 ? unturned : stemsOf(row ?? '');
    // "Balance", "Total" and "Other" are named by the row that heads them.
    const headed = name.size > 1 ? name : new Set([...name, ...stemsOf(section)]);
    // "Second Quarter", "2028": a row that only says when is of what its column names.
    const timed = headed.size > 0 ? headed : stemsOf(column ?? '');
    // The sum below a table has no label: it is of what the table is of.
    const label = timed.size > 0 ? timed : above;
    const context = new Set([
      ...above,
      ...stemsOf(section),
      ...stemsOf(column ?? ''),
      ...(told.get(cell?.row ?? -1) ?? []),
    ]);
    const place = `${table}/${cell?.row ?? start}`;
    const entry = entryOf(claim, document, { own: evenly(label), context, place, isCell: true });
    const quarter = quarterOf([row, column, section]);
    // Which months those are is a matter of the filer's calendar.
    if (entry) parts.entries.push(quarter === undefined ? entry : { ...entry, quarter, endDay: null, days: null });
  }
};

const addProse = (
  document: Document,
  text: string,
  block: Block,
  name: string,
  claims: readonly Claim[],
  parts: Parts,
): void => {
  let next = 0;
  for (const { start, end } of sentences(document.text, block.start, block.end)) {
    const own: Claim[] = [];
    for (; (claims[next]?.evidence.start ?? end) < end; next++) own.push(claims[next] as Claim);
    const stems = stemsOf(text.slice(start, end));
    const place = `${name}/${start}`;
    parts.passages.push({ document, start, end, stems, place });
    if (own.length === 0) continue;
    const around = aroundFigures(
      clausesOf(text, start, end),
      own.map(({ evidence }) => evidence),
    );
    own.forEach((claim, i) => {
      const words = { own: around[i] ?? new Map(), context: stems, place, isCell: false };
      const entry = entryOf(claim, document, words);
      if (entry) parts.entries.push(entry);
    });
  }
};

const postings = (stems: readonly Iterable<string>[]): Map<string, number[]> => {
  const found = new Map<string, number[]>();
  stems.forEach((each, i) => {
    for (const stem of each) {
      const list = found.get(stem);
      if (list) list.push(i);
      else found.set(stem, [i]);
    }
  });
  return found;
};

/** What a stem that the report does not have weighs, as a share of the rarest: another word for the same thing, as a rule. */
const UNKNOWN = 0.4;

/** Indexes reports for open-vocabulary questions. Near-linear in their length. */
export const indexReports = (reports: readonly ReadReport[]): ReportIndex => {
  const parts: Parts = { entries: [], passages: [] };
  const mask = filerMask(reports.map(({ document }) => document));
  for (const { document, claims } of reports) {
    const text = mask(document.text);
    const sorted = claims.filter((claim) => !isRangeEnd(claim)).sort((a, b) => a.evidence.start - b.evidence.start);
    let next = 0;
    document.blocks.forEach((block, i) => {
      const own: Claim[] = [];
      while (next < sorted.length && (sorted[next]?.evidence.start ?? 0) < block.end) own.push(sorted[next++] as Claim);
      const name = `${document.id}/${i}`;
      if (block.kind === 'table') addTable(document, block, name, own, parts);
      else addProse(document, text, block, name, own, parts);
    });
  }
  const { entries, passages } = parts;
  const passagesOf = postings(passages.map(({ stems }) => stems));
  const entriesOf = postings(entries.map(({ own }) => own.keys()));
  const places = groupBy(entries, ({ place }) => place);
  const tables = groupBy(
    entries.filter(({ isCell }) => isCell),
    tableOf,
  );
  const count = passages.length + places.size;
  const rarest = Math.log(1 + count);
  const weight = (stem: string): number => {
    const frequency = (passagesOf.get(stem)?.length ?? 0) + (entriesOf.get(stem)?.length ?? 0) / 3;
    return frequency === 0 ? rarest * UNKNOWN : Math.log(1 + count / frequency);
  };
  return {
    documents: reports.map(({ document }) => document),
    entries,
    passages,
    entriesOf,
    passagesOf,
    bySize: [...entries].sort((a, b) => a.reading.size - b.reading.size),
    places,
    tables,
    weight,
    rarest,
    has: (stem) => passagesOf.has(stem) || entriesOf.has(stem),
    mask,
  };
};
