import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeXml } from '../../src/source/decode-xml.ts';
import { indexLines } from '../../src/source/edgar/daily-index.ts';
import { filingDocuments } from '../../src/source/edgar/filing-documents.ts';
import { readFeed } from '../../src/source/read-feed.ts';

const BASE = 'https://news.example/feed';

/** Pieces of feeds and index pages in any order: tags left open, closed twice, attributes cut off. */
const piece = fc.oneof(
  fc.constantFrom(
    '<rss>',
    '<feed>',
    '<urlset>',
    '<item>',
    '</item>',
    '<entry>',
    '</entry>',
    '<link>',
    '</link>',
    '<link href="/a">',
  ),
  fc.constantFrom(
    '<link rel="alternate" href="',
    '<title>',
    '</title>',
    '<![CDATA[',
    ']]>',
    '&amp;',
    '&#x110000;',
    '<!--',
    '-->',
    '<?xml',
  ),
  fc.constantFrom(
    '<table class="tableFile">',
    '<tr>',
    '<td>',
    '</td>',
    '</tr>',
    '</table>',
    '<a href="/ix?doc=%zz">',
    '<a href="//[">',
  ),
  fc.constantFrom('<pubDate>', '</pubDate>', '2026-05-20', '1|A|S-1|20260520|edgar/data/1/0000000001-26-000001.txt\n'),
  fc.string({ maxLength: 12 }),
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('whatever a list says', () => {
  it('a feed yields web addresses, or is none', () => {
    fc.assert(
      fc.property(fc.constantFrom('', '<rss>', '<feed>'), text, (start, rest) => {
        for (const entry of readFeed(start + rest, BASE)?.entries ?? []) expect(entry.url).toMatch(/^https?:\/\//);
      }),
      { numRuns: 500 },
    );
  });

  it('an index yields documents with an address, or is none', () => {
    fc.assert(
      fc.property(text, (html) => {
        for (const document of filingDocuments(html, BASE) ?? []) expect(URL.canParse(document.url)).toBe(true);
        for (const line of indexLines(html) ?? []) expect(URL.canParse(line.url)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('its bytes are text in some encoding', () => {
    const declared = fc.constantFrom('utf-8', 'ISO-8859-1', 'windows-1252', 'utf-16', 'none-such', '');
    fc.assert(
      fc.property(declared, fc.uint8Array({ maxLength: 60 }), (encoding, bytes) => {
        const xml = Buffer.concat([Buffer.from(`<?xml version="1.0" encoding="${encoding}"?>`), bytes]);
        expect(typeof decodeXml(xml, `text/xml; charset=${encoding}`)).toBe('string');
      }),
    );
  });
});
