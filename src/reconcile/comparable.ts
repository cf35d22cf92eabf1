import type { Aspect } from '../model/finding.ts';
import { isSameDefinition } from './definition.ts';
import { UNKNOWN_FILER } from './names.ts';
import type { Reading } from './reading.ts';

/** What keeps two readings of one concept from being compared, and what only one side states. */
export type Comparability = {
  /** Aspects that both state, differently. Empty: they may be compared. */
  readonly differs: readonly Aspect[];
  /** Aspects that one side leaves open: a match still means something, a difference hardly. */
  readonly unstated: readonly Aspect[];
};

type Agreement = 'same' | 'unstated' | 'differs';

const equal = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name, index) => name === b[index]);

/** "Harbor" beside "Harbor 1" or beside "Harbor 1" and "Harbor 2": the first of them, or the name of all of them. */
const isUmbrella = (one: readonly string[], many: readonly string[]): boolean =>
  one.length === 1 && many.every((name) => name === one[0] || name.startsWith(`${one[0]} `));

/** "runs a 180 MW data center": one of however many, which the sentence does not name. */
const isAnyOne = ({ identity, scope, claim: { evidence, quantity } }: Reading): boolean => {
  if (identity !== 'capacity' || scope.length > 0 || evidence.row !== null) return false;
  const at = evidence.quote.indexOf(quantity.surface);
  return at > 0 && ANY_ONE.test(evidence.quote.slice(Math.max(0, at - 40), at));
};
const ANY_ONE = /\b(?:an?|another|one|second|third|new) (?:[\w-]+ )?$/i;

const scopes = (a: Reading, b: Reading): Agreement => {
  if (equal(a.scope, b.scope)) return isAnyOne(a) || isAnyOne(b) ? 'unstated' : 'same';
  if (a.scope.length === 0 || b.scope.length === 0) return a.identity === 'deal' ? 'same' : 'unstated';
  return isUmbrella(a.scope, b.scope) || isUmbrella(b.scope, a.scope) ? 'unstated' : 'differs';
};

/** A deal is known by its parties; who of them is named first does not matter ("A pays B", "B is paid by A"). */
const parties = (a: Reading, b: Reading): Agreement => {
  if (a.parties.length === 0 || b.parties.length === 0) return 'unstated';
  const [few, many] = a.parties.length <= b.parties.length ? [a.parties, b.parties] : [b.parties, a.parties];
  const shared = few.filter((name) => many.includes(name));
  // A filer has many contracts: its own name tells none from another, and who the other party is takes reading to find.
  const isFilersOwn = shared.length > 0 && shared.every((name) => name === a.filer || name === b.filer);
  if (shared.length < few.length) return isFilersOwn ? 'unstated' : 'differs';
  // One company alone, on both sides, has more contracts than one.
  if (many.length === 1) return 'unstated';
  const lone = few === a.parties ? a : b;
  const isFilerOnly = few.length < many.length && (isFilersOwn || (lone.filing && lone.filer === null));
  return isFilerOnly ? 'unstated' : 'same';
};

const entities = (a: Reading, b: Reading): Agreement => {
  switch (a.identity) {
    case 'deal':
      return parties(a, b);
    case 'capacity':
      // A named site is the same site, whoever is said to own, rent or use it.
      if (a.scope.some((site) => b.scope.includes(site))) return 'same';
      return a.parties.some((name) => b.parties.includes(name)) ? 'same' : parties(a, b);
    case 'measure':
    case 'stock':
    case 'ratio':
      if (a.parties.length === 0 || b.parties.length === 0) return 'unstated';
      if (equal(a.parties, b.parties)) return 'same';
      return a.parties.includes(UNKNOWN_FILER) || b.parties.includes(UNKNOWN_FILER) ? 'unstated' : 'differs';
    default:
      return a.identity satisfies never;
  }
};

const periods = (a: Reading, b: Reading): Agreement => {
  if (a.identity === 'deal') return 'same';
  if (a.period === null || b.period === null) return a.identity === 'capacity' ? 'same' : 'unstated';
  return a.period === b.period ? 'same' : 'differs';
};

/** A contract's terms are promises by nature, so only a denial sets two of them apart. */
const modalities = (a: Reading, b: Reading): Agreement => {
  const [x, y] = [a.claim.modality, b.claim.modality];
  if ((x === 'denied') !== (y === 'denied')) return 'differs';
  if (a.identity === 'deal' || a.identity === 'capacity') return 'same';
  return (x === 'planned') !== (y === 'planned') ? 'differs' : 'same';
};

const kinds = (a: Reading, b: Reading): Agreement =>
  a.kind === null || b.kind === null || a.kind === b.kind ? 'same' : 'differs';

/** "Gross margin" in so many words, of which kind both say, beside a row of that name: of the whole where neither has a part. */
const isPlainMargin = (a: Reading, b: Reading): boolean =>
  a.concept === 'margin' &&
  a.definition === '' &&
  b.definition === '' &&
  a.kind !== null &&
  a.kind === b.kind &&
  [a, b].some(({ claim }) => claim.evidence.row !== null);

/** What a rate of change or a margin is of is only in the words, as "fair value" and "adjusted" are: two may be of two things. */
const definitions = (a: Reading, b: Reading): Agreement => {
  const isUntold = a.identity === 'ratio' && a.definition === '' && !isPlainMargin(a, b);
  return isUntold || !isSameDefinition(a.definition, b.definition) ? 'unstated' : 'same';
};

const isSameSign = (a: Reading, b: Reading): boolean => a.sign === b.sign || a.sign === 0 || b.sign === 0;

/** Comparability comes before comparison (DESIGN 5.2). */
export const comparability = (a: Reading, b: Reading): Comparability => {
  const differs: Aspect[] = [];
  const unstated: Aspect[] = [];
  const note = (aspect: Aspect, agreement: Agreement): void => {
    if (agreement === 'differs') differs.push(aspect);
    else if (agreement === 'unstated') unstated.push(aspect);
  };
  note('concept', a.concept === b.concept && isSameSign(a, b) ? 'same' : 'differs');
  note('kind', kinds(a, b));
  note(a.identity === 'deal' ? 'counterparty' : 'entity', entities(a, b));
  note('scope', scopes(a, b));
  note('period', periods(a, b));
  note('unit', a.dimension === b.dimension && a.unit === b.unit ? 'same' : 'differs');
  note('rate', a.per === b.per ? 'same' : 'differs');
  note('modality', modalities(a, b));
  note('definition', definitions(a, b));
  return { differs, unstated };
};
