import type { Block } from '../model/document.ts';
import type { RawBlock } from './reading.ts';

/** The longest heading that a section path repeats; a longer one is cut, so that paths stay readable. */
const LONGEST_NAME = 160;

/** Gives each block the path of the headings above it. A heading's own path is that of its parents. One pass. */
export const outline = (text: string, blocks: readonly RawBlock[]): Block[] => {
  const above: { level: number; name: string }[] = [];
  let path: string[] = [];
  return blocks.map((block) => {
    if (block.kind !== 'heading') return { ...block, section: path };
    const level = Math.min(6, Math.max(1, block.level));
    while ((above.at(-1)?.level ?? 0) >= level) above.pop();
    const section = above.map((heading) => heading.name);
    const name = text.slice(block.start, Math.min(block.end, block.start + LONGEST_NAME)).replace(/\s+/g, ' ');
    above.push({ level, name });
    path = above.map((heading) => heading.name);
    return { ...block, level, section };
  });
};
