import { isCorporateTotal } from '../amount.ts';
import type { ConceptRule } from '../concept-rule.ts';

/** What a public offering sells for in all: "a $2 billion IPO". Net proceeds are less, and something else. */
export const offeringSize: ConceptRule = {
  id: 'offering-size',
  units: ['money'],
  names: [
    'offering|issue|offer|ipo size',
    'offering|issue|offer|ipo size from|to',
    'aggregate offering price',
    'maximum aggregate offering price',
    'gross proceeds',
    'in|through|via an|its|the|a initial public offering',
    'in|through|via an|its|the|a public offering',
    'in|through|via an|its|the|a ipo|listing|flotation|offering',
    'in|through|via an|its|the|a share|stock sale',
    'in|through|via an|its|the|a upcoming|planned|blockbuster|record|mega|expanded|upsized|enlarged|downsized|recent ipo|listing|offering',
    'size of .. offering|ipo|listing',
    'raise(s)|raised|raising .. ipo|offering|listing|flotation|float',
    'ipo|offering|listing|flotation .. bring(s)|brought in',
    'ipo|offering|listing|flotation .. raise(s)|raised|raising|raises',
    'in|through|via an|its|the|a i.p.o.',
    'in|through|via a|an|its .. ipo|i.p.o.|flotation',
    'i.p.o. .. raise(s)|raised|raising',
    'ipo|i.p.o.|offering|listing|flotation|debut , which|that raised|fetched|raises',
    'ipo|i.p.o.|offering|listing|flotation could|would|may|might|will|should bring in',
    'share|stock sale .. fetch|fetches|fetched|raise(s)|raised|bring(s)|brought',
    'proceeds from|of .. ipo|i.p.o.|offering|listing|flotation',
  ],
  heads: [
    'ipo',
    'i.p.o.',
    'follow on',
    'stock market debut|flotation|listing',
    'initial public offering',
    'public offering',
    'offering',
    'listing',
    'stock sale',
    'share sale',
    'flotation',
  ],
  not: [
    'net proceeds',
    'offering price',
    'offering expenses|costs',
    'offering price per share',
    'ipo valuation',
    'proceeds from',
    'registration fee',
  ],
  // What else is sold: "the sale of a mill for gross proceeds of $3 million", and what is sold to few.
  bars: [
    'private placement(s)',
    'sale(s)|sold|selling|divestiture of .. mill|mine|plant|equipment|property|properties|building(s)|land|real|facility|facilities|aircraft|vessel(s)|ship(s)|business|division|subsidiary|assets',
  ],
  labels: [
    'maximum aggregate offering price',
    'proposed maximum aggregate offering price',
    'aggregate offering price',
    'gross proceeds',
  ],
  accepts: isCorporateTotal,
};

/** "raised $5 million selling shares" in the story of a listing; the same words of a company that is not listed tell of a round. */
export const offeringSold: ConceptRule = {
  id: 'offering-size',
  onlyNews: true,
  units: ['money'],
  names: ['selling .. shares|stock', 'by selling .. shares|stock', 'sell(s)|offer(s) .. shares|stock worth'],
  needs: [
    'ipo(s)|i.p.o.',
    'initial public offering',
    'go(es)|going|went public',
    'listing|flotation',
    'market debut',
    'secondary|follow on offering',
    'american depositary|depository shares',
  ],
  accepts: (quantity) => quantity.per === null && Number(quantity.value ?? quantity.high ?? 0) >= 1_000_000,
};

/** "A placeholder of $100 million is used to calculate the fee": what a filing says of its offering before it says more. */
export const offeringHeld: ConceptRule = {
  id: 'offering-size',
  onlyNews: true,
  units: ['money'],
  names: ['placeholder of|amount|figure|sum|number|value'],
  heads: ['placeholder'],
  accepts: (quantity) => quantity.per === null && Number(quantity.value ?? quantity.high ?? 0) >= 1_000_000,
};

/** "went public in 2021 at $24 a share, raising $690 million" */
export const offeringRaised: ConceptRule = {
  id: 'offering-size',
  onlyNews: true,
  units: ['money'],
  names: [],
  leads: ['raised|raising'],
  needs: [
    'went public',
    'taken|took .. public',
    'stock market debut',
    'listed on',
    'sold|selling .. shares at',
    'selling|issued .. million shares',
    'largest|biggest .. ipo|listing|flotation|offering',
    'ipo|listing|flotation|offering .. largest|biggest',
  ],
  bars: [
    'before',
    'since',
    'venture',
    'round(s)',
    'series a|b|c|d|e|f|g|h',
    'private|privately',
    'investors',
    'debt|bonds|loan(s)',
  ],
  accepts: (quantity) => quantity.per === null && Number(quantity.value ?? quantity.high ?? 0) >= 1_000_000,
};
