import { Exact } from '../../text/interval.ts';
import { MULTIPLES } from '../lexicon/multiples.ts';
import { numeral } from '../numeral.ts';
import { NUMERAL } from '../numeral-at.ts';
import { type Reading, reading, type UnitRule } from '../reading.ts';
import { isCapital, isHyphen, type Scan } from '../scan.ts';

/** What such a word multiplies stands after it: "double the price", "twice as loud", "twice its revenue". */
const MULTIPLIED = /^(as|the|its|that|what|their|this|last|those)$/;
/** Verbs and hedges before "double" and "triple" make them a verb or a factor: "to double", "nearly double X". */
const LEADS = /^(to|will|would|could|than|nearly|almost|about|roughly|over|is|was|more)$/;

/** "doubled down", "doubles as a bed": to double something else than an amount. */
const IDIOM = /^(down|as|back|agent)$/;
/** "scored twice as United won", "twice the day he came": "as" that begins a clause. */
const CLAUSE = /^(he|she|it|they|we|you|i|the|a|an|his|her|its|their|this|that|part|well)$/;
const isClause = (scan: Scan, at: number): boolean =>
  scan.tokens[at]?.lower === 'as' && (isCapital(scan.tokens[at + 1]) || CLAUSE.test(scan.tokens[at + 1]?.lower ?? ''));

/** Is the word at `i` a factor or a verb of growth here? "a double room", "double-digit" and "scored twice" are not. */
const multiplies = (scan: Scan, i: number): boolean => {
  const [before = '', word = '', after = ''] = [-1, 0, 1].map((k) => scan.tokens[i + k]?.lower);
  if (isHyphen(scan.tokens[i + 1]) || (/^(doubl|tripl)/.test(word) && IDIOM.test(after))) return false;
  if (/(ed|ing|fold)$/.test(word)) return !/^(a|an|the)$/.test(before) || MULTIPLIED.test(after);
  if (word === 'twice' || word === 'thrice') return MULTIPLIED.test(after) && !isClause(scan, i + 1);
  return LEADS.test(before) || (MULTIPLIED.test(after) && !/^(a|an)$/.test(before));
};

/** "2.5x", "6.5 times", "four-fold": how many times as much, from a numeral. */
const factorAfter = (scan: Scan, at: number, isSmall: boolean): number => {
  const word = scan.tokens[at];
  // "2.5x", but not the model "7950X" and not the timber "2x4".
  const isSign = /^[xX×]$/.test(word?.text ?? '') && word?.glued && isSmall && scan.tokens[at + 1]?.kind !== 'number';
  return isSign || word?.lower === 'times' || (word?.lower === 'fold' && word.glued) ? at + 1 : -1;
};

/** "2.5x", "6.5 times", "four-fold", "nearly double", "ballooned fourfold": a pure number. */
export const multiple: UnitRule = {
  id: 'multiple',
  opens: { ...NUMERAL, words: [...NUMERAL.words, ...MULTIPLES.keys()] },
  read: (scan, i, number): Reading | null => {
    if (number !== null && number.form !== 'fraction') {
      const at = isHyphen(scan.tokens[number.last]) ? number.last + 1 : number.last;
      const last = factorAfter(scan, at, number.value.lt(1000));
      return last < 0 ? null : reading(number, 'pure', 'multiple', { last });
    }
    const factor = MULTIPLES.get(scan.tokens[i]?.lower ?? '');
    if (factor === undefined || !multiplies(scan, i)) return null;
    const value = new Exact(factor);
    return reading(numeral({ first: i, last: i + 1, value, decimals: value.decimalPlaces() }), 'pure', 'multiple');
  },
};
