import { isCorporate } from '../amount.ts';
import type { ConceptRule } from '../concept-rule.ts';

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
