import type { Decimal } from 'decimal.js';
import type { Finding } from '../model/finding.ts';
import { Exact } from '../text/interval.ts';
import { numberText } from './amount.ts';
import type { Draft } from './finding.ts';
import { negated, sumOf } from './measure.ts';
import type { Measure } from './reading.ts';
import type { Column, Line } from './statement-tables.ts';
import { baseUnit, meet } from './units.ts';
import { GROSS_BEYOND } from './verdict.ts';
import { capitalized, sourceName } from './wording.ts';

/** A rule over the statements of the documents at hand. */
export type FootingCheck = { readonly id: string; readonly find: (columns: readonly Column[]) => Iterable<Draft> };

/** Percentages under a table of dollars have lines of the same names; a bare number in a table of dollars is dollars. */
const isShare = ({ cited }: Line): boolean => baseUnit(cited.claim.quantity.unit).dimension === 'percent';
const labelOf = ({ cited }: Line): string => cited.claim.evidence.row ?? 'a line';
const amountOf = ({ measure }: Line): Decimal => measure.value as Decimal;

export type Relation = 'equal' | 'above' | 'below';

/** How a sum lies to what it is held against, with the tolerance that the printed precision of every line gives. */
export const compare = (sum: Measure, whole: Measure): Relation => {
  if (meet(sum.allowed, whole.allowed)) return 'equal';
  return sum.value !== null && whole.value !== null && sum.value.gt(whole.value) ? 'above' : 'below';
};

/** The sum of lines, some of them taken off: revenue − cost of sales. */
export const total = (added: readonly Line[], taken: readonly Line[] = []): Measure | null =>
  sumOf([...added.map(({ measure }) => measure), ...taken.map(({ measure }) => negated(measure))]);

type Print = (value: Decimal) => string;

/** 1,313,599: every digit, where the short form of two amounts that differ is the same. */
const everyDigit: Print = (value) => {
  const [whole = '', fraction] = value.toFixed().split('.');
  return `${whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')}${fraction === undefined ? '' : `.${fraction}`}`;
};

const expressionOf = (added: readonly Line[], taken: readonly Line[], print: Print): string => {
  const plus = added.map((line) => `${labelOf(line)} ${print(amountOf(line))}`).join(' + ');
  return `${plus}${taken.map((line) => ` − ${labelOf(line)} ${print(amountOf(line))}`).join('')}`;
};

/** Off by more than this share of the largest of them, lines were not meant to add up. */
const ANOTHER_BEYOND = 0.5;

/** How far a sum is off its total, as a share of the largest line. */
export const offOf = (sum: Measure, whole: Line, parts: readonly Line[]): number => {
  const largest = Exact.max(...[whole, ...parts].map((line) => amountOf(line).abs()));
  return largest.isZero() || sum.value === null ? 0 : sum.value.minus(amountOf(whole)).abs().div(largest).toNumber();
};

/** The finding that `whole` is, or is not, what the other lines come to; null where they lie further apart than the share `farthest`. */
export const footed = (
  rule: string,
  column: Column,
  whole: Line,
  added: readonly Line[],
  taken: readonly Line[],
  agrees: boolean,
  farthest = ANOTHER_BEYOND,
): Draft | null => {
  const sum = total(added, taken);
  const isMixed = [...added, ...taken].some((line) => isShare(line) !== isShare(whole));
  if (!sum?.value || isMixed) return null;
  const print = !agrees && numberText(sum.value) === numberText(amountOf(whole)) ? everyDigit : numberText;
  const expression = expressionOf(added, taken, print);
  const off = sum.value.minus(amountOf(whole)).abs();
  // So far off are lines of two tables, or of two scales, not a line that is wrong.
  if (!agrees && offOf(sum, whole, [...added, ...taken]) > farthest) return null;
  const isGross = amountOf(whole).isZero() || off.div(amountOf(whole).abs()).gt(GROSS_BEYOND);
  const severity: Finding['severity'] = agrees ? 'none' : isGross ? 'error' : 'warning';
  const end = agrees ? 'they agree' : `off by ${numberText(off)}`;
  return {
    rule,
    verdict: agrees ? 'match' : 'conflict',
    severity,
    message: `${capitalized(sourceName({ document: column.header, claim: whole.cited.claim }))} gives ${labelOf(whole)} as ${print(amountOf(whole))}; ${expression} = ${print(sum.value)}: ${end}.`,
    readings: [whole, ...added, ...taken].map(({ cited }) => cited),
    calculation: { expression, low: sum.allowed.low?.toFixed() ?? null, high: sum.allowed.high?.toFixed() ?? null },
  };
};
