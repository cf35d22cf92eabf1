import { NUMERAL, numeralAt } from '../numeral-at.ts';
import { changed, type Reading, reading, type UnitRule } from '../reading.ts';
import { isHyphen, type Scan } from '../scan.ts';

/** The percentage unit at token `at`, and the token after it. */
const unitAt = (scan: Scan, at: number): { unit: string; last: number } | null => {
  const { tokens } = scan;
  const from = isHyphen(tokens[at]) ? at + 1 : at;
  const word = tokens[from];
  const next = tokens[from + 1];
  if (word === undefined) return null;
  if (word.text === '%') return { unit: 'percent', last: from + 1 };
  if (/^(percent|pct|pc|percents)$/.test(word.lower)) return { unit: 'percent', last: from + 1 };
  if (word.lower === 'per' && next?.lower === 'cent') return { unit: 'percent', last: from + 2 };
  if (/^percentage$/.test(word.lower) && /^points?$/.test(next?.lower ?? ''))
    return { unit: 'percentage-point', last: from + 2 };
  if (word.lower === 'basis' && /^points?$/.test(next?.lower ?? '')) return { unit: 'basis-point', last: from + 2 };
  if (/^(bps|bp)$/.test(word.lower)) return { unit: 'basis-point', last: from + 1 };
  if (/^(pp|ppt|ppts|pps)$/.test(word.lower) && word.glued) return { unit: 'percentage-point', last: from + 1 };
  return null;
};

/** "57%", "Four percent", "19 per cent", "1.38pc", "25 basis points", "(3.5)%", "2 percentage points". */
export const percent: UnitRule = {
  id: 'percent',
  opens: { ...NUMERAL, words: [...NUMERAL.words, '('] },
  read: (scan, i, numeral): Reading | null => {
    const { tokens } = scan;
    // "(3.5)%" is negative, as in the tables of filings.
    if (tokens[i]?.text === '(' && tokens[i + 1]?.kind === 'number' && tokens[i + 2]?.text === ')') {
      const found = tokens[i + 3]?.text === '%' ? numeralAt(scan, i + 1, false) : null;
      if (found === null) return null;
      const it = reading(found, 'percent', 'percent', { first: i, last: i + 4 });
      return changed(it, { value: it.value?.negated() ?? null });
    }
    if (numeral === null) return null;
    const unit = unitAt(scan, numeral.last);
    if (unit === null) return null;
    // "5% percentage points" and "50%-owned" keep the sign they have.
    return reading(numeral, unit.unit, 'percent', { last: unit.last });
  },
};
