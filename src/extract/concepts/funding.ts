import { isCorporate } from '../amount.ts';
import type { ConceptRule } from '../concept-rule.ts';

/** Money raised from investors before or outside a public offering. */
export const funding: ConceptRule = {
  id: 'funding',
  units: ['money'],
  names: [
    'funding',
    'total funding',
    'funding round',
    'financing round',
    'investment round',
    'seed round',
    'series a|b|c|d|e|f|g|h|i|j',
    'series a|b|c|d|e|f|g|h|i|j round|funding|financing',
    'venture capital|funding',
  ],
  leads: [
    'raise(s)|raised|raising',
    'funding|financing|investment round .. brought|bringing|brings in',
    'secure(s)|secured|securing .. funding',
  ],
  not: [
    'raise(s)|raised|raising .. guidance|forecast|outlook|price(s)|dividend|wages|target|rates|estimate(s)|limit|stake|doubt|concerns|questions|taxes',
    'government|federal|public funding',
    'fund raising',
    'series a|b|c|d|e|f|g|h preferred|convertible|redeemable',
  ],
  bars: ['per share', 'issue price', 'conversion price', 'preferred stock'],
  labels: ['total funding', 'funding raised', 'total raised'],
  accepts: (quantity) => quantity.per === null && isCorporate(quantity),
};

/** What its rounds brought in all, as a prospectus says it: "rounds of equity financing ... with total proceeds to us of $90 million". */
export const fundingProceeds: ConceptRule = {
  id: 'funding',
  units: ['money'],
  names: ['cash|net|gross|total|aggregate proceeds', 'proceeds to us'],
  needs: ['round(s) of .. financing', 'equity financing(s)', 'private placement(s)', 'venture financing'],
  bars: [
    'public offering',
    'ipo',
    'per share',
    'debt',
    'notes',
    'credit',
    'loan(s)',
    'used|use|uses .. proceeds',
    'sale of .. business|property|properties|assets|subsidiary',
  ],
  accepts: (quantity) => quantity.per === null && isCorporate(quantity),
};
