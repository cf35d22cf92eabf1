import type { Claim } from '../model/claim.ts';
import { wordSet } from '../text/word-set.ts';
import type { Word } from './words.ts';

// What tells that an amount without a concept is one of a stretch of time.

/** What is earned, spent or set aside in a stretch. */
const RESULTS =
  'expense expenses cost costs compensation provision benefit charge charges amortization depreciation income profit profits earnings';
const RESULT_NOUNS = wordSet(`${RESULTS} flow flows`);
const FLOWS = wordSet(`${RESULTS} fees dues royalties spent spending cash paid`);
/** How many words around a figure may say it, and how many before it may name what it is. */
const NEAR = 14;
const NAMED_WITHIN = 8;
/** A balance of what was earned or spent. */
const KEPT = wordSet(
  'accrued prepaid deferred accumulated unrecognized retained capitalized unamortized unearned payable',
);

/** Is an amount told of as one of a stretch: "interest expense was $5 million", "spent $5 million on"? */
export const isFlowOfWords = (words: readonly Word[], number: number): boolean =>
  words.slice(Math.max(0, number - NEAR), number + NEAR).some(({ lower }) => FLOWS.has(lower));

/** Is a result named right before its amount: "Gross profit was $5 million", "Cash flow from operating activities was $5 million"? */
export const isResultOfWords = (words: readonly Word[], number: number): boolean => {
  const near = words.slice(Math.max(0, number - NAMED_WITHIN), number);
  const stop = near.findLastIndex(({ text }) => /^[;:]$/.test(text) || /^\d/.test(text));
  const named = near.slice(stop + 1);
  return named.some(({ lower }) => RESULT_NOUNS.has(lower)) && !named.some(({ lower }) => KEPT.has(lower));
};

const TOTALS = wordSet('revenue revenues sales turnover');
/** How many words may stand before what a share is of: "of the company's total net revenue". */
const SHARE_WITHIN = 7;

/** "accounted for 59% of its revenue": a share of what came in during a time. */
export const isShareOfFlow = (words: readonly Word[], number: number, { unit }: Claim['quantity']): boolean => {
  if (unit !== 'percent') return false;
  const behind = words.slice(number + 1, number + 1 + SHARE_WITHIN).filter(({ text }) => text !== '%');
  const [of, ...rest] = behind[0]?.lower === 'percent' ? behind.slice(1) : behind;
  const whole = rest.findIndex(({ lower }) => TOTALS.has(lower));
  return of?.lower === 'of' && whole >= 0 && !rest.slice(0, whole).some(({ text }) => /^[,.;:]$/.test(text));
};
