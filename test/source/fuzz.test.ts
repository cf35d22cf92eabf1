import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeXml } from '../../src/source/decode-xml.ts';
import { searchCompanies } from '../../src/source/edgar/company.ts';
import { indexLines } from '../../src/source/edgar/daily-index.ts';
import { filingDocuments } from '../../src/source/edgar/filing-documents.ts';
import { findFilings } from '../../src/source/edgar/find-filings.ts';
import { readFeed } from '../../src/source/read-feed.ts';
import type { Get } from '../../src/source/reading.ts';

const COLUMNS = [
  ...['accessionNumber', 'filingDate', 'reportDate', 'form', 'fileNumber', 'items'],
  ...['primaryDocument', 'primaryDocDescription'],
];

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

  it('an answer in JSON is read, or is a problem', async () => {
    const value: fc.Arbitrary<unknown> = fc.oneof(
      fc.constantFrom(null, '', '7', -1, 1e21, [], {}, ['x'], '2026-05-20', '0000000007-26-000001', '333-1', '../..'),
      fc.string({ maxLength: 8 }),
    );
    const column = fc.array(value, { maxLength: 3 });
    const hit = fc.record({
      _id: value,
      _source: fc.record({ entity: value, tickers: value, ciks: column, file_date: value }),
    });
    const answer = fc.oneof(
      fc.jsonValue(),
      fc.record({ hits: fc.record({ total: fc.record({ value }), hits: fc.array(hit, { maxLength: 3 }) }) }),
      fc.record({
        ...{ cik: value, name: value },
        filings: fc.record({
          recent: fc.record(Object.fromEntries(COLUMNS.map((name) => [name, column]))),
          files: fc.array(fc.record({ name: value, filingFrom: value, filingTo: value }), { maxLength: 2 }),
        }),
      }),
      fc.dictionary(fc.string({ maxLength: 3 }), fc.record({ cik_str: value, ticker: value, title: value })),
    );
    await fc.assert(
      fc.asyncProperty(answer, fc.string({ maxLength: 12 }), async (json, words) => {
        const get: Get = async (url) => {
          const bytes = Buffer.from(JSON.stringify(json));
          const locator = { source: url, at: { url }, kind: null };
          return {
            ok: true,
            fetched: { locator, bytes, sha256: '', mediaType: null, url, status: 200, headers: {}, at: '' },
          };
        };
        const query = { forms: [], limit: 5 };
        for (const reading of [
          await findFilings({ ...query, cik: '7', versions: true }, { get }),
          await findFilings({ ...query, fullText: words }, { get }),
          await findFilings({ ...query, company: words }, { get }),
          await searchCompanies(get, words, 5),
        ])
          if (reading.ok && 'filings' in reading.value)
            for (const { url } of reading.value.filings) expect(url).toMatch(/^https:\/\/www\.sec\.gov\/Archives\//);
          else if (!reading.ok) expect(reading.problem.message).not.toBe('');
      }),
      { numRuns: 300 },
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
