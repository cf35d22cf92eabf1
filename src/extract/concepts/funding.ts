import { isCorporateTotal } from '../amount.ts';
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
    'raised to date',
    'funding|financing|investment round .. brought|bringing|brings in',
    'secure(s)|secured|securing .. funding',
  ],
  not: [
    'raise(s)|raised|raising .. size|band|guidance|forecast|outlook|price(s)|dividend|wages|target|rates|estimate(s)|limit|authorization|authorisation|ceiling|stake|doubt|concerns|questions|taxes',
    'government|federal|public funding',
    'fund raising',
    // "The rent will be raised to $5 million": made higher.
    'raise(s)|raised|raising to',
    'funding commitment(s)|obligation(s)|requirement(s)|agreement(s)|contribution(s)|deficiency|deficiencies|shortfall|status|source(s)|cost(s)',
    // "the funding of a $9 million loan": what is paid out.
    'funding of a|an',
    'budget|appropriation(s) request(s)|requested .. in funding',
    'impact|cost|costs of funding',
    'grant funding of',
    'series a|b|c|d|e|f|g|h preferred|convertible|redeemable',
    'series a|b|c|d|e|f|g|h warrant(s)|share(s)|stock|units',
  ],
  bars: [
    'per share',
    'issue price',
    'conversion price',
    'preferred stock',
    // What is raised for a cause, or granted by a state.
    'charity|charities|nonprofit|donor(s)|victims|fundraiser|gala|candidate|relief',
    'super pac',
    'anchor investor(s)|round|book|portion',
    'through|via a|an|the|its .. loan|bond(s)|notes',
    'million|billion fund',
    'selling|issuing .. bonds|notes|debt',
    'ipos',
    'budget request|proposal',
    'venture capital portfolio',
    'schools|lawmakers|congress|legislature|governor|taxpayers|humanitarian',
  ],
  labels: ['total funding', 'funding raised', 'total raised'],
  accepts: isCorporateTotal,
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
    'over allotment',
    'units',
    'per share',
    'debt',
    'notes',
    'credit',
    'loan(s)',
    'used|use|uses .. proceeds',
    'sale of .. business|property|properties|assets|subsidiary',
  ],
  accepts: isCorporateTotal,
};

/** The same from the investors' side: "put $5 million into Acme", "led the $5 million round". */
export const fundingTold: ConceptRule = {
  id: 'funding',
  onlyNews: true,
  units: ['money'],
  names: [
    'of new|fresh|venture capital|funding|money',
    'in new|fresh|seed|venture|outside capital|funding|money|financing',
    'seed money',
    'fresh capital|funds|cash|funding',
  ],
  leads: [
    'put(s)|putting',
    'plow(s)|plowed|plowing|plough(s)|ploughed',
    'pour(s)|poured|pouring',
    'pump(s)|pumped|pumping',
    'inject(s)|injected|injecting',
    'sink(s)|sunk|sank',
    'invest(s)|invested|investing',
    'pull(s)|pulled in',
    'close(s)|closed|closing on',
    'nab(s)|nabbed|snag(s)|snagged|bag(s)|bagged|attract(s)|attracted',
    'scoop(s)|scooped up',
    'contribute(s)|contributed|contributing',
  ],
  // "secured an additional $5 million in funding": more of it, and no change of something.
  tight: [
    'raise(s)|raised|raising|secure(s)|secured|securing|land(s)|landed|bag(s)|bagged another|additional|further',
    'raise(s)|raised|raising|secure(s)|secured|securing|land(s)|landed|bag(s)|bagged a|an additional|further|extra',
  ],
  heads: ['round', 'raise', 'cash infusion|injection', 'infusion', 'capital infusion|injection', 'financing'],
  needs: [
    'million|billion into',
    'million|billion in the company|startup|start|firm',
    'investor(s)|venture|ventures|backers .. million|billion|put|plowed|poured|pumped|invested',
    'round',
    'funding|seed|series',
    'fresh|new capital|cash|funds|money',
    'million|billion investment in',
  ],
  bars: [
    'million|billion into|in its|their|his|her|research|r|stocks|bonds|data|ads|advertising|marketing|chips|technology|infrastructure',
    'data center(s)|centre(s)',
    'factory|factories|plant(s)|mill(s)|yard(s)|mine(s)|refinery|warehouse(s)|store(s)|building(s)|property|campus',
    'substations|lines|grid|equipment|fleet|network(s)|pipeline(s)|servers|project(s)|infrastructure',
    'state|federal|government|lawmakers|congress|legislature|governor|schools|ministry|aid|taxpayers',
    'charity|victims|relief|campaign|donors|nonprofit|candidate',
    'shares|ipo|i.p.o.|offering|listing|treasuries|bond(s)|debt|loan(s)|layoffs|golf',
    'stock market',
    'fund to|that',
    'revenue|sales',
    'valued|valuing|valuation of|at',
  ],
  accepts: isCorporateTotal,
};

/** What a company asks of investors at a price for the whole of it: "is seeking $3 million at a valuation of $90 million". */
export const fundingSought: ConceptRule = {
  id: 'funding',
  onlyNews: true,
  units: ['money'],
  names: [],
  leads: ['seek(s)|sought|seeking', 'target(s)|targeted|targeting', 'look(s)|looked|looking for'],
  needs: ['valuation'],
  bars: [
    'ipo(s)|i.p.o.|offering|listing|flotation',
    'valuation(s) of|between',
    'shares|stock|debt|bond(s)|loan(s)',
    'takeover|bid|acquire|buyout|sale',
  ],
  accepts: isCorporateTotal,
};
