import type { ConceptRule } from '../concept-rule.ts';

/** How many shares of a company there are, in all or of one class, at a moment. */
export const sharesOutstanding: ConceptRule = {
  id: 'shares-outstanding',
  units: ['share'],
  names: [
    'shares outstanding',
    'outstanding shares',
    'issued and outstanding',
    'stock outstanding',
    'shares of .. stock outstanding',
    'to be outstanding',
    'were outstanding',
    'are outstanding',
    'outstanding immediately after',
  ],
  not: [
    'weighted average',
    'weighted average .. shares|stock outstanding',
    'weighted average shares outstanding',
    'options .. outstanding',
    'warrants .. outstanding',
    'units .. outstanding',
    'rsus outstanding',
    'awards .. outstanding',
    'issuable upon',
    'reserved for',
    'underlying',
    'authorized',
    'options outstanding',
    'repurchase(d)',
    'subject to',
  ],
  labels: [
    'shares outstanding',
    'common stock outstanding',
    'shares issued and outstanding',
    'common shares outstanding',
    'total shares outstanding',
  ],
};
