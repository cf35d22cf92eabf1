import type { QuantityMention } from '../model/mention.ts';
import { wordSet } from '../text/word-set.ts';
import type { Choice } from './choose.ts';
import type { Counted } from './counted-before.ts';
import type { Reading } from './evidence.ts';
import { isReckonedBehind } from './forecasts.ts';
import { isHeldAgainst } from './held-against.ts';
import { rechosen } from './rechosen.ts';
import { unitKindOf } from './unit-kind.ts';
import type { Word } from './words.ts';

/** As sure as a name a little way off. */
const SCORE = 6;

const RECKONERS = /^(?:analysts?|economists|forecasters|street|consensus)$/;
const RECKONED = wordSet(
  'expected expecting expect forecast predicted estimated projected anticipated looking penciled pencilled consensus estimate estimates',
);
/** What a figure that was reckoned beforehand is of, where the sentence says no more. */
const TOTALS: ReadonlySet<string> = new Set(['revenue', 'income', 'loss', 'earnings-per-share']);

/** "That fell short of the", "It was well ahead of the": what the sentence before told, held against what was reckoned. */
const isHeldByPronoun = (before: readonly Word[]): boolean =>
  before.length <= HELD_WITHIN &&
  /^(?:that|this|it)$/.test(before[0]?.lower ?? '') &&
  before.slice(1).some(({ lower }, i) => isHeldAgainst(before, i + 1) || /^(?:compares|compared)$/.test(lower));
const HELD_WITHIN = 10;
/** Is the sentence right before, in its paragraph, or in the one before it, as agencies make one of each sentence? */
const isNext = (previous: Counted | null, reading: Reading): previous is Counted => {
  const before = previous?.reading.sentence;
  if (before === undefined || before.index !== reading.sentence.index - 1) return false;
  return before.block === reading.sentence.block || before.block === reading.sentence.block - 1;
};

/** "Revenue was $9 million. Wall Street was looking for $8 million": the one measure that the sentence before told of. */
export const reckoned = (reading: Reading, mention: QuantityMention, previous: Counted | null): Choice | null => {
  const kind = unitKindOf(mention.quantity);
  const isAmount = kind === 'money' && mention.quantity.per === null;
  if ((!isAmount && kind !== 'per-share') || !isNext(previous, reading)) return null;
  const { words, hits, placeOf } = reading;
  const before = words.slice(0, placeOf(mention).first);
  const at = before.findIndex(({ lower }) => RECKONERS.test(lower));
  const isAhead = at >= 0 && before.slice(at).some(({ lower }) => RECKONED.has(lower));
  if (!isAhead && !(isHeldByPronoun(before) && isReckonedBehind(words, placeOf(mention).last))) return null;
  // "This was below the $9 million of 2024, but above the loss of": what is named behind it is told next.
  const isNamed = hits.some(
    ({ value: { role }, first }) => (role === 'name' || role === 'not') && (isAhead || first < placeOf(mention).first),
  );
  if (isNamed) return null;
  const told = previous.decisions.flatMap(({ mention: { quantity }, choice, via }) =>
    unitKindOf(quantity) === kind && via !== 'change' ? [choice] : [],
  );
  const [choice] = told;
  if (choice?.concept == null || told.some((other) => other?.concept !== choice.concept)) return null;
  return TOTALS.has(choice.concept) ? rechosen(choice, { score: SCORE, hit: null }) : null;
};
