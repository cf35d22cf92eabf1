import { describe, expect, it } from 'vitest';
import type { FetchResult } from '../../src/model/fetched.ts';
import { decodeXml } from '../../src/source/decode-xml.ts';
import { type FeedEntry, readFeed } from '../../src/source/read-feed.ts';
import { resolveSources } from '../../src/source/resolve.ts';
import { HALYARD } from '../loopback/companies.ts';
import { currentAtom } from '../loopback/edgar-formats.ts';

const FEED = 'https://news.example/feeds/all.xml';
const feedEntries = (xml: string, base: string): readonly FeedEntry[] | undefined => readFeed(xml, base)?.entries;
const urls = (xml: string): string[] | undefined => feedEntries(xml, FEED)?.map((entry) => entry.url);

const serving =
  (bytes: Buffer, mediaType = 'application/rss+xml') =>
  async (url: string): Promise<FetchResult> => ({
    ok: true,
    fetched: {
      locator: { source: url, at: { url }, kind: null },
      bytes,
      sha256: '',
      mediaType,
      url,
      status: 200,
      headers: {},
      at: '',
    },
  });

describe('entries of feeds', () => {
  it('reads RSS 2.0: links, permalinks, dates and titles in CDATA', () => {
    const xml = `<?xml version="1.0"?><rss version="2.0" xmlns:media="m" xmlns:dc="d"><channel><title>News</title><link>https://news.example/</link>
      <item><title><![CDATA[Turbines & <b>tides</b>]]></title><link> https://news.example/a?x=1&amp;y=2#top </link>
        <pubDate>Tue, 12 May 2026 08:00:00 GMT</pubDate><category>Energy</category><description>Higher &lt;i&gt;still&lt;/i&gt;</description><media:title>A picture</media:title></item>
      <item><guid isPermaLink="false">tag:1</guid><link>/b</link><dc:date>2026-05-11T08:00:00Z</dc:date></item>
      <item><guid>https://news.example/c</guid><title>Third</title></item></channel></rss>`;
    expect(feedEntries(xml, FEED)).toEqual([
      {
        url: 'https://news.example/a?x=1&y=2',
        title: 'Turbines & <b>tides</b>',
        summary: 'Higher <i>still</i>',
        published: Date.UTC(2026, 4, 12, 8),
        categories: ['Energy'],
      },
      {
        url: 'https://news.example/b',
        title: null,
        summary: null,
        published: Date.UTC(2026, 4, 11, 8),
        categories: [],
      },
      { url: 'https://news.example/c', title: 'Third', summary: null, published: null, categories: [] },
    ]);
  });

  it('reads Atom: the alternate link, and when it was published rather than touched', () => {
    const xml = `<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://news.example/"/>
      <entry><link rel="self" href="/self"/><link rel="enclosure" href="/x.mp3"/><link rel="alternate" href="/a"/><title type="html">A</title>
        <updated>2026-05-12T09:00:00Z</updated><published>2026-05-01T09:00:00Z</published></entry></feed>`;
    expect(feedEntries(xml, FEED)).toEqual([
      { url: 'https://news.example/a', title: 'A', summary: null, published: Date.UTC(2026, 4, 1, 9), categories: [] },
    ]);
  });

  it('reads RSS 1.0 and sitemaps', () => {
    const rdf =
      '<rdf:RDF xmlns:rdf="r"><channel/><item rdf:about="x"><link>https://news.example/a</link></item></rdf:RDF>';
    const sitemap = `<urlset><url><loc>https://news.example/b</loc><news:news><news:publication_date>2026-05-01</news:publication_date></news:news>
      <image:image><image:loc>https://news.example/p.jpg</image:loc></image:image></url></urlset>`;
    expect(urls(rdf)).toEqual(['https://news.example/a']);
    expect(feedEntries(sitemap, FEED)).toMatchObject([
      { url: 'https://news.example/b', published: Date.UTC(2026, 4, 1) },
    ]);
  });

  it("reads EDGAR's list of current filings, which is in ISO-8859-1", () => {
    const bytes = currentAtom('https://www.sec.gov', [HALYARD], '424B4');
    expect(feedEntries(decodeXml(bytes, null), 'https://www.sec.gov/')).toMatchObject([
      { title: expect.stringContaining('Works & Söhne'), categories: ['424B4'] },
    ]);
  });

  it.each([
    ['a page', '<!doctype html><html><body><item><link>/a</link></item></body></html>'],
    ['JSON', '{"version": "https://jsonfeed.org/version/1"}'],
    ['nothing', ''],
  ])('says of %s that it is no feed', (_, text) => expect(readFeed(text, FEED)).toBeNull());

  it('leaves out what is no web address', () => {
    expect(
      urls(
        '<rss><item><link>javascript:alert(1)</link></item><item><link>http://[</link></item><item><guid>4711</guid></item><item/></rss>',
      ),
    ).toEqual([]);
  });

  it('keeps what came before the XML broke, and does not mind nesting', () => {
    expect(urls('<rss><item><link>/a</link></item></rss><p>Not XML</p>')).toEqual(['https://news.example/a']);
    expect(urls('<rss><item><link>/a</link></item><item><link>/b')).toEqual([
      'https://news.example/a',
      'https://news.example/b',
    ]);
    expect(urls(`<rss>${'<x>'.repeat(200_000)}`)).toEqual([]);
  });
});

describe('a feed as a source', () => {
  const item = (name: string, date: string): string =>
    `<item><link>https://news.example/${name}</link><pubDate>${date}</pubDate></item>`;
  const rss = Buffer.from(
    `<rss>${item('old', '1 May 2026')}${item('new', '9 May 2026')}${item('new', '9 May 2026')}${item('middle', '4 May 2026')}</rss>`,
  );
  const tools = (get = serving(rss)) => ({ baseDirectory: '/', get });

  it('gives the newest entries, each once', async () => {
    const { locators } = await resolveSources([{ feed: FEED, limit: 2, kind: 'news' }], tools());
    expect(locators).toEqual([
      { source: 'https://news.example/new', at: { url: 'https://news.example/new' }, kind: 'news' },
      { source: 'https://news.example/middle', at: { url: 'https://news.example/middle' }, kind: 'news' },
    ]);
  });

  it('follows a sitemap of sitemaps to the newest three, and no further', async () => {
    const sitemap = (name: string, date: string) =>
      `<sitemap><loc>${name}.xml</loc><lastmod>${date}</lastmod></sitemap>`;
    const pages: Record<string, string> = {
      'index.xml': `<sitemapindex>${['2026-01', '2026-04', '2026-05', '2026-03'].map((month) => sitemap(month, `${month}-01`)).join('')}</sitemapindex>`,
      '2026-05.xml': '<urlset><url><loc>/may</loc><lastmod>2026-05-09</lastmod></url></urlset>',
      '2026-04.xml': '<sitemapindex><sitemap><loc>index.xml</loc></sitemap></sitemapindex>',
      '2026-03.xml': '<urlset><url><loc>/march</loc><lastmod>2026-03-09</lastmod></url></urlset>',
    };
    const asked: string[] = [];
    const get = (url: string): Promise<FetchResult> => {
      const name = url.slice(url.lastIndexOf('/') + 1);
      asked.push(name);
      return serving(Buffer.from(pages[name] ?? ''))(url);
    };
    const { locators, problems } = await resolveSources(
      [{ feed: 'https://news.example/index.xml', limit: 5 }],
      tools(get),
    );
    expect(locators.map((l) => l.source)).toEqual(['https://news.example/may', 'https://news.example/march']);
    expect(asked).toEqual(['index.xml', '2026-05.xml', '2026-04.xml', '2026-03.xml']);
    expect(problems).toEqual([]);
  });

  it('tells a page from an empty feed', async () => {
    const page = await resolveSources([{ feed: FEED, limit: 2 }], tools(serving(Buffer.from('<html/>'))));
    const empty = await resolveSources([{ feed: FEED, limit: 2 }], tools(serving(Buffer.from('<rss/>'))));
    expect(page.problems).toMatchObject([{ code: 'wrong-type', message: 'This is not an RSS or Atom feed.' }]);
    expect(empty.problems).toMatchObject([{ code: 'empty', level: 'warning' }]);
  });
});
