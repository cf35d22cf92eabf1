import type { Answer } from './exchange.ts';
import type { FetchError } from './fetch-error.ts';

/** What an answer that is no document means: the failure, and how long its host is to be left alone by everybody. */
export type Refusal = { readonly failure: FetchError; readonly stopMs: number | null };

/** How one kind of host wants to be asked. */
export type Manners = {
  /** Requests with the same key are spaced and stopped together. */
  readonly key: string;
  /** Between two requests, in milliseconds. */
  readonly spacingMs: number;
  /** Requests under way at one time. */
  readonly atOnce: number;
  readonly robots: boolean;
  readonly headers: Readonly<Record<string, string>>;
  /** The most that the document may have, in bytes. */
  readonly limitBytes: number;
  /** How long a copy needs no question whether it is still the same, in milliseconds. */
  readonly freshMs: number;
  /** Null for an answer that is a document, or a redirect, or "not modified". */
  readonly refusalOf: (answer: Answer, now: number) => Refusal | null;
};

/** The length of the standing request for content codings: what SEC's own example asks for. */
export const ACCEPT_ENCODING = 'gzip, deflate';
