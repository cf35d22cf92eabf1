import type { Claim } from '../model/claim.ts';
import type { DocumentHeader } from '../model/document.ts';
import { isInstant } from '../model/period.ts';
import { magnitude } from './measure.ts';
import { periodKey } from './periods.ts';
import { type Reading, readFigure } from './reading.ts';
import { isTelling, labelKey, wholeOf } from './row-label.ts';
import type { Column } from './statement-tables.ts';
import type { Subjects } from './subjects.ts';
import { rule } from './verdict.ts';

/** The filings of a run. */
export type Filed = Subjects & {
  readonly claims: readonly Claim[];
  readonly headers: ReadonlyMap<string, DocumentHeader>;
  readonly columns: readonly Column[];
  readonly sourceOf: (document: string) => string;
};

/** A cell of a filing as its label has it. */
export type Cell = {
  readonly reading: Reading;
  readonly isInstant: boolean;
  /** Its period, and only the end of it. */
  readonly period: string;
  readonly end: string;
  /** Does it stand on the face of a financial statement? */
  readonly isFace: boolean;
  /** Does its column say nothing but when? */
  readonly isWhole: boolean;
};

/** Any figure, whether or not it has a concept, as a magnitude: a cost stands in parentheses in one table and not in the next. */
export const magnitudeOf = (claim: Claim, { headers, sourceOf }: Filed): Reading | null => {
  const reading = readFigure(claim, headers.get(claim.document) ?? null, sourceOf(claim.document));
  return reading && { ...reading, claim, measure: magnitude(reading.measure) };
};

export const isMoney = ({ quantity: { unit, per } }: Claim): boolean => /^[A-Z]{3}$/.test(unit) && per === null;

/** Header words that say when, or that all is in the column. */
const WHEN =
  /\b(?:fiscal|years?|quarters?|months?|weeks?|periods?|ended|ending|end|as|of|at|the|for|in|total|consolidated|actual|unaudited|audited|three|six|nine|twelve|first|second|third|fourth|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|q[1-4]|[1-4]q|fy)\b|[\d\W_]+/gi;
const saysOnlyWhen = (column: string | null): boolean =>
  (column ?? '').length < 200 && (column ?? '').replaceAll(WHEN, '') === '';

/** Headings of financial statements. Source: Regulation S-X, Articles 3 and 5. */
const STATEMENT =
  /\b(?:statements? of (?:consolidated )?(?:(?:comprehensive )?(?:operations|income|earnings|loss)|cash flows?|financial (?:position|condition))|balance sheets?)\b/i;

const isUnderStatement = ({ evidence: { section } }: Claim): boolean => STATEMENT.test(section.at(-1) ?? '');

/** The cells of statements whose label stands once in their column. */
const faceCells = (columns: readonly Column[]): ReadonlySet<string> => {
  const ids = new Set<string>();
  for (const { lines } of columns) {
    const byLabel = new Map<string, { value: string; ids: string[] } | null>();
    for (const { cited, measure } of lines) {
      const { claim } = cited;
      if (!isMoney(claim) || measure.value === null) continue;
      const [key, value] = [labelKey(claim.evidence.row ?? ''), measure.value.abs().toFixed()];
      const known = byLabel.get(key);
      if (known === undefined) byLabel.set(key, { value, ids: [claim.id] });
      else if (known?.value === value) known.ids.push(claim.id);
      else byLabel.set(key, null);
    }
    for (const line of byLabel.values()) for (const id of line?.ids ?? []) ids.add(id);
  }
  return ids;
};

const isSame = (a: Cell, b: Cell): boolean => rule(a.reading.measure, b.reading.measure).relation === 'equal';

/** The most precise of cells that all give one value; null where they do not, or where there are none. */
export const oneValue = (cells: readonly Cell[]): Cell | null => {
  const [first, ...rest] = [...cells].sort((a, b) => a.reading.width - b.reading.width);
  return first !== undefined && rest.every((cell) => isSame(first, cell)) ? first : null;
};

/** A part is smaller than so much of its whole. */
const PART = 0.5;

export const isPartOf = (a: Reading, b: Reading): boolean => a.size <= b.size * PART;

/** The value of the whole, on the face of a statement, beside which all others under its label are parts of it, as notes and later tables have them. */
export const wholeFlow = (cells: readonly Cell[]): Cell | null => {
  const most = Math.max(...cells.map(({ reading }) => reading.size));
  return oneValue(cells.filter(({ reading }) => reading.size > most * PART));
};

/** What stands on the face of a statement for a stretch of time, if that is one value. */
export const faceFlow = (cells: readonly Cell[], period: string | null): Cell | null => {
  const own = cells.filter((cell) => cell.period === period && cell.isFace && cell.isWhole && !cell.isInstant);
  return own.length > 0 && own.every(({ reading: { claim } }) => claim.concept === null) ? wholeFlow(own) : null;
};

/** Equal for the number that a cell prints and the fact that it is tagged as: of which part it is only the tag may say. */
const printKey = ({ document, evidence: { section, row, column }, quantity }: Claim): string =>
  JSON.stringify([document, section, row, column, quantity.value?.replace('-', '')]);

const cellOf = (claim: Claim, filed: Filed, faces: ReadonlySet<string>, parts: ReadonlySet<string>): Cell | null => {
  const [period, end] = [periodKey(claim.period, false), periodKey(claim.period, true)];
  const reading = magnitudeOf(claim, filed);
  if (reading === null || claim.period === null || period === null || end === null) return null;
  return {
    reading,
    isInstant: isInstant(claim.period),
    period,
    end,
    isFace: faces.has(claim.id) || isUnderStatement(claim),
    isWhole: !parts.has(printKey(claim)) && saysOnlyWhen(claim.evidence.column),
  };
};

/** Columns of differences. */
const CHANGES = /\b(?:change|variance|increase|decrease|growth|vs|versus)\b/i;

type Index = {
  /** The amounts under each label of each filer. */
  readonly cells: ReadonlyMap<string, readonly Claim[]>;
  /** The labels that stand for a part and not the whole, because another row has the rest. */
  readonly parted: ReadonlySet<string>;
};

/** The filings' amounts by filer and label, in one pass. */
const indexRows = ({ claims, filerOf }: Filed): Index => {
  const keys = new Map<string, string>();
  const index = new Map<string, Claim[]>();
  const parted = new Set<string>();
  for (const claim of claims) {
    const { row, column } = claim.evidence;
    if (row === null || !isMoney(claim) || CHANGES.test(column ?? '')) continue;
    const key = keys.get(row) ?? labelKey(row);
    keys.set(row, key);
    if (!isTelling(key)) continue;
    const filer = filerOf(claim.document);
    const cells = index.get(placeOf(filer, key));
    if (cells) cells.push(claim);
    else {
      index.set(placeOf(filer, key), [claim]);
      const whole = wholeOf(key);
      if (whole !== null) parted.add(placeOf(filer, whole));
    }
  }
  return { cells: index, parted };
};

export const placeOf = (filer: string, label: string): string => `${filer}\n${label}`;

/** The amounts of filings by filer and label (`placeOf`); indexed when the first figure asks. */
export type CellsByLabel = {
  readonly cellsAt: (place: string) => readonly Cell[];
  /** Does the label stand for a part and not the whole, because another row has the rest? */
  readonly isParted: (place: string) => boolean;
};

export const cellsByLabel = (filed: Filed): CellsByLabel => {
  const memory: { index?: Index; faces?: ReadonlySet<string> } = {};
  const read = new Map<string, readonly Cell[]>();
  const cellsAt = (place: string): readonly Cell[] => {
    const known = read.get(place);
    if (known !== undefined) return known;
    memory.index ??= indexRows(filed);
    memory.faces ??= faceCells(filed.columns);
    const faces = memory.faces;
    const claims = memory.index.cells.get(place) ?? [];
    const parts = new Set(claims.filter(({ scope }) => scope.length > 0).map(printKey));
    const cells = claims.map((claim) => cellOf(claim, filed, faces, parts)).filter((cell) => cell !== null);
    read.set(place, cells);
    return cells;
  };
  return { cellsAt, isParted: (place) => memory.index?.parted.has(place) === true };
};
