import type { Choice } from './choose.ts';
import { isNextSubject } from './clauses.ts';
import type { ConceptRule } from './concept-rule.ts';
import type { Reading, TriggerHit } from './evidence.ts';
import { MARKET_PRICES } from './other-measures.ts';
import { findPhrases, type Hit, type Lexicon, lexiconOf } from './phrases.ts';
import type { Word, WordSpan } from './words.ts';

const lexicons = new WeakMap<ConceptRule, Lexicon<string>>();
const lexiconFor = (rule: ConceptRule): Lexicon<string> => {
  const known = lexicons.get(rule);
  if (known !== undefined) return known;
  const made = lexiconOf(
    Object.entries(rule.kinds ?? {}).flatMap(([kind, phrases]) => phrases.map((phrase) => [phrase, kind] as const)),
  );
  lexicons.set(rule, made);
  return made;
};

/** The kind of a concept that these words say: `operating` for "loss from operations"; null where they say none. */
export const kindIn = (rule: ConceptRule, words: readonly Word[]): string | null =>
  rule.kinds === undefined ? null : (findPhrases(words, lexiconFor(rule)).at(0)?.value ?? null);

/** All kinds that these words say, and where, in their order: `basic` and `diluted` for "basic and diluted earnings per share". */
export const kindsIn = (rule: ConceptRule, words: readonly Word[]): readonly Hit<string>[] =>
  rule.kinds === undefined ? [] : findPhrases(words, lexiconFor(rule));

/** Words before and after the name that may say its kind: "net quarterly loss", "losses from operations". */
const BESIDE = 2;

/** How many words behind "increase" may hold what increased: "a 40% increase in quarterly subscription revenue". */
const REACH = 8;

/** How many words may stand between "from" and whom a measure is from: "revenue from our largest customers". */
const FROM_WITHIN = 4;

/** The measure that a name only says the source of: the "revenue" of "revenue from our largest customers"; itself, where it is one. */
const headOf = (names: readonly TriggerHit[], name: TriggerHit, words: readonly Word[]): TriggerHit => {
  for (let at = name.first - 1; at >= name.first - FROM_WITHIN && words[at]?.kind === 'word'; at--)
    if (/^(?:from|to|for)$/.test(words[at]?.lower ?? '')) return names.findLast(({ last }) => last === at - 1) ?? name;
  return name;
};

/** The name that ends last before a word; "interest rate" rather than the "interest" in it. */
const nearest = (names: readonly TriggerHit[], start: number, words: readonly Word[]): TriggerHit | undefined => {
  const found = names.reduce<TriggerHit | undefined>(
    (best, name) => (name.last < start && name.last >= (best?.last ?? 0) ? name : best),
    undefined,
  );
  return found && headOf(names, found, words);
};

/** Makes of revenue what is no line of the statement of income. */
const OTHER_REVENUE = /^(?:deferred|unearned|unbilled)$/;

/** What goes on with a name to another measure: "user engagement", "customer deposits". */
const OTHER_HEAD =
  /^(?:engagement|satisfaction|acquisition|retention|support|complaints?|deposits?|incentives?|rebates?|arpu|churn|lifetime)$/;
/** What opens a reason: "rose, attributable to a 25% increase in fees". */
const REASON = /^(?:attributable|due|driven|because|resulting|result|reflecting|offset)$/;

/** Where and when something grew, and not what: "a 25% increase in emerging markets", "in the second half". */
const WHEREABOUTS =
  /^(?:markets?|regions?|countries|country|states?|areas?|segments?|channels?|quarters?|half|year|years|months|period|periods)$/;
/** How many words behind "in" may name what increased: "in the total licensing fees". */
const NAMED_WITHIN = 4;

/** Is a change told as the reason of another, with a measure of its own behind "in", so that it is not of the one named before? */
const isReason = ({ words }: Reading, name: TriggerHit, start: number, end: number): boolean => {
  if (words[end + 1]?.lower !== 'in') return false;
  if (!words.slice(name.last + 1, start).some(({ lower }) => REASON.test(lower))) return false;
  const behind = words.slice(end + 2, end + 2 + NAMED_WITHIN);
  // "in transactions and a 2% increase in tickets"
  const stop = behind.findIndex(({ lower, kind }) => lower === 'and' || (kind === 'mark' && lower !== '-'));
  const named = stop < 0 ? behind : behind.slice(0, stop);
  return !named.some(({ text, lower }) => /^[\p{Lu}\d]/u.test(text) || WHEREABOUTS.test(lower));
};

/**
 * "a decrease in unit volume of 4%": what stands between a change and its number is what changed, be it a measure or none; undefined where nothing
 * stands there, or only where or when it did.
 */
const changedBetween = (
  hit: TriggerHit,
  number: WordSpan,
  { words }: Reading,
  names: readonly TriggerHit[],
): TriggerHit | null | undefined => {
  const [from, to] = [hit.last + 2, number.first - 1];
  if (!/^(?:in|of)$/.test(words[hit.last + 1]?.lower ?? '') || words[to]?.lower !== 'of') return undefined;
  if (to - from > REACH || to <= from) return undefined;
  const gap = words.slice(from, to);
  if (gap.some(({ lower }) => OTHER_REVENUE.test(lower))) return null;
  const named = names.findLast(({ first, last }) => first >= from && last < to) ?? null;
  const isElse = gap.some(
    (word) =>
      word.kind === 'mark' ||
      (named === null && /^[\p{Lu}\d]/u.test(word.text)) ||
      WHEREABOUTS.test(word.lower) ||
      REASON.test(word.lower) ||
      /^(?:is|are|was|were)$/.test(word.lower),
  );
  return isElse ? undefined : named;
};

/** How many words a relative clause may have before a name in it, and behind it. */
const RELATIVE_WITHIN = 14;

/** "Subscribers, who bring most of its revenue, rose 9%": does a name stand in a clause between commas that says who or what something is? */
const isInRelative = (words: readonly Word[], { first, last }: WordSpan, verb: number): boolean => {
  const open = words.slice(Math.max(0, first - RELATIVE_WITHIN), first).findLastIndex(({ text }) => text === ',');
  const at = Math.max(0, first - RELATIVE_WITHIN) + open;
  if (open < 0 || !/^(?:who|which|whose)$/.test(words[at + 1]?.lower ?? '')) return false;
  const close = words.slice(last + 1, last + 1 + RELATIVE_WITHIN).findIndex(({ text }) => text === ',');
  return close >= 0 && last + 1 + close < verb;
};

/** The name of what the number is a change of: the one after "increase in", else the nearest before it, else the nearest after it. */
export const measureOf = (hit: TriggerHit, number: WordSpan, reading: Reading): TriggerHit | null => {
  // "revenue growth of 17%": no revenue, and the growth of it; "deferred revenue growth" is of another balance.
  const grown = reading.hits.find(
    ({ value, first, last }) =>
      value.role === 'not' && value.rule.grows === true && first < hit.first && last === hit.last,
  );
  if (grown !== undefined && !OTHER_REVENUE.test(reading.words[grown.first - 1]?.lower ?? '')) return grown;
  const names = reading.hits.filter(
    (name) =>
      name.value.role === 'name' &&
      (name.value.rule === MARKET_PRICES || name.value.rule.grows === true) &&
      !isInRelative(reading.words, name, hit.first),
  );
  // "grew sales by 4%": what stands between the verb and its "by".
  const inside =
    hit.last > hit.first ? names.findLast(({ first, last }) => first > hit.first && last < hit.last) : undefined;
  if (inside !== undefined && hit.last < number.first) return inside;
  // "grew sales 4%"
  const object = names.findLast(({ first, last }) => first > hit.last && last === number.first - 1);
  if (object !== undefined && reading.words.slice(hit.last, object.first).every(({ kind }) => kind !== 'mark'))
    return object;
  const between = changedBetween(hit, number, reading, names);
  if (between !== undefined) return between;
  const end = Math.max(hit.last, number.last);
  const start = Math.min(hit.first, number.first);
  let after = names.find((name) => name.first > end && name.first <= end + REACH);
  // "interest rates", not the "interest" in it; "in research and development headcount": the last of a run of names is the head of it.
  for (const name of names) {
    const isLonger = name.first === after?.first && name.last > after.last;
    if (after !== undefined && (isLonger || (name.first > after.last && name.first <= after.last + 2))) after = name;
  }
  // "9% year over year, driven by a decline in revenue in Asia", "9% in May and income": a comma ends what the number is of, an "and" begins another.
  const gap = reading.words.slice(end + 1, after?.first ?? 0);
  const comma = gap.findIndex(({ text }) => text === ',' || text === ';');
  const isAnother = gap.some(({ lower }) => lower === 'and');
  const isInside =
    after !== undefined &&
    !isAnother &&
    (comma < 0 ? gap : gap.slice(0, comma)).some(({ lower }) => lower === 'in' || lower === 'of');
  if (isInside && after !== undefined)
    return OTHER_HEAD.test(reading.words[after.last + 1]?.lower ?? '') ? null : after;
  const before = nearest(names, start, reading.words);
  if (before !== undefined) return isReason(reading, before, start, end) ? null : before;
  // "grew 9% due to higher shipments": why, and not what.
  const isOther = after !== undefined && isNextSubject(reading.words, end + 1, after);
  return after === undefined || isOther || gap.some(({ lower }) => REASON.test(lower)) ? null : after;
};

const SUBJECT_WORDS = 3;
/** What may stand before a verb and is nothing that grows: "and then rose 5%". */
const NO_SUBJECT =
  /^(?:then|also|again|it|they|which|that|has|have|had|will|would|is|was|were|are|another|later|since|further|only)$|ly$/;

/** "Visits rose 3% and average ticket rose 1%": has the verb of a change a subject of its own, behind a figure, that is no measure? */
const hasOtherSubject = ({ words, mentions, placeOf }: Reading, measure: WordSpan, verb: number): boolean => {
  const before = mentions.findLast((mention) => placeOf(mention).last < verb);
  if (before === undefined || placeOf(before).first <= measure.last) return false;
  const joint = words.findLastIndex(({ lower }, i) => i < verb && i > placeOf(before).last && lower === 'and');
  const own = joint < 0 ? [] : words.slice(joint + 1, verb);
  return (
    own.length > 0 &&
    own.length <= SUBJECT_WORDS &&
    own.every(({ text, lower }) => /^\p{Ll}{3,}$/u.test(text) && !NO_SUBJECT.test(lower))
  );
};

const isChangeOfOther = (hit: TriggerHit, measure: WordSpan, reading: Reading): boolean =>
  hit.value.role === 'lead' && hasOtherSubject(reading, measure, hit.first);

const CLOSE = 4;

/** How many words may describe the measure behind "as a percentage of": "our total". */
const SHARED_WITHIN = 2;

/** "as a percentage of net sales": what a share is of does not change with the share. */
const isShared = ({ words }: Reading, { first }: WordSpan): boolean => {
  for (let at = first - 1; at >= first - 1 - SHARED_WITHIN; at--)
    if (words[at]?.lower === 'of') return /^(?:percentage|percent|share|proportion)$/.test(words[at - 1]?.lower ?? '');
  return false;
};

/** Is the number the change of a price on a market, or of nothing that the sentence names? */
export const isOfNothing = ({ rule, hit, measure: listed }: Choice, reading: Reading, number: WordSpan): boolean => {
  if (rule.kindIsMeasure !== true || hit === null || listed !== undefined) return false;
  const measure = measureOf(hit, number, reading);
  if (measure === null || measure.value.rule === MARKET_PRICES || isShared(reading, measure)) return true;
  if (isChangeOfOther(hit, measure, reading)) return true;
  // "the stock prices of companies with strong sales, such as Acme, up 9 %": on a market only what stands close by is meant.
  const isOnMarket = reading.hits.some(({ value }) => value.rule === MARKET_PRICES);
  const numbers = reading.mentions
    .map((mention) => reading.placeOf(mention))
    .filter(({ first, last }) => first > measure.last && last < hit.first)
    .reduce((sum, { first, last }) => sum + last - first + 1, 0);
  return isOnMarket && hit.first - measure.last - numbers > CLOSE;
};

/** "At the operating level the loss was $5 million", "lost $5 million at the operating level": how far around a result its level may be told. */
const LEVEL_WITHIN = 6;

/** The word of a level around a result: "operating". */
const levelAround = ({ words }: Reading, first: number, last: number): readonly Word[] => {
  const near = words.slice(Math.max(0, first - LEVEL_WITHIN), last + 1 + LEVEL_WITHIN);
  const at = near.findIndex(({ lower }, i) => lower === 'level' && near[i - 2]?.lower === 'the');
  return at < 0 ? [] : near.slice(at - 1, at);
};

/** "a 13% increase in visits", "and visits rose 13%": does the change say itself what changed? */
export const isChangeOfItsOwn = ({ rule, hit }: Choice, number: WordSpan, reading: Reading): boolean => {
  if (rule.kindIsMeasure !== true || hit === null) return false;
  if (hit.first === number.last + 1 && reading.words[hit.last + 1]?.lower === 'in') return true;
  const measure = measureOf(hit, number, reading);
  return measure !== null && isChangeOfOther(hit, measure, reading);
};

/** Users by another name: "monthly actives", "MAUs". */
const ACTIVE = /^(?:[md]aus|(?:daily|weekly|monthly) actives?|uniques)$/;

/** The kind of a chosen concept, from its name and the words right beside it. `number` is where the number stands. */
export const kindOf = (choice: Choice, reading: Reading, number: WordSpan): string | null => {
  const { rule, hit, measure: listed } = choice;
  if (choice.kind !== undefined || hit === null) return choice.kind ?? null;
  if (rule.kindIsMeasure !== true) {
    // "non-GAAP loss": the hyphen is a word of its own here; but "GAAP and non-GAAP loss" are two.
    const { words } = reading;
    const isJoined = words[hit.first - BESIDE]?.text === '-' && words[hit.first - BESIDE - 2]?.lower !== 'and';
    const from = Math.max(0, hit.first - BESIDE - (isJoined ? 1 : 0));
    const kind = kindIn(rule, words.slice(from, hit.last + 1 + BESIDE));
    // "earned $2.10 per diluted share"
    const behind = reading.words.slice(number.first, number.last + 1 + BESIDE);
    if (kind === null && rule.ofOneShare === true) return kindIn(rule, behind);
    const [first, last] = [Math.min(hit.first, number.first), Math.max(hit.last, number.last)];
    // "earned $5 million in operating profit"
    const isIn = /^(?:in|of)$/.test(words[number.last + 1]?.lower ?? '');
    const named = isIn && kind === null ? kindIn(rule, words.slice(number.last + 2, number.last + 4)) : kind;
    return named ?? kindIn(rule, levelAround(reading, first, last));
  }
  const measure = listed ?? measureOf(hit, number, reading);
  if (measure === null) return null;
  const words = reading.words.slice(measure.first, measure.last + 1);
  const name = measure.value.rule.id ?? words.map((word) => word.lower).join(' ');
  return ACTIVE.test(name) ? 'users' : name;
};
