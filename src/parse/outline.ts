import type { Block } from '../model/document.ts';
import type { Section, SectionBasis } from '../model/section.ts';
import { placed } from '../text/placed-block.ts';
import type { RawBlock } from './reading.ts';

/** The longest heading that a section path repeats; a longer one is cut, so that paths stay readable. */
const LONGEST_NAME = 160;

/**
 * How sure a heading is, by how it was known: an order that was measured only for the first three (`docs/sections.md`).
 */
const CONFIDENCE: Readonly<Record<SectionBasis, number>> = {
  'contents-link': 0.99,
  contents: 0.97,
  name: 0.95,
  'mark-up': 0.85,
  typography: 0.6,
};

/** The blocks of a text with their section paths, and its sections. */
export type Outline = { readonly blocks: Block[]; readonly sections: Section[] };

/** Their names; a loop, for the reason told in `text/placed-block.ts`. */
const namesOf = (sections: readonly Section[]): string[] => {
  const names: string[] = [];
  for (const { name } of sections) names.push(name);
  return names;
};

/** Gives each block the path of the headings above it. A heading's own path is that of its parents. One pass. */
export const outline = (text: string, source: readonly RawBlock[]): Outline => {
  const above: Section[] = [];
  const sections: Section[] = [];
  let path: string[] = [];
  let end = 0;
  const leave = (level: number): void => {
    for (let last = above.at(-1); last !== undefined && last.level >= level; last = above.at(-1)) {
      last.end = end;
      above.pop();
    }
  };
  const blocks: Block[] = [];
  for (const raw of source) {
    if (raw.kind !== 'heading') {
      end = raw.end;
      blocks.push(placed(raw, path));
      continue;
    }
    const { start, basis = 'typography' } = raw;
    const level = Math.min(6, Math.max(1, raw.level));
    leave(level);
    end = raw.end;
    const section = namesOf(above);
    const name = text.slice(start, Math.min(end, start + LONGEST_NAME)).replace(/\s+/g, ' ');
    const found: Section = { start, end, name, level, section, basis, confidence: CONFIDENCE[basis], length: null };
    above.push(found);
    sections.push(found);
    path = namesOf(above);
    blocks.push(placed({ ...raw, level }, section));
  }
  leave(0);
  return { blocks, sections };
};
