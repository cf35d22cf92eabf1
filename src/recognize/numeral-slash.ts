import { Exact } from '../text/interval.ts';
import { MEASURES } from '../text/units.ts';
import { isFractionSlash, isHyphen, isSlash, type Scan, type Token } from './scan.ts';

/** Parts that are printed with a slash: of an inch, a cup, a price. "9/11", "24/7" and "6/7" are none. */
const DENOMINATORS = new Set(['2', '3', '4', '5', '6', '8', '10', '12', '16', '20', '32', '64', '100', '128', '1000']);
const FOLLOWED = /^(of|the|an?|its|full|empty|price|majority|points?)$/;

type Part = { readonly value: InstanceType<typeof Exact>; readonly last: number };

/** The letters of an ordinal, close after its digits: "1/32nd of an inch". */
const isOrdinal = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.glued && /^(st|nd|rd|th|ths)$/.test(token.lower);

/** "1/4" by itself: a proper fraction of a common denominator. */
const partAt = ({ tokens }: Scan, i: number): Part | null => {
  const [over, slash, under] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (!isSlash(slash) || over?.kind !== 'number' || !slash?.glued || !under?.glued) return null;
  if (!/^\d{1,2}$/.test(over.text) || !DENOMINATORS.has(under.text) || Number(over.text) >= Number(under.text))
    return null;
  const last = isOrdinal(tokens[i + 3]) ? i + 4 : i + 3;
  const next = tokens[last];
  if (next?.glued && (next.text === '/' || next.kind === 'number' || next.kind === 'word')) return null;
  return over.text === '0' ? null : { value: new Exact(over.text).div(under.text).toDecimalPlaces(10), last };
};

/** "1/4 cup", "3/4 of voters", "1/2-inch": a fraction that something is measured by; without that it may be a date or a name, unless its slash or its letters tell. */
export const slashAt = (scan: Scan, i: number): Part | null => {
  const part = partAt(scan, i);
  if (part === null || isFractionSlash(scan.tokens[i + 1]) || isOrdinal(scan.tokens[i + 3])) return part;
  const next = scan.tokens[isHyphen(scan.tokens[part.last]) ? part.last + 1 : part.last];
  const isMeasured =
    FOLLOWED.test(next?.lower ?? '') ||
    MEASURES.byWord.has(next?.lower ?? '') ||
    MEASURES.bySymbol.has(next?.text ?? '');
  return isMeasured ? part : null;
};

/** The part after a whole number at `i`: the "1/2" of "2 1/2" and of "2-1/2". */
export const slashAfter = (scan: Scan, i: number): Part | null => {
  const { tokens } = scan;
  if (!/^\d{1,3}$/.test(tokens[i]?.text ?? '')) return null;
  const hyphen = isHyphen(tokens[i + 1]) && tokens[i + 1]?.glued && tokens[i + 2]?.glued;
  if (!hyphen && tokens[i + 1]?.glued) return null;
  return partAt(scan, hyphen ? i + 2 : i + 1);
};
