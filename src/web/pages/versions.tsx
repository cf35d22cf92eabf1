import type { Claim } from '../../model/claim.ts';
import { diffVersions } from '../../pipeline/version-diff.ts';
import { webAddress } from '../../report/documents.ts';
import { MarkedQuote } from '../../report/html/marked-quote.tsx';
import { SourceLink } from '../../report/html/source-link.tsx';
import type { Store } from '../../store/store.ts';
import { countOf, quantityLabel, shortSource } from '../../text/wording.ts';
import { momentLabel, renderPlain, type Site } from '../site.tsx';
import { bySource, MOST_DOCUMENTS, nameOf } from '../versions-of.ts';

/** Of one source; each is held against the one before it. */
const MOST_VERSIONS = 20;

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
        <SourceLink source={source} url={webAddress(source)} />
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
