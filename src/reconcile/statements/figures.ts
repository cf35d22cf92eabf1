import type { Draft } from '../finding.ts';
import { judgeAverage } from './averages.ts';
import { valueMatches, wordMatches } from './candidates.ts';
import { judgeCombined, judgeOwnSum } from './combined.ts';
import { judgeComputed, judgeOtherChange, judgeTurnedChange } from './computed.ts';
import { judgeDifference } from './differences.ts';
import type { Figure } from './figure.ts';
import { judgeGap } from './gaps.ts';
import { judgeGiven } from './given.ts';
import { judgeGivenOtherwise } from './given-otherwise.ts';
import { judgeMeasure } from './measures.ts';
import { judgeOtherDirection } from './other-direction.ts';
import { judgeOtherPeriod } from './other-period.ts';
import { judgeOwnChange } from './own-change.ts';
import { judgeOwnShare } from './own-share.ts';
import type { Question } from './question.ts';
import { judgeChangeOfLevel, judgeRateOfLevel } from './rate-of-level.ts';
import type { ReportIndex } from './report-index.ts';
import { rivals } from './rivals.ts';
import { judgeShare } from './shares.ts';
import { judgeYearRow } from './year-rows.ts';

/** The rules over one figure; the first that speaks decides. */
const FIGURE_RULES: readonly ((question: Question) => Draft | null)[] = [
  // What a statement works out of its own figures needs no report, and no time.
  judgeOwnChange,
  judgeOwnShare,
  judgeOwnSum,
  // The right number of the wrong year, and the right number turned round, would pass for matches.
  judgeOtherPeriod,
  judgeOtherDirection,
  judgeTurnedChange,
  judgeChangeOfLevel,
  judgeDifference,
  judgeGiven,
  // What nobody prints may be worked out, before another number counts against it.
  judgeYearRow,
  judgeMeasure,
  judgeShare,
  judgeRateOfLevel,
  judgeAverage,
  judgeCombined,
  judgeGap,
  judgeComputed,
  judgeGivenOtherwise,
];

/** What a report says about a figure of a statement, with the figures beside it; null where its words agree with nothing there. */
export const judgeFigure = (
  figure: Figure,
  figures: readonly Figure[],
  text: string,
  index: ReportIndex,
): Draft | null => {
  const found = wordMatches(figure, index);
  const [rival] = rivals(figure, figures, found);
  const question: Question = { figure, figures, text, index, matches: valueMatches(figure, index), found, rival };
  for (const rule of FIGURE_RULES) {
    const said = rule(question);
    if (said) return said;
  }
  return judgeOtherChange(figure, figures, found, index);
};
