import { wordSet } from '../text/word-set.ts';
import type { Word } from './words.ts';

const BUYS = /^(?:buy|buys|buying|bought|acquire|acquires|acquiring|acquired)$/;
/** How many words may say what sort of company it is: "to buy video game maker Tilsit". */
const SORT_WITHIN = 7;
/** Words that lead elsewhere: "to buy power from Tilsit", "buy a stake in Tilsit". */
const ELSEWHERE = wordSet('from of for in at by with on into to and or more stake shares stock worth');
/** What may follow the company: "to buy Tilsit in a deal", "to buy Tilsit for $5 million". */
const FOLLOWS = wordSet(
  'in for at with after and as by while that which from to on through using last this earlier amid',
);
/** Goods, in a headline that writes every word large. */
const GOODS = wordSet(`
  aircraft assets bonds buses capacity cars chips cloud compute computers computing drugs electricity energy engines equipment gas gpus homes jets land
  licenses locomotives machines oil planes power rockets satellites servers services ships shares software steel stock systems trains trucks turbines
  vaccines vehicles vessels
`);

/** "Corwen to buy lamp maker Tilsit in a $5 billion deal": is it a company that the sentence tells is bought, and no goods? */
export const isTakeover = (words: readonly Word[]): boolean =>
  words.some(({ lower }, verb) => {
    if (!BUYS.test(lower)) return false;
    let at = verb + 1;
    while (at <= verb + SORT_WITHIN && words[at]?.kind === 'word' && words[at]?.isCapital === false) {
      if (ELSEWHERE.has(words[at]?.lower ?? '') || /\d/.test(words[at]?.text ?? '')) return false;
      at += 1;
    }
    if (words[at]?.isCapital !== true) return false;
    while (words[at]?.isCapital === true && !FOLLOWS.has(words[at]?.lower ?? '')) at += 1;
    const [last, next] = [words[at - 1], words[at]];
    if (GOODS.has(last?.lower ?? '')) return false;
    return next === undefined || FOLLOWS.has(next.lower) || /^[.,;(—–]$/.test(next.text);
  });
