import { Exact } from '../../text/interval.ts';
import { DURATIONS, MEASURES } from '../../text/units.ts';
import { numeral } from '../numeral.ts';
import { type Reading, reading, type UnitRule } from '../reading.ts';

/** "a day or two", "a mile or two": one or two of a unit, as a range. */
export const orTwo: UnitRule = {
  id: 'or-two',
  opens: { words: ['a', 'an', 'one'] },
  read: ({ tokens }, i): Reading | null => {
    if (tokens[i + 2]?.lower !== 'or' || tokens[i + 3]?.lower !== 'two') return null;
    const word = tokens[i + 1]?.lower ?? '';
    const unit = DURATIONS.byWord.get(word) ?? MEASURES.byWord.get(word);
    if (unit === undefined) return null;
    const it = numeral({ first: i, last: i + 4, value: new Exact(1) });
    const ends = { low: new Exact(1), high: new Exact(2) };
    return reading(it, unit, 'or-two', { value: null, ends, modifier: 'range' });
  },
};
