import type { QuantityMention } from '../../model/mention.ts';
import { unitKindOf } from '../unit-kind.ts';
import type { Decision, Telling } from './decision.ts';

/** What may stand between an amount and the same in another currency: "5 billion euros ($5.4 billion; £4.3 billion)", "£5m (about $6m)". */
const OPENS = /^(?:\( |; |, )?(?:or |about |around |roughly |some )*$/;

/** "5 billion euros ($5.4 billion)": the amount before it, in another currency; it is of the same measure and time. */
export const converted = ({ reading, decisions }: Telling, mention: QuantityMention): Decision | null => {
  const before = decisions.at(-1);
  const { unit, per } = mention.quantity;
  if (before?.choice?.concept == null || before.via === 'change' || unitKindOf(mention.quantity) !== 'money')
    return null;
  if (unitKindOf(before.mention.quantity) !== 'money' || before.mention.quantity.unit === unit) return null;
  if (before.mention.quantity.per !== per) return null;
  const { words } = reading;
  const [from, to] = [reading.placeOf(before.mention).last + 1, reading.placeOf(mention).first];
  const between = words.slice(from, to).map(({ lower }) => lower);
  const isOpened = between[0] === '(' || (before.via === 'restated' && /^(?:;|,|or)$/.test(between[0] ?? ''));
  if (!isOpened || !OPENS.test(`${between.join(' ')} `)) return null;
  // "($5.4 billion in 2024)" tells something else.
  if (!/^(?:[);,]|or)$/.test(words[reading.placeOf(mention).last + 1]?.text ?? '')) return null;
  return { mention, choice: before.choice, via: 'restated' };
};

/** "revenue of $2 billion, plus or minus $50 million": how far it may be off, which is no figure of the measure. */
export const tolerance = ({ reading }: Telling, mention: QuantityMention): Decision | null => {
  const { first } = reading.placeOf(mention);
  const [plus, or, minus] = reading.words.slice(Math.max(0, first - 3), first);
  const isRange = minus?.lower === 'minus' && or?.lower === 'or' && plus?.lower === 'plus';
  return isRange ? { mention, choice: null, via: 'change' } : null;
};
