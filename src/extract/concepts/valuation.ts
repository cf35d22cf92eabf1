import type { ConceptRule } from '../concept-rule.ts';

/** Less than this is what a thing is worth, not a company. */
const SMALLEST = 1_000_000;

/** What a company is held to be worth as a whole. */
export const valuation: ConceptRule = {
  id: 'valuation',
  units: ['money'],
  names: [
    'valuation',
    'market cap(italization)',
    'market capitalization|capitalisation',
    'market value of',
    'enterprise value',
    'equity value',
    'post money',
    'pre money',
  ],
  leads: ['valued at', 'valued near', 'valued between', 'value(s)|valued|valuing .. at', 'valuing', 'worth'],
  // "a fraction of the $3 million it was valued at in 2021"
  heads: [
    'company',
    'startup',
    'start up',
    'giant',
    'it|they was|were valued at',
    'it|they had been|once valued at',
    'at which it was .. valued',
  ],
  not: [
    'stock|shares|consideration|assets|property .. valued at',
    'stock|share(s)|stake|assets|goods|equipment|bonds worth',
    'valuation allowance(s)',
    'aggregate market value of',
    'market value of .. stock|shares|securities|equity|debt|notes|borrowings|warrants|collateral|portfolio|investments',
    'fair market value',
    'fair market value of',
    'having|had|has|with a .. market value of',
    'benefit(s)|instrument(s)|debt .. valued at',
    // "bonds of $5 million in market value and equity at risk of $3 million": a noun, and not whom somebody values at what.
    'market|fair|book|carrying|par|face|nominal|asset value .. at',
    'worth of',
    'net worth',
    'founder|chief|executive|chairman|billionaire|tycoon|he|she is|was|now worth',
    'founder|chief|executive|chairman|billionaire|tycoon|he|she is|was now|already worth',
    'over its|the|their life|lifetime|term .. worth',
    'stake|holding(s)|shares in|of .. is|are|was|were|be worth|valued',
    'fortune',
    // "her 11% is now worth $3 million"
    '%|percent|pc is|are|was|were|be|now worth',
    '%|percent|pc is|are|was|were now|still worth',
    // "Including debt, the deal is worth $3 million"
    'deal|transaction|takeover|merger|acquisition|buyout|contract|agreement|order is|was|be worth|valued',
    // "put the value of the contract with Acme at $3 million"
    'value of .. deal|contract|agreement|arrangement|lease|order|pact .. at',
    // "wiped $3 million off the market value": by how much it fell.
    'wipe(s)|wiped|wiping|erase(s)|erased|erasing|shave(s)|shaved|knock(s)|knocked|slice(s)|sliced|shed',
    'off .. market value|capitalization|capitalisation|cap',
  ],
  bars: [
    'grant(s)',
    'package',
    'property|properties',
    'home(s)|house(s)|apartment(s)',
    'goods',
    'mansion|villa|yacht|painting(s)|estate|necklace|artwork|jewels|land',
    'prize',
    'milestone(s)',
    'tranche(s)',
    'purchase price',
    'fair value',
    // Goods: "an order for 60 jets worth $5 million".
    'order(s) for|from|with|worth|of',
    'firm|new|add on order(s)',
    'ordered a|an|another|more|up',
    'list price(s)',
    'memorandum of understanding',
  ],
  labels: ['valuation', 'market capitalization', 'enterprise value', 'post money valuation'],
  accepts: ({ per, value, high }) => per === null && Number(value ?? high ?? SMALLEST) >= SMALLEST,
};

/** What the market holds a company to be worth, as reporters say it: "its market value passed $3 billion". */
export const valuationTold: ConceptRule = {
  id: 'valuation',
  onlyNews: true,
  units: ['money'],
  names: [
    'market value',
    'market value|worth|cap|capitalization|capitalisation .. passed|topped|reached|hit|crossed|surpassed|exceeded|stands|stood|is|was|of|at',
    'market value|worth|cap|capitalization|capitalisation .. to|above|below|near|past|around|over',
    'in market value|capitalization|capitalisation',
    'price tag of',
    'paper value of',
  ],
  bars: [
    'wipe(s)|wiped|wiping|erase(s)|erased|erasing|shave(s)|shaved|lost|losing|added|adding|rout|selloff',
    'sell off',
    'home(s)|house(s)|property|properties|painting|car(s)|stake|holdings',
    'fair market value',
  ],
  accepts: ({ per, value, high }) => per === null && Number(value ?? high ?? SMALLEST) >= SMALLEST,
};
