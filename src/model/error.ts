/**
 * The one error tree, by what the caller can do. Only the edges (fetch, store, queue, pipeline files, command line) throw;
 * the stages return Problems.
 */
export class TieoutError extends Error {
  override name = 'TieoutError';
  /** Would the same call, later, have a chance? */
  readonly retryable: boolean;
  /** One line: what to do about it. */
  readonly hint: string | null;

  constructor(message: string, options: { cause?: unknown; hint?: string; retryable?: boolean } = {}) {
    super(message, { cause: options.cause });
    this.retryable = options.retryable ?? false;
    this.hint = options.hint ?? null;
  }
}

/** A setting, a pipeline file or an argument is wrong: nothing was done; exit status 2. */
export class ConfigError extends TieoutError {
  override name = 'ConfigError';
}

/** The store cannot be opened, read or written. */
export class StoreError extends TieoutError {
  override name = 'StoreError';
}

/** The queue cannot be reached, or a job failed for good. */
export class QueueError extends TieoutError {
  override name = 'QueueError';
}
