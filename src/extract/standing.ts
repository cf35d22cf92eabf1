import type { DurationPeriod, Period } from '../model/period.ts';
import { daysBetween } from '../text/calendar.ts';

/** A result that a story dated, and the stretch that it is of. */
export type Told = {
  readonly entity: string | null;
  readonly concept: string | null;
  readonly period: DurationPeriod;
  readonly block: number;
  readonly sentence: number;
};

/** A day on which a story says that something was so: "at the end of June". */
export type Day = { readonly entity: string | null; readonly period: Period; readonly block: number };

/**
 * What stands while a story is read on: the stretch that it reports on, the one that its paragraph has come to, and the last day it named there;
 * `isMixed`: it has told of another stretch to the same day, as of the quarter and of the year, so that a paragraph is of neither unless it says so.
 */
export type Standing = {
  readonly story: Told | null;
  readonly paragraph: Told | null;
  readonly day: Day | null;
  readonly isMixed: boolean;
  /** The stretch that a heading names, which stands until the next heading. */
  readonly heading: Told | null;
  /** The stretch still to come that the sentence before gave a forecast for. */
  readonly ahead: Told | null;
};

export const NOTHING_STANDS: Standing = {
  story: null,
  paragraph: null,
  day: null,
  isMixed: false,
  heading: null,
  ahead: null,
};

/** From a quarter to a year, with the days that weeks make of them. */
const LENGTH = { least: 80, most: 380 } as const;
export const isStretch = ({ start, end }: DurationPeriod): boolean => {
  if (start === null || end === null) return false;
  const days = daysBetween(start, end) + 1;
  return days >= LENGTH.least && days <= LENGTH.most;
};

/** "Kestrel Ferries" is called "Kestrel" for short. */
export const isOneName = (a: string | null, b: string): boolean =>
  a !== null && (a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `));
