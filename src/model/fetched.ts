import type { DocumentKind, ListedFiling } from './document.ts';
import type { Problem } from './problem.ts';

/** Where one document is to be had, as `source` lists it and `fetch` brings it. */
export type Locator = {
  /** As the user gave it, or a glob or feed made it: what messages call the document. */
  readonly source: string;
  readonly at: { readonly file: string } | { readonly url: string };
  /** What the pipeline says it is; null leaves it to `parse`. */
  readonly kind: DocumentKind | null;
  /** What the list says that it was found in; a prospectus does not say who files it, or under which number. */
  readonly filing?: ListedFiling | undefined;
};

/** The bytes as they came, with where and when: provenance. */
export type Fetched = {
  readonly locator: Locator;
  readonly bytes: Uint8Array;
  /** sha256 of `bytes`, hexadecimal. */
  readonly sha256: string;
  /** As the server or the file name says; may lie. */
  readonly mediaType: string | null;
  readonly url: string | null;
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>>;
  /** ISO 8601, UTC. */
  readonly at: string;
};

export type FetchResult =
  | { readonly ok: true; readonly fetched: Fetched }
  | { readonly ok: false; readonly problem: Problem };
