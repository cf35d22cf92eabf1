import type { IsSum } from './balance-sums.ts';
import type { Judged } from './echoes.ts';
import type { FactIndex } from './fact-index.ts';
import { byPrecision, type Fact } from './facts.ts';
import type { Figure } from './figures.ts';
import type { Draft } from './finding.ts';
import { judge } from './judge.ts';
import type { Library } from './library.ts';
import { DERIVED_CHECKS, FIGURE_CHECKS, INTERNAL_CHECKS, NEAR_MISS_CHECKS, PAIR_CHECKS, SET_CHECKS } from './order.ts';
import {
  contradictingTwin,
  contradictionWithin,
  decidingPair,
  isConfirmedBy,
  isOfOneDeal,
  nearMisses,
  pairsOf,
} from './pairing.ts';
import type { TwinsOf } from './same-words.ts';
import type { Settings } from './settings.ts';
import { isStatedElsewhere, slippedPair } from './stated-elsewhere.ts';
import type { World } from './world.ts';

/** The first answer that the asked give; null where none gives one. */
const firstOf = <T, Answer>(asked: readonly T[], ask: (one: T) => Answer | null): Answer | null => {
  for (const one of asked) {
    const answer = ask(one);
    if (answer !== null) return answer;
  }
  return null;
};

const any = (): boolean => true;

/** What filings say of the facts of articles: what was judged, which facts they could judge at all, and which they refute. */
export const againstFilings = (
  told: readonly Fact[],
  filed: FactIndex,
  twinsOf: TwinsOf,
  isSum: IsSum,
  settings: Settings,
): { judged: Judged[]; settled: Set<Fact>; refuted: Set<Fact> } => {
  const judged: Judged[] = [];
  const settled = new Set<Fact>();
  const refuted = new Set<Fact>();
  for (const fact of told) {
    const pairs = pairsOf(fact, filed, any);
    const pair = decidingPair(pairs) ?? slippedPair(pairs, filed);
    const said = pair && judge(pair, PAIR_CHECKS, settings);
    const isMisread = pair !== null && said?.verdict === 'conflict' && (isStatedElsewhere(pair, filed) || isSum(pair));
    const stated = isMisread ? null : said;
    const isSettled = stated?.verdict === 'conflict' || isConfirmedBy(pair);
    const twins = isSettled ? null : contradictingTwin(fact, twinsOf(fact), pair, filed);
    const draft = (twins && judge(twins, PAIR_CHECKS, settings)) ?? stated;
    if (pair !== null || draft !== null) settled.add(fact);
    if (draft === null) continue;
    if (draft.verdict === 'conflict') refuted.add(fact);
    judged.push({ fact, draft });
  }
  return { judged, settled, refuted };
};

/** What can be computed for facts that nothing states. */
export const byComputation = (told: readonly Fact[], library: Library, settings: Settings): Judged[] => {
  const checks = DERIVED_CHECKS.filter(({ id }) => settings.isOn(id));
  return told.flatMap((fact) => {
    const draft = firstOf(checks, (check) => check.derive(fact, library));
    return draft === null ? [] : [{ fact, draft }];
  });
};

/** Two figures of one sentence are two things that it tells apart, even where their aspects were read alike. */
const isInOneSentence = (a: Fact, b: Fact): boolean => {
  const quotes = new Set(a.readings.map(({ claim }) => claim.evidence.quote));
  return b.readings.some(({ claim }) => quotes.has(claim.evidence.quote));
};

/** The pairs of parties that an article tells of deals between; an article with two of them may speak of either. */
const dealsBySource = (told: readonly Fact[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const deals = new Map<string, Set<string>>();
  for (const { reading } of told) {
    if (reading.identity !== 'deal' || reading.parties.length < 2) continue;
    const known = deals.get(reading.source) ?? new Set();
    deals.set(reading.source, known.add(reading.parties.join(' and ')));
  }
  return deals;
};

/** Where an article contradicts itself: each fact against more precise ones elsewhere in its document. */
export const withinArticles = (
  told: readonly Fact[],
  index: FactIndex,
  filed: FactIndex,
  settings: Settings,
): Judged[] => {
  const open = new Set(told);
  const deals = dealsBySource(told);
  return told.flatMap((fact) => {
    const inside = (other: Fact): boolean =>
      other.reading.source === fact.reading.source &&
      open.has(other) &&
      byPrecision(other.reading, fact.reading) < 0 &&
      !isInOneSentence(other, fact);
    const isOnlyDeal = deals.get(fact.reading.source)?.size === 1;
    const pair = contradictionWithin(pairsOf(fact, index, inside).filter((each) => isOfOneDeal(each, isOnlyDeal)));
    const draft = pair === null || isStatedElsewhere(pair, filed) ? null : judge(pair, INTERNAL_CHECKS, settings);
    return draft === null ? [] : [{ fact, draft }];
  });
};

/**
 * Articles against articles: each fact against more precise ones of other sources, so that each pair is judged once; and against what it
 * misses by one aspect only. What a filing has confirmed is not confirmed again by an article.
 */
export const amongArticles = (
  told: readonly Fact[],
  index: FactIndex,
  filed: FactIndex,
  isConfirmed: (fact: Fact) => boolean,
  settings: Settings,
): Judged[] => {
  const open = new Set(told);
  return told.flatMap((fact) => {
    const before = (other: Fact): boolean =>
      other.reading.source !== fact.reading.source && open.has(other) && byPrecision(other.reading, fact.reading) < 0;
    const pairs = pairsOf(fact, index, before);
    const pair = decidingPair(pairs);
    const draft = pair && judge(pair, PAIR_CHECKS, settings);
    const isEcho = draft?.verdict === 'match' && isConfirmed(fact);
    const near = nearMisses(isConfirmed(fact) || pair ? pairs : [...pairsOf(fact, filed, any), ...pairs]);
    const slip = firstOf(near, (miss) => judge(miss, NEAR_MISS_CHECKS, settings));
    return [isEcho ? null : draft, slip].flatMap((said) => (said === null ? [] : [{ fact, draft: said }]));
  });
};

/** What sentences and sets of facts say together. Each check is told which facts have been answered before it. */
export const overSets = (world: Omit<World, 'answered'>, before: readonly Judged[], settings: Settings): Judged[] => {
  const answered = new Set(before.map(({ fact }) => fact));
  const judged: Judged[] = [];
  for (const check of SET_CHECKS) {
    if (!settings.isOn(check.id)) continue;
    for (const one of check.find({ ...world, answered })) {
      judged.push(one);
      answered.add(one.fact);
    }
  }
  return judged;
};

/** What can be said of figures by themselves. */
export const byFigure = (figures: readonly Figure[], settings: Settings): Draft[] => {
  const checks = FIGURE_CHECKS.filter(({ id }) => settings.isOn(id));
  return figures.flatMap((figure) => firstOf(checks, (check) => check.judge(figure)) ?? []);
};
