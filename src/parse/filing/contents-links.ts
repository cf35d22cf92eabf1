import { runAt, type Trail } from '../../text/source-map.ts';
import { isRunningHead } from '../plain/line-shape.ts';
import type { RawBlock } from '../reading.ts';

/** A link to another place of the same page; `from` is where in the source it stands. */
export type PageLink = { readonly to: string; readonly from: number; words: string };
/** The links of a page, and where in its source the places are that they lead to. */
export type PageLinks = { readonly links: readonly PageLink[]; readonly places: ReadonlyMap<string, number> };

/** What the links of a table of contents say: by the starts of blocks. */
export type LinkedContents = {
  /** The headings that they lead to. */
  readonly targets: ReadonlySet<number>;
  /** The lines of the contents themselves. */
  readonly entries: ReadonlySet<number>;
  /** Where the contents begin; 0 where there are none. */
  readonly start: number;
};
export const NO_LINKS: LinkedContents = { targets: new Set(), entries: new Set(), start: 0 };

/** A table of contents has at least so many links, stands within this part of the text, and its lines stand so close together. */
const FEWEST = 5;
const WITHIN = 0.25;
const FARTHEST_APART = 6;
/** Links lead to places in rising order, but for a slip here and there. */
const RISING = 0.8;
/** How far behind the place that a link leads to its heading may stand, in blocks; a page number or an empty anchor comes before. */
const FARTHEST = 3;
const LONGEST_HEADING = 200;

/** "ITEM 1A.  Risk Factors" → "item1ariskfactors": names in the contents and above the section differ in all but letters and digits. */
export const keyOf = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const PAGE_NUMBER = /(?:^|[\s.])(?:[A-Z]{1,3}-)?(?:\d{1,4}|[ivxl]{1,6})\s*$/i;

/** From an offset of the source to the first character of the text that was read there or behind. */
const finder = (trail: Trail, length: number): ((source: number) => number) => {
  const runs: { at: number; from: number; size: number }[] = [];
  let rises = true;
  for (let i = 0; i + 1 < trail.length; i += 2) {
    const at = trail[i] as number;
    const from = trail[i + 1] as number;
    if (i > 0 && from < (trail[i - 1] as number)) rises = false;
    runs.push({ at, from, size: (trail[i + 2] ?? length) - at });
  }
  if (!rises) runs.sort((a, b) => a.from - b.from);
  const turned = runs.flatMap(({ at, from }) => [from, at]);
  return (source) => {
    const run = runAt(turned, source);
    const here = runs[run];
    if (here !== undefined && source < here.from + here.size) return here.at + source - here.from;
    return runs[run + 1]?.at ?? length;
  };
};

type Entry = { readonly block: number; readonly target: number; words: string };

const firstEndingAfter = (blocks: readonly RawBlock[], offset: number): number => {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as RawBlock).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The links that could be lines of a table of contents: in a table, or all that their paragraph says but a page number. */
const entriesOf = (
  blocks: readonly RawBlock[],
  length: number,
  find: (source: number) => number,
  page: PageLinks,
): Entry[] => {
  const entries: Entry[] = [];
  for (const { to, from, words } of page.links) {
    const place = page.places.get(to);
    if (place === undefined || isRunningHead(words.trim())) continue;
    const at = find(from);
    const target = find(place);
    if (at > length * WITHIN || target <= at || target >= length) continue;
    const block = firstEndingAfter(blocks, at);
    const holder = blocks[block];
    if (holder === undefined) continue;
    const last = entries.at(-1);
    if (last !== undefined && last.block === block && last.target === target) last.words += ` ${words}`;
    else entries.push({ block, target, words });
  }
  return entries.filter(({ block, words }) => {
    const { kind, start, end } = blocks[block] as RawBlock;
    return kind === 'table' || words.trim().length >= 0.6 * (end - start - 12);
  });
};

/** The first run of entries that stand close together and lead to places in rising order. */
const contentsOf = (entries: readonly Entry[]): readonly Entry[] => {
  for (let from = 0; from < entries.length; ) {
    let to = from + 1;
    while (to < entries.length && (entries[to] as Entry).block - (entries[to - 1] as Entry).block <= FARTHEST_APART)
      to++;
    const run = entries.slice(from, to);
    const rising = run.filter(({ target }, i) => i === 0 || target > (run[i - 1] as Entry).target).length;
    if (run.length >= FEWEST && rising >= RISING * run.length) return run;
    from = to;
  }
  return [];
};

/** The block that an entry means: of its name, near the place; or the heading that stands there. */
const headingOf = (text: string, blocks: readonly RawBlock[], { target, words }: Entry): RawBlock | undefined => {
  const key = keyOf(words.replace(PAGE_NUMBER, ''));
  const first = firstEndingAfter(blocks, target);
  const near = blocks.slice(first, first + FARTHEST);
  const named = near.find(({ kind, start, end }) => {
    if (kind === 'table' || end - start > LONGEST_HEADING || key.length < 4) return false;
    const own = keyOf(text.slice(start, end));
    return own.length >= 4 && (own.includes(key) || key.includes(own));
  });
  return named ?? near.slice(0, 1).find(({ kind }) => kind === 'heading');
};

/** What the links of a page's table of contents say of its blocks. `trail` leads from the text to the source that `page` speaks of. */
export const linkedContents = (
  text: string,
  blocks: readonly RawBlock[],
  trail: Trail,
  page: PageLinks,
): LinkedContents => {
  const links = page.links.filter(({ to }) => page.places.has(to));
  if (links.length < FEWEST) return NO_LINKS;
  const contents = contentsOf(entriesOf(blocks, text.length, finder(trail, text.length), { ...page, links }));
  if (contents.length === 0) return NO_LINKS;
  const entries = new Set(contents.map(({ block }) => (blocks[block] as RawBlock).start));
  const targets = new Set<number>();
  for (const entry of contents) {
    const heading = headingOf(text, blocks, entry);
    if (heading !== undefined && !entries.has(heading.start)) targets.add(heading.start);
  }
  return targets.size < FEWEST ? NO_LINKS : { targets, entries, start: Math.min(...entries) };
};

/** Makes headings of the lines that links lead to, and none of the lines of the contents. */
export const withLinked = (
  text: string,
  blocks: readonly RawBlock[],
  { targets, entries }: LinkedContents,
): RawBlock[] =>
  blocks.map((block): RawBlock => {
    const { start, end, page } = block;
    if (block.kind === 'heading' && entries.has(start)) return { kind: 'paragraph', start, end, page };
    if (block.kind === 'table' || block.kind === 'heading' || !targets.has(start)) return block;
    return { kind: 'heading', start, end, page, level: /^part\b/i.test(text.slice(start, end)) ? 1 : 2 };
  });
