import type { ListedDocument } from '../store/listing.ts';
import { shortSource } from '../text/wording.ts';

/** The most documents that a list of them is made of. */
export const MOST_DOCUMENTS = 500;

/** Documents of one pipeline under one name, newest first. */
export type Versions = {
  readonly pipeline: string;
  readonly source: string;
  readonly versions: readonly ListedDocument[];
};

/** Documents, newest first, put together by pipeline and source; the sources stand as their newest do. */
export const bySource = async (documents: AsyncIterable<ListedDocument>): Promise<Versions[]> => {
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

/** What a document is called: a filing by filer (else by its file) and form ("Acme Corp., S-1"), since its title may be a line of its cover. */
export const nameOf = ({ filing, title, source }: ListedDocument['header']): string =>
  filing?.form == null ? (title ?? shortSource(source)) : `${filing.registrant ?? shortSource(source)}, ${filing.form}`;
