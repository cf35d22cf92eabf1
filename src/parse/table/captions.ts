import type { Span } from '../../model/span.ts';
import type { RawBlock } from '../reading.ts';
import { isScaleCaption } from './cell-shape.ts';

/** How many blocks above a table may caption it, and how long one may be that does not name a scale or end in a colon. */
const FARTHEST = 3;
const LONGEST_CAPTION = 160;

/** Adds to each table the lines above it that name it or its scale, nearest first, after those inside the grid. One pass. */
export const captioned = (text: string, blocks: readonly RawBlock[]): RawBlock[] =>
  blocks.map((block, i) => {
    if (block.kind !== 'table') return block;
    const above: Span[] = [];
    for (let j = i - 1; j >= 0 && j >= i - FARTHEST; j--) {
      const candidate = blocks[j] as RawBlock;
      if (candidate.kind === 'table' || (candidate.page !== block.page && candidate.kind !== 'heading')) break;
      const words = text.slice(candidate.start, Math.min(candidate.end, candidate.start + 2000));
      const introduces = words.endsWith(':') || isScaleCaption(words.slice(-300));
      if (candidate.kind !== 'heading' && words.length > LONGEST_CAPTION && !introduces) break;
      above.push({ start: candidate.start, end: candidate.end });
      if (candidate.kind === 'heading' || words.length > LONGEST_CAPTION) break;
    }
    return { ...block, table: { ...block.table, captions: [...block.table.captions, ...above] } };
  });
