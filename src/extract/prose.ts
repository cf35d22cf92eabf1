import type { Claim } from '../model/claim.ts';
import type { QuantityMention } from '../model/mention.ts';
import { inUnitOf } from './amount.ts';
import { attributionOf } from './attribution.ts';
import { standingAfterBare } from './bare-standing.ts';
import { belongingsOf, type Desk, type Made, type PartTold, type ToldBefore } from './belongings.ts';
import { openCast } from './cast.ts';
import type { Choice } from './choose.ts';
import { claimFor, claimOf, proseEvidence } from './claim.ts';
import type { Context } from './context.ts';
import { contractEnds } from './contract-end.ts';
import { CONTRACTUAL } from './contractual.ts';
import { datedIn } from './dated.ts';
import { partiesOf, readDealings } from './dealings.ts';
import { decideSentence } from './decide/decide.ts';
import { type Decided, type Decision, isAlike } from './decide/decision.ts';
import { type Reading, type Triggers, triggersOf } from './evidence.ts';
import { modalityOf } from './modality.ts';
import type { ExtractOptions } from './options.ts';
import { rulesOf } from './order.ts';
import { partNamed } from './part-of-whole.ts';
import { morePeriodsOf } from './period.ts';
import { rangeEnds } from './range-ends.ts';
import { repeatFigures } from './repetition.ts';
import { NOTHING_STANDS } from './standing.ts';
import { standingAfter } from './standing-period.ts';

/** 0.95 for a name right beside the number, 0.63 for the least that is enough; a measure known to be none of ours is as sure. */
const confidenceOf = (choice: Choice | null): number =>
  choice === null ? 0.5 : Math.round(100 * Math.min(0.97, 0.5 + 0.045 * choice.score)) / 100;

const claimIn = (
  desk: Desk,
  reading: Reading,
  decision: Decision,
  before: Made | null,
  { source, ofStated }: { readonly source: string | null; readonly ofStated: string | null },
  toldBefore: ToldBefore,
): Claim => {
  const { context } = desk;
  const { mention, choice, via } = decision;
  const place = reading.placeOf(mention);
  const concept = choice?.concept ?? null;
  const { entity, counterparty, scope, kind } = belongingsOf(desk, reading, decision, before, toldBefore);
  const part = via === 'part' && before === null ? partNamed(reading.words, place) : null;
  const quantity = concept === null || choice === null ? mention.quantity : inUnitOf(mention.quantity, choice.rule);
  // "5 billion euros ($5.4 billion)" is put as what it restates.
  const whole =
    via === 'restated' && reading.words[place.first - 1]?.lower !== 'or' ? toldBefore.made.at(-1) : undefined;
  const modality = whole?.claim.modality ?? modalityOf(reading.words, context.clauseOf(mention.start), place);
  const told = { concept, entity, modality, quantity };
  const dated = datedIn(context, reading, mention, told, toldBefore, via);
  return claimOf(context, {
    span: mention,
    quantity,
    concept,
    kind,
    entity,
    counterparty,
    scope: part === null ? scope : [part],
    period: dated?.period ?? null,
    modality,
    attribution: modality === 'estimated' ? source : ofStated,
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
    const source = attributionOf(context, cast, reading.sentence);
    const ofStated = source === null ? null : attributionOf(context, cast, reading.sentence, false);
    for (const decision of decisions) {
      const before = (decision.via === 'part' ? made.at(-1) : made.findLast(isAlike(decision.mention))) ?? null;
      const claim = claimIn(
        desk,
        reading,
        decision,
        before,
        { source, ofStated },
        { last, made, standing, lastPart: part },
      );
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
