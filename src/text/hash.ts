import { hash } from 'node:crypto';

/** The sha256 of bytes or text, in hexadecimal: a document's identity. */
export const sha256 = (bytes: Uint8Array | string): string => hash('sha256', bytes);

/**
 * A stable 16-digit id of an ordered list of parts. The parts are length-prefixed, so that ["ab", "c"] and ["a", "bc"] differ.
 */
export const stableId = (parts: readonly (string | number | null)[]): string =>
  sha256(parts.map((part) => `${String(part).length}:${part}`).join('|')).slice(0, 16);
