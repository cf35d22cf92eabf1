import type { QuantityMention } from '../model/mention.ts';
import type { Choice } from './choose.ts';
import type { ConceptRule } from './concept-rule.ts';
import type { Reading } from './evidence.ts';

/** What a growth in parentheses is read by, as sure as a name a little way off. */
const SCORE = 8;

/** How many words may part the two: "in the first quarter of 2025". */
const BETWEEN = 7;

/** "$3 million in 2025 (+38%)", "$3 million (−8%)": by how much the measure of the figure before the parenthesis grew. */
export const grownBy = (
  { words, placeOf }: Reading,
  mention: QuantityMention,
  rules: readonly ConceptRule[],
  before: { readonly mention: QuantityMention; readonly choice: Choice | null } | undefined,
): Choice | null => {
  const measure = before?.choice;
  if (
    before === undefined ||
    measure?.hit == null ||
    measure.rule.grows !== true ||
    mention.quantity.unit !== 'percent'
  )
    return null;
  const { first, last } = placeOf(mention);
  const signed = /^[+−–-]/.test(words[first]?.text ?? '') ? first : first - 1;
  if (!/^[+−–-]/.test(words[signed]?.text ?? '') || words[signed - 1]?.text !== '(') return null;
  const isClosed = words[last + 1]?.text === ')' || words[last]?.text === ')';
  const rule = rules.find(({ id }) => id === 'growth-rate');
  if (rule === undefined || !isClosed || words.slice(placeOf(before.mention).last + 1, signed - 1).length > BETWEEN)
    return null;
  return { rule, concept: rule.id, score: SCORE, hit: measure.hit, measure: measure.hit };
};
