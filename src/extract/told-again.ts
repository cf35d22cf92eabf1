import type { QuantityMention } from '../model/mention.ts';
import { wordSet } from '../text/word-set.ts';
import type { Choice } from './choose.ts';
import type { ConceptRule } from './concept-rule.ts';
import type { Context } from './context.ts';
import { type Counted, isBeside } from './counted-before.ts';
import { type Reading, readSentence, type TriggerHit, type Triggers } from './evidence.ts';
import { measureOf } from './kind.ts';
import { rechosen } from './rechosen.ts';
import { type UnitKind, unitKindOf } from './unit-kind.ts';
import { skipBack, type Word, type WordSpan } from './words.ts';

/** As sure as a name a little way off. */
const SCORE = 6;

const chosen = (hit: TriggerHit): Choice => ({ rule: hit.value.rule, concept: hit.value.rule.id, score: SCORE, hit });

/** Measures that are made up of parts. */
const SHARED: ReadonlySet<string> = new Set(['revenue', 'income', 'loss', 'capex', 'debt']);
const HEDGES = wordSet('about roughly some nearly almost around approximately just over more than');
/** How many words the same share may have between its percentage and the amount: "of the total, or". */
const RESTATED = 6;

/** How many words before a share may say that something makes it up: "accounted for more than". */
const MADE_UP_WITHIN = 5;
const MAKES_UP = wordSet(
  'account accounts accounted accounting make makes made making represent represents represented representing comprise comprises comprised contribute contributes contributed contributing constitute constituted bring brought generate generated',
);

/** "Revenue in Asia made up 31 percent, or $5 million, of the total": the measure that a share is told of, said again as an amount. */
export const shareAsAmount = (
  reading: Reading,
  mention: QuantityMention,
  before: { readonly mention: QuantityMention; readonly choice: Choice | null } | undefined,
): Choice | null => {
  const { words, hits, placeOf } = reading;
  if (before === undefined || before.choice?.concept != null || before.mention.quantity.unit !== 'percent') return null;
  if (unitKindOf(mention.quantity) !== 'money' || mention.quantity.per !== null) return null;
  const at = skipBack(words, placeOf(mention).first, HEDGES);
  const share = placeOf(before.mention);
  if (words[at]?.lower !== 'or' || at - share.last > RESTATED) return null;
  const named = hits.filter(
    ({ value: { rule, role } }) => role === 'name' && rule.units.includes('money') && SHARED.has(rule.id ?? ''),
  );
  // "accounted for 31% of revenue, or $5 million"; what somebody is fined is a share of revenue, too, and is none.
  const isTold = words
    .slice(Math.max(0, share.first - MADE_UP_WITHIN), share.first)
    .some(({ lower }) => MAKES_UP.has(lower));
  const behind = isTold ? named.find(({ first }) => first > share.last) : undefined;
  const hit = named.findLast(({ last }) => last < share.first) ?? behind;
  if (hit === undefined || reading.barred.has(hit.value.rule)) return null;
  return hit.value.rule.accepts?.(mention.quantity) === false ? null : chosen(hit);
};

/** What may say when and how between a growth and what it led to: "fell 24% last year to", "rose 4% year-on-year at constant currency to". */
const WHEN =
  /^(?:last|this|in|the|for|during|fiscal|first|second|third|fourth|full|year|quarter|half|(?:19|20)\d\d|-|over|on|a|at|from|same|earlier|ago|before|period|constant|currency|currencies|exchange|rates|yoy|qoq|organically|annually|sequentially|basis|terms|dollar|like|prior|previous)$/;
const WHEN_WITHIN = 12;

const EXCLUDES = /^(?:excluding|adjusted|before|including|net)$/;

/** "jumped 34% to $5 million", "jumped 34% last year to $5 million", "jumped 34%, from $4 million" */
const leadsTo = (between: readonly Word[]): boolean => {
  const [first, ...rest] = between;
  let own = first?.text === ',' ? rest : between;
  // "down 10% from last year's $4 million"
  if (own.at(-1)?.lower === "'s") own = own.slice(0, own.findLastIndex(({ lower }) => lower === 'from') + 1);
  // "rose 3%, excluding the effect of exchange rates, to $5 million"
  if (first?.text === ',' && EXCLUDES.test(own[0]?.lower ?? ''))
    own = own.slice(own.findIndex(({ text }) => text === ',') + 1);
  return (
    own.length <= WHEN_WITHIN &&
    /^(?:to|from)$/.test(own.at(-1)?.lower ?? '') &&
    own.slice(0, -1).every(({ lower, text }) => WHEN.test(lower) || text === ',')
  );
};

type Decided = { readonly mention: QuantityMention; readonly choice: Choice | null };

/** "Its advertising revenue did better: it jumped 34% to $5 million": what grew, by the growth before it. */
const grownBefore = (reading: Reading, { mention, choice }: Decided): TriggerHit | null =>
  choice?.concept === 'growth-rate' && choice.hit !== null
    ? (choice.measure ?? measureOf(choice.hit, reading.placeOf(mention), reading))
    : null;

/** How many words may stand between a measure and the amount by which it changed: "expenditures rose by about $5 million". */
const CHANGED_WITHIN = 4;

/** "Capital expenditures rose $5 million": what changed, by the amount of the change. */
const changedBefore = (reading: Reading, { mention, choice }: Decided): TriggerHit | null => {
  const place = reading.placeOf(mention);
  if (choice !== null && choice.concept !== null) return null;
  const isChange = choice?.hit?.value.role === 'tight' && choice.hit.last < place.first;
  const name = reading.hits.findLast(({ value, last }) => value.role === 'name' && last < place.first);
  return isChange && name !== undefined && place.first - name.last - 1 <= CHANGED_WITHIN ? name : null;
};

/**
 * "jumped 34% to $5 million", "rose by $1 million, or 34%, from $4 million": what a change led to, or from, is of the measure that changed. A
 * change may be said twice.
 */
export const grownTo = (reading: Reading, mention: QuantityMention, decisions: readonly Decided[]): Choice | null => {
  const last = decisions.at(-1);
  if (last === undefined) return null;
  const place = reading.placeOf(mention);
  if (!leadsTo(reading.words.slice(reading.placeOf(last.mention).last + 1, place.first))) return null;
  const before = reading.words[reading.placeOf(last.mention).first - 1]?.lower === 'or' ? decisions.at(-2) : undefined;
  const hit =
    grownBefore(reading, last) ??
    changedBefore(reading, last) ??
    (before === undefined ? null : (grownBefore(reading, before) ?? changedBefore(reading, before)));
  if (hit === null || !hit.value.rule.units.includes(unitKindOf(mention.quantity))) return null;
  return hit.value.rule.id === null || hit.value.rule.accepts?.(mention.quantity) === false ? null : chosen(hit);
};

/** How what is told again came to its figure. */
const SAYS = wordSet(`
  came stood was were be been totaled totalled reached rose fell climbed dropped slipped slid grew jumped increased decreased declined sank plunged soared
  surged tumbled edged
`);
/** What else may stand between "they" and its figure: "they sank 16% to $5 million". */
const CAME = wordSet(
  'come to at is are has had have will would could should about roughly some nearly almost around just over only up down in by %',
);
const BETWEEN = 6;

/** Where the pronoun stands that a figure is told of: "they" of "In the fourth quarter alone they came to $5 million"; -1 for none. */
const pronounAt = (words: readonly Word[], first: number): number => {
  let isSaid = false;
  for (let at = first - 1; at >= 0 && at >= first - BETWEEN; at--) {
    const { lower } = words[at] as Word;
    // "In 2024 that rose to $5 million", and not "said that rose to"
    const isThat = lower === 'that' && at > 0 && /^(?:\d{4}|,|year|quarter)$/.test(words[at - 1]?.lower ?? '');
    if (isThat || /^(?:it|they)$/.test(lower)) return isSaid ? at : -1;
    // 'It will be "north of $5 million"'
    const isNorth = lower === 'north' || (lower === 'of' && words[at - 1]?.lower === 'north');
    if (!SAYS.has(lower) && !CAME.has(lower) && !isNorth && !/^(?:[\d.]+|["“])$/.test(lower)) return -1;
    isSaid ||= SAYS.has(lower);
  }
  return -1;
};

const isPlural = (words: readonly Word[], { last }: WordSpan): boolean => /[^s]s$/.test(words[last]?.lower ?? '');

export const namesMoney =
  (kind: UnitKind) =>
  (hit: TriggerHit): boolean =>
    hit.value.role === 'name' && hit.value.rule.id !== null && hit.value.rule.units.includes(kind);

/** "They sank 16%": by how much what a rule reads grew; null for what does not grow. */
export const growthOf = ({ id, grows }: ConceptRule, { rules }: Triggers): Choice | null => {
  const rule = rules.find((other) => other.id === 'growth-rate');
  if (rule === undefined || id === null || grows !== true) return null;
  return { rule, concept: rule.id, score: SCORE, hit: null, kind: id };
};

/** "What happened to sales? They came to $5 million", "Sales were $9 million. In May they came to $2 million": a measure said again by a pronoun. */
export const measureAgain = (
  context: Context,
  triggers: Triggers,
  reading: Reading,
  mention: QuantityMention,
): Choice | null => {
  const isShare = mention.quantity.unit === 'percent';
  const kind = isShare ? 'money' : unitKindOf(mention.quantity);
  if (kind !== 'money') return null;
  const { words, sentence, placeOf } = reading;
  const { first } = placeOf(mention);
  const at = pronounAt(words, first);
  // Whatever stands before the pronoun says when: nobody, and no other measure.
  if (at < 0 || reading.hits.some((hit) => hit.last < first && namesMoney(kind)(hit))) return null;
  const earlier = context.sentences[sentence.index - 1];
  if (earlier === undefined || earlier.block !== sentence.block) return null;
  const told = readSentence(context, triggers, earlier);
  const isQuestion = told.words.at(-1)?.text === '?';
  const names = told.hits.filter(namesMoney(kind));
  const hit = isQuestion ? names.at(-1) : names[0];
  const figure = told.mentions[0];
  // The subject of the sentence before, which its figure is of.
  const isSubject = isQuestion || (figure !== undefined && hit !== undefined && hit.last < told.placeOf(figure).first);
  if (hit === undefined || !isSubject || told.barred.has(hit.value.rule)) return null;
  if (isPlural(told.words, hit) !== (words[at]?.lower === 'they')) return null;
  if (isShare) return growthOf(hit.value.rule, triggers);
  return hit.value.rule.accepts?.(mention.quantity) === false ? null : rechosen(chosen(hit), { hit: null });
};

const ADDS = /^(?:contributed|contributes|added|adds|chipped|brought)$/;
/** "accounted for $5 million of that", but "accounted for $5 million in 2024" */
const isOfThat = (words: readonly Word[], last: number): boolean =>
  words[last + 1]?.lower === 'of' && /^(?:that|this|it|the)$/.test(words[last + 2]?.lower ?? '');
const ADDED_WITHIN = 3;

/** "Revenue was $9 million. Launch services contributed $5 million": what a part adds to the measure that the sentence before told. */
export const contributed = (reading: Reading, mention: QuantityMention, previous: Counted | null): Choice | null => {
  if (unitKindOf(mention.quantity) !== 'money' || mention.quantity.per !== null || !isBeside(previous, reading))
    return null;
  const { words, placeOf, hits } = reading;
  const { first, last } = placeOf(mention);
  const verb = words.findIndex(
    ({ lower }, i) =>
      i >= first - ADDED_WITHIN &&
      i < first &&
      (ADDS.test(lower) || (/^(?:accounted|accounts)$/.test(lower) && isOfThat(words, last))),
  );
  if (verb < 1 || hits.some(({ value: { role } }) => role === 'name' || role === 'not')) return null;
  const whole = previous.decisions.findLast(({ mention: { quantity } }) => unitKindOf(quantity) === 'money');
  const choice = whole?.choice;
  if (whole === undefined || choice?.concept !== 'revenue' || choice.rule.accepts?.(mention.quantity) === false)
    return null;
  // No part adds more than the whole has.
  const isPart = Number(mention.quantity.value ?? 0) < Number(whole.mention.quantity.value ?? Number.POSITIVE_INFINITY);
  return isPart ? rechosen(choice, { score: SCORE, hit: null }) : null;
};

const RESULTS: ReadonlySet<string> = new Set(['income', 'loss']);
/** "That came to", "which works out at", "this was equal to". */
const COMES_TO =
  /^(?:that|this|it) (?:came|comes|works|worked|amounts|amounted|translates|translated|is|was|equals|equalled)(?: out)?(?: equal)?(?: to| at)?$/;
const COMES_WITHIN = 5;

/** "It earned $9 million last year. That came to $1.20 per diluted share": the result of the sentence before, for one share. */
export const sharePerResult = (
  reading: Reading,
  mention: QuantityMention,
  previous: Counted | null,
  rules: Triggers['rules'],
): Choice | null => {
  const { first } = reading.placeOf(mention);
  if (unitKindOf(mention.quantity) !== 'per-share' || first > COMES_WITHIN || !isBeside(previous, reading)) return null;
  const before = reading.words.slice(0, first).map(({ lower }) => lower);
  if (!COMES_TO.test(before.join(' '))) return null;
  const rule = rules.find(({ id }) => id === 'earnings-per-share');
  const isResult = previous.decisions.some(({ choice }) => RESULTS.has(choice?.concept ?? ''));
  return rule === undefined || !isResult ? null : { rule, concept: rule.id, score: SCORE, hit: null };
};

const FURTHER = wordSet('another further additional');
/** What is told by a verb of which there is more. */
const MORE: ReadonlyMap<string, string> = new Map([
  ['spent', 'capex'],
  ['invested', 'capex'],
  ['lost', 'loss'],
  ['raised', 'funding'],
  ['borrowed', 'debt'],
]);

/** "Capital expenditures came to $9 million. In May it spent a further $5 million": more of what the sentence before told last. */
export const further = (reading: Reading, mention: QuantityMention, previous: Counted | null): Choice | null => {
  if (unitKindOf(mention.quantity) !== 'money' || mention.quantity.per !== null || !isBeside(previous, reading))
    return null;
  const { words, placeOf } = reading;
  const { first, last } = placeOf(mention);
  if (!FURTHER.has(words[first - 1]?.lower ?? '')) return null;
  const verb = words[words[first - 2]?.lower === 'a' ? first - 3 : first - 2]?.lower ?? '';
  // "a further $5 million on marketing"
  if (!/^(?:[.,;:]|and|)$/.test(words[last + 1]?.lower ?? '')) return null;
  const choice = previous.decisions.findLast(({ mention: { quantity } }) => unitKindOf(quantity) === 'money')?.choice;
  return choice?.concept != null && MORE.get(verb) === choice.concept
    ? rechosen(choice, { score: SCORE, hit: null })
    : null;
};
