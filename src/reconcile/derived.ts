import type { Calculation, Severity, Verdict } from '../model/finding.ts';
import type { Fact } from './facts.ts';
import type { Draft } from './finding.ts';
import type { Library } from './library.ts';
import type { Measure } from './reading.ts';
import { conflictSeverity } from './severity.ts';
import { type Ruling, rule } from './verdict.ts';

/** A rule that computes what a fact should be from other facts; null where it has nothing to compute with. */
export type DerivedCheck = { readonly id: string; readonly derive: (fact: Fact, library: Library) => Draft | null };

/** How a finding ends after the working: "they agree", "below it by 11 %". */
export type Judgement = { readonly verdict: Verdict; readonly severity: Severity; readonly ruling: Ruling };

/** Holds a printed measure against a computed one, by the same law as two printed ones. */
export const against = (judged: Measure, worked: Measure): Judgement => {
  const ruling = rule(judged, worked);
  switch (ruling.relation) {
    case 'equal':
    case 'near':
      return { verdict: 'match', severity: 'none', ruling };
    case 'hedged':
      return { verdict: 'compatible', severity: 'warning', ruling };
    case 'cut':
      return { verdict: 'compatible', severity: 'note', ruling };
    case 'bound':
    case 'apart':
      return { verdict: 'conflict', severity: conflictSeverity(ruling), ruling };
    default:
      return ruling.relation satisfies never;
  }
};

/** The working is for reading: more digits than this are noise of a division. */
const WORKING_DIGITS = 8;

/** The working as a record, with the ends of what it allows. */
export const calculation = (expression: string, { allowed: { low, high } }: Measure): Calculation => ({
  expression,
  low: low?.toSignificantDigits(WORKING_DIGITS).toFixed() ?? null,
  high: high?.toSignificantDigits(WORKING_DIGITS).toFixed() ?? null,
});
