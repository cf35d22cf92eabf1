import type { Locator } from '../model/fetched.ts';
import type { Pipeline } from '../model/pipeline.ts';
import type { Problem } from '../model/problem.ts';
import type { Store } from '../store/store.ts';
import { stableId } from '../text/hash.ts';
import { readBuild } from './build.ts';
import { type Readers, readFetched, type Subject } from './read-document.ts';

/** What an ingest came to. `document` is null where there is none, and then a problem says why. */
export type IngestOutcome = {
  readonly source: string;
  readonly document: string | null;
  /** The pipeline had not read these bytes before. */
  readonly isNew: boolean;
  readonly claims: number;
  readonly newClaims: number;
  readonly problems: readonly Problem[];
};

const NOTHING = { document: null, isNew: false, claims: 0, newClaims: 0 } as const;

/**
 * What a reading depends on besides the bytes: the stages that read, the newsroom's own names and concepts; and, after the "/", what it
 * and EDGAR's list say of the document.
 */
const readerOf = (subject: Subject, { kind, filing }: Locator): string =>
  `${stableId([readBuild().reader, JSON.stringify([subject.entities, subject.concepts])])}/${stableId([kind, JSON.stringify(filing ?? null)])}`;

/**
 * One document from its locator into the store: fetch, parse, recognize, extract, save. Bytes that this reader has read for this
 * pipeline before are not read again.
 *
 * @throws StoreError; what is wrong with the document is in the outcome
 */
export const ingest = async (
  locator: Locator,
  pipeline: Subject & Pick<Pipeline, 'name'> & { readonly allow?: Pick<Pipeline['allow'], 'hosts'> },
  tools: Readers & { readonly store: Store },
  signal?: AbortSignal,
): Promise<IngestOutcome> => {
  const { store } = tools;
  const { source } = locator;
  const result = await tools.fetch(locator, signal, pipeline.allow?.hosts);
  if (!result.ok) return { ...NOTHING, source, problems: [result.problem] };
  const { fetched } = result;
  await store.saveFetch(fetched);
  const key = { pipeline: pipeline.name, id: fetched.sha256, reader: readerOf(pipeline, locator), source };
  const known = await store.readingOf(key);
  if (known !== null) return { ...NOTHING, ...known, source, document: key.id };

  const { document, claims, problems } = await readFetched(fetched, pipeline, tools);
  if (document === null) return { ...NOTHING, source, problems };
  const saved = await store.saveDocument({ pipeline: pipeline.name, reader: key.reader, document, claims, problems });
  return {
    source,
    document: document.id,
    isNew: saved.new,
    claims: claims.length,
    newClaims: saved.newClaims,
    problems,
  };
};
