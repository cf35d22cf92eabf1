import type { Claim } from '../model/claim.ts';
import type { Aspect, Calculation, Finding, Severity, Verdict } from '../model/finding.ts';
import { stableId } from '../text/hash.ts';

/** A claim and the source that it counts for. */
export type Cited = { readonly claim: Claim; readonly source: string };

/** What a check says: a Finding before it has an id and its sources are counted. */
export type Draft = {
  readonly rule: string;
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly message: string;
  /** `[0]` is the reading judged, `[1]` what it is held against. */
  readonly readings: readonly Cited[];
  readonly calculation?: Calculation;
  readonly differs?: Aspect;
};

/** Completes a draft. The id is made of the rule and the claims' ids in sorted order, and of nothing else. */
export const finding = (draft: Draft): Finding => {
  const claims: Claim[] = [...new Map(draft.readings.map(({ claim }) => [claim.id, claim])).values()];
  return {
    schema: 'finding/1',
    id: stableId([draft.rule, ...claims.map(({ id }) => id).sort()]),
    rule: draft.rule,
    verdict: draft.verdict,
    severity: draft.severity,
    message: draft.message,
    claims,
    calculation: draft.calculation ?? null,
    differs: draft.differs ?? null,
    sources: new Set(draft.readings.map(({ source }) => source)).size,
  };
};
