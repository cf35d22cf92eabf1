import type { DocumentSummary, NewVersion } from '../model/report.ts';
import type { Store } from '../store/store.ts';
import { diffVersions } from './version-diff.ts';

/**
 * The documents of a run that were other bytes in the run before, with what became of their numbers. A source that the run before
 * could not have is held against the last version in the store.
 *
 * @param before the documents of the run before, and of this one
 * @param unseen ids of the documents that the pipeline had not read before this run
 * @throws StoreError
 */
export const newVersions = async (
  pipeline: string,
  { before, now, unseen }: Record<'before' | 'now', readonly DocumentSummary[]> & { unseen: ReadonlySet<string> },
  store: Store,
): Promise<NewVersion[]> => {
  const idBefore = new Map(before.map(({ source, id }) => [source, id]));
  const found: NewVersion[] = [];
  for (const { source, id } of now) {
    const earlier = idBefore.get(source) ?? (unseen.has(id) ? await lastVersion(pipeline, source, id, store) : null);
    if (earlier === null || earlier === id) continue;
    const [old, fresh] = [await store.claimsOf(pipeline, [earlier]), await store.claimsOf(pipeline, [id])];
    found.push({ source, before: earlier, now: id, ...diffVersions(old, fresh) });
  }
  return found;
};

/** The version of a source that the pipeline read last before this one. */
const lastVersion = async (pipeline: string, source: string, id: string, store: Store): Promise<string | null> => {
  for await (const { header } of store.documents({ pipeline, document: source, order: 'newest' }))
    if (header.source === source && header.id !== id) return header.id;
  return null;
};
