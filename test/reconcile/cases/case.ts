import type { Claim } from '../../../src/model/claim.ts';
import type { DocumentHeader } from '../../../src/model/document.ts';
import type { Verdict } from '../../../src/model/finding.ts';

/** Claims that stand together; `verdict` is what the rule must say of them. */
export type AcceptCase = {
  readonly name: string;
  readonly claims: Claim[];
  readonly verdict: Verdict;
  readonly documents?: DocumentHeader[];
};
/** Claims about which the rule must say nothing. */
export type RejectCase = { readonly name: string; readonly claims: Claim[]; readonly documents?: DocumentHeader[] };
export type RuleCases = { readonly accept: readonly AcceptCase[]; readonly reject: readonly RejectCase[] };
