import type { Decimal } from 'decimal.js';
import { DAY_MS } from '../../text/calendar.ts';
import { Exact } from '../../text/interval.ts';
import { quantityLabel } from '../../text/wording.ts';
import { YEAR_DAYS } from '../../text/year-length.ts';
import { amountText } from '../amount.ts';
import type { Draft } from '../finding.ts';
import { isSameUnit } from '../units.ts';
import { type Candidate, NEAR_DAYS, roleOf } from './candidates.ts';
import { isAsLong, MISREAD } from './computed.ts';
import type { Figure } from './figure.ts';
import type { Entry, ReportIndex } from './report-index.ts';
import { isRowNamed } from './row-names.ts';
import { draft, stated } from './say.ts';
import { type Asked, isWorkedOut } from './worked-out.ts';

const NUMBERS: ReadonlyMap<string, number> = new Map(
  'two three four five six'.split(' ').flatMap((word, i) => [
    [word, i + 2],
    [`${i + 2}`, i + 2],
  ]),
);

const AVERAGE = /\baverag(?:e|es|ed|ing)\b/i;
const AVERAGE_STEM = 'averag';
/** "over the three fiscal years", "of the last two years" */
const SO_MANY =
  /\b(?:over|across|of|for|in|during) (?:the |its |their )?(?:last |past |latest |most recent )?(\w+)[- ](?:fiscal |reported |reporting )?years?\b/i;
/** "from 2021 to 2023", "between 2021 and 2023", "2021 through 2023" */
const FROM_TO = /\b((?:19|20)\d\d) ?(?:to|and|through|until|–|-) ?(?:fiscal )?((?:19|20)\d\d)\b/i;

type Years = { readonly count: number; readonly last: number | null };

/** The years that a statement takes its average over; null where it does not say. */
const yearsOf = (text: string): Years | null => {
  const named = FROM_TO.exec(text);
  const count = NUMBERS.get(SO_MANY.exec(text)?.[1]?.toLowerCase() ?? '');
  if (named === null) return count === undefined ? null : { count, last: null };
  const [from, to] = [Number(named[1]), Number(named[2])];
  return to <= from || (count ?? to - from + 1) !== to - from + 1 ? null : { count: to - from + 1, last: to };
};

const BEFORE = 160;
const BEHIND = 80;

/** The years that a figure is told to be an average over; null for what is told as none. */
const averagedOver = (text: string, { claim: { evidence } }: Figure): Years | null => {
  const near = text.slice(Math.max(0, evidence.start - BEFORE), evidence.end + BEHIND);
  return AVERAGE.test(near) ? yearsOf(near) : null;
};

/** Does a statement give a figure as the average of several years? */
export const isAveraged = (text: string, figure: Figure): boolean => averagedOver(text, figure) !== null;

/** A year that is called after its end may end in the January behind it. */
const DAYS_BEHIND = 40;

/** The figures of a row for the years asked, the latest first; null where it has not all of them. */
const rowOver = ({ count, last }: Years, entry: Entry, { places }: ReportIndex): Entry[] | null => {
  const yearOf = (day: number): number => new Date(day * DAY_MS).getUTCFullYear();
  const isBehind = (day: number): boolean => last !== null && yearOf(day - DAYS_BEHIND) > last;
  const ends = new Map<number, Entry>();
  for (const mate of places.get(entry.place) ?? [])
    if (
      mate.endDay !== null &&
      isSameUnit(mate.reading, entry.reading) &&
      isAsLong(mate, entry) &&
      roleOf(mate).role !== 'change' &&
      !ends.has(mate.endDay) &&
      !isBehind(mate.endDay)
    )
      ends.set(mate.endDay, mate);
  const row = [...ends.values()].sort((a, b) => (b.endDay ?? 0) - (a.endDay ?? 0)).slice(0, count);
  if (row.length < count) return null;
  const end = row[0]?.endDay ?? 0;
  const isLast = last === null || yearOf(end) === last || yearOf(end - DAYS_BEHIND) === last;
  const isYearly = row.every(({ endDay }, i) => Math.abs(end - (endDay ?? 0) - i * YEAR_DAYS) <= NEAR_DAYS);
  return isLast && isYearly ? row : null;
};

/** How well the words of the row must agree. */
const AGREEING = 0.45;

/** "averaged $34 million over the three years": the mean of a row that the report has all those years of. */
export const judgeAverage = ({
  figure,
  text,
  index,
  found,
}: Asked & { readonly found: readonly Candidate[] }): Draft | null => {
  const { measure, dimension, size } = figure.reading;
  const said = measure.value;
  const years = averagedOver(text, figure);
  if (said === null || years === null || figure.role === 'change' || dimension === 'duration') return null;
  let wrong: Draft | null = null;
  const seen = new Set<string>();
  for (const { entry, agreement } of found) {
    if (agreement.both < AGREEING) break;
    if (!entry.isCell || seen.has(entry.place) || !isSameUnit(entry.reading, figure.reading)) continue;
    seen.add(entry.place);
    const row = entry.own.has(AVERAGE_STEM) ? null : rowOver(years, entry, index);
    const values = (row ?? []).flatMap(({ reading }) => reading.measure.value ?? []);
    if (row === null || values.length < row.length) continue;
    const mean = values.reduce((sum: Decimal, value) => sum.plus(value), new Exact(0)).div(values.length);
    const shown = amountText(mean.abs(), figure.reading.unit);
    const expression = `(${row.map(({ claim }) => quantityLabel(claim.quantity)).join(' + ')}) ÷ ${row.length} = ${shown}`;
    const tell = (verdict: 'match' | 'conflict'): Draft =>
      draft(
        'statement.computed',
        verdict,
        verdict === 'match' ? 'none' : 'warning',
        `The statement gives an average of ${quantityLabel(figure.claim.quantity)}; the report's figures come to ${shown}: ${stated((row[0] as Entry).claim)}.`,
        [figure.claim, ...row.map(({ claim }) => claim)],
        { expression, low: null, high: null },
      );
    if (isWorkedOut(measure, said.abs(), mean.abs())) return tell('match');
    const isNear = mean.abs().lt(size * MISREAD) && mean.abs().gt(size / MISREAD);
    if (isNear && isRowNamed(entry, figure.all)) wrong ??= tell('conflict');
  }
  return wrong;
};
