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

/** Bytes of its own: a reader may hand the buffer that it gets on to a thread, which empties it here. */
const ownBytes = (copy: Copy): Copy => ({ ...copy, bytes: copy.bytes.slice() });

/**
 * Keeps the copies that were used last.
 * @param limitBytes of all bodies together
 */
export const memoryCache = (limitBytes: number): Cache => {
  const copies = new Map<string, Copy>(); // in the order of use: a Map keeps the order of insertion
  let kept = 0;
  const remove = (url: string): void => {
    const copy = copies.get(url);
    if (copy === undefined) return;
    kept -= copy.bytes.length + ENTRY_BYTES;
    copies.delete(url);
  };
  const put = (url: string, copy: Copy): void => {
    remove(url);
    copies.set(url, copy);
    kept += copy.bytes.length + ENTRY_BYTES;
  };
  return {
    read: async (url) => {
      const copy = copies.get(url) ?? null;
      if (copy === null) return null;
      put(url, copy);
      return ownBytes(copy);
    },
    write: async (url, copy) => {
      if (copy.bytes.length + ENTRY_BYTES > limitBytes) return remove(url);
      put(url, ownBytes(copy));
      for (const oldest of copies.keys()) {
        if (kept <= limitBytes) break;
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
