import { describe, expect, it } from 'vitest';
import { sourceOffsetOf } from '../../src/text/source-map.ts';
import { blocksOf, brokenLaw, documentOf, parsed } from './reading-laws.ts';
import { brokenOrigin } from './source-law.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
  <title>The Dover Courier – Business</title>
  <link>https://courier.example/</link>
  <language>en-us</language>
  <item>
    <title>Kiln Works &amp;amp; partners sell 1,200 kilns</title>
    <link>https://courier.example/kilns</link>
    <dc:creator>Ada Moss</dc:creator>
    <pubDate>Wed, 21 May 2031 08:00:00 GMT</pubDate>
    <media:title>A kiln, 99 feet high</media:title>
    <description>Kiln Works sold many kilns.</description>
    <content:encoded><![CDATA[<p>Kiln Works sold 1,200 kilns &amp; <b>35</b> ovens in 2030, it said on Wednesday.</p><p>Sales were $45 million.</p>]]></content:encoded>
  </item>
  <item>
    <title>Pots are dear</title>
    <guid isPermaLink="true">https://courier.example/pots</guid>
    <author>desk@courier.example (Bo Reed)</author>
    <pubDate>Tue, 20 May 2031 21:30:00 +0200</pubDate>
    <description>&lt;p&gt;A pot – “the blue one” – costs &amp;euro;41 now, the maker said.&lt;/p&gt;</description>
  </item>
</channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Kiln news</title>
<entry><title>Ovens</title><link rel="enclosure" href="https://a.example/a.mp3"/><link href="https://a.example/ovens"/>
<author><name>Cy Hall</name></author><published>2031-05-19T10:00:00Z</published><updated>2031-05-22T10:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It made 51 ovens &amp; more.</p></div></content></entry></feed>`;

describe('a feed', () => {
  it('with several items is read as one document, and as a document for each item', async () => {
    const { document, parts, problems } = await parsed(RSS, { source: 'feed.xml' });
    expect(problems).toEqual([]);
    expect(blocksOf(document as never)).toEqual([
      'heading: Kiln Works & partners sell 1,200 kilns',
      'paragraph: Kiln Works sold 1,200 kilns & 35 ovens in 2030, it said on Wednesday.',
      'paragraph: Sales were $45 million.',
      'heading: Pots are dear',
      'paragraph: A pot – “the blue one” – costs €41 now, the maker said.',
    ]);
    expect(
      parts?.map(({ source, kind, title, byline, publisher, published, canonicalUrl, language }) => [
        source,
        kind,
        title,
        byline,
        publisher,
        published,
        canonicalUrl,
        language,
      ]),
    ).toEqual([
      [
        'feed.xml#1',
        'news',
        'Kiln Works & partners sell 1,200 kilns',
        'Ada Moss',
        'The Dover Courier – Business',
        '2031-05-21',
        'https://courier.example/kilns',
        'en-us',
      ],
      [
        'feed.xml#2',
        'news',
        'Pots are dear',
        'Bo Reed',
        'The Dover Courier – Business',
        '2031-05-20',
        'https://courier.example/pots',
        'en-us',
      ],
    ]);
    expect(parts?.map(({ text }) => text)).toEqual([
      'Kiln Works sold 1,200 kilns & 35 ovens in 2030, it said on Wednesday.\n\nSales were $45 million.',
      'A pot – “the blue one” – costs €41 now, the maker said.',
    ]);
    expect(new Set(parts?.map(({ id }) => id)).size).toBe(2);
    for (const each of [document, ...(parts ?? [])]) expect(brokenLaw(each as never)).toBeNull();
  });

  it('knows where in it each word stands, also in a part and behind mark-up that is escaped', async () => {
    const bytes = bytesOf(RSS);
    const { document, parts = [] } = await parsed(bytes, { source: 'feed.xml' });
    expect(brokenOrigin(document as never, bytes)).toBeNull();
    for (const part of parts) {
      const at = part.text.search(/\$45|costs/);
      const from = sourceOffsetOf(part, at) as number;
      expect(Buffer.from(bytes.subarray(from, from + 3)).toString()).toBe(part.text.slice(at, at + 3));
    }
  });

  it('of Atom, with mark-up as it is and one entry, is that entry', async () => {
    const { document, parts } = await parsed(ATOM, { source: 'feed.xml' });
    expect(parts).toBeUndefined();
    expect(document).toMatchObject({
      kind: 'news',
      title: 'Ovens',
      byline: 'Cy Hall',
      publisher: 'Kiln news',
      published: '2031-05-19',
      modified: '2031-05-22',
      canonicalUrl: 'https://a.example/ovens',
      language: 'de',
      text: 'It made 51 ovens & more.',
    });
    expect(brokenOrigin(document as never, bytesOf(ATOM))).toBeNull();
  });

  it('may be a single item; its title is the text where it has no other words', async () => {
    const item = '<item><title>Kiln Works sells 1,200 kilns</title><pubDate>21 May 2031</pubDate></item>';
    expect(await documentOf(item, { source: 'item.xml' })).toMatchObject({
      title: 'Kiln Works sells 1,200 kilns',
      text: 'Kiln Works sells 1,200 kilns',
      published: '2031-05-21',
    });
  });

  it.each([
    ['<rss version="2.0"><channel><title>Nothing</title></channel></rss>', 'empty'],
    [`<rss><channel>${'<item><x>'.repeat(5_000)}`, 'empty'],
  ])('without items, or too deep to be one, has a problem', async (text, code) => {
    const { document, problems } = await parsed(text, { source: 'feed.xml' });
    expect(document).toBeNull();
    expect(problems.map((p) => p.code)).toEqual([code]);
  });

  it('is not taken for one where it is a page that speaks of feeds', async () => {
    const page = '<!doctype html><html><body><p>Our &lt;rss&gt; feed has 12 items.</p></body></html>';
    expect((await documentOf(page, { source: 'a.html' })).mediaType).toBe('text/html');
  });

  it.each([100, 400, 900, 1_300])('that was cut after %i characters yields what came before', async (length) => {
    const { document } = await parsed(RSS.slice(0, length), { source: 'feed.xml' });
    if (document !== null) expect(brokenLaw(document)).toBeNull();
  });
});
