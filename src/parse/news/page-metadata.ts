import { collapseSpace } from '../../text/space.ts';
import type { Metadata } from '../reading.ts';
import { articleData } from './json-ld.ts';

/** As much of a DOM as metadata needs. */
export type Page = {
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
};
type Element = { getAttribute(name: string): string | null; readonly textContent: string | null };

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day of an ISO date and time, or of "May 20, 2026" and "20 May 2026"; as printed, without a change of time zone. */
export const dayOf = (value: string | null): string | null => {
  if (value === null) return null;
  const iso = /\b(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(value) ?? /^(\d{4})\/?(\d{2})\/?(\d{2})(?:T|$)/.exec(value);
  if (iso !== null) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named = /\b([a-z]{3})[a-z]{0,6}\.?\s{1,2}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,2}(\d{4})\b/i.exec(value);
  if (named !== null)
    return valid(Number(named[3]), MONTHS.indexOf((named[1] as string).toLowerCase()) + 1, Number(named[2]));
  const british = /\b(\d{1,2})(?:st|nd|rd|th)?\s{1,2}([a-z]{3})[a-z]{0,6}\.?,?\s{1,2}(\d{4})\b/i.exec(value);
  if (british !== null)
    return valid(Number(british[3]), MONTHS.indexOf((british[2] as string).toLowerCase()) + 1, Number(british[1]));
  return null;
};

const valid = (year: number, month: number, day: number): string | null => {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return null;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day > days ? null : `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
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
    title: data?.headline ?? meta('og:title', 'twitter:title') ?? words('h1') ?? words('title'),
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
