import { DAY_MS } from '../../text/calendar.ts';
import { Exact } from '../../text/interval.ts';
import { quantityLabel } from '../../text/wording.ts';
import { amountText } from '../amount.ts';
import type { Draft } from '../finding.ts';
import { OTHER_BASIS } from '../growth-basis.ts';
import { isSameUnit } from '../units.ts';
import { type Candidate, isContrary, isSameValue, roleOf, valueMatches } from './candidates.ts';
import { isAsLong, MISREAD } from './computed.ts';
import type { Figure } from './figure.ts';
import { dayOf, type Entry, type ReportIndex } from './report-index.ts';
import { draft, stated } from './say.ts';
import type { Asked } from './worked-out.ts';

/** "fell 28% in 2023 to $3 million", "rose 8% year over year, to $3 million": a rate and the level that it led to. */
const RATE_TO_LEVEL =
  /^(?: (?!due\b|while\b|as\b|because\b|and\b)[\w-]+){0,8},? (?:to|reaching|to reach)(?: an?| about| approximately| nearly)? ?$/i;
/** "$3 million in 2023, up 8%", "$3 million, a decrease of 8%", "$3 million in 2023, a 30% increase". */
const LEVEL_THEN_RATE =
  /^(?: (?:in|for) [\w ]{2,30})?,? (?:which (?:is|was) |representing |reflecting )?(?:up|down|an?)(?: (?:increase|decrease|rise|gain|drop|decline|growth|fall|jump) of)?(?: about| approximately| nearly)? ?$/i;

/** What stands in a sentence between one figure and a later one; null where they are of two sentences. */
const between = (one: Figure, other: Figure): string | null => {
  const { quote } = one.claim.evidence;
  if (quote !== other.claim.evidence.quote) return null;
  const from = quote.indexOf(one.claim.quantity.surface) + one.claim.quantity.surface.length;
  const to = quote.indexOf(other.claim.quantity.surface, from);
  return to < 0 ? null : quote.slice(from, to);
};

const LEVELS: ReadonlySet<string> = new Set(['money', 'money per share', 'count']);

/** The level that a rate of change is told of, right beside it. */
const levelOf = (rate: Figure, figures: readonly Figure[]): Figure | undefined =>
  figures.find((other) => {
    if (other.role === 'change' || !LEVELS.has(other.reading.dimension)) return false;
    const isFirst = rate.claim.evidence.start < other.claim.evidence.start;
    const words = isFirst ? between(rate, other) : between(other, rate);
    return words !== null && (isFirst ? RATE_TO_LEVEL : LEVEL_THEN_RATE).test(words);
  });

const YEAR_DAYS = 366;
const NEAR_A_YEAR = 20;
/** How well the words of the level's row must agree. */
const AGREEING = 0.45;

/** The same row a year before. */
export const yearBefore = (now: Entry, index: ReportIndex): Entry | undefined =>
  (index.places.get(now.place) ?? []).find(
    (one) =>
      one.endDay !== null &&
      now.endDay !== null &&
      Math.abs(now.endDay - one.endDay - YEAR_DAYS) <= NEAR_A_YEAR &&
      isAsLong(one, now) &&
      one.reading.dimension === now.reading.dimension,
  );

const HALF_A_YEAR = 183;
/** Is a figure of the year that a statement names, by the calendar or as a fiscal one? Of none named, each is. */
export const isYearOf = ({ endDay }: Entry, year: string | undefined): boolean =>
  year === undefined ||
  (endDay !== null &&
    (new Date(endDay * DAY_MS).getUTCFullYear() === Number(year) ||
      Math.abs(endDay - (dayOf(`${year}-12-31`) ?? 0)) <= HALF_A_YEAR));

/** What a change may be off by, in steps of its last digit: the row's figures are rounded themselves. */
const GIVE = '1.5';
/** How far from "about" so much it may be, as a share of it. */
const ABOUT = '0.15';

/** What a change is taken from, where that is not the year before. */
export const OTHER_BASE =
  /\b(?:sequential\w*|months? (?:earlier|before)|(?:previous|preceding|prior|last) (?:quarter|month)|since|inception|over the (?:last|past|two|three|four|five)|two years|constant[- ]currenc\w+|organic\w*|peak|expected|budget\w*|plan(?:ned)?|forecast\w*|(?:fourth|third|second|first) quarter of the (?:prior|previous))\b/i;

/** May a change be of a level: a rate of any, an amount of one of its unit, "$0.40" of "$2.10 per share"? */
const isChangeOf = (change: Figure, level: Figure): boolean =>
  change.reading.dimension === 'percent' ||
  isSameUnit(change.reading, level.reading) ||
  (change.reading.dimension === 'money' && level.reading.dimension === 'money per share');

/**
 * Does a paragraph that gives the level print the rate as well? Then it is the report's own, worked out of figures before they were rounded. An
 * amount must stand in the very sentence: the next one tells of parts of the change.
 */
const isPrintedNear = (rate: Figure, level: Figure, index: ReportIndex): boolean => {
  const isRate = rate.reading.dimension === 'percent';
  const paragraph = ({ entry: { place } }: Candidate): string =>
    isRate ? place.slice(0, place.lastIndexOf('/')) : place;
  const inProse = ({ entry }: Candidate): boolean => !entry.isCell;
  const levels = new Set(valueMatches(level, index).filter(inProse).map(paragraph));
  return valueMatches(rate, index).some((each) => inProse(each) && levels.has(paragraph(each)));
};

/**
 * "fell 18% to $3.8 million", "by $2 million to $3.8 million" where the row that has the 3.8 fell by 28 %, or by 1.5. Asked of what the report does
 * not print; only of a row of a table that has the level beside the change, and its value of the year before.
 */
export const judgeRateOfLevel = ({
  figure: rate,
  figures,
  text,
  index,
}: Pick<Asked, 'figure' | 'figures' | 'text' | 'index'>): Draft | null => {
  const { dimension, measure, size, unit } = rate.reading;
  const isPercent = dimension === 'percent';
  if (rate.role !== 'change' || measure.value === null) return null;
  if (measure.modifier !== 'exact' && measure.modifier !== 'about') return null;
  if ((isPercent && OTHER_BASIS.test(rate.claim.evidence.quote)) || OTHER_BASE.test(text)) return null;
  const level = levelOf(rate, figures);
  if (level === undefined || !isChangeOf(rate, level)) return null;
  const said = measure.value.abs();
  const give = Exact.max(
    (measure.step ?? new Exact(1)).times(GIVE),
    measure.modifier === 'about' ? said.times(ABOUT) : 0,
  );
  const isSure = ({ entry, agreement, timing }: Candidate): boolean =>
    entry.isCell &&
    timing !== 'other' &&
    agreement.both >= AGREEING &&
    entry.reading.dimension === level.reading.dimension;
  const drafts: Draft[] = [];
  for (const { entry: now } of valueMatches(level, index).filter(isSure)) {
    const then = yearBefore(now, index);
    const [a, b] = [now.reading.measure.value, then?.reading.measure.value];
    // Where a sign turned, no size tells how far.
    if (!then || !a || !b || b.isZero() || a.isNegative() !== b.isNegative()) continue;
    const moved = a.abs().minus(b.abs());
    const change = isPercent ? moved.div(b.abs()).times(100) : moved;
    const [from, to] = [quantityLabel(then.claim.quantity), quantityLabel(now.claim.quantity)];
    const shown = amountText(change, isPercent ? 'percent' : unit);
    const fits = change.abs().minus(said).abs().lte(give);
    const isTurned = rate.direction !== null && !change.isZero() && change.isNegative() !== rate.direction < 0;
    if (change.abs().gt(size * MISREAD) || change.abs().lt(size / MISREAD)) continue;
    const told = `The statement gives ${quantityLabel(level.claim.quantity)} as a change of ${quantityLabel(rate.claim.quantity)}`;
    const message = `${told}; the report's figures come to ${shown}: from ${from} to ${stated(now.claim)}.`;
    const verdict = fits && !isTurned ? 'match' : 'conflict';
    const expression = isPercent ? `(${to} − ${from}) ÷ ${from} = ${shown}` : `${to} − ${from} = ${shown}`;
    const draftOf = draft(
      'statement.computed',
      verdict,
      fits ? (isTurned ? 'error' : 'none') : 'warning',
      message,
      [rate.claim, now.claim, then.claim],
      { expression, low: null, high: null },
    );
    if (verdict === 'match') return draftOf;
    drafts.push(draftOf);
  }
  const [wrong] = drafts;
  return wrong === undefined || isPrintedNear(rate, level, index) ? null : wrong;
};

/**
 * "grew by $27 million to $47 million" where the row that has the 47 prints a change of 32, and the 27 is that of another row. Asked before the
 * number may pass for the report's; no row that has the level, and no paragraph that has both, may have the change as well.
 */
export const judgeChangeOfLevel = ({
  figure: change,
  figures,
  index,
}: Pick<Asked, 'figure' | 'figures' | 'index'>): Draft | null => {
  const { dimension } = change.reading;
  if (change.role !== 'change' || dimension === 'percent' || change.reading.measure.modifier !== 'exact') return null;
  const level = levelOf(change, figures);
  if (level === undefined || level.reading.dimension !== dimension) return null;
  const printed = valueMatches(level, index)
    .filter(({ entry, agreement, timing }) => entry.isCell && timing !== 'other' && agreement.both >= AGREEING)
    .flatMap(({ entry: now }) =>
      (index.places.get(now.place) ?? [])
        .filter((mate) => roleOf(mate).role === 'change' && mate.reading.dimension === dimension)
        .map((mate) => ({ now, mate })),
    );
  const [other] = printed;
  if (other === undefined || printed.some(({ mate }) => isSameValue(change, mate))) return null;
  if (!isContrary(change, other.mate) || isPrintedNear(change, level, index)) return null;
  const message = `The statement gives ${quantityLabel(level.claim.quantity)} as a change of ${quantityLabel(change.claim.quantity)}; the row that has it gives ${stated(other.mate.claim)}.`;
  const claims = [change.claim, other.mate.claim, other.now.claim];
  return draft('statement.figure', 'conflict', 'warning', message, claims);
};
