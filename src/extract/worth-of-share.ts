import { wordSet } from '../text/word-set.ts';
import type { Word } from './words.ts';

/** What somebody has in a company. */
const SHARES = wordSet('stake stakes holding holdings shareholding share shares interest fortune');
/** How many words may lead from "worth" to its figure: "worth somewhere around". */
const WORTH_WITHIN = 4;
/** How many words an aside may have: ", roughly a third of the company,". */
const ASIDE = 14;

/** "Her stake, roughly a third of the company, is worth $6 million": what somebody has of a company is worth that, and not the company. */
export const isWorthOfShare = (words: readonly Word[], number: number): boolean => {
  const near = words.slice(Math.max(0, number - WORTH_WITHIN), number);
  const worth = near.findLastIndex(({ lower }) => lower === 'worth' || lower === 'valued') + number - near.length;
  if (worth < number - near.length || !/^(?:is|are|was|were|now)$/.test(words[worth - 1]?.lower ?? '')) return false;
  let at = worth - 1;
  while (/^(?:is|are|was|were|now|still|currently)$/.test(words[at]?.lower ?? '')) at -= 1;
  if (words[at]?.text !== ',') return SHARES.has(words[at]?.lower ?? '');
  for (let open = at - 1; open > 0 && open >= at - ASIDE; open--)
    if (words[open]?.text === ',') return SHARES.has(words[open - 1]?.lower ?? '');
  return false;
};
