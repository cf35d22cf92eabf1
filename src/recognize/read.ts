import { numeralAt } from './numeral-at.ts';
import { opensQuantity } from './openers.ts';
import { CONTEXT, JOINS, NAMES, UNITS } from './order.ts';
import type { PeriodReading } from './period-reading.ts';
import type { Reading } from './reading.ts';
import type { Scan } from './scan.ts';

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

/** Every quantity of a scan, in order; the tokens of the periods are taken. One way through the tokens, then the lists of rules over what was found. */
export const readQuantities = (it: Scan, periods: readonly PeriodReading[]): Reading[] => {
  const found: Reading[] = [];
  let period = 0;
  for (let i = 0; i < it.tokens.length; ) {
    while (period < periods.length && (periods[period]?.last ?? 0) <= i) period += 1;
    const taken = periods[period];
    if (taken !== undefined && taken.first <= i) {
      i = taken.last;
      continue;
    }
    const token = it.tokens[i];
    if (token === undefined || !opensQuantity(token)) {
      i += 1;
      continue;
    }
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
