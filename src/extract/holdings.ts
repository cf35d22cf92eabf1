import { isInstant, type Period } from '../model/period.ts';
import type { Context, Sentence } from './context.ts';

/** "The following table sets forth the beneficial ownership of our stock as of May 4, 2026". */
const LISTED = /\bbeneficial(?:ly)? own(?:ed|ership)\b/i;
/** A note below the list: "(2) Consists of (i) 900 shares held by the Elm Trust". */
const NOTE = /^\(\d{1,2}\)\s/;
const HOLDS = /\b(?:consists?|includes?|represents?|comprised?|held|holds|owned|owns|issuable)\b/i;

const days = new WeakMap<Context, ReadonlyMap<string, Period>>();

/** The days as of which the sections of a document list who owns its filer's shares: of each the first that is told. */
const daysOf = (context: Context): ReadonlyMap<string, Period> => {
  const known = days.get(context);
  if (known !== undefined) return known;
  const { blocks, text } = context.document;
  const found = new Map<string, Period>();
  for (const { kind, section, start } of blocks) {
    if (kind !== 'paragraph') continue;
    const key = section.join('\n');
    if (found.has(key)) continue;
    const sentence = context.sentenceOf(start);
    if (sentence === null || !LISTED.test(text.slice(sentence.start, sentence.end))) continue;
    const said = context.periodsIn(sentence).filter(({ relation }) => relation === 'as-of');
    if (said.length === 1 && said[0] !== undefined) found.set(key, said[0].period);
  }
  days.set(context, found);
  return found;
};

/**
 * As of which day the shares are held that a note below a list of owners tells of, whatever dates the names of their trusts have:
 * "(2) Consists of 900 shares held by the Elm Trust dated May 4, 2012". Null elsewhere.
 */
export const heldAsOf = (context: Context, { block, start }: Sentence): Period | null => {
  const { blocks, text } = context.document;
  const note = blocks[block];
  if (note === undefined || note.kind === 'table' || context.document.kind !== 'filing') return null;
  const head = text.slice(note.start, Math.min(note.end, note.start + 200));
  if (start < note.start || !NOTE.test(head) || !HOLDS.test(head)) return null;
  const day = daysOf(context).get(note.section.join('\n'));
  return day !== undefined && isInstant(day) ? day : null;
};
