import type { Claim, Evidence } from '../model/claim.ts';
import { isInstant, type Period } from '../model/period.ts';
import type { Modifier, Quantity } from '../model/quantity.ts';
import { Exact, powerOfTen } from './interval.ts';

/** The hedge in plain words, in front of the figure; `range` and `vague` carry their own words in the surface. */
const HEDGE: Readonly<Record<Modifier, string>> = {
  exact: '',
  about: 'about ',
  'more-than': 'more than ',
  'at-least': 'at least ',
  'less-than': 'nearly ',
  'up-to': 'up to ',
  range: '',
  vague: '',
};

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Units whose name the surface carries already, in words or as a sign: "$3 million", "40 MW", "12 %", "June 2031". */
const isCarried = (unit: string): boolean => CURRENCIES.has(unit.split('/')[0] ?? '') || CARRIED.has(unit);
const CARRIED: ReadonlySet<string> = new Set(
  (
    'percent percentage-point basis-point date pure year quarter month week day hour minute second ' +
    'W kW MW GW TW Wh kWh MWh GWh TWh'
  ).split(' '),
);

/** White space as a person reads it: line breaks, tabs and runs of spaces become one space. */
export const oneLine = (text: string): string => text.replace(/\s{2,}|[^\S ]/g, ' ').trim();

/** A claim's quote for people: on one line, without the bullet that it may stand behind ("- ", "• "). */
export const quoteLine = ({ evidence }: Claim): string => oneLine(evidence.quote).replace(/^[-*•–]\s+/, '');

/**
 * A quantity in a few words, with its figure as printed: "more than 4,000 employees", "$2.5 million per month". The scale that a table states
 * in its caption is put beside the digits: "(412)" under "in millions" is "$(412) million". The counted noun is in the plural for
 * every printed figure but "1".
 */
export const quantityLabel = (quantity: Quantity): string => {
  const surface = withScale(quantity, oneLine(quantity.surface));
  const rate = quantity.per === null ? '' : ` per ${quantity.per}`;
  // "nearly" is close to its figure; "less than", which has no lower end, need not be.
  const hedge = quantity.modifier === 'less-than' && quantity.low === null ? 'less than ' : HEDGE[quantity.modifier];
  return `${hedge}${surface}${countedNoun(quantity, surface)}${rate}`;
};

const SCALES: readonly (readonly [digits: string, word: string])[] = [
  ['000', 'thousand'],
  ['000000', 'million'],
  ['000000000', 'billion'],
  ['000000000000', 'trillion'],
];

/** A figure of bare digits whose value is larger than it looks, with the scale that its page states elsewhere. */
const withScale = ({ value, unit }: Quantity, surface: string): string => {
  if (value === null || !/^[$(\s-]*\d[\d,]*(?:\.\d+)?[)\s]*$/.test(surface)) return surface;
  const digits = surface.replace(/[^\d.]/g, '');
  const magnitude = value.replace('-', '');
  if (digits === magnitude) return surface;
  const scale = SCALES.find(([zeros]) => magnitude !== '0' && timesPowerOfTen(digits, zeros.length) === magnitude);
  if (scale === undefined) return surface;
  const sign = unit === 'USD' && !surface.includes('$') ? '$' : '';
  return `${sign}${surface.replaceAll(' ', '')} ${scale[1]}`;
};

/** "4.125" and 3 make "4125"; by moving the point, not by a float. */
const timesPowerOfTen = (decimal: string, power: number): string => {
  const [whole = '', fraction = ''] = decimal.split('.');
  if (fraction.length > power) return '';
  return `${whole}${fraction.padEnd(power, '0')}`.replace(/^0+(?=\d)/, '');
};

const countedNoun = ({ unit, value }: Quantity, surface: string): string => {
  if (isCarried(unit) || surface.toLowerCase().includes(unit.toLowerCase())) return '';
  return ` ${value === '1' ? unit : pluralOf(unit)}`;
};

/** "ship" to "ships", "company" to "companies", "launch" to "launches"; good for the nouns that are counted, not for all of English. */
export const pluralOf = (noun: string): string => {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
};

/** "1 conflict", "3 matches", "no conflicts". */
export const countOf = (count: number, noun: string): string =>
  `${count === 0 ? 'no' : groupDigits(String(count))} ${count === 1 ? noun : pluralOf(noun)}`;

/** A decimal in plain notation with its thousands apart: "4125000.5" to "4,125,000.5". */
export const groupDigits = (decimal: string): string => {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

/**
 * A value in the scale that people say it in, to four decimals of that scale at most: "38750000000" is "38.75 billion", "36" is "36",
 * "1208333333.3333" is "1.2083 billion".
 */
export const spokenFigure = (decimal: string): string => {
  const value = new Exact(decimal);
  const [zeros, word] = SPOKEN_SCALES.findLast(([power]) => value.abs().gte(powerOfTen(power))) ?? [0, ''];
  const scaled = value.abs().div(powerOfTen(zeros)).toDecimalPlaces(4);
  return `${value.isNegative() && !value.isZero() ? '−' : ''}${groupDigits(scaled.toFixed())}${word}`;
};

/** Nobody says "412 thousand" for 412,000. */
const SPOKEN_SCALES: readonly (readonly [power: number, word: string])[] = [
  [6, ' million'],
  [9, ' billion'],
  [12, ' trillion'],
];

/** A period as its document words it: its label, and the days where the label hides them ("the quarter (2026-01-01 to 2026-03-31)"). */
export const periodLabel = (period: Period): string => {
  if (/\d{4}/.test(period.label)) return period.label;
  if (isInstant(period)) return `${period.label} (${period.instant})`;
  const { start, end, label } = period;
  if (start !== null && end !== null) return `${label} (${start} to ${end})`;
  if (start !== null) return `${label} (from ${start})`;
  return end === null ? label : `${label} (to ${end})`;
};

/** Where in its document a claim stands, outermost first: `["Results", "Segments", "page 12", "row “Lamps”", "column “2025”"]`. */
export const placeParts = (evidence: Pick<Evidence, 'section' | 'page' | 'row' | 'column'>): string[] => [
  ...evidence.section.map(oneLine),
  ...(evidence.page === null ? [] : [`page ${evidence.page}`]),
  ...(evidence.row === null ? [] : [`row “${oneLine(evidence.row)}”`]),
  ...(evidence.column === null ? [] : [`column “${oneLine(evidence.column)}”`]),
];

/** The last part of a path or URL, for where the whole is too long: "fixtures/news/a.txt" to "a.txt". */
export const shortSource = (source: string): string => {
  const path = source.replace(/[?#].*$/s, '').replace(/\/+$/, '');
  return path.slice(path.lastIndexOf('/') + 1) || source;
};

/**
 * Where the claim's figure stands in its quote, as `[start, end)` of the quote, each time that it is printed there as a number of its own
 * ("12" is not found in "$4.12"). Empty where the quote does not carry it.
 */
export const figureSpans = (quote: string, surface: string): [number, number][] => {
  const found: [number, number][] = [];
  if (surface === '') return found;
  for (let at = quote.indexOf(surface); at !== -1; at = quote.indexOf(surface, at + surface.length)) {
    const end = at + surface.length;
    if (!continuesBefore(quote, at) && !continuesAfter(quote, end)) found.push([at, end]);
  }
  return found;
};

const isWordChar = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}]/u.test(c);

/** "12" after "4." or "4," or "9" is a part of a longer number, or of a name ("A12"). */
const continuesBefore = (text: string, at: number): boolean => {
  if (!isWordChar(text[at])) return false;
  const before = text[at - 1];
  return isWordChar(before) || ((before === '.' || before === ',') && /\d/.test(text[at - 2] ?? ''));
};

/** "412" before ",000" or ".5" is a part of a longer number; "3 million" before "s" a part of a longer word. */
const continuesAfter = (text: string, end: number): boolean => {
  if (!isWordChar(text[end - 1])) return false;
  const after = text[end];
  return isWordChar(after) || ((after === '.' || after === ',') && /\d/.test(text[end + 1] ?? ''));
};
