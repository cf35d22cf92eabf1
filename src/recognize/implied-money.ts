import type { QuantityMention } from '../model/mention.ts';
import { isCurrencyCode } from '../text/currencies.ts';

/** Verbs that only money follows where a number has no noun. */
const OF_MONEY =
  /(?:^|[^\p{L}])(?:raise[sd]?|raising|spen[dt]s?|spending|invest(?:s|ed|ing)?|borrow(?:s|ed|ing)?|pour(?:s|ed|ing)?|cost(?:s|ing)?|worth)\s(?:(?:about|around|roughly|nearly|almost|over|some|another|an additional|more than|at least|up to)\s)?$/iu;
const REACH = 40;
/** Nobody leaves the currency of a small amount out. */
const LEAST = 1_000_000;

const isBare = ({ cell, ends, quantity: { unit, value, low } }: QuantityMention): boolean =>
  unit === 'pure' && cell === null && ends === undefined && Math.abs(Number(value ?? low ?? 0)) >= LEAST;

/** Written out, as `mentions.ts` says why. */
const inCurrency = (mention: QuantityMention, unit: string): QuantityMention => {
  const { block, cell, start, end, rules, phrase, quantity } = mention;
  const { surface, value, low, high, per, modifier, decimals } = quantity;
  return {
    block,
    cell,
    start,
    end,
    rules: [...rules, 'implied-money'],
    phrase,
    quantity: { surface, value, low, high, unit, per, modifier, decimals },
  };
};

/**
 * "The company raised tens of billions", "spent 40 million on it": a number that nothing counts, behind a verb of money, is an amount in the
 * one currency that the document speaks of. Where it speaks of none or of two, the number stays as printed, and all are given back as they came.
 */
export const withImpliedMoney = (text: string, quantities: QuantityMention[]): QuantityMention[] => {
  if (!quantities.some(isBare)) return quantities;
  const currencies = new Set(quantities.map(({ quantity }) => quantity.unit).filter(isCurrencyCode));
  const [currency] = currencies;
  if (currency === undefined || currencies.size > 1) return quantities;
  return quantities.map((mention) => {
    const isMoney =
      isBare(mention) && OF_MONEY.test(text.slice(Math.max(0, mention.phrase.start - REACH), mention.phrase.start));
    return isMoney ? inCurrency(mention, currency) : mention;
  });
};
