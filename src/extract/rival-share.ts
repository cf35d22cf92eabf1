import type { QuantityMention } from '../model/mention.ts';
import type { Choice } from './choose.ts';
import type { Reading } from './evidence.ts';

/** How many words may stand between "behind" and the share of another: "behind market leader Acme's". */
const NAMED_WITHIN = 6;
/** As sure as a name a little way off. */
const SCORE = 6;

/** "controls 14% of the market, well behind Acme's 73%": the share of the same market that another has, right behind whose it is; null elsewhere. */
export const rivalShare = (
  { words, placeOf }: Reading,
  mention: QuantityMention,
  before: { readonly choice: Choice | null } | undefined,
): Choice | null => {
  if (before?.choice?.concept !== 'market-share' || mention.quantity.unit !== 'percent') return null;
  const { first, last } = placeOf(mention);
  if (!/^['’]s?$/.test(words[first - 1]?.lower ?? '') || !/^[.,;]$/.test(words[last + 1]?.text ?? '.')) return null;
  const ahead = words.slice(Math.max(0, first - 1 - NAMED_WITHIN), first - 1).map(({ lower }) => lower);
  const isHeldAgainst = ahead.some(
    (word, i) =>
      word === 'behind' ||
      word === 'versus' ||
      (word === 'of' && ahead[i - 1] === 'ahead') ||
      (/^(?:with|to)$/.test(word) && ahead[i - 1] === 'compared'),
  );
  return isHeldAgainst ? { ...before.choice, score: SCORE, hit: null } : null;
};
