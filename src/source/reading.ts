import type { Fetched, FetchResult } from '../model/fetched.ts';
import { type Problem, problem } from '../model/problem.ts';

/** What was read from a list of documents (a feed, an index), or why it could not be. */
export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export type Get = (url: string, signal?: AbortSignal) => Promise<FetchResult>;

/** Brings a list and reads it; `read` returns null for bytes that are not such a list. */
export const readFrom = async <T>(
  get: Get,
  url: string,
  what: string,
  read: (fetched: Fetched) => T | null,
  signal?: AbortSignal,
): Promise<Reading<T>> => {
  const result = await get(url, signal);
  if (!result.ok) return result;
  const value = read(result.fetched);
  if (value !== null) return { ok: true, value };
  const hint = 'Open it in a browser to see what it is.';
  return { ok: false, problem: problem('wrong-type', url, `This is not ${what}.`, { hint }) };
};

/** JSON that fits a schema, or null. */
export const jsonOf = <T>(
  schema: { safeParse: (value: unknown) => { success: true; data: T } | { success: false } },
  bytes: Uint8Array,
): T | null => {
  try {
    const parsed = schema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};
