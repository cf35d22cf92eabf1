import { SMALL_NUMBERS } from '../../text/number-words.ts';
import { DURATIONS, MEASURES } from '../../text/units.ts';
import type { NameRule } from '../reading.ts';
import { isCapital, isHeadline, isHyphen, type Scan, type Token } from '../scan.ts';

/** A word in small letters, or whose it is, leads up to a name in the midst of a sentence. */
const leadsUp = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (/^\p{Ll}/u.test(token.text) || /['’]s$/.test(token.text));

/** "30 Under 30", "40 under 40": the token after it. */
const pastUnder = ({ tokens }: Scan, i: number): number =>
  tokens[i + 1]?.lower === 'under' && tokens[i + 2]?.text === tokens[i]?.text ? i + 3 : -1;

/** "the Six-Day War", "her 30 Day Challenge": a unit in the singular and another noun, both with a capital. */
const pastSpan = ({ tokens }: Scan, i: number): number => {
  const at = isHyphen(tokens[i + 1]) ? i + 2 : i + 1;
  const [unit, noun] = [tokens[at], tokens[at + 1]];
  if (!isCapital(unit) || unit?.lower.endsWith('s') || !isCapital(noun) || noun?.kind !== 'word') return -1;
  const isUnit = DURATIONS.byWord.has(unit?.lower ?? '') || MEASURES.byWord.has(unit?.lower ?? '');
  return isUnit && leadsUp(tokens[i - 1]) ? at + 2 : -1;
};

/** "read The 7 Habits", "in The 39 Steps": the article has a capital amid a sentence, and so has the noun. */
const pastTitle = ({ tokens }: Scan, i: number): number =>
  tokens[i - 1]?.text === 'The' && isCapital(tokens[i + 1]) && leadsUp(tokens[i - 2]) ? i + 2 : -1;

/** A handle changes from letters to digits no more often than this. */
const HANDLE_TOKENS = 16;

/** "@4you2day": the digits of a name that an "@" opens; the token after it. */
const pastHandle = ({ tokens }: Scan, i: number): number => {
  let at = i;
  while (at > 0 && i - at < HANDLE_TOKENS && tokens[at]?.glued && tokens[at]?.kind !== 'mark') at -= 1;
  if (at === i || tokens[at]?.text !== '@' || (tokens[at]?.glued && tokens[at - 1]?.kind === 'number')) return -1;
  let last = i + 1;
  while (last - i < HANDLE_TOKENS && tokens[last]?.glued && tokens[last]?.kind !== 'mark') last += 1;
  return last;
};

/** Titles of lists, wars, books and films, and the handles of social networks: numbers that belong to a name in the midst of it. */
export const nameTitle: NameRule = {
  id: 'name-title',
  opens: { kinds: ['number'], words: [...SMALL_NUMBERS.keys()] },
  end: (scan, i) => {
    const handle = pastHandle(scan, i);
    if (handle > 0) return handle;
    const under = pastUnder(scan, i);
    if (under > 0) return under;
    const token = scan.tokens[i];
    if (!isCapital(scan.tokens[i + 1]) && !isHyphen(scan.tokens[i + 1])) return -1;
    const isName = token?.kind === 'number' ? /^\d{1,3}$/.test(token.text) && !token.glued : isCapital(token);
    if (!isName || isHeadline(scan)) return -1;
    return Math.max(pastSpan(scan, i), pastTitle(scan, i));
  },
};
