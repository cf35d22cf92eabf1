import { currencyOfName, currencyOfSign } from '../text/currencies.ts';
import type { Scan } from './scan.ts';

/** Words of paying. */
const PAYS =
  /^(costs?|costing|prices?|priced|pays?|paid|paying|worth|fees?|fares?|fine|fined|spends?|spent|spending|budget|charged|raised|earns?|earned|salary|salaries|wages?|rents?|tickets?|invest(s|ed|ment|ing)?|loans?|debts?|bills?|profits?|donat(ed|ion|ions)|prizes?|tax|taxes|pension|bonus|grants?|valued|refunds?|savings|cash|banknotes?|stole|stolen|owes?|owed|damages|compensation|turnover)$/;
/** How far before its amount such a word stands, in tokens. */
const REACH = 5;

/** Is something paid in the sentence before token `at`: is the "kn" of "it cost 150 kn" money, and not the knots of "winds of 150 kn"? */
export const isPaid = ({ tokens }: Scan, at: number): boolean => {
  // "5 million euros (4.3 million pounds)"
  if (tokens[at - 1]?.text === '(' && currencyOfName(tokens[at - 2]?.lower ?? '') !== null) return true;
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const token = tokens[i];
    // "It paid $5 for 12 pounds": what is paid is told already.
    if (token === undefined || token.text === '.' || token.text === ';' || currencyOfSign(token.text) !== null)
      return false;
    if (PAYS.test(token.lower)) return true;
  }
  return false;
};

/** What is quoted in pence. */
const SHARES = /^(shares?|stock|dividends?|payout)$/;
/** How far before the price they stand, in tokens. */
const SHARES_REACH = 12;

/** Does the sentence tell of a share or a dividend before token `at`: "shares closed 3.5 p lower at 68 p"? */
export const isTraded = ({ tokens }: Scan, at: number): boolean => {
  for (let i = at - 1; i >= Math.max(0, at - SHARES_REACH); i--) {
    const token = tokens[i];
    if (token === undefined || token.text === '.' || token.text === ';') return false;
    if (SHARES.test(token.lower)) return true;
  }
  return false;
};
