import type { Alert } from '../model/alert.ts';
import type { Report } from '../model/report.ts';
import { countOf } from '../text/wording.ts';
import { mdText, renderMarkdown } from './markdown.ts';

/** "Acme in the news: 1 new finding, 2 gone, 1 new version": a subject line. */
export const alertTitle = ({ title, new: fresh, changed, gone, versions }: Alert): string => {
  const parts = [
    countOf(fresh.length, 'new finding'),
    ...(changed.length === 0 ? [] : [`${changed.length} changed`]),
    ...(gone.length === 0 ? [] : [`${gone.length} gone`]),
    ...(versions.length === 0 ? [] : [countOf(versions.length, 'new version')]),
  ];
  return `${title}: ${parts.join(', ')}`;
};

/** What is new, as Markdown that can be mailed: new and changed findings in full, documents that were published again, what is gone. */
export const renderAlert = (alert: Alert, report: Report): string => {
  const { new: fresh, changed, gone, versions } = alert;
  const findings = [...fresh, ...changed];
  const spoken = new Set(findings.flatMap(({ claims }) => claims.map(({ document }) => document)));
  const documents = report.documents.filter(({ id }) => spoken.has(id));
  const news: Report = { ...report, title: alertTitle(alert), findings, documents, versions, changes: undefined };
  return [
    renderMarkdown(news).trimEnd(),
    '',
    ...(gone.length === 0 ? [] : ['## Gone', '', ...gone.map(({ message }) => `- ${mdText(message)}`), '']),
  ].join('\n');
};
