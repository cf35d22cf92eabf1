import { z } from 'zod';
import { Claim } from './claim.ts';
import { DecimalString } from './decimal-string.ts';
import { Decision } from './decision.ts';

export const Verdict = z.enum(['match', 'compatible', 'conflict', 'missing', 'not-comparable']);
export type Verdict = z.infer<typeof Verdict>;

export const Severity = z.enum(['error', 'warning', 'note', 'none']);
export type Severity = z.infer<typeof Severity>;

/** What must agree before two claims are compared (XBRL's aspects, and a few that prose needs). */
export const Aspect = z.enum([
  'concept',
  'kind',
  'entity',
  'counterparty',
  'scope',
  'period',
  'unit',
  'rate',
  'modality',
  'definition',
]);
export type Aspect = z.infer<typeof Aspect>;

/** The working that a finding shows. */
export const Calculation = z.object({
  /** "1.25 billion × 36 months" */
  expression: z.string().min(1),
  low: DecimalString.nullable(),
  high: DecimalString.nullable(),
});
export type Calculation = z.infer<typeof Calculation>;

/** What one check says about claims: `claims[0]` is the claim judged, the rest are what it is held against. */
export const Finding = z.object({
  schema: z.literal('finding/1'),
  /** A stable hash of the rule and its claims; survives re-runs and re-ordering. */
  id: z.string().regex(/^[0-9a-f]{16}$/),
  /** A stable rule id, `value.conflict`; each has a page in `docs/checks/`. */
  rule: z.string().regex(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/),
  verdict: Verdict,
  severity: Severity,
  /** One plain sentence. */
  message: z.string().min(1),
  claims: z.array(Claim).min(1),
  calculation: Calculation.nullable(),
  /** The aspect that keeps the claims from being compared; only where the verdict is `not-comparable`. */
  differs: Aspect.nullable(),
  /** How many independent documents the claims come from. */
  sources: z.int().positive(),
  /** What a person decided about it; left out where nobody has. */
  decision: Decision.optional(),
});
export type Finding = z.infer<typeof Finding>;
