import { Exact } from '../../text/interval.ts';
import { DURATIONS, MEASURES } from '../../text/units.ts';
import { numeral } from '../numeral.ts';
import { type Reading, reading, type UnitRule } from '../reading.ts';

/** "a year and a half", "a mile and a half", "one cup and a half": a unit and half of it. */
export const halfMore: UnitRule = {
  id: 'half-more',
  opens: { words: ['a', 'an', 'one'] },
  read: ({ tokens }, i): Reading | null => {
    if (!/^(an?|one)$/.test(tokens[i]?.lower ?? '')) return null;
    if (tokens[i + 2]?.lower !== 'and' || tokens[i + 3]?.lower !== 'a' || tokens[i + 4]?.lower !== 'half') return null;
    const word = tokens[i + 1]?.lower ?? '';
    const unit = DURATIONS.byWord.get(word) ?? MEASURES.byWord.get(word);
    if (unit === undefined) return null;
    const it = numeral({ first: i, last: i + 5, value: new Exact('1.5'), decimals: 1 });
    return reading(it, unit, 'half-more');
  },
};
