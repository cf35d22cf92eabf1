import { MONTHS } from '../text/calendar.ts';
import { PLACES } from './name-words.ts';
import type { Word } from './words.ts';

/** A dateline is short. */
const LONGEST = 18;

const isDash = (words: readonly Word[], at: number): boolean => {
  const [before, dash, after] = [words[at - 1], words[at], words[at + 1]];
  if (before === undefined || dash === undefined || after === undefined || !/^[-–—]$/.test(dash.text)) return false;
  // "2025 - German", "2025 -- Acme", "Dec. 8, 2025--": no hyphen within a word.
  return dash.start > before.end || dash.text === '—' || after.text === '-';
};

/**
 * The words of a dateline at the head of a sentence: "FRANKFURT, 13 November 2025 (Press) - Acme said" has eight, and none of them names
 * anybody; 0 where there is none. Only capitals, figures and marks stand in it, and either a date, or a place alone.
 */
export const datelineLength = (words: readonly Word[]): number => {
  const first = words[0]?.text ?? '';
  if (!/^\p{Lu}/u.test(first)) return 0;
  const isLarge = first === first.toUpperCase() || MONTHS.has(first.toLowerCase().replace('.', ''));
  let dated = false;
  // "Leeds, 13 November 2025 — Acme said": a place in small letters has a comma and its date behind it.
  if (!isLarge && words[1]?.text !== ',') return 0;
  for (let i = 0; i < words.length && i < LONGEST; i++) {
    const { text, lower, kind } = words[i] as Word;
    if (isDash(words, i)) {
      const isPlace = PLACES.has((words[i - 1] as Word).lower) || words[i - 1]?.text === ')';
      return dated || (isPlace && isLarge) ? i + 1 : 0;
    }
    // "Leeds, 13 November 2025: Acme said"
    if (text === ':' && dated && i > 1) return i + 1;
    if (MONTHS.has(lower)) dated = true;
    if (kind === 'word' ? !/^[\p{Lu}\d]/u.test(text) : !/^[,.()/]$/.test(text)) return 0;
  }
  return 0;
};
