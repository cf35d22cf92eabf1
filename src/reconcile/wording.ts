import type { Claim } from '../model/claim.ts';
import type { DocumentHeader } from '../model/document.ts';
import { isInstant } from '../model/period.ts';
import { dayText } from '../text/calendar.ts';
import { isCurrencyCode } from '../text/currencies.ts';
import { Exact } from '../text/interval.ts';
import { oneLine, quantityLabel } from '../text/wording.ts';
import { identityOf } from './aspects.ts';
import type { Reading } from './reading.ts';
import { baseUnit } from './units.ts';
import type { Ruling } from './verdict.ts';

/** How each concept is named inside a sentence; a pipeline's own is named by its id. */
const NAMES: Readonly<Record<string, string>> = {
  'recurring-payment': 'the payment',
  'contract-value': 'the total value of the contract',
  'contract-term': 'the term of the contract',
  'contract-end': 'the end of the contract',
  'notice-period': 'the notice period',
  'gpu-count': 'the number of GPUs',
  'power-capacity': 'the power capacity',
  'revenue-run-rate': 'the revenue run rate',
  capex: 'capital expenditures',
  'research-and-development': 'research and development spending',
  ebitda: 'EBITDA',
  'offering-size': 'the size of the offering',
  'shares-outstanding': 'the number of shares outstanding',
  'share-price': 'the share price',
  'earnings-per-share': 'earnings per share',
  headcount: 'the headcount',
  subscribers: 'the number of subscribers',
  downloads: 'the number of downloads',
  'growth-rate': 'the growth rate',
  valuation: 'the valuation',
  margin: 'the margin',
  'market-share': 'the market share',
  'total-addressable-market': 'the total addressable market',
};

const SCALES: readonly (readonly [decimals: number, word: string])[] = [
  [-12, 'trillion'],
  [-9, 'billion'],
  [-6, 'million'],
  [-3, 'thousand'],
];

const grouped = (plain: string): string => {
  const [whole = '', fraction] = plain.split('.');
  const digits = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
};

/** A cell's "(2,469)" under "in millions" → "$(2,469) million": the scale that the page states elsewhere is put beside the digits. */
const cellText = ({ quantity }: Claim): string => {
  const { surface, value, decimals, unit } = quantity;
  if (value === null || decimals === null || !/^-?\d/.test(value) || /\p{L}|%/u.test(surface)) return surface;
  const scale = SCALES.find(([power]) => decimals === power);
  const magnitude = new Exact(value);
  const digits = grouped(
    magnitude
      .abs()
      .div(new Exact(10).pow(scale ? -scale[0] : 0))
      .toFixed(),
  );
  // "USD/share"
  const [currency = ''] = unit.split('/');
  const sign = currency === 'USD' ? '$' : isCurrencyCode(currency) ? `${currency} ` : '';
  const body = magnitude.isNegative() ? `${sign}(${digits})` : `${sign}${digits}`;
  return `${body}${scale ? ` ${scale[1]}` : ''}${unit === 'percent' ? '%' : ''}`;
};

/** "four-year" → "four years", "Ninety days" → "ninety days": as a term stands inside a sentence. */
const termText = (surface: string): string =>
  surface
    .replace(/^(\S{1,20})-(day|week|month|quarter|year)$/i, (_, count: string, unit: string) =>
      /^(?:1|one)$/i.test(count) ? `${count} ${unit}` : `${count} ${unit}s`,
    )
    .replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());

/** The value as printed, with its hedge and its rate: "more than $40 billion", "$1.25 billion per month". */
export const printed = (claim: Claim): string => {
  const inCell = claim.evidence.row !== null || claim.evidence.column !== null;
  // "hundreds of thousands" says what it counts, or leaves it out.
  if (claim.quantity.modifier === 'vague') return oneLine(claim.quantity.surface);
  const { quantity } = claim;
  const isTerm = baseUnit(quantity.unit).dimension === 'duration';
  return quantityLabel({
    ...quantity,
    surface: inCell ? cellText(claim) : isTerm ? termText(quantity.surface) : quantity.surface,
  });
};

const titleOf = (document: DocumentHeader): string => {
  const title = document.title?.replaceAll(/\s+/g, ' ').trim() ?? '';
  return title.length > 70 ? `${title.slice(0, title.lastIndexOf(' ', 67))} …` : title;
};

const baseName = (source: string): string =>
  source.slice(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);

/** What a document is called inside a sentence: "the S-1", "the article “Rents rise”". */
export const sourceName = ({ document, claim }: Pick<Reading, 'document' | 'claim'>): string => {
  if (document === null) return `the text ${baseName(claim.source)}`;
  switch (document.kind) {
    case 'filing':
      return document.filing?.form ? `the ${document.filing.form}` : `the filing ${baseName(claim.source)}`;
    case 'news':
      return `the article ${document.title ? `“${titleOf(document)}”` : baseName(claim.source)}`;
    case 'press-release':
      return `the press release ${document.title ? `“${titleOf(document)}”` : baseName(claim.source)}`;
    case 'other':
      return document.title ? `“${titleOf(document)}”` : `the text ${baseName(claim.source)}`;
    default:
      return document.kind satisfies never;
  }
};

/** "the operating loss of AI", "revenue". */
export const conceptName = ({ claim, sign, concept }: Reading): string => {
  const id = claim.concept ?? 'the figure';
  if (concept === 'earnings')
    return `the ${claim.kind === null ? '' : `${claim.kind} `}${sign < 0 ? 'loss' : 'income'}`;
  return NAMES[id] ?? id.replaceAll('-', ' ');
};

/** " for 2025", " for the three months ended March 31, 2026", " as of ..."; empty where no period is stated. */
export const periodText = ({ period, concept }: Claim): string => {
  // A contract's terms hold for the contract; the period beside them is the sentence's.
  if (period === null || (concept !== null && identityOf(concept) === 'deal')) return '';
  if (isInstant(period)) return ` as of ${dayText(period.instant)}`;
  if (period.start === null || period.end === null) return '';
  const [from = 0, to = 0] = [period.start, period.end].map((day) => {
    const [year = 0, month = 1] = day.split('-').map(Number);
    return year * 12 + month;
  });
  const months = to - from + 1;
  if (months === 12 && period.start.endsWith('-01-01')) return ` for ${period.end.slice(0, 4)}`;
  if (months === 12) return ` for the year ended ${dayText(period.end)}`;
  const words: Readonly<Record<number, string>> = { 3: 'three', 6: 'six', 9: 'nine' };
  return words[months] ? ` for the ${words[months]} months ended ${dayText(period.end)}` : ` for ${period.label}`;
};

/** Where a value holds: " (Harbor 1, Harbor 2)"; empty where no scope is stated. */
export const scopeText = ({ scope }: Claim): string => (scope.length === 0 ? '' : ` (${scope.join(', ')})`);

/** "1.2 %", "0.04 %", "230 %". */
export const percentText = (share: { toNumber(): number }): string => {
  const percent = share.toNumber() * 100;
  const size = Math.abs(percent);
  const digits = size >= 100 ? size.toFixed(0) : size >= 0.1 ? size.toFixed(1) : size.toPrecision(1);
  return `${percent < 0 ? '−' : ''}${digits} %`;
};

/** How a value lies to the one that it is held against: "below it by 1.2 %". */
export const sideText = ({ measure: { value } }: Reading, reference: Reading, { deviation }: Ruling): string => {
  if (value === null || reference.measure.value === null) return 'they have no value in common';
  const side = value.lt(reference.measure.value) ? 'below it' : 'above it';
  return deviation === null ? side : `${side} by ${percentText(deviation)}`;
};

export const capitalized = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** "the net loss as ", where only the reference says which loss it is. */
const kindText = (judged: Reading, reference: Reading): string =>
  reference.concept === 'earnings' && judged.claim.kind === null && reference.claim.kind !== null
    ? `${conceptName(reference)} as `
    : '';

/** "The article “…” gives the operating loss (AI) as more than $2.5 billion; the S-1 gives $(2,469) million for …" */
export const bothSides = (judged: Reading, reference: Reading): string =>
  `${capitalized(sourceName(judged))} gives ${conceptName(judged)}${scopeText(judged.claim)} as ${printed(judged.claim)}${periodText(judged.claim)}; ` +
  `${sourceName(reference)} gives ${kindText(judged, reference)}${printed(reference.claim)}${scopeText(reference.claim)}${periodText(reference.claim)}`;
