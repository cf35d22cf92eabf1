import type { QuantityMention } from '../model/mention.ts';
import type { Choice } from './choose.ts';
import type { Reading } from './evidence.ts';
import { rechosen } from './rechosen.ts';
import { unitKindOf } from './unit-kind.ts';

/** How many words may stand between "behind" and the figure of another: "behind market leader Acme's". */
const NAMED_WITHIN = 6;
/** As sure as a name a little way off. */
const SCORE = 6;

/**
 * "controls 14% of the market, well behind Acme's 73%", "had revenue of $9 million, compared with Acme's $5 million": the same measure of another,
 * right behind whose it is; null elsewhere.
 */
export const rivalFigure = (
  { words, placeOf }: Reading,
  mention: QuantityMention,
  before: { readonly mention: QuantityMention; readonly choice: Choice | null } | undefined,
): Choice | null => {
  const choice = before?.choice;
  if (before === undefined || choice?.concept == null || choice.rule.kindIsMeasure === true) return null;
  if (unitKindOf(before.mention.quantity) !== unitKindOf(mention.quantity)) return null;
  const { first, last } = placeOf(mention);
  if (!/^['’]s?$/.test(words[first - 1]?.lower ?? '') || !/^[.,;]$/.test(words[last + 1]?.text ?? '.')) return null;
  const ahead = words.slice(Math.max(0, first - 1 - NAMED_WITHIN), first - 1).map(({ lower }) => lower);
  const isHeldAgainst = ahead.some(
    (word, i) =>
      /^(?:behind|versus|against)$/.test(word) ||
      (word === 'of' && ahead[i - 1] === 'ahead') ||
      (/^(?:with|to)$/.test(word) && ahead[i - 1] === 'compared'),
  );
  return isHeldAgainst && choice.rule.accepts?.(mention.quantity) !== false
    ? rechosen(choice, { score: SCORE, hit: null })
    : null;
};
