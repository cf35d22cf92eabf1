import type { Claim } from '../model/claim.ts';
import { isStory } from '../model/document.ts';
import type { QuantityMention } from '../model/mention.ts';
import { isInstant } from '../model/period.ts';
import { addMonths, stretch } from '../text/calendar.ts';
import { scopeName } from '../text/scope-name.ts';
import { inUnitOf } from './amount.ts';
import { attributionOf } from './attribution.ts';
import { standingAfterBare } from './bare-standing.ts';
import { ownerOfBase, ownerOfPrice } from './base-owner.ts';
import { type Cast, openCast } from './cast.ts';
import type { Choice } from './choose.ts';
import { claimFor, claimOf, proseEvidence } from './claim.ts';
import type { Context, Sentence } from './context.ts';
import { contractEnds } from './contract-end.ts';
import { type Dealings, partiesOf, readDealings } from './dealings.ts';
import { decideSentence } from './decide/decide.ts';
import { type Decided, type Decision, isAlike } from './decide/decision.ts';
import { type Reading, type Triggers, triggersOf } from './evidence.ts';
import { kindOf, measureOf } from './kind.ts';
import { modalityOf } from './modality.ts';
import type { ExtractOptions } from './options.ts';
import { rulesOf } from './order.ts';
import { gappedPart, opensPart } from './part-gapped.ts';
import { partBehind } from './part-of-list.ts';
import { isPartTold, partNamed } from './part-of-whole.ts';
import { pastStretch } from './past-stretch.ts';
import { morePeriodsOf, periodOf } from './period.ts';
import { reportEnd } from './period-default.ts';
import type { Dated } from './period-rules.ts';
import { rangeEnds } from './range-ends.ts';
import { repeatFigures } from './repetition.ts';
import { respectiveHit } from './respective.ts';
import { AT_SITES, ownerOfSites, scopeOf } from './scope.ts';
import { isPartAgain } from './scope-owned.ts';
import { NOTHING_STANDS, type Standing } from './standing.ts';
import { standingAfter, standingPeriod } from './standing-period.ts';
import { subjectBetween, subjectOf } from './subject.ts';
import { valuedIn } from './valued.ts';
import { pricedInSession, pricedOnWeekday } from './weekday.ts';
import type { WordSpan } from './words.ts';

/** Concepts that two parties share: one pays, the other is paid. */
const CONTRACTUAL = new Set(['recurring-payment', 'contract-value', 'contract-term', 'contract-end', 'notice-period']);

/** What the claims of one document are made with. */
type Desk = { readonly context: Context; readonly cast: Cast; readonly dealings: Dealings };

/** 0.95 for a name right beside the number, 0.63 for the least that is enough; a measure known to be none of ours is as sure. */
const confidenceOf = (choice: Choice | null): number =>
  choice === null ? 0.5 : Math.round(100 * Math.min(0.97, 0.5 + 0.045 * choice.score)) / 100;

/** Does "those losses", "that figure" speak of the claim before? */
const pointsBack = (reading: Reading, choice: Choice): boolean =>
  choice.hit !== null && /^(?:those|these|that|such)$/.test(reading.words[choice.hit.first - 1]?.lower ?? '');

/** The part of a company that was last told of, and where. */
type PartTold = { readonly scope: string[]; readonly sentence: Sentence | null };

/** Was it told in the same sentence, or in the one before it? */
const isNear = (part: PartTold, { index, block }: Sentence): boolean =>
  part.sentence !== null && part.sentence.block === block && part.sentence.index >= index - 1;

/** Does a sentence name sites and nobody? */
const isOfSite = (cast: Cast, sentence: Sentence): boolean => {
  const names = cast.namesOf(sentence);
  return names.some(({ kind }) => kind === 'site') && names.every(({ kind }) => kind === 'site' || kind === 'place');
};

/** Whose the number is, of what part, and of which kind. */
const belongings = (
  desk: Desk,
  reading: Reading,
  { mention, choice, via }: Decision,
  last: ReadonlyMap<string, Claim>,
  part: PartTold,
): Pick<Claim, 'entity' | 'counterparty' | 'scope' | 'kind'> => {
  const { context, cast, dealings } = desk;
  const { sentence } = reading;
  const place = reading.placeOf(mention);
  const concept = choice?.concept ?? null;
  const measure =
    choice?.hit != null && choice.rule.kindIsMeasure === true
      ? (choice.measure ?? measureOf(choice.hit, place, reading))
      : null;
  const named = choice === null || concept === null ? null : (respectiveHit(reading, mention, choice) ?? choice.hit);
  const anchor = measure ?? named ?? place;
  const kind = choice === null || concept === null ? null : kindOf(choice, reading, place);
  const earlier = choice !== null && concept !== null && pointsBack(reading, choice) ? last.get(concept) : undefined;
  if (earlier !== undefined) return { ...earlier, kind: kind ?? earlier.kind };
  const own = concept === null ? [] : scopeOf(context, cast, sentence, concept, { name: anchor, number: place });
  // "Sales in Asia were $9 million. In May they fell to $4 million", "The unit's profit was $2 million"
  const isSaid = via === 'again' || isPartAgain(reading.words, anchor);
  const isAgain = concept !== null && own.length === 0 && isNear(part, sentence) && isSaid;
  const scope = isAgain ? part.scope : own;
  if (concept !== null && CONTRACTUAL.has(concept)) {
    const { payer, payee } = partiesOf(context, cast, dealings, sentence, anchor.first);
    return { entity: payer, counterparty: payee, scope, kind };
  }
  const owner =
    concept === 'valuation'
      ? valuedIn(context, cast, sentence, anchor, place)
      : concept !== null && AT_SITES.has(concept)
        ? ownerOfSites(context, cast, sentence)
        : null;
  // "Sandhill 1 houses 90,000 GPUs": a site's, and who owns it the sentence does not say.
  if (owner === null && concept !== null && AT_SITES.has(concept) && scope.length > 0 && isOfSite(cast, sentence))
    return { entity: null, counterparty: null, scope, kind };
  // "220,000 advanced Acme accelerators": Acme made what is counted.
  const counted =
    choice?.rule.nouns === undefined ? place : { first: place.first, last: Math.max(place.last, anchor.last) };
  const turned = concept === null ? null : subjectBetween(context, cast, sentence, anchor.last, place.first);
  return {
    entity: owner ?? turned ?? subjectOf(context, cast, sentence, anchor, counted),
    counterparty: null,
    scope,
    kind,
  };
};

/** A claim with the mention that it was made of. */
type Made = { readonly mention: QuantityMention; readonly claim: Claim };

/** In "$3 million for our Cloud segment and $4 million for our Retail segment" each number of the list has a scope of its own. */
const listScope = (
  { context, cast }: Desk,
  reading: Reading,
  { mention, choice, via }: Decision,
  before: Made,
): string[] => {
  const number = reading.placeOf(mention);
  const after = reading.placeOf(before.mention).last + 1;
  const { concept, scope } = before.claim;
  const listed = via === 'list-part' ? partBehind(reading, number.last) : null;
  if (listed !== null) return [scopeName(listed)];
  const part = isPartTold(reading.words, number) ? partNamed(reading.words, number) : null;
  if (part !== null) return [part];
  const gapped = scope.length === 1 || opensPart(reading, after) ? gappedPart(reading, after, number) : null;
  if (gapped !== null) return [scopeName(gapped)];
  const named = choice === null ? null : respectiveHit(reading, mention, choice);
  if (concept !== null && named !== null)
    return scopeOf(context, cast, reading.sentence, concept, { name: named, number: named });
  const own =
    concept === null ? [] : scopeOf(context, cast, reading.sentence, concept, { name: number, number, after });
  return own.length > 0 ? own : scope;
};

/** How many characters behind a payment its period may stand: "pays $2 million a month in 2027". */
const PAID_WHEN = 40;

/** "fell to $31, bringing their decline this year to 18%": is a time behind a comma of what is told there? */
const isBehindComma = (context: Context, mention: QuantityMention, { period }: Dated): boolean => {
  const sentence = context.sentenceOf(mention.start);
  if (sentence === null || isInstant(period)) return false;
  const told = context.periodsIn(sentence).filter((other) => other.period === period);
  return (
    told.length > 0 &&
    told.every(({ start }) => start > mention.end && context.document.text.slice(mention.end, start).includes(', '))
  );
};

/**
 * A contract holds for its term, whenever it was signed or reported: only a period right behind its number is its own. A report says what
 * its contracts are worth on a day.
 */
const periodFor = (context: Context, mention: QuantityMention, concept: string | null): Dated | null => {
  const dated = periodOf(context, mention, concept);
  if (dated !== null && concept === 'share-price' && isBehindComma(context, mention, dated)) return null;
  if (dated === null || concept === null || !CONTRACTUAL.has(concept)) return dated;
  if (concept === 'contract-value' && reportEnd(context.document) !== null) return dated;
  const near = context.periodsIn({ start: mention.end, end: mention.end + PAID_WHEN });
  return concept === 'recurring-payment' &&
    near.some(({ period, relation }) => period === dated.period && relation === 'during')
    ? dated
    : null;
};

/** What a story counts from its own day: "on Tuesday", "over the past three years". */
const onCountedDay = (
  context: Context,
  { sentence, placeOf }: Reading,
  mention: QuantityMention,
  concept: string | null,
): Dated | null => {
  const isContract = concept !== null && CONTRACTUAL.has(concept);
  const period = isContract
    ? null
    : (pricedOnWeekday(context, sentence, concept, placeOf(mention).first) ??
      pastStretch(context, sentence, mention, concept));
  return period === null ? null : { period, basis: 'implied' };
};

/** "has gained 9% since January and closed at $13 on Tuesday", "closed Tuesday at $13": a price with its day right beside it. */
const closedOn = (
  context: Context,
  reading: Reading,
  mention: QuantityMention,
  concept: string | null,
): Dated | null => {
  if (concept !== 'share-price') return null;
  const { first, last } = reading.placeOf(mention);
  const isDay = (at: number): boolean =>
    reading.words[at]?.isCapital === true && reading.words[at]?.lower.endsWith('day') === true;
  const isBehind = reading.words[last + 1]?.lower === 'on' && isDay(last + 2);
  const isAhead = /^(?:at|to)$/.test(reading.words[first - 1]?.lower ?? '') && isDay(first - 2);
  const period =
    isBehind || isAhead
      ? pricedOnWeekday(context, reading.sentence, concept)
      : pricedInSession(context, reading.sentence, concept, first);
  return period === null ? null : { period, basis: 'implied' };
};

/** What a story leaves standing is carried to a figure that it does not date. */
const leftStanding = (
  standing: Standing,
  context: Context,
  { sentence }: Reading,
  number: number,
  told: Parameters<typeof standingPeriod>[4],
): Dated | null => {
  const period = standingPeriod(standing, context, sentence, number, told);
  return period === null ? null : { period, basis: 'carried' };
};

/**
 * "Its margin was 16%. A year ago it was 15%", where the first is of the half year that the story reports on: what a figure is held against
 * is a year before that, whatever quarter was named last.
 */
const heldAgainst = (
  context: Context,
  mention: QuantityMention,
  concept: string | null,
  dated: Dated,
  last: ReadonlyMap<string, Claim>,
): Dated => {
  const before = concept === null ? undefined : last.get(concept);
  if (before?.period == null || isInstant(before.period) || isInstant(dated.period)) return dated;
  if (!isStory(context.document.kind) || !before.rule.includes('+period.carried')) return dated;
  const [sentence, earlier] = [context.sentenceOf(mention.start), context.sentenceOf(before.evidence.start)];
  if (sentence === null || earlier === null || earlier.block !== sentence.block) return dated;
  if (earlier.index < sentence.index - 1) return dated;
  const compared = context
    .periodsIn(sentence)
    .filter(({ rules, period }) => rules.includes('period-comparison') && period === dated.period);
  const isYear = compared.some(({ start, end }) => /\byear\b/.test(context.document.text.slice(start, end)));
  const { start, end } = before.period;
  if (!isYear || start === null || end === null) return dated;
  return {
    period: stretch(addMonths(start, -12), addMonths(end, -12), `a year before ${before.period.label}`),
    basis: 'implied',
  };
};

/** How many words back a figure that was reckoned says what it is held against: "compared with an average estimate of". */
const HELD_WITHIN = 9;

/**
 * "earned $1.42 a share, compared with an estimate of $1.27": what was reckoned of a result is of the time of the result, which its sentence
 * tells first.
 */
const reckonedPeriod = (
  { document }: Context,
  { words }: Reading,
  made: readonly Made[],
  concept: string,
  { first }: WordSpan,
): Dated | null => {
  const result = made.find(({ claim }) => claim.concept === concept)?.claim;
  if (!isStory(document.kind) || result?.period == null || result.modality !== 'stated') return null;
  const isHeld = words
    .slice(Math.max(0, first - HELD_WITHIN), first)
    .some(({ lower }) =>
      /^(?:compared|against|versus|above|below|beating|missing|topping|exceeding|shy|short|than|ahead)$/.test(lower),
    );
  return isHeld ? { period: result.period, basis: 'carried' } : null;
};

const claimIn = (
  desk: Desk,
  reading: Reading,
  decision: Decision,
  before: Made | null,
  last: ReadonlyMap<string, Claim>,
  {
    attribution,
    standing,
    lastPart,
    made,
  }: {
    readonly attribution: string | null;
    readonly standing: Standing;
    readonly lastPart: PartTold;
    readonly made: readonly Made[];
  },
): Claim => {
  const { context } = desk;
  const { mention, choice, via } = decision;
  const place = reading.placeOf(mention);
  const concept = choice?.concept ?? null;
  const { entity, counterparty, scope, kind } =
    (via === 'list' || via === 'part' || via === 'list-part') && before !== null
      ? {
          counterparty: before.claim.counterparty,
          kind: before.claim.kind,
          entity:
            subjectBetween(context, desk.cast, reading.sentence, reading.placeOf(before.mention).last, place.first) ??
            before.claim.entity,
          scope: listScope(desk, reading, decision, before),
        }
      : belongings(desk, reading, decision, last, lastPart);
  const isContract = concept !== null && CONTRACTUAL.has(concept);
  const otherOwner = isContract
    ? null
    : (ownerOfBase(context, desk.cast, reading.sentence, place) ??
      (concept === 'share-price'
        ? ownerOfPrice(context, desk.cast, reading.sentence, place, last.get('share-price'))
        : null));
  const part = via === 'part' && before === null ? partNamed(reading.words, place) : null;
  const quantity = concept === null || choice === null ? mention.quantity : inUnitOf(mention.quantity, choice.rule);
  const modality = modalityOf(reading.words, context.clauseOf(mention.start), place);
  const told = { concept, entity: otherOwner ?? entity, modality, quantity };
  const reckoned =
    modality === 'estimated' && concept !== null ? reckonedPeriod(context, reading, made, concept, place) : null;
  const stated =
    closedOn(context, reading, mention, concept) ??
    periodFor(context, mention, concept) ??
    onCountedDay(context, reading, mention, concept) ??
    leftStanding(standing, context, reading, place.first, told) ??
    reckoned;
  const dated = stated === null ? null : heldAgainst(context, mention, concept, stated, last);
  return claimOf(context, {
    span: mention,
    quantity,
    concept,
    kind,
    entity: told.entity,
    counterparty,
    scope: part === null ? scope : [part],
    period: dated?.period ?? null,
    modality,
    attribution,
    evidence: proseEvidence(context, mention, mention.block),
    rule: [
      ...mention.rules,
      ...(concept === null ? [] : [`concept.${concept}.${via}`]),
      ...(dated === null ? [] : [`period.${dated.basis}`]),
    ].join('+'),
    confidence: confidenceOf(choice),
  });
};

const isContractual = ({ decisions }: Decided): boolean =>
  decisions.some(({ choice }) => choice?.concept != null && CONTRACTUAL.has(choice.concept));

/** A mention that stands in no sentence, as hostile blocks may have it: a claim of nothing. */
const bareClaim = (context: Context, mention: QuantityMention): Claim =>
  claimOf(context, {
    span: mention,
    quantity: mention.quantity,
    concept: null,
    evidence: proseEvidence(context, mention, mention.block),
    rule: mention.rules.join('+'),
    confidence: 0.5,
  });

/** The words of all rules, once for each set of concepts: a filing's without what only reporters say. */
const triggersBy = new WeakMap<ExtractOptions['concepts'], { filing?: Triggers; other?: Triggers }>();

const triggersFor = ({ concepts }: Pick<ExtractOptions, 'concepts'>, isFiling: boolean): Triggers => {
  const known = triggersBy.get(concepts) ?? {};
  triggersBy.set(concepts, known);
  const before = isFiling ? known.filing : known.other;
  if (before !== undefined) return before;
  const rules = rulesOf(concepts);
  const made = triggersOf(isFiling ? rules.filter(({ onlyNews }) => onlyNews !== true) : rules);
  known[isFiling ? 'filing' : 'other'] = made;
  return made;
};

/**
 * The claims of all mentions outside the cells of tables, and of the ends of contracts. Two passes: what is measured and who deals with
 * whom is read through the whole document first, because a headline may speak of a deal that only a later sentence explains.
 */
export const claimsOfProse = (context: Context, parts: readonly string[] = []): Claim[] => {
  const mentions = context.recognition.quantities.filter((mention) => mention.cell === null);
  const triggers = triggersFor(context.options, context.document.kind === 'filing');
  const cast = openCast(context, parts);
  const decided: Decided[] = [];
  for (const sentence of new Set(mentions.map((mention) => context.sentenceOf(mention.start))))
    if (sentence !== null)
      decided.push(decideSentence(context, triggers, sentence, cast.partsIn(sentence), decided.at(-1)));
  // A story says who pays whom in any of its sentences; a filing has so many dealings that only those with the figures count.
  const telling =
    context.document.kind === 'filing'
      ? decided.filter(isContractual).map(({ reading }) => reading.sentence)
      : context.sentences;
  const desk: Desk = { context, cast, dealings: readDealings(context, cast, telling) };

  const claims: Claim[] = [];
  for (const mention of mentions)
    if (context.sentenceOf(mention.start) === null) claims.push(bareClaim(context, mention));
  const last = new Map<string, Claim>();
  let standing = NOTHING_STANDS;
  let part: PartTold = { scope: [], sentence: null };
  let next = 0;
  for (const { reading, decisions } of decided) {
    for (const bare of context.sentences.slice(next, reading.sentence.index))
      standing = standingAfterBare(standing, context, cast, bare);
    next = reading.sentence.index + 1;
    const made: Made[] = [];
    const [named, ...others] = cast.partsIn(reading.sentence);
    if (named !== undefined && others.length === 0 && decisions.every(({ choice }) => choice?.concept == null))
      part = { scope: [named.name], sentence: reading.sentence };
    const attribution = attributionOf(context, cast, reading.sentence);
    for (const decision of decisions) {
      const before = (decision.via === 'part' ? made.at(-1) : made.findLast(isAlike(decision.mention))) ?? null;
      const claim = claimIn(desk, reading, decision, before, last, { attribution, standing, lastPart: part, made });
      if (claim.scope.length > 0) part = { scope: claim.scope, sentence: reading.sentence };
      if (claim.concept !== null) last.set(claim.concept, claim);
      standing = standingAfter(standing, context, reading.sentence, claim);
      const others = claim.period === null ? [] : morePeriodsOf(context, decision.mention);
      for (const one of [claim, ...rangeEnds(context, decision.mention, claim)])
        claims.push(one, ...others.map((period) => claimFor(one, period)));
      if (decision.via !== 'change') made.push({ mention: decision.mention, claim });
    }
  }
  const ends = contractEnds(context, (sentence, at) => {
    const { payer, payee } = partiesOf(context, cast, desk.dealings, sentence, at);
    return { entity: payer, counterparty: payee, attribution: attributionOf(context, cast, sentence) };
  });
  return [...repeatFigures(context, claims), ...ends];
};
