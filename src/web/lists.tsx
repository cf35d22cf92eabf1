import type { Claim } from '../model/claim.ts';
import { diffVersions } from '../pipeline/version-diff.ts';
import { webAddress } from '../report/documents.ts';
import { MarkedQuote } from '../report/html/marked-quote.tsx';
import type { ListedDocument } from '../store/listing.ts';
import type { ListedRun } from '../store/runs.ts';
import type { Store } from '../store/store.ts';
import { countOf, groupDigits, quantityLabel, shortSource } from '../text/wording.ts';
import { momentLabel, renderPlain, type Site } from './site.tsx';

const MOST_RUNS = 200;
const MOST_DOCUMENTS = 500;
/** Of one source; each is held against the one before it. */
const MOST_VERSIONS = 20;

/** What a document is called: a filing by filer and form ("Acme Corp., S-1"), since its title may be the first line of its cover. */
const nameOf = ({ filing, title, source }: ListedDocument['header']): string =>
  filing?.registrant != null && filing.form !== null
    ? `${filing.registrant}, ${filing.form}`
    : (title ?? shortSource(source));

const number = (n: number): string => groupDigits(String(n));

const repeatsLabel = ({ repeats }: ListedRun): string =>
  repeats === 0 ? '' : `the same ${countOf(repeats, 'time')} since`;

/** The runs that ended, latest first, each with its report. */
export const runsPage = async (store: Store, site: Site): Promise<string> => {
  const runs = await store.runs({ limit: MOST_RUNS });
  return renderPlain(
    site,
    '/runs',
    'Runs',
    runs.length === 0 ? (
      <p class="empty">None has ended yet.</p>
    ) : (
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">Ended</th>
            <th scope="col">Pipeline</th>
            {['Findings', 'Conflicts', 'New'].map((name) => (
              <th scope="col" class="right">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr>
              <td>
                <a href={`/runs/${encodeURIComponent(run.id)}`}>{momentLabel(run.endedAt)}</a>
                {run.repeats === 0 ? '' : <span class="small">{repeatsLabel(run)}</span>}
              </td>
              <td>{run.pipeline}</td>
              <td class="right" data-label="Findings">
                {number(run.findings)}
              </td>
              <td class="right" data-label="Conflicts">
                {number(run.conflicts)}
              </td>
              <td class="right" data-label="New">
                {number(run.newFindings)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    ),
  );
};

/** Documents of one pipeline under one name, newest first. */
type Versions = { readonly pipeline: string; readonly source: string; readonly versions: readonly ListedDocument[] };

const bySource = async (documents: AsyncIterable<ListedDocument>): Promise<Versions[]> => {
  const found = new Map<string, { pipeline: string; source: string; versions: ListedDocument[] }>();
  for await (const document of documents) {
    const { pipeline, header } = document;
    const key = JSON.stringify([pipeline, header.source]);
    const known = found.get(key);
    if (known === undefined) found.set(key, { pipeline, source: header.source, versions: [document] });
    else known.versions.push(document);
  }
  return [...found.values()];
};

const versionsAddress = ({ pipeline, source }: Versions): string =>
  `/versions?${new URLSearchParams({ pipeline, source })}`;

const Source = ({ source }: { source: string }) => {
  const url = webAddress(source);
  return url === null ? (
    <span>{source}</span>
  ) : (
    <a href={url} rel="noopener noreferrer">
      {source}
    </a>
  );
};

/** What was read, the latest first, with how often it was published anew. */
export const documentsPage = async (store: Store, site: Site): Promise<string> => {
  const sources = await bySource(store.documents({ order: 'newest', limit: MOST_DOCUMENTS }));
  return renderPlain(
    site,
    '/documents',
    'Documents',
    sources.length === 0 ? (
      <p class="empty">None was read yet.</p>
    ) : (
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">Document</th>
            <th scope="col">Pipeline</th>
            <th scope="col">Read</th>
            <th scope="col" class="right">
              Numbers
            </th>
            <th scope="col">Versions</th>
          </tr>
        </thead>
        <tbody>
          {sources.map((each) => {
            const [latest] = each.versions;
            return latest === undefined ? null : (
              <tr>
                <td>
                  <b>{nameOf(latest.header)}</b>
                  <span class="small">
                    <Source source={each.source} />
                  </span>
                </td>
                <td class="short">{each.pipeline}</td>
                <td class="short">{momentLabel(latest.readAt)}</td>
                <td class="right" data-label="Numbers">
                  {number(latest.claims)}
                </td>
                <td class="short">
                  {each.versions.length === 1 ? (
                    ''
                  ) : (
                    <a href={versionsAddress(each)}>{countOf(each.versions.length, 'version')}</a>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    ),
  );
};

const Changed = ({ claim, before }: { claim: Claim; before: Claim | null }) => (
  <li>
    {before === null ? '' : <span class="was">{`${quantityLabel(before.quantity)} → `}</span>}
    <b>{quantityLabel(claim.quantity)}</b>
    <blockquote dir="auto">
      <MarkedQuote claim={claim} />
    </blockquote>
  </li>
);

const Part = ({ heading, claims }: { heading: string; claims: readonly { claim: Claim; before: Claim | null }[] }) =>
  claims.length === 0 ? null : (
    <>
      <h3>{heading}</h3>
      <ul class="versions">
        {claims.map(({ claim, before }) => (
          <Changed claim={claim} before={before} />
        ))}
      </ul>
    </>
  );

const alone = (claim: Claim): { claim: Claim; before: null } => ({ claim, before: null });

/** The versions of one document, newest first, each with what became of the numbers of the one before; null where there is none. */
export const versionsPage = async (
  store: Store,
  site: Site,
  { pipeline, source }: { readonly pipeline: string; readonly source: string },
): Promise<string | null> => {
  const found = await bySource(store.documents({ pipeline, document: source, order: 'newest', limit: MOST_DOCUMENTS }));
  const versions = found.find((each) => each.source === source)?.versions.slice(0, MOST_VERSIONS);
  if (versions === undefined) return null;
  const claims = await Promise.all(versions.map(({ header }) => store.claimsOf(pipeline, [header.id])));
  return renderPlain(
    site,
    '/documents',
    versions[0] === undefined ? shortSource(source) : nameOf(versions[0].header),
    <>
      <p class="dek">
        <Source source={source} />
      </p>
      {versions.map(({ readAt, header }, i) => {
        const [now = [], before] = [claims[i], claims[i + 1]];
        const diff = before === undefined ? null : diffVersions(before, now);
        const isSame = diff !== null && diff.changed.length + diff.came.length + diff.went.length === 0;
        return (
          <section class="group">
            <header>
              <h2>{momentLabel(readAt)}</h2>
              <p>{`${countOf(now.length, 'number')}, sha256 ${header.id.slice(0, 12)}…`}</p>
            </header>
            {diff === null ? <p class="empty">The first that was read.</p> : ''}
            {isSame ? <p class="empty">The same numbers as before.</p> : ''}
            {diff === null ? (
              ''
            ) : (
              <>
                <Part
                  heading="Changed"
                  claims={diff.changed.map((pair) => ({ claim: pair.now, before: pair.before }))}
                />
                <Part heading="New" claims={diff.came.map(alone)} />
                <Part heading="No longer there" claims={diff.went.map(alone)} />
              </>
            )}
          </section>
        );
      })}
    </>,
  );
};

/** Where things are, and which hosts are left alone, until when and why. */
export const statusPage = (store: Pick<Store, 'place'>, site: Site, isShared: boolean): string =>
  renderPlain(
    site,
    '/status',
    'Status',
    <>
      <p class="dek">{`Records are in ${store.place}.`}</p>
      <section class="group">
        <header>
          <h2>Hosts that are left alone</h2>
        </header>
        {site.stops === null ? (
          <p class="empty">Redis, which knows, does not answer.</p>
        ) : site.stops.length > 0 ? (
          <table class="stack">
            <thead>
              <tr>
                <th scope="col">Host</th>
                <th scope="col">For</th>
                <th scope="col">Why</th>
              </tr>
            </thead>
            <tbody>
              {site.stops.map((stop) => (
                <tr>
                  <td>{stop.host}</td>
                  <td class="short">{`${stop.left} more`}</td>
                  <td>{stop.reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : (
          <p class="empty">
            {isShared ? (
              'None has asked to be left alone.'
            ) : (
              <>
                Without <code>REDIS_URL</code> each process knows its own stops only; <code>tieout run</code> says them.
              </>
            )}
          </p>
        )}
      </section>
    </>,
  );
