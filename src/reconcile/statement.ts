import type { Finding } from '../model/finding.ts';

export type StatementVerdict = 'supported' | 'refuted' | 'undecided';

/**
 * What the findings say about a statement (the document with that id) as a whole. Refuted when one of its claims conflicts; supported
 * when everything that could be compared agrees and at least one thing does; else undecided.
 */
export const statementVerdict = (findings: readonly Finding[], statement: string): StatementVerdict => {
  const about = findings.filter(({ claims: [judged] }) => judged?.document === statement);
  if (about.some(({ verdict }) => verdict === 'conflict')) return 'refuted';
  return about.some(({ verdict }) => verdict === 'match' || verdict === 'compatible') ? 'supported' : 'undecided';
};
