import { numeralAt } from './numeral-at.ts';
import { byOpening } from './opening.ts';
import { CONTEXT, JOINS, NAMES, UNITS } from './order.ts';
import type { PeriodReading } from './period-reading.ts';
import type { Reading } from './reading.ts';
import type { Scan, Token } from './scan.ts';
import { sharedRates } from './shared-rates.ts';

const openedNames = byOpening(NAMES);
const openedUnits = byOpening(UNITS);

const nameEnd = (it: Scan, i: number, token: Token): number => {
  for (const rule of openedNames(token)) {
    const end = rule.end(it, i);
    if (end > i) return end;
  }
  return -1;
};

const unitAt = (it: Scan, i: number, token: Token): Reading | null => {
  const rules = openedUnits(token);
  if (rules.length === 0) return null;
  const numeral = numeralAt(it, i, false);
  for (const rule of rules) {
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
    const token = it.tokens[i] as Token;
    const name = nameEnd(it, i, token);
    if (name > i) {
      i = name;
      continue;
    }
    const next = unitAt(it, i, token);
    if (next !== null) found.push(next);
    i = next === null ? i + 1 : next.last;
  }
  if (found.length === 0) return found;
  let all = found;
  for (const rule of JOINS) all = rule.join(it, all);
  return sharedRates(
    it,
    all.map((one) => CONTEXT.reduce((changed, rule) => rule.refine(it, changed), one)),
  );
};
