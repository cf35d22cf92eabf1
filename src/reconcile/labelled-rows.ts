import type { Claim } from '../model/claim.ts';
import type { DocumentHeader } from '../model/document.ts';
import { isInstant } from '../model/period.ts';
import { figureSpans, oneLine } from '../text/wording.ts';
import { magnitude } from './measure.ts';
import { type MeasurePhrase, measurePhrases } from './measure-phrase.ts';
import { periodKey } from './periods.ts';
import { type Reading, readFigure } from './reading.ts';
import { isTelling, labelKey, wholeOf } from './row-label.ts';
import type { Column } from './statement-tables.ts';
import type { Subjects } from './subjects.ts';
import { rule } from './verdict.ts';

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

/** A figure of an article, when it is of, and the key of its label. */
type Told = {
  readonly reading: Reading;
  readonly period: string | null;
  readonly end: string | null;
  readonly key: string;
};

/** The row that a figure of an article is said to be of, by its label. */
export type LabelledRow = {
  readonly told: Reading;
  /** The label, as far as it is compared. */
  readonly key: string;
  /** Is the figure surely of all that the row has? Else only that they agree says something. */
  readonly isSure: boolean;
  /** The one value that the row has for the article's period; null where that is not stated, or where there are several values. */
  readonly reference: Cell | null;
  /** All that the filing prints under the label for a time with the same end. */
  readonly sameEnd: readonly Cell[];
  /** The rest of it: other columns. */
  readonly others: readonly Cell[];
};

/** Finds the row of a figure; null where its sentence does not name one. */
export type RowOf = (claim: Claim) => LabelledRow | null;

/** Any figure, whether or not it has a concept, as a magnitude: a cost stands in parentheses in one table and not in the next. */
const magnitudeOf = (claim: Claim, { headers, sourceOf }: Filed): Reading | null => {
  const reading = readFigure(claim, headers.get(claim.document) ?? null, sourceOf(claim.document));
  return reading && { ...reading, claim, measure: magnitude(reading.measure) };
};

const isMoney = ({ quantity: { unit, per } }: Claim): boolean => /^[A-Z]{3}$/.test(unit) && per === null;

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

/** A part is smaller than so much of its whole; and off the statements only a figure of about the row's size is meant to be of it. */
const PART = 0.5;

const isPartOf = (a: Reading, b: Reading): boolean => a.size <= b.size * PART;
const isNear = (a: Reading, b: Reading): boolean => !isPartOf(a, b) && !isPartOf(b, a);

/** The value of the whole, on the face of a statement, beside which all others under its label are parts of it, as notes and later tables have them. */
const wholeFlow = (cells: readonly Cell[]): Cell | null => {
  const most = Math.max(...cells.map(({ reading }) => reading.size));
  return oneValue(cells.filter(({ reading }) => reading.size > most * PART));
};

/** "total unearned revenue" may be more than the row "Unearned revenue", and "net charge-offs" are less than "Charge-offs". */
const saysMore = (words: string, row: string): boolean =>
  [/\btotal\b/i, /\bnet\b/i].some((pattern) => pattern.test(words) && !pattern.test(row));

/** The row's value for the article's period, if it is one. */
const referenceOf = (told: Told, cells: readonly Cell[], isParted: boolean): Cell | null => {
  const { period, end, key, reading } = told;
  // "Total assets were $9 million in 2025": what there is, on the last day of the year.
  const isOfTime = cells.every((cell) => cell.isInstant)
    ? (cell: Cell): boolean => cell.end === end
    : (cell: Cell): boolean => cell.period === period;
  const own = cells.filter((cell) => isOfTime(cell) && cell.isWhole && cell.reading.claim.concept === null);
  const faces = own.filter(({ isFace }) => isFace);
  // "Inventories" are a balance on one statement and a change on another: "in 2025" says not which.
  const isBalance = cells.some((cell) => cell.isInstant && (cell.isFace || faces.length === 0));
  if (period === null || (isBalance && !own.every((cell) => cell.isInstant))) return null;
  // "Deferred revenue" above "Deferred revenue, net of current portion" is what falls due soon.
  if (isParted && own.some((cell) => cell.isInstant)) return null;
  if (faces.length > 0) return faces.some((cell) => cell.isInstant) ? oneValue(faces) : wholeFlow(faces);
  const only = key.includes(' ') ? oneValue(own) : null;
  return only !== null && isNear(reading, only.reading) ? only : null;
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

/** There is one accumulated deficit at a time and one provision for income taxes in a year, but there may be many charges. */
const isAlone = (key: string, cell: Cell | null): boolean =>
  cell?.isFace === true && (cell.isInstant || /\bincome tax\b/.test(key));

type Rows = {
  /** The amounts under each label of each filer. */
  readonly cells: ReadonlyMap<string, readonly Claim[]>;
  /** The labels that stand for a part and not the whole, because another row has the rest. */
  readonly parted: ReadonlySet<string>;
};

/** The filings' amounts by filer and label, in one pass. */
const indexRows = ({ claims, filerOf }: Filed): Rows => {
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

const placeOf = (filer: string, label: string): string => `${filer}\n${label}`;

/** The filings of a run. */
export type Filed = Subjects & {
  readonly claims: readonly Claim[];
  readonly headers: ReadonlyMap<string, DocumentHeader>;
  readonly columns: readonly Column[];
  readonly sourceOf: (document: string) => string;
};

/** Is it an amount that a table could hold: a level as it was, in the words of a sentence, and of none of our concepts? */
const isSought = (claim: Claim): boolean =>
  claim.concept === null &&
  claim.modality === 'stated' &&
  claim.evidence.row === null &&
  claim.quantity.value !== null &&
  claim.quantity.modifier !== 'range' &&
  isMoney(claim);

/** What a sentence may call its figure, longest first. */
const phrasesOf = ({ evidence: { quote }, quantity: { surface }, entity }: Claim): MeasurePhrase[] => {
  const [place, ...more] = figureSpans(quote, surface);
  if (place === undefined || more.length > 0) return [];
  const name = ` ${(entity ?? '').toLowerCase()} `;
  const isName = (word: string): boolean => name.includes(` ${word.replace(/'s?$/, '')} `);
  return measurePhrases(quote, place[0], place[1], isName);
};

/** Does a sentence stand under a heading besides the title of its text? It may be of what that names: a part, a subsidiary, another year. */
const isUnderHeading = ({ document, evidence: { section } }: Claim, { headers }: Filed): boolean => {
  const heading = section.at(-1);
  return heading !== undefined && oneLine(heading) !== oneLine(headers.get(document)?.title ?? '');
};

/** The rows of filings by their labels, for the figures of articles that no concept fits. Indexed when the first figure asks. */
export const labelledRows = (filed: Filed): RowOf => {
  const memory: { rows?: Rows; faces?: ReadonlySet<string> } = {};
  const read = new Map<string, readonly Cell[]>();
  const cellsAt = (place: string): readonly Cell[] => {
    const known = read.get(place);
    if (known !== undefined) return known;
    memory.rows ??= indexRows(filed);
    memory.faces ??= faceCells(filed.columns);
    const faces = memory.faces;
    const claims = memory.rows.cells.get(place) ?? [];
    const parts = new Set(claims.filter(({ scope }) => scope.length > 0).map(printKey));
    const cells = claims.map((claim) => cellOf(claim, filed, faces, parts)).filter((cell) => cell !== null);
    read.set(place, cells);
    return cells;
  };
  return (claim) => {
    const filer = isSought(claim) ? filed.subjectOf(claim) : null;
    if (filer === null) return null;
    for (const { words, isOne } of phrasesOf(claim)) {
      const key = labelKey(words);
      const place = placeOf(filer, key);
      const reading = cellsAt(place).length === 0 ? null : magnitudeOf(claim, filed);
      if (reading === null) continue;
      const [period, end] = [periodKey(claim.period, false), periodKey(claim.period, true)];
      const cells = cellsAt(place).filter((cell) => cell.reading.unit === reading.unit);
      const reference = referenceOf({ reading, period, end, key }, cells, memory.rows?.parted.has(place) === true);
      return {
        told: reading,
        key,
        isSure:
          (!isOne || isAlone(key, reference)) &&
          (reference === null || reference.period === period) &&
          !isUnderHeading(claim, filed) &&
          !saysMore(words, reference?.reading.claim.evidence.row ?? ''),
        reference,
        sameEnd: cells.filter((cell) => cell.end === end),
        others: cells.filter((cell) => cell.end !== end),
      };
    }
    return null;
  };
};
