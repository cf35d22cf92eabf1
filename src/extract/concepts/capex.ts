import { isCorporate, isCorporateTotal } from '../amount.ts';
import type { ConceptRule } from '../concept-rule.ts';

/** The same said by its verb: "will spend $3 million on data centres". What is bought by the month, or for good, is something else. */
export const capexSpent: ConceptRule = {
  id: 'capex',
  units: ['money'],
  grows: true,
  names: [],
  leads: ['spend(s)|spent|spending', 'invest(s)|invested|investing'],
  needs: [
    'data center(s)|centre(s)',
    'datacenter(s)|datacentre(s)',
    'ai|compute|computing infrastructure',
    'capital expenditure(s)|spending|investment(s)',
    'capex',
  ],
  bars: [
    'content',
    'marketing',
    'research and development',
    'acquisition(s)',
    'acquire(d)',
    'stake',
    'fund(s)',
    'startup(s)',
    'agree(s)|agreed to',
    'commit(s)|committed',
    'lease(s)|leased',
    'rent(s)|rented|renting',
    'cloud services|provider(s)',
    'wages|salaries',
    'customers|governments|consumers',
    'industry|sector',
    'buyback(s)',
    'operating expense(s)',
  ],
  // "cash used in investing activities" is all that was invested in.
  not: ['investing activities'],
  accepts: isCorporateTotal,
};

/** What is spent on property, plant and equipment. */
export const capex: ConceptRule = {
  id: 'capex',
  units: ['money'],
  grows: true,
  names: [
    'capital expenditure(s)',
    'capex',
    'capital spending',
    'capital outlay(s)',
    'capital investments',
    'capital investment of|in|is|was|totaled|totalled|reached|rose|fell|grew',
    'in|on capital investment',
    'purchase(s) of property',
    'additions to property',
  ],
  not: ['capital expenditure|capex commitments', 'capex to revenue'],
  labels: [
    'capital expenditure(s)',
    'total capital expenditure(s)',
    'capex',
    'purchase(s) of property and equipment',
    'purchase(s) of property plant and equipment',
    'additions to property and equipment',
    'additions to property plant and equipment',
    'segment capital expenditure(s)',
  ],
  accepts: isCorporate,
};

/** What factories, grids and fleets are built for, as reporters say it: "is pouring $5 million into a new plant". */
export const capexTold: ConceptRule = {
  id: 'capex',
  onlyNews: true,
  units: ['money'],
  grows: true,
  names: [
    'capital budget|program|programme|plan',
    'infrastructure spending|outlays|investment(s)',
    'spending|outlays|expenditure(s) on .. infrastructure|equipment|plants|factories|property',
    'spending|outlays|expenditure(s) on .. data center(s)|centre(s)',
    'property , plant|plants and equipment',
    'property and equipment',
  ],
  leads: [
    'spend(s)|spent|spending',
    'invest(s)|invested|investing',
    'pour(s)|poured|pouring',
    'plow(s)|plowed|plowing|plough(s)|ploughed|ploughing',
    'pump(s)|pumped|pumping',
    'sink(s)|sank|sunk|sinking',
    'shell(s)|shelled|shelling out',
    'lay(s)|laid|laying out',
    'lavish(es)|lavished|lavishing',
    'funnel(s)|funneled|funneling',
    'splash(es)|splashed|splashing out',
    'earmark(s)|earmarked|earmarking',
    'set(s)|setting aside',
    'pledge(s)|pledged|promise(s)|promised to spend|invest',
  ],
  needs: [
    'capital expenditure(s)|spending|budget|program|outlay(s)',
    'capex',
    'data center(s)|centre(s)',
    'datacenter(s)|datacentre(s)',
    'on|in|into|at|for|expand(s)|expanding|upgrade(s)|upgrading|build|building|modernize .. factory|factories|plant(s)|fab(s)|foundry|mill(s)|smelter(s)|refinery|mine(s)|shipyard(s)|yard(s)|warehouse(s)|terminal(s)|site(s)|berth(s)|runway(s)|dock(s)|hangar(s)|reactor(s)|brewery|breweries',
    'on|in|into|for|expand(s)|expanding|upgrade(s)|upgrading|build|building|modernize .. infrastructure|grid|network|networks|pipeline(s)|equipment|property|buildings|servers|fleet|campus|substations|lines|tower(s)',
    'on|in|into|for .. satellites|satellite|rockets|turbines|transformers|generators',
    'on|in|into|for new aircraft|planes|ships|vessels|trains|trucks|rigs|ferries',
    'restart(ing)|reopen(ing)|restore|restoring|revive|reviving|overhaul(ing)|refurbish(ing)|renovate|renovating|retool(ing) .. reactor(s)|plant(s)|factory|factories|mill(s)|mine(s)|refinery|terminal(s)|yard(s)|building(s)|site(s)|facility|facilities',
    'new|more stores|restaurants|factories|plants|warehouses',
    'on|in|into|for .. production|assembly|packaging|bottling|manufacturing line',
  ],
  bars: [
    'content|marketing|advertising|ads|salaries|wages|bonuses',
    'research and development',
    'r d',
    'acquisition(s)|acquire(d)|acquiring|takeover|bid|buyout',
    'stake|stakes|shares|stock|buyback(s)|dividend(s)',
    'fund|funds|startup(s)|venture',
    'start up(s)',
    'agree(s)|agreed to|agreement|contract|deal|commit(s)|committed',
    'lease(s)|leased|rent(s)|rented|renting',
    'cloud services|provider(s)',
    'customers|consumers|households|shoppers|tourists',
    'government(s)|congress|taxpayers|federal|county|pentagon|lawmakers|ministry|mayor',
    'industry|sector|companies|firms|utilities|hyperscalers|analysts|globally|worldwide',
    'operating expense(s)',
    'lawsuit|settlement|cleanup|lobbying',
  ],
  accepts: isCorporateTotal,
};

/** "will trim capital investment to $5 million": in a filing it may be what somebody else put in. */
export const capexInvested: ConceptRule = {
  id: 'capex',
  onlyNews: true,
  units: ['money'],
  grows: true,
  names: ['capital investment'],
  accepts: isCorporate,
};

/** The same by what it builds: "is building a $5 million plant", "will build a solar farm at a cost of $5 million". */
export const capexBuilt: ConceptRule = {
  id: 'capex',
  onlyNews: true,
  units: ['money'],
  grows: true,
  names: [],
  leads: [
    'plant|factory|mill|warehouse|refinery|brewery|foundry|terminal|facility|campus|fab .. at a|an .. cost of',
    'solar|wind farm .. at a|an .. cost of',
    'plant|factory|mill|warehouse|refinery|brewery|foundry|terminal|facility|campus|fab .. , at a|an .. cost of',
    'solar|wind farm .. , at a|an .. cost of',
  ],
  heads: [
    'plant|factory|mill|warehouse|refinery|brewery|foundry|smelter|shipyard|terminal|facility|campus|gigafactory|fab',
    'data center|centre',
    'solar|wind farm',
  ],
  needs: ['build(s)|building|construct(s)|constructing|expand(s)|expanding', 'break(s)|broke|breaking ground'],
  bars: [
    ...(capexTold.bars ?? []),
    'bought|sold|acquired|buy(s)|sell(s)|contract(s)|order(s)',
    'the|a state|city|town|county|airport|university|hospital',
  ],
  accepts: isCorporateTotal,
};
