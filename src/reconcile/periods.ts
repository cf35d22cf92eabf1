import { isInstant, type Period } from '../model/period.ts';

/** How far a fiscal period's edge may lie from the month's: 52/53-week years end within a week or so of it. */
const EDGE_DAYS = 10;

const month = (year: number, index: number): string => {
  const total = year * 12 + index;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
};

/** The month that a period's last day closes: "2023-12-30" and "2024-01-02" both close 2023-12. */
const closes = (day: string): string => {
  const [year = 0, m = 1, d = 1] = day.split('-').map(Number);
  return month(year, d <= EDGE_DAYS ? m - 2 : m - 1);
};

/** The month that a period's first day opens: "2023-12-31" and "2024-01-01" both open 2024-01. */
const opens = (day: string): string => {
  const [year = 0, m = 1, d = 1] = day.split('-').map(Number);
  return month(year, d > 31 - EDGE_DAYS ? m : m - 1);
};

/**
 * A key that is equal for equal periods, to the month; null where the period is not stated or has an open end. `stock` is for what is
 * measured at a moment (cash, headcount): "in 2025" and "as of December 31, 2025" are then the same.
 */
export const periodKey = (period: Period | null, stock: boolean): string | null => {
  if (period === null) return null;
  if (isInstant(period)) return `@${closes(period.instant)}`;
  if (period.end === null) return null;
  if (stock) return `@${closes(period.end)}`;
  return period.start === null ? null : `${opens(period.start)}/${closes(period.end)}`;
};

const MONTH_IN_KEY = /\d{4}-\d{2}/g;

/** The key of the same period some years away: "2025-01/2025-12" by −1 is "2024-01/2024-12". */
export const shiftYears = (key: string | null, years: number): string | null =>
  key?.replaceAll(MONTH_IN_KEY, (text) => `${Number(text.slice(0, 4)) + years}${text.slice(4)}`) ?? null;

export const isEarlierBy = (earlier: string | null, later: string | null, years: number): boolean =>
  earlier !== null && earlier === shiftYears(later, -years);
