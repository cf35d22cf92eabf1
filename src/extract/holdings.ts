import { isInstant, type Period } from '../model/period.ts';
import { remember } from '../text/remember.ts';
import type { Context, Sentence } from './context.ts';

/** "The following table sets forth the beneficial ownership of our stock as of May 4, 2026". */
const LISTED = /\bbeneficial(?:ly)? own(?:ed|ership)\b/i;
/** A note below the list: "(2) Consists of (i) 900 shares held by the Elm Trust". */
const NOTE = /^\(\d{1,2}\)\s/;
const HOLDS = /\b(?:consists?|includes?|represents?|comprised?|held|holds|owned|owns|issuable)\b/i;

const days = new WeakMap<Context, (section: string) => Period | null>();

/** The day as of which a section lists who owns its filer's shares; null where it lists nobody, or says no day. */
const dayOf = (context: Context, path: readonly string[]): Period | null => {
  const { blocks, text } = context.document;
  const read =
    days.get(context) ??
    remember((section: string): Period | null => {
      for (const block of blocks) {
        if (block.kind !== 'paragraph' || block.section.join('\n') !== section) continue;
        const sentence = context.sentenceOf(block.start);
        if (sentence === null || !LISTED.test(text.slice(sentence.start, sentence.end))) continue;
        const said = context.periodsIn(sentence).filter(({ relation }) => relation === 'as-of');
        if (said.length === 1) return said[0]?.period ?? null;
      }
      return null;
    });
  days.set(context, read);
  return read(path.join('\n'));
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
  const day = dayOf(context, note.section);
  return day !== null && isInstant(day) ? day : null;
};
