import type { Report } from '../../model/report.ts';
import { GROUP_WORDS, GROUPS, groupFindings } from '../groups.ts';

/** The report as one self-contained page. */
export const renderHtml = (report: Report): string => {
  const groups = groupFindings(report.findings);
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{report.title}</title>
      </head>
      <body>
        <h1>{report.title}</h1>
        {GROUPS.map((group) => (
          <section>
            <h2>{GROUP_WORDS[group].heading}</h2>
            {groups[group].map((finding) => (
              <article>
                <p>{finding.message}</p>
                {finding.claims.map((claim) => (
                  <blockquote>{claim.evidence.quote}</blockquote>
                ))}
              </article>
            ))}
          </section>
        ))}
      </body>
    </html>
  );
  return `<!doctype html>\n${page}\n`;
};
