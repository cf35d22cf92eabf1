import { DAY, datePart } from '../stated-date.ts';

/** The most words beside the date that name a desk or a paper, "Capacity desk | Friday, ..."; a headline has more. */
const MOST_WORDS = 4;
const LONGEST = 100;

const LAST_DAY = new RegExp(
  String.raw`(?:[A-Z][a-z]{2,5}day,?\s{1,2})?${DAY}(?:,?\s{1,2}(?:at\s)?\d{1,2}:\d{2}.{0,12})?$`,
);
const LABEL = /^(?:published|posted|updated|released|date)(?:\son)?:?$/i;
const BYLINE = /^by\s\p{Lu}[\p{L}.’'-]{0,30}(?:,?\s(?:and\s)?[\p{L}.’'-]{1,30}){0,7}$/iu;

/** What parts a line of dates and names: bars, and dashes with space around them. */
const BETWEEN = /[|·•]|\s[—–-]\s/;

const isShort = (part: string): boolean => part.trim().split(/\s+/).length <= MOST_WORDS || isByline(part.trim());

/** "Friday, May 22, 2026", "Published May 23, 2026", "Capacity desk | May 22, 2026": a line that dates the text, and no headline. */
export const isDateLine = (line: string): boolean => {
  if (line.length > LONGEST) return false;
  const date = LAST_DAY.exec(line);
  if (date === null) return datePart(line) !== null && line.split(BETWEEN).every(isShort);
  const before = line.slice(0, date.index).trim();
  if (before === '' || LABEL.test(before)) return true;
  if (!/[|·•,:—–-]$/.test(before)) return false;
  return before.split(/\s+/).length <= MOST_WORDS + 1 || before.slice(0, -1).split(BETWEEN).every(isShort);
};

/** "By Dana Whitlock", "By Dana Whitlock and Ada Moss". */
export const isByline = (line: string): boolean => line.length <= LONGEST && BYLINE.test(line);

/** "THE DOVER COURIER": the name of a paper in a few capitals. */
export const isMasthead = (line: string): boolean =>
  line.split(/\s+/).length <= MOST_WORDS && /^\p{Lu}{3,}/u.test(line) && !/[\p{Ll}\d.:!?]/u.test(line);

const SMALL = new Set(['a', 'an', 'and', 'at', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);

/** "THE COURIER OF DOVER" as it would be written in a sentence: "The Courier of Dover". Words without a vowel are initials. */
export const inNormalCapitals = (line: string): string =>
  line
    .split(' ')
    .map((word, i) => {
      const low = word.toLowerCase();
      if (i > 0 && SMALL.has(low)) return low;
      return /[aeiouy]/.test(low) ? word.slice(0, 1) + low.slice(1) : word;
    })
    .join(' ');
