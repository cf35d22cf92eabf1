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

/** A story has its dateline in one of its first sentences, behind headline and byline. */
export const DATELINE_WITHIN = 6;
/** How many letters a town has at least, and how many words at most: "NORTH LAS VEGAS". */
const TOWN = { letters: 4, words: 3 } as const;

/**
 * The words of a dateline that has nothing but a town in capitals, with its state or country: "ELBING — Tilsit Marine said", "ELBING, Calif. — "; 0 where
 * there is none. Only at the head of a story is it surely a town.
 */
const townLine = (words: readonly Word[]): { town: number; length: number } | null => {
  let town = 0;
  while (town <= TOWN.words && /^\p{Lu}{2,}$/u.test(words[town]?.text ?? '')) town++;
  const letters = words.slice(0, town).reduce((sum, { text }) => sum + text.length, 0);
  if (town === 0 || town > TOWN.words || letters < TOWN.letters) return null;
  let at = town;
  if (words[at]?.text === ',' && /^\p{Lu}\p{L}*\.?$/u.test(words[at + 1]?.text ?? '')) at += 2;
  if (at > town && words[at]?.text === '.') at += 1;
  // The stop behind a state may have ended the sentence: "ELBING, Calif."
  if (at > town && at === words.length) return { town, length: at };
  return isDash(words, at) && /^\p{Lu}/u.test(words[at + 1]?.text ?? '') ? { town, length: at + 1 } : null;
};

/** The town of a story's dateline, in small letters: "el segundo"; null where these words are none. */
export const townOf = (words: readonly Word[]): string | null => {
  // "ELBING, Feb. 8, 2024 — "
  const dated = datelineLength(words) > 0 ? words.findIndex(({ text }) => !/^\p{Lu}{2,}$/u.test(text)) : 0;
  const isTown = dated > 0 && dated <= TOWN.words && words[dated]?.text === ',' && (words[0]?.text.length ?? 0) > 2;
  const town = townLine(words)?.town ?? (isTown ? dated : 0);
  if (town === 0) return null;
  return words
    .slice(0, town)
    .map(({ lower }) => lower)
    .join(' ');
};

/**
 * The words of a dateline at the head of a sentence: "FRANKFURT, 13 November 2025 (Press) - Acme said" has eight, and none of them names
 * anybody; 0 where there is none. Only capitals, figures and marks stand in it, and either a date, or a place alone.
 */
export const datelineLength = (words: readonly Word[], isLead = false): number => {
  const town = isLead ? townLine(words) : null;
  if (town !== null) return town.length;
  const first = words[0]?.text ?? '';
  if (!/^\p{Lu}/u.test(first)) return 0;
  const isLarge = first === first.toUpperCase() || MONTHS.has(first.toLowerCase().replace('.', ''));
  let dated = false;
  let isInParenthesis = false;
  // "Leeds, 13 November 2025 — Acme said": a place in small letters has a comma and its date behind it, or its country, "Leeds [England], May 4".
  const behind = words.slice(1, TOWN.words + 1).findIndex(({ text }) => text === ',' || text === '[');
  if (!isLarge && behind !== 0 && words[behind + 1]?.text !== '[') return 0;
  for (let i = 0; i < words.length && i < LONGEST; i++) {
    const { text, lower, kind } = words[i] as Word;
    // "(abc-XYZ)", "(ABC/Global Desk)": agencies call themselves as they like.
    isInParenthesis = text === '(' || (isInParenthesis && text !== ')');
    if (isInParenthesis) continue;
    if (isDash(words, i)) {
      const isPlace = PLACES.has((words[i - 1] as Word).lower) || words[i - 1]?.text === ')';
      return dated || (isPlace && isLarge) ? i + 1 : 0;
    }
    // "Leeds, 13 November 2025: Acme said"
    if (text === ':' && dated && i > 1) return i + 1;
    if (MONTHS.has(lower)) dated = true;
    if (kind === 'word' ? !/^[\p{Lu}\d]/u.test(text) : !/^[,.()/[\]]$/.test(text)) return 0;
  }
  return 0;
};
