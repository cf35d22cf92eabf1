import { DURATIONS } from '../../text/units.ts';
import { NUMERAL } from '../numeral-at.ts';
import { type Reading, reading, type UnitRule } from '../reading.ts';
import { isHyphen } from '../scan.ts';

/** Words that may stand between the number and its unit of time. */
const BETWEEN =
  /^(calendar|business|trading|working|full|fiscal|consecutive|straight|more|additional|further|long|short|whole|previous)$/;

/** "90 days", "ninety-day", "three-year", "24 months", "seven to eight years", "five business days". */
export const duration: UnitRule = {
  id: 'duration',
  opens: NUMERAL,
  read: (scan, i, numeral): Reading | null => {
    if (numeral === null || numeral.form === 'fraction') return null;
    const { tokens } = scan;
    let at = numeral.last;
    if (isHyphen(tokens[at]) || (tokens[at]?.lower === 'of' && numeral.vague !== null)) at += 1;
    if (BETWEEN.test(tokens[at]?.lower ?? '')) at += 1;
    const token = tokens[at];
    if (token?.kind !== 'word') return null;
    // "days’ notice": the apostrophe is a mark of its own; "year's" keeps its letter.
    const unit =
      DURATIONS.byWord.get(token.lower.replace(/['’]s$/, '')) ??
      ((token.glued && at === numeral.last) || token.text.length > 2 ? DURATIONS.bySymbol.get(token.text) : undefined);
    if (unit === undefined) return null;
    return reading(numeral, unit, 'duration', { first: i, last: at + 1 });
  },
};
