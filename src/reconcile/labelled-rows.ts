import type { Claim } from '../model/claim.ts';
import { CONCEPTS } from '../model/concept.ts';
import { figureSpans, oneLine } from '../text/wording.ts';
import { changePhrases, type MeasurePhrase, measurePhrases } from './measure-phrase.ts';
import { periodKey, shiftYears } from './periods.ts';
import type { Reading } from './reading.ts';
import {
  type Cell,
  cellsByLabel,
  type Filed,
  faceFlow,
  isMoney,
  isPartOf,
  magnitudeOf,
  oneValue,
  placeOf,
  wholeFlow,
} from './row-cells.ts';
import { labelKey } from './row-label.ts';
import { rowNamed } from './told-rows.ts';

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
  /** Words that the filing may tell of it with elsewhere, where the sentence named the row by words of its own. */
  readonly family: RegExp | null;
  /** All that the filing prints under the label for a time with the same end. */
  readonly sameEnd: readonly Cell[];
  /** The rest of it: other columns. */
  readonly others: readonly Cell[];
};

/** The row that a sentence says has changed by a rate. */
export type ChangedRow = {
  readonly key: string;
  /** The one value that a statement has for the article's period, and the one for the same period a year before. */
  readonly now: Cell;
  readonly then: Cell;
  /** The words before the rate. */
  readonly before: string;
};

/** Finds the row of a figure; null where its sentence does not name one. */
export type Rows = {
  readonly of: (claim: Claim) => LabelledRow | null;
  readonly changedBy: (claim: Claim) => ChangedRow | null;
};

/** Off the statements only a figure of about the row's size is meant to be of it. */
const isNear = (a: Reading, b: Reading): boolean => !isPartOf(a, b) && !isPartOf(b, a);

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

/** There is one accumulated deficit at a time and one provision for income taxes in a year, but there may be many charges. */
const isAlone = (key: string, cell: Cell | null): boolean =>
  cell?.isFace === true && (cell.isInstant || /\bincome tax\b/.test(key));

/** A result before taxes is a row of its own, and no concept. */
const PRETAX = /\b(?:pre-?tax|before (?:income )?tax(?:es)?)\b/i;
const RESULTS: ReadonlySet<string> = new Set(['income', 'loss']);

/** Is it an amount that a table could hold: a level as it was, in the words of a sentence, and of none of our concepts? */
const isSought = (claim: Claim): boolean =>
  (claim.concept === null || (RESULTS.has(claim.concept) && PRETAX.test(claim.evidence.quote))) &&
  claim.modality === 'stated' &&
  claim.evidence.row === null &&
  claim.quantity.value !== null &&
  claim.quantity.modifier !== 'range' &&
  isMoney(claim);

const MEASURES: ReadonlySet<string> = new Set(CONCEPTS);

/** Is it a rate of change as it was, in the words of a sentence, and of none of our concepts? */
const isRate = ({ concept, kind, modality, evidence, quantity: { unit, value, modifier } }: Claim): boolean =>
  (concept === null || (concept === 'growth-rate' && !MEASURES.has(kind ?? ''))) &&
  modality === 'stated' &&
  evidence.row === null &&
  value !== null &&
  modifier !== 'range' &&
  unit === 'percent';

/** What a sentence may call its figure, longest first, and the words before that. */
const phrasesOf = (
  { evidence: { quote }, quantity: { surface }, entity }: Claim,
  read: typeof measurePhrases,
): { phrases: readonly MeasurePhrase[]; before: string } => {
  const [place, ...more] = figureSpans(quote, surface);
  if (place === undefined || more.length > 0) return { phrases: [], before: '' };
  const name = ` ${(entity ?? '').toLowerCase()} `;
  const isName = (word: string): boolean => name.includes(` ${word.replace(/'s?$/, '')} `);
  return { phrases: read(quote, place[0], place[1], isName), before: quote.slice(0, place[0]) };
};

/** Does a sentence stand under a heading besides the title of its text? It may be of what that names: a part, a subsidiary, another year. */
const isUnderHeading = ({ document, evidence: { section } }: Claim, { headers }: Filed): boolean => {
  const heading = section.at(-1);
  return heading !== undefined && oneLine(heading) !== oneLine(headers.get(document)?.title ?? '');
};

/** The rows of filings by their labels, for the figures of articles that no concept fits. */
export const labelledRows = (filed: Filed): Rows => {
  const { cellsAt, isParted } = cellsByLabel(filed);

  const of = (claim: Claim): LabelledRow | null => {
    const filer = isSought(claim) ? filed.subjectOf(claim) : null;
    if (filer === null) return null;
    const named = rowNamed(claim);
    const phrases = phrasesOf(claim, measurePhrases).phrases;
    const asked = named === null ? phrases : [...phrases, { words: named.key, isOne: false }];
    for (const { words, isOne } of asked) {
      const key = labelKey(words);
      const place = placeOf(filer, key);
      const reading = cellsAt(place).length === 0 ? null : magnitudeOf(claim, filed);
      if (reading === null) continue;
      const [period, end] = [periodKey(claim.period, false), periodKey(claim.period, true)];
      const cells = cellsAt(place).filter((cell) => cell.reading.unit === reading.unit);
      const reference = referenceOf({ reading, period, end, key }, cells, isParted(place));
      return {
        told: reading,
        key,
        isSure:
          (!isOne || isAlone(key, reference)) &&
          (reference === null || reference.period === period) &&
          !isUnderHeading(claim, filed) &&
          !saysMore(words, reference?.reading.claim.evidence.row ?? ''),
        reference,
        family: words === named?.key ? named.family : null,
        sameEnd: cells.filter((cell) => cell.end === end),
        others: cells.filter((cell) => cell.end !== end),
      };
    }
    return null;
  };

  const changedBy = (claim: Claim): ChangedRow | null => {
    const filer = isRate(claim) && !isUnderHeading(claim, filed) ? filed.subjectOf(claim) : null;
    const period = filer === null ? null : periodKey(claim.period, false);
    if (filer === null || period === null) return null;
    const { phrases, before } = phrasesOf(claim, changePhrases);
    for (const { words } of phrases) {
      const key = labelKey(words);
      const cells = cellsAt(placeOf(filer, key));
      if (cells.length === 0) continue;
      const [now, then] = [faceFlow(cells, period), faceFlow(cells, shiftYears(period, -1))];
      const isRow = now !== null && then !== null && now.reading.unit === then.reading.unit;
      return isRow && !saysMore(words, now.reading.claim.evidence.row ?? '') ? { key, now, then, before } : null;
    }
    return null;
  };

  return { of, changedBy };
};
