import type { Quantity } from '../model/quantity.ts';
import type { UnitKind } from './unit-kind.ts';

/**
 * A phrase as data: words of small letters with one space between them. `a|b` is either word, `(s)` an optional ending, `..` a gap of
 * up to five words. Hyphens and ampersands in the text do not count: "run rate" is also "run-rate", "r d" is "R&D".
 */
export type Phrase = string;

/** How one concept is told: its own words, the kind of number it takes, and the shape of that number. */
export type ConceptRule = {
  /** One of `CONCEPTS`, or one of the pipeline's; null for a measure that is known and not ours, which keeps others from claiming it. */
  readonly id: string | null;
  readonly units: readonly UnitKind[];
  /** Nouns that name the measure, on either side of the number: "revenue of $5 million", "$5 million in revenue". */
  readonly names: readonly Phrase[];
  /** Words that the number follows: "lost $5 million". */
  readonly leads?: readonly Phrase[];
  /** Words that the number stands right before: "a $5 million deal". */
  readonly heads?: readonly Phrase[];
  /** Words that count only right before the number: "increased by $5 million", but not "increased by 4% to $5 million". */
  readonly tight?: readonly Phrase[];
  /** Weaker words, which decide only where nothing better stands near. */
  readonly hints?: readonly Phrase[];
  /** Phrases that hold one of the words above and mean something else: "cost of revenue". */
  readonly not?: readonly Phrase[];
  /** Counted nouns that are the concept by themselves, as the recognizer prints them, in small letters: "gpu". */
  readonly nouns?: readonly string[];
  /** The unit that the claim carries where the print has none: "20 million" downloads. */
  readonly unit?: string;
  /** Do its names say that the number is below zero, with no sign in print: "an EBITDA loss of $5 million"? */
  readonly belowZero?: boolean;
  /** Is it measured of one share, whether or not the print says so again: "a net loss per share of $0.42", "its shares closed at $31"? */
  readonly ofOneShare?: boolean;
  /** At least one of these must stand in the sentence. */
  readonly needs?: readonly Phrase[];
  /** None of these may stand in the sentence. */
  readonly bars?: readonly Phrase[];
  /** The shape of the number: "per a stretch of time". */
  readonly accepts?: (quantity: Quantity) => boolean;
  /** Row labels of tables that name it, whole: "total revenues". */
  readonly labels?: readonly Phrase[];
  /** Words beside the name that say which kind: `{ operating: ['operating', 'from operations'] }`. */
  readonly kinds?: Readonly<Record<string, readonly Phrase[]>>;
  /** The concept of the same thing with a number of another shape: "$90 million in all, or $30 million a year". */
  readonly sibling?: string;
  /** Is it a measure of a business that grows and shrinks, for growth to be the growth of? */
  readonly grows?: boolean;
  /** Is the kind the measure that it is of: the growth of revenue, of losses, of headcount? */
  readonly kindIsMeasure?: boolean;
  /** Is it how reporters talk, which would mean something else in a filing: "put $3 million into Acme"? */
  readonly onlyNews?: boolean;
  /** The concept of the same measure below zero: "net income (loss)" of (12.3) is a loss. */
  readonly negative?: string;
};

/** The rule with all its fields, those too that say nothing: rules of one shape are read many times as fast as those of sixty. */
export const inFull = (rule: ConceptRule): ConceptRule => ({
  id: rule.id,
  units: rule.units,
  names: rule.names,
  leads: rule.leads,
  heads: rule.heads,
  tight: rule.tight,
  hints: rule.hints,
  not: rule.not,
  nouns: rule.nouns,
  unit: rule.unit,
  belowZero: rule.belowZero,
  ofOneShare: rule.ofOneShare,
  needs: rule.needs,
  bars: rule.bars,
  accepts: rule.accepts,
  labels: rule.labels,
  kinds: rule.kinds,
  sibling: rule.sibling,
  grows: rule.grows,
  kindIsMeasure: rule.kindIsMeasure,
  onlyNews: rule.onlyNews,
  negative: rule.negative,
});
