import type { Finding } from '../model/finding.ts';
import { stableId } from './hash.ts';

/**
 * A stable hash of what a finding says: its rule, and of each claim where it stands, what it is of, the figure and its sentence. Unlike the
 * finding's id it does not change with the bytes around them, as when a page is published again with another advertisement.
 */
export const sayingOf = ({ rule, claims }: Finding): string => {
  const said = claims.map(({ source, concept, period, quantity, evidence }) =>
    stableId([source, concept, period?.label ?? null, quantity.surface, evidence.quote, evidence.row, evidence.column]),
  );
  return stableId([rule, ...said.sort()]);
};
