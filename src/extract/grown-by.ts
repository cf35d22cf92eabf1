import type { QuantityMention } from '../model/mention.ts';
import type { Choice } from './choose.ts';
import type { ConceptRule } from './concept-rule.ts';
import type { Reading } from './evidence.ts';
import type { WordSpan } from './words.ts';

/** What such a growth is read by, as sure as a name a little way off. */
const SCORE = 8;

/** How many words may part the two: "in the first quarter of 2025". */
const BETWEEN = 7;

/** "up about 9%": how many words behind the comma may come before the percentage. */
const HEDGED = 3;

/** Where the words begin that say of a percentage that it is a change, right behind a comma or in a parenthesis; null where none do. */
const changeAt = ({ words }: Reading, { first, last }: WordSpan): number | null => {
  const signed = /^[+−–-]/.test(words[first]?.text ?? '') ? first : first - 1;
  const isClosed = words[last + 1]?.text === ')' || words[last]?.text === ')';
  if (isClosed && /^[+−–-]/.test(words[signed]?.text ?? '') && words[signed - 1]?.text === '(') return signed - 1;
  for (let at = first - 1; at >= first - HEDGED; at--)
    // "took in $3 million, up 38%", "raked in $3 million last quarter (up 38%)"
    if (/^(?:up|down)$/.test(words[at]?.lower ?? '')) return /^[,(]$/.test(words[at - 1]?.text ?? '') ? at - 1 : null;
  return null;
};

/**
 * By how much the measure of the figure before it grew, of a percentage right behind that figure: "$3 million in 2025 (+38%)", and "took in
 * $3 million, up 38%", where a verb told the measure; with a name for it the percentage finds its own.
 */
export const grownBy = (
  reading: Reading,
  mention: QuantityMention,
  rules: readonly ConceptRule[],
  before: { readonly mention: QuantityMention; readonly choice: Choice | null } | undefined,
): Choice | null => {
  const measure = before?.choice;
  if (before === undefined || measure?.hit == null || measure.rule.grows !== true) return null;
  if (mention.quantity.unit !== 'percent') return null;
  const at = changeAt(reading, reading.placeOf(mention));
  const rule = rules.find(({ id }) => id === 'growth-rate');
  if (rule === undefined || at === null || at - reading.placeOf(before.mention).last - 1 > BETWEEN) return null;
  if (reading.words[at]?.text === ',' && measure.hit.value.role === 'name') return null;
  return { rule, concept: rule.id, score: SCORE, hit: measure.hit, measure: measure.hit };
};
