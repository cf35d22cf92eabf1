import type { QuantityMention } from '../model/mention.ts';
import type { Choice } from './choose.ts';
import type { Reading } from './evidence.ts';
import { rechosen } from './rechosen.ts';
import { skipBack } from './words.ts';

const JOINS = new Set(['and', ',', 'while', ';']);
const BY = new Set(['by', 'about', 'nearly', 'almost', 'some']);

/**
 * "Revenue fell 6% and net income 18%": the growth of a measure that is named without a verb, behind the growth of another with one; null
 * for any other percentage.
 */
export const gappedGrowth = (
  { words, hits, placeOf }: Reading,
  mention: QuantityMention,
  before: { readonly mention: QuantityMention; readonly choice: Choice | null } | undefined,
): Choice | null => {
  const growth = before?.choice;
  if (before === undefined || growth?.concept !== 'growth-rate' || mention.quantity.unit !== 'percent') return null;
  const at = skipBack(words, placeOf(mention).first, BY);
  const measure = hits.find(({ last, value }) => last === at && value.role === 'name' && value.rule.grows === true);
  if (measure === undefined || measure.first <= placeOf(before.mention).last) return null;
  const between = words.slice(placeOf(before.mention).last + 1, measure.first);
  return between.length > 0 && JOINS.has(between.at(-1)?.lower ?? '') ? rechosen(growth, { measure }) : null;
};
