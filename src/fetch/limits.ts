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
  /** How long EDGAR is left alone when it has refused. Its rules say ten minutes: less is for a server of one's own. */
  readonly edgarStopMs: number;
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
  edgarStopMs: 10 * 60_000,
};

/** "64 MB", as messages say it. */
export const sizeInWords = (bytes: number): string =>
  bytes >= 2 ** 20
    ? `${Math.round(bytes / 2 ** 20)} MB`
    : bytes >= 1024
      ? `${Math.round(bytes / 1024)} KB`
      : `${bytes} bytes`;

/** "45 seconds", "10 minutes": never less than it is. */
export const durationInWords = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000);
  if (ms < 90_000) return `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
  return `${Math.ceil(ms / 60_000)} minutes`;
};
