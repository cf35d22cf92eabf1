import type { PeriodMention, QuantityMention } from '../model/mention.ts';
import { hedgedInterval } from '../text/interval.ts';
import type { PeriodReading } from './period-reading.ts';
import type { PrintedEnd, Reading } from './reading.ts';
import type { Scan } from './scan.ts';

/*
 * Records are written out here, and what is spread stands last: V8 (of Node 20) gives each object that begins with a spread and goes on
 * with fields of its own a hidden class of its own, and all who read these records were slow for it.
 */

/** Where prose stands: a block of it, or a cell of a table. */
export type Place = { readonly block: number; readonly cell: number | null };

/** A reading as a record: offsets for tokens, decimal strings for values, and the interval that print and hedge allow. */
export const quantityMention = (it: Scan, one: Reading, place: Place): QuantityMention => {
  const start = it.tokens[one.first]?.start ?? 0;
  const end = it.tokens[one.last - 1]?.end ?? start;
  const { modifier, value, ends } = one;
  const interval =
    ends ??
    (value === null || modifier === 'range' || modifier === 'vague'
      ? { low: null, high: null }
      : hedgedInterval(value, one.decimals ?? 0, modifier, one.isFar ? 'far' : 'close'));
  const endOf = ({ first, last, decimals }: PrintedEnd): { start: number; end: number; decimals: number | null } => ({
    start: it.tokens[first]?.start ?? start,
    end: it.tokens[last - 1]?.end ?? end,
    decimals,
  });
  const mention = {
    block: place.block,
    cell: place.cell,
    start,
    end,
    rules: [...one.rules],
    phrase: { start: it.tokens[one.phraseFirst]?.start ?? start, end: it.tokens[one.phraseLast - 1]?.end ?? end },
    quantity: {
      surface: it.text.slice(start, end),
      value: value?.toFixed() ?? null,
      low: interval.low?.toFixed() ?? null,
      high: interval.high?.toFixed() ?? null,
      unit: one.unit ?? 'pure',
      per: one.per,
      modifier,
      decimals: one.decimals,
    },
  };
  if (one.printed === null) return mention;
  return { ends: { low: endOf(one.printed.low), high: endOf(one.printed.high) }, ...mention };
};

/** A reading of a period as a record. */
export const periodMention = (it: Scan, one: PeriodReading, place: Place): PeriodMention => ({
  block: place.block,
  cell: place.cell,
  start: it.tokens[one.first]?.start ?? 0,
  end: it.tokens[one.last - 1]?.end ?? 0,
  rules: [one.rule],
  period: one.period,
  basis: one.basis,
  relation: one.relation,
});
