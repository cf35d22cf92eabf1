import type { Finding } from '../../model/finding.ts';
import type { Pipeline } from '../../model/pipeline.ts';
import { type Draft, finding } from '../finding.ts';
import { settings } from '../settings.ts';
import { judgeAntonyms } from './antonyms.ts';
import { judgeApposed } from './apposed.ts';
import { judgeCrossed } from './crossed.ts';
import { judgeDays } from './days.ts';
import { judgeDesignations } from './designations.ts';
import { judgeEvents } from './events.ts';
import { judgeExchangedColumns, judgeExchangedRows } from './exchanged-rows.ts';
import { judgeExchangedTimes } from './exchanged-times.ts';
import { judgeBehind, judgeBounds, judgeDeniedBehind, judgeFaces } from './faces.ts';
import { readStatement, type Statement } from './figure.ts';
import { judgeFigure } from './figures.ts';
import { judgeFractionChanges } from './fraction-changes.ts';
import { judgeFractionShares } from './fraction-shares.ts';
import { judgeHeads } from './heads.ts';
import { judgeInOrder } from './in-order.ts';
import { judgeInPlace } from './in-place.ts';
import { judgeMisplaced, judgeNeighbour } from './misplaced.ts';
import { judgeNegated } from './negated.ts';
import { judgeOneRow } from './one-row.ts';
import { judgeTurns } from './opposites.ts';
import { judgeOtherName } from './other-name.ts';
import { judgeOtherRow } from './other-row.ts';
import { judgeLevelTurn, judgeOwnTurn } from './own-turn.ts';
import { judgeParallel } from './parallel.ts';
import { judgeQuarters } from './quarters.ts';
import { judgeRatioRows } from './ratio-rows.ts';
import { judgeRatios } from './ratios.ts';
import type { ReadReport, ReportIndex } from './report-index.ts';
import { type Told, toldOf } from './tellers.ts';
import { judgeToEarlier } from './to-earlier.ts';
import { judgeTold } from './told.ts';
import { judgeWordForWord } from './word-for-word.ts';

/** The ids of the rules over statements; each has a page in `docs/checks/`. */
export const STATEMENT_RULES = [
  'statement.period',
  'statement.direction',
  'statement.figure',
  'statement.computed',
  'statement.date',
  'statement.denied',
  'statement.name',
  'statement.passage',
] as const;

/** How many figures on either side of a figure are told apart from it; a statement is a sentence or two. */
const BESIDE = 12;

type Judge = (statement: Statement, index: ReportIndex, told: Told) => Draft[];

/** Those over figures come first: they leave the least to words. */
const FIGURE_JUDGES: readonly Judge[] = [
  ({ figures, document }, index) =>
    figures.flatMap((figure, i) => {
      const near = figures.slice(Math.max(0, i - BESIDE), i + BESIDE);
      return (
        judgeFigure(figure, near, document.text, index) ?? judgeNeighbour(figure, near, document.text, index) ?? []
      );
    }),
  // The right number in the wrong place, or with the wrong sign, has passed for a match.
  judgeWordForWord,
  judgeInPlace,
  judgeMisplaced,
  judgeOtherRow,
  judgeInOrder,
  judgeHeads,
  judgeApposed,
  judgeParallel,
  judgeOneRow,
  judgeCrossed,
  judgeExchangedTimes,
  judgeExchangedRows,
  judgeExchangedColumns,
  judgeToEarlier,
  judgeOwnTurn,
  judgeLevelTurn,
  judgeQuarters,
  judgeRatios,
  judgeRatioRows,
  judgeFractionChanges,
  judgeFractionShares,
];

const WORD_JUDGES: readonly Judge[] = [
  judgeFaces,
  judgeBehind,
  judgeDeniedBehind,
  judgeBounds,
  judgeTurns,
  judgeEvents,
  judgeNegated,
  judgeAntonyms,
  judgeDesignations,
  judgeOtherName,
  judgeDays,
  // What merely agrees in its words comes last.
  judgeTold,
];

/** What the report's figures come to is not taken for another one, wherever the sentence has one. */
const withoutWorkedOut = (drafts: readonly Draft[]): Draft[] => {
  const said = ({ readings }: Draft): string | undefined => readings[0]?.claim.id;
  const worked = new Set(
    drafts.filter(({ rule, verdict }) => rule === 'statement.computed' && verdict === 'match').map(said),
  );
  return drafts.filter(
    (each) => !(each.rule === 'statement.figure' && each.verdict === 'conflict' && worked.has(said(each))),
  );
};

/** What reports say of the figures of a statement, by the words around them; of one figure the surest first. */
export const judgeFigures = (statement: Statement, index: ReportIndex): Draft[] => {
  const told = toldOf(statement, index);
  return withoutWorkedOut(FIGURE_JUDGES.flatMap((judge) => judge(statement, index, told)));
};

/**
 * What reports say about a statement, in the open vocabulary: by the words around its figures and not by the closed list of concepts.
 * `checks` is a pipeline's, by rule id or family (`statement.*`). For statements only: of an article less is believed (`judge-telling.ts`).
 */
export const judgeStatement = (read: ReadReport, index: ReportIndex, checks: Pipeline['checks'] = {}): Finding[] => {
  const { isOn } = settings(checks);
  const statement = readStatement(read, index.mask);
  const told = toldOf(statement, index);
  const findings = withoutWorkedOut(
    [...FIGURE_JUDGES, ...WORD_JUDGES].flatMap((judge) => judge(statement, index, told)),
  )
    .filter(({ rule }) => isOn(rule))
    .map(finding);
  return [...new Map(findings.map((each) => [each.id, each])).values()];
};
