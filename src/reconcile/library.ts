import { comparability } from './comparable.ts';
import { candidates, type FactIndex } from './fact-index.ts';
import { byPrecision, type Fact } from './facts.ts';
import type { Reading } from './reading.ts';
import { rule } from './verdict.ts';

/** All facts of a run, those of filings and those of articles, to look up what a calculation needs. */
export type Library = readonly FactIndex[];

/** What the wanted fact is, where it is not what the asking fact is. */
export type Wanted = Partial<Pick<Reading, 'concept' | 'kind' | 'dimension' | 'identity' | 'period' | 'definition'>>;

/** Filings before the asking fact's own document, that before other articles. */
const rank = (asking: Fact, fact: Fact): number =>
  fact.reading.filing ? 0 : fact.reading.source === asking.reading.source ? 1 : 2;

const BLOCKING = new Set(['kind', 'entity', 'counterparty', 'scope', 'period', 'modality']);

/** A fact found for a calculation; `certain` where it is surely of the same parties, scope and period. */
export type Found = { readonly fact: Fact; readonly certain: boolean };

const isSame = (a: Fact, b: Fact): boolean => rule(a.reading.measure, b.reading.measure).relation === 'equal';

/**
 * Facts of the same parties, scope and period as `asking` (or what `wanted` says instead), the best source first. A fact is certain where
 * all aspects are stated and agree, or where it equals one that is: a filing that does not name the other party, but states the very
 * payment that articles name the parties of. What is not certain comes last.
 */
export const related = (library: Library, asking: Fact, wanted: Wanted): Found[] => {
  const probe: Reading = { ...asking.reading, ...wanted };
  const found = library
    .flatMap((index) => candidates(index, probe))
    .filter((fact) => fact !== asking)
    .map((fact) => ({ fact, agreement: comparability(probe, fact.reading) }))
    .filter(({ agreement }) => !agreement.differs.some((aspect) => BLOCKING.has(aspect)));
  const sure = new Set(found.filter(({ agreement }) => agreement.unstated.length === 0).map(({ fact }) => fact));
  return found
    .map(({ fact }) => ({ fact, certain: sure.has(fact) || [...sure].some((other) => isSame(fact, other)) }))
    .sort(
      (a, b) =>
        Number(b.certain) - Number(a.certain) ||
        rank(asking, a.fact) - rank(asking, b.fact) ||
        byPrecision(a.fact.reading, b.fact.reading),
    );
};
