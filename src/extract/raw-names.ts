import { JOINED_LETTERS, LEGAL_FORMS, NO_NAME, OPEN_NAMES } from './name-words.ts';
import { gluedInitials } from './registrant.ts';
import { isOfTicker } from './ticker.ts';
import type { Printed } from './words.ts';

/** A stretch of capitalised words as it stands, before anyone asks what it is. */
export type RawName = { readonly first: number; readonly last: number; readonly text: string };

/** "2", "II": what tells one of a name's places from another. */
export const NUMERAL = /^(?:\d{1,2}|[IVX]{1,4})$/;
/** Long all-round title words; a line of mostly such words is a headline and says nothing about what is a name. */
export const isTitle = (words: readonly Printed[]): boolean => {
  let long = 0;
  let capitals = 0;
  let hasSmall = false;
  for (const { isLong, isSmall, text, lower } of words) {
    hasSmall ||= isSmall;
    if (!isLong) continue;
    long += 1;
    if (text !== lower && /^\p{Lu}/u.test(text)) capitals += 1;
  }
  // "*** THE BIG NUMBERS ***"
  if (!hasSmall && long > 0 && words.length > 1) return true;
  if (long >= 4) return capitals > 0.65 * long;
  return words.length <= 5 && capitals === long && !/^[.?]$/.test(words.at(-1)?.text ?? '');
};

/** "H100", "RX 7900": what is counted, not who counts. */
const MODEL = /^\p{Lu}{1,4} ?\d{2,}/u;
/** "S-1", "GPU-heavy": a single capital is part of no name. */
const isAlone = (text: string): boolean => text.length === 1;

const COMPASS = new Set(['north', 'south', 'east', 'west', 'latin', 'central']);

/** Words that names of places begin with, cut short. */
const SHORT = new Set(['St', 'Ste', 'Ft', 'Mt']);

/** "in Wales 15%": the numeral before is none of a name. */
const isShare = (words: readonly Printed[], at: number): boolean => /^(?:%|percent|per)$/.test(words[at]?.lower ?? '');

const OPENERS = 2;

/** Words of the longest name; a longer run of capitals is a line of print in capitals. */
const LONGEST = 8;

export const printedAs = (words: readonly Printed[], first: number, last: number): string =>
  first === last
    ? (words[first] as Printed).text
    : gluedInitials(
        words
          .slice(first, last + 1)
          .map((word) => word.text)
          .join(' '),
      )
        .replaceAll(' +', '+')
        .replaceAll(' - ', '-')
        .replace(' . ', '. ');

/** "American Airlines", "International Business Machines": the first word that is a name's own, behind up to two that open it; null for no name. */
const nameAfterOpeners = (words: readonly Printed[], first: number): number | null => {
  for (let at = first; at <= first + OPENERS; at++) {
    if (words[at]?.isOfName === true) return at;
    if (words[at]?.isCapital !== true || !OPEN_NAMES.has(words[at]?.lower ?? '')) return null;
  }
  return null;
};

const LETTERS = /^\p{Lu}{1,3}$/u;
/** "H & R", "SG & A": the letters that an ampersand joins at `first`; null where none do, and for an index, "S & P 500". */
const joinedLetters = (words: readonly Printed[], first: number): string | null => {
  const [one, joint, other, next] = words.slice(first, first + 4);
  if (joint?.text !== '&' || !one || !other || !LETTERS.test(one.text) || !LETTERS.test(other.text)) return null;
  return /^\d{3}/.test(next?.text ?? '') ? null : `${one.lower}&${other.lower}`;
};

/** Most words and hyphens of a name that is written with hyphens. */
const HYPHENED = 5;

/** The last word of the hyphened name that begins at `first`; `first` itself where none does. */
const hyphenEnd = (words: readonly Printed[], first: number, hyphened: ReadonlySet<string>): number => {
  let last = first;
  if (hyphened.size === 0 || words[first + 1]?.text !== '-') return last;
  let text = '';
  for (let at = first; at < words.length && at < first + HYPHENED; at++) {
    text += (words[at] as Printed).text;
    if (hyphened.has(text)) last = at;
  }
  return last;
};

/**
 * The capitalised stretches of a sentence: "Acme Robotics", "Site 2", "Johnson & Sons". In order; a possessive or a mark ends one, but for the hyphens
 * of `hyphened` names.
 */
export const rawNames = (words: readonly Printed[], hyphened: ReadonlySet<string>): RawName[] => {
  const found: RawName[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Printed;
    if (word.text === word.lower) continue;
    const letters = words[i + 1]?.text === '&' ? joinedLetters(words, i) : null;
    if (letters !== null && JOINED_LETTERS.has(letters)) {
      i += 2;
      continue;
    }
    // "St. Albans", "Ft. Dale": the stop belongs to the name.
    const isShort = SHORT.has(word.text) && words[i + 1]?.text === '.' && words[i + 2]?.isOfName === true;
    const named = isShort || letters !== null ? i + 2 : nameAfterOpeners(words, i);
    if (named === null) continue;
    let last = hyphenEnd(words, named, hyphened);
    for (;;) {
      const next = words[last + 1];
      if (last - i + 1 >= LONGEST) break;
      if (next?.isOfName === true) last = hyphenEnd(words, last + 1, hyphened);
      // "Acme+", as services are called
      else if (next?.text === '+') last++;
      else if (next?.text === '&' && words[last + 2]?.isOfName === true) last += 2;
      else if (next !== undefined && NUMERAL.test(next.text) && next.text !== 'I' && !isShare(words, last + 2)) {
        last++;
        break;
      } else if (next?.text === 'I' && words[last + 2]?.lower !== 'am' && words[last + 2]?.text !== '/') {
        last++;
        break;
      } else break;
    }
    const text = printedAs(words, i, last);
    // "Chief Financial Officer"
    const isOffice = i === last && words[i - 1]?.lower === 'chief' && words[i + 1]?.lower === 'officer';
    // "Prime Minister Jane Roe", "the South Korean industry"
    const next = words[last + 1];
    const isOpener =
      i === last &&
      next?.isCapital === true &&
      ((word.lower === 'prime' && /^ministers?$/.test(next.lower)) ||
        (COMPASS.has(word.lower) && /(?:an|ese|ish)$/.test(next.lower) && NO_NAME.has(next.lower)));
    const isTitleWord = isOffice || isOpener;
    // "VX-201" names a product.
    const isCode =
      i === last &&
      /^[-‑]$/.test(words[i + 1]?.text ?? '') &&
      /^\d/.test(words[i + 2]?.text ?? '') &&
      /^\p{Lu}+$/u.test(text);
    // "Acme (ticker: ACM)": the same again.
    const isTicker = isOfTicker(words, i);
    if (
      !isAlone(text) &&
      // The "II" of "SQ-II" is nobody by itself.
      !NUMERAL.test(text) &&
      !isTitleWord &&
      !isCode &&
      !isTicker &&
      !MODEL.test(text) &&
      !LEGAL_FORMS.has(text.toLowerCase())
    )
      found.push({ first: i, last, text });
    i = last;
  }
  return found;
};
