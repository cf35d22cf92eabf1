import type { QuantityMention } from '../model/mention.ts';
import { wordSet } from '../text/word-set.ts';
import type { Choice } from './choose.ts';
import type { Context } from './context.ts';
import { type Counted, isBeside } from './counted-before.ts';
import { type Reading, readSentence, type Triggers } from './evidence.ts';
import { rechosen } from './rechosen.ts';
import { unitKindOf } from './unit-kind.ts';
import { skipBack } from './words.ts';

// What a sentence of a story goes on telling of the one before it, without its name.

/** As sure as a name a little way off. */
const SCORE = 6;

const HEDGES = wordSet(
  'at least about roughly some nearly almost around approximately just over more than as much up to an estimated',
);
const TIME = wordSet('day week month quarter year');
/** "That's", "That works out at", "It comes to roughly": what the sentence before comes to. */
const COMES_TO =
  /^(?:that|this|it|which)(?: ['’]?s| is| was| works out| comes| amounts| adds up| equals)(?: (?:to|at))?(?: (?:about|roughly|some|nearly|almost|over|around|more than))?$/;
const COMES_WITHIN = 7;

const TAKES = /^(?:took|takes|taken|rented|leased|leasing|renting|added|adding|secured|booked)$/;
const TAKEN_WITHIN = 12;

/** "It pays $5 million a month for one hall. In May it took another, in Elbing, for $4 million a month" */
const isPriceOfAnother = ({ words, hits }: Reading, first: number): boolean =>
  words[first - 1]?.lower === 'for' &&
  words.slice(Math.max(0, first - TAKEN_WITHIN), first).some(({ lower }) => TAKES.test(lower)) &&
  !hits.some(({ value: { role } }) => role === 'not');

/** "It pays $5 million a month, until 2031. That's $60 million a year": the same payment, at another rate. */
export const atAnotherRate = (
  reading: Reading,
  mention: QuantityMention,
  previous: Counted | null,
  rules: Triggers['rules'],
): Choice | null => {
  const { per } = mention.quantity;
  if (per === null || !TIME.has(per) || previous?.reading.sentence.block !== reading.sentence.block) return null;
  const { first } = reading.placeOf(mention);
  const isFor = isPriceOfAnother(reading, first);
  if (first === 0 || (!isFor && first > COMES_WITHIN)) return null;
  const before = isFor ? [] : reading.words.slice(0, first).map(({ lower }) => lower);
  if (!isFor && !COMES_TO.test(before.join(' '))) return null;
  const told = previous.decisions.findLast(
    ({ mention: { quantity } }) => unitKindOf(quantity) === 'money' && TIME.has(quantity.per ?? ''),
  );
  // "agreed to buy $60 million of computing over five years. That is $1 million a month"
  const whole = isFor ? undefined : previous.decisions.find(({ choice }) => choice?.concept === 'contract-value');
  const part = rules.find(({ id }) => id === 'recurring-payment');
  if (told === undefined && whole?.choice != null && part?.accepts?.(mention.quantity) === true)
    return rechosen(whole.choice, { rule: part, concept: part.id, score: SCORE, hit: null });
  const choice = told?.choice;
  if (told === undefined || choice?.concept !== 'recurring-payment') return null;
  if (!isFor && told.mention.quantity.per === per) return null;
  return choice.rule.accepts?.(mention.quantity) === false ? null : rechosen(choice, { score: SCORE, hit: null });
};

const SPENT = wordSet('spent spend spends spending invested');
/** How many words on the verb the figure may stand: "spent about". */
const SPENT_WITHIN = 3;
/** "spent $5 million on marketing" */
const ON = wordSet('on for marketing buying');

/** "The bigger number is capex. Acme spent $5 million in the quarter": what the sentence before named, and gave no figure of. */
export const spentOnNamed = (
  context: Context,
  triggers: Triggers,
  { words, sentence, placeOf }: Reading,
  mention: QuantityMention,
): Choice | null => {
  if (unitKindOf(mention.quantity) !== 'money' || mention.quantity.per !== null) return null;
  const { first, last } = placeOf(mention);
  if (!words.slice(Math.max(0, first - SPENT_WITHIN), first).some(({ lower }) => SPENT.has(lower))) return null;
  if (ON.has(words[last + 1]?.lower ?? '')) return null;
  const earlier = context.sentences[sentence.index - 1];
  if (earlier === undefined || earlier.block !== sentence.block) return null;
  const { hits, mentions, barred } = readSentence(context, triggers, earlier);
  if (mentions.some(({ quantity }) => unitKindOf(quantity) === 'money')) return null;
  const named = hits.findLast(({ value: { role } }) => role === 'name');
  if (named === undefined || named.value.rule.id !== 'capex' || barred.has(named.value.rule)) return null;
  return { rule: named.value.rule, concept: named.value.rule.id, score: SCORE, hit: null };
};

const GUIDES = wordSet('guides guided guiding');
/** How many words on the verb the figure may stand: "guides to about". */
const GUIDED_WITHIN = 4;

/** "Capital spending was $5 million. It now guides to $17 million for the year": what the sentence before told, as it is to be. */
export const guidedTo = (reading: Reading, mention: QuantityMention, previous: Counted | null): Choice | null => {
  if (unitKindOf(mention.quantity) !== 'money' || mention.quantity.per !== null || !isBeside(previous, reading))
    return null;
  const { words, hits, placeOf } = reading;
  const { first } = placeOf(mention);
  if (!words.slice(Math.max(0, first - GUIDED_WITHIN), first).some(({ lower }) => GUIDES.has(lower))) return null;
  if (hits.some(({ value: { role } }) => role === 'name' || role === 'not')) return null;
  const told = previous.decisions.filter(({ mention: { quantity } }) => unitKindOf(quantity) === 'money');
  const choice = told[0]?.choice;
  if (choice?.concept == null || told.some((other) => other.choice?.concept !== choice.concept)) return null;
  return rechosen(choice, { score: SCORE, hit: null });
};

const REPORTS = /^(?:reported|posted|recorded|generated|booked|logged|made)$/;
/** What may stand behind an amount that has no name of its own: its time, what it is held against, or nothing. */
const BEHIND = /^(?:[.,;)]|in|for|during|against|versus|vs|compared|up|down|over|a|the|last|and|)$/;
const RESULTS: ReadonlySet<string> = new Set(['revenue', 'income', 'loss', 'ebitda']);
const FIGURE = /^(?:figure|estimate|number|forecast|projection|guess|tally)$/;

/** The one measure that the amounts of the sentence before are of. */
const onlyChoice = (previous: Counted): Choice | null => {
  // "$9 million, or $1.14 per share, topping the $1.06": of one share is something else.
  const told = previous.decisions.filter(
    ({ mention: { quantity }, choice: of }) => unitKindOf(quantity) === 'money' && of?.rule.ofOneShare !== true,
  );
  const choice = told[0]?.choice;
  const isOne = choice?.concept != null && told.every((other) => other.choice?.concept === choice.concept);
  return isOne ? (choice ?? null) : null;
};

/** "Sales were $9 million in 2024. For the first nine months of 2025 it booked $8 million", "Acme's own estimate is $5 million" */
export const saidShortly = (reading: Reading, mention: QuantityMention, previous: Counted | null): Choice | null => {
  if (unitKindOf(mention.quantity) !== 'money' || mention.quantity.per !== null || !isBeside(previous, reading))
    return null;
  const { words, hits, placeOf } = reading;
  const { first, last } = placeOf(mention);
  const at = skipBack(words, first, HEDGES);
  const verb = words[at]?.lower ?? '';
  const isFigure = /^(?:is|was)$/.test(verb) && FIGURE.test(words[at - 1]?.lower ?? '');
  if ((!isFigure && !REPORTS.test(verb)) || !BEHIND.test(words[last + 1]?.lower ?? '')) return null;
  if (hits.some((hit) => hit.first < first && (hit.value.role === 'name' || hit.value.role === 'not'))) return null;
  const choice = onlyChoice(previous);
  if (choice === null || (!isFigure && !RESULTS.has(choice.concept ?? ''))) return null;
  if (verb === 'booked' && choice.concept !== 'revenue') return null;
  return choice.rule.accepts?.(mention.quantity) === false ? null : rechosen(choice, { score: SCORE, hit: null });
};

const SPENDS = /^(?:spend|invest)$/;
const WILL = /^(?:to|will|would)$/;
/** What else a company may mean to spend on. */
const NOT_BUILT = wordSet(
  'marketing advertising buyback buybacks dividends research content lobbying acquisitions acquisition legal settlement salaries bonuses campaign government customers consumers agreed committed cloud',
);
/** Less than this is spent on anything. */
const LARGE = 100_000_000;

/** "this year", "in 2026": does a time stand behind an amount, and nothing that it is spent on? */
const isFollowedByTime = ({ words, inPeriod }: Reading, last: number): boolean => {
  let at = last + 1;
  if (/^(?:in|during|for)$/.test(words[at]?.lower ?? '')) at += 1;
  if (!inPeriod(at)) return false;
  while (inPeriod(at)) at += 1;
  return /^(?:[.,;]|and|compared|versus|against|up|from|after|)$/.test(words[at]?.lower ?? '');
};

/** "It plans to spend $5 billion this year": what a company means to spend in a year and does not say on what, it builds with. */
export const plannedSpending = (
  reading: Reading,
  mention: QuantityMention,
  rules: Triggers['rules'],
  isFiling: boolean,
): Choice | null => {
  const { quantity } = mention;
  if (isFiling || unitKindOf(quantity) !== 'money' || quantity.per !== null) return null;
  if (Number(quantity.value ?? quantity.high ?? 0) < LARGE) return null;
  const { words, hits, placeOf } = reading;
  const { first, last } = placeOf(mention);
  const at = skipBack(words, first, HEDGES);
  if (!SPENDS.test(words[at]?.lower ?? '') || !WILL.test(words[at - 1]?.lower ?? '')) return null;
  if (!isFollowedByTime(reading, last) || words.some(({ lower }) => NOT_BUILT.has(lower))) return null;
  if (hits.some(({ value: { role, rule } }) => role === 'name' && rule.id !== null)) return null;
  const rule = rules.find(({ id }) => id === 'capex');
  return rule === undefined ? null : { rule, concept: rule.id, score: SCORE, hit: null };
};
