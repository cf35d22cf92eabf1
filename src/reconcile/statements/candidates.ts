import { Exact } from '../../text/interval.ts';
import { WHOLE_YEAR_DAYS } from '../../text/year-length.ts';
import { magnitude, multiplied, unhedged } from '../measure.ts';
import type { Measure } from '../reading.ts';
import { isSameUnit } from '../units.ts';
import { agrees, contradicts, rule } from '../verdict.ts';
import { type Agreement, agreementOf } from './agreement.ts';
import { type Figure, type Role, roleAt } from './figure.ts';
import type { Entry, ReportIndex } from './report-index.ts';

/** How the period of a statement's figure and that of a report's figure stand to each other. */
export type Timing = 'same' | 'open' | 'other';

/** A figure of the report beside a figure of the statement. */
export type Candidate = { readonly entry: Entry; readonly agreement: Agreement; readonly timing: Timing };

/** The digits that a figure is printed with, from the first to the last that is not zero: "$3,070,000" and "3.07" are "307". */
export const significant = ({ claim }: { claim: Figure['claim'] }): string =>
  claim.quantity.surface.replace(/\D/g, '').replace(/^0+|0+$/g, '');

/** A number of so many digits is no other's by chance, and so known again by them; shorter ones are found in too many sentences. */
const TELLING_DIGITS = 3;
export const hasTellingDigits = (figure: { claim: Figure['claim'] }): boolean =>
  significant(figure).length >= TELLING_DIGITS;

const SLIPPED_DIGITS = 2;
const SLIPS = ['1000', '1000000', '0.001', '0.000001'].map((factor) => new Exact(factor));

/** The report's "approximately $222.1 million" is that number: it does not bear out what only lies near it. */
const asPrinted = (measure: Measure): Measure =>
  measure.modifier === 'about' || measure.modifier === 'less-than' ? unhedged(measure) : measure;

const UNSCALED = [new Exact('0.001'), new Exact('0.000001')];
const SCALE = /million|billion|thousand/i;

/** May a cell have lost what it is counted in ("in thousands"), where a statement says "$8.6 million" for its 8,608? */
const isUnscaled = ({ claim, reading }: Figure, entry: Entry): boolean =>
  entry.isCell &&
  reading.dimension === 'money' &&
  SCALE.test(claim.quantity.surface) &&
  entry.claim.quantity.decimals === 0 &&
  !SCALE.test(entry.claim.quantity.surface);

/** "up to 2%" and "up to 3%" allow for the same numbers, and are two terms; so are two least amounts. */
const isOtherBound = (figure: Figure, entry: Entry): boolean => {
  const [a, b] = [figure.claim.quantity, entry.claim.quantity];
  if (a.modifier !== b.modifier || (a.modifier !== 'up-to' && a.modifier !== 'at-least')) return false;
  const [said, given] = [figure.reading.measure.value, entry.reading.measure.value];
  // The same digits in another scale are the same term.
  const isTwo = said !== null && given !== null && !said.eq(given) && significant(figure) !== significant(entry);
  return isTwo && isSameUnit(figure.reading, entry.reading);
};

/** Do a statement's figure and a report's stand for the same number: by print and hedge, or by its digits where a scale was left out? */
export const isSameValue = (figure: Figure, entry: Entry): boolean => {
  const [a, b] = [figure.claim.quantity, entry.claim.quantity];
  // "40% to 60%" and "40% to 80%" have much in common, and are two ranges.
  if (a.modifier === 'range' && b.modifier === 'range' && a.unit === b.unit && (a.low !== b.low || a.high !== b.high))
    return false;
  if (isOtherBound(figure, entry)) return false;
  const said = magnitude(figure.reading.measure);
  const stated = asPrinted(magnitude(entry.reading.measure));
  const isEqual = (a: Measure): boolean => agrees(rule(a, stated).relation);
  if (isEqual(said)) return true;
  if (isUnscaled(figure, entry) && UNSCALED.some((factor) => isEqual(multiplied(said, factor)))) return true;
  const digits = significant(figure);
  // One digit is the same by chance: "$10 in cash" is not the par value of $0.01.
  if (digits.length < SLIPPED_DIGITS || digits !== significant(entry)) return false;
  return SLIPS.some(
    (factor) => said.value !== null && stated.value?.eq(said.value.times(factor)) && isEqual(multiplied(said, factor)),
  );
};

/** Do they agree only by digits that are left out: "$41.6 million" for 41,693 thousand? Two figures of some length may do so by chance. */
export const isCutOff = (figure: Figure, entry: Entry): boolean =>
  rule(magnitude(figure.reading.measure), asPrinted(magnitude(entry.reading.measure))).relation === 'cut';

/** Can a statement's figure and a report's not both be true? "Less than $5 million" beside 3.6 is another number, and no contradiction. */
export const isContrary = (figure: Figure, entry: Entry): boolean =>
  isOtherBound(figure, entry) ||
  contradicts(rule(magnitude(figure.reading.measure), magnitude(entry.reading.measure)).relation);

/** Units that tables and sentences give to one thing: a share of one and a percentage, a bare number and a count. */
const LOOSE: ReadonlySet<string> = new Set(['count', 'percent', 'money', 'money per share']);

/** May the two units be of one thing? A count that a table takes for money is forgiven only where the digits leave no doubt. */
export const isUnitOf = (figure: Figure, entry: Entry): boolean => {
  const [a, b] = [figure.reading, entry.reading];
  if (a.dimension === b.dimension) return a.unit === b.unit;
  if (!LOOSE.has(a.dimension) || !LOOSE.has(b.dimension)) return false;
  const isPercent = a.dimension === 'percent' || b.dimension === 'percent';
  if (isPercent) return entry.isCell && entry.claim.quantity.unit === 'pure';
  return a.dimension === 'money per share' || b.dimension === 'money per share' || significant(figure).length > 3;
};

/** So many days may lie between two ends of one period: a fiscal year ends about the day that its columns name. */
export const NEAR_DAYS = 10;
const QUARTER_DAYS = 80;

/** Are they stretches of quite different lengths, of which one ends before the other begins? */
const isApart = (a: Pick<Entry, 'endDay' | 'days'>, b: Pick<Entry, 'endDay' | 'days'>): boolean => {
  if (!a.days || !b.days || a.endDay === null || b.endDay === null) return false;
  if (Math.max(a.days, b.days) < 2 * Math.min(a.days, b.days) || Math.min(a.days, b.days) < QUARTER_DAYS) return false;
  const [first, last] = a.endDay < b.endDay ? [a, b] : [b, a];
  return (last.endDay ?? 0) - (last.days ?? 0) >= (first.endDay ?? 0) - NEAR_DAYS;
};

const MUCH_LONGER = 1.4;

/** Do two stretches end together, of which one is much longer: a quarter, and the year to date? */
const isLonger = (a: Pick<Entry, 'endDay' | 'days'>, b: Pick<Entry, 'endDay' | 'days'>): boolean =>
  Boolean(a.days && b.days) &&
  Math.abs((a.endDay ?? 0) - (b.endDay ?? 0)) <= NEAR_DAYS &&
  Math.min(a.days ?? 0, b.days ?? 0) >= QUARTER_DAYS &&
  Math.max(a.days ?? 0, b.days ?? 0) > MUCH_LONGER * Math.min(a.days ?? 0, b.days ?? 0);

/** How the periods stand to each other. Where a row has the statement's very period, its other columns are other periods. */
const timingOf = (figure: Figure, entry: Entry, index: ReportIndex): Timing => {
  if (figure.endDay === null || entry.endDay === null) return 'open';
  const wanted = figure.endDay;
  const isOf = (other: Entry): boolean =>
    other.endDay !== null &&
    Math.abs(other.endDay - wanted) <= NEAR_DAYS &&
    (!figure.days || !other.days || Math.abs(figure.days - other.days) <= 2 * NEAR_DAYS);
  if (isOf(entry)) return 'same';
  // "at June 30, 2024" is no other day; "at the end of 2024" may be a fiscal year's.
  if (figure.isDay && figure.isDated && entry.isCell && entry.days === 0) return 'other';
  // What a sentence does not say itself, but takes over from the one before it, proves no other time.
  if (!figure.isDated || (!entry.isCell && entry.claim.rule.includes('period.carried'))) return 'open';
  // "for the three months ended June 30" and "for the six months ended June 30"
  if (isLonger(figure, entry)) return 'other';
  if (index.places.get(entry.place)?.some(isOf)) return 'other';
  // A quarter and the year before it are two times, however fiscal years are named.
  if (isApart(figure, entry)) return 'other';
  // "fiscal 2023" may end months after or before 2023, and "Q1" may be the autumn: what is a whole year away is surely another.
  return Math.abs(entry.endDay - wanted) < WHOLE_YEAR_DAYS ? 'open' : 'other';
};

/** A figure of the report as a candidate for a statement's. */
export const candidate = (figure: Figure, entry: Entry, index: ReportIndex): Candidate => ({
  entry,
  agreement: agreementOf(figure.around, figure.all, entry, index.weight),
  timing: timingOf(figure, entry, index),
});

/** The first place in `bySize` with a size of at least `size`. */
const firstOf = (entries: readonly Entry[], size: number): number => {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.reading.size ?? 0) < size) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** How far two prints of one number may lie apart: half of the coarser one's last digit, and a hedge's reach. */
const WINDOW = 0.12;

const readMatches = (figure: Figure, index: ReportIndex): readonly Candidate[] => {
  const found = new Set<Entry>();
  const { size } = figure.reading;
  for (const factor of [1, 1e3, 1e6, 1e-3, 1e-6]) {
    // A cell without its scale may be rounded in the statement, too.
    const width = factor <= 1 ? WINDOW : 1e-9;
    const to = size * factor * (1 + width);
    for (let i = firstOf(index.bySize, size * factor * (1 - width)); i < index.bySize.length; i++) {
      const entry = index.bySize[i] as Entry;
      if (entry.reading.size > to) break;
      if (isUnitOf(figure, entry) && isSameValue(figure, entry)) found.add(entry);
    }
  }
  return [...found].map((entry) => candidate(figure, entry, index)).sort(byAgreement);
};

/** Every rule asks for the matches of a figure: they are read once for it and a report. */
const known = new WeakMap<ReportIndex, WeakMap<Figure, readonly Candidate[]>>();

/** The report's figures that state the number of the statement's figure, those whose words agree best first. */
export const valueMatches = (figure: Figure, index: ReportIndex): readonly Candidate[] => {
  const ofReport = known.get(index) ?? new WeakMap<Figure, readonly Candidate[]>();
  known.set(index, ofReport);
  const matches = ofReport.get(figure) ?? readMatches(figure, index);
  ofReport.set(figure, matches);
  return matches;
};

/** Those of them that are of the figure's own time, as far as both say theirs. */
export const matchesInTime = (figure: Figure, index: ReportIndex): Candidate[] =>
  valueMatches(figure, index).filter(({ timing }) => timing !== 'other');

/** Does the report print a figure beside one of the others? Then it is the report's own, on whatever basis. */
export const isPrintedBeside = (figure: Figure, others: readonly Figure[], index: ReportIndex): boolean => {
  const places = new Set(valueMatches(figure, index).map(({ entry }) => entry.place));
  return others.some((other) => valueMatches(other, index).some(({ entry }) => places.has(entry.place)));
};

const byAgreement = (a: Candidate, b: Candidate): number => b.agreement.both - a.agreement.both;

/** How many of the entries that share words with a figure are looked at closely. */
const LOOKED_AT = 300;

/** The report's figures whose words agree with the statement's figure, whatever they state; the best first. */
export const wordMatches = (figure: Figure, index: ReportIndex): Candidate[] => {
  const worth = new Map<number, number>();
  for (const [stem, near] of figure.around) {
    const weight = near * index.weight(stem);
    for (const i of index.entriesOf.get(stem) ?? []) worth.set(i, (worth.get(i) ?? 0) + weight);
  }
  return [...worth]
    .sort((a, b) => b[1] - a[1])
    .slice(0, LOOKED_AT)
    .map(([i]) => candidate(figure, index.entries[i] as Entry, index))
    .sort(byAgreement);
};

/** "by $54 million or | 76%": the second print of one change. */
const AGAIN = /\d[\d.,]*(?: (?:million|billion|thousand))?%?,? or (?:about |approximately |nearly )?\$?$/;
const REACH_OF_AGAIN = 48;

/** Whether a figure of the report is a level or a change, by its column or the words around it. */
export const roleOf = (entry: Entry): { role: Role; direction: 1 | -1 | null } => {
  const { evidence, quantity } = entry.claim;
  if (!entry.isCell) {
    const { text } = entry.document;
    const own = roleAt(text, evidence.start, evidence.end);
    const from = Math.max(0, evidence.start - REACH_OF_AGAIN);
    const first = own.role === null ? AGAIN.exec(text.slice(from, evidence.start)) : null;
    return first === null ? own : roleAt(text, from + first.index, evidence.start);
  }
  const isChange = /chang|increas|decreas|growth|variance|vs\.?\s|%\s*inc/i.test(`${evidence.column ?? ''}`);
  if (!isChange) return { role: 'level', direction: null };
  return { role: 'change', direction: quantity.value?.startsWith('-') ? -1 : 1 };
};
