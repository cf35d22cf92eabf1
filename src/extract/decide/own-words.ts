import type { QuantityMention } from '../../model/mention.ts';
import { wordSet } from '../../text/word-set.ts';
import { isChangeAmount } from '../change-amount.ts';
import { type Choice, choicesFor } from '../choose.ts';
import type { Reading } from '../evidence.ts';
import { isChangeOfItsOwn, isOfNothing } from '../kind.ts';
import { asOffered } from '../offered.ts';
import { isPartOf } from '../part-of-whole.ts';
import { rechosen } from '../rechosen.ts';
import { isTakeover } from '../takeover.ts';
import { unitKindOf } from '../unit-kind.ts';
import { isRestatement, isWholeOfShare } from '../whole-of-share.ts';
import type { Word } from '../words.ts';
import { isWorthOfShare } from '../worth-of-share.ts';
import { isBase } from './base.ts';
import type { Decision, Telling } from './decision.ts';
import { listedBefore, listRule } from './list.ts';
import { isPartOfWhole } from './parts.ts';
import { isShortTerm, isThreshold } from './threshold.ts';

/** A choice weaker than this gives way to the number before it in a list. */
const FEEBLE = 4.5;

/** Terms of a contract are conditions by nature. */
const OF_CONTRACT = new Set(['recurring-payment', 'contract-value', 'contract-term', 'notice-period']);

/** "income (loss) from operations was $(3) million": below zero it is the loss. */
export const signed = (choice: Choice, { quantity }: QuantityMention): Choice =>
  choice.concept !== null && choice.rule.negative !== undefined && quantity.value?.startsWith('-') === true
    ? rechosen(choice, { concept: choice.rule.negative })
    : choice;

const RENEWABLE = wordSet('renewable extendable extendible');
/** "an option to extend it for five years", "the right to renew for two" */
const isOptional = (words: readonly Word[], at: number): boolean =>
  /^(?:extend|renew)$/.test(words[at]?.lower ?? '') &&
  words[at - 1]?.lower === 'to' &&
  /^(?:options?|right)$/.test(words[at - 2]?.lower ?? '');
/** How many words may lead from there to how long it goes on: "renewable for an additional period of". */
const RENEWED_WITHIN = 8;

/** "a 6-year term, renewable for 5 years": what may follow the term of a contract is none. */
const isRenewal = ({ words, placeOf }: Reading, mention: QuantityMention): boolean => {
  const { first } = placeOf(mention);
  const before =
    unitKindOf(mention.quantity) === 'duration' ? words.slice(Math.max(0, first - RENEWED_WITHIN), first) : [];
  const at = before.findLastIndex(({ lower }, i) => RENEWABLE.has(lower) || isOptional(before, i));
  return at >= 0 && !before.slice(at).some(({ text }) => text === ';' || text === ',');
};

/** Percentages of a change are growth, and stay. */
export const isChange = (reading: Reading, mention: QuantityMention): boolean =>
  mention.quantity.unit !== 'percent' && isChangeAmount(reading.words, reading.placeOf(mention));

/** What the words around a number say that it is, or the number of whose list it is. */
const byWords = (telling: Telling, mention: QuantityMention): Decision => {
  const { reading, triggers } = telling;
  const before = listedBefore(telling, mention);
  const place = reading.placeOf(mention);
  if (isChange(reading, mention)) return { mention, choice: null, via: 'change' };
  if (isRenewal(reading, mention)) return { mention, choice: null, via: 'none' };
  // "margin widened 90 basis points to 45%"
  const isStep = before?.via === 'tight' || before?.mention.quantity.unit === 'basis-point';
  const isResult = before != null && isStep && reading.words[place.first - 1]?.lower === 'to';
  const relief = isResult ? reading.placeOf(before.mention).first : 0;
  const choices = choicesFor(mention, reading, triggers.rules, relief);
  // "will buy Acme in a $5 billion deal": what a company is bought for is no contract's worth.
  const isPrice = choices[0]?.concept === 'contract-value' && isTakeover(reading.words);
  const best = (isPrice ? choices.find(({ concept }) => concept !== 'contract-value') : choices[0]) ?? null;
  if (best?.concept === 'valuation' && isWorthOfShare(reading.words, place.first))
    return { mention, choice: null, via: 'none' };
  const isSupposed = best?.concept != null && !OF_CONTRACT.has(best.concept) && isThreshold(reading, mention);
  const isShort = best?.concept === 'contract-term' && isShortTerm(reading, mention);
  if (isSupposed || isShort) return { mention, choice: null, via: 'none' };
  const isEmpty = best !== null && isOfNothing(best, reading, place);
  // "sales rose 15%, driven by a 13% increase in visits": the change of something that is none of ours.
  if (isEmpty && isChangeOfItsOwn(best, place, reading)) return { mention, choice: null, via: 'none' };
  const isWhole = best?.hit != null && best.hit.last < place.first && isWholeOfShare(reading, best.hit);
  // "7% of its workforce, or 1,100 people", "2% of the gross proceeds, or $4 million": as many as the share is.
  if (
    isWhole &&
    (best.rule.nouns !== undefined || mention.quantity.unit !== 'percent') &&
    isRestatement(reading, best.hit, place.first)
  )
    return { mention, choice: null, via: 'none' };
  const own = isEmpty || (isWhole && isBase(reading, place.first)) ? null : best;
  // "It added 900 members, more than the 750 members analysts had expected": no number of members either.
  const counted = telling.decisions.findLast((other) => COUNTS.has(unitKindOf(other.mention.quantity)));
  const isOfNone = counted !== undefined && counted.choice?.concept == null;
  if (own?.rule.nouns !== undefined && isOfNone && isBase(reading, place.first))
    return { mention, choice: null, via: 'none' };
  // "revenue rose to $9 million from $7 million and net income fell": the base is of what was named before it.
  const next = own?.hit != null && own.hit.first > place.last ? own.hit.first : null;
  const isNext = next !== null && isBase(reading, place.first) && reading.isParted(place.last, next);
  if (before?.choice != null && (own === null || own.score < FEEBLE || isNext)) {
    const rule = listRule(reading, before, mention, triggers.rules);
    if (rule !== null)
      return { mention, choice: signed(rechosen(before.choice, { rule, concept: rule.id }), mention), via: 'list' };
  }
  return {
    mention,
    choice: own === null ? null : signed(own, mention),
    via: own?.hit?.value.role ?? (own === null ? 'none' : 'noun'),
  };
};

const COUNTS: ReadonlySet<string> = new Set(['count', 'ratio']);

/** The same, but for a part of the whole before it; what was offered is told by its offering. */
export const byOwnWords = (telling: Telling, mention: QuantityMention): Decision => {
  const { context, reading, triggers, decisions } = telling;
  const decision = byWords(telling, mention);
  const { choice } = decision;
  if (choice === null) return decision;
  if (isPartOfWhole(reading, mention, decisions.at(-1))) return { mention, choice: null, via: 'none' };
  // "debt of $5 million, of which $2 million is due within a year": a part that nothing names is no figure of the measure.
  const { first } = reading.placeOf(mention);
  const isOfBefore = decision.via === 'list' || (choice.hit !== null && choice.hit.last < first);
  if (isOfBefore && unitKindOf(mention.quantity) === 'money' && isPartOf(reading.words, first))
    return { mention, choice: null, via: 'none' };
  return { mention: decision.mention, choice: asOffered(context, reading, choice, triggers.rules), via: decision.via };
};
