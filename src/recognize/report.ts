import type { Document } from '../model/document.ts';
import type { Recognition } from '../model/mention.ts';
import { isInstant } from '../model/period.ts';
import { addMonths, daysBetween, type FiscalCalendar } from '../text/calendar.ts';
import { isMonths } from '../text/year-length.ts';
import { excerptPower } from './excerpt-scale.ts';
import { yearsAfterName, yearsAfterReportName } from './fiscal-name.ts';

/** What the excerpts of one report say of the report together; null where they do not say it. */
export type ReportFrame = {
  /** `10-K`, `10-Q` ...: said by the excerpts' id or text, else by the lengths of the periods that end with the report's. */
  readonly form: string | null;
  /** The last day of the period that the report is for. */
  readonly periodEnd: string | null;
  /** The last day of the filer's year. */
  readonly year: FiscalCalendar | null;
  /** The power of ten of amounts without a scale word of their own. */
  readonly money: number;
  /** The day on which the report was out, or about: an undated story that tells of it was written then, or not long after. */
  readonly out?: string | null;
};

/** One excerpt, and what was found in it alone. */
export type Excerpt = { readonly document: Document; readonly recognition: Recognition };

const FORM = /(?<![\w-])(10-[KQ]|20-F|40-F)(?![\w-])/;
const FORM_SAID = /\b(?:Annual|Quarterly) Report on Form (10-[KQ]|20-F|40-F)\b/;

/** A day is the report's if it is named at least this share as often as the day that is named most: of those, the latest. */
const OFTEN = 0.4;
/** A day that is named less is an event's. */
const LEAST = 3;

type Tally = Map<string, number>;
const add = (tally: Tally, key: string): void => void tally.set(key, (tally.get(key) ?? 0) + 1);

/** Of the days that are named nearly as often as the one named most, the latest; null where that is named too seldom. */
export const latestOfMost = (tally: Tally): string | null => {
  const most = Math.max(0, ...tally.values());
  if (most < LEAST) return null;
  return [...tally].reduce<string | null>(
    (best, [day, n]) => (n >= OFTEN * most && (best === null || day > best) ? day : best),
    null,
  );
};

/** "as of June 30, 2023" and "three months ended June 30, 2023": days of balances, ends of stretches, and the lengths of these. */
const daysOf = (excerpts: readonly Excerpt[]) => {
  const balances: Tally = new Map();
  const ends: Tally = new Map();
  const spans: { end: string; days: number }[] = [];
  for (const { recognition } of excerpts)
    for (const { period, relation, basis, rules } of recognition.periods) {
      if (basis !== 'stated' || (relation !== 'as-of' && relation !== 'during')) continue;
      if (isInstant(period)) {
        if (relation === 'as-of') add(balances, period.instant);
      } else if (period.start !== null && period.end !== null && rules.includes('period-ended')) {
        add(ends, period.end);
        spans.push({ end: period.end, days: daysBetween(period.start, period.end) + 1 });
      }
    }
  return { balances, ends, spans };
};

const formOf = (excerpts: readonly Excerpt[], spans: readonly { end: string; days: number }[], end: string | null) => {
  const ids = new Set(excerpts.map(({ document }) => FORM.exec(document.source.split('#')[0] ?? '')?.[1] ?? null));
  const [byId] = ids;
  if (ids.size === 1 && byId != null) return byId;
  for (const { document } of excerpts) {
    const said = FORM_SAID.exec(document.text)?.[1];
    if (said !== undefined) return said;
  }
  const own = spans.filter((span) => span.end === end);
  if (own.length < LEAST) return null;
  return own.filter(({ days }) => days < 300).length * 2 > own.length ? '10-Q' : '10-K';
};

/** Months of a year that a quarterly report can be for. */
const QUARTERS = [9, 6, 3] as const;

/** The last day of the year before, by the longest of the stretches that end with a quarterly report: they begin with the year. */
const yearBefore = (spans: readonly { end: string; days: number }[], end: string): string | null => {
  const own = spans.filter((span) => span.end === end);
  if (own.length < LEAST) return null;
  const months = QUARTERS.find((n) => own.some(({ days }) => isMonths(days, n)));
  return months === undefined ? null : addMonths(end, -months);
};

/**
 * The filer's year ends with an annual report; the balances of a quarterly one are compared with those of the last year's end, and where
 * it gives no such balances, its longest stretch begins after it.
 */
const yearEndOf = (
  form: string | null,
  end: string | null,
  balances: Tally,
  spans: readonly { end: string; days: number }[],
): string | null => {
  if (form === null || end === null) return null;
  if (form !== '10-Q') return end;
  const earlier = [...balances].filter(([day]) => day < end && day.slice(5) !== end.slice(5));
  return latestOfMost(new Map(earlier)) ?? yearBefore(spans, end);
};

/**
 * What a reader of all the excerpts of one report knows, and a reader of one cannot: what the report is, the day it is for, when the
 * filer's year ends, and the scale of amounts that print none. Pure; one pass over the excerpts.
 */
export const reportFrame = (excerpts: readonly Excerpt[]): ReportFrame => {
  const { balances, ends, spans } = daysOf(excerpts);
  const both: Tally = new Map(balances);
  for (const [day, n] of ends) both.set(day, (both.get(day) ?? 0) + n);
  const periodEnd = latestOfMost(both);
  const form = formOf(excerpts, spans, periodEnd);
  const yearEnd = yearEndOf(form, periodEnd, balances, spans);
  const texts = excerpts.map(({ document }) => document.text);
  const year =
    yearEnd === null
      ? null
      : {
          month: Number(yearEnd.slice(5, 7)),
          day: Number(yearEnd.slice(8, 10)),
          yearsAfterName:
            form === '10-Q' || periodEnd === null ? yearsAfterName(texts) : yearsAfterReportName(texts, periodEnd),
        };
  return { form, periodEnd, year, money: form === null ? 0 : excerptPower(texts) };
};
