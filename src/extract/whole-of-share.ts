import type { Reading, TriggerHit } from './evidence.ts';

/** How many words may stand between "of" and the name of a whole: "of its total net sales". */
const OWN_WITHIN = 4;

/** "13.9% of net sales", "7% of its workforce": does a name tell what a share is of, whose figure stands elsewhere? */
export const isWholeOfShare = ({ words, mentions, placeOf }: Reading, { first }: TriggerHit): boolean => {
  let of = first - 1;
  while (of > first - OWN_WITHIN && words[of]?.kind === 'word' && words[of]?.lower !== 'of') of -= 1;
  if (words[of]?.lower !== 'of') return false;
  // "two percent (2.00%) of the proceeds"
  const end = words[of - 1]?.text === ')' ? of - 2 : of - 1;
  return mentions.some((mention) => mention.quantity.unit === 'percent' && placeOf(mention).last === end);
};

/** "of its workforce, or about 1,100 people": is a share said again as a number behind its whole? */
export const isRestatement = ({ words }: Reading, { last }: TriggerHit, number: number): boolean =>
  words.slice(last + 1, number).some(({ lower }) => lower === 'or');
