import { Exact } from '../../text/interval.ts';
import { MAY_BE_MONEY, NO_CLAIM, NO_MONEY, NO_SHARES, NOT_DONE, ON_BOOKS } from '../lexicon/nothing.ts';
import { numeral } from '../numeral.ts';
import { type Reading, reading, type UnitRule } from '../reading.ts';
import { isHyphen, type Scan } from '../scan.ts';

/** How far the noun may stand from "no". */
const REACH = 8;

/** How far from "no charges" the word may stand that makes an amount of them. */
const BESIDE = 4;
/** "no charges were filed", "no charges against him": of a crime. */
const OF_CRIME = /^(brought|filed|laid|pressed|against|dropped|being)$/;

/** Is "no charges" at `no`, whose noun ends before `last`, said of money? */
const isOnBooks = ({ tokens }: Scan, no: number, last: number): boolean => {
  if (tokens[last]?.lower === 'of' || tokens.slice(last, last + 3).some(({ lower }) => OF_CRIME.test(lower)))
    return false;
  return tokens.slice(Math.max(0, no - BESIDE), last + BESIDE).some(({ lower }) => ON_BOOKS.test(lower));
};

/** The first noun from `at` on that an amount or a number of shares is of, and the unit of that. */
const nothingOf = (scan: Scan, at: number): { unit: string; last: number } | null => {
  let unit: string | null = null;
  let last = at;
  for (let i = at; i < at + REACH; i++) {
    const token = scan.tokens[i];
    // "no stock-based compensation expense"
    if (isHyphen(token) && token?.glued) continue;
    if (token?.kind !== 'word' || NO_CLAIM.has(token.lower)) break;
    // "no shares", "no stock options"; "no repurchases of common stock" is of shares, "no repurchases of notes" is not known here.
    if (NO_SHARES.has(token.lower)) return { unit: 'share', last: i + 1 };
    if (NO_MONEY.has(token.lower)) {
      if (unit === null && MAY_BE_MONEY.has(token.lower) && !isOnBooks(scan, at - 1, i + 1)) return null;
      unit = 'USD';
      last = i + 1;
    } else if (unit !== null || /^(of|in|to|for|that|which|the|is|was|were|are)$/.test(token.lower)) break;
  }
  return unit === null ? null : { unit, last };
};

const PEOPLE =
  /^(?:officers|directors|employees|executives|stockholders|shareholders|holders|members|owners|partners|customers|persons)$/;

/** "None of our other executive officers bought shares": nobody, and not no shares. */
const isOfPeople = ({ tokens }: Scan, at: number): boolean => {
  const people = tokens.slice(at, at + BESIDE + 2).findIndex(({ lower }) => PEOPLE.test(lower));
  return (
    people >= 0 && tokens.slice(at, at + people).every(({ lower }) => !NO_SHARES.has(lower) && !NO_MONEY.has(lower))
  );
};

/** "no borrowings outstanding", "None of the goodwill", "did not record any impairment": nought, of money or of shares. */
export const nothing: UnitRule = {
  id: 'nothing',
  opens: { words: ['no', 'none', 'not', 'didn’t', "didn't"] },
  read: (scan, i): Reading | null => {
    const { tokens } = scan;
    const word = tokens[i]?.lower ?? '';
    const nought = (last: number, unit: string, phraseLast: number): Reading =>
      reading(numeral({ first: i, last, value: new Exact(0) }), unit, 'nothing', { phraseLast });
    if (word === 'no') {
      const found = nothingOf(scan, i + 1);
      return found === null ? null : nought(i + 1, found.unit, found.last);
    }
    if (word === 'none' && tokens[i + 1]?.lower === 'of') {
      if (isOfPeople(scan, i + 2)) return null;
      const found = nothingOf(scan, /^(the|our|its|these|those)$/.test(tokens[i + 2]?.lower ?? '') ? i + 3 : i + 2);
      return found === null ? null : nought(i + 1, found.unit, found.last);
    }
    if (word !== 'not' && !/^didn['’]t$/.test(word)) return null;
    if (!NOT_DONE.has(tokens[i + 1]?.lower ?? '') || tokens[i + 2]?.lower !== 'any') return null;
    const found = nothingOf(scan, i + 3);
    return found === null ? null : nought(i + 3, found.unit, found.last);
  },
};
