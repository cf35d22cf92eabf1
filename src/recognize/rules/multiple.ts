import { Exact } from '../../text/interval.ts';
import { MULTIPLES } from '../lexicon/multiples.ts';
import { type Reading, reading, type UnitRule } from '../reading.ts';
import { isHyphen } from '../scan.ts';

/** "2.5x", "6.5 times", "four-fold", "10-fold": a pure number, how many times as much. */
export const multiple: UnitRule = {
  id: 'multiple',
  read: (scan, i, numeral): Reading | null => {
    const { tokens } = scan;
    if (numeral === null || numeral.form === 'fraction') {
      const value = MULTIPLES.get(tokens[i]?.lower ?? '');
      // "double-digit", "a double room", "doubles the ..." are told apart by what they multiply.
      if (
        value === undefined ||
        isHyphen(tokens[i + 1]) ||
        !multiplies(tokens[i - 1]?.lower, tokens[i]?.lower ?? '', tokens[i + 1]?.lower)
      )
        return null;
      return reading(
        {
          first: i,
          last: i + 1,
          value: new Exact(value),
          decimals: value.includes('.') ? 1 : 0,
          scale: 0,
          vague: null,
          form: 'words',
        },
        'pure',
        'multiple',
      );
    }
    const at = isHyphen(tokens[numeral.last]) ? numeral.last + 1 : numeral.last;
    const word = tokens[at];
    const sign =
      (word?.text === 'x' || word?.text === 'X' || word?.text === '×') &&
      word.glued &&
      tokens[at + 1]?.kind !== 'number';
    if (sign || word?.lower === 'times' || (word?.lower === 'fold' && word.glued))
      return reading(numeral, 'pure', 'multiple', { last: at + 1 });
    return null;
  },
};

/** Is the word a verb of growth or a factor here: "ballooned fourfold", "nearly double its revenue", "more than doubled since"? */
const multiplies = (before: string | undefined, word: string, after: string | undefined): boolean => {
  if (/(ed|ing|fold)$/.test(word) || word === 'twice' || word === 'thrice')
    return !/^(a|an|the)$/.test(before ?? '') && word !== 'twice'
      ? true
      : /^(as|the|its|that|what|their|this)$/.test(after ?? '');
  if (/^(to|will|would|could|than|nearly|almost|about|roughly|over|is|was|more)$/.test(before ?? '')) return true;
  return /^(the|its|that|what|their|last|those)$/.test(after ?? '') && !/^(a|an)$/.test(before ?? '');
};
