import type { Period } from '../../model/period.ts';
import { instant, isoDay, MONTHS, monthOf, stretch } from '../../text/calendar.ts';
import { coordinatedDates } from '../coordinated.ts';
import { dateAt, isoOf, type PrintedDate } from '../date.ts';
import { held } from '../held.ts';
import { impliedYear } from '../implied-year.ts';
import type { Clock, PeriodReading, PeriodRule } from '../period-reading.ts';
import { isEndOf, type Relation, relationBefore } from '../relation.ts';
import { isCapital, isDash, type Scan } from '../scan.ts';
import { toldYear } from '../told-year.ts';

const TO = /^(to|through|until|till)$/;

/** "May and June 2026", "January 1 through March 31, 2026": the year stands with the second of two. */
const yearOfPair = (scan: Scan, at: number): number | null => {
  const joint = scan.tokens[at];
  if (!isDash(joint) && !/^(and|or|to|through)$/.test(joint?.lower ?? '')) return null;
  return dateAt(scan, at + 1)?.year ?? null;
};

/** May a month stand alone here? "may" and "march" are verbs too, so a month by itself needs a preposition or a part of it before. */
const standsAlone = (scan: Scan, i: number): boolean =>
  /^(in|since|until|till|through|by|last|this|next|late|early|mid|of|from|to|during|before|after|and|between|for|late-|-)$/.test(
    scan.tokens[i - 1]?.lower ?? '',
  );

/** Months that people are called as well. */
const GIVEN = /^(april|may|june|august)$/;

/** "sold to August Lind", "a loan from June Hale": a given name, with the family's behind it. */
const isGivenName = ({ tokens }: Scan, i: number): boolean =>
  GIVEN.test(tokens[i]?.lower ?? '') &&
  /^(to|from|of|by|for|and|between)$/.test(tokens[i - 1]?.lower ?? '') &&
  tokens[i + 1]?.kind === 'word' &&
  isCapital(tokens[i + 1]);

/** "on the immediately preceding December 31", "each January 1 thereafter": which year it is of hangs on another day. */
const HANGING = /^(preceding|following|succeeding|each|every|any|such)$/;

/** "ended June with $5 million in cash": the last day of the month, and what there was then. */
const isEndedWith = ({ tokens }: Scan, i: number, last: number): boolean =>
  /^(ended|ends|finished|closed)$/.test(tokens[i - 1]?.lower ?? '') && tokens[last]?.lower === 'with';

/** What something had come to by a day that is over, and what is only to come. */
const REACHED =
  /^(?:fell|rose|dropped|grew|climbed|declined|shrank|slid|slipped|sank|jumped|dipped|eased|swelled|dwindled|ballooned|reached|stood|bringing|taking|lifting)$/;
const TO_COME =
  /^(?:will|would|shall|may|might|could|should|expects?|expected|plans?|planned|aims?|aimed|hopes?|hoped|due)$/;
/** How many tokens before the day may say so: "slid to $1.6 billion by the end of". */
const REACHED_WITHIN = 16;

/** "Deposits fell to $5 billion by the end of December", in a story of March: as of its last day, and no deadline. */
const isReached = (scan: Scan, i: number, { isNews }: Clock): boolean => {
  if (!isNews || !isEndOf(scan, i)) return false;
  const before = scan.tokens.slice(Math.max(0, i - REACHED_WITHIN), i).map(({ lower }) => lower);
  const from = before.findLastIndex((word) => word === '.' || word === ';') + 1;
  const clause = before.slice(from);
  return (
    clause.includes('by') && clause.some((word) => REACHED.test(word)) && !clause.some((word) => TO_COME.test(word))
  );
};

const MOST_DAYS_OF_MONTH = 31;

/** "On April 21 and 22, 2026", "on April 21 and 22, the board": from the one day of a month to the other. "On April 21 and 22 mills" counts mills. */
const daysTogether = (scan: Scan, i: number, from: PrintedDate, clock: Clock): PeriodReading | null => {
  const { tokens } = scan;
  const [joint, second, mark] = [tokens[from.last], tokens[from.last + 1], tokens[from.last + 2]];
  if (from.day === null || from.year !== null || joint?.lower !== 'and') return null;
  const day = /^\d{1,2}$/.test(second?.text ?? '') ? Number(second?.text) : 0;
  if (day <= from.day || day > MOST_DAYS_OF_MONTH || !/^[,.;)]$/.test(mark?.text ?? '')) return null;
  const printed = tokens[from.last + 3];
  const isPrinted = mark?.text === ',' && /^(?:19|20)\d\d$/.test(printed?.text ?? '');
  const year = isPrinted ? Number(printed?.text) : impliedYear(from, clock, false);
  if (year === null) return null;
  const [start, end] = [isoDay(year, from.month, from.day), isoDay(year, from.month, day)];
  return {
    first: i,
    last: isPrinted ? from.last + 4 : from.last + 2,
    period: stretch(start, end, `${start} to ${end}`),
    basis: isPrinted ? 'stated' : 'implied',
    relation: 'during',
    rule: 'period-date',
  };
};

/** How many days a list of days of every year has at most: "March 1, June 1, September 1 and December 1 of each year". */
const MOST_DAYS = 4;

/** "June 1 and December 1 of each year": a day that comes again is the time of nothing. */
const isRecurring = (scan: Scan, from: number): boolean => {
  const { tokens } = scan;
  let at = from;
  for (let n = 0; n < MOST_DAYS; n++) {
    let next = at;
    while (/^(,|and|or|&)$/.test(tokens[next]?.lower ?? '') && next < at + 2) next += 1;
    const date = next === at ? null : dateAt(scan, next);
    if (date?.day == null || date.year !== null) break;
    at = date.last;
  }
  const after = tokens[at]?.lower === ',' ? at + 1 : at;
  const of = /^(of|in)$/.test(tokens[after]?.lower ?? '') ? after + 1 : after;
  return (
    /^(each|every|any)$/.test(tokens[of]?.lower ?? '') && /^(?:fiscal|calendar|year)$/.test(tokens[of + 1]?.lower ?? '')
  );
};

/** What a company does once in every year, on one day: "our annual impairment test". */
const YEARLY = /^(?:test|testing|assessment|review|measurement|evaluation|impairment)$/;
/** How many tokens may part a day of every year from the words that say so. */
const YEARLY_WITHIN = 10;

/** "selected November 30 as the date of its annual test", "tests goodwill annually on October 1": in a filing, a day of every year. */
const isYearly = ({ tokens }: Scan, i: number, last: number): boolean => {
  const near = tokens.slice(Math.max(0, i - YEARLY_WITHIN), last + YEARLY_WITHIN);
  return near.some(({ lower }, at) => {
    if (lower === 'annually') return true;
    return lower === 'annual' && near.slice(at + 1, at + 4).some((token) => YEARLY.test(token.lower));
  });
};

/** "October 1 – 31, 2025", "October 1 - November 15, 2025": the last day of days that a dash joins, and the token after its year. */
const daysAt = (
  { tokens }: Scan,
  from: PrintedDate,
): { year: number; month: number; day: number; last: number } | null => {
  if (from.day === null || from.year !== null || !isDash(tokens[from.last])) return null;
  const named = MONTHS.get(tokens[from.last + 1]?.lower ?? '') ?? null;
  const at = named === null ? from.last + 1 : from.last + 2;
  const day = /^\d{1,2}$/.test(tokens[at]?.text ?? '') ? Number(tokens[at]?.text) : 0;
  const year = tokens[at + 1]?.text === ',' ? at + 2 : at + 1;
  if (day < 1 || day > 31 || !/^(?:19|20)\d\d$/.test(tokens[year]?.text ?? '')) return null;
  const month = named ?? from.month;
  if (month < from.month || (month === from.month && day <= from.day)) return null;
  return { year: Number(tokens[year]?.text), month, day, last: year + 1 };
};

/** How many tokens a remark on the beginning of a stretch has: "(inception)", "(the date of inception)". */
const REMARK = 6;

/** Past a remark without numbers behind the first day of a stretch: "from May 2, 2025 (inception) through". */
const pastRemark = ({ tokens }: Scan, at: number): number => {
  if (tokens[at]?.text !== '(') return at;
  for (let i = at + 1; i <= at + REMARK && tokens[i]?.kind !== 'number'; i++) if (tokens[i]?.text === ')') return i + 1;
  return at;
};

/** "from inception (May 2, 2025) through": the day that the remark says. */
const isInception = ({ tokens }: Scan, i: number, last: number): boolean =>
  tokens[i - 1]?.text === '(' && tokens[i - 2]?.lower === 'inception' && tokens[last]?.text === ')';

/**
 * "from January 29 through February 16, 2024", "May 2006 through June 2014": from the first day to the last. Without "from" or "between"
 * both must print their year: "sold in May through June" runs on to another sentence as often as not.
 */
const stretchAt = (scan: Scan, i: number, from: PrintedDate): PeriodReading | null => {
  const { tokens } = scan;
  const days = daysAt(scan, from);
  if (days !== null) {
    const [start, end] = [isoDay(days.year, from.month, from.day ?? 1), isoDay(days.year, days.month, days.day)];
    const period = stretch(start, end, `${start} to ${end}`);
    return { first: i, last: days.last, period, basis: 'stated', relation: 'during', rule: 'period-date' };
  }
  const isRemark = isInception(scan, i, from.last);
  const opener = isRemark ? 'from' : tokens[i - 1]?.lower;
  const at = isRemark ? from.last + 1 : pastRemark(scan, from.last);
  const joint = tokens[at]?.lower ?? '';
  // "April 3, 2026 - May 2, 2026", "4/01/2026 to 4/30/2026": two whole days are the ends of a stretch without an opener, too.
  const isOfDays =
    from.day !== null && from.year !== null && opener !== 'between' && (joint === 'to' || isDash(tokens[at]));
  if (!isOfDays && !(opener === 'between' ? /^and$/ : opener === 'from' ? TO : /^(through|thru)$/).test(joint))
    return null;
  const to = dateAt(scan, at + 1);
  if (to?.year == null || (from.day === null) !== (to.day === null)) return null;
  if (opener !== 'from' && opener !== 'between' && from.year === null) return null;
  const [start, end] = [isoDay(from.year ?? to.year, from.month, from.day ?? 1), isoOf(to, to.year)];
  if (start > end) return null;
  return {
    first: i,
    last: to.last,
    period: stretch(start, end, `${start} to ${end}`),
    basis: 'stated',
    relation: 'during',
    rule: 'period-date',
  };
};

/** The month that ends "July-September", "July-to-September", "April–June 2025": it stands behind the joint. */
const monthBehind = (scan: Scan, from: PrintedDate): PrintedDate | null => {
  const { tokens } = scan;
  if (!isDash(tokens[from.last])) return null;
  const at = tokens[from.last + 1]?.lower === 'to' && isDash(tokens[from.last + 2]) ? from.last + 3 : from.last + 1;
  const to = dateAt(scan, at);
  return to === null || to.day !== null || tokens[at]?.kind !== 'word' ? null : to;
};

/** "the July-September quarter", "for April-June 2025": from the first day of the one month to the last of the other. */
const monthsAt = (scan: Scan, i: number, from: PrintedDate, clock: Clock): PeriodReading | null => {
  const to = from.year === null && from.day === null ? monthBehind(scan, from) : null;
  const year = to === null ? null : (to.year ?? impliedYear(to, clock, false));
  if (to === null || year === null) return null;
  const relation = relationBefore(scan, i);
  const end = isoDay(year, to.month, 31);
  const start = isoDay(from.month > to.month ? year - 1 : year, from.month, 1);
  const period = held(stretch(start, end, `${start} to ${end}`), relation);
  const basis = to.year === null ? 'implied' : 'stated';
  return { first: i, last: to.last, period, basis, relation, rule: 'period-date' };
};

/** How many tokens before its day a sentence may say that something was over. */
const OVER_WITHIN = 30;

/** "had spent $5 million by the end of March": does the sentence look back on the day? */
const isOver = ({ tokens }: Scan, i: number): boolean => {
  for (let at = i - 1; at >= 0 && at >= i - OVER_WITHIN && tokens[at]?.text !== '.'; at--)
    if (tokens[at]?.lower === 'had') return true;
  return false;
};

const COMES = /^(?:will|shall|would)$/;

/** "will pay $5 million a month from January": of a month that a story tells as still to come. */
const isToBegin = ({ tokens }: Scan, i: number, { isNews }: Clock): boolean => {
  const before = tokens[i - 1]?.lower === 'in' ? i - 2 : i - 1;
  if (!isNews || !/^(?:from|starting|beginning)$/.test(tokens[before]?.lower ?? '')) return false;
  for (let at = i - 1; at >= 0 && at >= i - OVER_WITHIN && tokens[at]?.text !== '.'; at--)
    if (COMES.test(tokens[at]?.lower ?? '')) return true;
  return false;
};

const ENDS = /^(?:expires?|expiring|ends|matures?|maturing|lapses?|due)$/;

/** "is set to expire in February", "expires in February": of a month that a story tells as still to come. */
const isToEnd = ({ tokens }: Scan, i: number, { isNews }: Clock): boolean =>
  isNews && /^(?:in|on)$/.test(tokens[i - 1]?.lower ?? '') && ENDS.test(tokens[i - 2]?.lower ?? '');

/** "had 900 people as of October 31", in a story of October 4: a level is of a day that is over, so of the year before; else as any day. */
const yearOfLevel = (date: PrintedDate, relation: Relation, clock: Clock, isAhead: boolean): number | null => {
  const year = impliedYear(date, clock, isAhead);
  const { isNews, now } = clock;
  const isLater = now?.day != null && date.day !== null && date.month === now.month && date.day > now.day;
  return year !== null && isNews && relation === 'as-of' && isLater && year === now.year ? year - 1 : year;
};

/** "March 31, 2026 and 2025", "on May 20", "through May 2029", "in January": days are instants, months are stretches. */
export const periodDate: PeriodRule = {
  id: 'period-date',
  opens: { kinds: ['number'], words: [...MONTHS.keys()] },
  read: (scan, i, clock): PeriodReading[] => {
    const date = dateAt(scan, i);
    if (date === null) return [];
    const whole = stretchAt(scan, i, date) ?? monthsAt(scan, i, date, clock) ?? daysTogether(scan, i, date, clock);
    if (whole !== null) return [whole];
    if (date.year === null && date.day === null && isGivenName(scan, i)) return [];
    if (date.year === null && date.day !== null && HANGING.test(scan.tokens[i - 1]?.lower ?? '')) return [];
    const isEnded = isEndedWith(scan, i, date.last);
    if (date.year === null && date.day !== null && !clock.isNews && isYearly(scan, i, date.last)) return [];
    if (date.year === null && (date.day === null ? !standsAlone(scan, i) && !isEnded : isRecurring(scan, date.last)))
      return [];
    const relation = date.day === null && isReached(scan, i, clock) ? 'as-of' : relationBefore(scan, i);
    const isAhead =
      relation === 'until' ||
      isToEnd(scan, i, clock) ||
      isToBegin(scan, i, clock) ||
      (relation === 'by' && !(date.month < (clock.now?.month ?? 0) && isOver(scan, i)));
    const told = date.year === null ? toldYear(scan, date.last, clock) : null;
    const year = date.year ?? told?.year ?? yearOfPair(scan, date.last) ?? yearOfLevel(date, relation, clock, isAhead);
    if (year === null) return [];
    const last = told?.last ?? date.last;
    const basis: PeriodReading['basis'] = date.year === null ? 'implied' : 'stated';
    const rule = 'period-date';
    if (date.day === null) {
      // "at the end of June" is its last day.
      const holds = (isEndOf(scan, i) || isEnded) && relation === 'during' ? 'as-of' : relation;
      const period = held(monthOf(year, date.month), holds);
      return [{ first: i, last, period, basis, relation: holds, rule }];
    }
    const day = (y: number, m: number, d: number): Period => held(instant(isoDay(y, m, d)), relation);
    const listed = date.year === null ? [] : coordinatedDates(scan, date.last);
    return [
      { first: i, last, period: day(year, date.month, date.day), basis, relation, rule },
      ...listed.map((item) => ({
        first: item.first,
        last: item.last,
        period: day(item.year, item.month ?? date.month, item.day ?? date.day ?? 31),
        basis,
        relation,
        rule,
      })),
    ];
  },
};
