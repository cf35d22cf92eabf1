import type { Claim } from '../../model/claim.ts';
import { oneLine } from '../../text/wording.ts';
import type { Figure, FigureCheck } from '../figures.ts';
import { type Reading, read } from '../reading.ts';
import { isOtherNumber } from '../same-words-law.ts';
import { conflictSeverity } from '../severity.ts';
import { rule } from '../verdict.ts';
import { capitalized, percentText, printed, sourceName } from '../wording.ts';

/** A figure by itself, whatever it is of. */
const readingOf = (claim: Claim, { document, source }: Figure): Reading | null =>
  read({ ...claim, concept: 'figure' }, document, source, () => null);

/** The same print in the same words is the same figure, however each side's page scales it: "of $97" under "in millions". */
const isSamePrint = (a: Claim, b: Claim): boolean => oneLine(a.quantity.surface) === oneLine(b.quantity.surface);

/** A figure of a sentence that is the filing's, word for word but for that figure. */
export const slipCopied: FigureCheck = {
  id: 'slip.copied',
  judge: (figure) => {
    const { claim, source } = figure;
    const told = readingOf(claim, figure);
    if (told === null) return null;
    const filed = figure.originals().map((original) => ({ original, reading: readingOf(original.claim, original) }));
    const [first] = filed;
    // Where the filing says so of several numbers, it must say it of none that is the article's.
    const isOther = filed.every(
      ({ original, reading }) =>
        reading !== null && !isSamePrint(claim, original.claim) && isOtherNumber(told.measure, reading.measure),
    );
    if (first?.reading == null || !isOther) return null;
    const ruling = rule(told.measure, first.reading.measure);
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
