import type { QuantityMention } from '../model/mention.ts';
import { isNextSubject, isVerb } from './clauses.ts';
import type { ConceptRule } from './concept-rule.ts';
import type { Reading, Role, TriggerHit } from './evidence.ts';
import { isLossOfThing } from './loss-of-thing.ts';
import { pastConversion } from './past-conversion.ts';
import { isToldOfAnother } from './told-of-another.ts';
import { type UnitKind, unitKindOf } from './unit-kind.ts';
import { isWhereReported } from './where-reported.ts';
import type { WordSpan } from './words.ts';

/** What speaks for a concept; `concept` is null where it speaks for a measure that is not ours. */
export type Choice = {
  readonly rule: ConceptRule;
  readonly concept: string | null;
  /** 10 for a name right beside the number, less with every step away. */
  readonly score: number;
  /** The words that decided; null where the counted noun of the number did. */
  readonly hit: TriggerHit | null;
  /** The name of what a change is of, where the order of two lists says it. */
  readonly measure?: TriggerHit;
  /** The kind, where the order of two lists says it. */
  readonly kind?: string;
};

/** Less evidence than this is doubt. */
const ENOUGH = 3;
/** What each role is worth right beside the number, and how much of it a step away takes; null: it says nothing on that side. */
const WORTH: Readonly<Record<Role, { base: number; before: number | null; after: number | null }>> = {
  name: { base: 10, before: 1, after: 1.3 },
  lead: { base: 10, before: 1, after: null },
  head: { base: 11, before: null, after: 2 },
  tight: { base: 10.5, before: 20, after: null },
  hint: { base: 4, before: 0.3, after: 0.3 },
  not: { base: 10.1, before: 1, after: 1.3 },
};
/** What a comma or an "and" takes from a name behind the number: "to $5 million, net loss rose". */
const PARTED = 3;
/** Words after which a new measure begins: "$5 million in cash and $9 million of debt". */
const JOINS = new Set(['and', 'plus', 'or']);
/** What a change between the measure and the number took, given back: "revenue rose by $3 million, or 21%, to $17 million". */
const RELIEF = 8.5;
/** What another number right behind the verb takes: "lost 2% on turnover of $5 million". */
const TAKEN = 4;
/** The counted noun of the number itself: "400 employees". */
const NOUN = 9;

/** Bare numbers count; so do many times ("downloaded 5 million times"), a few times multiply. */
const isCounted = ({ rules, quantity }: QuantityMention): boolean =>
  rules.includes('count') || (quantity.surface.endsWith('times') && Number(quantity.value ?? 0) >= MANY);
const MANY = 1_000;

/** Do the words of the sentence as a whole let the rule speak? */
const isMet = (rule: ConceptRule, { met, barred }: Reading): boolean =>
  (rule.needs === undefined || met.has(rule)) && !barred.has(rule);

const fits = (rule: ConceptRule, kind: UnitKind, mention: QuantityMention, reading: Reading): boolean =>
  rule.units.includes(kind) &&
  rule.accepts?.(mention.quantity) !== false &&
  isMet(rule, reading) &&
  // "one-fifth of" and "fourfold" count nothing.
  (kind !== 'ratio' || rule.unit === undefined || isCounted(mention));

/** "increase to", "fell below": what a level is reached by is no size of the change. */
const REACHES = new Set(['to', 'at', 'below', 'above', 'past', 'under']);

const isReached = ({ words }: Reading, first: number): boolean =>
  REACHES.has(words[first]?.lower ?? '') || REACHES.has(words[first - 1]?.lower ?? '');

/** How many words an aside has at most, and the part that a measure is of before it. */
const ASIDE = 12;
const OF_PART = 6;

/** "Net debt, excluding leases, was cut to": what the way over an aside costs, when a verb goes on behind it; 0 where there is none. */
const asideCost = (hit: TriggerHit, first: number, kind: UnitKind, reading: Reading): number => {
  const { words } = reading;
  // "Profit at the ferry business, long its engine, fell to"
  let comma = hit.last + 1;
  if (/^(?:at|of|in|from)$/.test(words[comma]?.lower ?? ''))
    while (comma <= hit.last + OF_PART && words[comma]?.text !== ',') comma++;
  if (words[comma]?.text !== ',') return 0;
  for (let i = comma + 1; i < first && i <= comma + ASIDE; i++) {
    if (words[i]?.text !== ',') continue;
    const next = words[i + 1];
    const goesOn = next !== undefined && (isVerb(next) || next.lower === 'came') && !reading.isTaken(hit.last, i);
    return goesOn ? reading.cost(hit.last, i + 1, kind) : 0;
  }
  return 0;
};

/** How many words may stand between "of" and the number of a measure: "on revenue of more than $5 million". */
const OWN_WITHIN = 3;

/** Has the measure at `last` a number of its own behind it: the "revenue" of "lost $5 million on revenue of $20 million"? */
const hasOwn = ({ words, isTaken }: Reading, last: number): boolean =>
  OWNS.test(words[last + 1]?.lower ?? '') &&
  words[last + 2]?.lower !== 'which' &&
  isTaken(last + 1, last + 2 + OWN_WITHIN);
/** "losses of $5 million", "losses amounting to $5 million" */
const OWNS = /^(?:of|amounting|totaling|totalling)$/;

/** "$8 million for research, and $3 million for rent": is the measure what the figure before is for, and this one for something else? */
const isForOther = ({ words, mentions, placeOf }: Reading, { first }: WordSpan, place: WordSpan): boolean =>
  words[first - 1]?.lower === 'for' &&
  words[place.last + 1]?.lower === 'for' &&
  mentions.some((other) => placeOf(other).last === first - 2);

/** "secures $5 million and nearly doubles its valuation": does another verb stand between the number and the name behind it? */
const isOfNextVerb = ({ words }: Reading, last: number, first: number): boolean =>
  words[last + 1]?.lower === 'and' &&
  words.slice(last + 2, first).some(({ lower }) => /^(?:doubl|tripl|quadrupl|boost|lift)(?:es|ed|ing|s)$/.test(lower));

const scoreOf = (
  hit: TriggerHit,
  kind: UnitKind,
  mention: QuantityMention,
  reading: Reading,
  relief: number,
): number => {
  const place = reading.placeOf(mention);
  const { base, before, after } = WORTH[hit.value.role];
  // "the margin rose to 45%", "the rate increased from 0.2%": neither what it rose to nor what it rose from is growth.
  const isLevel = /^(?:to|from)$/.test(reading.words[place.first - 1]?.lower ?? '');
  if (hit.value.rule.kindIsMeasure === true && hit.value.role === 'lead' && isLevel) return 0;
  if (hit.last < place.first) {
    if (before === null || (hit.value.role === 'tight' && isReached(reading, place.first))) return 0;
    if (hit.value.role === 'name' && isForOther(reading, hit, place)) return 0;
    const isOfShare = hit.value.role === 'lead' && hit.value.rule.ofOneShare === true;
    const aside = hit.value.role === 'name' || isOfShare ? asideCost(hit, place.first, kind, reading) : 0;
    const parted = JOINS.has(reading.words[place.first - 1]?.lower ?? '') ? PARTED : 0;
    const forgiven = hit.last < relief ? RELIEF : 0;
    const taken = hit.value.role === 'lead' && kind === 'money' && reading.isTaken(hit.last, place.first) ? TAKEN : 0;
    return base + forgiven - parted - taken - before * (reading.cost(hit.last, place.first, kind) - aside);
  }
  if (hit.first > place.last) {
    const last = hit.value.role === 'hint' ? place.last : pastConversion(reading, mention, place.last);
    if (after === null || (hit.value.role === 'name' && hasOwn(reading, hit.last))) return 0;
    if (isOfNextVerb(reading, place.last, hit.first)) return 0;
    if (hit.value.role === 'head' && !reading.isPlain(last, hit.first)) return 0;
    const parted = hit.value.role !== 'hint' && reading.isParted(last, hit.first) ? PARTED : 0;
    if (parted > 0 && hit.value.role === 'name' && isNextSubject(reading.words, place.last + 1, hit)) return 0;
    return base - parted - after * reading.cost(last, hit.first, kind);
  }
  // Inside the phrase: "the $1.25 billion monthly payment", "40,000 GPUs".
  return base;
};

const CHANGE =
  /^(?:increases?|decreases?|declines?|growth|rise|drop|reduction|change|improvement|differences?|variance)$/;
/** "increases to revenue of $5 million", "a reduction of revenue of $5 million" */
const ADJUSTED = /^(?:increase|decrease|reduction|adjustment|addition)s?$/;
/** "the impact on net income was $5 million": by how much something moved it. */
const IMPACT = /^(?:impacts?|effects?)$/;
const MOVED = /^(?:higher|lower|increased|decreased|reduced)$/;
const MOVES = /^(?:by|reflecting)$/;
const MOVES_TO = /^(?:due|owing|attributable|attributed|related|thanks)$/;

/** "partly offset by higher revenue of $5 million", "due to lower revenue of": is the measure told as what moved something else, and so by how much it moved? */
const isMover = ({ words }: Reading, { first }: WordSpan): boolean => {
  for (let at = first - 1; at > 0 && at >= first - DESCRIBED; at--) {
    if (words[at]?.kind === 'mark') return false;
    if (!MOVED.test(words[at]?.lower ?? '')) continue;
    const before = words[at - 1]?.lower ?? '';
    return MOVES.test(before) || (before === 'to' && MOVES_TO.test(words[at - 2]?.lower ?? ''));
  }
  return false;
};

/** Measures that are told to say which other amount is meant; what is paid for capital expenditures is them. */
const TOLD_FOR_ANOTHER: ReadonlySet<string | null> = new Set(['debt', 'cash', 'revenue', 'income', 'loss']);

/** How many words may stand between "contributed" and its number: "contributed approximately". */
const GIVEN_WITHIN = 2;

/** "contributed $4 million to the net loss": is the number a part of the measure behind it? */
const isGivenTo = ({ words }: Reading, hit: TriggerHit, { first, last }: WordSpan): boolean =>
  hit.first > last &&
  words[last + 1]?.lower === 'to' &&
  words
    .slice(Math.max(0, first - 1 - GIVEN_WITHIN), first)
    .some(({ lower }) => /^(?:contribut(?:ed|es|ing)|added|adds|adding)$/.test(lower));

/** Is the measure named where something else is meant by the number: its line in a statement, what it cost, one of the things lost on? */
const isOfElse = (reading: Reading, hit: TriggerHit, mention: QuantityMention): boolean =>
  isWhereReported(reading, hit) ||
  isGivenTo(reading, hit, reading.placeOf(mention)) ||
  // "Cash at June 30, 2025 includes $5 million of deposits": a part of it.
  (hit.last < reading.placeOf(mention).first &&
    /^include[sd]?$/.test(reading.words[reading.placeOf(mention).first - 1]?.lower ?? '')) ||
  (TOLD_FOR_ANOTHER.has(hit.value.rule.id) && isToldOfAnother(reading.words, hit)) ||
  (hit.value.rule.id === 'loss' && isLossOfThing(reading, hit, mention));

/** How many words may stand between "increase in" and the measure: "an increase in quarterly advertising revenue". */
const DESCRIBED = 4;

/** "an increase in operating income of $5 million and net income of $3 million": the second of a list of changes. */
const followsChange = ({ first, last }: TriggerHit, mention: QuantityMention, reading: Reading): boolean => {
  const { words, mentions, placeOf, hits } = reading;
  if (words[first - 1]?.lower !== 'and' || words[last + 1]?.lower !== 'of') return false;
  const before = mentions.find((other) => placeOf(other).last === first - 2);
  if (before === undefined || placeOf(mention).first !== last + 2) return false;
  const named = hits.findLast((hit) => hit.last < placeOf(before).first && hit.value.role === 'name');
  return named !== undefined && isChangeOf(named, before, reading);
};

/** "an increase in revenue of $5 million": the number is of the increase, unless "to" stands before it. */
const isChangeOf = (hit: TriggerHit, mention: QuantityMention, reading: Reading): boolean => {
  if (mention.quantity.unit === 'percent') return false;
  if (followsChange(hit, mention, reading)) return true;
  const { words } = reading;
  const place = reading.placeOf(mention);
  // "a $3 million revenue increase", "$3 million of the total revenue increase"
  const isBehind = hit.first > place.last && hit.first <= place.last + 1 + DESCRIBED;
  if (isBehind && CHANGE.test(words[hit.last + 1]?.lower ?? '') && !reading.isParted(place.last, hit.first))
    return true;
  if (words[place.first - 1]?.lower === 'to' || words[place.first]?.lower === 'to') return false;
  // "a 12% rise in net profit at $5 million"
  if (words[place.first - 1]?.lower === 'at' && hit.last === place.first - 2) return false;
  for (let i = hit.first - 1; i > 0 && i >= hit.first - 1 - DESCRIBED; i--) {
    const word = words[i]?.lower;
    if (word === 'in') return CHANGE.test(words[i - 1]?.lower ?? '');
    if ((word === 'on' || word === 'to') && IMPACT.test(words[i - 1]?.lower ?? '')) return true;
    if (word === 'of' || word === 'to') return ADJUSTED.test(words[i - 1]?.lower ?? '');
    if (word === ',') return false;
  }
  return false;
};

/** "Sales of its weight-loss drug": what only describes a thing is no measure. */
const describesThing = ({ words }: Reading, { last }: WordSpan): boolean => {
  const next = words[last + 1];
  return words[last - 1]?.text === '-' && next?.isLong === true && !isVerb(next);
};

/** "IPO valuation" is no offering, but it is a valuation: another rule has the words, and may take the number. */
const isClaimed = (hit: TriggerHit, mention: QuantityMention, reading: Reading): boolean =>
  reading.hits.some(
    (other) =>
      other.value.role !== 'not' &&
      other.value.rule !== hit.value.rule &&
      other.value.rule.id !== null &&
      isMet(other.value.rule, reading) &&
      other.value.rule.accepts?.(mention.quantity) !== false &&
      other.first >= hit.first &&
      other.last <= hit.last &&
      other.value.rule.units.some((unit) => hit.value.rule.units.includes(unit)),
  );

/** The name of the measure before the number, however far: "Downloads of Acme, the app that everybody wants, fell to 3 million". */
const nameBefore = (rule: ConceptRule, mention: QuantityMention, reading: Reading): TriggerHit | null => {
  const { first } = reading.placeOf(mention);
  return (
    reading.hits.findLast(({ value, last }) => value.rule === rule && value.role === 'name' && last < first) ?? null
  );
};

/**
 * The readings of a mention that have enough evidence, best first; equal ones in the order of the rules.
 *
 * @param relief where the number before is a change of what this one is the new value of: the first word of that change; else 0
 */
export const choicesFor = (
  mention: QuantityMention,
  reading: Reading,
  rules: readonly ConceptRule[],
  relief = 0,
): readonly Choice[] => {
  const kind = unitKindOf(mention.quantity);
  const unit = mention.quantity.unit.toLowerCase();
  const best = new Map<string, Choice>();
  const offer = (rule: ConceptRule, concept: string | null, score: number, hit: TriggerHit | null): void => {
    const key = concept ?? '';
    if (score > (best.get(key)?.score ?? 0))
      best.set(key, { rule, concept, score, hit, measure: undefined, kind: undefined });
  };
  for (const hit of reading.hits) {
    const { rule, role } = hit.value;
    if (!rule.units.includes(kind)) continue;
    const score = scoreOf(hit, kind, mention, reading, relief);
    if (score < ENOUGH) continue;
    const moves = role === 'name' && kind === 'money' && isMover(reading, hit);
    // Behind a figure the reason of its change says nothing of it: "fell from $6 million due to lower revenue".
    if (moves && hit.first > reading.placeOf(mention).last) continue;
    const isElse = role === 'name' && kind === 'money' && isOfElse(reading, hit, mention);
    if (moves || isElse || (role === 'name' && isChangeOf(hit, mention, reading))) {
      offer(rule, null, score, hit);
      continue;
    }
    if (role === 'not') {
      if (!describesThing(reading, hit) && !isClaimed(hit, mention, reading)) offer(rule, null, score, hit);
    } else if (fits(rule, kind, mention, reading)) offer(rule, rule.id, score, hit);
  }
  for (const rule of rules)
    if (rule.nouns?.includes(unit) && fits(rule, kind, mention, reading))
      offer(rule, rule.id, NOUN, best.get(rule.id ?? '')?.hit ?? nameBefore(rule, mention, reading));
  return [...best.values()].sort((a, b) => b.score - a.score || rules.indexOf(a.rule) - rules.indexOf(b.rule));
};
