import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { claimsIn } from './reading.ts';

// What agencies and papers of other countries print: polls, rankings, conversions, years that are not the calendar's.

const figure = async (text: string, surface: string): Promise<Claim | undefined> =>
  (await claimsIn(text)).find(({ quantity }) => quantity.surface === surface);
const spanOf = (claim: Claim | undefined): string | null | undefined => {
  if (claim === undefined) return undefined;
  const { period } = claim;
  return period === null ? null : 'instant' in period ? period.instant : `${period.start}..${period.end}`;
};
/** A story of a day, with a headline. */
const story = (body: string, day = 'August 12, 2025'): string => `Corwen tells of itself\n\n${day}\n\n${body}`;

describe('whose a figure is', () => {
  test.each([
    [
      'a poll',
      'Corwen Tilsit is old. Corwen Tilsit is large. A Gable Ninety poll had estimated net profit at $40 million.',
      '$40 million',
      'Corwen Tilsit',
    ],
    [
      'a broker',
      'Corwen Tilsit is old. Corwen Tilsit is large. Gable Securities had estimated the company’s revenue at $40 million.',
      '$40 million',
      'Corwen Tilsit',
    ],
    [
      'a rank behind another',
      'Corwen Tilsit had a good spring. The world’s second-biggest rope machine maker behind Gable Inc said its profit was $40 million.',
      '$40 million',
      'Corwen Tilsit',
    ],
    [
      'what it makes',
      'Corwen Tilsit had a bad spring. The maker of the Swift loom and Comet lamp now expects net profit of $40 million.',
      '$40 million',
      'Corwen Tilsit',
    ],
    [
      'a firm called as a man is',
      'The John Gable Partnership posted a profit of $40 million. John Gable cut its bonus.',
      '$40 million',
      'John Gable Partnership',
    ],
  ])('%s', async (_why, text, surface, entity) => {
    expect((await figure(story(text), surface))?.entity).toBe(entity);
  });

  test('a rank behind another is no word of the other', async () => {
    const told = await figure(
      story('Corwen is old. The world’s second-biggest rope maker behind Gable Inc said its profit was $40 million.'),
      '$40 million',
    );
    expect(told?.attribution ?? '').not.toContain('Gable');
  });
});

describe('when a figure is of', () => {
  test.each([
    [
      'what was expected is nothing to come',
      'Corwen had a better-than-expected profit of $40 million in the first quarter.',
      'May 3, 2025',
      '2025-01-01..2025-03-31',
    ],
    [
      'a part of a year that is not over',
      'Corwen had a profit of $40 million in the first nine months.',
      'February 5, 2025',
      null,
    ],
    ['what it foresaw then', 'Corwen topped the $40 million it targeted in November.', 'May 3, 2025', null],
  ])('%s', async (_why, text, day, span) => {
    expect(spanOf(await figure(story(text, day), '$40 million'))).toBe(span);
  });

  test('a quarter beside crores is of the year to March', async () => {
    const told = await figure(
      story('Corwen Q2 net profit rises to Rs 4,310 crore.', 'October 16, 2025'),
      'Rs 4,310 crore',
    );
    expect(spanOf(told)).toBe('2025-07-01..2025-09-30');
  });
});

describe('what a figure is', () => {
  test.each([
    ['Corwen posted a 500 billion yen ($5 billion) net profit.', '500 billion yen', 'income', 'stated'],
    ['Corwen issued 20 million shares, raising $640 million.', '$640 million', 'offering-size', 'stated'],
    ['Corwen signed $640 million worth of deals in June.', '$640 million', 'contract-value', 'stated'],
  ])('%s: %s', async (text, surface, concept, modality) => {
    expect(await figure(text, surface)).toMatchObject({ concept, modality });
  });

  test.each([
    'That compared with a $43 million Gable SmartEstimate from a survey of nine analysts.',
    'That’s below the $43 million mean estimate of nine analysts.',
  ])('%s', async (text) => {
    const told = await figure(`Corwen had an operating profit of $44 million.\n\n${text}`, '$43 million');
    expect(told).toMatchObject({ concept: 'income', modality: 'estimated' });
  });

  test('"expects" counts nothing', async () => {
    const told = await figure('Corwen expects premium subscribers to reach 31 million this quarter.', '31 million');
    expect(told).toMatchObject({ concept: 'subscribers', modality: 'planned' });
    expect(told?.quantity.unit).toBe('subscriber');
  });

  test.each([
    ['The first hall, offering 90 megawatts, is expected to open in May.', 'estimated'],
    ['The first hall, with 90 megawatts of it leased, will open in May.', 'planned'],
    ['The first hall, with 90 megawatts, opened in May.', 'stated'],
  ])('%s %s', async (text, modality) => {
    expect((await figure(`Corwen builds halls. ${text}`, '90 megawatts'))?.modality).toBe(modality);
  });
});
