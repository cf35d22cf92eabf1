import { isAveraged } from './averages.ts';
import { isCombined } from './combined.ts';
import { isDifference } from './differences.ts';
import type { Figure } from './figure.ts';
import { isGap } from './gaps.ts';
import { isOwnShare } from './own-share.ts';
import { isShareBefore, isShareOfTotal } from './shares.ts';

/**
 * Is a figure told as worked out of others: a sum, an average, a difference, a share? What the report prints of one of those is then no other
 * number of it, and a cell that happens to have its number is not what was meant.
 */
export const isWorkedOutOf = (figure: Figure, figures: readonly Figure[], text: string): boolean =>
  isAveraged(text, figure) ||
  isCombined(text, figure) ||
  isShareBefore(figure, figures, text) ||
  isShareOfTotal(figure, text) ||
  isOwnShare(figure, figures, text) ||
  isDifference(figure, figures, text) ||
  isGap(figure, text);
