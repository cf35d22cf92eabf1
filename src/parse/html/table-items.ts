import { addLook, type Item, type Look, plainLook, type TableItem, type TextItem } from '../page/item.ts';
import { gridOf, type SourceCell } from '../table/grid.ts';
import { joined, sliced, type Traced } from '../traced.ts';
import type { Sink } from './sink.ts';

/** One `<td>` or `<th>`, before spans are resolved and split cells joined; `breaks` are the ends of the paragraphs inside. */
export type RawCell = SourceCell & { readonly breaks: readonly number[]; readonly look: Look };

const LIST_MARK = /^(?:[•▪●○◦‣⁃·∙■□§\u0095\u009f\uf0b7\uf0a7üŸ–—-]|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)])$/;

/** "Item 15.", "Note 3": the number of a part of the filing, not a figure. */
const PART_NUMBER = /^(?:item|note|part)\s{1,3}[\divx]{1,4}[a-z]?\b/i;

/** A figure in a cell of its own, rather than words that have a number among them. */
const holdsFigure = ({ text }: RawCell): boolean =>
  /\d[.,]?\d/.test(text) && text.length < 24 && !PART_NUMBER.test(text);

const asText = ({ text, marks, trail }: Traced, look: Look, listItem = false, centered = false): TextItem => ({
  kind: 'text',
  text,
  marks,
  trail,
  look,
  tag: 0,
  centered,
  listItem,
});

/** The paragraphs of a cell that only lays out the page. */
const paragraphsOf = (cell: RawCell): TextItem[] => {
  const items: TextItem[] = [];
  let from = 0;
  for (const to of [...cell.breaks, cell.text.length]) {
    const start = cell.text[from] === ' ' ? from + 1 : from;
    if (to <= start) continue;
    items.push(asText(sliced(cell, start, to), cell.look));
    from = to;
  }
  return items;
};

const withMark = (mark: RawCell, body: RawCell): TextItem => {
  // Wingdings bullets come as control and private-use characters.
  const sign = /^[\u0095\u009f\uf0b7\uf0a7§üŸ]$/.test(mark.text) ? '•' : mark.text;
  return asText(joined([{ ...mark, text: sign }, body], ' '), body.look, true);
};

/**
 * What a closed `<table>` is to a reader: a grid; the items of a list, where every row is a bullet or a number and its words; or plain
 * paragraphs, where it only places text on the page.
 */
export const itemsOfTable = (source: readonly RawCell[][], captions: readonly Sink[]): Item[] => {
  const rows = source.map((row) => row.filter((cell) => cell.text !== ''));
  const full = rows.filter((row) => row.length > 0);
  const above = captions.filter((sink) => sink.text !== '').map((sink) => asText(sink, sink.look, false, true));
  if (full.length === 0) return above;
  if (full.every((row) => row.length === 2 && LIST_MARK.test((row[0] as RawCell).text)))
    return [...above, ...full.map((row) => withMark(row[0] as RawCell, row[1] as RawCell))];
  if (full.every((row) => row.length === 1))
    return [...above, ...full.flatMap((row) => paragraphsOf(row[0] as RawCell))];
  const [only] = full;
  // One row of words is a line of the page: "Item 7." beside its title, two addresses side by side.
  if (full.length === 1 && only !== undefined && !only.some(holdsFigure)) {
    const isLine =
      only.every((cell) => cell.breaks.length <= 1) && only.reduce((n, cell) => n + cell.text.length, 0) < 200;
    return [...above, ...(isLine ? [oneLine(only)] : only.flatMap(paragraphsOf))];
  }
  return [...above, { kind: 'table', grid: gridOf(source) } satisfies TableItem];
};

const oneLine = (cells: readonly RawCell[]): TextItem => {
  const look = plainLook();
  for (const cell of cells) addLook(look, cell.look);
  return asText(joined(cells, ' '), look);
};
