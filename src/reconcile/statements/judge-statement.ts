import type { Finding } from '../../model/finding.ts';
import { finding } from '../finding.ts';
import { judgeEvents } from './events.ts';
import { readStatement } from './figure.ts';
import { judgeFigure } from './figures.ts';
import { judgeTurns } from './opposites.ts';
import type { ReadReport, ReportIndex } from './report-index.ts';
import { judgeTold } from './told.ts';

/** What reports say about a statement, in the open vocabulary: by the words around its figures, not by the closed list of concepts. */
export const judgeStatement = (read: ReadReport, index: ReportIndex): Finding[] => {
  const statement = readStatement(read);
  const drafts = [
    ...statement.figures.flatMap((figure) => judgeFigure(figure, statement.figures, index) ?? []),
    ...judgeTurns(statement, index),
    ...judgeEvents(statement, index),
    ...judgeTold(statement, index),
  ];
  return [...new Map(drafts.map(finding).map((each) => [each.id, each])).values()];
};
