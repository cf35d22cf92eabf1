import type { QuantityMention } from '../../model/mention.ts';
import type { Reading } from '../evidence.ts';
import { rechosen } from '../rechosen.ts';
import { unitKindOf } from '../unit-kind.ts';
import { type Decision, isPerShare, type Telling } from './decision.ts';

const RESULTS = new Set(['income', 'loss']);
/** How many words may part an amount from the same amount per share: ", or". */
const RESTATED = 2;
/** ", or", behind the stretch that both are of: "for the year, or". */
const RESTATED_FOR =
  /^(?:for|in|during) the (?:full |fiscal |recent |latest |first |second |third |fourth |same )?(?:year|half|quarter|period) , or$/;

const isRestatedAt = ({ words }: Reading, from: number, to: number): boolean =>
  to - from <= RESTATED ||
  RESTATED_FOR.test(
    words
      .slice(from, to)
      .map(({ lower }) => lower)
      .join(' '),
  );

/** "net income of $88 million, or $1.12 a share": the result of the company, per share. */
export const perShare = (
  { reading, decisions, triggers: { rules } }: Telling,
  mention: QuantityMention,
): Decision | null => {
  const before = decisions.at(-1);
  const choice = before?.choice;
  if (before === undefined || choice == null || !RESULTS.has(choice.concept ?? '')) return null;
  const { first } = reading.placeOf(mention);
  const rule = rules.find(({ id }) => id === 'earnings-per-share');
  // "$88 million, or $1.12 a share, compared with $62 million, or 80 cents"
  const isPer =
    unitKindOf(mention.quantity) === 'per-share' ||
    (decisions.some(isPerShare) && rule?.accepts?.(mention.quantity) === true);
  const isSame = isPer && reading.words[first - 1]?.lower === 'or';
  if (rule === undefined || !isSame || !isRestatedAt(reading, reading.placeOf(before.mention).last + 1, first))
    return null;
  return { mention, choice: rechosen(choice, { rule, concept: rule.id }), via: 'restated' };
};
