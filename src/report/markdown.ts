import type { Report } from '../model/report.ts';
import { GROUP_WORDS, GROUPS, groupFindings } from './groups.ts';

/** The report as Markdown that an editor can paste. */
export const renderMarkdown = (report: Report): string => {
  const groups = groupFindings(report.findings);
  const lines = [`# ${report.title}`, ''];
  for (const group of GROUPS) {
    if (groups[group].length === 0) continue;
    lines.push(`## ${GROUP_WORDS[group].heading}`, '');
    for (const finding of groups[group]) lines.push(`- ${finding.message} (${finding.rule})`);
    lines.push('');
  }
  return lines.join('\n');
};
