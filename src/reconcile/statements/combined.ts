import type { Decimal } from 'decimal.js';
import { Exact } from '../../text/interval.ts';
import { quantityLabel } from '../../text/wording.ts';
import { amountText } from '../amount.ts';
import { against, calculation } from '../derived.ts';
import type { Draft } from '../finding.ts';
import { sumOf } from '../measure.ts';
import { isSameUnit } from '../units.ts';
import { type Candidate, hasTellingDigits, isUnitOf, matchesInTime, roleOf, valueMatches } from './candidates.ts';
import { isAsLong } from './computed.ts';
import type { Figure } from './figure.ts';
import { type Entry, type ReportIndex, tableOf } from './report-index.ts';
import { GENERIC, isRowNamed } from './row-names.ts';
import { draft, stated } from './say.ts';
import { type Asked, isOffByRounding, isWorkedOut } from './worked-out.ts';

/** Words by which a statement says that a figure is the sum of others. */
const COMBINED = /\b(?:combined|together|altogether|in all|in aggregate|the sum of)\b/i;
const REACH = 160;

/** Does a statement give a figure as the sum of several? */
export const isCombined = (text: string, { claim: { evidence } }: Figure): boolean =>
  COMBINED.test(text.slice(Math.max(0, evidence.start - REACH), evidence.end + REACH / 4));

const sizeOf = ({ reading }: Entry): Decimal => reading.measure.value ?? new Exact(0);

/** How well the words of a part must agree, and how many of the best are added to one another. */
const AGREEING = 0.25;
const MOST_PARTS = 12;

const isLevel = ({ reading }: Entry): boolean => reading.measure.value?.isPositive() === true;
const isOfTime = (one: Entry, other: Entry): boolean =>
  one.endDay === other.endDay && isAsLong(one, other) && isSameUnit(one.reading, other.reading);

/** Does the statement say half of what tells a row from others: "raw materials" of "Raw materials and component parts"? */
const isHalfNamed = ({ own }: Entry, all: ReadonlySet<string>): boolean => {
  const label = [...own.keys()].filter((stem) => !GENERIC.has(stem));
  return label.length > 0 && 2 * label.filter((stem) => all.has(stem)).length >= label.length;
};

/** Every two of the best figures that are of one time, and the rows of one column of a table that the statement names, where they are three or more. */
function* groupsOf(figure: Figure, parts: readonly Entry[], { tables }: ReportIndex): Generator<readonly Entry[]> {
  for (const [i, one] of parts.entries())
    for (const other of parts.slice(i + 1)) if (isOfTime(one, other)) yield [one, other];
  for (const one of parts.filter((part) => part.isCell && isRowNamed(part, figure.all))) {
    const group = (tables.get(tableOf(one)) ?? []).filter(
      (other) =>
        other.claim.evidence.column === one.claim.evidence.column &&
        isOfTime(one, other) &&
        isHalfNamed(other, figure.all),
    );
    if (group.length > 2) yield group;
  }
}

/** "The combined cost of kilns and cranes was $46,459": figures of one time that come to it, where the report prints no such sum. */
export const judgeCombined = ({
  figure,
  text,
  index,
  found,
}: Asked & { readonly found: readonly Candidate[] }): Draft | null => {
  const { measure, unit } = figure.reading;
  const said = measure.value;
  // A shorter number comes out of many sums.
  if (said === null || figure.role === 'change' || !isCombined(text, figure)) return null;
  if (!hasTellingDigits(figure)) return twoNamed({ figure, text, index, found });
  const parts = found
    .filter(
      ({ entry, agreement, timing }) =>
        agreement.both >= AGREEING &&
        timing !== 'other' &&
        isUnitOf(figure, entry) &&
        isLevel(entry) &&
        roleOf(entry).role !== 'change',
    )
    .slice(0, MOST_PARTS)
    .map(({ entry }) => entry);
  for (const group of groupsOf(figure, parts, index)) {
    const sum = group.reduce((total, part) => total.plus(sizeOf(part)), new Exact(0));
    if (!isWorkedOut(measure, said, sum)) continue;
    const expression = `${group.map(({ claim }) => quantityLabel(claim.quantity)).join(' + ')} = ${amountText(sum, unit)}`;
    const [first, ...rest] = group.map(({ claim }) => stated(claim));
    const message = `The statement's ${quantityLabel(figure.claim.quantity)} is the sum of what the report gives: ${first}, and ${rest.join(', ')}.`;
    const claims = [figure.claim, ...group.map(({ claim }) => claim)];
    return draft('statement.computed', 'match', 'none', message, claims, { expression, low: null, high: null });
  }
  return twoNamed({ figure, text, index, found });
};

/** "Kilns and cranes combined brought", "from kilns and cranes together": two things, and no more. */
const TWO_COMBINED = /^[^,;]*\band\b[^,;]*$/i;

/** Does the statement say a sum of just two rows, in one clause with the word that says so? */
const isOfTwo = (text: string, { claim: { evidence } }: Figure): boolean => {
  const clause = (
    text
      .slice(Math.max(0, evidence.start - REACH), evidence.start)
      .split(/[.;,](?!\d)/)
      .at(-1) ?? ''
  ).trim();
  return TWO_COMBINED.test(clause) && COMBINED.test(clause) && (clause.match(/\band\b/gi) ?? []).length === 1;
};

/** "Kilns and cranes combined brought $46 million" where the two rows that it names come to 41, in each of their columns of its time. */
const twoNamed = ({
  figure,
  text,
  index,
  found,
}: Pick<Asked, 'figure' | 'text' | 'index'> & { readonly found: readonly Candidate[] }): Draft | null => {
  const { size, unit } = figure.reading;
  if (!isOfTwo(text, figure) || matchesInTime(figure, index).some(({ agreement }) => agreement.both >= AGREEING))
    return null;
  const columns = new Map<string, Entry[]>();
  for (const { entry, timing } of found) {
    if (!entry.isCell || timing === 'other' || !isUnitOf(figure, entry) || !isLevel(entry)) continue;
    if (roleOf(entry).role === 'change' || !isRowNamed(entry, figure.all)) continue;
    const column = `${tableOf(entry)} ${entry.claim.evidence.column}`;
    columns.set(column, [...(columns.get(column) ?? []), entry]);
  }
  const isPair = ([one, other, ...more]: readonly Entry[]): boolean =>
    one !== undefined && other !== undefined && more.length === 0 && one.place !== other.place && isOfTime(one, other);
  const [pair] = [...columns.values()].filter(isPair);
  const [one, other] = pair ?? [];
  if (one === undefined || other === undefined) return null;
  const sum = sizeOf(one).plus(sizeOf(other));
  if (
    sum.gt(size * FAR) ||
    sum.lt(size / FAR) ||
    isWorkedOut(figure.reading.measure, figure.reading.measure.value ?? sum, sum)
  )
    return null;
  const shown = amountText(sum, unit);
  const expression = `${quantityLabel(one.claim.quantity)} + ${quantityLabel(other.claim.quantity)} = ${shown}`;
  const message = `The statement gives a sum of ${quantityLabel(figure.claim.quantity)}; the two rows that it names come to ${shown}: ${stated(one.claim)}, and ${stated(other.claim)}.`;
  return draft('statement.computed', 'conflict', 'warning', message, [figure.claim, one.claim, other.claim], {
    expression,
    low: null,
    high: null,
  });
};

/** "$9 million on quays and $3 million on cranes, | a combined | $12 million" */
const THEN_SUM =
  /^[^.;]{0,60}(?:,|\bor\b|\bfor\b)[^.;]{0,24}\b(?:combined|together|altogether|in all|in aggregate|totaling|a total of)\b[^.;]{0,24}$/i;
/** "$9 million on quays and $3 million on cranes, | $12 million | in all" */
const COMMA = /^[^.;]{0,60},(?: (?:or|for))?(?: about| approximately| nearly| some)? $/i;
const IN_ALL = /^ (?:in all|altogether|combined|together|in total|in aggregate)\b/i;
const AND = /^[^.;]{0,80}(?:\band\b|,)[^.;]{0,60}$/;
/** How many parts of a sum are told one after the other. */
const MOST_TOLD = 4;
/** How many times as much as its parts a sum may be said to be, before it is one of more than those. */
const FAR = 3;

/** The figures right before a sum that it is told of, the nearest last; fewer than two where none are. */
const partsOf = (sum: Figure, figures: readonly Figure[], text: string): Figure[] => {
  const parts: Figure[] = [];
  let next = sum;
  for (const one of figures.slice(Math.max(0, figures.indexOf(sum) - MOST_TOLD), figures.indexOf(sum)).reverse()) {
    const gap = text.slice(one.claim.evidence.end, next.claim.evidence.start);
    const isBehind = COMMA.test(gap) && IN_ALL.test(text.slice(sum.claim.evidence.end));
    const isTold = next === sum ? THEN_SUM.test(gap) || isBehind : AND.test(gap);
    if (!isTold || one.role === 'change' || !isSameUnit(one.reading, sum.reading)) break;
    parts.unshift(one);
    next = one;
  }
  return parts;
};

/** "$9 million and $3 million, a combined $13 million": a sum that a statement works out of its own figures; one that the report prints is not judged. */
export const judgeOwnSum = ({ figure: sum, figures, text, index }: Asked): Draft | null => {
  const { measure, unit, size } = sum.reading;
  if (measure.value === null || sum.role === 'change') return null;
  const parts = partsOf(sum, figures, text);
  if (parts.length < 2) return null;
  const totals = parts.slice(0, -1).flatMap((_, from) => {
    const group = parts.slice(from);
    const worked = sumOf(group.map(({ reading }) => reading.measure));
    return worked?.value ? [{ group, worked, value: worked.value }] : [];
  });
  const isSum = ({ worked, value }: (typeof totals)[number]): boolean =>
    against(measure, worked).verdict !== 'conflict' || isOffByRounding(measure, measure.value as Decimal, value);
  const right = totals.find(isSum);
  const told = right ?? totals[0];
  if (told === undefined) return null;
  const isFar = told.value.gt(size * FAR) || told.value.lt(size / FAR);
  if (!right && (isFar || valueMatches(sum, index).some(({ agreement }) => agreement.both >= AGREEING))) return null;
  const shown = amountText(told.value, unit);
  const expression = `${told.group.map(({ claim }) => quantityLabel(claim.quantity)).join(' + ')} = ${shown}`;
  const message = `The statement gives a sum of ${quantityLabel(sum.claim.quantity)}; its own figures come to ${shown}.`;
  const claims = [sum.claim, ...told.group.map(({ claim }) => claim)];
  const [verdict, severity] = right ? (['match', 'none'] as const) : (['conflict', 'warning'] as const);
  return draft('statement.computed', verdict, severity, message, claims, calculation(expression, told.worked));
};
