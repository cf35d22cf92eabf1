import { SMALL_NUMBERS } from '../../text/number-words.ts';
import { DURATIONS, MEASURES } from '../../text/units.ts';
import { HEADLINE_VERBS } from '../lexicon/headline-verbs.ts';
import { STOPS } from '../lexicon/noun-stops.ts';
import type { NameRule } from '../reading.ts';
import { isCapital, isDash, isHeadline, isHyphen, isSlash, type Scan, type Token } from '../scan.ts';

/** Words that begin a sentence or a headline and do not make the number after them a name. */
const OPENERS = new Set(
  (
    'a an the few many several in on at of by for from to with over under about around nearly almost roughly approximately some more less than up and or but if as when while ' +
    'only just our we its their his her after before since until between among all both each every another these those this that there were are is was ' +
    'per plus minus usd eur gbp rmb cny jpy inr chf additional total approximately exactly including excluding has have had least most most another first last next top'
  ).split(' '),
);

/** Is the word the verb of a headline, "Cuts", "Hired", "Adding"? */
const isVerbal = (word: string): boolean => word.endsWith('ed') || HEADLINE_VERBS.has(word);

const SCALED =
  /^(%|percent|percentage|basis|per|pct|pc|bps|million|billion|trillion|thousand|hundred|bn|mn|tn|dollars?|cents?|euros?|times|x)$/;

/** Is the number followed by what it measures, so that it cannot be part of a name? */
const isMeasured = (scan: Scan, i: number): boolean => {
  const { tokens } = scan;
  // "Drink 20–30 minutes before": the unit stands after the second end.
  const isRange = (isDash(tokens[i + 1]) || tokens[i + 1]?.lower === 'to') && tokens[i + 2]?.kind === 'number';
  const last = isRange ? i + 2 : i;
  const after = tokens[isHyphen(tokens[last + 1]) ? last + 2 : last + 1];
  if (after === undefined || after.kind === 'number') return false;
  const { lower, text } = after;
  return SCALED.test(lower) || MEASURES.bySymbol.has(text) || MEASURES.byWord.has(lower) || DURATIONS.byWord.has(lower);
};

/** Does a token open a sentence? */
const opens = (tokens: readonly Token[], i: number): boolean =>
  i === 0 || /^[.:;!?•“"]$/.test(tokens[i - 1]?.text ?? '');

/**
 * After the "1" of "Aurora 1 and 2", of "Aurora 1, 2 and 3": the token behind the last number of the names, each higher than the one before.
 * What is counted has its noun behind: "Aurora 1 and 2 sheds" may be either, and stays a count.
 */
const seriesEnd = (scan: Scan, i: number): number => {
  const { tokens } = scan;
  let last = i;
  while (
    /^(,|and|or|&)$/.test(tokens[last + 1]?.lower ?? '') &&
    tokens[last + 2]?.kind === 'number' &&
    /^\d{1,3}$/.test(tokens[last + 2]?.text ?? '') &&
    Number(tokens[last + 2]?.text) > Number(tokens[last]?.text)
  )
    last += 2;
  const after = tokens[last + 1];
  const isOver = after === undefined || after.kind === 'mark' || STOPS.has(after.lower);
  return last > i && tokens[last - 1]?.kind === 'word' && isOver && !isMeasured(scan, last) ? last + 1 : i + 1;
};

/**
 * "Comet 707", "macOS 14", "Python 3.11", "CA 94105", "Channel One": a capitalised word and a plain number after it are one name. A number
 * with commas, a scale word, a percent sign or a unit is not; nor is one after the verb of a headline ("Acme Cuts 500 Jobs").
 */
export const nameCapital: NameRule = {
  id: 'name-capital',
  opens: { kinds: ['number'], words: [...SMALL_NUMBERS.keys()] },
  end: (scan, i) => {
    const { tokens } = scan;
    const before = tokens[i - 1];
    const token = tokens[i];
    // "the One Big Bill Act", "our Seven Hills mill": a number word with a capital amid a sentence.
    const isWordName =
      token?.kind === 'word' && isCapital(token) && SMALL_NUMBERS.has(token.lower) && isCapital(tokens[i + 1]);
    if (isWordName && !isHeadline(scan)) {
      if (before?.kind === 'word' && before.text === before.lower) return i + 1;
      // "Three Mile Island"
      if (isCapital(tokens[i + 2]) && !tokens[i + 2]?.glued) return i + 3;
    }
    if (before?.kind !== 'word' || token === undefined || token.glued || !/^\p{Ll}{0,4}\p{Lu}/u.test(before.text))
      return -1;
    if (OPENERS.has(before.lower)) return -1;
    const isWord = token.kind === 'word' && isCapital(token) && SMALL_NUMBERS.has(token.lower) && !isHeadline(scan);
    if (!isWord && (token.kind !== 'number' || !/^\d+(\.\d{1,2})?$/.test(token.text))) return -1;
    if (isMeasured(scan, i)) return -1;
    // "Add 1 1/2 cups", "Score 4.5 out of 5"
    const isMixed = tokens[i + 1]?.kind === 'number' && isSlash(tokens[i + 2]) && tokens[i + 2]?.glued;
    if (isMixed || (tokens[i + 1]?.lower === 'out' && tokens[i + 2]?.lower === 'of')) return -1;
    const counts =
      tokens[i + 1] !== undefined &&
      (tokens[i + 1]?.kind !== 'mark' || isSlash(tokens[i + 1])) &&
      (isHeadline(scan) || opens(tokens, i - 1)) &&
      isVerbal(before.lower);
    if (counts) return -1;
    // "707-320", "Comet 9-B": what a hyphen joins to the name belongs to it.
    const isJoined = isHyphen(tokens[i + 1]) && tokens[i + 1]?.glued && tokens[i + 2]?.glued;
    return isJoined ? i + 3 : seriesEnd(scan, i);
  },
};
