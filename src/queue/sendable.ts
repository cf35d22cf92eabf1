/**
 * The text with what PostgreSQL's `jsonb` refuses replaced: a NUL, half a surrogate pair. A message may quote a hostile document, and
 * a job whose outcome cannot be written down would be done over and over.
 */
export const sendableText = (text: string): string =>
  text.replaceAll('\0', '\u{fffd}').replace(/\p{Surrogate}/gu, '\u{fffd}');

/** A JSON value whose texts are all fit to travel through any queue. */
export const sendable = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, part: unknown) => (typeof part === 'string' ? sendableText(part) : part));
