import type { QuantityMention } from '../../model/mention.ts';
import type { Reading } from '../evidence.ts';
import type { Word } from '../words.ts';

const CONDITIONS = new Set(['if', 'unless', 'until', 'whether', 'provided']);
const LIMITS = /^(?:exceeds?|exceeded|equals?|reach|reaches|falls?|drops?|below|above|less|more|greater|least|most)$/;
/** "any legal entity which has at least 250 employees": a rule speaks of anybody. */
const ANYBODY = /^(?:entity|company|person|issuer|corporation|undertaking|employer|holder)$/;
const isAnybody = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'any' && words.slice(at + 1, at + 4).some(({ lower }) => ANYBODY.test(lower));
/** How many words before a number may hold its condition. */
const SUPPOSED = 25;

/** Contracts of a sort, in accounting policies: "leases with a term of 12 months or less are not recorded". */
const OF_A_SORT = /^(?:leases|contracts|agreements|obligations|arrangements)$/;
const SORTED = /^(?:with|having|whose|that|of)$/;
const SORTED_WITHIN = 12;

/** Does a number say where the line runs between contracts that are short and those that are not? */
export const isShortTerm = ({ words, placeOf }: Reading, mention: QuantityMention): boolean => {
  const { unit, value, modifier } = mention.quantity;
  if (!/^(?:more-than|at-least|less-than|up-to)$/.test(modifier)) return false;
  if (!((unit === 'month' && value === '12') || (unit === 'year' && value === '1'))) return false;
  const { first } = placeOf(mention);
  const before = words.slice(Math.max(0, first - SORTED_WITHIN), first);
  return before.some(
    ({ lower }, i) => OF_A_SORT.test(lower) && before.slice(i).some((word) => SORTED.test(word.lower)),
  );
};

/** "if our revenue exceeds $1 billion": a threshold is nobody's figure. */
export const isThreshold = (reading: Reading, mention: QuantityMention): boolean => {
  const { first } = reading.placeOf(mention);
  let limits = /^(?:more-than|at-least|less-than|up-to)$/.test(mention.quantity.modifier);
  for (let i = first - 1; i >= 0 && i >= first - SUPPOSED; i--) {
    const word = reading.words[i]?.lower ?? '';
    if (word === ';') return false;
    if (LIMITS.test(word)) limits = true;
    if (CONDITIONS.has(word) || isAnybody(reading.words, i)) return limits;
  }
  return false;
};
