import { wordSet } from '../../text/word-set.ts';
import type { Word } from '../words.ts';

/** Words that open a reason: "rose $5 million, primarily due to the closing of a plant in 2024". */
const REASONS = wordSet(
  'because primarily driven mainly resulting result owing attributable following thanks helped boosted lifted',
);
/** "amounts due to officers", "paid or due to officers": what is owed is no reason. */
const OWED = wordSet('or and amount amounts balance balances is are payments');
/** Whose a result is: "$5 million attributable to shareholders in 2025" gives no reason. */
const HOLDERS = wordSet(
  'shareholders stockholders shareowners holders owners members unitholders partners parent controlling noncontrolling minority common ordinary equity shares stock interests company registrant',
);
/** How many words behind "attributable to" may name them: "attributable to the company's common shareholders". */
const HELD_WITHIN = 6;

const namesHolders = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'attributable' &&
  words.slice(at + 2, at + 2 + HELD_WITHIN).some(({ lower }) => HOLDERS.has(lower));

/** Does the word at `at` open a reason, which has times of its own? */
export const opensReason = (words: readonly Word[], at: number): boolean => {
  const word = words[at]?.lower ?? '';
  if (namesHolders(words, at)) return false;
  return REASONS.has(word) || (word === 'due' && !OWED.has(words[at - 1]?.lower ?? ''));
};
