import type { Grid } from '../table/grid.ts';
import type { Traced } from '../traced.ts';

/** How the characters of a piece of text look; counts of characters, so that "wholly bold" can be told from "a bold word". */
export type Look = { characters: number; bold: number; italic: number; underlined: number; linked: number };

export const plainLook = (): Look => ({ characters: 0, bold: 0, italic: 0, underlined: 0, linked: 0 });

/** The look of several pieces together. */
export const addLook = (sum: Look, look: Look): void => {
  sum.characters += look.characters;
  sum.bold += look.bold;
  sum.italic += look.italic;
  sum.underlined += look.underlined;
  sum.linked += look.linked;
};

/** One paragraph's worth of text as the reader of a page would see it, before it is known what it is to the document. */
export type TextItem = Traced & {
  readonly kind: 'text';
  readonly look: Look;
  /** 1 to 6 for `<h1>` to `<h6>`, or where its place on the page shows it to be a heading; 0 otherwise. */
  readonly tag: number;
  /** Its `tag` is not the source's own, but concluded from where it stands. */
  readonly isConcluded?: boolean;
  readonly centered: boolean;
  readonly listItem: boolean;
};

export type TableItem = { readonly kind: 'table'; readonly grid: Grid };

/** The end of a sheet; `next` is the number of the one that begins, where the source numbers them. */
export type PageBreak = { readonly kind: 'page-break'; readonly next: number | null };

/** What a page consists of, in reading order. */
export type Item = TextItem | TableItem | PageBreak;

export const PAGE_BREAK: PageBreak = { kind: 'page-break', next: null };
