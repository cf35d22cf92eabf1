import type { Decimal } from 'decimal.js';
import { isInstant } from '../model/period.ts';
import { MONTH_NAMES } from '../text/calendar.ts';
import { Exact, type Interval } from '../text/interval.ts';
import type { Fact } from './facts.ts';
import { type Library, related } from './library.ts';
import { printed } from './wording.ts';

/** How long a contract runs, and where that is said. */
export type ContractSpan = {
  readonly months: { readonly low: Decimal; readonly high: Decimal };
  /** "May 2026 to May 2029", "three years"; "about May 2026 to ..." where only the day of publication tells the start. */
  readonly text: string;
  /** The fact that gives its end or its length. */
  readonly fact: Fact;
  /** Is it surely the contract that was asked for? */
  readonly certain: boolean;
};

/** "May 2026", "May 3, 2026", and the first month of "May and June 2026". */
const MONTH_AND_YEAR = new RegExp(
  `\\b(${MONTH_NAMES.join('|')})(?: \\d{1,2},)?(?: and (?:${MONTH_NAMES.join('|')}))?,? (\\d{4})\\b`,
  'g',
);

/** Months since the year zero. */
type Month = number;
const monthOf = (iso: string): Month => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7) || '12') - 1;
const monthText = (month: Month): string => `${MONTH_NAMES[month % 12]} ${Math.floor(month / 12)}`;

/** The earliest month that the fact's sentences name before the contract's end. */
const startInQuotes = ({ readings }: Fact, end: Month): Month | null => {
  let earliest: Month | null = null;
  for (const quote of new Set(readings.map(({ claim }) => claim.evidence.quote)))
    for (const [, name = '', year] of quote.replaceAll(/\s+/g, ' ').matchAll(MONTH_AND_YEAR)) {
      const month = Number(year) * 12 + MONTH_NAMES.indexOf(name);
      if (month < end && (earliest === null || month < earliest)) earliest = month;
    }
  return earliest;
};

const startInPeriod = ({ reading: { claim } }: Fact, end: Month): Month | null => {
  const { period } = claim;
  if (period === null || isInstant(period) || period.start === null) return null;
  // A period that closes long before the contract does is the sentence's, not the contract's: "ramping in June 2026".
  if (period.end !== null && monthOf(period.end) < end - 1) return null;
  const start = monthOf(period.start);
  return start < end ? start : null;
};

const published = ({ reading: { document } }: Fact): Month | null => {
  const day = document?.filing?.filed ?? document?.published ?? null;
  return day === null ? null : monthOf(day);
};

/** The first answer that is one. */
const firstOf = <T>(facts: readonly Fact[], ask: (fact: Fact) => T | null): T | null => {
  for (const fact of facts) {
    const answer = ask(fact);
    if (answer !== null) return answer;
  }
  return null;
};

/** A contract is announced within a month of the day that it begins, where nothing says when that is. */
const ANNOUNCED_WITHIN_MONTHS = 1;

const fromEnd = (end: Fact, certain: boolean, beside: readonly Fact[]): ContractSpan | null => {
  const iso = end.reading.claim.quantity.value;
  if (iso === null || iso.length < 7) return null;
  const last = monthOf(iso);
  const said =
    firstOf(beside, (fact) => startInPeriod(fact, last)) ?? firstOf(beside, (fact) => startInQuotes(fact, last));
  const first = said ?? firstOf(beside, published);
  if (first === null || first >= last) return null;
  const slack = said === null ? ANNOUNCED_WITHIN_MONTHS : 0;
  const months = last - first;
  return {
    // The first and the last month may count whole or in part: "May 2026 to May 2029" is 36 to 37 months.
    months: { low: new Exact(Math.max(1, months - slack)), high: new Exact(months + 1 + slack) },
    text: `${said === null ? 'about ' : ''}${monthText(first)} to ${monthText(last)}`,
    fact: end,
    certain,
  };
};

const DAYS_A_MONTH = new Exact('30.4375');

const fromTerm = (term: Fact, certain: boolean): ContractSpan | null => {
  const { value } = term.reading.measure;
  if (value === null || value.lte(0)) return null;
  const months = value.div(DAYS_A_MONTH);
  return { months: { low: months, high: months }, text: printed(term.reading.claim), fact: term, certain };
};

/**
 * How long the contract that `fact` is about runs: from the end that is stated and the start, or else from the length that is stated
 * (which a length that is asked about is not held against).
 */
export const contractSpan = (library: Library, fact: Fact, payments: readonly Fact[] = []): ContractSpan | null => {
  const stated = related(library, fact, { concept: 'contract-end', dimension: 'date', identity: 'deal' });
  const quotes = new Set(
    payments.slice(0, 1).flatMap(({ readings }) => readings.map(({ claim }) => claim.evidence.quote)),
  );
  const besidePayment = ({ readings }: Fact): boolean => readings.some(({ claim }) => quotes.has(claim.evidence.quote));
  // The end in the payment's own sentence is the payment's end.
  const ends = [
    ...stated.filter((end) => besidePayment(end.fact)),
    ...stated.filter((end) => !besidePayment(end.fact)),
  ];
  for (const end of ends) {
    const { value } = end.fact.reading.claim.quantity;
    const alike = ends.map((other) => other.fact).filter(({ reading }) => reading.claim.quantity.value === value);
    const span = fromEnd(end.fact, end.certain, [end.fact, ...alike, ...payments]);
    if (span) return span;
  }
  if (fact.reading.concept === 'contract-term') return null;
  for (const term of related(library, fact, { concept: 'contract-term', dimension: 'duration', identity: 'deal' })) {
    const span = fromTerm(term.fact, term.certain);
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
