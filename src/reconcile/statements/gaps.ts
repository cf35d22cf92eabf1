import type { Decimal } from 'decimal.js';
import { quantityLabel } from '../../text/wording.ts';
import { amountText } from '../amount.ts';
import type { Draft } from '../finding.ts';
import { isSameUnit } from '../units.ts';
import { type Candidate, hasTellingDigits, isPrintedBeside, roleOf } from './candidates.ts';
import { isAsLong, MISREAD } from './computed.ts';
import type { Figure } from './figure.ts';
import type { Entry } from './report-index.ts';
import { draft, stated } from './say.ts';
import { type Asked, isWorkedOut } from './worked-out.ts';

/** "exceeded its revenue by", "a difference of", "outweighed the gains by": how far one thing is from another. */
const GAP_BEFORE =
  /\b(?:(?:exceed|surpass|outstripp|outweigh|outpac|trail|lagg)(?:s|ed|ing)?\b(?:[^.;]|\.\d){0,90} by|(?:difference|gap|shortfall)(?: (?:in|between) (?:[^.;]|\.\d){0,140})? (?:of|was|is|came to)|(?:leaving|left) [^.;\d]{0,40})(?: about| approximately| nearly| roughly| some| almost)? ?[$€£]?$/i;
const REACH = 180;

/** Where a statement begins to tell a figure as how far two things are apart; null where it does not. */
const gapAt = ({ claim: { evidence } }: Figure, text: string): number | null => {
  const from = Math.max(0, evidence.start - REACH);
  const found = GAP_BEFORE.exec(text.slice(from, evidence.start));
  return found === null ? null : from + found.index;
};

/** Does a statement tell a figure as how far two things are apart? */
export const isGap = (figure: Figure, text: string): boolean => gapAt(figure, text) !== null;

/** How well the words of the two things must agree, and how many of the best are taken from one another. */
const AGREEING = 0.25;
/** The same of a figure of another time than the statement's, which is set against it. */
const SURE = 0.5;
const MOST = 10;

type Level = Pick<Entry, 'claim' | 'reading'>;
const sizeOf = ({ reading }: Level): Decimal | null => reading.measure.value?.abs() ?? null;

/** Every two of some levels of one unit. */
function* pairsOf<T extends Level>(levels: readonly T[], isPair: (one: T, other: T) => boolean): Generator<[T, T]> {
  for (const [i, one] of levels.entries())
    for (const other of levels.slice(i + 1))
      if (isSameUnit(one.reading, other.reading) && isPair(one, other)) yield [one, other];
}

/**
 * "Its loss of $22 million exceeded its revenue of $13 million by $9 million": how far two figures of the statement are apart, two rows of the
 * report at one time, or one row at two. It contradicts only where the statement has just the two levels, and the report prints no such difference.
 */
export const judgeGap = ({
  figure,
  figures,
  text,
  index,
  found,
}: Asked & { readonly found: readonly Candidate[] }): Draft | null => {
  const { measure, unit, size } = figure.reading;
  const said = measure.value?.abs();
  const at = gapAt(figure, text);
  if (said === undefined || at === null) return null;
  const label = quantityLabel(figure.claim.quantity);
  const tell = (one: Level, other: Level, apart: Decimal, verdict: 'match' | 'conflict', told: string): Draft => {
    const expression = `${quantityLabel(one.claim.quantity)} − ${quantityLabel(other.claim.quantity)} = ${amountText(apart, unit)}`;
    const severity = verdict === 'match' ? 'none' : 'warning';
    const claims = [figure.claim, one.claim, other.claim];
    return draft('statement.computed', verdict, severity, `The statement's ${label} ${told}.`, claims, {
      expression,
      low: null,
      high: null,
    });
  };
  const apart = (one: Level, other: Level): Decimal | null => {
    const [a, b] = [sizeOf(one), sizeOf(other)];
    return a && b ? a.minus(b).abs() : null;
  };
  const levels = figures.filter(
    (each) => each !== figure && each.role !== 'change' && isSameUnit(each.reading, figure.reading),
  );
  const own = [...pairsOf(levels, () => true)];
  for (const [one, other] of own) {
    const gap = apart(one, other);
    if (gap !== null && isWorkedOut(measure, said, gap))
      return tell(one, other, gap, 'match', 'is how far its own figures are apart');
  }
  // "exceeded the $13 million of revenue by": both are the statement's own.
  const [pair, ...others] = own;
  const isOwn = others.length === 0 && (pair?.[1].claim.evidence.start ?? 0) > at;
  if (hasTellingDigits(figure) && !isOwn) {
    const entries = found
      .filter(
        ({ entry, agreement, timing }) =>
          agreement.both >= (timing === 'other' ? SURE : AGREEING) &&
          isSameUnit(entry.reading, figure.reading) &&
          roleOf(entry).role !== 'change',
      )
      .slice(0, MOST);
    const timely = new Set(entries.flatMap(({ entry, timing }) => (timing === 'other' ? [] : [entry])));
    // Of one row at two times, or of two rows at one time.
    const isPair = (one: Entry, other: Entry): boolean =>
      (timely.has(one) || timely.has(other)) &&
      (one.endDay === other.endDay) !== (one.place === other.place) &&
      isAsLong(one, other);
    for (const [one, other] of pairsOf(
      entries.map(({ entry }) => entry),
      isPair,
    )) {
      const gap = apart(one, other);
      if (gap !== null && isWorkedOut(measure, said, gap))
        return tell(one, other, gap, 'match', `is how far ${stated(one.claim)} is from ${stated(other.claim)}`);
    }
  }
  const gap = pair && apart(...pair);
  if (!pair || !gap || !isOwn || isPrintedBeside(figure, pair, index)) return null;
  if (gap.gt(size * MISREAD) || gap.lt(size / MISREAD)) return null;
  return tell(
    ...pair,
    gap,
    'conflict',
    `is told as how far its own figures are apart, which is ${amountText(gap, unit)}`,
  );
};
