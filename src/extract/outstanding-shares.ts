import type { QuantityMention } from '../model/mention.ts';
import { wordSet } from '../text/word-set.ts';
import type { Choice } from './choose.ts';
import type { ConceptRule } from './concept-rule.ts';
import type { Reading } from './evidence.ts';
import type { Word } from './words.ts';

/** What may stand between a number of shares and the "outstanding" that a list of classes ends with. */
const CLASSES = wordSet(
  "shares of our its the company corporation registrant 's s ' ’ class series common ordinary capital preferred convertible stock and , respectively " +
    'were are was is issued',
);
/** "shares of Class A common stock": a single letter, or a number of another class. */
const CLASS_OR_FIGURE = /^(?:\p{Lu}|[A-Z]-\d|[\d,.]+|million|thousand)$/u;
const STOCK = /^(?:stock|ordinary)$/;
/** What such a list may have at most, in words. */
const LISTED_WITHIN = 40;
/** What leads to a number of shares that are simply there: "there were", "based on", "of which". */
const LEADS = wordSet(', and on were was are is had has have which : approximately about only');
/** "shares of common stock outstanding options"? What is outstanding then is something else. */
const OTHERS = /^(?:options?|awards?|units?|warrants?|rsus?|restricted|stock|shares?|equity|convertible|notes)$/;
const SCORE = 9;

/** The index of the "outstanding" that says of the shares before it that they are there; -1 where the words say something else. */
const outstandingAt = (words: readonly Word[], from: number): number => {
  let isNamed = false;
  for (let i = from; i < words.length && i < from + LISTED_WITHIN; i++) {
    const { lower, text } = words[i] as Word;
    if (lower === 'outstanding') return isNamed && !OTHERS.test(words[i + 1]?.lower ?? '') ? i : -1;
    if (STOCK.test(lower)) isNamed = true;
    if (!CLASSES.has(lower) && !CLASS_OR_FIGURE.test(text)) return -1;
  }
  return -1;
};

/**
 * "9 shares of our Class A common stock and 7 shares of our Class B common stock were outstanding": each of them, by the word that only the
 * last has beside it. Null where the shares are issued, bought, reserved or still to come.
 */
export const listedOutstanding = (
  { words, placeOf }: Reading,
  mention: QuantityMention,
  rules: readonly ConceptRule[],
): Choice | null => {
  if (mention.quantity.unit !== 'share') return null;
  const { first, last } = placeOf(mention);
  const lead = words[first - 1];
  if (lead !== undefined && !LEADS.has(lead.lower)) return null;
  // "issued 9 and 7 shares": the verb stands before the first of them.
  const before = words.slice(0, first).findLast(({ lower }) => !CLASSES.has(lower) && !/^[\d,.]+$/.test(lower));
  if (
    before !== undefined &&
    /^(?:purchase|acquire|into|repurchased|sold|exercise|excludes?|includ\w+)$/.test(before.lower)
  )
    return null;
  const rule = rules.find(({ id }) => id === 'shares-outstanding');
  const isPlural =
    words[last + 1]?.lower === 'and' || words.slice(last, last + 2).some(({ lower }) => lower === 'shares');
  return rule === undefined || !isPlural || outstandingAt(words, last + 1) < 0
    ? null
    : { rule, concept: rule.id, score: SCORE, hit: null };
};
