import type { Finding } from '../../src/model/finding.ts';
import { type StatementVerdict, statementVerdict } from '../../src/reconcile/statement.ts';
import { judgeStatement } from '../../src/reconcile/statements/judge-statement.ts';
import { indexReports, type ReportIndex } from '../../src/reconcile/statements/report-index.ts';
import { readAs } from './read-as.ts';

/** What a report says of a statement: the verdict, and what it contradicts. */
export type Judged = { readonly verdict: StatementVerdict; readonly conflicts: readonly Finding[] };

/** Judges statements by a report of our own, an HTML page, which is read and indexed once, when it is first asked. */
export const judgedBy = (report: string): ((text: string) => Promise<Judged>) => {
  let index: Promise<ReportIndex> | undefined;
  return async (text) => {
    index ??= readAs(report, 'filing', 'text/html').then((read) => indexReports([read]));
    const statement = await readAs(text, 'news', 'text/plain');
    const found = judgeStatement(statement, await index);
    return {
      verdict: statementVerdict(found, statement.document.id),
      conflicts: found.filter(({ verdict }) => verdict === 'conflict'),
    };
  };
};
