import type { Answer } from './exchange.ts';

/** A document as it was last fetched from a URL. */
export type Copy = Answer & {
  /** When it came, or was last said to be unchanged: milliseconds since 1970. */
  readonly checkedAt: number;
  /** When the bytes came. */
  readonly fetchedAt: number;
};

/** Copies by URL, for conditional requests. In memory here; the store may stand behind it. */
export type Cache = {
  readonly read: (url: string) => Promise<Copy | null>;
  readonly write: (url: string, copy: Copy) => Promise<void>;
};

/** What an entry costs beyond its body. */
const ENTRY_BYTES = 1024;

/**
 * Keeps the copies that were used last. They are not copied on the way in: bytes that a reader has handed on to a thread since
 * are gone from here too, and are fetched again.
 * @param limitBytes of all bodies together
 */
export const memoryCache = (limitBytes: number): Cache => {
  const kept = new Map<string, { readonly copy: Copy; readonly size: number }>(); // in the order of use, as a Map is
  let total = 0;
  const remove = (url: string): void => {
    total -= kept.get(url)?.size ?? 0;
    kept.delete(url);
  };
  const put = (url: string, copy: Copy): void => {
    remove(url);
    const size = copy.bytes.length + ENTRY_BYTES;
    kept.set(url, { copy, size });
    total += size;
  };
  return {
    read: async (url) => {
      const found = kept.get(url);
      if (found === undefined) return null;
      remove(url);
      if (found.copy.bytes.length + ENTRY_BYTES !== found.size) return null;
      put(url, found.copy);
      return { ...found.copy, bytes: found.copy.bytes.slice() };
    },
    write: async (url, copy) => {
      if (copy.bytes.length + ENTRY_BYTES > limitBytes) return remove(url);
      put(url, copy);
      for (const oldest of kept.keys()) {
        if (total <= limitBytes) break;
        remove(oldest);
      }
    },
  };
};

/** The question "is it still this one?", in the words of RFC 9110; empty where the server gave no way to ask. */
export const conditionsOf = (copy: Copy | null): Record<string, string> => ({
  ...(copy?.headers.etag === undefined ? {} : { 'if-none-match': copy.headers.etag }),
  ...(copy?.headers['last-modified'] === undefined ? {} : { 'if-modified-since': copy.headers['last-modified'] }),
});
