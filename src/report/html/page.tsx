import type { Child } from 'hono/jsx';
import type { Report } from '../../model/report.ts';
import { countOf, groupDigits } from '../../text/wording.ts';
import { documentLookup, nameDocuments } from '../documents.ts';
import { CARD_GROUPS, FOLDED_GROUPS, GROUP_WORDS, type Group, groupFindings } from '../groups.ts';
import { changesLine, noveltyOf } from '../standing.ts';
import { PUBLISHED_AGAIN } from '../versions.ts';
import { Counts } from './counts.tsx';
import { DocumentFilter, filterRules } from './document-filter.tsx';
import { DocumentsTable } from './documents-table.tsx';
import { FindingCard } from './finding-card.tsx';
import { PairsTable } from './pairs-table.tsx';
import { ProblemsList } from './problems-list.tsx';
import { Section } from './section.tsx';
import { renderShell } from './shell.tsx';
import { STYLE } from './style.ts';
import { VersionsList } from './versions-list.tsx';

/** "3 documents read: 122 numbers found, 87 of them understood." */
const dek = ({ documents }: Report): string => {
  if (documents.length === 0) return 'No documents read.';
  const numbers = documents.reduce((sum, { quantities }) => sum + quantities, 0);
  const claims = documents.reduce((sum, document) => sum + document.claims, 0);
  const understood = claims === 0 ? 'none' : groupDigits(String(claims));
  return `${countOf(documents.length, 'document')} read: ${countOf(numbers, 'number')} found, ${understood} of them understood.`;
};

/** What the page is asked for beyond the report. */
export type PageOptions = {
  /** The address that decisions about findings are sent to, on the same host. */
  readonly decideAt?: string;
  /** What a server puts above a report, with the style that it needs. */
  readonly frame?: { readonly top: Child; readonly style: string };
};

/** The report as one page that needs nothing else: no network, no script, every word of a document escaped. */
export const renderHtml = (report: Report, { decideAt, frame }: PageOptions = {}): string => {
  const groups = groupFindings(report.findings);
  const isFilled = (group: Group): boolean => groups[group].length > 0;
  const { versions = [] } = report;
  const documents = nameDocuments(report.documents);
  const lookup = documentLookup(report);
  const novelty = noveltyOf(report);
  const { changes } = report;
  const failed = report.problems.filter(({ level }) => level === 'error').length;
  const style = `${STYLE}${filterRules(report.documents.length)}${frame?.style ?? ''}`;
  const formAction = decideAt === undefined && frame === undefined ? 'none' : 'self';
  return renderShell(
    { title: report.title, style, formAction },
    <>
      <a class="skip" href="#findings">
        Skip to the findings
      </a>
      {frame === undefined ? '' : frame.top}
      <div class="page">
        <header class="masthead">
          <p class="brand">
            <b>Tieout</b>
            {report.pipeline === null ? ' report' : ` report, pipeline ${report.pipeline}`}
          </p>
          <h1>{report.title}</h1>
          <p class="dek">{dek(report)}</p>
          {changes === undefined ? '' : <p class="dek">{changesLine(changes)}</p>}
          <Counts groups={groups} />
          {failed === 0 ? (
            ''
          ) : (
            <p class="alert">
              {`${countOf(failed, 'source')} could not be read. `}
              <a href="#problems">What happened, and what to do</a>
            </p>
          )}
          {report.documents.length > 1 && report.findings.length > 0 ? <DocumentFilter documents={documents} /> : ''}
        </header>
        <main id="findings">
          {groups.conflict.length > 0 ? (
            ''
          ) : (
            <Section id="conflict" heading={GROUP_WORDS.conflict.heading} means={null}>
              <p class="empty">None found.</p>
            </Section>
          )}
          {CARD_GROUPS.filter(isFilled).map((group) => (
            <Section id={group} heading={GROUP_WORDS[group].heading} means={GROUP_WORDS[group].means} hasFindings>
              {groups[group].map((finding) => (
                <FindingCard
                  finding={finding}
                  group={group}
                  novelty={novelty(finding)}
                  lookup={lookup}
                  decideAt={decideAt}
                />
              ))}
            </Section>
          ))}
          {FOLDED_GROUPS.filter(isFilled).map((group) => (
            <Section id={group} heading={GROUP_WORDS[group].heading} means={GROUP_WORDS[group].means} hasFindings>
              <details class="fold">
                <summary>{countOf(groups[group].length, 'pair')}</summary>
                <PairsTable findings={groups[group]} lookup={lookup} />
              </details>
            </Section>
          ))}
          {changes === undefined || changes.gone.length === 0 ? (
            ''
          ) : (
            <Section id="gone" heading="Gone" means="What the run before had found, and this one did not." hasFindings>
              <details class="fold">
                <summary>{countOf(changes.gone.length, 'pair')}</summary>
                <PairsTable findings={changes.gone} lookup={lookup} />
              </details>
            </Section>
          )}
        </main>
        {versions.length === 0 ? (
          ''
        ) : (
          <Section id="versions" {...PUBLISHED_AGAIN}>
            <VersionsList versions={versions} />
          </Section>
        )}
        {documents.length === 0 ? (
          ''
        ) : (
          <Section id="documents" heading="Documents" means="What was read, and how much of it.">
            <DocumentsTable report={report} />
          </Section>
        )}
        {report.problems.length === 0 ? (
          ''
        ) : (
          <Section id="problems" heading="Problems" means="Sources that could not be read, or not wholly.">
            <ProblemsList problems={report.problems} />
          </Section>
        )}
        <footer class="colophon">
          <p>
            Every figure is compared as it is printed: “$2.5 million” stands for anything that rounds to it, and a hedge
            (“nearly”, “more than”) for what it allows. Figures of different periods, places or definitions are not
            compared, and the reason is given. A number that appears in no finding had nothing to be compared with.
          </p>
        </footer>
      </div>
    </>,
  );
};
