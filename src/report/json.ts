import type { Report } from '../model/report.ts';

/** The whole report as one JSON object, indented for people; ends in a line break. */
export const renderJson = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`;

/** The findings alone, one JSON object a line, in the order of the report; nothing at all where there are none. */
export const renderNdjson = (report: Report): string =>
  report.findings.map((finding) => `${JSON.stringify(finding)}\n`).join('');
