import { MONTHS } from '../text/calendar.ts';

const monthOf = (word: string): number => MONTHS.get(word.slice(0, 3).toLowerCase()) ?? 0;
const two = (n: number): string => String(n).padStart(2, '0');

const valid = (year: number, month: number, day: number): string | null => {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return null;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day > days ? null : `${year}-${two(month)}-${two(day)}`;
};

/**
 * The first day that a text names: "2026-05-20T08:00Z", "20260520", "May 20, 2026", "20 May 2026". As printed, without a change of time
 * zone; null where there is none or no such day exists.
 */
export const dayOf = (value: string | null): string | null => {
  if (value === null) return null;
  const iso = /\b(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(value) ?? /^(\d{4})\/?(\d{2})\/?(\d{2})(?:T|$)/.exec(value);
  if (iso !== null) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named = /\b([a-z]{3})[a-z]{0,6}\.?\s{1,2}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,2}(\d{4})\b/i.exec(value);
  if (named !== null) return valid(Number(named[3]), monthOf(named[1] as string), Number(named[2]));
  const british = /\b(\d{1,2})(?:st|nd|rd|th)?\s{1,2}([a-z]{3})[a-z]{0,6}\.?,?\s{1,2}(\d{4})\b/i.exec(value);
  return british === null ? null : valid(Number(british[3]), monthOf(british[2] as string), Number(british[1]));
};

/** Month and day, "MM-DD": of "December 31", "--12-31" or "1231". */
export const monthDayOf = (value: string): string | null => {
  const digits = /^(?:--)?(\d{2})-?(\d{2})$/.exec(value.trim());
  const named = /\b([a-z]{3})[a-z]{0,6}\.?\s{1,2}(\d{1,2})\b/i.exec(value);
  const [month, day] =
    digits !== null
      ? [Number(digits[1]), Number(digits[2])]
      : named !== null
        ? [monthOf(named[1] as string), Number(named[2])]
        : [0, 0];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? `${two(month)}-${two(day)}` : null;
};
