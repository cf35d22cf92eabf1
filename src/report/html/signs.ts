import type { Group } from '../groups.ts';

/** A mathematical sign for each group, so that colour is never the only difference. */
export const SIGNS: Readonly<Record<Group, string>> = {
  conflict: '≠',
  flagged: '≈',
  note: '*',
  match: '=',
  'not-comparable': '–',
};
