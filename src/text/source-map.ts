import type { Document } from '../model/document.ts';
import type { SourceMap } from '../model/source-map.ts';

/**
 * Where a text came from, as a flat list of pairs: from offset `trail[2 * i]` of the text on, its characters stood from offset
 * `trail[2 * i + 1]` of the source on, up to the next pair. The first of each pair rises. `NOWHERE` for what the source does not have.
 */
export type Trail = readonly number[];
export const NOWHERE = -1;

/** The index of the pair that speaks of `offset`; -1 before the first. */
export const runAt = (trail: ArrayLike<number>, offset: number): number => {
  let low = 0;
  let high = trail.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((trail[2 * middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Uint8Array(128);
for (let i = 0; i < DIGITS.length; i++) VALUES[DIGITS.charCodeAt(i)] = i;

/** 1 → "C", -1 → "D", 16 → "gB": five bits a digit, the lowest of the first the sign, the highest of each "more follows". */
const vlq = (value: number): string => {
  let rest = value < 0 ? (-value << 1) | 1 : value << 1;
  let out = '';
  do {
    const digit = rest & 31;
    rest >>>= 5;
    out += DIGITS[rest > 0 ? digit | 32 : digit];
  } while (rest > 0);
  return out;
};

/** Packs a trail; its sources are bytes. */
export const packedMap = (trail: Trail, width: 1 | 2 = 1): SourceMap => {
  const parts: string[] = [];
  let at = 0;
  let from = 0;
  for (let i = 0; i + 1 < trail.length; i += 2) {
    parts.push(vlq((trail[i] as number) - at), vlq((trail[i + 1] as number) - from));
    at = trail[i] as number;
    from = trail[i + 1] as number;
  }
  return { width, runs: parts.join('') };
};

const unpacked = new WeakMap<SourceMap, Int32Array>();

/** The pairs of a map as a trail; unpacked once for each map. */
export const trailOf = (map: SourceMap): Int32Array => {
  const known = unpacked.get(map);
  if (known !== undefined) return known;
  const values: number[] = [];
  let value = 0;
  let shift = 0;
  for (let i = 0; i < map.runs.length; i++) {
    const digit = VALUES[map.runs.charCodeAt(i) & 127] as number;
    value |= (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    const difference = value & 1 ? -(value >>> 1) : value >>> 1;
    values.push(difference + (values[values.length - 2] ?? 0));
    value = 0;
    shift = 0;
  }
  const trail = Int32Array.from(values);
  unpacked.set(map, trail);
  return trail;
};

/**
 * The byte of the source, unpacked if it was packed, at which the character at `offset` of the canonical text was read: the first byte of
 * its entity where it is written as one. Null where that is not known: in a PDF, whose blocks have their page, and for words that the
 * source has nowhere. For what only parts blocks and cells it is the byte behind the characters before.
 */
export const sourceOffsetOf = ({ sourceMap }: Pick<Document, 'sourceMap'>, offset: number): number | null => {
  if (sourceMap === undefined) return null;
  const trail = trailOf(sourceMap);
  const run = runAt(trail, offset);
  const from = trail[2 * run + 1] ?? NOWHERE;
  return from === NOWHERE ? null : from + (offset - (trail[2 * run] as number)) * sourceMap.width;
};
