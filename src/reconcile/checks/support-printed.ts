import type { Claim } from '../../model/claim.ts';
import type { Figure, FigureCheck } from '../figures.ts';
import { namesOnly } from '../named-period.ts';
import { periodKey } from '../periods.ts';
import { sameFigures } from '../same-figure.ts';
import { capitalized, printed, sourceName } from '../wording.ts';

/** Whose fiscal year a story means, it leaves to the reader. */
const FISCAL = /\bfiscal\b/i;

const isSurelyOf = (period: string, { rule, evidence: { row, quote } }: Claim): boolean =>
  row !== null || (/period\.(?:stated|implied|carried)/.test(rule) && !FISCAL.test(quote)) || namesOnly(period, quote);

/** Both surely name a time, and not the same: the figure of another year confirms none. Only the end counts, as in `slip.period`. */
const isOfAnotherTime = ({ claim: told }: Figure, { claim: filed }: Figure): boolean => {
  const [mine, theirs] = [periodKey(told.period, true), periodKey(filed.period, true)];
  if (mine === null || theirs === null || mine === theirs) return false;
  return isSurelyOf(mine, told) && isSurelyOf(theirs, filed);
};

/** A figure that no concept fits, and that the filing prints in a sentence or row of the same words. */
export const supportPrinted: FigureCheck = {
  id: 'support.printed',
  judge: (figure) => {
    const best = sameFigures(figure).find((other) => !isOfAnotherTime(figure, other));
    if (best === undefined) return null;
    const { claim, source } = figure;
    return {
      rule: 'support.printed',
      verdict: 'match',
      severity: 'none',
      message: `${capitalized(sourceName(figure))} gives a figure of ${printed(claim)}; ${sourceName(best)} prints ${printed(best.claim)} in the same words.`,
      readings: [{ claim, source }, best],
    };
  },
};
