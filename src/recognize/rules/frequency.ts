import { isCurrencyCode } from '../../text/currencies.ts';
import { FLOWS, FREQUENCY } from '../lexicon/frequency.ts';
import { type ContextRule, changed, type Reading } from '../reading.ts';
import type { Scan } from '../scan.ts';

/** Is one of the few words from `at` on something that is measured over time by nature, "annual recurring revenue"? */
const flowsFrom = (scan: Scan, at: number, words: number): boolean => {
  for (let i = at; i < at + words; i++) if (FLOWS.has(scan.tokens[i]?.lower ?? '')) return true;
  return false;
};

/** "$9 billion Annual Deal", "$9 billion in annual payments": an adjective right after the amount. */
const after = (scan: Scan, it: Reading): { per: string; last: number } | null => {
  const { tokens } = scan;
  const at = tokens[it.last]?.lower === 'in' || tokens[it.last]?.lower === 'of' ? it.last + 1 : it.last;
  const word = tokens[at]?.lower ?? '';
  const per = FREQUENCY.get(word);
  if (per === undefined || flowsFrom(scan, at + 1, 1)) return null;
  return { per, last: at + 1 };
};

/** "an annualized run rate of $9 billion", "a monthly fee of $20", "annual rent was $3 million": an adjective shortly before. */
const before = (scan: Scan, it: Reading): string | null => {
  const { tokens } = scan;
  let i = it.phraseFirst - 1;
  if (!/^(of|is|was|at|to|from|totaling|totalling)$/.test(tokens[i]?.lower ?? '')) return null;
  // "annual salary rose from $9,000 to $10,000"
  if (tokens[i]?.lower === 'to' && tokens[i - 1]?.kind === 'number') {
    i -= tokens[i - 2]?.lower === 'from' ? 2 : 3;
    if (tokens[i]?.lower !== 'from') return null;
  }
  for (let n = 0; n < 5; n++) {
    i -= 1;
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word' || FLOWS.has(token.lower)) return null;
    const per = FREQUENCY.get(token.lower);
    if (per !== undefined && !token.lower.endsWith('lly')) return per;
    if (/^(a|an|the|of|in|for|and|or|to|at)$/.test(token.lower)) return null;
  }
  return null;
};

/**
 * Money at a rate that an adjective names. What is by its nature measured over a year has none: "annual revenue of $5 billion" and
 * "$1 billion in annual recurring revenue" say which revenue, while "$9 billion in annual rent" says how often it is paid.
 */
export const frequency: ContextRule = {
  id: 'frequency',
  refine: (scan, it): Reading => {
    if (it.per !== null || !isCurrencyCode(it.unit)) return it;
    const found = after(scan, it);
    if (found !== null)
      return changed(it, {
        per: found.per,
        phraseLast: Math.max(it.phraseLast, found.last),
        rules: [...it.rules, 'frequency'],
      });
    const per = before(scan, it);
    return per === null ? it : changed(it, { per, rules: [...it.rules, 'frequency'] });
  },
};
