import type { Claim } from '../model/claim.ts';
import type { DocumentHeader } from '../model/document.ts';
import type { OriginalsOf } from './copied-sentences.ts';
import type { Draft } from './finding.ts';
import { groupBy } from './group-by.ts';
import type { ChangedRow, LabelledRow, Rows } from './labelled-rows.ts';
import { baseUnit } from './units.ts';

/** A claim that goes by its figure alone. */
export type Figure = {
  readonly claim: Claim;
  readonly document: DocumentHeader | null;
  readonly source: string;
  /** The figures of filings in the same unit that are about as large. */
  readonly near: readonly Figure[];
  /** The cells of its own row, where it stands in a table: the other columns. */
  readonly row: readonly Claim[];
  /** The row of a filing that its sentence names, where it does. */
  readonly labelled: () => LabelledRow | null;
  /** The same of the level that it led to, and the words before it: of the "$907 million" of "rose 6% to $907 million". */
  readonly level: () => { readonly row: LabelledRow; readonly before: string } | null;
  /** The row that its sentence says has changed by it: "crew costs rose 15%". */
  readonly changed: () => ChangedRow | null;
  /** The figures of filings that stand in the very words of its sentence. */
  readonly originals: () => readonly Figure[];
};

/** A rule over one figure of an article. */
export type FigureCheck = { readonly id: string; readonly judge: (figure: Figure) => Draft | null };

/** How many figures of about the same size are looked at. */
const REACH = 40;

/** Rows of one name in one section of one document, in one unit. */
const rowKey = ({ document, evidence, quantity }: Claim): string =>
  JSON.stringify([document, evidence.section, evidence.row, quantity.unit]);

const unitKey = ({ quantity }: Claim): string => {
  const { dimension, unit } = baseUnit(quantity.unit);
  return `${dimension} ${unit}`;
};

const sizeOf = ({ quantity }: Claim): number =>
  Math.abs(Number(quantity.value)) * baseUnit(quantity.unit).factor.toNumber();

const hasValue = ({ quantity }: Claim): boolean => quantity.value !== null && Number.isFinite(Number(quantity.value));

/** "6% | to almost | $907 million", "down 6% | at | $907 million" */
const TO_LEVEL = /^ (?:to|at)(?: (?:about|almost|nearly|roughly|some|just (?:over|under)))? $/;

/** The figures of each sentence, in order. */
const bySentence = (told: readonly Claim[]): ((claim: Claim) => readonly Claim[]) => {
  const sentenceKey = ({ document, evidence }: Claim): string => `${document}\n${evidence.quote}`;
  const sentences = groupBy(
    told.filter(({ evidence }) => evidence.row === null),
    sentenceKey,
  );
  return (claim) => sentences.get(sentenceKey(claim)) ?? [];
};

/** The amount that a change led to, right behind it, and the words before the change; null where none follows. */
const levelOf = ({ quantity: { surface }, evidence: { quote, end } }: Claim, sentence: readonly Claim[]) => {
  const level = sentence.find(({ evidence }) => evidence.start >= end);
  const [gap, amount] = level === undefined ? [0, ''] : [level.evidence.start - end, level.quantity.surface];
  for (let at = quote.indexOf(surface); level !== undefined && at >= 0; at = quote.indexOf(surface, at + 1)) {
    const behind = at + surface.length;
    const isLevel = TO_LEVEL.test(quote.slice(behind, behind + gap)) && quote.startsWith(amount, behind + gap);
    if (isLevel) return { level, before: quote.slice(0, at) };
  }
  return null;
};

/** The figures of `told`, each with those of `filed` that it may be. */
export const figures = (
  told: readonly Claim[],
  filed: readonly Claim[],
  headers: ReadonlyMap<string, DocumentHeader>,
  sourceOf: (document: string) => string,
  labelled: Rows,
  originalsOf: OriginalsOf,
): Figure[] => {
  const rows = groupBy(
    filed.filter(({ evidence }) => evidence.row !== null),
    rowKey,
  );
  const sentenceOf = bySentence(told);
  const figureOf = (claim: Claim, near: readonly Figure[]): Figure => ({
    claim,
    document: headers.get(claim.document) ?? null,
    source: sourceOf(claim.document),
    near,
    row: claim.evidence.row === null ? [] : (rows.get(rowKey(claim)) ?? []),
    labelled: () => labelled.of(claim),
    level: () => {
      const found = levelOf(claim, sentenceOf(claim));
      const row = found && labelled.of(found.level);
      return row && { row, before: found.before };
    },
    changed: () => labelled.changedBy(claim),
    originals: () => originalsOf(claim).map((original) => figureOf(original, [])),
  });
  const byUnit = groupBy(filed.filter(hasValue), unitKey);
  const sorted = new Map(
    [...byUnit].map(([unit, claims]) => {
      const sized = claims.map((claim) => ({ size: sizeOf(claim), figure: figureOf(claim, []) }));
      return [unit, sized.sort((a, b) => a.size - b.size || (a.figure.claim.id < b.figure.claim.id ? -1 : 1))] as const;
    }),
  );
  return told.filter(hasValue).map((claim) => {
    const list = sorted.get(unitKey(claim)) ?? [];
    const size = sizeOf(claim);
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle]?.size ?? 0) < size) low = middle + 1;
      else high = middle;
    }
    return figureOf(
      claim,
      list.slice(Math.max(0, low - REACH), low + REACH).map(({ figure }) => figure),
    );
  });
};
