/** How often each period comes in a year; exact in law and accounting (12 months), conventional for the rest. */
const A_YEAR: Readonly<Record<string, number>> = { year: 1, annum: 1, quarter: 4, month: 12, week: 52, day: 365 };

/** 12 for "month"; null for what is no stretch of time. */
export const periodsAYear = (per: string | null): number | null => (per === null ? null : (A_YEAR[per] ?? null));
