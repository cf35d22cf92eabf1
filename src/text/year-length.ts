/** How many days a year has by the calendar, as far as the ends of two are held against each other. */
export const YEAR_DAYS = 365;
/** A stretch of fewer days is shorter than a quarter. */
export const LEAST_QUARTER_DAYS = 80;
/** Fiscal years of 52 weeks, and stretches whose ends are told some days off, are whole years as well: what is shorter is none. */
export const WHOLE_YEAR_DAYS = 345;
/** What a table prints as a year of its own is told to the day: it has 52 or 53 weeks, or twelve months. */
export const PRINTED_YEAR_DAYS = { least: 360, most: 373 } as const;
/** A month has so many days, of those that weeks and the calendar make; and weeks may end a stretch so many days off the end of its last. */
export const MONTH_DAYS = 30.4;
export const WEEKS_OFF = 10;
/** May a stretch of so many days be one of so many months? */
export const isMonths = (days: number, months: number): boolean => Math.abs(days - months * MONTH_DAYS) <= WEEKS_OFF;
