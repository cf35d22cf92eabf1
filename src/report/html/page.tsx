import { createHash } from 'node:crypto';
import { raw } from 'hono/html';
import type { Report } from '../../model/report.ts';
import { countOf, groupDigits } from '../../text/wording.ts';
import { countByDocument, documentLookup, nameDocument } from '../documents.ts';
import { CARD_GROUPS, GROUP_WORDS, GROUPS, type Group, groupFindings } from '../groups.ts';
import { DocumentsTable } from './documents-table.tsx';
import { FindingCard } from './finding-card.tsx';
import { PairsTable } from './pairs-table.tsx';
import { ProblemsList } from './problems-list.tsx';
import { SIGNS } from './signs.ts';
import { STYLE } from './style.ts';

const FOLDED_GROUPS = ['match', 'not-comparable'] as const satisfies readonly Group[];

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing but our own style sheet, known by its hash: no script at all, nothing from the network, nowhere to send a form. */
const policy = (style: string): string =>
  `default-src 'none'; style-src ${sha256(style)}; img-src data:; base-uri 'none'; form-action 'none'`;

/** The filter is a plain select; these rules hide what does not speak of the chosen document, without a script. */
const filterRules = (documents: number): string =>
  Array.from({ length: documents }, (_, i) => {
    const chosen = `body:has(#show option[value="${i}"]:checked)`;
    return `${chosen} :is(.finding,.pairs tbody tr):not(.d${i}){display:none}${chosen} .findings:not(:has(.d${i})){display:none}`;
  }).join('\n');

const Count = ({ group, count }: { group: Group; count: number }) => (
  <>
    <span class="number">{groupDigits(String(count))}</span>
    <span class="label">
      <span class="sign" aria-hidden="true">
        {SIGNS[group]}
      </span>{' '}
      {count === 1 ? GROUP_WORDS[group].one : GROUP_WORDS[group].heading}
    </span>
  </>
);

const Counts = ({ groups }: { groups: ReturnType<typeof groupFindings> }) => (
  <ul class="counts" aria-label="What was found">
    {GROUPS.map((group) => {
      const count = groups[group].length;
      return (
        <li class={count === 0 ? 'none' : group}>
          {count === 0 ? (
            <Count group={group} count={count} />
          ) : (
            <a href={`#${group}`}>
              <Count group={group} count={count} />
            </a>
          )}
        </li>
      );
    })}
  </ul>
);

const Filter = ({ report }: { report: Report }) => (
  <p class="filter">
    <label for="show">Show findings about</label>
    <select id="show" autocomplete="off">
      <option value="all">every document</option>
      {report.documents.map((document, i) => {
        const { name, title } = nameDocument(document, i);
        return <option value={String(i)}>{title === null ? name : `${name}, ${title}`}</option>;
      })}
    </select>
  </p>
);

const dek = (report: Report): string => {
  const numbers = report.documents.reduce((sum, document) => sum + document.quantities, 0);
  const claims = report.documents.reduce((sum, document) => sum + document.claims, 0);
  return `${countOf(report.documents.length, 'document')} read, ${countOf(numbers, 'number')} found in them, ${countOf(claims, 'claim')} understood.`.replace(
    /^no/,
    'No',
  );
};

/** The report as one page that needs nothing else: no network, no script, every word of a document escaped. */
export const renderHtml = (report: Report): string => {
  const groups = groupFindings(report.findings);
  const lookup = documentLookup(report);
  const failed = report.problems.filter(({ level }) => level === 'error').length;
  const style = `${STYLE}${filterRules(report.documents.length)}`;
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy(style)} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content="Tieout" />
        <title>{`${report.title} – Tieout`}</title>
        <link rel="icon" href="data:," />
        <style>{raw(style)}</style>
      </head>
      <body>
        <a class="skip" href="#findings">
          Skip to the findings
        </a>
        <div class="page">
          <header class="masthead">
            <p class="brand">
              <b>Tieout</b>
              {report.pipeline === null ? ' report' : ` report, pipeline ${report.pipeline}`}
            </p>
            <h1>{report.title}</h1>
            <p class="dek">{dek(report)}</p>
            <Counts groups={groups} />
            {failed === 0 ? (
              ''
            ) : (
              <p class="alert">
                {`${countOf(failed, 'source')} could not be read. `}
                <a href="#problems">What happened, and what to do</a>
              </p>
            )}
            {report.documents.length > 1 && report.findings.length > 0 ? <Filter report={report} /> : ''}
          </header>
          <main id="findings">
            {CARD_GROUPS.filter((group) => group === 'conflict' || groups[group].length > 0).map((group) => (
              <section class={`group ${groups[group].length === 0 ? '' : 'findings'}`} aria-labelledby={group}>
                <header>
                  <h2 id={group}>{GROUP_WORDS[group].heading}</h2>
                  <p>{GROUP_WORDS[group].means}</p>
                </header>
                {groups[group].length === 0 ? <p class="empty">None found.</p> : ''}
                {groups[group].map((finding) => (
                  <FindingCard finding={finding} group={group} lookup={lookup} />
                ))}
              </section>
            ))}
            {FOLDED_GROUPS.filter((group) => groups[group].length > 0).map((group) => (
              <section class="group findings" aria-labelledby={group}>
                <header>
                  <h2 id={group}>{GROUP_WORDS[group].heading}</h2>
                  <p>{GROUP_WORDS[group].means}</p>
                </header>
                <details class="fold">
                  <summary>{countOf(groups[group].length, 'pair')}</summary>
                  <PairsTable findings={groups[group]} lookup={lookup} />
                </details>
              </section>
            ))}
          </main>
          {report.documents.length === 0 ? (
            ''
          ) : (
            <section class="group" aria-labelledby="documents">
              <header>
                <h2 id="documents">Documents</h2>
                <p>What was read, and how much of it.</p>
              </header>
              <DocumentsTable documents={report.documents} counts={countByDocument(report)} />
            </section>
          )}
          {report.problems.length === 0 ? (
            ''
          ) : (
            <section class="group" aria-labelledby="problems">
              <header>
                <h2 id="problems">Problems</h2>
                <p>Sources that could not be read, or not wholly.</p>
              </header>
              <ProblemsList problems={report.problems} />
            </section>
          )}
          <footer class="colophon">
            <p>
              Every figure is compared as it is printed: “$2.5 million” stands for anything that rounds to it, and a
              hedge (“nearly”, “more than”) for what it allows. Figures of different periods, places or definitions are
              not compared, and the reason is given. A number that appears in no finding had nothing to be compared
              with.
            </p>
          </footer>
        </div>
      </body>
    </html>
  );
  return `<!doctype html>\n${page}\n`;
};
