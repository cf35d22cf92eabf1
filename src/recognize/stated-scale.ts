import type { Block, Document } from '../model/document.ts';
import { tableScale } from './table-scale.ts';

/**
 * "All dollar amounts referenced in this Item 2 are in thousands, except per share amounts", "amounts are expressed in millions of dollars":
 * a sentence that says the scale of the amounts around it.
 */
const STATED =
  /(?<!tabular )\b(?:dollar |monetary )?(?<!tabular )(?:amounts|figures|dollars)(?: (?!are )[\w,’'()-]{1,20}){0,10} are (?:\w{5,10} )?in (?:thousands|millions|billions)\b/i;
/** What every such sentence has, and hardly any other: found in a fraction of the time. */
const SCALES = / in (?:thousands|millions|billions)\b/i;
/** Tables say their own. */
const OF_TABLES = /\btab(?:les?|ular)\b/i;

/** A sentence about scales is in a short paragraph, or at the head of one. */
const HEAD = 1200;

const AMOUNT = /\$ ?\d{1,3}(?:,\d{3}){1,3}(?![.,]?\d| ?(?:thousand|million|billion|trillion))/g;

const partOf = ({ section }: Block): string => section[0] ?? '';

/** Do the amounts look as though nothing were left out: most end in three zeros? */
const isInFull = (text: string, blocks: readonly Block[]): boolean => {
  let [all, round] = [0, 0];
  for (const { start, end } of blocks)
    for (const [amount] of text.slice(start, end).matchAll(AMOUNT)) {
      all += 1;
      if (amount.endsWith(',000')) round += 1;
    }
  return round * 2 > all;
};

/**
 * The power of ten of the amounts in prose by the number of their block, where a sentence before them in the same Item says it: 3 for "in
 * thousands". Blocks that nothing is said of are left out.
 */
export const statedPowers = ({ text, blocks }: Document): ReadonlyMap<number, number> => {
  const powers = new Map<number, number>();
  let said: { part: string; power: number; since: number } | null = null;
  const close = (until: number): void => {
    if (said === null) return;
    const { since, power } = said;
    const prose = blocks.slice(since, until).filter(({ kind }) => kind !== 'table');
    if (!isInFull(text, prose)) for (let index = since; index < until; index++) powers.set(index, power);
    said = null;
  };
  for (const [index, block] of blocks.entries()) {
    if (said !== null && partOf(block) !== said.part) close(index);
    if (block.kind === 'table' || block.kind === 'heading') continue;
    const head = text.slice(block.start, Math.min(block.end, block.start + HEAD));
    const sentence = SCALES.test(head) ? STATED.exec(head)?.[0] : undefined;
    if (sentence === undefined || OF_TABLES.test(sentence)) continue;
    const { power } = tableScale(sentence);
    if (power === null) continue;
    close(index);
    said = { part: partOf(block), power, since: index };
  }
  close(blocks.length);
  return powers;
};
