import type { PeriodMention } from '../model/mention.ts';
import type { Period } from '../model/period.ts';
import { isInstant } from '../model/period.ts';

/**
 * A period as its preposition holds it: "through May 2029" has an end and no start, "since January" a start and no end; "by" is a
 * deadline, an end as well. The others hold it whole.
 */
export const held = (period: Period, relation: PeriodMention['relation']): Period => {
  const start = isInstant(period) ? period.instant : period.start;
  const end = isInstant(period) ? period.instant : period.end;
  switch (relation) {
    case 'until':
      return { start: null, end, label: `through ${period.label}` };
    case 'by':
      return { start: null, end, label: `by ${period.label}` };
    case 'since':
      return { start, end: null, label: `since ${period.label}` };
    case 'as-of':
      return isInstant(period) || end === null ? period : { instant: end, label: period.label };
    case 'during':
      return period;
    default:
      throw new TypeError(`no such relation: ${relation satisfies never}`);
  }
};
