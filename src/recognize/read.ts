import type { Numeral } from './numeral.ts';
import { numeralAt } from './numeral-at.ts';
import { byOpening } from './opening.ts';
import { CONTEXT, JOINS, NAMES, UNITS } from './order.ts';
import type { PeriodReading } from './period-reading.ts';
import type { NameRule, Reading, UnitRule } from './reading.ts';
import type { Scan, Token } from './scan.ts';
import { sharedRates } from './shared-rates.ts';

/** A name that only looks like a number keeps all units from its tokens. */
const opened = byOpening<NameRule | UnitRule>([...NAMES, ...UNITS]);

/** What begins at token `i`: the end of a name, a quantity, or null. */
const readAt = (it: Scan, i: number): number | Reading | null => {
  const rules = opened(it.tokens[i] as Token);
  if (rules.length === 0) return null;
  let numeral: Numeral | null | undefined;
  for (const rule of rules) {
    if ('end' in rule) {
      const end = rule.end(it, i);
      if (end > i) return end;
    } else {
      if (numeral === undefined) numeral = numeralAt(it, i, false);
      const found = rule.read(it, i, numeral);
      if (found !== null) return found;
    }
  }
  return null;
};

/** Every quantity of a scan, in order; the tokens of the periods are taken. One way through the tokens, then the lists of rules over what was found. */
export const readQuantities = (it: Scan, periods: readonly PeriodReading[]): Reading[] => {
  const found: Reading[] = [];
  let period = 0;
  let next = 0;
  for (const i of it.openings) {
    if (i < next) continue;
    while (period < periods.length && (periods[period]?.last ?? 0) <= i) period += 1;
    const taken = periods[period];
    if (taken !== undefined && taken.first <= i) {
      next = taken.last;
      continue;
    }
    const read = readAt(it, i);
    if (typeof read === 'number') next = read;
    else if (read !== null) {
      found.push(read);
      next = read.last;
    }
  }
  if (found.length === 0) return found;
  let all = found;
  for (const rule of JOINS) all = rule.join(it, all);
  return sharedRates(
    it,
    all.map((one) => CONTEXT.reduce((changed, rule) => rule.refine(it, changed), one)),
  );
};
