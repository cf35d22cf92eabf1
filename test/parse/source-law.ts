import { Parser } from 'htmlparser2';
import type { Document } from '../../src/model/document.ts';
import type { Span } from '../../src/model/span.ts';
import { decodeText } from '../../src/text/encoding.ts';
import { sourceOffsetOf } from '../../src/text/source-map.ts';

const unescaped = (html: string): string => {
  let text = '';
  const parser = new Parser({
    ontext(data) {
      text += data;
    },
  });
  parser.end(html);
  return text;
};

/** What a reader writes otherwise than its source: raised digits, bullets of symbol fonts. */
const plain = (character: string): string => {
  const digit = '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(character);
  if (digit >= 0) return String(digit);
  return /[\u0095\u009f\uf0b7\uf0a7§üŸ·•]/.test(character) ? '•' : character;
};

/** The first character that a reader sees in the source from a byte on; `encoding` is that of the whole source. */
const characterAt = (bytes: Uint8Array, offset: number, encoding: string): string => {
  const some = Buffer.from(bytes.subarray(offset, offset + 40));
  const words =
    encoding === 'utf-16le'
      ? some.toString('utf16le')
      : encoding === 'utf-8'
        ? some.toString('utf8')
        : decodeText(Buffer.concat([Buffer.from([0x95]), some])).text.slice(1);
  return words.startsWith('&') ? unescaped(words).slice(0, 1) : words.slice(0, 1);
};

/** The first block, cell or fact whose place in the source does not begin with its first character; or null. */
export const brokenOrigin = (
  document: Document,
  bytes: Uint8Array,
  encoding = decodeText(bytes).encoding,
): string | null => {
  const spans = document.blocks.flatMap((block): readonly Span[] =>
    block.kind === 'table' ? [block, ...block.table.cells] : [block],
  );
  for (const { start, end } of [...spans, ...document.facts.map((fact) => fact.span)])
    for (const at of [start, end - 1, (start + end) >> 1]) {
      const wanted = document.text[at] as string;
      // What stands between words is any white space, and the second half of a pair stands with its first.
      if (/[\s\udc00-\udfff]/.test(wanted)) continue;
      const from = sourceOffsetOf(document, at);
      if (from === null) return `${at}: "${document.text.slice(at, at + 20)}" stands nowhere`;
      const found = characterAt(bytes, from, encoding);
      if (plain(found) !== plain(wanted))
        return `${at}: "${document.text.slice(at, at + 20)}" is said to stand at ${from}: ${JSON.stringify(Buffer.from(bytes.subarray(from, from + 30)).toString('latin1'))}`;
    }
  return null;
};
