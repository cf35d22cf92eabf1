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
    'unrestricted cash',
    'in the bank',
    'cash is|was|were|stood|totaled|totalled',
    'cash|equivalents :',
    'cash fell|rose|grew|dropped|climbed|declined|increased|decreased|dwindled|shrank|swelled|slipped|slid to',
    'on hand',
    'war chest',
    'of cash left|remaining',
    'coffers held|hold|contain|had|stood',
    'in its coffers',
    'equivalents and marketable securities|short term investments',
  ],
  not: [
    'cash flow(s)|inflow(s)|outflow(s)',
    'use(s)|source(s) of cash',
    'use(s)|source(s) of cash of',
    'use(s)|used|using|provide(s)|provided|providing|generate(s)|generated|consumed cash of',
    'cash in excess of',
    // "cash equivalents include $3 million of funds": a part of it.
    'equivalents .. include(s)|included',
    'in|of cash payment(s)|consideration|compensation|dividend(s)|bonus|bonuses|collateral|proceeds|deposit(s)',
    'burn(s)|burned|burnt|burning',
    'burn(s)|burned|burnt|burning through',
    'cash used',
    // "must maintain minimum cash of": what a covenant asks for.
    'minimum .. cash',
    'maintain(s)|maintained|maintaining .. cash',
    'net cash',
    'net cash is|was|were|stood|totaled|totalled|of|position|balance',
    'cash provided|generated|paid|received|proceeds|consideration|dividend(s)|compensation|bonus|outlay|burn|payment(s)|requirements|award|incentive',
    'restricted cash',
    'cash collateral|margin|deposit(s)',
    'had|has|have|holds|held|holding .. cash collateral|margin|deposit(s)',
    'in cash and stock|shares',
    'in|of cash from operations|operating',
    'all cash',
    'non cash',
    'change(s)|increase|decrease in cash',
    'effect of .. cash',
    'collateralized|collateralised|pledged|deposited .. cash and cash equivalents',
  ],
  bars: [
    'pay(s)|paid|paying',
    'bought|buy|buying',
    'repurchase(d)|repurchasing|redeemed',
    'deal',
    'police|seized|stolen|robbers|bribe(s)',
    'offer|offered',
    'merger',
    'settlement',
    'purchase price',
    'consideration',
    'acquire(d)',
    'acquisition',
    'covenant(s)',
    'required|requires|requiring .. to maintain|hold|have',
    'must|shall maintain|hold|have',
    'to maintain at least|a minimum',
    'minimum liquidity|balance|cash',
    // "issued 9 shares for $5 million in cash": a price.
    'issued|sold .. shares of',
  ],
  labels: [
    'cash and cash equivalents',
    'cash cash equivalents and marketable securities',
    'cash cash equivalents and short term investments',
    'cash and cash equivalents at end of period|year',
    'cash and equivalents',
    'cash and cash investments',
    'total cash and cash equivalents',
    'cash',
  ],
  accepts: isCorporate,
};

/** "had $3 million in cash": nothing that was paid or got in cash. */
export const inCash: ConceptRule = {
  id: 'cash',
  units: ['money'],
  grows: true,
  names: ['in cash'],
  not: cash.not ?? [],
  bars: [
    ...(cash.bars ?? []),
    'receive(s)|received|receiving',
    'payment|payments to|upon|equal|of',
    'terminate(s)|terminated|termination|milestone(s)',
  ],
  accepts: isCorporate,
};

/** "It burned $9 million of cash and had $5 million left": what is left of the cash that the sentence speaks of. */
export const cashLeft: ConceptRule = {
  id: 'cash',
  onlyNews: true,
  units: ['money'],
  grows: true,
  names: [],
  heads: ['left', 'remaining in the bank', 'in reserve'],
  needs: ['cash'],
  bars: ['debt|loan(s)|credit|facility|buyback(s)|authorization|budget|contract', 'owe(s)|owed', 'shares'],
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
