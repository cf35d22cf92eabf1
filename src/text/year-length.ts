/** How many days a year has by the calendar, as far as the ends of two are held against each other. */
export const YEAR_DAYS = 365;
/** A stretch of fewer days is shorter than a quarter. */
export const LEAST_QUARTER_DAYS = 80;
/** Fiscal years of 52 weeks, and stretches whose ends are told some days off, are whole years as well: what is shorter is none. */
export const WHOLE_YEAR_DAYS = 345;
/** What a table prints as a year of its own is told to the day: it has 52 or 53 weeks, or twelve months. */
export const PRINTED_YEAR_DAYS = { least: 360, most: 373 } as const;
