import { expect, it } from 'vitest';
import { releaseIssuer } from '../../src/parse/filing/release-issuer.ts';

it.each([
  ['TOLEDO, Ohio--(BUSINESS WIRE)-- Harrow Stores, Inc. (NASDAQ: HRW) today announced results.', 'Harrow Stores, Inc.'],
  [
    'TOLEDO, May 2, 2025 – Marlow Corporation (“Marlow” or the “Company”) (Nyse: MRW) today reported',
    'Marlow Corporation',
  ],
  ['TOLEDO, May 2, 2025 -- Marlow (NYSE: MRW) today announced', 'Marlow'],
  ['NEWS\n\nHarrow Stores Inc. reported sales of $5 million', 'Harrow Stores Inc.'],
  [
    'Harrow Stores Reports Results\n\nTOLEDO -- Harrow Stores, Inc. (NASDAQ: HRW) today announced',
    'Harrow Stores, Inc.',
  ],
  [
    'HARROW STORES CORPORATION REPORTS RESULTS\n\nTOLEDO -- Harrow Stores Corporation today announced',
    'Harrow Stores Corporation',
  ],
  ['TOLEDO, May 2, 2025. Harrow Stores, Inc. (NASDAQ: HRW) today reported', 'Harrow Stores, Inc.'],
  ['Exhibit 99.1\nHRW, Inc. Announces Second Quarter Results', 'HRW, Inc.'],
  ['EXHIBIT 99.1\nHARROW STORES CORPORATION REPORTS FOURTH QUARTER RESULTS', 'HARROW STORES CORPORATION'],
  ['TOLEDO, May 2, 2025 –HRW, Inc. (NYSE: HRW), a seller of lamps, ropes and sails, today reported', 'HRW, Inc.'],
])('knows who announces: %s', (text, name) => {
  expect(releaseIssuer(text)).toBe(name);
});

it.each([
  // Who is neither a company by name nor by ticker, whom others tell of, and who stands in the middle of a sentence.
  'TOLEDO -- The Mayor today announced a plan',
  'Harrow Stores Inc. fell after results.',
  'It said that Marlow Corporation today announced a sale.',
  'Exhibit 99.1\nMarlow Announces Results',
  'NEWS\n\nThe Mayor, a friend of Marlow Corporation, today announced a plan',
])('knows nobody: %s', (text) => {
  expect(releaseIssuer(text)).toBe(null);
});
