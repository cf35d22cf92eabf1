/** The elements of RSS 2.0 and 1.0 (RDF), Atom and sitemaps, by their names without prefix, in small letters. */

/** What begins a feed, and what its entries lead to. */
export const FEED_ROOTS: ReadonlyMap<string, 'documents' | 'feeds'> = new Map([
  ['rss', 'documents'],
  ['rdf', 'documents'],
  ['feed', 'documents'],
  ['urlset', 'documents'],
  ['sitemapindex', 'feeds'],
]);

/** What an entry is in each of them. */
export const FEED_ENTRIES: ReadonlySet<string> = new Set(['item', 'entry', 'url', 'sitemap']);

/** By when the document appeared, not when it was last touched; the first that an entry has holds. */
export const FEED_DATES: readonly string[] = ['published', 'pubdate', 'publication_date', 'date', 'lastmod', 'updated'];

/** "media:content" is not "content", but "dc:date" and "news:publication_date" are dates. */
export const localName = (name: string): string => name.slice(name.lastIndexOf(':') + 1).toLowerCase();
