import { isoDay, lastDay, MONTHS } from '../text/calendar.ts';
import { isDash, type Scan } from './scan.ts';
import { isMeasuredYear } from './year-unit.ts';

/** A date as printed, as far as it goes. */
export type PrintedDate = {
  readonly last: number;
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
};

/** A year as printed: "2026"; null for any other token. */
export const yearAt = (scan: Scan, i: number): number | null => {
  const token = scan.tokens[i];
  if (token?.kind !== 'number' || !/^(19|20)\d\d$/.test(token.text)) return null;
  const next = scan.tokens[i + 1];
  // "2000x" and "2000 metres" are no years.
  return (next?.glued && next.kind === 'word') || isMeasuredYear(scan, i) ? null : Number(token.text);
};

const dayAt = (scan: Scan, i: number): number | null => {
  const token = scan.tokens[i];
  if (token?.kind !== 'number' || !/^\d{1,2}$/.test(token.text)) return null;
  const day = Number(token.text);
  return day >= 1 && day <= 31 ? day : null;
};

/** The month named by token `i`, capitalised, with its stop ("Sept."), and the token after it. */
const monthAt = (scan: Scan, i: number): { month: number; last: number } | null => {
  const token = scan.tokens[i];
  if (token?.kind !== 'word' || token.text[0] !== token.text[0]?.toUpperCase()) return null;
  const month = MONTHS.get(token.lower);
  if (month === undefined) return null;
  const stop = scan.tokens[i + 1];
  const short = token.text.length <= 4 && token.lower !== 'may' && token.lower !== 'june' && token.lower !== 'july';
  return { month, last: short && stop?.text === '.' && stop.glued ? i + 2 : i + 1 };
};

/** "March 31, 2026", "Mar. 31", "May 2029", "31 March 2026", "2026-03-31", "5/20/2026", "January": the date that begins at token `i`. */
export const dateAt = (scan: Scan, i: number): PrintedDate | null => {
  const { tokens } = scan;
  const named = monthAt(scan, i);
  if (named !== null) {
    const { month, last } = named;
    const day = dayAt(scan, last);
    if (day !== null) {
      const ordinal = /^(st|nd|rd|th)$/.test(tokens[last + 1]?.lower ?? '') && tokens[last + 1]?.glued ? 1 : 0;
      const comma = tokens[last + 1 + ordinal]?.text === ',' ? 1 : 0;
      const year = yearAt(scan, last + 1 + ordinal + comma);
      if (year !== null) return { last: last + 2 + ordinal + comma, year, month, day };
      return { last: last + 1 + ordinal, year: null, month, day };
    }
    const gap = tokens[last]?.text === ',' || tokens[last]?.lower === 'of' ? 1 : 0;
    const year = yearAt(scan, last + gap);
    if (year !== null) return { last: last + gap + 1, year, month, day: null };
    return { last, year: null, month, day: null };
  }
  const first = tokens[i];
  if (first?.kind !== 'number') return null;
  // "31 March 2026"
  const day = dayAt(scan, i);
  const after = day === null ? null : monthAt(scan, i + 1);
  if (day !== null && after !== null && !tokens[i + 1]?.glued) {
    const year = yearAt(scan, after.last);
    return year === null
      ? { last: after.last, year, month: after.month, day }
      : { last: after.last + 1, year, month: after.month, day };
  }
  return numericDate(scan, i);
};

/** "2026-03-31" and, as Americans print it, "5/20/2026". */
const numericDate = (scan: Scan, i: number): PrintedDate | null => {
  const joint = scan.tokens[i + 1];
  if (joint?.glued !== true || (joint.text !== '/' && !isDash(joint))) return null;
  const parts = scan.tokens.slice(i, i + 5);
  if (parts.length < 5 || parts.slice(1).some((part) => !part.glued)) return null;
  const [a, s, b, t, c] = parts.map((part) => part.text);
  if (s === undefined || s !== t) return null;
  const iso = isDash(parts[1]) && /^\d{4}$/.test(a ?? '');
  const american = s === '/' && /^\d{4}$/.test(c ?? '');
  if (!iso && !american) return null;
  const [year, month, day] = iso ? [Number(a), Number(b), Number(c)] : [Number(c), Number(a), Number(b)];
  const sound = year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month);
  return sound ? { last: i + 5, year, month, day } : null;
};

/** The ISO day of a date whose year and day are known. */
export const isoOf = (date: PrintedDate, year: number): string => isoDay(year, date.month, date.day ?? 31);
