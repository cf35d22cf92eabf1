import { wordSet } from '../text/word-set.ts';
import type { Word, WordSpan } from './words.ts';

/** Amounts that are told by what they are for: "interest on the debt", "issuance costs related to its notes". */
const TOLD_BY_ANOTHER = wordSet(
  'cost costs fee fees expense expenses interest discount discounts premium premiums payable receivable receivables proceeds gain gains tax taxes ' +
    'guarantee guarantees amortization impairment charge charges savings investment investments payment payments repayment repayments prepayment',
);
const TIES = wordSet('on for from into of');
/** "costs related to", "interest paid on" */
const TIED = wordSet(
  'related relating pertaining associated connected incurred paid accrued due earned recognized recorded',
);
/** How many words may describe the measure behind the tie: "to its repurchase agreement borrowings". */
const DESCRIBED = 4;

/**
 * "Accrued interest related to its borrowings was $5 million": is the measure named only to tell which other amount is meant?
 *
 * @param name where the measure is named
 */
export const isToldOfAnother = (words: readonly Word[], { first }: WordSpan): boolean => {
  for (let at = first - 1; at > 0 && at >= first - 1 - DESCRIBED; at--) {
    const { lower, kind, text } = words[at] as Word;
    if (kind !== 'word' && text !== '-') return false;
    const isTo = /^(?:to|with)$/.test(lower) && TIED.has(words[at - 1]?.lower ?? '');
    if (!isTo && !TIES.has(lower)) continue;
    const head = TIED.has(words[at - 1]?.lower ?? '') ? at - 2 : at - 1;
    return TOLD_BY_ANOTHER.has(words[head]?.lower ?? '');
  }
  return false;
};
