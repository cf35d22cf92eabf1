import type { QuantityMention } from '../model/mention.ts';
import type { Choice } from './choose.ts';
import type { ConceptRule } from './concept-rule.ts';
import type { Reading } from './evidence.ts';
import { unitKindOf } from './unit-kind.ts';
import type { Word } from './words.ts';

const LEVEL = new Set(['at', 'to']);
const SHARES = new Set(['share', 'shares', 'stock']);
/** How many words may stand between a percentage and the price that it led to: "1.9 % higher at", "the 11% jump in the stock to". */
const BETWEEN = 6;
/** How many words before the percentage may hold "shares". */
const SHARES_WITHIN = 20;
/** What a share costs, in the smallest of currencies. */
const MOST = 1_000_000;
/** As sure as a name a little way off. */
const SCORE = 8;

const PER = new Set(['per', 'a', 'each']);
const SORTS = new Set(['diluted', 'basic', 'common', 'ordinary']);
/** "earnings per diluted share": no share of which a price is told. */
const isPerShare = (words: readonly Word[], at: number): boolean =>
  PER.has(words[SORTS.has(words[at - 1]?.lower ?? '') ? at - 2 : at - 1]?.lower ?? '');

const MOVES = new Set(['up', 'down', 'rose', 'fell', 'gained', 'lost', 'added', 'shed', 'dropped', 'climbed']);
/** "closed down 31p at 402p": an amount by which a share moved, in money of its own. */
const isMoved = ({ words, placeOf }: Reading, change: QuantityMention): boolean =>
  unitKindOf(change.quantity) === 'money' &&
  Number(change.quantity.value ?? MOST) < MOST &&
  MOVES.has(words[placeOf(change).first - 1]?.lower ?? '');

/** "Shares of Acme fell 5% to $34.12, while Beta's soared 27% to $10.86": what a share costs after the change that stands before it. */
export const marketPrice = (
  reading: Reading,
  mention: QuantityMention,
  rules: readonly ConceptRule[],
  hasPrice: boolean,
): Choice | null => {
  const { words, mentions } = reading;
  const kind = unitKindOf(mention.quantity);
  const { first } = reading.placeOf(mention);
  if ((kind !== 'money' && kind !== 'per-share') || !LEVEL.has(words[first - 1]?.lower ?? '')) return null;
  if (Number(mention.quantity.value ?? MOST) >= MOST) return null;
  const change = mentions[mentions.indexOf(mention) - 1];
  if (change === undefined || (change.quantity.unit !== 'percent' && !isMoved(reading, change))) return null;
  const place = reading.placeOf(change);
  if (first - place.last - 1 > BETWEEN) return null;
  const isOfShares = words
    .slice(Math.max(0, place.first - SHARES_WITHIN), first)
    .some(({ lower }, i, near) => SHARES.has(lower) && !isPerShare(near, i));
  const rule = rules.find(({ id }) => id === 'share-price');
  return rule === undefined || !(isOfShares || hasPrice) ? null : { rule, concept: rule.id, score: SCORE, hit: null };
};
