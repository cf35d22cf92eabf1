import { problem } from '../../model/problem.ts';
import { dayOf } from '../day.ts';
import { collect } from '../html/collect.ts';
import { articleItems } from '../news/article-items.ts';
import { outline } from '../outline.ts';
import { compose } from '../page/compose.ts';
import { type Item, plainLook, type TextItem } from '../page/item.ts';
import { noReading, type Reading, reading } from '../reading.ts';
import { sliced, type Traced, through } from '../traced.ts';
import { type FeedContents, type FeedItem, type FeedText, feedItems } from './feed-items.ts';

/** One item as a Reading of its own, and where in the feed it stands. */
export type FeedPart = { readonly got: Reading; readonly start: number; readonly end: number };

/** The words of HTML that stands in a feed, with the way back to the feed. */
const tracedBack = <T extends Traced>(piece: T, html: FeedText): T => ({
  ...piece,
  trail: through(piece.trail, html.trail, piece.text.length),
});

const wordsOf = (html: FeedText): Item[] =>
  articleItems(collect(html.text).items).map((item): Item => {
    if (item.kind === 'text') return tracedBack(item, html);
    if (item.kind !== 'table') return item;
    return { ...item, grid: { ...item.grid, cells: item.grid.cells.map((cell) => tracedBack(cell, html)) } };
  });

/** The title, which may be escaped twice ("Q&amp;amp;A"), as a heading. */
const headingOf = ({ title }: FeedItem): TextItem | null => {
  const [first] = title === null ? [] : collect(title.text).items;
  if (title === null || first?.kind !== 'text') return null;
  const traced = sliced(tracedBack(first, title), 0, 400);
  return { kind: 'text', ...traced, look: plainLook(), tag: 1, centered: false, listItem: false };
};

const readItems = (items: readonly Item[], metadata: Reading['metadata']): Reading => {
  const { text, blocks, trail } = compose(items);
  return reading(text, outline(text, blocks), { metadata, trail });
};

/** The item's words; its title is part of them only where there are no others. */
const partOf = (item: FeedItem, publisher: string | null): FeedPart => {
  const heading = headingOf(item);
  const words = item.content === null ? [] : wordsOf(item.content);
  const { author, published, modified, link, language, start, end } = item;
  const got = readItems(words.length > 0 || heading === null ? words : [{ ...heading, tag: 0 }], {
    title: heading?.text ?? null,
    byline: author,
    publisher,
    published: dayOf(published),
    modified: dayOf(modified),
    language,
    canonicalUrl: link,
  });
  return { got, start, end };
};

/** All items one below the other, each under its title. */
const wholeOf = ({ title, items }: FeedContents): Reading =>
  readItems(
    items.flatMap((item) => {
      const heading = headingOf(item);
      const words = item.content === null ? [] : wordsOf(item.content);
      return [...(heading === null ? [] : [heading]), ...words];
    }),
    { title, publisher: title, language: items[0]?.language ?? null },
  );

/**
 * Reads a feed: the Reading of its only item; or one of all its items, each under its title, and the items as parts of their own.
 */
export const readFeed = (
  source: string,
  name: string,
): { readonly got: Reading; readonly parts: readonly FeedPart[] } => {
  const feed = feedItems(source);
  if (feed === null || feed.items.length === 0) {
    const hint = 'Give a feed with items, or the page that it leads to.';
    return { got: noReading({ problems: [problem('empty', name, 'is a feed without items', { hint })] }), parts: [] };
  }
  const parts = feed.items.map((item) => partOf(item, feed.title)).filter(({ got }) => got.blocks.length > 0);
  const [only] = parts;
  return only !== undefined && feed.items.length === 1 ? { got: only.got, parts: [] } : { got: wholeOf(feed), parts };
};
