import type { QuantityMention } from '../model/mention.ts';
import { wordSet } from '../text/word-set.ts';
import { isChangeAmount } from './change-amount.ts';
import { type Choice, choicesFor } from './choose.ts';
import { isVerb } from './clauses.ts';
import type { ConceptRule } from './concept-rule.ts';
import type { Context, Sentence } from './context.ts';
import { type Counted, countedBefore } from './counted-before.ts';
import { type Reading, readSentence, type Triggers } from './evidence.ts';
import { grownBy } from './grown-by.ts';
import { isChangeOfItsOwn, isOfNothing } from './kind.ts';
import type { PartSpan } from './known-parts.ts';
import { marketPrice } from './market-price.ts';
import { namedBefore } from './named-before.ts';
import { asOffered } from './offered.ts';
import { listedOutstanding } from './outstanding-shares.ts';
import { gappedPart, opensPart } from './part-gapped.ts';
import { partMoved } from './part-moved.ts';
import { ADDS_UP, choiceOfPart, openersIn } from './part-of-list.ts';
import { isIncluded, isPartTold, partNamed } from './part-of-whole.ts';
import { respectiveHit } from './respective.ts';
import { respectiveMeasures } from './respective-measures.ts';
import { rivalFigure } from './rival-figure.ts';
import { contributed, further, grownTo, measureAgain, reckoned, shareAsAmount, sharePerResult } from './told-again.ts';
import { unitKindOf } from './unit-kind.ts';
import { isRestatement, isWholeOfShare } from './whole-of-share.ts';
import type { Word } from './words.ts';
import { isWorthOfShare } from './worth-of-share.ts';

/** A number with the concept chosen for it, and by which sort of evidence; `change`: it is by how much a measure changed. */
export type Decision = { readonly mention: QuantityMention; readonly choice: Choice | null; readonly via: string };
export type Decided = { readonly reading: Reading; readonly decisions: readonly Decision[] };

/** What may stand between two numbers of a list: "in 2025 and another", "— or ". Dearer than that, and they are strangers. */
const LIST = 3.6;
/** "and it put down another $7.7 billion": another of the same, however far. */
const ANOTHER = new Set(['another', 'further', 'additional']);
/** A choice weaker than this gives way to the number before it in a list. */
const FEEBLE = 4.5;

/** Verbs that carry the measure on: "was $3 million in 2024 and grew to $4 million", "compared to"; and what is none: "per diluted share". */
const CARRIES =
  /^(?:diluted|compared|ended|grew|grown|rose|risen|fell|fallen|increased|decreased|declined|dropped|climbed|jumped|reached|was|were|is|are)$/;

/** How dear the way to the base of a comparison may be: "fell to $88 million, or $1.12 a share, from $131 million". */
const BASE = 11;

const VIEWS = new Set(
  // "compared with a loss of 48 cents"
  'loss profit earnings view forecast forecasts guidance target estimate estimates outlook projection budget consensus expectation expectations'.split(
    ' ',
  ),
);
/** "beating analysts' average estimate of": how a result is held against what was reckoned. */
const HELD_AGAINST =
  /^(?:beating|beats|beat|topping|topped|missing|missed|exceeding|exceeded|surpassing|surpassed|matching|matched|above|below|beyond|than|shy|short|ahead|line)$/;
/** Who reckoned it, or that it was, and how many words behind the figure say so: "the $1.71 that analysts had". */
const RECKONS = /^(?:analysts?|economists|street|expected|forecasted|predicted)$/;
const VIEW_WITHIN = 8;
/** How many words may stand between "from" and "forecast of": "from its previous annual". */
const VIEWED = 5;

const isBaseAt = ({ words }: Reading, at: number): boolean => {
  const [last, before] = [words[at]?.lower, words[at - 1]?.lower];
  if (last === 'against') return before === ',';
  return last === 'from' || last === 'versus' || ((last === 'to' || last === 'with') && before === 'compared');
};

/** The "$5 million" of "lost $5 million on sales of $20 million", "on $20 million of sales": a result, told before what it was made on. */
const isResultOn =
  ({ words, hits, placeOf, isTaken }: Reading) =>
  ({ mention }: { readonly mention: QuantityMention }): boolean => {
    const on = placeOf(mention).last + 1;
    if (words[on]?.lower !== 'on') return false;
    return isTaken(on, on + 2) || hits.some(({ first, value }) => first === on + 1 && value.role === 'name');
  };

/** "double the $5 million it reported a year earlier", "four times the $5 million of 2024" */
const TIMES_THE = wordSet('double twice triple treble quadruple times');
/** What a company does with its results, behind such a base: "it reported", "of 2024", "a year earlier". */
const REPORTED =
  /^(?:(?:it|they|the (?:company|group|firm)|that it|that they) (?:had )?(?:reported|posted|recorded|made|generated|booked|earned|had|took in|brought in)|(?:reported|posted|recorded|seen)|(?:a|one) year (?:earlier|ago|before)|(?:in|of|for|from|during) (?:the|last|19|20|fiscal|q\d))/;
const REPORTED_WITHIN = 6;

/** "more than double the $5 million": is a figure what another is a multiple of? */
const isMultiplied = ({ words, placeOf }: Reading, mention: QuantityMention): boolean => {
  const { first } = placeOf(mention);
  return words[first - 1]?.lower === 'the' && TIMES_THE.has(words[first - 2]?.lower ?? '');
};

/** "the $5 million it reported a year earlier", but "the $5 million it spent on looms" */
const isReported = ({ words, placeOf }: Reading, mention: QuantityMention): boolean => {
  const { last } = placeOf(mention);
  const behind = words.slice(last + 1, last + 1 + REPORTED_WITHIN).map(({ lower }) => lower);
  return REPORTED.test(behind.join(' '));
};

const EARLIER = new Set(['a', 'the', 'its', 'previous', 'earlier', 'prior', 'revised', 'restated']);

/** "from $131 million", "compared to $131 million", "from an earlier forecast of $131 million": what the number before is held against. */
const isBase = (reading: Reading, first: number): boolean => {
  let at = first - 1;
  // "down from a previous $7 million"
  while (EARLIER.has(reading.words[at]?.lower ?? '')) at -= 1;
  if (isBaseAt(reading, at)) return true;
  // "beating the $1.18 consensus", "topping the $1.71 that analysts had forecast"
  if (reading.words[first - 1]?.lower === 'the' && HELD_AGAINST.test(reading.words[first - 2]?.lower ?? ''))
    return reading.words.slice(first, first + VIEW_WITHIN).some(({ lower }) => VIEWS.has(lower) || RECKONS.test(lower));
  if (reading.words[first - 1]?.lower !== 'of' || !VIEWS.has(reading.words[first - 2]?.lower ?? '')) return false;
  for (let at = first - 3; at >= first - 3 - VIEWED; at--)
    if (isBaseAt(reading, at) || HELD_AGAINST.test(reading.words[at]?.lower ?? '')) return true;
  return false;
};

/** Verbs of doing something else with money. */
const OWN = /^(?:paid|spent|bought|sold|won|drew)$/;

/** "is valued at $90 million and has committed $30 million": the second number has a verb of its own. */
const hasOwnVerb = (reading: Reading, before: QuantityMention, mention: QuantityMention): boolean => {
  const [from, to] = [reading.placeOf(before).last + 1, reading.placeOf(mention).first];
  return reading.words
    .slice(from, to)
    .some((word) => (isVerb(word) && word.lower.endsWith('ed') && !CARRIES.test(word.lower)) || OWN.test(word.lower));
};

/** "$3 million for the purchase of Acme": what a company cost is none of the outlays in whose list it stands. */
const isPriceOfCompany = ({ words, placeOf }: Reading, mention: QuantityMention): boolean => {
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

/** The rule of the number before, or its sibling, as far as this number has the shape for it and stands near enough to be of its list. */
const listRule = (
  reading: Reading,
  before: Decision,
  mention: QuantityMention,
  rules: readonly ConceptRule[],
): ConceptRule | null => {
  const rule = before.choice?.rule;
  if (rule === undefined || before.choice?.concept == null || isPriceOfCompany(reading, mention)) return null;
  const gap = reading.cost(
    reading.placeOf(before.mention).last,
    reading.placeOf(mention).first,
    unitKindOf(mention.quantity),
  );
  const isAnother = ANOTHER.has(reading.words[reading.placeOf(mention).first - 1]?.lower ?? '');
  const isMultiple = isMultiplied(reading, mention);
  if (isMultiple && !isReported(reading, mention)) return null;
  const reach = isMultiple || isBase(reading, reading.placeOf(mention).first) ? BASE : LIST;
  const isNamed = respectiveHit(reading, mention, before.choice as Choice) !== null;
  if (isOfThose(reading, before.mention, mention)) return rule.accepts?.(mention.quantity) === false ? null : rule;
  if (!isAnother && !isNamed && (gap > reach || hasOwnVerb(reading, before.mention, mention))) return null;
  const sibling = rules.find(({ id }) => id !== null && id === rule.sibling);
  // "$1.42 a share, compared with $1.27": the same by the other rule of its concept, which takes bare money.
  const bare = rule.ofOneShare === true ? rules.find(({ id }) => id === rule.id) : undefined;
  return (
    [rule, sibling, bare].find((other) => other !== undefined && other.accepts?.(mention.quantity) !== false) ?? null
  );
};

/** "income (loss) from operations was $(3) million": below zero it is the loss. */
const signed = (choice: Choice, { quantity }: QuantityMention): Choice =>
  choice.concept !== null && choice.rule.negative !== undefined && quantity.value?.startsWith('-') === true
    ? { ...choice, concept: choice.rule.negative }
    : choice;

const RENEWABLE = wordSet('renewable extendable extendible');
/** How many words may lead from there to how long it goes on: "renewable for an additional period of". */
const RENEWED_WITHIN = 8;

/** "a 6-year term, renewable for 5 years": what may follow the term of a contract is none. */
const isRenewal = ({ words, placeOf }: Reading, mention: QuantityMention): boolean => {
  const { first } = placeOf(mention);
  const before =
    unitKindOf(mention.quantity) === 'duration' ? words.slice(Math.max(0, first - RENEWED_WITHIN), first) : [];
  const at = before.findLastIndex(({ lower }) => RENEWABLE.has(lower));
  return at >= 0 && !before.slice(at).some(({ text }) => text === ';' || text === ',');
};

/** Percentages of a change are growth, and stay. */
const isChange = (reading: Reading, mention: QuantityMention): boolean =>
  mention.quantity.unit !== 'percent' && isChangeAmount(reading.words, reading.placeOf(mention));

const decide = (
  reading: Reading,
  mention: QuantityMention,
  rules: Triggers['rules'],
  before: Decision | null,
): Decision => {
  const place = reading.placeOf(mention);
  if (isChange(reading, mention)) return { mention, choice: null, via: 'change' };
  if (isRenewal(reading, mention)) return { mention, choice: null, via: 'none' };
  // "margin widened 90 basis points to 45%"
  const isStep = before?.via === 'tight' || before?.mention.quantity.unit === 'basis-point';
  const isResult = before != null && isStep && reading.words[place.first - 1]?.lower === 'to';
  const relief = isResult ? reading.placeOf(before.mention).first : 0;
  const [best = null] = choicesFor(mention, reading, rules, relief);
  if (best?.concept === 'valuation' && isWorthOfShare(reading.words, place.first))
    return { mention, choice: null, via: 'none' };
  const isSupposed = best?.concept != null && !OF_CONTRACT.has(best.concept) && isThreshold(reading, mention);
  if (isSupposed) return { mention, choice: null, via: 'none' };
  const isEmpty = best !== null && isOfNothing(best, reading, place);
  // "sales rose 15%, driven by a 13% increase in visits": the change of something that is none of ours.
  if (isEmpty && isChangeOfItsOwn(best, place, reading)) return { mention, choice: null, via: 'none' };
  const isWhole = best?.hit != null && best.hit.last < place.first && isWholeOfShare(reading, best.hit);
  // "7% of its workforce, or 1,100 people": as many as the share is.
  if (isWhole && best.rule.nouns !== undefined && isRestatement(reading, best.hit, place.first))
    return { mention, choice: null, via: 'none' };
  const own = isEmpty || (isWhole && isBase(reading, place.first)) ? null : best;
  // "revenue rose to $9 million from $7 million and net income fell": the base is of what was named before it.
  const next = own?.hit != null && own.hit.first > place.last ? own.hit.first : null;
  const isNext = next !== null && isBase(reading, place.first) && reading.isParted(place.last, next);
  if (before?.choice != null && (own === null || own.score < FEEBLE || isNext)) {
    const rule = listRule(reading, before, mention, rules);
    if (rule !== null)
      return { mention, choice: signed({ ...before.choice, rule, concept: rule.id }, mention), via: 'list' };
  }
  return {
    mention,
    choice: own === null ? null : signed(own, mention),
    via: own?.hit?.value.role ?? (own === null ? 'none' : 'noun'),
  };
};

const isPerShare = ({ choice }: Decision): boolean => choice?.concept === 'earnings-per-share';

/** No result of one share is as much. */
const OF_SHARE = 1_000;
/** "$1.42 a share, compared with $1.27": is a small amount held against another, which says what it is of? */
const isBareBase = (reading: Reading, mention: QuantityMention): boolean => {
  const { value, high, per } = mention.quantity;
  const isSmall =
    unitKindOf(mention.quantity) === 'money' && per === null && Number(value ?? high ?? OF_SHARE) < OF_SHARE;
  return isSmall && isBase(reading, reading.placeOf(mention).first);
};

const RESULTS = new Set(['income', 'loss']);
/** How many words may part an amount from the same amount per share: ", or". */
const RESTATED = 2;
/** ", or", behind the stretch that both are of: "for the year, or". */
const RESTATED_FOR = /^(?:for|in|during) the (?:full |fiscal )?(?:year|half|quarter|period) , or$/;

const isRestatedAt = ({ words }: Reading, from: number, to: number): boolean =>
  to - from <= RESTATED ||
  RESTATED_FOR.test(
    words
      .slice(from, to)
      .map(({ lower }) => lower)
      .join(' '),
  );

/** "net income of $88 million, or $1.12 a share": the result of the company, per share. */
const perShare = (
  reading: Reading,
  mention: QuantityMention,
  rules: Triggers['rules'],
  before: Decision | undefined,
  hasPerShare: boolean,
): Decision | null => {
  const choice = before?.choice;
  if (before === undefined || choice == null || !RESULTS.has(choice.concept ?? '')) return null;
  const { first } = reading.placeOf(mention);
  const rule = rules.find(({ id }) => id === 'earnings-per-share');
  // "$88 million, or $1.12 a share, compared with $62 million, or 80 cents"
  const isPer =
    unitKindOf(mention.quantity) === 'per-share' || (hasPerShare && rule?.accepts?.(mention.quantity) === true);
  const isSame = isPer && reading.words[first - 1]?.lower === 'or';
  if (rule === undefined || !isSame || !isRestatedAt(reading, reading.placeOf(before.mention).last + 1, first))
    return null;
  return { mention, choice: { ...choice, rule, concept: rule.id }, via: 'restated' };
};

/** How many words may part the two: "Of its 612 full-time employees in Leeds, nearly 250". */
const PART_WITHIN = 5;

/** "Of its 612 employees, nearly 250 are engineers": a part of the whole before it, and not the whole. */
const isPartOfWhole = (reading: Reading, mention: QuantityMention, before: Decision | undefined): boolean => {
  if (
    before?.choice?.rule.nouns === undefined ||
    (!isAlike(mention)(before) && unitKindOf(mention.quantity) !== 'ratio')
  )
    return false;
  const [whole, part] = [reading.placeOf(before.mention), reading.placeOf(mention)];
  const opens = reading.words.slice(Math.max(0, whole.first - 2), whole.first).some(({ lower }) => lower === 'of');
  const isNext = reading.words.slice(whole.last + 1, part.first).some(({ text }) => text === ',');
  return opens && isNext && part.first - whole.last <= PART_WITHIN;
};

const CONDITIONS = new Set(['if', 'unless', 'until', 'whether', 'provided']);
const LIMITS = /^(?:exceeds?|exceeded|equals?|reach|reaches|falls?|drops?|below|above|less|more|greater|least|most)$/;
/** "any legal entity which has at least 250 employees": a rule speaks of anybody. */
const ANYBODY = /^(?:entity|company|person|issuer|corporation|undertaking|employer|holder)$/;
const isAnybody = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'any' && words.slice(at + 1, at + 4).some(({ lower }) => ANYBODY.test(lower));
/** How many words before a number may hold its condition. */
const SUPPOSED = 25;

/** "if our revenue exceeds $1 billion": a threshold is nobody's figure. */
const isThreshold = (reading: Reading, mention: QuantityMention): boolean => {
  const { first } = reading.placeOf(mention);
  let limits = /^(?:more-than|at-least|less-than|up-to)$/.test(mention.quantity.modifier);
  for (let i = first - 1; i >= 0 && i >= first - SUPPOSED; i--) {
    const word = reading.words[i]?.lower ?? '';
    if (word === ';') return false;
    if (LIMITS.test(word)) limits = true;
    if (CONDITIONS.has(word) || isAnybody(reading.words, i)) return limits;
  }
  return false;
};

/** Terms of a contract are conditions by nature. */
const OF_CONTRACT = new Set(['recurring-payment', 'contract-value', 'contract-term', 'notice-period']);

export const isAlike =
  (mention: QuantityMention) =>
  (other: { readonly mention: QuantityMention }): boolean =>
    unitKindOf(other.mention.quantity) === unitKindOf(mention.quantity);

/** "90 million subscribers, of whom 40 million are on 5G": the same measure, of a part that the words behind the number name. */
const partOfBefore = (reading: Reading, mention: QuantityMention, before: Decision | undefined): Decision | null => {
  const choice = before?.choice;
  const place = reading.placeOf(mention);
  if (choice?.concept == null || !isPartTold(reading.words, place) || partNamed(reading.words, place) === null)
    return null;
  // "9,000 people, half of them in Leeds"
  if (unitKindOf(mention.quantity) === 'ratio' && Number(mention.quantity.value ?? 1) < 1) return null;
  const isOutlay = ADDS_UP.has(choice.concept) && !isPriceOfCompany(reading, mention);
  if (isIncluded(reading.words, place.first) && !isOutlay) return null;
  return choice.rule.units.includes(unitKindOf(mention.quantity)) ? { mention, choice, via: 'part' } : null;
};

/** "had 61 million users, of whom 4 million were paying subscribers": a part that is told by what it is. */
const partThatIs = (reading: Reading, mention: QuantityMention, rules: Triggers['rules']): Decision | null => {
  const { words, hits, placeOf } = reading;
  const { first, last } = placeOf(mention);
  const at = /^(?:whom|which)$/.test(words[first - 1]?.lower ?? '') ? first - 1 : first - 2;
  if (!/^(?:whom|which)$/.test(words[at]?.lower ?? '') || words[at - 1]?.lower !== 'of') return null;
  if (unitKindOf(mention.quantity) !== 'ratio') return null;
  const rule = rules.find(({ id }) => id === 'subscribers');
  // "of whom 4 million pay for it"
  const isPaying = /^(?:pay|subscribe)$/.test(words[last + 1]?.lower ?? '') && words[at]?.lower === 'whom';
  if (isPaying && rule?.accepts?.(mention.quantity) !== false && rule !== undefined)
    return { mention, choice: { rule, concept: rule.id, score: SCORED, hit: null }, via: 'name' };
  if (!/^(?:is|are|was|were)$/.test(words[last + 1]?.lower ?? '')) return null;
  const hit = hits.find(({ value, first: from }) => value.rule === rule && value.role === 'name' && from === last + 2);
  if (rule === undefined || hit === undefined || rule.accepts?.(mention.quantity) === false) return null;
  return { mention, choice: { rule, concept: rule.id, score: SCORED, hit }, via: 'name' };
};
/** As sure as a name beside the number. */
const SCORED = 9;

/** "revenue of $9 million, with cargo contributing $4 million": the same measure, of a part that is named before the number. */
const partWith = (reading: Reading, mention: QuantityMention, before: Decision | undefined): Decision | null => {
  if (before?.choice?.concept == null || !isAlike(mention)(before)) return null;
  const after = reading.placeOf(before.mention).last + 1;
  if (!ADDS_UP.has(before.choice.concept) && before.choice.concept !== 'growth-rate') return null;
  if (!opensPart(reading, after) || gappedPart(reading, after, reading.placeOf(mention)) === null) return null;
  return { mention, choice: before.choice, via: 'list' };
};

/** "It plans to spend $9 million. About $4 million will go into its Elbing yard": what a sentence begins with is a part of what the one before told last. */
const partOfEarlier = (reading: Reading, mention: QuantityMention, previous: Counted | null): Decision | null => {
  const place = reading.placeOf(mention);
  if (previous === null || place.first > 0 || unitKindOf(mention.quantity) !== 'money') return null;
  const { index, block } = previous.reading.sentence;
  const choice = previous.decisions.findLast(isAlike(mention))?.choice;
  if (index !== reading.sentence.index - 1 || block !== reading.sentence.block) return null;
  if (!ADDS_UP.has(choice?.concept ?? '') || partNamed(reading.words, place) === null) return null;
  return choice == null ? null : { mention, choice: { ...choice, hit: null }, via: 'part' };
};

/** "a market of $9 million, consisting of $4 million in Cloud; $5 million in Retail": each is of the same measure, and of its part. */
const partOfList = (
  reading: Reading,
  mention: QuantityMention,
  decisions: readonly Decision[],
  openers: readonly number[],
): Decision | null => {
  const choice = choiceOfPart(reading, mention, decisions, openers);
  if (choice === undefined) return null;
  return { mention, choice, via: choice === null ? 'none' : 'list-part' };
};

/**
 * The numbers of one sentence, each with its concept; a number of a list may take over the one before.
 *
 * @param parts the parts of the company that the sentence names
 * @param previous the sentence with numbers before it
 */
export const decideSentence = (
  context: Context,
  triggers: Triggers,
  sentence: Sentence,
  parts: readonly PartSpan[] = [],
  previous: Counted | null = null,
): Decided => {
  const reading = readSentence(context, triggers, sentence);
  const decisions: Decision[] = [];
  const priced = (mention: QuantityMention): Decision | null => {
    const hasPrice = decisions.some(({ via }) => via === 'market');
    const choice = marketPrice(reading, mention, triggers.rules, hasPrice);
    return choice === null ? null : { mention, choice, via: 'market' };
  };
  // "lost $5 million on sales of $20 million, against $4 million on sales of $18 million": a result goes on with the result.
  const isOn = isResultOn(reading);
  const listedBefore = (mention: QuantityMention): Decision | null => {
    const alike = isAlike(mention);
    const isResult = isOn({ mention });
    const isBare = isBareBase(reading, mention);
    const goesOn = (decision: Decision): boolean =>
      decision.via !== 'change' &&
      (alike(decision) || (isBare && isPerShare(decision))) &&
      (!isResult || isOn(decision));
    return decisions.findLast(goesOn) ?? null;
  };
  const listed = respectiveMeasures(reading, context.periodsIn(sentence));
  const inOrder = (mention: QuantityMention): Decision | null => {
    const choice = listed.get(mention);
    return choice === undefined ? null : { mention, choice: signed(choice, mention), via: 'respectively' };
  };
  const openers = openersIn(reading);
  const named = (mention: QuantityMention): Decision | null => {
    const choice = namedBefore(context, triggers, reading, mention);
    return choice === null ? null : { mention, choice, via: 'carried' };
  };
  const counted = (mention: QuantityMention): Decision | null => {
    const choice = countedBefore(reading, mention, previous);
    return choice === null ? null : { mention, choice, via: 'carried' };
  };
  const offered = (decision: Decision, before: Decision | undefined): Decision => {
    const { mention, choice } = decision;
    if (choice !== null && isPartOfWhole(reading, mention, before)) return { mention, choice: null, via: 'none' };
    return choice === null ? decision : { ...decision, choice: asOffered(context, reading, choice, triggers.rules) };
  };
  const moved = (mention: QuantityMention): Decision | null => {
    const choice = parts.length === 0 ? null : partMoved(context, triggers, reading, mention, parts);
    return choice === null ? null : { mention, choice, via: 'part-moved' };
  };
  const grown = (mention: QuantityMention, before: Decision | undefined): Decision | null => {
    const choice = grownBy(reading, mention, triggers.rules, before);
    return choice === null ? null : { mention, choice, via: 'grown' };
  };
  const again = (mention: QuantityMention, before: Decision | undefined): Decision | null => {
    const as = (choice: Choice | null, via: string): Decision | null =>
      choice === null ? null : { mention, choice, via };
    return (
      as(listedOutstanding(reading, mention, triggers.rules), 'name') ??
      as(rivalFigure(reading, mention, before), 'name') ??
      as(shareAsAmount(reading, mention, before) ?? grownTo(reading, mention, decisions), 'name') ??
      as(measureAgain(context, triggers, reading, mention), 'again') ??
      as(
        contributed(reading, mention, previous) ??
          further(reading, mention, previous) ??
          reckoned(reading, mention, previous) ??
          sharePerResult(reading, mention, previous, triggers.rules),
        'carried',
      )
    );
  };
  /** What is said again of a measure counts only where the words around say nothing themselves. */
  const orAgain = (decision: Decision, before: Decision | undefined): Decision =>
    decision.choice !== null || decision.via === 'change' ? decision : (again(decision.mention, before) ?? decision);
  for (const mention of reading.mentions)
    decisions.push(
      inOrder(mention) ??
        priced(mention) ??
        named(mention) ??
        partOfList(reading, mention, decisions, openers) ??
        partThatIs(reading, mention, triggers.rules) ??
        partOfBefore(reading, mention, decisions.at(-1)) ??
        partWith(reading, mention, decisions.at(-1)) ??
        partOfEarlier(reading, mention, previous) ??
        moved(mention) ??
        grown(mention, decisions.at(-1)) ??
        counted(mention) ??
        perShare(reading, mention, triggers.rules, decisions.at(-1), decisions.some(isPerShare)) ??
        orAgain(
          offered(decide(reading, mention, triggers.rules, listedBefore(mention)), decisions.at(-1)),
          decisions.at(-1),
        ),
    );
  return { reading, decisions };
};
