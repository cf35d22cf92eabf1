import { OutputFormat } from '../model/pipeline.ts';
import type { Report } from '../model/report.ts';
import { renderReport } from '../report/render.ts';
import { countOf } from '../text/wording.ts';
import { findingText } from './finding-text.ts';
import { colors, print } from './output.ts';
import { writeWhole } from './write-whole.ts';

export const REPORT_FORMATS = ['text', ...OutputFormat.options] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A report for a terminal: what wants attention in full, what matches as a number, unless `all` is asked for. */
const renderText = (report: Report, all: boolean): string => {
  const shown = report.findings.filter((finding) => all || finding.severity !== 'none');
  const hidden = report.findings.length - shown.length;
  return (
    shown.map(findingText).join('') +
    (hidden > 0 ? colors.dim(`${countOf(hidden, 'more finding')} without a flag (--all shows them)\n\n`) : '')
  );
};

export const render = (report: Report, format: ReportFormat, all: boolean): string =>
  format === 'text' ? renderText(report, all) : renderReport(report, format);

/** To the file, or to standard output. */
export const writeReport = async (
  report: Report,
  format: ReportFormat,
  to: { output?: string | undefined; all: boolean },
): Promise<void> => {
  const text = render(report, format, to.all);
  if (to.output === undefined) await print(text);
  else await writeWhole(to.output, text);
};
