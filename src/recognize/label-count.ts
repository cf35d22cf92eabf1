import type { Reading } from './reading.ts';
import type { Scan } from './scan.ts';

/** Those who are counted on a line of their own, behind their name: "Employees: 830". */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['employees', 'employee'],
  ['headcount', 'employee'],
  ['staff', 'employee'],
  ['workforce', 'employee'],
  ['customers', 'customer'],
  ['subscribers', 'subscriber'],
  ['users', 'user'],
  ['gpus', 'GPU'],
]);

/** What may stand behind such a number: "830 as of March", "830 (up from 410)". */
const BEHIND = /^(?:as|at|in|up|down|from|versus|vs|and|or)$/;

/** "Employees: 830": what a line counts by its label; null where the number has a noun of its own, "Staff: 2 shifts". */
export const labelled = ({ tokens }: Scan, { phraseFirst, last }: Reading): string | null => {
  if (tokens[phraseFirst - 1]?.text !== ':') return null;
  const next = tokens[last];
  const isAlone = next === undefined || next.kind === 'mark' || BEHIND.test(next.lower);
  return isAlone ? (LABELS.get(tokens[phraseFirst - 2]?.lower ?? '') ?? null) : null;
};
