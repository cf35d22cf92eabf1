import type { PeriodRule } from './period-reading.ts';
import type { ContextRule, JoinRule, NameRule, UnitRule } from './reading.ts';
import { age } from './rules/age.ts';
import { band } from './rules/band.ts';
import { bare } from './rules/bare.ts';
import { count } from './rules/count.ts';
import { duration } from './rules/duration.ts';
import { fraction } from './rules/fraction.ts';
import { frequency } from './rules/frequency.ts';
import { halfMore } from './rules/half-more.ts';
import { hedge } from './rules/hedge.ts';
import { height } from './rules/height.ts';
import { list } from './rules/list.ts';
import { measure } from './rules/measure.ts';
import { moneyName } from './rules/money-name.ts';
import { moneySign } from './rules/money-sign.ts';
import { multiple } from './rules/multiple.ts';
import { nameAddress } from './rules/name-address.ts';
import { nameCapital } from './rules/name-capital.ts';
import { nameClock } from './rules/name-clock.ts';
import { nameDate } from './rules/name-date.ts';
import { nameFigures } from './rules/name-figures.ts';
import { nameHyphen } from './rules/name-hyphen.ts';
import { nameIdiom } from './rules/name-idiom.ts';
import { nameList } from './rules/name-list.ts';
import { nameMarkup } from './rules/name-markup.ts';
import { nameModel } from './rules/name-model.ts';
import { nameOrdinal } from './rules/name-ordinal.ts';
import { namePhone } from './rules/name-phone.ts';
import { nameReference } from './rules/name-reference.ts';
import { nameScore } from './rules/name-score.ts';
import { nameTitle } from './rules/name-title.ts';
import { nameYear } from './rules/name-year.ts';
import { negative } from './rules/negative.ts';
import { nothing } from './rules/nothing.ts';
import { odds } from './rules/odds.ts';
import { orTwo } from './rules/or-two.ts';
import { part } from './rules/part.ts';
import { partOfUnit } from './rules/part-of-unit.ts';
import { penny } from './rules/penny.ts';
import { percent } from './rules/percent.ts';
import { periodAgo } from './rules/period-ago.ts';
import { periodBack } from './rules/period-back.ts';
import { periodComparison } from './rules/period-comparison.ts';
import { periodDate } from './rules/period-date.ts';
import { periodEnded } from './rules/period-ended.ts';
import { periodFirstMonths } from './rules/period-first-months.ts';
import { periodMonths } from './rules/period-months.ts';
import { periodMonthsOf } from './rules/period-months-of.ts';
import { periodNow } from './rules/period-now.ts';
import { periodQuarter } from './rules/period-quarter.ts';
import { periodQuarterEnd } from './rules/period-quarter-end.ts';
import { periodReported } from './rules/period-reported.ts';
import { periodResults } from './rules/period-results.ts';
import { periodStretchTold } from './rules/period-stretch-told.ts';
import { periodTheYear } from './rules/period-the-year.ts';
import { periodYear } from './rules/period-year.ts';
import { periodYearEnd } from './rules/period-year-end.ts';
import { periodYearToDate } from './rules/period-year-to-date.ts';
import { range } from './rules/range.ts';
import { rate } from './rules/rate.ts';
import { ratio } from './rules/ratio.ts';
import { subject } from './rules/subject.ts';
import { unitParts } from './rules/unit-parts.ts';

/**
 * What only looks like a number. The first that matches takes its tokens away: dates and lists of references before the shorter names
 * in them, the names that a capital letter makes last, because they guess most.
 */
export const NAMES: readonly NameRule[] = [
  nameMarkup,
  nameList,
  nameDate,
  nameReference,
  namePhone,
  nameAddress,
  nameHyphen,
  nameOrdinal,
  nameClock,
  nameScore,
  nameYear,
  nameModel,
  nameIdiom,
  nameFigures,
  nameTitle,
  nameCapital,
];

/**
 * What a number is a number of. The first that reads it wins: signs and units before nouns, a length of feet and inches before the feet in
 * it, hours and minutes before the hours, half an hour before the half of it, a bare count last.
 */
export const UNITS: readonly UnitRule[] = [
  moneySign,
  percent,
  ratio,
  odds,
  partOfUnit,
  fraction,
  band,
  halfMore,
  penny,
  orTwo,
  moneyName,
  height,
  unitParts,
  measure,
  duration,
  multiple,
  age,
  nothing,
  count,
];

/** Around one reading: a noun for a bare number first, then the rate, because the hedge may stand after it ("$5 a month or more"). */
export const CONTEXT: readonly ContextRule[] = [subject, rate, frequency, hedge];

/**
 * Over neighbours: signs first, then lists give units and scales to their members, then two members may be a range. What is still without
 * a unit must earn its place.
 */
export const JOINS: readonly JoinRule[] = [negative, list, part, range, bare];

/**
 * Stretches of time, read before any quantity, which may not take their tokens. "three months ended March 31, 2026" before the date in
 * it, months taken together before each of them, a date and a quarter before the year in them. What has to be concluded comes last: a comparison before the "last year" in it.
 */
export const PERIODS: readonly PeriodRule[] = [
  periodEnded,
  periodMonths,
  periodDate,
  periodQuarter,
  periodFirstMonths,
  periodMonthsOf,
  periodYearToDate,
  periodYear,
  periodComparison,
  periodYearEnd,
  periodQuarterEnd,
  periodReported,
  periodTheYear,
  periodResults,
  periodStretchTold,
  periodNow,
  periodBack,
  periodAgo,
];
