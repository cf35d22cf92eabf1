import type { Block } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { NOWHERE } from '../../text/source-map.ts';
import type { Item } from '../page/item.ts';
import { addTrail, joined, slicedTrail, type Traced } from '../traced.ts';

/** How much of a passage is looked for; what is shorter must stand close behind the passage before. */
const SEED = 32;
const FEWEST = 12;
const NEAR = 4_000;
/** So often a passage may be looked for in the whole page and not be there: a page without its article must not cost its square. */
const MOST_MISSES = 200;

/** All that stands on a page, in the order of its source. */
export const wholePage = (items: readonly Item[]): Traced =>
  joined(
    items.flatMap((item): readonly Traced[] =>
      item.kind === 'text' ? [item] : item.kind === 'table' ? item.grid.cells : [],
    ),
    '\n',
  );

const passagesOf = (blocks: readonly Block[]): Span[] =>
  blocks.flatMap((block): readonly Span[] => (block.kind === 'table' ? block.table.cells : [block]));

/**
 * The trail of an article, whose words a library picked from the page without saying where: its passages are looked for on the page, each
 * behind the one before, or else anywhere. What is not there as it is (a title that was put together) leads nowhere.
 */
export const foundAgain = (text: string, blocks: readonly Block[], page: Traced): number[] => {
  const trail: number[] = [];
  let cursor = 0;
  let misses = 0;
  const find = (words: string): number => {
    const near = page.text.slice(cursor, cursor + NEAR).indexOf(words);
    if (near >= 0) return cursor + near;
    if (words.length < FEWEST || misses >= MOST_MISSES) return -1;
    const behind = page.text.indexOf(words, cursor);
    const found = behind >= 0 ? behind : page.text.indexOf(words);
    if (found < 0) misses++;
    return found;
  };
  for (const { start, end } of passagesOf(blocks)) {
    for (let at = start; at < end; ) {
      const found = find(text.slice(at, Math.min(end, at + SEED)));
      if (found < 0) {
        trail.push(at, NOWHERE);
        const space = text.indexOf(' ', at);
        at = space < 0 || space >= end ? end : space + 1;
        continue;
      }
      let to = at;
      while (to < end && text.charCodeAt(to) === page.text.charCodeAt(found + to - at)) to++;
      cursor = found + to - at;
      addTrail(trail, slicedTrail(page.trail, found, cursor), at);
      at = to;
    }
  }
  return trail;
};
