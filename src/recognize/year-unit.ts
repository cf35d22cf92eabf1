import { currencyOfName } from '../text/currencies.ts';
import { DURATIONS, MEASURES } from '../text/units.ts';
import { isHyphen, type Scan } from './scan.ts';

/** Words that make the number after them a year, whatever follows: "in 2010 dollars", "since 2015 won twice". */
const WHEN =
  /^(in|since|by|during|until|till|before|after|fiscal|year|of|from|through|early|late|mid|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter)$/;
/** Units that are words of other use beside a year: "the 2019 cup", "who in 2019 won". */
const AMBIGUOUS =
  /^(won|real|reals|rand|cups?|degrees?|bits?|yards?|foot|quarters?|moles?|points?|carat|sol|lira|franc|marks?)$/;

/** Is the number at `i`, which may be a year, measured: "2000 metres", "a 1950-mile trip", "2000 euros", "2048 MB"? */
export const isMeasuredYear = ({ tokens }: Scan, i: number): boolean => {
  const unit = tokens[isHyphen(tokens[i + 1]) && tokens[i + 1]?.glued ? i + 2 : i + 1];
  if (unit?.kind !== 'word' || WHEN.test(tokens[i - 1]?.lower ?? '') || AMBIGUOUS.test(unit.lower)) return false;
  if (MEASURES.bySymbol.has(unit.text) && unit.text.length > 1) return true;
  if (unit.text !== unit.lower) return false;
  return (
    MEASURES.byWord.has(unit.lower) ||
    currencyOfName(unit.lower) !== null ||
    (unit.lower.endsWith('s') && DURATIONS.byWord.has(unit.lower))
  );
};
