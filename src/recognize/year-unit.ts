import { currencyOfName } from '../text/currencies.ts';
import { DURATIONS, MEASURES } from '../text/units.ts';
import { isHyphen, type Scan, type Token } from './scan.ts';

/** Words that make the number after them a year, whatever follows: "in 2010 dollars", "since 2015 won twice". */
const WHEN =
  /^(in|since|by|during|until|till|before|after|fiscal|year|of|from|through|early|late|mid|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter)$/;
/** Units that are words of other use beside a year: "the 2019 cup", "who in 2019 won". */
const AMBIGUOUS =
  /^(won|real|reals|rand|cups?|degrees?|bits?|yards?|foot|quarters?|moles?|points?|carat|sol|lira|franc|marks?)$/;

/** Hedges that no year has before it: "nearly 2050 workers". */
const HEDGES_COUNT = /^(nearly|almost|approximately|roughly|estimated)$/;
/** Words that a round number of things has before it, and a year only with nothing counted behind: "some 2000 jobs", "about 1900 homes". */
const COUNTS =
  /^(than|least|some|about|around|over|many|additional|another|further|employs?|employed|sent|killed|hires?|hired|cuts?|axed|sold|lost|created|sacked)$/;
/** "more than 2000 died", but "no later than 2000". */
const AMOUNTS = /^(more|fewer|less|at|as)$/;
const isRound = (year: string): boolean => year.endsWith('00');
/** A plural by its letters, in small ones: "jobs", "people"; not what years have, "about 2000 levels". */
const isThings = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  /^\p{Ll}{2,}(?:s|people|men)$/u.test(token.text) &&
  !/^(was|has|this|its|us|as|levels|prices|figures|highs|lows|results|terms|standards|rates|sales|elections)$/.test(
    token.text,
  );

/** Is the number at `i`, which may be a year, a count by what stands before and behind it: "more than 2000 jobs", "2000 of its 9000 workers"? */
const isCounted = ({ tokens }: Scan, i: number): boolean => {
  const [year, next] = [tokens[i]?.text ?? '', tokens[i + 1]];
  const [before, lead] = [tokens[i - 1]?.lower ?? '', tokens[i - 2]?.lower ?? ''];
  if (WHEN.test(lead) && lead !== 'of') return false;
  if (HEDGES_COUNT.test(before)) return isRound(year) || isThings(next);
  if (!isRound(year)) return false;
  if (next?.lower === 'of' && /^(its|the|their|his|her|those|them)$/.test(tokens[i + 2]?.lower ?? ''))
    return !WHEN.test(before) && before !== 'the';
  if (/^(than|least|many)$/.test(before) && AMOUNTS.test(lead)) return true;
  return (COUNTS.test(before) || (before === 'to' && lead === 'up')) && isThings(next);
};

/** Is the number at `i`, which may be a year, measured: "2000 metres", "a 1950-mile trip", "2000 euros", "2048 MB", or counted? */
export const isMeasuredYear = (scan: Scan, i: number): boolean => hasUnit(scan, i) || isCounted(scan, i);

const hasUnit = ({ tokens }: Scan, i: number): boolean => {
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
