/** How much of a stranger's bytes and time we take. Sizes in bytes, times in milliseconds. */
export type Limits = {
  /** A page, decompressed. */
  readonly pageBytes: number;
  /** A full submission text file, or a file on the disk. */
  readonly submissionBytes: number;
  /** Decompressed to compressed; HTML of filings reaches 30, a gzip bomb 1,000. */
  readonly decompressionRatio: number;
  readonly connectMs: number;
  /** Until the first line of the answer. */
  readonly headersMs: number;
  /** Between two pieces of the body. */
  readonly idleMs: number;
  /** One request with its whole body: what ends a server that sends a byte a second. */
  readonly totalMs: number;
  readonly redirects: number;
  /** Name and value lines together. */
  readonly headerBytes: number;
};

export const LIMITS: Limits = {
  pageBytes: 64 * 2 ** 20,
  submissionBytes: 512 * 2 ** 20,
  decompressionRatio: 200,
  connectMs: 10_000,
  headersMs: 30_000,
  idleMs: 30_000,
  totalMs: 120_000,
  redirects: 10,
  headerBytes: 64 * 2 ** 10,
};

/** "64 MB", as messages say it. */
export const sizeInWords = (bytes: number): string =>
  bytes >= 2 ** 20
    ? `${Math.round(bytes / 2 ** 20)} MB`
    : bytes >= 1024
      ? `${Math.round(bytes / 1024)} KB`
      : `${bytes} bytes`;
