import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import {
  countOf,
  figureSpans,
  groupDigits,
  periodLabel,
  placeParts,
  pluralOf,
  quantityLabel,
  quoteLine,
  shortSource,
  spokenFigure,
} from '../../src/text/wording.ts';

const quantity = (surface: string, value: string | null, unit: string, more: Partial<Quantity> = {}): Quantity => ({
  surface,
  value,
  low: null,
  high: null,
  unit,
  per: null,
  modifier: 'exact',
  decimals: null,
  ...more,
});

describe('quantityLabel', () => {
  it.each([
    [quantity('$1.25 billion', '1250000000', 'USD', { per: 'month' }), '$1.25 billion per month'],
    [quantity('220,000', '220000', 'GPU', { modifier: 'more-than' }), 'more than 220,000 GPUs'],
    [quantity('1', '1', 'site'), '1 site'],
    [quantity('90-day', '90', 'day'), '90-day'],
    [quantity('May 2029', '2029-05', 'date'), 'May 2029'],
    [
      quantity('$45\u00a0billion', '45000000000', 'USD', { modifier: 'less-than', low: '40500000000' }),
      'nearly $45 billion',
    ],
    [quantity('$45 billion', '45000000000', 'USD', { modifier: 'less-than', low: null }), 'less than $45 billion'],
    [quantity('300 MW', '300', 'MW'), '300 MW'],
    [quantity('33.2 %', '33.2', 'percent'), '33.2 %'],
    // A cell under "in millions", and "in thousands".
    [quantity('(2,469)', '-2469000000', 'USD'), '$(2,469) million'],
    [quantity('$ 18,674', '18674000000', 'USD'), '$18,674 million'],
    [quantity('10.3', '10300000', 'subscriber'), '10.3 million subscribers'],
    [quantity('100', '100000', 'USD'), '$100 thousand'],
    // Nothing is left out of these.
    [quantity('4,400', '4400', 'employee'), '4,400 employees'],
    [quantity('0', '0', 'USD'), '0'],
  ])('%o', (given, expected) => expect(quantityLabel(given)).toBe(expected));
});

describe('figureSpans', () => {
  const marked = (quote: string, surface: string): string[] =>
    figureSpans(quote, surface).map(([start, end]) => `${quote.slice(0, start)}[${quote.slice(start, end)}]`);

  it('finds a figure each time that it is printed', () => {
    expect(figureSpans('90 days, or 90 days less', '90 days')).toEqual([
      [0, 7],
      [12, 19],
    ]);
  });

  it.each([
    ['It costs $1.25 billion', '25 billion'],
    ['1,200 boards', '200'],
    ['200,000 boards', '200'],
    ['6.35 of them', '6.3'],
    ['the A25 road', '25'],
    ['nothing here', '12'],
    ['nothing here', ''],
  ])('does not find a part of another figure: %s, %s', (quote, surface) => expect(marked(quote, surface)).toEqual([]));

  it.each([
    ['It was 12.', '12', 'It was [12]'],
    ['AI (2,469) (936)', '(2,469)', 'AI [(2,469)]'],
    ['rose 12, then fell', '12', 'rose [12]'],
  ])('finds a figure beside punctuation: %s', (quote, surface, expected) =>
    expect(marked(quote, surface)).toEqual([expected]),
  );
});

describe('plain words', () => {
  it('name a place, outermost first', () => {
    expect(placeParts({ section: ['Summary', ' Our\nResults '], page: 12, row: 'AI', column: '2025' })).toEqual([
      'Summary',
      'Our Results',
      'page 12',
      'row “AI”',
      'column “2025”',
    ]);
    expect(placeParts({ section: [], page: null, row: null, column: null })).toEqual([]);
  });

  it('name a period', () => {
    expect(periodLabel({ start: '2026-01-01', end: '2026-03-31', label: 'Q1 2026' })).toBe('Q1 2026');
    expect(periodLabel({ start: '2026-01-01', end: '2026-03-31', label: 'the quarter' })).toBe(
      'the quarter (2026-01-01 to 2026-03-31)',
    );
    expect(periodLabel({ instant: '2026-03-31', label: 'quarter end' })).toBe('quarter end (2026-03-31)');
    expect(periodLabel({ start: '2026-01-01', end: null, label: 'since January' })).toBe(
      'since January (from 2026-01-01)',
    );
    expect(periodLabel({ start: null, end: null, label: 'for now' })).toBe('for now');
  });

  it('count', () => {
    expect(countOf(0, 'conflict')).toBe('no conflicts');
    expect(countOf(1, 'match')).toBe('1 match');
    expect(countOf(1200, 'match')).toBe('1,200 matches');
    expect(pluralOf('company')).toBe('companies');
    expect(pluralOf('day')).toBe('days');
    expect(groupDigits('1250000000.5')).toBe('1,250,000,000.5');
    expect(groupDigits('-1250')).toBe('-1,250');
  });

  it('say a value in its scale, to four decimals', () => {
    expect(spokenFigure('43750000000')).toBe('43.75 billion');
    expect(spokenFigure('-6355000000')).toBe('−6.355 billion');
    expect(spokenFigure('45000000000')).toBe('45 billion');
    expect(spokenFigure('36')).toBe('36');
    expect(spokenFigure('220000')).toBe('220,000');
    expect(spokenFigure('1208333333.3333333')).toBe('1.2083 billion');
    expect(spokenFigure('0')).toBe('0');
    expect(spokenFigure('-0.25')).toBe('−0.25');
  });

  it('shorten a source', () => {
    expect(shortSource('fixtures/news/a.txt')).toBe('a.txt');
    expect(shortSource('https://example.org/2026/story/?utm=1#top')).toBe('story');
    expect(shortSource('-')).toBe('-');
  });
});

describe('quoteLine', () => {
  it.each([
    ['- The lease runs\n  to 2031.', 'The lease runs to 2031.'],
    ['• Berths: 14', 'Berths: 14'],
    ['-5% was the worst of it.', '-5% was the worst of it.'],
    ['Up 5% - or so.', 'Up 5% - or so.'],
  ])('%j is quoted as %j', (quote, line) => {
    expect(quoteLine({ evidence: { quote } } as Claim)).toBe(line);
  });
});
