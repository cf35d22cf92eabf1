import { z } from 'zod';

/**
 * What went wrong with one document, told apart by what the reader can do about it. A problem is data: the run goes on.
 * "could not reach", "not there", "could not parse" and "states nothing" are four different things; `not-as-quoted` is a document that no
 * longer has what was quoted from it.
 */
export const ProblemCode = z.enum([
  'not-found',
  'unreachable',
  'not-allowed',
  'throttled',
  'timed-out',
  'too-large',
  'wrong-type',
  'empty',
  'malformed',
  'password-protected',
  'too-deep',
  'truncated',
  'doubtful',
  'states-nothing',
  'not-as-quoted',
  'internal',
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

export const Problem = z.object({
  code: ProblemCode,
  /** `error`: the document could not be read; `warning`: it was read, but not wholly. */
  level: z.enum(['error', 'warning']),
  /** The path or URL, as given. */
  source: z.string(),
  /** One line: what happened. */
  message: z.string().min(1),
  /** One line: what to do about it. */
  hint: z.string().nullable(),
  line: z.int().positive().nullable(),
});
export type Problem = z.infer<typeof Problem>;

/** A Problem with the fields that are mostly null left out. */
export const problem = (
  code: ProblemCode,
  source: string,
  message: string,
  more: Partial<Pick<Problem, 'hint' | 'line' | 'level'>> = {},
): Problem => ({ code, level: 'error', source, message, hint: null, line: null, ...more });

/** What is wrong and what to do about it, as sentences: "is password-protected. Save a copy without the password." */
export const problemText = ({ message, hint }: Pick<Problem, 'message' | 'hint'>): string =>
  hint === null ? message : `${message}${/[.!?:]$/.test(message) ? '' : '.'} ${hint}`;

/** "reports/a.pdf:12: is password-protected. Save a copy without the password." */
export const problemLine = (p: Problem): string =>
  `${p.source}${p.line === null ? '' : `:${p.line}`}: ${problemText(p)}`;
