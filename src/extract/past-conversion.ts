import type { QuantityMention } from '../model/mention.ts';
import type { Reading } from './evidence.ts';
import { unitKindOf } from './unit-kind.ts';

/** How many words an aside may have before the other amount: "(about". */
const LED_WITHIN = 3;

/** "a 500 billion yen ($5 billion) net profit": where the same in another currency ends, behind the amount; `last` where none stands there. */
export const pastConversion = (reading: Reading, { quantity }: QuantityMention, last: number): number => {
  const { words, mentions, placeOf } = reading;
  if (words[last + 1]?.text !== '(' || unitKindOf(quantity) !== 'money') return last;
  const other = mentions.find((mention) => placeOf(mention).first > last);
  if (other === undefined || unitKindOf(other.quantity) !== 'money' || other.quantity.unit === quantity.unit)
    return last;
  const { first, last: end } = placeOf(other);
  return words[end + 1]?.text === ')' && first <= last + 1 + LED_WITHIN ? end + 1 : last;
};
