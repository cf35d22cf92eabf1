import type { Finding } from '../model/finding.ts';

export type StatementVerdict = 'supported' | 'refuted' | 'undecided';

/** "Revenue was 52,805" out of a table in thousands: an article's error, but a statement that the report's own digits support. */
const isCopiedCell = ({ rule }: Finding): boolean => rule === 'slip.copied-scale';

/**
 * What the findings say about a statement (the document with that id) as a whole. Refuted when one of its claims conflicts; supported
 * when everything that could be compared agrees and at least one thing does; else undecided.
 */
export const statementVerdict = (findings: readonly Finding[], statement: string): StatementVerdict => {
  const about = findings.filter(({ claims: [judged] }) => judged?.document === statement);
  if (about.some((finding) => finding.verdict === 'conflict' && !isCopiedCell(finding))) return 'refuted';
  const supports = (finding: Finding): boolean =>
    finding.verdict === 'match' || finding.verdict === 'compatible' || isCopiedCell(finding);
  return about.some(supports) ? 'supported' : 'undecided';
};
