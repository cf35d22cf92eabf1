import type { Block, Document } from '../model/document.ts';
import type { Section } from '../model/section.ts';
import { placed, withBlocks } from './placed-block.ts';

/** Is its length out of what is usual, so that it probably begins or ends elsewhere? */
export const isDoubtful = ({ length }: Section): boolean => length === 'short' || length === 'long';

/** The document for those who conclude from a block's section path what it is: names of doubtful sections are not in the paths. */
export const withTrustedSections = (document: Document): Document => {
  const doubtful = document.sections.filter(isDoubtful);
  if (doubtful.length === 0) return document;
  const blocks: Block[] = [];
  for (const block of document.blocks) {
    const around = doubtful.filter(({ start, end }) => start < block.start && block.end <= end);
    const isTrusted = (heading: string): boolean => !around.some(({ name }) => name === heading);
    blocks.push(around.length === 0 ? block : placed(block, block.section.filter(isTrusted)));
  }
  return withBlocks(document, blocks);
};
