import type { Span } from '../../model/span.ts';
import type { RawBlock } from '../reading.ts';
import { isScaleCaption } from './cell-shape.ts';

/** How many blocks above a table may caption it, and how long one may be that does not name a scale or end in a colon. */
const FARTHEST = 3;
const LONGEST_CAPTION = 160;

/** A scale that the first lines of a document state holds for all its tables that state none: "Statements (in millions of USD)". */
const OPENING = 3;

const isScale = (text: string, span: Span): boolean =>
  isScaleCaption(text.slice(span.start, Math.min(span.end, span.start + 301)));

const openingScale = (text: string, blocks: readonly RawBlock[]): Span | null => {
  for (const block of blocks.slice(0, OPENING)) {
    if (block.kind === 'table') return null;
    if (isScale(text, block)) return { start: block.start, end: block.end };
  }
  return null;
};

/** Adds to each table the lines above it that name it or its scale, nearest first, after those inside the grid. One pass. */
export const captioned = (text: string, blocks: readonly RawBlock[]): RawBlock[] => {
  const opening = openingScale(text, blocks);
  return blocks.map((block, i) => {
    if (block.kind !== 'table') return block;
    const captions = [...block.table.captions, ...captionsAbove(text, blocks, i)];
    if (opening !== null && !captions.some((span) => isScale(text, span))) captions.push(opening);
    return { ...block, table: { ...block.table, captions } };
  });
};

const captionsAbove = (text: string, blocks: readonly RawBlock[], at: number): Span[] => {
  const { page } = blocks[at] as RawBlock;
  const above: Span[] = [];
  for (let j = at - 1; j >= 0 && j >= at - FARTHEST; j--) {
    const candidate = blocks[j] as RawBlock;
    if (candidate.kind === 'table' || (candidate.page !== page && candidate.kind !== 'heading')) break;
    const words = text.slice(candidate.start, Math.min(candidate.end, candidate.start + 2000));
    const introduces = words.endsWith(':') || isScaleCaption(words.slice(-300));
    if (candidate.kind !== 'heading' && words.length > LONGEST_CAPTION && !introduces) break;
    above.push({ start: candidate.start, end: candidate.end });
    if (candidate.kind === 'heading' || words.length > LONGEST_CAPTION) break;
  }
  return above;
};
