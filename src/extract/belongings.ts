import type { Claim } from '../model/claim.ts';
import type { QuantityMention } from '../model/mention.ts';
import { scopeName } from '../text/scope-name.ts';
import { ownerOfBase, ownerOfPrice } from './base-owner.ts';
import type { Cast } from './cast.ts';
import type { Choice } from './choose.ts';
import type { Context, Sentence } from './context.ts';
import { CONTRACTUAL } from './contractual.ts';
import { type Dealings, partiesOf } from './dealings.ts';
import type { Decision } from './decide/decision.ts';
import type { Reading } from './evidence.ts';
import { kindOf, measureOf } from './kind.ts';
import { gappedPart, movedPart, opensPart } from './part-gapped.ts';
import { partBehind } from './part-of-list.ts';
import { isPartTold, partNamed } from './part-of-whole.ts';
import { respectiveHit } from './respective.ts';
import { type NamedPart, respectivePart } from './respective-parts.ts';
import { AT_SITES, ownerOfSites, scopeOf } from './scope.ts';
import { isPartAgain } from './scope-owned.ts';
import type { Standing } from './standing.ts';
import { subjectBetween, subjectOf } from './subject.ts';
import { valuedIn } from './valued.ts';

/** What the claims of one document are made with. */
export type Desk = { readonly context: Context; readonly cast: Cast; readonly dealings: Dealings };

export type Belongings = Pick<Claim, 'entity' | 'counterparty' | 'scope' | 'kind'>;

/** Does "those losses", "that figure" speak of the claim before? */
const pointsBack = (reading: Reading, choice: Choice): boolean =>
  choice.hit !== null && /^(?:those|these|that|such)$/.test(reading.words[choice.hit.first - 1]?.lower ?? '');

/** The part of a company that was last told of, and where. */
export type PartTold = { readonly scope: string[]; readonly sentence: Sentence | null };

/** A claim with the mention that it was made of. */
export type Made = { readonly mention: QuantityMention; readonly claim: Claim };

/** What a document has told before a number. */
export type ToldBefore = {
  /** The last claim of each concept. */
  readonly last: ReadonlyMap<string, Claim>;
  /** The claims of the sentence, in order. */
  readonly made: readonly Made[];
  readonly lastPart: PartTold;
  readonly standing: Standing;
};

/** Was it told in the same sentence, or in the one before it? */
const isNear = (part: PartTold, { index, block }: Sentence): boolean =>
  part.sentence !== null && part.sentence.block === block && part.sentence.index >= index - 1;

/** Does a sentence name sites and nobody? */
const isOfSite = (cast: Cast, sentence: Sentence): boolean => {
  const names = cast.namesOf(sentence);
  return names.some(({ kind }) => kind === 'site') && names.every(({ kind }) => kind === 'site' || kind === 'place');
};

const RESULTS: ReadonlySet<string | null> = new Set(['income', 'loss']);
/** How many words may stand between "compared with" and the result: "a net", "core operating". */
const HELD_WITHIN = 3;

/** "Cloud's loss was $9 million, compared with a profit of $2 million": the part that a result on the other side of zero is of as well. */
const acrossZero = ({ words }: Reading, concept: string | null, anchor: number, made: readonly Made[]): string[] => {
  const before = made.at(-1)?.claim;
  if (before === undefined || !RESULTS.has(concept) || !RESULTS.has(before.concept)) return [];
  const isHeld = words
    .slice(Math.max(0, anchor - 1 - HELD_WITHIN), anchor)
    .some(({ lower }, i, near) => /^(?:with|to)$/.test(lower) && near[i - 1]?.lower === 'compared');
  return isHeld ? before.scope : [];
};

/** Whose a number is that is told by itself. */
const ownBelongings = (
  desk: Desk,
  reading: Reading,
  { mention, choice, via }: Decision,
  { last, lastPart, made }: ToldBefore,
): Belongings => {
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
  if (earlier !== undefined) {
    const { entity, counterparty, scope } = earlier;
    return { entity, counterparty, scope, kind: kind ?? earlier.kind };
  }
  const own = concept === null ? [] : scopeOf(context, cast, sentence, concept, { name: anchor, number: place });
  // "Sales in Asia were $9 million. In May they fell to $4 million", "The unit's profit was $2 million"
  const isSaid = via === 'again' || isPartAgain(reading.words, anchor);
  const isAgain = concept !== null && own.length === 0 && isNear(lastPart, sentence) && isSaid;
  const crossed = own.length === 0 ? acrossZero(reading, concept, anchor.first, made) : own;
  const scope = isAgain ? lastPart.scope : crossed;
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
  const moved = movedPart(reading, after, number);
  if (moved !== null) return [scopeName(moved)];
  const gapped = scope.length === 1 || opensPart(reading, after) ? gappedPart(reading, after, number) : null;
  if (gapped !== null) return [scopeName(gapped)];
  const named = choice === null ? null : respectiveHit(reading, mention, choice);
  if (concept !== null && named !== null)
    return scopeOf(context, cast, reading.sentence, concept, { name: named, number: named });
  const own =
    concept === null ? [] : scopeOf(context, cast, reading.sentence, concept, { name: number, number, after });
  return own.length > 0 ? own : scope;
};

/** The same of a number of a list, or of a part of a whole: what the one before it has, where its own words say nothing else. */
const belongingsOfList = (desk: Desk, reading: Reading, decision: Decision, before: Made): Belongings => {
  const { context, cast } = desk;
  const [from, to] = [reading.placeOf(before.mention).last, reading.placeOf(decision.mention).first];
  return {
    counterparty: before.claim.counterparty,
    kind: before.claim.kind,
    entity: subjectBetween(context, cast, reading.sentence, from, to) ?? before.claim.entity,
    scope: listScope(desk, reading, decision, before),
  };
};

/** "compared with 20 million for Acme", "a premium to Monday's closing price of $34": whose else a figure is, where its words say so; else null. */
const otherOwner = (
  { context, cast }: Desk,
  reading: Reading,
  { mention, choice }: Decision,
  { last }: ToldBefore,
): string | null => {
  const concept = choice?.concept ?? null;
  if (concept !== null && CONTRACTUAL.has(concept)) return null;
  const place = reading.placeOf(mention);
  const owner = ownerOfBase(context, cast, reading.sentence, place);
  if (owner !== null || concept !== 'share-price') return owner;
  return ownerOfPrice(context, cast, reading.sentence, place, last.get(concept));
};

/** The part or the place of a figure in the order of two lists; null where there are none such. */
const respectivePartOf = ({ context, cast }: Desk, reading: Reading, mention: QuantityMention): string | null => {
  const { sentence, words } = reading;
  if (!words.some(({ lower }) => lower === 'respectively')) return null;
  const places: NamedPart[] = cast
    .namesOf(sentence)
    .filter(({ kind }) => kind === 'place')
    .map(({ text, first, last }) => ({ name: text, first, last }));
  const parts = [...cast.partsIn(sentence), ...places].sort((a, b) => a.first - b.first || b.last - a.last);
  return respectivePart(reading, mention, parts, context.periodsIn(sentence).length);
};

/**
 * Whose a number is, of what part, and of which kind.
 *
 * @param before the number of whose list it may be
 */
export const belongingsOf = (
  desk: Desk,
  reading: Reading,
  decision: Decision,
  before: Made | null,
  told: ToldBefore,
): Belongings => {
  const { via } = decision;
  const isListed = via === 'list' || via === 'part' || via === 'list-part';
  const found =
    isListed && before !== null
      ? belongingsOfList(desk, reading, decision, before)
      : ownBelongings(desk, reading, decision, told);
  const other = otherOwner(desk, reading, decision, told);
  const part = decision.choice?.concept == null ? null : respectivePartOf(desk, reading, decision.mention);
  const { entity, counterparty, scope, kind } = found;
  return { entity: other ?? entity, counterparty, scope: part === null ? scope : [scopeName(part)], kind };
};
