import { TieoutError } from '../model/error.ts';
import { type Problem, type ProblemCode, problem } from '../model/problem.ts';

/** A document could not be brought. Thrown inside `fetch/` only; its edge turns it into a Problem. */
export class FetchError extends TieoutError {
  override name = 'FetchError';
  readonly code: ProblemCode;
  /** How long the server asks to be left alone, in milliseconds. */
  readonly retryAfterMs: number | null;

  constructor(
    code: ProblemCode,
    message: string,
    options: { cause?: unknown; hint?: string; retryable?: boolean; retryAfterMs?: number | null } = {},
  ) {
    super(message, options);
    this.code = code;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}

/** The caller gave up, not the server. */
export const stopped = (reason: unknown): FetchError =>
  new FetchError('timed-out', 'Fetching was stopped before the document came.', { cause: reason, hint: 'Run again.' });

/** The Problem that the user sees. Anything but a FetchError is a slip of ours, and says so. */
export const problemOf = (error: unknown, source: string): Problem => {
  if (error instanceof FetchError) return problem(error.code, source, error.message, { hint: error.hint });
  const what = error instanceof Error ? error.message : String(error);
  return problem('internal', source, `Tieout failed on this document: ${what || 'no reason given'}.`, {
    hint: 'This is a fault of Tieout, not of the document; please report it.',
  });
};
