import type { Evidence } from '../model/claim.ts';
import { isInstant, type Period } from '../model/period.ts';
import type { Modifier, Quantity } from '../model/quantity.ts';

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

/** Units whose name the surface already carries, in words or as a sign: "$1.25 billion", "300 MW", "12 %", "May 2029". */
const CARRIED =
  /^(?:[A-Z]{3}(?:\/share)?|percent|percentage-point|basis-point|date|pure|year|quarter|month|week|day|hour|minute|second|[kMGT]?Wh?)$/;

/** White space as a person reads it: line breaks, tabs and runs of spaces become one space. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * A quantity in a few words, with its figure as printed: "more than 220,000 GPUs", "$1.25 billion per month", "(2,469) USD".
 * The counted noun is put in the plural for every printed figure but "1" and "one".
 */
export const quantityLabel = (quantity: Quantity): string => {
  const surface = oneLine(quantity.surface);
  const rate = quantity.per === null ? '' : ` per ${quantity.per}`;
  return `${HEDGE[quantity.modifier]}${surface}${countedNoun(quantity, surface)}${rate}`;
};

const countedNoun = ({ unit, value }: Quantity, surface: string): string => {
  if (CARRIED.test(unit) || surface.toLowerCase().includes(unit.toLowerCase())) return '';
  return ` ${value === '1' ? unit : pluralOf(unit)}`;
};

/** "GPU" to "GPUs", "company" to "companies", "launch" to "launches"; good for the nouns that are counted, not for all of English. */
export const pluralOf = (noun: string): string => {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
};

/** "1 conflict", "3 matches", "no conflicts". */
export const countOf = (count: number, noun: string): string =>
  `${count === 0 ? 'no' : groupDigits(String(count))} ${count === 1 ? noun : pluralOf(noun)}`;

/** A decimal in plain notation with its thousands apart: "1250000000.5" to "1,250,000,000.5". */
export const groupDigits = (decimal: string): string => {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

/** A period as its document words it: its label, and the days where the label hides them ("the quarter (2026-01-01 to 2026-03-31)"). */
export const periodLabel = (period: Period): string => {
  if (/\d{4}/.test(period.label)) return period.label;
  if (isInstant(period)) return `${period.label} (${period.instant})`;
  const { start, end, label } = period;
  if (start !== null && end !== null) return `${label} (${start} to ${end})`;
  if (start !== null) return `${label} (from ${start})`;
  return end === null ? label : `${label} (to ${end})`;
};

/** Where in its document a claim stands, outermost first: `["Summary", "AI", "page 12", "row “AI”", "column “2025”"]`. */
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
 * ("25" is not found in "$1.25"). Empty where the quote does not carry it.
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

/** "25" after "1." or "1," or "2" is a part of a longer number, or of a name ("A25"). */
const continuesBefore = (text: string, at: number): boolean => {
  if (!isWordChar(text[at])) return false;
  const before = text[at - 1];
  return isWordChar(before) || ((before === '.' || before === ',') && /\d/.test(text[at - 2] ?? ''));
};

/** "200" before ",000" or ".5" is a part of a longer number; "6.3 billion" before "s" a part of a longer word. */
const continuesAfter = (text: string, end: number): boolean => {
  if (!isWordChar(text[end - 1])) return false;
  const after = text[end];
  return isWordChar(after) || ((after === '.' || after === ',') && /\d/.test(text[end + 1] ?? ''));
};
