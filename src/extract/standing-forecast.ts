import type { Claim } from '../model/claim.ts';
import { isInstant, type Period } from '../model/period.ts';
import type { Context, Sentence } from './context.ts';
import { isOneName, isStretch, type Standing } from './standing.ts';

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
