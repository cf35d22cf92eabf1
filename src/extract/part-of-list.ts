import type { QuantityMention } from '../model/mention.ts';
import type { Choice } from './choose.ts';
import { isVerb } from './clauses.ts';
import type { Reading } from './evidence.ts';
import { unitKindOf } from './unit-kind.ts';
import { textOf, type Word } from './words.ts';

/** Concepts whose parts are told by name, and add up: "revenue of $9 million, consisting of $4 million in Cloud and $5 million in Retail". */
export const ADDS_UP: ReadonlySet<string> = new Set([
  'revenue',
  'revenue-run-rate',
  'capex',
  'research-and-development',
  'total-addressable-market',
  'debt',
  'headcount',
  'subscribers',
]);
/** Words that open the list of what a whole is made of. */
const OPENERS = new Set('consisting consists comprised comprising comprises composed'.split(' '));
/** How many words may part the whole from its opener: "$9 million, which is comprised of". */
const APART = 3;
const PREPOSITIONS = new Set(
  'in for from of across to with by at on as through over under during per including within excluding than'.split(' '),
);
/** The name of a part is short. */
const NAME_WORDS = 4;
/** Words that name no part: "in total", "in the quarter". */
const NO_PART = /^(?:total|aggregate|all|part|each|the|a|an|this|that|addition|excess|full|\d.*)$/;
/** What a price is paid in: no part of a business. */
const PAID_IN = /^(?:cash|stock|shares?|equity|kind)$/;

/** What stands behind a number of a list: "Cloud" of "$4 million in Cloud from licences". Null where a time or a measure stands there. */
export const partBehind = ({ words, hits, inPeriod }: Reading, last: number): string | null => {
  if (!/^(?:in|for|from)$/.test(words[last + 1]?.lower ?? '')) return null;
  const first = last + (/^(?:our|its|their)$/.test(words[last + 2]?.lower ?? '') ? 3 : 2);
  let end = first;
  while (end < words.length && end - first < NAME_WORDS) {
    const word = words[end];
    if (word === undefined || (word.kind === 'mark' && word.text !== '-') || inPeriod(end)) break;
    if (word.lower === 'and' || PREPOSITIONS.has(word.lower) || (end > first && isVerb(word))) break;
    end += 1;
  }
  const name = words[first]?.lower ?? '';
  if (end === first || NO_PART.test(name)) return null;
  const isMeasure = hits.some(({ first: from, value }) => from === first && value.role === 'name');
  if (isMeasure && !PAID_IN.test(name)) return null;
  return textOf(words, first, end).replaceAll(/ ?- ?/g, '-');
};

type Decided = { readonly mention: QuantityMention; readonly choice: Choice | null };

/** Where lists of parts open in a sentence: few words, mostly none. */
export const openersIn = ({ words, mentions }: Reading): readonly number[] => {
  const openers: number[] = [];
  if (mentions.length < 2) return openers;
  for (let at = 0; at < words.length; at++) if (OPENERS.has((words[at] as Word).lower)) openers.push(at);
  return openers;
};

/** The number right before the opener; null where none is near. */
const decisionBefore = (reading: Reading, decisions: readonly Decided[], opener: number): Decided | null => {
  for (let i = decisions.length - 1; i >= 0; i--) {
    const decision = decisions[i] as Decided;
    const at = reading.placeOf(decision.mention).last;
    if (at < opener) return opener - at - 1 <= APART ? decision : null;
  }
  return null;
};

/**
 * In an open list of parts ("consisting of $4 million in Cloud and $5 million in Retail") the choice of the whole, for a number that stands
 * for one; `null` where the parts of such a whole are no figures of the same measure ("a price of $9 million, consisting of $4 million in
 * cash"), and `undefined` where the number is in no such list.
 */
export const choiceOfPart = (
  reading: Reading,
  mention: QuantityMention,
  decisions: readonly Decided[],
  openers: readonly number[],
): Choice | null | undefined => {
  const { first, last } = reading.placeOf(mention);
  const opener = openers.findLast((at) => at < first);
  if (opener === undefined) return undefined;
  const kind = unitKindOf(mention.quantity);
  const whole = decisionBefore(reading, decisions, opener);
  if (whole === null || unitKindOf(whole.mention.quantity) !== kind) return undefined;
  const part = whole.choice?.concept == null ? null : partBehind(reading, last);
  if (whole.choice == null || part === null) return undefined;
  return ADDS_UP.has(whole.choice.concept ?? '') && !PAID_IN.test(part.toLowerCase()) ? whole.choice : null;
};
