import type { Decimal } from 'decimal.js';
import { Exact } from '../../text/interval.ts';
import { quantityLabel } from '../../text/wording.ts';
import { amountText } from '../amount.ts';
import type { Draft } from '../finding.ts';
import { isSameUnit } from '../units.ts';
import { type Candidate, candidate, hasTellingDigits, matchesInTime, roleOf } from './candidates.ts';
import { isAsLong, MISREAD } from './computed.ts';
import type { Figure } from './figure.ts';
import { isYearOf, yearBefore } from './rate-of-level.ts';
import type { Entry, ReportIndex } from './report-index.ts';
import { draft, stated } from './say.ts';
import type { Asked } from './worked-out.ts';

/** "$21 million, | about $2 million less than a year earlier": from a level to how far it is from another one. */
const FROM_LEVEL =
  /^(?: (?:in|for|at|on|as of|during) [\w ,]{2,40})?, (?:or |which (?:is|was) |some |only )?(?:(?:about|approximately|nearly|roughly|around|almost) )?[$€£]?$/i;
/** What it is compared with: the same thing at an earlier time. */
const THAN_BEFORE =
  /^ (?:(?<more>more|higher|greater|larger|above|ahead of)|less|lower|fewer|smaller|below|short of)(?: than)? (?:(?:in|at|on|as of|that of|those of|for) )?(?:(?<year>a year (?:earlier|before|ago)|the (?:prior|previous) year|the year before|(?:the )?(?:(?:same|first|second|third|fourth) quarter of |(?:three|six|nine|twelve) months ended \w+ \d{1,2}, )?(?:fiscal )?(?:19|20)\d\d\b)|(?:the )?(?:prior|previous|same|end of|january|february|march|april|may|june|july|august|september|october|november|december)\b)/i;
const REACH = 60;

/** How well the words of a place must agree with the level's, before its other figure is what the level is compared with; more against it than for it. */
const FOR = 0.35;
const AGAINST = 0.55;
const SURELY_AGAINST = 0.8;

/** The year that such a phrase ends in. */
const YEAR = /(?:19|20)\d\d$/;

type Told = {
  readonly level: Figure;
  readonly isMore: boolean;
  readonly isOfYear: boolean;
  readonly year: string | undefined;
};

/** The level right before a difference; null where it is told of no level, or compared with something else than itself before. */
const toldOf = (figure: Figure, figures: readonly Figure[], text: string): Told | null => {
  const level = figures[figures.indexOf(figure) - 1];
  const { start, end } = figure.claim.evidence;
  const than = THAN_BEFORE.exec(text.slice(end, end + REACH));
  if (than === null || level === undefined || level.role === 'change' || !isSameUnit(level.reading, figure.reading))
    return null;
  if (!FROM_LEVEL.test(text.slice(level.claim.evidence.end, start))) return null;
  const year = than.groups?.year;
  return {
    level,
    isMore: than.groups?.more !== undefined,
    isOfYear: year !== undefined,
    year: YEAR.exec(year ?? '')?.[0],
  };
};

/** The same thing a year before: of the row of a table, or in a sentence that has just the two. */
const beforeOf = (now: Entry, index: ReportIndex): Entry | undefined => {
  const mates = (index.places.get(now.place) ?? []).filter((one) => isSameUnit(one.reading, now.reading));
  return now.isCell || mates.filter((one) => roleOf(one).role !== 'change').length === 2
    ? yearBefore(now, index)
    : undefined;
};

const stepOf = ({ reading }: Figure | Entry): Decimal => reading.measure.step ?? new Exact(0);

/** Is the level so far from an earlier figure as the statement says? */
const isSoFar = (figure: Figure, { level, isMore }: Told, then: Entry): boolean => {
  const [now, before] = [level.reading.measure.value, then.reading.measure.value];
  const said = figure.reading.measure.value;
  if (!now || !before || !said) return false;
  const moved = now
    .abs()
    .minus(before.abs())
    .times(isMore ? 1 : -1);
  return moved
    .minus(said.abs())
    .abs()
    .lte(stepOf(figure).plus(stepOf(level)).div(2).plus(stepOf(then).div(2)));
};

/** Figures of the report that the level may be compared with: of its row at an earlier time, or told in the same words elsewhere. */
const earlierOf = (level: Figure, matches: readonly Candidate[], index: ReportIndex): Entry[] => {
  const ofRows = matches
    .filter(({ agreement }) => agreement.both >= FOR)
    .flatMap(({ entry }) =>
      (index.places.get(entry.place) ?? []).filter(
        (one) => one.endDay !== null && one.endDay < (entry.endDay ?? 0) && isAsLong(one, entry),
      ),
    );
  const told = [...level.around.keys()]
    .flatMap((stem) => index.entriesOf.get(stem) ?? [])
    .map((i) => index.entries[i] as Entry)
    .filter(
      (entry) =>
        !entry.isCell &&
        isSameUnit(entry.reading, level.reading) &&
        (level.endDay === null || entry.endDay === null || entry.endDay < level.endDay) &&
        candidate(level, entry, index).agreement.both >= FOR,
    );
  return [...ofRows, ...new Set(told)].filter((entry) => roleOf(entry).role !== 'change');
};

/**
 * "$21 million, about $2 million less than a year earlier" where the report gives 23 for then: how far a level is from what it was, worked out
 * of the report. It contradicts only where one row has the level and its value of the year before.
 */
export const judgeDifference = ({ figure, figures, text, index }: Asked): Draft | null => {
  const told = figure.role === 'change' ? toldOf(figure, figures, text) : null;
  if (told === null) return null;
  const { level, isMore } = told;
  const matches = matchesInTime(level, index);
  const said = quantityLabel(figure.claim.quantity);
  const of = quantityLabel(level.claim.quantity);
  const then = earlierOf(level, matches, index).find((entry) => isSoFar(figure, told, entry));
  if (then !== undefined) {
    const message = `The statement's ${said} is how far its ${of} is from ${stated(then.claim)}.`;
    const expression = `${of} − ${quantityLabel(then.claim.quantity)} = ${isMore ? '' : '-'}${said}`;
    return draft('statement.computed', 'match', 'none', message, [figure.claim, then.claim], {
      expression,
      low: null,
      high: null,
    });
  }
  if (!told.isOfYear) return null;
  // A short number is found in many places.
  const least = hasTellingDigits(level) ? AGAINST : SURELY_AGAINST;
  for (const { entry: now, agreement } of matches) {
    const before = agreement.both >= least ? beforeOf(now, index) : undefined;
    const [a, b] = [now.reading.measure.value, before?.reading.measure.value];
    if (!before || !a || !b || !isYearOf(before, told.year)) continue;
    const moved = a.abs().minus(b.abs());
    const isFar = moved.abs().gt(figure.reading.size * MISREAD) || moved.abs().lt(figure.reading.size / MISREAD);
    if (isFar) continue;
    const shown = amountText(moved, figure.reading.unit);
    const message = `The statement has ${of} lie ${said} ${isMore ? 'above' : 'below'} the year before; the report's figures come to ${shown}: ${stated(now.claim)}, after ${stated(before.claim)}.`;
    const expression = `${quantityLabel(now.claim.quantity)} − ${quantityLabel(before.claim.quantity)} = ${shown}`;
    return draft('statement.computed', 'conflict', 'warning', message, [figure.claim, now.claim, before.claim], {
      expression,
      low: null,
      high: null,
    });
  }
  return null;
};

/** Is a figure how far a level is from what it was before? What the report gives as a level is no other number of it then. */
export const isDifference = (figure: Figure, figures: readonly Figure[], text: string): boolean =>
  toldOf(figure, figures, text) !== null;
