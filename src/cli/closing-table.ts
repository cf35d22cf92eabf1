import { Verdict } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { countOf, groupDigits, shortSource } from '../text/wording.ts';
import { plainTable } from './output.ts';

const count = (n: number): string => groupDigits(String(n));

/** What was read and claimed, a line a document, and what was found, in one line. */
export const closingTable = (report: Report): string => {
  const table = plainTable([
    { name: 'document' },
    { name: 'kind' },
    { name: 'numbers', right: true },
    { name: 'claims', right: true },
  ]);
  for (const document of report.documents) {
    table.push([
      shortSource(document.source),
      document.form ?? document.kind,
      count(document.quantities),
      count(document.claims),
    ]);
  }
  const found = Verdict.options.map(
    (verdict) => [verdict, report.findings.filter((finding) => finding.verdict === verdict).length] as const,
  );
  const tally = [...found]
    .reverse()
    .filter(([, n]) => n > 0)
    .map(([verdict, n]) => `${count(n)} ${verdict}`)
    .join(' · ');
  const failed = report.problems.filter((problem) => problem.level === 'error').length;
  return [
    table.toString(),
    `${countOf(report.findings.length, 'finding')}${tally === '' ? '' : `: ${tally}`}`,
    ...(failed > 0
      ? [`${countOf(failed, 'document')} could not be read; see ${failed === 1 ? 'the error' : 'the errors'} above`]
      : []),
  ].join('\n');
};
