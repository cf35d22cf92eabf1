import { Exact, type Interval, powerOfTen } from '../text/interval.ts';
import { VAGUE_STEP } from '../text/number-words.ts';

/** "thousand", "million", "billion": each is so many powers of ten above the word before. */
const WORD = 3;

/** Is it the interval of a vague magnitude, "thousands", and not of "the mid-teens" or "several hundred"? */
const isMagnitude = ({ low, high }: Interval): boolean =>
  low?.isPositive() === true && high?.eq(low.times(VAGUE_STEP)) === true;

/**
 * What a vague word does not contradict. "Thousands of users" is low for 45,000 and for 450,000 but false for neither, so a magnitude
 * reaches to the next word of scale, and at least to ten times its own end: "thousands" to a million, "hundreds" to ten thousand,
 * "hundreds of thousands" to ten million. Other vague words ("the mid-teens") allow what they say.
 */
export const vagueReach = (said: Interval): Interval => {
  const { low, high } = said;
  if (low === null || high === null || !isMagnitude(said)) return said;
  const next = powerOfTen(WORD * (Math.floor(low.e / WORD) + 1));
  return { low, high: Exact.max(high.times(VAGUE_STEP), next) };
};
