import type { Decimal } from 'decimal.js';
import { isInstant } from '../model/period.ts';
import { Exact, type Interval } from '../text/interval.ts';
import type { Fact } from './facts.ts';
import { type Library, related } from './library.ts';

/** How long a contract runs, and where that is said. */
export type ContractSpan = {
  readonly months: { readonly low: Decimal; readonly high: Decimal };
  /** "May 2026 to May 2029", "three years". */
  readonly text: string;
  /** The fact that gives its end or its length. */
  readonly fact: Fact;
};

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** "May 2026", "May 3, 2026", and the first month of "May and June 2026". */
const MONTH_AND_YEAR = new RegExp(
  `\\b(${MONTHS.join('|')})(?: \\d{1,2},)?(?: and (?:${MONTHS.join('|')}))?,? (\\d{4})\\b`,
  'g',
);

/** Months since the year zero. */
type Month = number;
const monthOf = (iso: string): Month => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7) || '12') - 1;
const monthText = (month: Month): string => `${MONTHS[month % 12]} ${Math.floor(month / 12)}`;

/** The earliest month that the sentences name before the contract's end. */
const startInQuotes = (facts: readonly Fact[], end: Month): Month | null => {
  const quotes = new Set(facts.flatMap(({ readings }) => readings.map(({ claim }) => claim.evidence.quote)));
  let earliest: Month | null = null;
  for (const quote of quotes)
    for (const [, name = '', year] of quote.replaceAll(/\s+/g, ' ').matchAll(MONTH_AND_YEAR)) {
      const month = Number(year) * 12 + MONTHS.indexOf(name);
      if (month < end && (earliest === null || month < earliest)) earliest = month;
    }
  return earliest;
};

const startInPeriods = (facts: readonly Fact[], end: Month): Month | null => {
  for (const { reading } of facts) {
    const { period } = reading.claim;
    if (period === null || isInstant(period) || period.start === null) continue;
    // A period that closes long before the contract does is the sentence's, not the contract's: "ramping in June 2026".
    if (period.end !== null && monthOf(period.end) < end - 1) continue;
    const start = monthOf(period.start);
    if (start < end) return start;
  }
  return null;
};

const published = ({ reading: { document } }: Fact): Month | null => {
  const day = document?.filing?.filed ?? document?.published ?? null;
  return day === null ? null : monthOf(day);
};

/** A contract signed around the day that its announcement came out: within a quarter of it. */
const SIGNED_WITHIN_MONTHS = 3;

const fromEnd = (end: Fact, beside: readonly Fact[]): ContractSpan | null => {
  const iso = end.reading.claim.quantity.value;
  if (iso === null || iso.length < 7) return null;
  const last = monthOf(iso);
  const said = startInPeriods([end, ...beside], last) ?? startInQuotes([end, ...beside], last);
  const first = said ?? published(end);
  if (first === null || first >= last) return null;
  const slack = said === null ? SIGNED_WITHIN_MONTHS : 0;
  const months = last - first;
  return {
    // The first and the last month may count whole or in part: "May 2026 to May 2029" is 36 to 37 months.
    months: { low: new Exact(Math.max(1, months - slack)), high: new Exact(months + 1 + slack) },
    text: `${monthText(first)} to ${monthText(last)}`,
    fact: end,
  };
};

const DAYS_A_MONTH = new Exact('30.4375');

const fromTerm = (term: Fact): ContractSpan | null => {
  const { value } = term.reading.measure;
  if (value === null || value.lte(0)) return null;
  const months = value.div(DAYS_A_MONTH);
  return { months: { low: months, high: months }, text: term.reading.claim.quantity.surface, fact: term };
};

/** How long the contract that `fact` is about runs: from the end that is stated and the start, or else from the length that is stated. */
export const contractSpan = (library: Library, fact: Fact, beside: readonly Fact[] = []): ContractSpan | null => {
  const ends = related(library, fact, { concept: 'contract-end', dimension: 'date', identity: 'deal' });
  const [best] = ends;
  const source = best?.reading.source;
  for (const end of ends) {
    if (end.reading.source !== source) break;
    const span = fromEnd(
      end,
      [...beside, ...ends].filter(({ reading }) => reading.source === source),
    );
    if (span) return span;
  }
  if (fact.reading.concept === 'contract-term') return null;
  for (const term of related(library, fact, { concept: 'contract-term', dimension: 'duration', identity: 'deal' })) {
    const span = fromTerm(term);
    if (span) return span;
  }
  return null;
};

/** "36 to 37 months", "36 months". */
export const monthsText = ({ months: { low, high } }: ContractSpan): string => {
  const [from, to] = [low.toDecimalPlaces(0).toString(), high.toDecimalPlaces(0).toString()];
  return from === to ? `${from} months` : `${from} to ${to} months`;
};

export const inDays = ({ months: { low, high } }: ContractSpan): Interval => ({
  low: low.times(DAYS_A_MONTH),
  high: high.times(DAYS_A_MONTH),
});
