import { wordSet } from '../text/word-set.ts';

/** A figure with its sign and its scale, a word, or a mark. */
const TOKEN =
  /[$€£]\s?\d+(?:[.,]\d+)*(?:\s(?:thousand|million|billion|trillion)\b)?|\d+(?:[.,]\d+)*(?:\s?(?:%|percent\b|per cent\b)|\s(?:thousand|million|billion|trillion)\b)?|[\p{L}][\p{L}\p{N}’'.&-]*|[,;:()—–"“”.]/gu;

const FIGURE = /^[$€£]|%$|percent$|per cent$|(?:thousand|million|billion|trillion)$/;

const BEFORE_TIME = wordSet('in for during at as of on by through over');
const TIME = wordSet(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  year years quarter quarters month months week weeks half period periods fiscal calendar full whole same prior previous last past this first second third
  fourth three six nine twelve ended ending end beginning close start earlier ago q1 q2 q3 q4 year's quarter's each both`,
);
/** What holds the words of a time together, and ends none. */
const JOINS = wordSet('the of and a , to that on');
const YEAR = /^(?:19|20)\d\d$/;
const SURE = wordSet("year years quarter quarters month months period periods half q1 q2 q3 q4 year's quarter's");

/** A time has no more words. */
const LONGEST_TIME = 24;

/** How many tokens from `at` on say a time: 3 of "in the third quarter of", 0 where none do. */
const timeAt = (tokens: readonly string[], at: number): number => {
  let i = at;
  while (i < at + 2 && BEFORE_TIME.has(tokens[i] ?? '')) i++;
  const isOpened = i > at;
  let [last, isSure] = [at, false];
  for (; i < Math.min(tokens.length, at + LONGEST_TIME); i++) {
    const token = tokens[i] ?? '';
    const isDay = /^\d{1,2}$/.test(token) && TIME.has(tokens[i - 1] ?? '');
    if (YEAR.test(token) || TIME.has(token) || isDay) {
      last = i + 1;
      isSure ||= YEAR.test(token) || SURE.has(token) || isDay;
    } else if (!JOINS.has(token) || (!isOpened && i === at && token !== 'the' && token !== 'a')) break;
  }
  return isSure ? last - at : 0;
};

/**
 * The tokens of a text in small letters, each figure as "#" and each time ("in the third quarter of 2025", "last year") as "@". A point that
 * ends a sentence is a token of its own.
 */
export const tokensOf = (text: string): string[] => {
  const raw = (text.match(TOKEN) ?? []).map((token) =>
    FIGURE.test(token)
      ? '#'
      : token
          .toLowerCase()
          .replaceAll('’', "'")
          .replace(/(?<=\w)[.'-]+$/, ''),
  );
  const tokens: string[] = [];
  for (let i = 0; i < raw.length; ) {
    const time = raw[i] === '#' || raw[i] === ',' ? 0 : timeAt(raw, i);
    tokens.push(time > 0 ? '@' : (raw[i] ?? ''));
    i += Math.max(1, time);
  }
  return tokens;
};
