import type { Claim } from '../../model/claim.ts';
import type { Figure, FigureCheck } from '../figures.ts';
import { magnitude } from '../measure.ts';
import { type Measure, readFigure } from '../reading.ts';
import { isOtherNumber } from '../same-words-law.ts';
import { conflictSeverity } from '../severity.ts';
import { rule } from '../verdict.ts';
import { capitalized, percentText, printed, sourceName } from '../wording.ts';

/** A figure by itself, whatever it is of; without its sign, which a filer's tag of "a loss of $5 million" has and the words have not. */
const measureOf = ({ claim, document, source }: Figure): Measure | null => {
  const reading = readFigure(claim, document, source);
  return reading && magnitude(reading.measure);
};

/** Digits, and the words of a scale, without signs and brackets: a filer's tag leaves out the "$" of "$97". */
const printOf = ({ quantity: { surface } }: Claim): string => surface.replaceAll(/[^\p{L}\d.,]/gu, '');

/** The same print in the same words is the same figure, however each side's page scales it: "of $97" under "in millions". */
const isSamePrint = (a: Claim, b: Claim): boolean => printOf(a) === printOf(b);

/** A figure of a sentence that is the filing's, word for word but for that figure. */
export const slipCopied: FigureCheck = {
  id: 'slip.copied',
  judge: (figure) => {
    const { claim, source } = figure;
    const told = measureOf(figure);
    if (told === null) return null;
    const filed = figure.originals().map((original) => ({ original, measure: measureOf(original) }));
    const [first] = filed;
    // Where the filing says so of several numbers, it must say it of none that is the article's.
    const isOther = filed.every(
      ({ original, measure }) =>
        measure !== null && !isSamePrint(claim, original.claim) && isOtherNumber(told, measure),
    );
    if (first?.measure == null || !isOther) return null;
    const ruling = rule(told, first.measure);
    const { original } = first;
    const apart = ruling.deviation === null ? '' : `, ${percentText(ruling.deviation)} away`;
    return {
      rule: 'slip.copied',
      verdict: 'conflict',
      severity: conflictSeverity(ruling),
      message:
        `${capitalized(sourceName(figure))} gives ${printed(claim)}; ` +
        `${sourceName(original)} says the same, word for word, of ${printed(original.claim)}${apart}.`,
      readings: [{ claim, source }, original],
    };
  },
};
