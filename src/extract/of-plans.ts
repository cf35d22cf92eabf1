import type { Document } from '../model/document.ts';
import type { QuantityMention } from '../model/mention.ts';
import type { Figure } from './period-shape.ts';
import { firstFrom } from './words.ts';

// Figures of plans and agreements, which are of no time that other sentences say.

const TRADING_PLAN =
  /\b(?:adopted|entered into|modified|terminated) (?:a|an|the|his|her|their|its)\b[^.]{0,60}\b(?:trading|10b5-1)\b[^.]{0,200}|\b(?:trading|10b5-1) (?:plan|arrangement)s? (?:was|were) (?:adopted|modified|terminated)\b/;

export const isOfTradingPlan = ({ text, blocks }: Document, { block, quantity }: QuantityMention): boolean => {
  const { start = 0, end = 0 } = blocks[block] ?? {};
  return quantity.unit === 'share' && TRADING_PLAN.test(text.slice(start, end));
};

/** How many words behind a share may say what it is of. */
const ACCELERATED_WITHIN = 3;

/** "50% accelerated vesting", "100% acceleration of his options": what an agreement grants in some event, whenever that may be. */
export const isAcceleration = ({ words, end }: Figure, { quantity }: QuantityMention): boolean => {
  if (quantity.unit !== 'percent') return false;
  const at = firstFrom(words, end);
  return words
    .slice(at, at + ACCELERATED_WITHIN)
    .some(({ lower }) => lower === 'accelerated' || lower === 'acceleration');
};
