import type { Store } from '../../src/store/store.ts';

/** Everything that an async iterable gives. */
export const all = async <T>(entries: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const entry of entries) found.push(entry);
  return found;
};

/** The bytes of that sha256 as the store gives them back; null where it lists none. */
export const bodyOf = async (store: Store, sha256: string): Promise<Uint8Array | null> =>
  (await all(store.fetches({ document: sha256 })))[0]?.bytes ?? null;
