import type { QuantityMention } from '../../model/mention.ts';
import { wordSet } from '../../text/word-set.ts';
import type { Choice } from '../choose.ts';
import { isVerb } from '../clauses.ts';
import type { ConceptRule } from '../concept-rule.ts';
import type { Reading } from '../evidence.ts';
import { movedPart } from '../part-gapped.ts';
import { respectiveHit } from '../respective.ts';
import { unitKindOf } from '../unit-kind.ts';
import { skipBack } from '../words.ts';
import { isBase, isMultiplied, isReported } from './base.ts';
import { type Decision, isAlike, isPerShare, type Telling } from './decision.ts';

/** What may stand between two numbers of a list: "in 2025 and another", "— or ". Dearer than that, and they are strangers. */
const LIST = 3.6;
/** "and it put down another $7.7 billion": another of the same, however far. */
const ANOTHER = new Set(['another', 'further', 'additional']);
/** How dear the way to the base of a comparison may be: "fell to $88 million, or $1.12 a share, from $131 million". */
const BASE = 11;

/** Verbs that carry the measure on: "was $3 million in 2024 and grew to $4 million", "compared to"; and what is none: "per diluted share". */
const CARRIES =
  /^(?:diluted|compared|ended|grew|grown|rose|risen|fell|fallen|increased|decreased|declined|dropped|climbed|jumped|reached|missed|topped|matched|exceeded|surpassed|was|were|is|are)$/;

/** Verbs of doing something else with money. */
const OWN = /^(?:paid|spent|bought|sold|won|drew)$/;

/** "is valued at $90 million and has committed $30 million": the second number has a verb of its own. */
const hasOwnVerb = (reading: Reading, before: QuantityMention, mention: QuantityMention): boolean => {
  const [from, to] = [reading.placeOf(before).last + 1, reading.placeOf(mention).first];
  return reading.words
    .slice(from, to)
    .some((word) => (isVerb(word) && word.lower.endsWith('ed') && !CARRIES.test(word.lower)) || OWN.test(word.lower));
};

const STOOD = /^(?:is|are|was|were|totaled|totalled)$/;
const PRONOUN = /^(?:which|they|these|those|that|this|there)$/;

/** "Cash was $9 million and timber was $4 million": has the number a subject of its own, which is a thing? */
const hasOwnSubject = ({ words, placeOf }: Reading, mention: QuantityMention): boolean => {
  const { first } = placeOf(mention);
  const subject = words[first - 2];
  if (!STOOD.test(words[first - 1]?.lower ?? '') || words[first - 3]?.lower !== 'and') return false;
  return subject?.isLong === true && subject.text === subject.lower && !PRONOUN.test(subject.lower);
};

/** "$3 million for the purchase of Acme": what a company cost is none of the outlays in whose list it stands. */
export const isPriceOfCompany = ({ words, placeOf }: Reading, mention: QuantityMention): boolean => {
  const { last } = placeOf(mention);
  const [link, , noun, of, name] = words.slice(last + 1, last + 6);
  return (
    (link?.lower === 'for' || link?.lower === 'on') &&
    /^(?:purchase|acquisition|takeover|buyout)$/.test(noun?.lower ?? '') &&
    of?.lower === 'of' &&
    /^\p{Lu}/u.test(name?.text ?? '')
  );
};

/** "Sales in Europe reached $9 million, while those in Asia slipped to $5 million": the measure said again by a pronoun. */
const isOfThose = ({ words, hits, placeOf }: Reading, before: QuantityMention, mention: QuantityMention): boolean => {
  const [from, to] = [placeOf(before).last + 1, placeOf(mention).first];
  const at = words.findIndex(({ lower }, i) => i >= from && i < to && (lower === 'those' || lower === 'that'));
  if (at < 0 || !/^(?:in|at|from|of|for|outside)$/.test(words[at + 1]?.lower ?? '')) return false;
  return !hits.some(({ first, value }) => first > at && first < to && value.role === 'name');
};

const HEDGES = wordSet('at least about roughly some nearly almost around approximately just over more than as much');
const FIGURE = /^(?:figure|total|number|tally|sum|amount)$/;
const COMES = /^(?:would|will)$/;
const BE = /^(?:be|reach|hit|top)$/;
/** How far behind the figure before the same may be said again, and how many words may stand before its own figure. */
const AGAIN_WITHIN = 14;

/** "capital spending hit $5 million, and it would be $9 million next year", "more than in 2024, when the figure was $4 million": the same, by another word. */
const isSaidAgain = ({ words, placeOf }: Reading, before: QuantityMention, mention: QuantityMention): boolean => {
  const { first } = placeOf(mention);
  const from = placeOf(before).last + 1;
  if (first - from > AGAIN_WITHIN || mention.quantity.per !== before.quantity.per) return false;
  const at = skipBack(words, first, HEDGES);
  const verb = words[at]?.lower ?? '';
  if (at - 2 < from) return false;
  if (BE.test(verb)) return COMES.test(words[at - 1]?.lower ?? '') && words[at - 2]?.lower === 'it';
  return verb === 'was' && FIGURE.test(words[at - 1]?.lower ?? '') && /^(?:the|that)$/.test(words[at - 2]?.lower ?? '');
};

const OF_PARTS: ReadonlySet<string> = new Set(['revenue', 'income', 'loss', 'capex', 'growth-rate']);

/** "revenue fell 6% to $9 million, while the ropes business more than doubled to $5 million" */
const isPartMoved = (reading: Reading, before: Decision, mention: QuantityMention): boolean =>
  OF_PARTS.has(before.choice?.concept ?? '') &&
  movedPart(reading, reading.placeOf(before.mention).last + 1, reading.placeOf(mention)) !== null;

const LOST = /^(?:loss|losses|deficit)$/;
const EARNED = /^(?:earnings|profits?|income|gains?)$/;

/** "A loss of $5 million, compared with earnings of $8 million": does the number say that it is of the other side? */
const isOpposite = ({ words, placeOf }: Reading, before: Decision, mention: QuantityMention): boolean => {
  const opposite = before.choice?.concept === 'loss' ? EARNED : before.choice?.concept === 'income' ? LOST : null;
  if (opposite === null) return false;
  const { first } = placeOf(mention);
  return words[first - 1]?.lower === 'of' && words.slice(first - 4, first).some(({ lower }) => opposite.test(lower));
};

/** "Fell by 4 percentage points from 85% to 81%": is the number one of the levels that the change before it is between? */
const isLevelOf = (
  { words, placeOf }: Reading,
  { choice, mention: change }: Decision,
  mention: QuantityMention,
): boolean =>
  choice?.rule.kindIsMeasure === true &&
  change.quantity.unit === 'percentage-point' &&
  /^(?:from|to)$/.test(words[placeOf(mention).first - 1]?.lower ?? '');

/** Where the number before ends, with how far it may be off: "$5 million, plus or minus $1 million". */
const endOf = ({ words, mentions, placeOf }: Reading, before: QuantityMention, mention: QuantityMention): number => {
  const next = mentions[mentions.indexOf(before) + 1];
  const at = next === undefined || next === mention ? 0 : placeOf(next).first;
  const isTolerance = words[at - 1]?.lower === 'minus' && words[at - 2]?.lower === 'or';
  return placeOf(isTolerance && next !== undefined ? next : before).last;
};

/** The rule of the number before, or its sibling, as far as this number has the shape for it and stands near enough to be of its list. */
export const listRule = (
  reading: Reading,
  before: Decision,
  mention: QuantityMention,
  rules: readonly ConceptRule[],
): ConceptRule | null => {
  const rule = before.choice?.rule;
  if (rule === undefined || before.choice?.concept == null || isPriceOfCompany(reading, mention)) return null;
  if (isOpposite(reading, before, mention) || isLevelOf(reading, before, mention)) return null;
  const gap = reading.cost(
    endOf(reading, before.mention, mention),
    reading.placeOf(mention).first,
    unitKindOf(mention.quantity),
  );
  const isMultiple = isMultiplied(reading, mention);
  if (isMultiple && !isReported(reading, mention)) return null;
  const reach = isMultiple || isBase(reading, reading.placeOf(mention).first) ? BASE : LIST;
  const isSame =
    isOfThose(reading, before.mention, mention) ||
    isSaidAgain(reading, before.mention, mention) ||
    isPartMoved(reading, before, mention);
  if (isSame) return rule.accepts?.(mention.quantity) === false ? null : rule;
  const isListed =
    ANOTHER.has(reading.words[reading.placeOf(mention).first - 1]?.lower ?? '') ||
    respectiveHit(reading, mention, before.choice as Choice) !== null ||
    isStepped(reading, before.mention, mention);
  const isOther = hasOwnSubject(reading, mention) || hasOwnVerb(reading, before.mention, mention);
  if (!isListed && (gap > reach || isOther)) return null;
  const sibling = rules.find(({ id }) => id !== null && id === rule.sibling);
  // "$1.42 a share, compared with $1.27": the same by the other rule of its concept, which takes bare money.
  const bare = rule.ofOneShare === true ? rules.find(({ id }) => id === rule.id) : undefined;
  return (
    [rule, sibling, bare].find((other) => other !== undefined && other.accepts?.(mention.quantity) !== false) ?? null
  );
};

/** The "$5 million" of "lost $5 million on sales of $20 million", "on $20 million of sales": a result, told before what it was made on. */
const isResultOn = ({ words, hits, placeOf, isTaken }: Reading, mention: QuantityMention): boolean => {
  const on = placeOf(mention).last + 1;
  if (words[on]?.lower !== 'on') return false;
  return isTaken(on, on + 2) || hits.some(({ first, value }) => first === on + 1 && value.role === 'name');
};

/** No result of one share is as much. */
const OF_SHARE = 1_000;
/** "$1.42 a share, compared with $1.27": is a small amount held against another, which says what it is of? */
const isBareBase = (reading: Reading, mention: QuantityMention): boolean => {
  const { value, high, per } = mention.quantity;
  const isSmall =
    unitKindOf(mention.quantity) === 'money' && per === null && Number(value ?? high ?? OF_SHARE) < OF_SHARE;
  return isSmall && isBase(reading, reading.placeOf(mention).first);
};

const STEPS = /^(?:rising|stepping|increasing|climbing|growing|ramping|going|falling|dropping|declining)$/;
const STEPPED_WITHIN = 3;

/** "pays $2 million a month for its halls in Elbing, rising to $4 million a month": the same, at another rate later. */
const isStepped = ({ words, placeOf }: Reading, before: QuantityMention, mention: QuantityMention): boolean => {
  const { per } = mention.quantity;
  const { first } = placeOf(mention);
  if (per === null || per === 'share' || per !== before.quantity.per || words[first - 1]?.lower !== 'to') return false;
  return words.slice(Math.max(0, first - STEPPED_WITHIN), first).some(({ lower }) => STEPS.test(lower));
};

/** The number before of whose list a number may be: "lost $5 million on sales of $20 million, against $4 million" goes on with the result. */
export const listedBefore = ({ reading, decisions }: Telling, mention: QuantityMention): Decision | null => {
  const alike = isAlike(mention);
  const isResult = isResultOn(reading, mention);
  const isBare = isBareBase(reading, mention);
  const goesOn = (decision: Decision): boolean =>
    decision.via !== 'change' &&
    (alike(decision) || (isBare && isPerShare(decision))) &&
    (!isResult || isResultOn(reading, decision.mention));
  return decisions.findLast(goesOn) ?? null;
};
