import { HEDGES_BEFORE } from '../lexicon/hedges.ts';
import type { JoinRule, Reading } from '../reading.ts';
import { isDash, type Scan } from '../scan.ts';

/** Words that hand a value over: "was 73", "to 12", "age of 21", "ranked at 5". */
const HANDS_OVER =
  /^(is|was|were|are|be|been|to|from|at|of|by|reached|totaled|totalled|averaged|averages|scored|numbered|numbering|hit|equals|equaled|has|have|had|versus|than|aged|age|between|and|–|-|~|=)$/;

/** Does a bare number say a value? One in words, or a small one that nothing leads up to, is a pronoun, a name or a label. */
const isValue = (scan: Scan, it: Reading): boolean => {
  if (it.unit !== null || it.scale > 0) return true;
  const first = scan.tokens[it.first];
  // "117-169" may be anything, "between 5 and 9" and "5 to 9" are ranges.
  if (it.ends !== null) return it.modifier === 'vague' || !isDash(scan.tokens[it.first + 1]);
  const before = scan.tokens[it.first - 1]?.lower ?? '';
  if (first?.kind === 'word') return HEDGES_BEFORE.has(before) && !/^(no|some|one)$/.test(first.lower);
  if (/[.,]/.test(first?.text ?? '')) return true;
  const next = scan.tokens[it.last];
  const isNamed = next?.kind === 'word' && !next.glued && /^\p{Lu}/u.test(next.text);
  return !isNamed && (HANDS_OVER.test(before) || HEDGES_BEFORE.has(before));
};

/** Drops bare numbers that count nothing: "no one", "the 737 program", "bottom three". */
export const bare: JoinRule = {
  id: 'bare',
  join: (scan, readings): Reading[] => readings.filter((it) => isValue(scan, it)),
};
