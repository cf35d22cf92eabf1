import type { Block, Document, TableBlock } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { areStatementsInFull } from './full-statements.ts';
import { scalePower } from './table-scale.ts';

/** Where a filing prints its statements and their notes; elsewhere (pay of officers, plans) tables without a scale are in full. */
const STATEMENTS =
  /consolidated (?:condensed )?(?:balance|statement|income)|balance sheet|statements? of (?:operations|income|cash flows?|comprehensive|earnings|stockholders|shareholders|financial position)|notes to (?:the )?(?:\w+ ){0,3}financial statements|item \d+[a-z]?\.? {1,3}(?:condensed )?(?:consolidated )?financial statements|^note \d{1,2}\b|tabular amounts/i;

/** Fewer tables than this that say their scale do not speak for the others. */
const ENOUGH = 3;

/** The text of a caption that may hold a scale: the head and the tail of a long one. */
export const captionText = (text: string, span: { start: number; end: number }): string =>
  span.end - span.start <= 600
    ? text.slice(span.start, span.end)
    : `${text.slice(span.start, span.start + 200)} ${text.slice(span.end - 300, span.end)}`;

/** Do these headings lead to the financial statements or their notes? */
const isStatements = (section: readonly string[]): boolean => section.some((heading) => STATEMENTS.test(heading));

/** Is the table among the financial statements and their notes? */
export const isInStatements = (text: string, block: TableBlock): boolean =>
  isStatements(block.section) ||
  block.table.captions.some((span) => STATEMENTS.test(text.slice(span.start, Math.min(span.end, span.start + 200))));

const isTable = (block: Block): block is TableBlock => block.kind === 'table';

/** The power of ten that the first of these lines says which says one. */
const firstPower = (text: string, spans: readonly Span[]): number | null => {
  for (const span of spans) {
    const power = scalePower(captionText(text, span));
    if (power !== null) return power;
  }
  return null;
};

/** A line of its own, which may say the scale of a table below. */
const SHORT = 120;

/** The power of ten that most tables of a filing state; what its statements without a scale of their own are in. 0: none. */
export const standingPower = (document: Document): number => {
  const { blocks, text } = document;
  const counts = new Map<number, number>();
  const scaled = new Set<TableBlock>();
  let said = 0;
  /** Does a line of its own say the scale of all that stands below it, and not of the table right below? */
  let isSaidAtLarge = false;
  for (const [index, block] of blocks.entries()) {
    const spans = isTable(block) ? block.table.captions : block.end - block.start < SHORT ? [block] : [];
    const power = firstPower(text, spans);
    if (power === null) continue;
    said += 1;
    if (isTable(block)) scaled.add(block);
    else if (blocks[index + 1]?.kind !== 'table') isSaidAtLarge = true;
    counts.set(power, (counts.get(power) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most === undefined || most[1] < ENOUGH || most[1] < 0.6 * said) return 0;
  return !isSaidAtLarge && areStatementsInFull(document, scaled) ? 0 : most[0];
};

/** Money as prose prints it, with the scale word after it if there is one. */
const MONEY = /\$ ?(\d{1,3}(?:,\d{3})*|\d{4,9})(\.\d{1,3})?(?: ?(thousand|million|billion|trillion))?/g;

/** How many amounts have to be seen before they show a habit. */
const HABIT = 12;

/**
 * The power of ten of the prose of notes that print "$4,310" for 4,310 million, because "(Dollars in millions)" heads them all. Only
 * where the habit is plain: the tables have a scale, hardly an amount has a scale word, fewer than half end in three zeros, and hardly
 * one has seven digits, as amounts in full dollars do.
 */
export const prosePower = (document: Document, standing: number): number => {
  if (standing === 0) return 0;
  let scaled = 0;
  let round = 0;
  let long = 0;
  let bare = 0;
  for (const block of document.blocks) {
    if (isTable(block) || !isStatements(block.section)) continue;
    for (const [, whole = '', cents = '', word] of document.text.slice(block.start, block.end).matchAll(MONEY)) {
      if (word !== undefined) scaled += 1;
      else if (cents.length < 3) {
        bare += 1;
        if (whole.endsWith('000')) round += 1;
        if (whole.replaceAll(',', '').length > 6) long += 1;
      }
    }
  }
  const isPlain = bare > 5 * scaled && round * 2 < bare && long * 20 < bare;
  return isPlain && bare >= HABIT ? standing : 0;
};

/** Is a block's prose among the statements and their notes? */
export const isNote = (block: Block): boolean => isStatements(block.section);
