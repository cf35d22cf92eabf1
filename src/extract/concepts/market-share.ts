import type { ConceptRule } from '../concept-rule.ts';

/** A company's part of its market. */
export const marketShare: ConceptRule = {
  id: 'market-share',
  units: ['percent'],
  names: ['market share', 'share of .. market', 'market share of'],
  leads: ['market .. controls|holds|commands'],
  heads: [
    'of the market',
    'of the global|worldwide|domestic|total|entire|national|european|american market',
    'market share',
    'share of the',
  ],
  not: ['share of revenue', 'stock market', 'market value', 'fair market'],
  labels: ['market share'],
};
