import type { QuantityMention } from '../model/mention.ts';
import { wordSet } from '../text/word-set.ts';
import type { Reading } from './evidence.ts';
import type { WordSpan } from './words.ts';

const OF_CAUSE = wordSet('related relating associated incurred recognized connected');
/** "in value of the contracts", "in connection with the sale" */
const IN_CAUSE = wordSet('value fair connection');
const RELATIVE = wordSet('that which was were is are');

/** The first word behind a number and those listed with it: behind "of $5 million and $6 million". */
const behindList = ({ mentions, placeOf, words }: Reading, mention: QuantityMention): number => {
  let at = placeOf(mention).last + 1;
  for (const next of mentions) {
    const { first, last } = placeOf(next);
    const isNext = first > at && first <= at + 2 && /^(?:and|,)$/.test(words[at]?.lower ?? '');
    if (isNext) at = last + 1;
  }
  return at;
};

/** "A gain of $9 million, loss of $5 million": does a gain with its number stand right before the loss? */
const followsGain = ({ mentions, placeOf, words }: Reading, { first }: WordSpan): boolean => {
  let at = first - 1;
  while (/^(?:a|an|net)$/.test(words[at]?.lower ?? '')) at--;
  if (!/^(?:,|or|and)$/.test(words[at]?.lower ?? '')) return false;
  if (words[at - 1]?.text === ',') at--;
  const gain = mentions.find((mention) => placeOf(mention).last === at - 1);
  if (gain === undefined) return false;
  const before = placeOf(gain).first;
  return words[before - 1]?.lower === 'of' && /^gains?$/.test(words[before - 2]?.lower ?? '');
};

/**
 * "A loss of $5 million and $6 million related to currencies in 2025 and 2024": is it lost on one thing, and no result of the company's?
 *
 * @param name where the loss is named; a name of more than one word ("net loss") is of the company
 */
export const isLossOfThing = (reading: Reading, name: WordSpan, mention: QuantityMention): boolean => {
  if (name.first !== name.last) return false;
  if (followsGain(reading, name)) return true;
  const { words } = reading;
  let at = behindList(reading, mention);
  while (RELATIVE.has(words[at]?.lower ?? '')) at++;
  if (words[at]?.lower === 'in') return IN_CAUSE.has(words[at + 1]?.lower ?? '');
  return OF_CAUSE.has(words[at]?.lower ?? '') && /^(?:to|with|on)$/.test(words[at + 1]?.lower ?? '');
};
