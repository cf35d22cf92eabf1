import { CALENDAR_YEAR, fiscalYear, isoDay, stretch, yearOf } from '../../text/calendar.ts';
import { yearAt } from '../date.ts';
import { held } from '../held.ts';
import type { Clock, PeriodReading, PeriodRule } from '../period-reading.ts';
import { relationBefore } from '../relation.ts';
import { isCapital, isDash, isHyphen, type Scan } from '../scan.ts';
import { isYearToDate } from '../year-to-date.ts';

/** A year before one of these is a part of a name: "the 2021 Plan", "2026 Notes". */
const NAMED =
  /^(plan|plans|notes?|program|programme|agreement|act|facility|indenture|offering|warrants?|convertible|equity|omnibus|incentive|long|senior|credit|loan|term|bonds?|series|model|espp|debentures?|purchase|repurchase|amendment|awards?|annual|proxy|form|stock|performance|restructuring|revolving|employee|share)$/;

/** "the Securities Act of 1933", "under the securities act of 1933", "the Internal Revenue Code of 1986" */
const isOfLaw = ({ tokens }: Scan, i: number): boolean =>
  tokens[i - 1]?.lower === 'of' &&
  (isCapital(tokens[i - 2])
    ? /^(act|code|law|reform|convention|treaty|constitution)$/.test(tokens[i - 2]?.lower ?? '')
    : tokens[i - 2]?.lower === 'act');

/** How many years "2019 through 2023" may span; a longer one is the life of a law or of a lease. */
const LONGEST_RUN = 30;

/** "2019 through 2023", "2022-2023", "fiscal 2024 through fiscal 2026": the last year of a run that begins at `at`, and the token after it. */
const runTo = (scan: Scan, at: number, year: number): { year: number; last: number } | null => {
  const joint = scan.tokens[at + 1];
  if (!isDash(joint) && joint?.lower !== 'through' && joint?.lower !== 'thru') return null;
  let behind = at + 2;
  while (/^(fiscal|year)$/.test(scan.tokens[behind]?.lower ?? '') && behind < at + 4) behind += 1;
  const to = yearAt(scan, behind);
  return to !== null && to > year && to - year <= LONGEST_RUN ? { year: to, last: behind + 1 } : null;
};

const partOfYear = (scan: Scan, i: number): 'early' | 'mid' | 'late' | null => {
  const { tokens } = scan;
  const at = isHyphen(tokens[i - 1]) ? i - 2 : i - 1;
  const word = tokens[at]?.lower;
  return word === 'early' || word === 'mid' || word === 'late' ? word : null;
};

/** "early", "mid" and "late" are the thirds of a year, as far as such words can be held to dates. */
const third = (year: number, part: 'early' | 'mid' | 'late') => {
  const from = { early: 1, mid: 5, late: 9 }[part];
  return stretch(isoDay(year, from, 1), isoDay(year, from + 3, 31), `${part} ${year}`);
};

const readRun = (
  scan: Scan,
  first: number,
  run: { readonly from: number; readonly year: number; readonly last: number; readonly fiscal: boolean },
  clock: Clock,
): PeriodReading => {
  const of = (name: number) => (run.fiscal ? fiscalYear(name, clock.fiscal) : yearOf(name));
  const [start, end] = [of(run.from).start, of(run.year).end];
  const label = `${run.from} to ${run.year}`;
  const relation = relationBefore(scan, first);
  const period = held(stretch(start ?? isoDay(run.from, 1, 1), end ?? isoDay(run.year, 12, 31), label), relation);
  return { first, last: run.last, period, basis: 'stated', relation, rule: 'period-year' };
};

/** Where "year-end", "year end" or "year's end" begins, right before a year: "from year-end 2024"; -1 where none stands there. */
const yearEndBefore = ({ tokens }: Scan, i: number): number => {
  if (tokens[i - 1]?.lower !== 'end') return -1;
  const at = isHyphen(tokens[i - 2]) ? i - 3 : i - 2;
  return /^year(?:['’]s)?$/.test(tokens[at]?.lower ?? '') ? at : -1;
};

/** "in 2025", "fiscal 2024", "fiscal year 2024", "FY24", "late 2026", "at the end of 2025", "2023, 2022 and 2021" one by one, "2019 through 2023". */
export const periodYear: PeriodRule = {
  id: 'period-year',
  opens: { kinds: ['number', 'code'], words: ['fiscal', 'fy'] },
  read: (scan, i, clock): PeriodReading[] => {
    const { tokens } = scan;
    const lower = tokens[i]?.lower ?? '';
    const code = /^fy(?:20)?(\d\d)$/.exec(lower);
    const fiscal = lower === 'fiscal' || lower === 'fy';
    const at = fiscal ? (/^years?$/.test(tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1) : i;
    const year = code === null ? yearAt(scan, at) : 2000 + Number(code[1]);
    if (year === null) return [];
    const last = code === null ? at + 1 : i + 1;
    const next = tokens[last];
    if (isYearToDate(scan, i, last)) return [];
    const run = code === null ? runTo(scan, at, year) : null;
    if (run !== null) return [readRun(scan, i, { from: year, ...run, fiscal }, clock)];
    // "Trust 2025-1", "ASU 2013-02": a name with a year in it.
    if (isHyphen(next) && next?.glued && tokens[last + 1]?.kind === 'number' && tokens[last + 1]?.glued) return [];
    if (!fiscal && code === null) {
      if (isOfLaw(scan, i)) return [];
      if (isCapital(next) && NAMED.test(next?.lower ?? '')) return [];
      if (tokens[i]?.glued && (isDash(tokens[i - 1]) || tokens[i - 1]?.text === '$' || tokens[i - 1]?.text === '/'))
        return [];
      // "1,900 people" has a comma; "2000 employees" and "1999 model" are decided by the quantity rules.
      if (
        /^(employees|people|percent|megawatts?|miles|rpm|million|billion|trillion|gpus|units|customers)$/i.test(
          next?.text ?? '',
        )
      )
        return [];
    }
    const part = partOfYear(scan, i);
    // "at the end of 2025", in the report of a filer that names its years by the one they begin in: as it names them.
    const isNamed = clock.fiscal.yearsAfterName > 0 && !clock.isNews && part === null;
    // "at year-end 2025", in a filing: of its fiscal year.
    const yearEnd = yearEndBefore(scan, i);
    const atYearEnd = yearEnd >= 0;
    const isFiscal = fiscal || code !== null || isNamed || (atYearEnd && !clock.isNews);
    const whole = isFiscal
      ? fiscalYear(year, clock.fiscal ?? CALENDAR_YEAR)
      : part === null
        ? yearOf(year)
        : third(year, part);
    const partAt = part === null ? i : isHyphen(tokens[i - 1]) ? i - 2 : i - 1;
    const first = atYearEnd ? yearEnd : partAt;
    const endOf = atYearEnd || (/^(end|close)$/.test(tokens[i - 2]?.lower ?? '') && tokens[i - 1]?.lower === 'of');
    const found = relationBefore(scan, i);
    const told = endOf && found === 'during' ? 'as-of' : found;
    // "rose from year-end 2024": a day, and nothing was so as of it.
    const relation = atYearEnd && tokens[first - 1]?.lower === 'from' ? found : told;
    return [
      {
        first,
        last,
        period: held(whole, told),
        basis: part === null ? 'stated' : 'implied',
        relation,
        rule: 'period-year',
      },
    ];
  },
};
