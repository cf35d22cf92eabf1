import type { Block, TaggedFact } from '../../model/document.ts';
import type { Section } from '../../model/section.ts';
import type { Span } from '../../model/span.ts';
import { placed } from '../../text/placed-block.ts';
import type { Reading } from '../reading.ts';

const moved = <S extends Span>(span: S, by: number): S => ({ ...span, start: span.start + by, end: span.end + by });

/** A reading's blocks, sections and facts as part of a longer text: `by` characters further on, below the headings `under`. */
export const shiftedReading = (
  got: Reading,
  by: number,
  under: readonly string[],
): { blocks: Block[]; sections: Section[]; facts: TaggedFact[] } => ({
  blocks: got.blocks.map((block) => {
    const at = placed(moved(block, by), [...under, ...block.section]);
    if (at.kind !== 'table') return at;
    const captions = at.table.captions.map((span) => moved(span, by));
    const { notes, ...table } = { ...at.table, captions, cells: at.table.cells.map((cell) => moved(cell, by)) };
    return { ...at, table: notes === undefined ? table : { ...table, notes: notes.map((note) => moved(note, by)) } };
  }),
  sections: got.sections.map((section) => ({ ...moved(section, by), section: [...under, ...section.section] })),
  facts: got.facts.map((fact) => ({ ...fact, span: moved(fact.span, by) })),
});
