import type { Document } from '../model/document.ts';
import type { QuantityMention, Recognition } from '../model/mention.ts';
import { Exact, hedgedInterval } from '../text/interval.ts';
import { numeralAt } from './numeral.ts';
import { CONTEXT, JOINS, NAMES, UNITS } from './order.ts';
import type { Reading } from './reading.ts';
import { type Scan, scan } from './scan.ts';

/** Where prose stands: a block of it, or a cell of a table. */
type Place = { readonly block: number; readonly cell: number | null };

const nameEnd = (it: Scan, i: number): number => {
  for (const rule of NAMES) {
    const end = rule.end(it, i);
    if (end > i) return end;
  }
  return -1;
};

const unitAt = (it: Scan, i: number): Reading | null => {
  const numeral = numeralAt(it, i, false);
  for (const rule of UNITS) {
    const found = rule.read(it, i, numeral);
    if (found !== null) return found;
  }
  return null;
};

/** Every reading of a scan, in order. */
const readings = (it: Scan): Reading[] => {
  const found: Reading[] = [];
  for (let i = 0; i < it.tokens.length; ) {
    const name = nameEnd(it, i);
    if (name > i) {
      i = name;
      continue;
    }
    const next = unitAt(it, i);
    if (next !== null) found.push(next);
    i = next === null ? i + 1 : next.last;
  }
  let all = found;
  for (const rule of JOINS) all = rule.join(it, all);
  return all.map((one) => CONTEXT.reduce((changed, rule) => rule.refine(it, changed), one));
};

const mention = (it: Scan, one: Reading, place: Place): QuantityMention => {
  const start = it.tokens[one.first]?.start ?? 0;
  const end = it.tokens[one.last - 1]?.end ?? start;
  const { modifier, value, ends } = one;
  const interval =
    ends ??
    (value === null || modifier === 'range' || modifier === 'vague'
      ? { low: null, high: null }
      : hedgedInterval(new Exact(value), one.decimals ?? 0, modifier));
  return {
    ...place,
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
};

/** Finds every quantity and every mention of a period in a document. Pure; each character is looked at a bounded number of times. */
export const recognize = (document: Document): Recognition => {
  const quantities: QuantityMention[] = [];
  for (const [block, it] of document.blocks.entries()) {
    if (it.kind === 'table') continue;
    const tokens = scan(document.text, it.start, it.end);
    for (const one of readings(tokens)) quantities.push(mention(tokens, one, { block, cell: null }));
  }
  return { quantities, periods: [], columns: [] };
};
