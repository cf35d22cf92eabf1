import type { ConceptRule } from '../concept-rule.ts';

/** A company's part of its market. */
export const marketShare: ConceptRule = {
  id: 'market-share',
  units: ['percent'],
  names: ['market share', 'share of .. market', 'market share of', 'slice|piece|chunk of .. market'],
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

/** The same without its word: "makes 60% of the world's razor blades", "sells a third of the nation's cars". */
export const marketShareTold: ConceptRule = {
  id: 'market-share',
  onlyNews: true,
  units: ['percent'],
  names: ['slice|piece|chunk of .. market'],
  heads: [
    "of the world|globe|country|nation|industry|region|continent 's",
    'of the .. market',
    'of all',
    'of the .. industry|business',
  ],
  needs: [
    'make(s)|made|making|sell(s)|sold|selling|produce(s)|produced|producing|supply|supplies|supplied|ship(s)|shipped|build(s)',
    'control(s)|controlled|controlling|command(s)|commanded|dominate(s)|hold(s)|held|has|have|had|own(s)|with|capture(d)|grab(s)|grabbed|claim(s)|claimed|account(s)|accounted|handle(s)|handled',
  ],
  not: ['of all revenue|sales|shares|employees|workers|votes', "of the company|group|firm 's"],
  bars: [
    'share(s)|stock|stake|voting|votes|equity',
    'employees|workers|population|people|adults|voters|respondents|emissions|electricity|energy|oil|gdp|trade',
    'grew|rose|fell|grow|increase(d)|decline(d)',
    // "would own 42% of the combined business": who holds a company.
    'merger|merge(d)|takeover|combined|enlarged',
    'the|a new business|company|group',
    'joint venture',
  ],
};
