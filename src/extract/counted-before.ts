import type { QuantityMention } from '../model/mention.ts';
import { wordSet } from '../text/word-set.ts';
import type { Choice } from './choose.ts';
import type { ConceptRule } from './concept-rule.ts';
import type { Reading } from './evidence.ts';

/** What is counted again without its noun: "It had 410 a year ago". */
const COUNTED = new Set(['headcount', 'gpu-count', 'subscribers', 'downloads']);
/** As sure as a name that stands far off. */
const SCORE = 4;
/** Two counts of one thing are of one size, as far as one company outgrows another. */
const TIMES = 100;
const HAS = wordSet('has have had was were is now currently to from runs operates only');
/** "will hold another 210,000": verbs of having, and not of getting. */
const HOLDS = wordSet('hold holds house houses host hosts have has had contain contains accommodate employ employs');
/** What goes on behind a number that counts no noun of its own. */
const GOES_ON = /^(?:[.,;:—–!?]|across|at|in|by|on|a|now|today|then|when|before|last|and|but|as|this)$/;

/** The last number of a sentence with a concept that counts, and the rule that it was read by. */
export type Counted = {
  readonly reading: Pick<Reading, 'sentence'>;
  readonly decisions: readonly {
    readonly mention: QuantityMention;
    readonly choice: Choice | null;
    readonly via?: string;
  }[];
};

/** Is the sentence of what was counted right before the one that is read, in its paragraph? */
export const isBeside = (previous: Counted | null, { sentence }: Pick<Reading, 'sentence'>): previous is Counted =>
  previous !== null &&
  previous.reading.sentence.block === sentence.block &&
  previous.reading.sentence.index === sentence.index - 1;

/**
 * "It could hold 600,000 GPUs. It now has about 210,000 across nine sites": a number without a noun, behind a verb of having, counts what the
 * sentence before it in its paragraph counted last. Null for any other.
 */
export const countedBefore = (reading: Reading, mention: QuantityMention, before: Counted | null): Choice | null => {
  const { words, placeOf } = reading;
  const { quantity } = mention;
  if (quantity.unit !== 'pure' || quantity.per !== null || !isBeside(before, reading)) return null;
  const { first, last } = placeOf(mention);
  const isMore =
    /^(?:another|further)$/.test(words[first - 1]?.lower ?? '') && HOLDS.has(words[first - 2]?.lower ?? '');
  if ((!isMore && !HAS.has(words[first - 1]?.lower ?? '')) || !GOES_ON.test(words[last + 1]?.lower ?? '.')) return null;
  const counted = before.decisions.findLast(({ choice }) => COUNTED.has(choice?.concept ?? ''));
  const rule: ConceptRule | undefined = counted?.choice?.rule;
  if (counted === undefined || rule === undefined || rule.accepts?.(quantity) === false) return null;
  const [here, there] = [Number(quantity.value ?? 0), Number(counted.mention.quantity.value ?? 0)];
  if (here <= 1 || there <= 0 || here > TIMES * there || there > TIMES * here) return null;
  return { rule, concept: rule.id, score: SCORE, hit: null };
};
