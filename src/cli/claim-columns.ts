import type { Claim } from '../model/claim.ts';
import { periodLabel, quantityLabel, quoteLine, shortSource } from '../text/wording.ts';
import type { Column } from './output.ts';

/** A claim in a row: what a reader looks for first stands first. */
export const CLAIM_COLUMNS: readonly Column<Claim>[] = [
  { name: 'source', cell: (claim) => shortSource(claim.source), width: 24 },
  { name: 'number', cell: (claim) => quantityLabel(claim.quantity), width: 32 },
  {
    name: 'value',
    cell: (claim) => claim.quantity.value ?? `${claim.quantity.low ?? ''}..${claim.quantity.high ?? ''}`,
    right: true,
  },
  { name: 'unit', cell: (claim) => claim.quantity.unit, width: 14 },
  { name: 'concept', cell: (claim) => [claim.kind, claim.concept].filter(Boolean).join(' ') },
  { name: 'entity', cell: (claim) => claim.entity ?? '', width: 20 },
  { name: 'scope', cell: (claim) => claim.scope.join(', '), width: 20 },
  { name: 'period', cell: (claim) => (claim.period ? periodLabel(claim.period) : ''), width: 24 },
  { name: 'quote', cell: (claim) => quoteLine(claim), width: 60 },
];
