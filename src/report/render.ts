import type { OutputFormat } from '../model/pipeline.ts';
import type { Report } from '../model/report.ts';
import { renderCsv } from './csv.ts';
import { renderHtml } from './html/page.tsx';
import { renderJson, renderNdjson } from './json.ts';
import { renderMarkdown } from './markdown.ts';

/** A report in one of the formats that a pipeline can ask for. Pure: the same report makes the same characters. */
export const renderReport = (report: Report, format: OutputFormat): string => {
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
      return renderCsv(report);
    default:
      return format satisfies never;
  }
};
