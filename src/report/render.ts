import type { OutputFormat, OutputOptions } from '../model/pipeline.ts';
import type { Report } from '../model/report.ts';
import { renderClaimReview } from './claimreview.ts';
import { renderCsv } from './csv.ts';
import { renderHtml } from './html/page.tsx';
import { renderJson, renderNdjson } from './json.ts';
import { renderMarkdown } from './markdown.ts';

/** The formats that are text: all but the workbook. */
export type TextFormat = Exclude<OutputFormat, 'xlsx'>;

/** A report in one of the formats that are text. Pure: the same report makes the same characters. */
export const renderReport = (report: Report, format: TextFormat, options: OutputOptions = {}): string => {
  switch (format) {
    case 'html':
      return renderHtml(report);
    case 'md':
      return renderMarkdown(report);
    case 'json':
      return renderJson(report);
    case 'ndjson':
      return renderNdjson(report);
    case 'csv':
      return renderCsv(report, options);
    case 'claimreview':
      return renderClaimReview(report, options);
    default:
      return format satisfies never;
  }
};

/** A report in any of the formats that a pipeline can ask for. Pure: the same report makes the same bytes. */
export const renderFile = async (
  report: Report,
  format: OutputFormat,
  options: OutputOptions = {},
): Promise<string | Uint8Array> =>
  // The workbook's library is loaded by those who ask for one.
  format === 'xlsx' ? (await import('./xlsx/workbook.ts')).renderXlsx(report) : renderReport(report, format, options);
