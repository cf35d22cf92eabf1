import { isCurrencyCode } from '../text/currencies.ts';
import { wordSet } from '../text/word-set.ts';
import { changed, type Reading } from './reading.ts';
import type { Scan } from './scan.ts';

/** Prices of one list are alike: "$2,000 and $1.10 per share" are none. */
const LIKE = 100;

/** Do only commas and conjunctions stand between two readings? */
const isListed = ({ tokens }: Scan, left: Reading, right: Reading): boolean => {
  if (right.first - left.last > 2 || right.first <= left.last) return false;
  for (let at = left.last; at < right.first; at++) if (!/^(,|and|or|to)$/.test(tokens[at]?.lower ?? '')) return false;
  return true;
};

/** What may stand between a price and the one that it is held against: "a share, compared with", "per diluted share (versus". */
const COMPARING = wordSet('a per diluted share compared with against versus vs from than up down , ( -');
const AGAINST = wordSet('with against versus vs from than');
const COMPARED_WITHIN = 7;

/** "$1.83 a share, against $1.57", "$1.83 per share, up from $1.57": is the right one held against the left one, and nothing else told between? */
const isHeldAgainst = ({ tokens }: Scan, left: Reading, right: Reading): boolean => {
  const between = tokens.slice(left.last, right.first);
  return (
    between.length <= COMPARED_WITHIN &&
    between.every(({ lower }) => COMPARING.has(lower)) &&
    AGAINST.has(between.at(-1)?.lower ?? '')
  );
};

const TIMES = wordSet('day week month quarter year');
const OF_RATE = wordSet('a per an each from down up , compared with');

/** "slipped to $43 a month from $51": is the right one what a price by the month was before? */
const isFormerRate = ({ tokens }: Scan, left: Reading, right: Reading): boolean => {
  if (left.per === null || !TIMES.has(left.per) || right.per !== null || left.unit !== right.unit) return false;
  if (left.scale !== right.scale || !isCurrencyCode(left.unit) || tokens[right.last]?.lower === 'of') return false;
  const between = tokens.slice(left.last, right.first);
  return (
    between.length <= COMPARED_WITHIN &&
    /^(?:from|with)$/.test(between.at(-1)?.lower ?? '') &&
    between.every(({ lower }) => OF_RATE.has(lower) || TIMES.has(lower))
  );
};

/** Could an amount without a share be a price, as the other is? */
const isPriceLike = (amount: Reading, price: Reading): boolean => {
  if (price.unit !== `${amount.unit}/share` || !isCurrencyCode(amount.unit)) return false;
  if (amount.per !== null || amount.scale > 0 || price.scale > 0) return false;
  const [value, other] = [amount.value?.abs(), price.value?.abs()];
  return value !== undefined && other !== undefined && !value.gt(other.times(LIKE)) && !value.times(LIKE).lt(other);
};

/** Is it a price of one share that does not say so behind the number? */
const isUnsaid = ({ unit, rules, last, phraseLast }: Reading): boolean =>
  unit?.endsWith('/share') === true && phraseLast <= last && (rules.includes('rate') || rules.includes('list'));

const isPrice = (amount: Reading, price: Reading): boolean =>
  price.unit === `${amount.unit}/share` && amount.per === null && amount.scale === 0;

/** Words between the prices of classes of stock: "for Series A convertible preferred stock, and". */
const CLASS = /^(?:for|series|class|[a-z](?:-\d)?|convertible|preferred|common|ordinary|stock|shares|,|and|-|\d)$/;
const CLASS_WITHIN = 12;

const isOfNextClass = ({ tokens }: Scan, left: Reading, right: Reading): boolean => {
  const between = tokens.slice(left.last, right.first);
  return (
    between.length <= CLASS_WITHIN &&
    between[0]?.lower === 'for' &&
    tokens[right.last]?.lower === 'for' &&
    between.every(({ lower }) => CLASS.test(lower))
  );
};

const priced = (amount: Reading, price: Reading): Reading =>
  changed(amount, { unit: price.unit, rules: [...amount.rules, 'list'] });

/**
 * "was $0.55, $1.34 and $11.13 per share, respectively": what the last of a list says of them, all are; and so is what a price is held
 * against, "$1.83 a share, compared with $1.57".
 */
export const sharedRates = (scan: Scan, readings: readonly Reading[]): Reading[] => {
  const out = [...readings];
  for (let i = out.length - 2; i >= 0; i--) {
    const [left, right] = [out[i] as Reading, out[i + 1] as Reading];
    if (isPriceLike(left, right) && isListed(scan, left, right)) out[i] = priced(left, right);
  }
  for (let i = 1; i < out.length; i++) {
    const [left, right] = [out[i - 1] as Reading, out[i] as Reading];
    if (isPriceLike(right, left) && isHeldAgainst(scan, left, right)) out[i] = priced(right, left);
  }
  for (let i = 1; i < out.length; i++) {
    const [left, right] = [out[i - 1] as Reading, out[i] as Reading];
    if (isFormerRate(scan, left, right)) out[i] = changed(right, { per: left.per, rules: [...right.rules, 'list'] });
  }
  // "an issue price of $0.40 for Series A stock, $0.90 for Series B stock", "The issue price per share is $0.40, $0.90 and $1.10"
  for (let i = 1; i < out.length; i++) {
    const [left, right] = [out[i - 1] as Reading, out[i] as Reading];
    if (!isUnsaid(left) || !isPrice(right, left)) continue;
    const isAlike = isListed(scan, left, right) && (isPriceLike(right, left) || right.value?.lt(LIKE) === true);
    if (isAlike || isOfNextClass(scan, left, right)) out[i] = priced(right, left);
  }
  return out;
};
