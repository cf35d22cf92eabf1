import { collapseSpace } from '../../text/space.ts';
import { dayOf } from '../day.ts';
import { collect } from '../html/collect.ts';
import type { Metadata } from '../reading.ts';
import { articleData } from './json-ld.ts';

/** As much of a DOM as metadata needs. */
export type Page = {
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
};
type Element = { getAttribute(name: string): string | null; readonly textContent: string | null };

/** Titles in scripts are often escaped twice: "Q&amp;A", "&#8216;Yes&#8217;". */
const decoded = (value: string | null): string | null => {
  if (value === null || !value.includes('&')) return value;
  const [first] = collect(value).items;
  return first?.kind === 'text' ? first.text : value;
};

/** "By Ann Lee" → "Ann Lee"; an address or a sentence is no byline. */
const bylineOf = (value: string | null): string | null => {
  if (value === null || /^https?:/.test(value)) return null;
  const name = collapseSpace(value)
    .replace(/^(?:by|written by|von|par|por)[: ]\s?/i, '')
    .trim();
  return name === '' || name.length > 120 ? null : name;
};

/** Title, byline, publisher, days and language of a page: JSON-LD first, then OpenGraph and `<meta>`, then what stands on the page. */
export const pageMetadata = (page: Page): Partial<Metadata> => {
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const element =
        page.querySelector(`meta[property="${name}"]`) ??
        page.querySelector(`meta[name="${name}"]`) ??
        page.querySelector(`meta[itemprop="${name}"]`);
      const content = element?.getAttribute('content')?.trim();
      if (content !== undefined && content !== '') return content;
    }
    return null;
  };
  const attribute = (selector: string, name: string): string | null =>
    page.querySelector(selector)?.getAttribute(name)?.trim() || null;
  const words = (selector: string): string | null =>
    collapseSpace(page.querySelector(selector)?.textContent ?? '') || null;
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')]
    .slice(0, 40)
    .map((s) => s.textContent ?? '');
  const data = articleData(scripts);
  return {
    title: decoded(data?.headline ?? meta('og:title', 'twitter:title') ?? words('h1') ?? words('title')),
    byline: bylineOf(
      data?.author ??
        meta('author', 'article:author', 'byl', 'parsely-author', 'sailthru.author', 'dc.creator') ??
        words('[rel="author"], [itemprop="author"], .byline, .author'),
    ),
    publisher: data?.publisher ?? meta('og:site_name', 'application-name', 'publisher', 'dc.publisher'),
    published:
      dayOf(data?.published ?? null) ??
      dayOf(
        meta(
          'article:published_time',
          'datePublished',
          'date',
          'pubdate',
          'parsely-pub-date',
          'sailthru.date',
          'dc.date',
          'publish-date',
          'DC.date.issued',
        ),
      ) ??
      dayOf(
        attribute(
          'time[pubdate], time[itemprop="datePublished"], article time[datetime], header time[datetime]',
          'datetime',
        ),
      ),
    modified:
      dayOf(data?.modified ?? null) ??
      dayOf(meta('article:modified_time', 'og:updated_time', 'dateModified', 'last-modified')),
    language: data?.language ?? attribute('html', 'lang') ?? meta('language', 'og:locale'),
    canonicalUrl: attribute('link[rel="canonical"]', 'href') ?? meta('og:url') ?? data?.url ?? null,
  };
};
