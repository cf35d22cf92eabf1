import type { PeriodMention } from '../model/mention.ts';
import type { DurationPeriod, Period } from '../model/period.ts';
import type { FiscalCalendar } from '../text/calendar.ts';
import type { Opening } from './opening.ts';
import type { Reported } from './reported.ts';
import type { Scan } from './scan.ts';

/** A mention of a period: tokens `[first, last)`. */
export type PeriodReading = {
  readonly first: number;
  readonly last: number;
  readonly period: Period;
  readonly basis: PeriodMention['basis'];
  readonly relation: PeriodMention['relation'];
  readonly rule: string;
};

/** What the document says about time, apart from the words at hand. */
export type Clock = {
  /** The day of publication or filing; only the year where no more is known; null where nothing is. */
  readonly now: { readonly year: number; readonly month: number | null; readonly day: number | null } | null;
  /** Does a text without a day look back on the year of `now`, so that it is its "last year"? */
  readonly isOver: boolean;
  /** Does a text without a day tell of the first months of that year, and of no later ones? */
  readonly isYoung: boolean;
  /** The filer's own year; the calendar's for anyone else. */
  readonly fiscal: FiscalCalendar;
  /** Is that year known, from the filer's own report? */
  readonly isCounted: boolean;
  /** Does the document tell of others, on the day of `now`? */
  readonly isNews: boolean;
  /** The last stretch of time that was named before: what "that year" and "the quarter" refer to. */
  readonly recent: DurationPeriod | null;
  /** The last stretch still to come that was named behind it, which only "that quarter" refers to. */
  readonly ahead: DurationPeriod | null;
  /** Was that stretch named in the text at hand, not in a block before? */
  readonly isHere: boolean;
  /** The last day of which the text at hand said what there was, and the token behind it; null where a stretch was named since. */
  readonly moment: { readonly day: string; readonly last: number } | null;
  /** The stretches named together with it, itself the first: "the three and nine months ended" are what "the same periods" refers to. */
  readonly together: readonly DurationPeriod[];
  /** What the document reports on, where it is an announcement of results. */
  readonly reported: Reported | null;
};

/** Reads the period whose first word is token `i`; several where dates are listed ("March 31, 2026 and 2025"); none if it is no period. */
export type PeriodRule = {
  readonly id: string;
  readonly opens: Opening;
  readonly read: (scan: Scan, i: number, clock: Clock) => readonly PeriodReading[];
};
