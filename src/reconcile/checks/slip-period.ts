import type { Claim } from '../../model/claim.ts';
import { contentWords } from '../content-words.ts';
import type { Figure, FigureCheck } from '../figures.ts';
import { namesOnly } from '../named-period.ts';
import { periodKey } from '../periods.ts';
import { sameFigures } from '../same-figure.ts';
import { capitalized, periodText, printed, sourceName } from '../wording.ts';

/** Only the end counts: "in 2025" and "as of December 31, 2025" name one column. */
const endOf = ({ period }: Claim): string | null => periodKey(period, true);

/** The cells of the same row that are of the period asked for. */
const inRow = ({ row }: Figure, period: string): readonly Claim[] => row.filter((cell) => endOf(cell) === period);

/** So much of what a row is called must be in the sentence; figures of other rows are equal by chance. */
const LABEL_SHARE = 0.6;
/** What stood at the beginning of one period is the end of another, and rightly told of either. */
const OPENING = /\b(?:opening|beginning|at the start)\b/i;

const isOfRow = ({ evidence: { quote } }: Claim, { evidence: { row } }: Claim): boolean => {
  const label = new Set(contentWords(row ?? ''));
  const said = new Set(contentWords(quote));
  const common = [...label].filter((word) => said.has(word)).length;
  return label.size > 0 && common >= label.size * LABEL_SHARE && !OPENING.test(quote) && !OPENING.test(row ?? '');
};

/** The figure of one year given for another: the row holds it, but under another column than the article says. */
export const slipPeriod: FigureCheck = {
  id: 'slip.period',
  judge: (figure) => {
    const { claim, source } = figure;
    const period = endOf(claim);
    if (period === null || !namesOnly(period, claim.evidence.quote)) return null;
    const same = sameFigures(figure);
    const [best] = same;
    if (!best || same.some((other) => endOf(other.claim) === null || endOf(other.claim) === period)) return null;
    if (!isOfRow(claim, best.claim)) return null;
    const [meant] = inRow(best, period);
    // Without a figure for the period that the article names, the row may simply be of other times.
    if (!meant || meant.quantity.value === best.claim.quantity.value) return null;
    return {
      rule: 'slip.period',
      verdict: 'conflict',
      severity: 'error',
      message:
        `${capitalized(sourceName(figure))} gives ${printed(claim)}${periodText(claim)}; ${sourceName(best)} gives ${printed(best.claim)} for “${best.claim.evidence.row}”` +
        `${periodText(best.claim)}, and ${printed(meant)}${periodText(meant)}: the figure of another period.`,
      readings: [{ claim, source }, best, { claim: meant, source: best.source }],
    };
  },
};
