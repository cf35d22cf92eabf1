import type { QuantityMention } from '../model/mention.ts';
import type { ConceptRule } from './concept-rule.ts';
import type { Reading, Role, TriggerHit } from './evidence.ts';
import { type UnitKind, unitKindOf } from './unit-kind.ts';

/** What speaks for a concept; `concept` is null where it speaks for a measure that is not ours. */
export type Choice = {
  readonly rule: ConceptRule;
  readonly concept: string | null;
  /** 10 for a name right beside the number, less with every step away. */
  readonly score: number;
  /** The words that decided; null where the counted noun of the number did. */
  readonly hit: TriggerHit | null;
};

/** Less evidence than this is doubt. */
const ENOUGH = 3;
/** What each role is worth right beside the number, and how much of it a step away takes; null: it says nothing on that side. */
const WORTH: Readonly<Record<Role, { base: number; before: number | null; after: number | null }>> = {
  name: { base: 10, before: 1, after: 1.3 },
  lead: { base: 10, before: 1, after: null },
  head: { base: 11, before: null, after: 2 },
  tight: { base: 10.5, before: 5, after: null },
  hint: { base: 4, before: 0.3, after: 0.3 },
  not: { base: 10.1, before: 1, after: 1.3 },
};
/** What a comma or an "and" takes from a name behind the number: "to $5 million, net loss rose". */
const PARTED = 3;
/** The counted noun of the number itself: "400 employees". */
const NOUN = 9;

const fits = (rule: ConceptRule, kind: UnitKind, mention: QuantityMention, reading: Reading): boolean =>
  rule.units.includes(kind) &&
  rule.accepts?.(mention.quantity) !== false &&
  (rule.needs === undefined || reading.met.has(rule)) &&
  !reading.barred.has(rule) &&
  // "one-fifth of" and "fourfold" count nothing.
  (kind !== 'ratio' || rule.unit === undefined || mention.rules.includes('count'));

const scoreOf = (hit: TriggerHit, kind: UnitKind, mention: QuantityMention, reading: Reading): number => {
  const place = reading.placeOf(mention);
  const { base, before, after } = WORTH[hit.value.role];
  if (hit.last < place.first) return before === null ? 0 : base - before * reading.cost(hit.last, place.first, kind);
  if (hit.first > place.last) {
    if (after === null) return 0;
    const parted = hit.value.role !== 'hint' && reading.isParted(place.last, hit.first) ? PARTED : 0;
    return base - parted - after * reading.cost(place.last, hit.first, kind);
  }
  // Inside the phrase: "the $1.25 billion monthly payment", "40,000 GPUs".
  return base;
};

/** "IPO valuation" is no offering, but it is a valuation: another rule has the words. */
const isClaimed = (hit: TriggerHit, reading: Reading): boolean =>
  reading.hits.some(
    (other) =>
      other.value.role !== 'not' &&
      other.value.rule !== hit.value.rule &&
      other.first >= hit.first &&
      other.last <= hit.last &&
      other.value.rule.units.some((unit) => hit.value.rule.units.includes(unit)),
  );

/** The readings of a mention that have enough evidence, best first; equal ones in the order of the rules. */
export const choicesFor = (
  mention: QuantityMention,
  reading: Reading,
  rules: readonly ConceptRule[],
): readonly Choice[] => {
  const kind = unitKindOf(mention.quantity);
  const unit = mention.quantity.unit.toLowerCase();
  const best = new Map<string, Choice>();
  const offer = (rule: ConceptRule, concept: string | null, score: number, hit: TriggerHit | null): void => {
    const key = concept ?? '';
    if (score >= ENOUGH && score > (best.get(key)?.score ?? 0)) best.set(key, { rule, concept, score, hit });
  };
  for (const hit of reading.hits) {
    const { rule, role } = hit.value;
    if (!rule.units.includes(kind)) continue;
    const score = scoreOf(hit, kind, mention, reading);
    if (role === 'not') {
      if (!isClaimed(hit, reading)) offer(rule, null, score, hit);
    } else if (fits(rule, kind, mention, reading)) offer(rule, rule.id, score, hit);
  }
  for (const rule of rules)
    if (rule.nouns?.includes(unit) && fits(rule, kind, mention, reading)) offer(rule, rule.id, NOUN, null);
  return [...best.values()].sort((a, b) => b.score - a.score || rules.indexOf(a.rule) - rules.indexOf(b.rule));
};
