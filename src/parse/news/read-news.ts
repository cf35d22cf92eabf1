import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { collect } from '../html/collect.ts';
import { compose } from '../html/compose.ts';
import { outline } from '../outline.ts';
import { type Reading, reading } from '../reading.ts';
import { pageMetadata } from './page-metadata.ts';

/** Reads a news page: the body of its article (Mozilla's Readability on a linkedom tree), and what the page says of it. */
export const readNews = (html: string): Reading | null => {
  const { document } = parseHTML(html);
  const metadata = pageMetadata(document);
  const article = new Readability(document as never, { charThreshold: 200 }).parse();
  if (article?.content == null) return null;
  const { text, blocks } = compose(collect(article.content).items);
  return reading(text, outline(text, blocks), { metadata });
};
