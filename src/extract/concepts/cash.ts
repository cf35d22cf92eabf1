import { isCorporate } from '../amount.ts';
import type { ConceptRule } from '../concept-rule.ts';

/** Cash held at a moment; not what flows. */
export const cash: ConceptRule = {
  id: 'cash',
  units: ['money'],
  names: [
    'cash and cash equivalents',
    'cash cash equivalents',
    'cash on hand',
    'cash balance(s)',
    'cash position',
    'cash reserve(s)',
    'cash pile',
    'cash hoard',
    'had|has|have|holds|held|holding .. cash',
    'cash and investments',
    'cash and marketable securities',
    'cash and short-term investments',
    'cash equivalents and',
    'cash of',
    'unrestricted cash',
  ],
  not: [
    'cash flow(s)',
    'cash used',
    'net cash',
    'cash provided|generated|paid|received|proceeds|consideration|dividend(s)|compensation|bonus|outlay|burn|payment(s)|requirements|award|incentive',
    'restricted cash',
    'in cash and stock|shares',
    'all cash',
    'non cash',
    'change(s)|increase|decrease in cash',
    'effect of .. cash',
  ],
  bars: ['purchase price', 'consideration', 'acquire(d)', 'acquisition'],
  labels: [
    'cash and cash equivalents',
    'cash cash equivalents and marketable securities',
    'cash cash equivalents and short term investments',
    'cash and cash equivalents at end of period|year',
    'total cash and cash equivalents',
    'cash',
  ],
  accepts: isCorporate,
};
