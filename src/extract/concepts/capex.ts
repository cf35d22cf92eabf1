import { isCorporate } from '../amount.ts';
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
  accepts: (quantity) => quantity.per === null && isCorporate(quantity),
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
    'capital investment(s)',
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
