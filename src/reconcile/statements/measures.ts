import type { Decimal } from 'decimal.js';
import { Exact } from '../../text/interval.ts';
import { quantityLabel } from '../../text/wording.ts';
import { amountText } from '../amount.ts';
import type { Draft } from '../finding.ts';
import { candidate, roleOf } from './candidates.ts';
import { isAsLong, MISREAD } from './computed.ts';
import { DEFINITIONS, type Definition, ROWS, type RowName } from './definitions.ts';
import type { Figure } from './figure.ts';
import type { Entry, ReportIndex } from './report-index.ts';
import { draft, stated } from './say.ts';
import { stemsOf } from './words.ts';
import { type Asked, isWorkedOut } from './worked-out.ts';

/** How far before its figure a measure may be named, and how far behind it. */
const REACH = 90;
const BEHIND = 24;
const BREAK = /[.;](?!\d)/;
/** "46%, compared to | 52% in 2022": the second figure is of what the first one is. */
const COMPARED =
  /^[\w\s,’'()-]{0,60}\b(?:compared (?:to|with)|versus|from|to|and)(?: about| approximately| nearly| roughly)? ?[$€£]?$/i;
/** Measures of a part, or of other figures than the statements'. */
const OF_OTHERS = /\b(?:adjusted|non-gaap|segment|excluding|pro forma|division|average)\b/i;

/** The names of measures as they stand right behind a figure: "a 2.4 current ratio". */
const BEHIND_FIGURE = new Map(DEFINITIONS.map(({ name, said }) => [name, new RegExp(`^\\s(?:${said.source})`, 'i')]));

/** The measure that a statement names at a figure; null where it names none. */
const definitionAt = (figure: Figure, figures: readonly Figure[], text: string): Definition | null => {
  const { start, end } = figure.claim.evidence;
  const previous = figures[figures.indexOf(figure) - 1];
  const from = Math.max(previous?.claim.evidence.end ?? 0, start - REACH);
  const before = text.slice(from, start).split(BREAK).at(-1) ?? '';
  const behind = text.slice(end, end + BEHIND);
  const own = DEFINITIONS.find(({ name, said }) => said.test(before) || BEHIND_FIGURE.get(name)?.test(behind));
  if (own !== undefined) return own;
  const isCompared = previous !== undefined && from === previous.claim.evidence.end && COMPARED.test(before);
  return isCompared ? definitionAt(previous, figures, text) : null;
};

/** A row's label as the definitions have it: "Operating (loss) income, net" is "operating income, net". */
const labelOf = ({ claim }: Entry): string =>
  (claim.evidence.row ?? '')
    .toLowerCase()
    .replace(/\([^()]{0,60}\)/g, ' ')
    .replace(/[^a-z,-]+/g, ' ')
    .replace(/ ?,(?! net)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s,]+$|^\s+/g, '');

const rowsOf = (name: RowName, index: ReportIndex): Entry[] =>
  index.entries.filter(
    (entry) =>
      entry.isCell &&
      entry.reading.dimension === 'money' &&
      entry.reading.measure.value !== null &&
      entry.endDay !== null &&
      ROWS[name].test(labelOf(entry)) &&
      roleOf(entry).role !== 'change',
  );

const isOfTime = (one: Entry, other: Entry): boolean =>
  one.document === other.document &&
  one.endDay === other.endDay &&
  isAsLong(one, other) &&
  one.reading.unit === other.reading.unit;

/** Every way to take one of each. */
const combinations = (lists: readonly (readonly Entry[])[]): Entry[][] =>
  lists.reduce<Entry[][]>((all, list) => all.flatMap((some) => list.map((one) => [...some, one])), [[]]);

/** A row is printed again and again, in statements, summaries and notes; more prints than these say nothing new. */
const MOST_PRINTS = 6;

const sizeOf = ({ reading }: Entry): Decimal => (reading.measure.value ?? new Exact(0)).abs();

/** A measure worked out: of which figures, and what it comes to. */
type Worked = { readonly operands: readonly Entry[]; readonly value: Decimal };

const unique = (entries: readonly Entry[]): Entry[] => [
  ...new Map(entries.map((entry) => [sizeOf(entry).toFixed(), entry])).values(),
];

/** Rows of one report of which one is so many times the other are printed in two scales, one of them unread. */
const OTHER_SCALE = 1e5;
/** What a table whose scale is unread would have to be multiplied with. */
const SCALES = ['1', '1e3', '1e6'] as const;

const isOneScale = (entries: readonly Entry[]): boolean => {
  const sizes = entries.map(({ reading }) => reading.size).filter((size) => size > 0);
  return Math.max(...sizes) < OTHER_SCALE * Math.min(...sizes);
};

const worked = (definition: Definition, first: Entry, rest: readonly (readonly Entry[])[]): Worked[] => {
  const beside = rest.map((rows) => unique(rows.filter((entry) => isOfTime(first, entry))).slice(0, MOST_PRINTS));
  return combinations(beside).flatMap((others): Worked[] => {
    if (!isOneScale([first, ...others])) return [];
    const sum = others.reduce((total, entry) => total.plus(sizeOf(entry)), new Exact(0));
    if (definition.by === 'less') {
      const value = sizeOf(first).minus(sum).abs();
      return SCALES.map((scale) => ({ operands: [first, ...others], value: value.times(scale) }));
    }
    if (sum.isZero()) return [];
    const share = sizeOf(first).div(sum);
    return [{ operands: [first, ...others], value: definition.unit === 'percent' ? share.times(100) : share }];
  });
};

/** Is a figure in the unit of a definition? */
const isInUnit = ({ reading }: Figure, { unit }: Definition): boolean => {
  if (unit === 'money') return reading.dimension === 'money';
  return unit === 'percent' ? reading.dimension === 'percent' : reading.dimension === 'count';
};

/** How a statement gets from a measure to its figure. */
const VERBS =
  'came comes stood stands remained remains held calculated computed works worked implies implying yielding maintained had';

/** Does the statement name nothing but the measure and its rows: no part of the company that it would be of? */
const isOfWhole = ({ around }: Figure, definition: Definition): boolean => {
  const known = stemsOf(
    `${definition.name} ${definition.first} ${definition.rest.join(' ')} profit loss income total net gross ratio rate margin ${VERBS}`,
  );
  return [...around].every(([stem, near]) => near < 1 || known.has(stem));
};

/**
 * "a current ratio of 2.4": a measure that reports seldom print, worked out of the rows that it is defined by. To be asked of what the
 * report does not state. It contradicts only where the measure has one definition, is of the whole company, and no print of the rows fits.
 */
export const judgeMeasure = ({ figure, figures, text, index }: Asked): Draft | null => {
  const { measure, size, unit } = figure.reading;
  const said = measure.value?.abs();
  const definition = said === undefined || figure.role === 'change' ? null : definitionAt(figure, figures, text);
  if (said === undefined || definition === null || !isInUnit(figure, definition)) return null;
  const firsts = rowsOf(definition.first, index).filter(
    (entry) =>
      candidate(figure, entry, index).timing === 'same' && (definition.unit !== 'money' || entry.reading.unit === unit),
  );
  const restRows = definition.rest.map((name) => rowsOf(name, index));
  const found = unique(firsts)
    .slice(0, MOST_PRINTS)
    .flatMap((first) => worked(definition, first, restRows));
  const right = found.find(({ value }) => isWorkedOut(measure, said, value));
  const best = right ?? found[0];
  if (best === undefined) return null;
  const isSure = definition.isPlain && figure.isDated && isOfWhole(figure, definition) && !OF_OTHERS.test(text);
  const isFar = best.value.gt(size * MISREAD) || best.value.lt(size / MISREAD);
  if (!right && (!isSure || isFar)) return null;
  const [first, ...rest] = best.operands.map((entry) => quantityLabel(entry.claim.quantity));
  const shown = amountText(
    best.value,
    definition.unit === 'percent' ? 'percent' : definition.unit === 'money' ? unit : '',
  );
  const others = rest.length > 1 ? `(${rest.join(' + ')})` : rest[0];
  const expression = `${first} ${definition.by === 'over' ? '÷' : '−'} ${others} = ${shown}`;
  const message = `The statement gives a ${definition.name} of ${quantityLabel(figure.claim.quantity)}; the report's figures come to ${shown}: ${stated((best.operands[0] as Entry).claim)}.`;
  const claims = [figure.claim, ...best.operands.map(({ claim }) => claim)];
  const [verdict, severity] = right ? (['match', 'none'] as const) : (['conflict', 'warning'] as const);
  return draft('statement.computed', verdict, severity, message, claims, { expression, low: null, high: null });
};
