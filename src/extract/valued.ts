import type { Cast } from './cast.ts';
import type { Context, Sentence } from './context.ts';
import { entityOf } from './entity-of.ts';
import type { Name } from './names.ts';
import type { Word, WordSpan } from './words.ts';

/** What one has in a company: "a stake in Acme", "40% of Acme", "invested in Acme". */
const HOLDINGS = new Set(
  'stake stakes interest shares holding position invest invested invests investing investment % percent'.split(' '),
);
const BUYS = new Set(
  'buy buys buying bought acquire acquires acquiring acquired purchase purchases purchased'.split(' '),
);
/** How far before the "in" or "of" of its company the holding may stand: "invested $3 million in". */
const HOLDING_REACH = 6;

const isHeld = (words: readonly Word[], { first }: Name): boolean => {
  const before = words[first - 1]?.lower ?? '';
  if (BUYS.has(before)) return true;
  return (
    (before === 'in' || before === 'of') &&
    words.slice(Math.max(0, first - 1 - HOLDING_REACH), first - 1).some(({ lower }) => HOLDINGS.has(lower))
  );
};

/** Does the sentence value a stand-in ("valuing it at", "valuing the company at"), or say "at a $2 billion valuation"? */
const isStandIn = (words: readonly Word[], names: readonly Name[], anchor: WordSpan, number: WordSpan): boolean => {
  if (anchor.first > number.last)
    return words[number.first - 1]?.lower === 'a' || words[number.first - 1]?.lower === 'at';
  const [from, to] = [Math.min(anchor.first, number.first), Math.max(anchor.last, number.first)];
  return names.some(
    ({ kind, possessive, first, last }) => kind === 'self' && !possessive && first >= from && last <= to,
  );
};

/**
 * Whose worth a deal tells: not the buyer's but that of what was bought into, "Acme took a stake in Beta for $3 million, valuing it at $9
 * million", "invested in Beta at a $9 million valuation". Null where no deal says so.
 */
export const valuedIn = (
  context: Context,
  cast: Cast,
  sentence: Sentence,
  anchor: WordSpan,
  number: WordSpan,
): string | null => {
  const words = context.wordsOf(sentence);
  const names = cast.namesOf(sentence);
  if (!isStandIn(words, names, anchor, number)) return null;
  const until = Math.min(anchor.first, number.first);
  const held = names.findLast((name) => name.kind === 'organisation' && name.last < until && isHeld(words, name));
  return held === undefined ? null : entityOf(context, cast, sentence, held);
};
