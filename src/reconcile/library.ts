import { comparability } from './comparable.ts';
import { candidates, type FactIndex } from './fact-index.ts';
import { byPrecision, type Fact } from './facts.ts';
import type { Reading } from './reading.ts';

/** All facts of a run, to look up what a calculation needs. */
export type Library = { readonly index: FactIndex };

/** What the wanted fact is, where it is not what the asking fact is. */
export type Wanted = Partial<Pick<Reading, 'concept' | 'dimension' | 'identity' | 'period'>>;

/** Filings before the asking fact's own document, that before other articles. */
const rank = (asking: Fact, fact: Fact): number =>
  fact.reading.filing ? 0 : fact.reading.source === asking.reading.source ? 1 : 2;

const BLOCKING = new Set(['kind', 'entity', 'counterparty', 'scope', 'period', 'modality']);

/** A fact found for a calculation; `certain` where all aspects that both could state are stated and agree. */
export type Found = { readonly fact: Fact; readonly certain: boolean };

/**
 * Facts of the same parties, scope and period as `asking` (or what `wanted` says instead), the best source first. What one side leaves
 * unstated does not keep a fact out, but comes after what is stated.
 */
export const related = (library: Library, asking: Fact, wanted: Wanted): Found[] => {
  const probe: Reading = { ...asking.reading, ...wanted };
  return candidates(library.index, probe)
    .filter((fact) => fact !== asking)
    .map((fact) => ({ fact, agreement: comparability(probe, fact.reading) }))
    .filter(({ agreement }) => !agreement.differs.some((aspect) => BLOCKING.has(aspect)))
    .sort(
      (a, b) =>
        Number(a.agreement.unstated.length > 0) - Number(b.agreement.unstated.length > 0) ||
        rank(asking, a.fact) - rank(asking, b.fact) ||
        byPrecision(a.fact.reading, b.fact.reading),
    )
    .map(({ fact, agreement }) => ({ fact, certain: agreement.unstated.length === 0 }));
};
