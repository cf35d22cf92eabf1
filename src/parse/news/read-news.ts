import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { collect } from '../html/collect.ts';
import { outline } from '../outline.ts';
import { compose } from '../page/compose.ts';
import type { Item } from '../page/item.ts';
import { type Reading, reading } from '../reading.ts';
import { articleItems } from './article-items.ts';
import { foundAgain, wholePage } from './found-again.ts';
import { pageMetadata } from './page-metadata.ts';

/** Captions of pictures, and boxes that name themselves as not the story. */
const NOT_THE_STORY =
  'figcaption, [class*="caption" i], [class*="newsletter" i], [class*="related-" i], [class*="-related" i], [id*="newsletter" i], [class*="author-bio" i], [class*="breadcrumb" i]';

/** A box with more words than this is the story, whatever its name says. */
const LARGEST_BOX = 1500;

/** linkedom takes the first element for the root: a page that was cut, or never had one, is given its own. */
const withRoot = (html: string): string =>
  /<html\b/i.test(html.slice(0, 2_000)) && /<body\b/i.test(html)
    ? html
    : `<!doctype html><html><body>${html}</body></html>`;

const bodyOf = (html: string): { content: string; metadata: Reading['metadata'] } | null => {
  const { document } = parseHTML(withRoot(html));
  const metadata = pageMetadata(document);
  for (const box of document.querySelectorAll(NOT_THE_STORY))
    if ((box.textContent?.length ?? 0) < LARGEST_BOX) box.remove();
  const content = new Readability(document as never, { charThreshold: 200 }).parse()?.content;
  return content == null ? null : { content, metadata };
};

/**
 * Reads a news page: the body of its article (Mozilla's Readability on a linkedom tree), and what the page says of it. Null where there is
 * no article, or where the page is too broken or too deep for either library (both walk a tree by recursion); it is then read as any other
 * page. `items` are what stands on the page, read from the same HTML.
 */
export const readNews = (html: string, items: readonly Item[]): Reading | null => {
  let article: ReturnType<typeof bodyOf>;
  try {
    article = bodyOf(html);
  } catch {
    return null;
  }
  if (article === null) return null;
  const { text, blocks } = compose(articleItems(collect(article.content).items));
  if (blocks.length === 0) return null;
  const outlined = outline(text, blocks);
  return reading(text, outlined, {
    metadata: article.metadata,
    trail: foundAgain(text, outlined.blocks, wholePage(items)),
  });
};
