import type { Claim } from '../model/claim.ts';
import { isInstant, type Period } from '../model/period.ts';
import { wordSet } from '../text/word-set.ts';
import type { Context, Sentence } from './context.ts';
import { isOneName, isStretch, type Standing } from './standing.ts';
import type { Word } from './words.ts';

/** What is forecast together, for one stretch. */
const FORECAST_TOGETHER: ReadonlySet<string> = new Set([
  'revenue',
  'income',
  'loss',
  'margin',
  'earnings-per-share',
  'ebitda',
  'growth-rate',
]);

/** "Revenue in the current quarter will be $5 million": the stretch that is forecast stands for the sentence behind. */
export const withForecast = (
  standing: Standing,
  context: Context,
  { block, index }: Sentence,
  claim: Claim,
): Standing => {
  const { entity, concept, period } = claim;
  const { published } = context.document;
  if (period === null || isInstant(period) || !isStretch(period) || !FORECAST_TOGETHER.has(concept ?? ''))
    return standing;
  if (published === null || (period.end ?? '') <= published.slice(0, 10)) return standing;
  return { ...standing, ahead: { entity, concept, period, block, sentence: index } };
};

/** "Revenue in the current quarter will be $5 million. Gross margin will be 58%": a forecast goes on with the stretch of the sentence before. */
export const forecastPeriod = (
  { ahead }: Standing,
  context: Context,
  sentence: Sentence,
  { concept, entity, modality }: Pick<Claim, 'concept' | 'entity' | 'modality'>,
): Period | null => {
  if (ahead === null || modality === 'stated' || modality === 'denied' || !FORECAST_TOGETHER.has(concept ?? ''))
    return null;
  if (ahead.block !== sentence.block || ahead.sentence !== sentence.index - 1) return null;
  const isSame = entity !== null && isOneName(ahead.entity, entity);
  return isSame && context.periodsIn(sentence).length === 0 ? ahead.period : null;
};

/**
 * "Sales rose to $5 million in the third quarter. | Analysts had expected $6 million", "It forecast first-quarter sales of $5 million. | Analysts were
 * expecting $6 million": what had been reckoned is of the stretch that the sentence before tells of, in the paragraph before as well.
 */
export const expectedPeriod = (
  { ahead, paragraph }: Standing,
  context: Context,
  sentence: Sentence,
  { concept, entity }: Pick<Claim, 'concept' | 'entity'>,
): Period | null => {
  if (!FORECAST_TOGETHER.has(concept ?? '') || entity === null || context.periodsIn(sentence).length > 0) return null;
  // "Analysts had expected" is of what is over, "were expecting" of either.
  const words = context.wordsOf(sentence);
  const isOver = words.some(({ lower }) => lower === 'had');
  const told =
    [paragraph, isOver ? null : ahead].find((one) => one?.sentence === sentence.index - 1) ??
    (!isOver && ahead?.sentence === sentence.index ? ahead : null);
  return told != null && isOneName(told.entity, entity) ? told.period : null;
};

const FORECASTERS = wordSet('analysts economists forecasters street strategists brokers');
const RECKONED = wordSet(
  'penciled pencilled expected expecting forecast predicted estimated anticipated projected looking',
);
const RECKONED_WITHIN = 8;

/** "Analysts had on average expected revenue of $5 million", "Wall Street was looking for $5 million": of what has been told of since. "Analysts expect" is of what is still to come. */
export const hadExpected = (words: readonly Word[], number: number): boolean =>
  words.slice(0, number).some(({ lower }, i) => {
    if (!FORECASTERS.has(lower)) return false;
    const behind = words.slice(i + 1, Math.min(number, i + 1 + 2 * RECKONED_WITHIN)).map((word) => word.lower);
    const at = behind.findIndex((word) => RECKONED.has(word));
    return (
      at >= 0 &&
      (behind[at]?.endsWith('ed') === true || behind.slice(0, at).some((word) => /^(?:had|was|were)$/.test(word)))
    );
  });
