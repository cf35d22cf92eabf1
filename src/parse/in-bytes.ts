import iconv from 'iconv-lite';
import type { Decoded } from '../text/encoding.ts';
import { NOWHERE, type Trail } from '../text/source-map.ts';

/** How many bytes of the source one UTF-16 unit of a character beyond ASCII took; two units of a pair share its four bytes. */
const widthOf = ({ encoding, damaged }: Decoded): ((unit: string) => number) => {
  if (encoding === 'utf-8')
    return (unit) => {
      const code = unit.charCodeAt(0);
      if (code >= 0xd800 && code < 0xe000) return 2;
      // A byte that fits nowhere was read as U+FFFD.
      return damaged && code === 0xfffd ? 1 : code < 0x800 ? 2 : 3;
    };
  const known = new Map<string, number>();
  return (unit) => {
    const width = known.get(unit) ?? iconv.encode(unit, encoding).length;
    known.set(unit, width);
    return width;
  };
};

/** Encodings that use one byte for each character, whatever it is. */
const isSingleByte = (encoding: string): boolean =>
  /^(?:windows-125\d|iso-?8859|latin|koi8|us-ascii|mac)/i.test(encoding);
export const isTwoBytes = (encoding: string): boolean => /^utf-16/.test(encoding);

/**
 * A trail that leads to characters of a decoded source as one that leads to its bytes: behind each character that took more than one
 * byte begins a new run, so that within a run a character is a byte. (In UTF-16 it is two bytes; see `SourceMap`.) `length` is that of the
 * text that the trail is of.
 */
export const inBytes = (trail: Trail, source: Decoded, length: number): number[] => {
  const { text, encoding, skipped } = source;
  const unit = isTwoBytes(encoding) ? 2 : 1;
  const wide: number[] = [];
  const extra: number[] = [];
  if (unit === 1 && !isSingleByte(encoding)) {
    const width = widthOf(source);
    let sum = 0;
    for (const match of text.matchAll(/[^\0-\x7f]/g)) {
      sum += width(match[0]) - 1;
      wide.push(match.index);
      extra.push(sum);
    }
  }
  /** How many of the wide characters stand before `at`. */
  const before = (at: number): number => {
    let low = 0;
    let high = wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((wide[middle] as number) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const bytes: number[] = [];
  for (let i = 0; i + 1 < trail.length; i += 2) {
    const at = trail[i] as number;
    const from = trail[i + 1] as number;
    if (from === NOWHERE) {
      bytes.push(at, NOWHERE);
      continue;
    }
    const end = from + (trail[i + 2] ?? length) - at;
    let next = before(from);
    bytes.push(at, skipped + from * unit + (extra[next - 1] ?? 0));
    for (; next < wide.length && (wide[next] as number) + 1 < end; next++) {
      const place = (wide[next] as number) + 1;
      bytes.push(at + place - from, skipped + place + (extra[next] as number));
    }
  }
  return bytes;
};
