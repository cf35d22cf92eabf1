import { isSettled } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';

/** What an editor sorts findings into, most pressing first. */
export const GROUPS = ['conflict', 'flagged', 'note', 'match', 'not-comparable'] as const;
export type Group = (typeof GROUPS)[number];

/** The groups that are shown as cards, and those that are counted and folded into tables. */
export const CARD_GROUPS = ['conflict', 'flagged', 'note'] as const satisfies readonly Group[];
export const FOLDED_GROUPS = ['match', 'not-comparable'] as const satisfies readonly Group[];

/** Heading and one line of explanation of each group, and the heading of a single one. */
export const GROUP_WORDS: Readonly<Record<Group, { heading: string; one: string; means: string }>> = {
  conflict: { heading: 'Conflicts', one: 'Conflict', means: 'These cannot both be true.' },
  flagged: { heading: 'Flagged', one: 'Flagged', means: 'Not a contradiction, but a reader would stumble.' },
  note: { heading: 'Notes', one: 'Note', means: 'Worth knowing; seldom worth a correction.' },
  match: { heading: 'Matches', one: 'Match', means: 'These say the same, as far as they are printed.' },
  'not-comparable': {
    heading: 'Not comparable',
    one: 'Not comparable',
    means: 'These look alike, but speak of different things.',
  },
};

/**
 * Severity decides before the verdict does: a note stays a note even where the verdict is `conflict` (a figure cut off instead of rounded), and
 * a near miss that a reader would trip over is flagged though its verdict is `not-comparable`.
 */
export const groupOf = ({ verdict, severity }: Pick<Finding, 'verdict' | 'severity'>): Group => {
  if (severity === 'note') return 'note';
  if (verdict === 'conflict') return 'conflict';
  if (severity === 'error' || severity === 'warning') return 'flagged';
  switch (verdict) {
    case 'match':
    case 'compatible':
      return 'match';
    case 'missing':
      return 'note';
    case 'not-comparable':
      return 'not-comparable';
    default:
      return verdict satisfies never;
  }
};

const SEVERITY_ORDER: readonly Finding['severity'][] = ['error', 'warning', 'note', 'none'];

/** The findings of each group: what is settled last, else the more severe first and otherwise in the order of the report. */
export const groupFindings = (findings: readonly Finding[]): Readonly<Record<Group, readonly Finding[]>> => {
  const groups: Record<Group, Finding[]> = { conflict: [], flagged: [], note: [], match: [], 'not-comparable': [] };
  for (const finding of findings) groups[groupOf(finding)].push(finding);
  for (const group of GROUPS)
    groups[group].sort(
      (a, b) =>
        Number(isSettled(a)) - Number(isSettled(b)) ||
        SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity),
    );
  return groups;
};
