import type { Mark } from '../mark.ts';
import type { Look } from './sink.ts';

/** One paragraph's worth of text as the reader of a page would see it, before it is known what it is to the document. */
export type TextItem = {
  readonly kind: 'text';
  text: string;
  readonly marks: Mark[];
  readonly look: Look;
  /** 1 to 6 for `<h1>` to `<h6>`; 0 otherwise. */
  readonly tag: number;
  readonly centered: boolean;
  readonly listItem: boolean;
  /** Type size in points where it is stated, else 0. */
  readonly size: number;
};

/** One `<td>` or `<th>`, before spans are resolved and split cells joined. */
export type RawCell = {
  readonly text: string;
  readonly marks: Mark[];
  readonly breaks: readonly number[];
  readonly look: Look;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly marked: boolean;
};

export type TableItem = {
  readonly kind: 'table';
  readonly rows: readonly RawCell[][];
  readonly caption: TextItem | null;
};
export type PageBreak = { readonly kind: 'page-break' };

/** What the page consists of, in reading order. */
export type Item = TextItem | TableItem | PageBreak;

export const PAGE_BREAK: PageBreak = { kind: 'page-break' };
