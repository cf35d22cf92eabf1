import { isCorporate } from '../amount.ts';
import type { ConceptRule } from '../concept-rule.ts';

/** "An adjusted EBITDA loss of $5 million": the same below zero, as it is told in words. */
export const ebitdaLoss: ConceptRule = {
  id: 'ebitda',
  units: ['money'],
  grows: true,
  belowZero: true,
  names: [
    'ebitda loss(es)',
    'adjusted ebitda loss(es)',
    // "Adjusted EBITDA was a loss of $5 million"
    'ebitda|ebitdax|ebitdar is|was|were a loss of',
    'ebitda|ebitdax|ebitdar was|were negative',
  ],
  kinds: { adjusted: ['adjusted'] },
  // "A loss of more than $5 million" is less than that below zero, which no print says.
  accepts: (quantity) => isCorporate(quantity) && (quantity.modifier === 'exact' || quantity.modifier === 'about'),
};

/** Earnings before interest, taxes, depreciation and amortisation; `kind` tells the adjusted figure from the plain one. */
export const ebitda: ConceptRule = {
  id: 'ebitda',
  units: ['money'],
  grows: true,
  names: [
    'ebitda',
    'adjusted ebitda',
    'ebitdax',
    'adjusted ebitdax',
    'ebitdar',
    'adjusted ebitdar',
    'earnings before interest taxes depreciation',
    'earnings before interest , tax(es) , depreciation and amortization|amortisation',
    'earnings before interest , tax(es) , depreciation , and amortization|amortisation',
  ],
  not: ['ebitda margin(s)', 'adjusted ebitda margin(s)'],
  labels: [
    'ebitda',
    'adjusted ebitda',
    'adjusted ebitdax',
    'adjusted ebitdar',
    'segment adjusted ebitda',
    'total adjusted ebitda',
    'consolidated adjusted ebitda',
  ],
  kinds: { adjusted: ['adjusted'] },
  accepts: isCorporate,
};
