import type { PeriodMention } from '../model/mention.ts';

/** The same mention of another period, as its sentence means it. Written out: see `text/placed-block.ts`. */
export const periodAs = (
  { start, end, block, cell, rules, basis: printed, relation: held }: PeriodMention,
  period: PeriodMention['period'],
  { basis = printed, relation = held }: Partial<PeriodMention> = {},
): PeriodMention => ({ block, cell, start, end, rules, period, basis, relation });
