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

/** "revenue of 5 billion", "profit dropped 6% to 3 billion": measures of money, and what leads from them to their figure. */
const OF_RESULT =
  /(?:^|[^\p{L}])(?:revenues?|turnover|profits?|earnings|income|loss(?:es)?|ebitda|sales)(?: (?!(?:[^.;,()]|\.\d){0,60}\b(?:passengers?|per|volumes?|units?|shares?|vehicles?|cars?)\b)(?:[^.;,()]|\.\d){0,60})? (?:of|to|at|was|were|from)\s(?:(?:about|around|roughly|nearly|almost|over|some|more than)\s)?$/iu;
/** Goods are sold by the million, and money by the billion. */
const OF_SALES = /(?:^|[^\p{L}])sales [^.;,()]*$/iu;
const GOODS = 1_000_000_000;
/** "5 billion euros, down from the 6 billion": what leads from an amount to what it is held against. */
const HELD_AGAINST =
  /^[^.;()]{0,40}\b(?:from|than|against|versus|(?:estimates?|forecasts?|expectations?) (?:of|for))\s(?:(?:the|a|an|about|around|some)\s)?$/iu;
/** Amounts that are held against each other are of one size. */
const LIKE = 25;
const SCALED = /(?:million|billion|trillion|\d\s?(?:m|bn|mn|tn)|crore|lakh)$/iu;
/** "ends. Begins": is there the end of a sentence? */
const ENDS = /[.!?]["”’]?\s+[\p{Lu}"“]/u;

const isMoney = ({ quantity }: QuantityMention): boolean => isCurrencyCode(quantity.unit);

/**
 * The currency that a sentence prints once: of "Profit fell to 3 billion on revenue of 58 billion euros" none, because it comes behind, of "Revenue
 * fell to 58 billion euros and profit to 3 billion", "3 billion euros, down from the 5 billion of 2024" the euro. Null where no such words stand.
 */
const printedOnce = (text: string, before: readonly QuantityMention[], mention: QuantityMention): string | null => {
  if (!SCALED.test(mention.quantity.surface)) return null;
  const own = before.filter((other) => !ENDS.test(text.slice(other.end, mention.start)));
  const [money] = own.filter(isMoney);
  if (money === undefined) return null;
  const lead = text.slice(Math.max(0, mention.phrase.start - LEAD), mention.phrase.start);
  const value = Number(mention.quantity.value ?? 0);
  if (OF_RESULT.test(lead) && (value >= GOODS || !OF_SALES.test(lead))) return money.quantity.unit;
  const last = own.at(-1) as QuantityMention;
  const isLike =
    isMoney(last) && Number(last.quantity.value ?? 0) < value * LIKE && value < Number(last.quantity.value ?? 0) * LIKE;
  return isLike && HELD_AGAINST.test(text.slice(last.end, mention.phrase.start)) ? last.quantity.unit : null;
};
const LEAD = 100;
/** How many numbers before it may stand in its sentence. */
const MOST = 8;

/** The few numbers before one in its block. */
const besides = (quantities: readonly QuantityMention[], at: number): readonly QuantityMention[] =>
  quantities
    .slice(Math.max(0, at - MOST), at)
    .filter(({ block, cell }) => block === quantities[at]?.block && cell === null);

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
 * one currency that the document speaks of; one of a measure of money is in the currency that its sentence prints. Where nothing says, the number stays as
 * printed, and all are given back as they came.
 */
export const withImpliedMoney = (text: string, quantities: QuantityMention[]): QuantityMention[] => {
  if (!quantities.some(isBare)) return quantities;
  const currencies = new Set(quantities.map(({ quantity }) => quantity.unit).filter(isCurrencyCode));
  const [currency] = currencies;
  if (currency === undefined) return quantities;
  return quantities.map((mention, i) => {
    if (!isBare(mention)) return mention;
    const isPaid =
      currencies.size === 1 &&
      OF_MONEY.test(text.slice(Math.max(0, mention.phrase.start - REACH), mention.phrase.start));
    const printed = isPaid ? currency : printedOnce(text, besides(quantities, i), mention);
    return printed === null ? mention : inCurrency(mention, printed);
  });
};
