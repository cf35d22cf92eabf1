import type { Claim } from '../model/claim.ts';
import type { QuantityMention } from '../model/mention.ts';
import { attributionOf } from './attribution.ts';
import { type Cast, openCast } from './cast.ts';
import { type Choice, choicesFor } from './choose.ts';
import { claimOf, proseEvidence } from './claim.ts';
import type { Context, Sentence } from './context.ts';
import { contractEnds } from './contract-end.ts';
import { type Reading, readSentence, type Triggers, triggersOf } from './evidence.ts';
import { kindOf } from './kind.ts';
import { modalityOf } from './modality.ts';
import { rulesOf } from './order.ts';
import { type Dealings, partiesOf, readDealings } from './parties.ts';
import { periodOf } from './period.ts';
import { repeatFigures } from './repetition.ts';
import { scopeOf } from './scope.ts';
import { subjectOf } from './subject.ts';
import { unitKindOf } from './unit-kind.ts';

/** Concepts that two parties share: one pays, the other is paid. */
const CONTRACTUAL = new Set(['recurring-payment', 'contract-value', 'contract-term', 'contract-end', 'notice-period']);

/** What the claims of one document are made with. */
type Desk = {
  readonly context: Context;
  readonly cast: Cast;
  readonly triggers: Triggers;
  readonly dealings: Dealings;
};

/** A number with what was decided of it; the next number of a list may take it over. */
type Decided = {
  readonly mention: QuantityMention;
  readonly choice: Choice | null;
  readonly claim: Claim;
  readonly via: string;
};

/** What may stand between two numbers of a list: "in 2025 and another", "— or ". Dearer than that, and they are strangers. */
const LIST = 3.6;
/** A choice weaker than this gives way to the number before it in a list. */
const FEEBLE = 4.5;
/** The rival's own price, which a list does not pay. */
const RIVAL = 6;

const inList = (reading: Reading, before: Decided, mention: QuantityMention): boolean => {
  const kind = unitKindOf(mention.quantity);
  if (before.choice?.concept == null || unitKindOf(before.mention.quantity) !== kind) return false;
  if (before.choice.rule.accepts?.(mention.quantity) === false) return false;
  const gap = reading.cost(reading.placeOf(before.mention).last, reading.placeOf(mention).first, kind);
  return gap <= LIST || (gap >= RIVAL && gap - RIVAL <= LIST);
};

const decide = (
  reading: Reading,
  mention: QuantityMention,
  rules: Triggers['rules'],
  before: Decided | null,
): { choice: Choice | null; via: string } => {
  const own = choicesFor(mention, reading, rules)[0] ?? null;
  if (before !== null && (own === null || own.score < FEEBLE) && inList(reading, before, mention))
    return { choice: before.choice, via: 'list' };
  return { choice: own, via: own === null ? 'none' : own.hit === null ? 'noun' : own.hit.value.role };
};

/** 0.95 for a name right beside the number, 0.63 for the least that is enough; a measure known to be none of ours is as sure. */
const confidenceOf = (choice: Choice | null): number =>
  choice === null ? 0.5 : Math.round(100 * Math.min(0.97, 0.5 + 0.045 * choice.score)) / 100;

/** Does "those losses", "that figure" speak of the claim before? */
const pointsBack = (reading: Reading, choice: Choice): boolean =>
  choice.hit !== null && /^(?:those|these|that|such)$/.test(reading.words[choice.hit.first - 1]?.lower ?? '');

const claimIn = (
  desk: Desk,
  reading: Reading,
  mention: QuantityMention,
  before: Decided | null,
  last: ReadonlyMap<string, Claim>,
): Decided => {
  const { context, cast, dealings, triggers } = desk;
  const { sentence, words } = reading;
  const { choice, via } = decide(reading, mention, triggers.rules, before);
  const place = reading.placeOf(mention);
  const concept = choice?.concept ?? null;
  const anchor = via === 'list' || choice?.hit == null || concept === null ? place : choice.hit;
  const parts = (): Pick<Claim, 'entity' | 'counterparty' | 'scope' | 'kind'> => {
    if (choice !== null && via === 'list' && before !== null) return before.claim;
    const kind = choice === null ? null : kindOf(choice, reading);
    const earlier = choice !== null && concept !== null && pointsBack(reading, choice) ? last.get(concept) : undefined;
    if (earlier !== undefined) return { ...earlier, kind: kind ?? earlier.kind };
    const scope = scopeOf(context, cast, sentence, concept, anchor, place.last);
    if (concept !== null && CONTRACTUAL.has(concept)) {
      const { payer, payee } = partiesOf(context, cast, dealings, sentence, anchor.first);
      return { entity: payer, counterparty: payee, scope, kind };
    }
    return { entity: subjectOf(context, cast, sentence, anchor, place), counterparty: null, scope, kind };
  };
  const { entity, counterparty, scope, kind } = parts();
  const unit = choice?.rule.unit !== undefined && concept !== null ? choice.rule.unit : mention.quantity.unit;
  const claim = claimOf(context, {
    span: mention,
    quantity: { ...mention.quantity, unit },
    concept,
    kind,
    entity,
    counterparty,
    scope,
    period: periodOf(context, mention)?.period ?? null,
    modality: modalityOf(words, context.clauseOf(mention.start), place.first),
    attribution: attributionOf(context, cast, sentence),
    evidence: proseEvidence(context, mention, mention.block),
    rule: [...mention.rules, ...(concept === null ? [] : [`concept.${concept}.${via}`])].join('+'),
    confidence: confidenceOf(choice),
  });
  return { mention, choice, claim, via };
};

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

/** The claims of all mentions outside the cells of tables, and of the ends of contracts. */
export const claimsOfProse = (context: Context): Claim[] => {
  const mentions = context.recognition.quantities.filter((mention) => mention.cell === null);
  const triggers = triggersOf(rulesOf(context.options.concepts));
  const cast = openCast(context);
  const sentences = [...new Set(mentions.map((mention) => context.sentenceOf(mention.start)))].filter(
    (sentence): sentence is Sentence => sentence !== null,
  );
  const desk: Desk = { context, cast, triggers, dealings: readDealings(context, cast, sentences) };

  const claims: Claim[] = [];
  const last = new Map<string, Claim>();
  let reading: Reading | null = null;
  let before: Decided | null = null;
  for (const mention of mentions) {
    const sentence = context.sentenceOf(mention.start);
    if (sentence === null) {
      claims.push(bareClaim(context, mention));
      continue;
    }
    if (reading?.sentence !== sentence) {
      reading = readSentence(context, triggers, sentence);
      before = null;
    }
    before = claimIn(desk, reading, mention, before, last);
    if (before.claim.concept !== null) last.set(before.claim.concept, before.claim);
    claims.push(before.claim);
  }
  const ends = contractEnds(context, (sentence, at) => {
    const { payer, payee } = partiesOf(context, cast, desk.dealings, sentence, at);
    return { entity: payer, counterparty: payee, attribution: attributionOf(context, cast, sentence) };
  });
  return [...repeatFigures(claims), ...ends];
};
