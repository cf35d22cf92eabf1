import { isCorporate } from '../amount.ts';
import type { ConceptRule } from '../concept-rule.ts';

/** Cash held at a moment; not what flows. */
export const cash: ConceptRule = {
  id: 'cash',
  units: ['money'],
  grows: true,
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
    'in cash',
    'unrestricted cash',
  ],
  not: [
    'cash flow(s)',
    'use(s)|source(s) of cash',
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
  bars: [
    'pay(s)|paid|paying',
    'bought|buy|buying',
    'repurchase(d)|repurchasing|redeemed',
    'deal',
    'offer|offered',
    'merger',
    'settlement',
    'purchase price',
    'consideration',
    'acquire(d)',
    'acquisition',
  ],
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

/** "sat on $5 million of cash": only where the sentence says that it is there, and nothing of where it came from or went. */
export const cashHeld: ConceptRule = {
  id: 'cash',
  units: ['money'],
  grows: true,
  names: ['of cash'],
  not: [
    'of cash flow(s)|payments|dividends|compensation|consideration|awards|taxes|generated|used|provided|paid|returned',
  ],
  needs: ['had|has|have|held|holds|holding|sat|sits|sitting', 'left with', 'ended|ends|finished|closed .. with'],
  bars: [
    ...(cash.bars ?? []),
    'burn(s)|burned|burning|consume(s)|consumed|used|using|spent|spending',
    'generate(d)|generates|generating|raised|returned|provided|brought',
  ],
  accepts: isCorporate,
};
