import { isCorporate } from '../amount.ts';
import type { ConceptRule } from '../concept-rule.ts';

/** What is borrowed and owed at a moment. */
export const debt: ConceptRule = {
  id: 'debt',
  units: ['money'],
  grows: true,
  names: [
    'debt',
    'total debt',
    'long term debt',
    'net debt',
    'indebtedness',
    'outstanding indebtedness',
    'borrowings',
    'outstanding borrowings',
    'outstanding under .. facility|loan|agreement',
    'principal amount outstanding',
  ],
  not: [
    'debt financing(s)',
    'debt issuance|extinguishment|discount|covenant(s)|service|securities|offering',
    'bad debt(s)',
    'borrowings up to',
    'borrowings of up to',
    'payoff of .. debt|indebtedness|borrowings',
    'debt to equity',
    'extinguishment of debt',
    'repay|repaid|repayment(s) of .. debt|indebtedness|borrowings',
    'interest on .. debt',
    'proceeds from .. debt|borrowings',
    'available .. borrowings',
  ],
  labels: [
    'total debt',
    'long term debt',
    'long term debt net',
    'long term debt net of current portion',
    'debt',
    'total indebtedness',
    'total borrowings',
    'total long term debt',
    'net debt',
  ],
  accepts: isCorporate,
};
