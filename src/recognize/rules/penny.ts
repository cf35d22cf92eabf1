import { Exact } from '../../text/interval.ts';
import { numeral } from '../numeral.ts';
import { type Reading, reading, type UnitRule } from '../reading.ts';

/** How many words behind the penny may name the share: "per basic and diluted share". */
const SHARE_WITHIN = 5;

/** "a penny a share", "one penny per diluted share": a cent, as American papers call it; a penny where the text prints pounds. */
export const penny: UnitRule = {
  id: 'penny',
  opens: { words: ['a', 'one'] },
  read: ({ tokens, text }, i): Reading | null => {
    if (tokens[i + 1]?.lower !== 'penny' || !/^(?:a|per)$/.test(tokens[i + 2]?.lower ?? '')) return null;
    if (!tokens.slice(i + 3, i + 3 + SHARE_WITHIN).some(({ lower }) => lower === 'share')) return null;
    const it = numeral({ first: i, last: i + 2, value: new Exact('0.01'), decimals: 2 });
    return reading(it, text.includes('£') ? 'GBP' : 'USD', 'penny');
  },
};
