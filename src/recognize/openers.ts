import { MONTHS } from '../text/calendar.ts';
import { CURRENCIES } from '../text/currencies.ts';
import { SMALL_NUMBERS, VAGUE_PLURALS } from '../text/number-words.ts';
import { MULTIPLES } from './lexicon/multiples.ts';
import type { Token } from './scan.ts';

/**
 * Words that can begin a quantity or a name with a number in it. Nine words of ten can not, and asking every rule about each of them is
 * most of the work: a rule that begins with another word must put it here.
 */
const QUANTITY_WORDS: ReadonlySet<string> = new Set([
  ...SMALL_NUMBERS.keys(),
  ...VAGUE_PLURALS.keys(),
  ...MULTIPLES.keys(),
  ...MONTHS.keys(),
  ...CURRENCIES.flatMap(({ code, signs }) => [code, ...signs]).map((sign) => sign.toLowerCase()),
  ..."a an half several few couple quarter no none not didn’t didn't us u.s. c ca au nz hk sg nt low mid high".split(
    ' ',
  ),
]);

/** Words that can begin a period, the same way. */
const PERIOD_WORDS: ReadonlySet<string> = new Set([
  ...SMALL_NUMBERS.keys(),
  ...MONTHS.keys(),
  ...'first second third fourth final fiscal fy calendar full year years quarter quarters period half a'.split(' '),
  ...'last this next current previous that the same comparable corresponding one prior preceding'.split(' '),
]);

/** May a quantity or a name with a number begin with this token? Numbers and marks always may. */
export const opensQuantity = (token: Token): boolean =>
  token.kind === 'word' ? QUANTITY_WORDS.has(token.lower) : token.kind !== 'code';

/** May a period begin with this token? */
export const opensPeriod = (token: Token): boolean =>
  token.kind === 'word' ? PERIOD_WORDS.has(token.lower) : token.kind !== 'mark';
