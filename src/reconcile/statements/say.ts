import type { Claim } from '../../model/claim.ts';
import { oneLine, periodLabel, quantityLabel } from '../../text/wording.ts';
import type { Draft } from '../finding.ts';

const QUOTED = 220;

/** A quote on one line, cut at a word where it is long. */
export const quoted = (text: string): string => {
  const line = oneLine(text);
  if (line.length <= QUOTED) return `“${line}”`;
  return `“${line.slice(0, line.lastIndexOf(' ', QUOTED))} ...”`;
};

/** A figure of the report with its period and what it is of: "$512 thousand (2025): “Rent, 2025: 512”". */
export const stated = (claim: Claim): string => {
  const period = claim.period === null ? '' : ` (${periodLabel(claim.period)})`;
  return `${quantityLabel(claim.quantity)}${period}: ${quoted(claim.evidence.quote)}`;
};

/** A draft about a statement's figure and what the report states. */
export const draft = (
  rule: string,
  verdict: Draft['verdict'],
  severity: Draft['severity'],
  message: string,
  claims: readonly Claim[],
  calculation?: Draft['calculation'],
): Draft => ({
  rule,
  verdict,
  severity,
  message,
  readings: claims.map((claim) => ({ claim, source: claim.document })),
  ...(calculation ? { calculation } : {}),
});
