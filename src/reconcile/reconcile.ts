import type { Claim } from '../model/claim.ts';
import type { DocumentHeader } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { EntityConfig, Pipeline } from '../model/pipeline.ts';
import type { Pair } from './check.ts';
import { PAIR_CHECKS } from './checks/order.ts';
import { indexFacts } from './fact-index.ts';
import { byPlace, byPrecision, type Fact, facts } from './facts.ts';
import { type Draft, finding } from './finding.ts';
import { entityKeys } from './names.ts';
import { decidingPair, pairsOf } from './pairing.ts';
import { type Reading, read } from './reading.ts';

export type ReconcileInput = {
  readonly claims: readonly Claim[];
  readonly documents: readonly DocumentHeader[];
  /** By rule id, as in a pipeline file. */
  readonly checks?: Pipeline['checks'];
  readonly entities?: EntityConfig[];
};

const judge = (pair: Pair): Draft | null => {
  for (const check of PAIR_CHECKS) {
    const draft = check.judge(pair);
    if (draft) return draft;
  }
  return null;
};

/**
 * Holds every claim against what it can be compared with: articles against filings first, then against one another.
 * Pure; the order of the input changes nothing; a claim that cannot be compared yields nothing.
 */
export const reconcile = ({ claims, documents, entities = [] }: ReconcileInput): Finding[] => {
  const headers = new Map(documents.map((document) => [document.id, document]));
  const key = entityKeys(entities);
  const readings = [...new Map(claims.map((claim) => [claim.id, claim])).values()]
    .sort(byPlace)
    .map((claim) => read(claim, headers.get(claim.document) ?? null, claim.document, key))
    .filter((reading): reading is Reading => reading !== null);
  const all = facts(readings);
  const filed = all.filter(({ reading }) => reading.filing);
  const told = all.filter(({ reading }) => !reading.filing);
  const drafts: Draft[] = [];
  const filedIndex = indexFacts(filed);
  const open: Fact[] = [];
  for (const fact of told) {
    const pair = decidingPair(pairsOf(fact, filedIndex, () => true));
    const draft = pair && judge(pair);
    if (draft) drafts.push(draft);
    else open.push(fact);
  }
  const openIndex = indexFacts(open);
  for (const fact of open) {
    const earlier = (other: Fact): boolean =>
      other.reading.source !== fact.reading.source && byPrecision(other.reading, fact.reading) < 0;
    const pair = decidingPair(pairsOf(fact, openIndex, earlier));
    const draft = pair && judge(pair);
    if (draft) drafts.push(draft);
  }
  return drafts.map(finding);
};
