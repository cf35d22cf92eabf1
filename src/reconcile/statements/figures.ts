import type { Decimal } from 'decimal.js';
import { Exact } from '../../text/interval.ts';
import { quantityLabel } from '../../text/wording.ts';
import { amountText } from '../amount.ts';
import type { Draft } from '../finding.ts';
import { type Candidate, isSameValue, roleOf, significant, valueMatches, wordMatches } from './candidates.ts';
import type { Figure } from './figure.ts';
import type { Entry, ReportIndex } from './report-index.ts';
import { draft, stated } from './say.ts';

/** How well words must agree before the same number counts as support: short numbers are often the same by chance. */
const ENOUGH_BY_DIGITS = [1, 0.5, 0.4, 0.3] as const;
const ENOUGH_FOR_LONG = 0.15;
/** How well they must agree before another number counts against a figure that the report also states, but of something else. */
const RIVAL = 0.8;
const RIVAL_LEAD = 0.2;
/** The same, before a figure that the report states nowhere. */
const ONLY_RIVAL = 0.45;
const ONLY_RIVAL_UNDATED = 0.6;

const enough = (figure: Figure): number => ENOUGH_BY_DIGITS[significant(figure).length] ?? ENOUGH_FOR_LONG;

const isRole = (figure: Figure, entry: Entry): boolean => {
  const { role } = roleOf(entry);
  return figure.role === null ? role !== 'change' : role === null || role === figure.role;
};

/** Figures of the same unit and time that are of the same thing and not the same number. */
const rivals = (figure: Figure, found: readonly Candidate[]): Candidate[] =>
  found.filter(
    ({ entry, timing }) =>
      timing !== 'other' &&
      entry.reading.dimension === figure.reading.dimension &&
      entry.reading.unit === figure.reading.unit &&
      isRole(figure, entry) &&
      !isSameValue(figure, entry),
  );

/** "$448,873" is in the report, but for another year, beside the figure of the year that the statement names. */
const otherPeriod = (figure: Figure, matches: readonly Candidate[], index: ReportIndex): Draft | null => {
  if (!figure.isDated || matches.some(({ timing }) => timing !== 'other')) return null;
  for (const { entry, agreement } of matches) {
    if (agreement.both < enough(figure)) continue;
    const right = index.places
      .get(entry.place)
      ?.find(
        (mate) =>
          mate.endDay !== null &&
          figure.endDay !== null &&
          Math.abs(mate.endDay - figure.endDay) <= 10 &&
          !isSameValue(figure, mate) &&
          mate.reading.dimension === entry.reading.dimension,
      );
    const message = `The statement gives ${quantityLabel(figure.claim.quantity)}, which the report gives for another period: ${stated(entry.claim)}${right ? `; for the statement's period it gives ${quantityLabel(right.claim.quantity)}` : ''}.`;
    return draft('statement.period', 'conflict', 'error', message, [
      figure.claim,
      entry.claim,
      ...(right ? [right.claim] : []),
    ]);
  }
  return null;
};

const ONE_HUNDRED = new Exact(100);

/** A change that the report leaves to the reader: two figures of one row, their difference and their growth. */
const computedChange = (figure: Figure, found: readonly Candidate[], index: ReportIndex): Draft | null => {
  const { value, step, modifier } = figure.reading.measure;
  if (value === null || figure.role === 'level') return null;
  const isPercent = figure.reading.dimension === 'percent';
  const give = (step ?? new Exact(1)).times(isPercent ? 1 : '0.6');
  const seen = new Set<string>();
  for (const { entry, agreement } of found) {
    if (agreement.both < 0.5) break;
    if (seen.has(entry.place) || (!isPercent && entry.reading.dimension !== figure.reading.dimension)) continue;
    seen.add(entry.place);
    const row = (index.places.get(entry.place) ?? []).filter(
      ({ reading, endDay }) => reading.dimension === entry.reading.dimension && endDay !== null,
    );
    for (const now of row)
      for (const then of row) {
        const [a, b] = [now.reading.measure.value, then.reading.measure.value];
        if (a === null || b === null || (now.endDay ?? 0) <= (then.endDay ?? 0) || now.days !== then.days) continue;
        if (isPercent && b.isZero()) continue;
        const change: Decimal = isPercent ? a.minus(b).div(b.abs()).times(ONE_HUNDRED) : a.minus(b);
        const isMore = modifier === 'more-than' || modifier === 'at-least';
        const fits = isMore
          ? change.abs().gte(value.abs()) && change.abs().lte(value.abs().times('1.5'))
          : change.abs().minus(value.abs()).abs().lte(give);
        if (!fits) continue;
        if (
          figure.direction !== null &&
          !change.isZero() &&
          change.isPositive() !== figure.direction > 0 &&
          !a.isNegative() &&
          !b.isNegative()
        )
          continue;
        const shown = amountText(change.abs(), isPercent ? 'percent' : figure.reading.unit);
        const [from, to] = [quantityLabel(then.claim.quantity), quantityLabel(now.claim.quantity)];
        const message = `The statement's ${quantityLabel(figure.claim.quantity)} is what the report's figures come to: from ${from} to ${stated(now.claim)}.`;
        const expression = isPercent ? `(${to} − ${from}) ÷ ${from} = ${shown}` : `${to} − ${from} = ${shown}`;
        return draft('statement.computed', 'match', 'none', message, [figure.claim, now.claim, then.claim], {
          expression,
          low: null,
          high: null,
        });
      }
  }
  return null;
};

/** "a $1.4 million increase" beside "a $1.4 million decrease" of the same thing. */
const otherDirection = (figure: Figure, matches: readonly Candidate[]): Draft | null => {
  if (figure.direction === null) return null;
  const good = matches.filter(
    ({ agreement, timing }) => timing !== 'other' && agreement.both >= Math.max(0.6, enough(figure)),
  );
  const told = good
    .map((each) => ({ ...each, direction: roleOf(each.entry).direction }))
    .filter(({ direction }) => direction !== null);
  const [best] = told;
  if (best === undefined || told.some(({ direction }) => direction === figure.direction)) return null;
  const [said, found] = figure.direction > 0 ? ['an increase', 'a decrease'] : ['a decrease', 'an increase'];
  const message = `The statement calls ${quantityLabel(figure.claim.quantity)} ${said}; the report calls it ${found}: ${stated(best.entry.claim)}.`;
  return draft('statement.direction', 'conflict', 'error', message, [figure.claim, best.entry.claim]);
};

/** What a report says about one figure of a statement; null where its words agree with nothing there. */
export const judgeFigure = (figure: Figure, index: ReportIndex): Draft | null => {
  const matches = valueMatches(figure, index);
  const found = wordMatches(figure, index);
  const period = otherPeriod(
    figure,
    matches.filter(({ agreement }) => agreement.both >= enough(figure)),
    index,
  );
  if (period) return period;
  const turned = otherDirection(figure, matches);
  if (turned) return turned;
  const [match] = matches.filter(({ timing }) => timing !== 'other');
  const [rival] = rivals(figure, found);
  const [said, name] = [quantityLabel(figure.claim.quantity), figure.claim];
  if (match && match.agreement.both >= enough(figure)) {
    const isBeaten =
      rival !== undefined &&
      rival.timing === 'same' &&
      figure.isDated &&
      rival.agreement.both >= RIVAL &&
      rival.agreement.both - match.agreement.both >= RIVAL_LEAD;
    if (!isBeaten)
      return draft('statement.figure', 'match', 'none', `The report gives ${stated(match.entry.claim)}.`, [
        name,
        match.entry.claim,
      ]);
    const message = `The statement gives ${said}; the report gives ${stated(rival.entry.claim)}. What it gives as ${said} is ${stated(match.entry.claim)}.`;
    return draft('statement.figure', 'conflict', 'error', message, [name, rival.entry.claim, match.entry.claim]);
  }
  const computed = computedChange(figure, found, index);
  if (computed) return computed;
  if (rival === undefined || figure.reading.size === 0) return null;
  const needed = match ? RIVAL : rival.timing === 'same' ? ONLY_RIVAL : ONLY_RIVAL_UNDATED;
  if (rival.agreement.both < needed) return null;
  const message = `The statement gives ${said}${match ? '' : ', which the report states nowhere'}; the report gives ${stated(rival.entry.claim)}.`;
  return draft('statement.figure', 'conflict', 'warning', message, [name, rival.entry.claim]);
};
