import { type DurationPeriod, isInstant, type Period } from '../model/period.ts';
import { isoDay } from '../text/calendar.ts';
import { HAD_BEEN } from '../text/past-perfect.ts';
import { wordSet } from '../text/word-set.ts';
import { byOpening } from './opening.ts';
import { PERIODS } from './order.ts';
import type { Clock, PeriodReading } from './period-reading.ts';
import { withReported } from './reported.ts';
import type { Scan, Token } from './scan.ts';

const isWhole = (period: Period): period is Extract<Period, { start: string | null }> =>
  !isInstant(period) && period.start !== null && period.end !== null;

/** "the third quarter and first nine months of 2025" */
const isJoined = ({ tokens }: Scan, last: number, first: number): boolean =>
  first >= last && first - last <= 3 && tokens.slice(last, first).some(({ lower }) => lower === 'and');

/** Does a stretch end after the day of a story? "the quarter" is the one reported on, not the one that is forecast. */
const isAhead = (end: string | null, { now, isNews }: Clock): boolean =>
  isNews && now?.month != null && (end ?? '') > isoDay(now.year, now.month, now.day ?? 31);

/** "lost $5 million in 2025, after losing $8 million in 2024.": what came before, where its sentence ends with it. */
const FORMER = wordSet('loss losses losing profit profits earning deficit');
const FORMER_WITHIN = 3;
const opensFormer = ({ tokens }: Scan, at: number, last: number): boolean =>
  tokens[at]?.lower === 'after' &&
  tokens[last]?.text === '.' &&
  tokens.slice(at + 1, at + 1 + FORMER_WITHIN).some(({ lower }) => FORMER.has(lower));

const COMPARING = wordSet(
  'compared compares compare versus vs against than from times twice double triple improvement',
);
/** "an increase of $2 million over 2024", "the same as in 2024": words right before a base. */
const isRightBefore = ({ tokens }: Scan, first: number): boolean => {
  const before = tokens[first - 1]?.lower;
  return before === 'over' || (before === 'in' && tokens[first - 2]?.lower === 'as');
};
/** How far from a period its figure with what opens the comparison may begin: "compared with a loss of $3 million, or $1.03 per share, in". */
const BACK = 20;

/** How far behind its time a sentence may say what had been so. */
const HAD_WITHIN = 8;

/** "In 2022, the loss had been $5 million": what was so before the time that is told of. */
const isBeforeTold = ({ tokens }: Scan, last: number): boolean => {
  for (let at = last; at < last + HAD_WITHIN && !/^[.;]$/.test(tokens[at]?.text ?? '.'); at++)
    if (tokens[at]?.lower === 'had') return HAD_BEEN.test(tokens[at + 1]?.lower ?? '');
  return false;
};

/** The "from" of "loss from operations" and of "for the period from May 4, 2022 through", which hold nothing against another. */
const isNoBase = ({ tokens }: Scan, at: number): boolean =>
  tokens[at]?.lower === 'from' &&
  (/^(?:operations|operating|continuing|discontinued)$/.test(tokens[at + 1]?.lower ?? '') ||
    /^(?:periods?|year|quarter)$/.test(tokens[at - 1]?.lower ?? ''));

/** "compared with $3 million in the second quarter of 2022": a time that a figure is only held against. */
const isHeldAgainst = (scan: Scan, { first, last }: PeriodReading): boolean => {
  const { tokens } = scan;
  if (isRightBefore(scan, first)) return true;
  for (let at = first - 1; at >= Math.max(0, first - BACK); at--) {
    // "vs. $3 million in the second quarter of 2022"
    const isShort = tokens[at]?.text === '.' && tokens[at - 1]?.lower === 'vs';
    if (!isShort && /^[.;]$/.test(tokens[at]?.text ?? '')) break;
    if (isNoBase(scan, at)) continue;
    if (COMPARING.has(tokens[at]?.lower ?? '') || opensFormer(scan, at, last)) return true;
  }
  return false;
};

/** The same of a time before the one that is told of. */
const isBase = (scan: Scan, reading: PeriodReading, recent: DurationPeriod): boolean => {
  const { period, last } = reading;
  if (isInstant(period) || (period.end ?? '') >= (recent.end ?? '')) return false;
  return isBeforeTold(scan, last) || isHeldAgainst(scan, reading);
};

/** "stood at 9 million on September 30, up from 7 million a year earlier": does a level of that day go on to another? */
const isHeldOn = ({ tokens }: Scan, { first, last, relation }: PeriodReading): boolean => {
  if (relation !== 'during' || tokens[first - 1]?.lower !== 'on') return false;
  const at = tokens[last]?.text === ',' ? last + 1 : last;
  return /^(?:up|down|compared|from|versus|against)$/.test(tokens[at]?.lower ?? '');
};

const opened = byOpening(PERIODS);
const NONE: readonly PeriodReading[] = [];

const periodsAt = (scan: Scan, i: number, now: Clock): readonly PeriodReading[] => {
  for (const rule of opened(scan.tokens[i] as Token)) {
    const found = rule.read(scan, i, now);
    if (found.length > 0) return found;
  }
  return NONE;
};

const endOf = (found: readonly PeriodReading[]): number => Math.max(...found.map(({ last }) => last));

/** The whole periods named together that end on one day, each once. */
const endingOn = (
  end: string | null,
  before: Clock['together'],
  found: readonly PeriodReading[],
): Clock['together'] => {
  const together = before.filter((one) => one.end === end);
  for (const { period } of found)
    if (isWhole(period) && period.end === end && !together.some(({ start }) => start === period.start))
      together.push(period);
  return together;
};

/** The clock but for what `more` says. Written out, for the reason told in `mentions.ts`. */
const wound = (
  clock: Clock,
  {
    ahead = clock.ahead,
    isHere = clock.isHere,
    moment = clock.moment,
    recent = clock.recent,
    together = clock.together,
    reported = clock.reported,
  }: Partial<Clock>,
): Clock => ({
  now: clock.now,
  isOver: clock.isOver,
  isYoung: clock.isYoung,
  fiscal: clock.fiscal,
  isCounted: clock.isCounted,
  isNews: clock.isNews,
  recent,
  ahead,
  isHere,
  moment,
  together,
  reported,
});

/**
 * Every period that a scan mentions, in order and apart from one another, and the clock after the last of them. What the loop does with
 * one is told above: a closure in it would cost a record for every token.
 */
export const readPeriods = (scan: Scan, clock: Clock): { readings: PeriodReading[]; clock: Clock } => {
  const readings: PeriodReading[] = [];
  let now = wound(clock, { ahead: null, isHere: false, moment: null });
  /** Where the stretch before ends, to see whether the next is named together with it. */
  let last: number | null = null;
  let next = 0;
  for (const i of scan.openings) {
    if (i < next) continue;
    const found = periodsAt(scan, i, now);
    const [named] = found;
    if (named === undefined) continue;
    readings.push(...found);
    next = Math.max(i + 1, endOf(found));
    // Of "March 31, 2026 and 2025" the first is what the text goes on about, and what a figure is compared with never is.
    if (clock.isNews && isInstant(named.period) && (named.relation === 'as-of' || isHeldOn(scan, named)))
      now = wound(now, { moment: { day: named.period.instant, last: next } });
    if (named.rule === 'period-comparison' || !isWhole(named.period)) continue;
    if (now.reported !== null && !isHeldAgainst(scan, named))
      now = wound(now, { reported: withReported(now.reported, named.period, clock.now) });
    if (isAhead(named.period.end, now)) now = wound(now, { ahead: named.period });
    if (now.recent !== null && (isAhead(named.period.end, now) || isBase(scan, named, now.recent))) continue;
    const before = last !== null && isJoined(scan, last, named.first) ? now.together : [];
    now = wound(now, {
      moment: null,
      isHere: true,
      ahead: isAhead(named.period.end, now) ? named.period : null,
      recent: named.period,
      together: endingOn(named.period.end, before, found),
    });
    last = endOf(found);
  }
  return { readings, clock: now };
};
