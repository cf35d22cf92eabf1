import type { FigureCheck } from '../figures.ts';
import { sameFigures } from '../same-figure.ts';
import { capitalized, printed, sourceName } from '../wording.ts';

/** A figure that no concept fits, and that the filing prints in a sentence or row of the same words. */
export const supportPrinted: FigureCheck = {
  id: 'support.printed',
  judge: (figure) => {
    const [best] = sameFigures(figure);
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
