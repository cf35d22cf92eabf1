import type { Span } from '../model/span.ts';

/** Words whose full stop does not end a sentence. Lower case, without the stop. Sources: AP Stylebook titles and months; SEC filings. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof gen gov sen rep st jr sr hon rev inc corp co ltd llc plc lp bros no nos vol art sec fig vs etc eg ie cf al approx est ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.n e.u a.m p.m d.c e.g i.e n.v s.a p.l.c l.p ave blvd dept ft mt pp ed op'
  ).split(' '),
);

const CLOSERS = new Set(['"', "'", '”', '’', ')', ']', '»']);
const isSpace = (c: string): boolean => c === ' ' || c === '\u00a0' || c === '\n' || c === '\t' || c === '\r';
const isDigit = (c: string): boolean => c >= '0' && c <= '9';
const isUpper = (c: string): boolean => c !== c.toLowerCase() && c === c.toUpperCase();
const isLower = (c: string): boolean => c !== c.toUpperCase() && c === c.toLowerCase();

/** The run of letters and inner stops that ends just before `end`: "U.S" in "the U.S." */
const wordBefore = (text: string, start: number, end: number): string => {
  let i = end;
  while (i > start && !isSpace(text[i - 1] ?? '') && !'("“‘['.includes(text[i - 1] ?? '')) i--;
  return text.slice(i, end);
};

const isLetter = (c: string): boolean => c.toLowerCase() !== c.toUpperCase();

/** How many letters a word of small letters has that ends before `end`; 0 where it has a capital or is no whole word. */
const smallWordBefore = (text: string, end: number): number => {
  let i = end;
  while (i > 0 && isLower(text[i - 1] ?? '')) i--;
  return i > 0 && !isSpace(text[i - 1] ?? '') && text[i - 1] !== '-' ? 0 : end - i;
};

/** "in 2023" */
const isYearBefore = (text: string, end: number): boolean =>
  end > YEAR_DIGITS &&
  isSpace(text[end - YEAR_DIGITS - 1] ?? '') &&
  [...text.slice(end - YEAR_DIGITS, end)].every(isDigit);
const YEAR_DIGITS = 4;

/** "on page 6", "on Form 10-K": what a reference to another place ends with. */
const REFERENCE = /\s(?:\d{1,3}|\d{1,2}-[A-Z])$/;
const REFERENCE_LENGTH = 6;
const isReferenceBefore = (text: string, end: number): boolean =>
  REFERENCE.test(text.slice(Math.max(0, end - REFERENCE_LENGTH), end));

/** "rose on fees.Costs fell": a word of small letters (a bracket, a year, a page), a stop and a word with a capital. A line break was lost there. */
const isGlued = (text: string, at: number, end: number): boolean => {
  if (!isUpper(text[at + 1] ?? '')) return false;
  if (text[at - 1] !== ')' && smallWordBefore(text, at) < GLUED_LETTERS && !isYearBefore(text, at))
    if (!isReferenceBefore(text, at) || !isLower(text[at + 2] ?? '')) return false;
  let next = at + 2;
  while (next < end && isLower(text[next] ?? '')) next++;
  // "www.Orchard.Example", "rose.NBL": an address, or an initial.
  return next < end && text[next] !== '.' && !isLetter(text[next] ?? '');
};
/** "e.g.Lamps" */
const GLUED_LETTERS = 3;

/**
 * Does the full stop at `at` end a sentence? Decided by what is around it, in this order:
 * a decimal or an inner stop ("1.5", "U.S.A"), an abbreviation, an initial ("Paul R. Lowry"), and a small letter after it do not.
 */
const stopEnds = (text: string, start: number, at: number, next: number, end: number): boolean => {
  if (next >= end) return true;
  const following = text[next] ?? '';
  if (next === at + 1) return isGlued(text, at, end); // "1.5", "sec.gov", ".)" is handled by the closers before
  const word = wordBefore(text, start, at);
  const lower = word.toLowerCase();
  if (isLower(following)) return false;
  if (word.length === 1 && isUpper(word)) return false;
  if (lower === 'no' || lower === 'nos') return !isDigit(following); // "No. 5" and "They said no. Then"
  // "Acme Inc. The company ..." ends; "Acme Inc. Class A" does not read as two sentences often enough to matter.
  if (ABBREVIATIONS.has(lower))
    return /^(inc|corp|co|ltd|llc|plc|u\.s|u\.k|a\.m|p\.m|d\.c|etc)$/.test(lower) && isSentenceOpener(text, next, end);
  return true;
};

/** Words that open a sentence much more often than they continue a name. */
const OPENERS =
  /^(The|This|That|These|Those|In|It|Its|He|She|They|We|Our|As|At|On|For|If|But|And|By|When|While|After|Under|Such|There|Each|Any|All|A|An)\b/;
const isSentenceOpener = (text: string, at: number, end: number): boolean =>
  OPENERS.test(text.slice(at, Math.min(end, at + 8)));

const [LINE_BREAK, EXCLAMATION, STOP, QUESTION] = [10, 33, 46, 63] as const;
const mayEnd = (code: number): boolean =>
  code === STOP || code === LINE_BREAK || code === QUESTION || code === EXCLAMATION;

/** Where the next mark stands that may end a sentence; `end` where none does. */
const nextBreak = (text: string, from: number, end: number): number => {
  let i = from;
  while (i < end && !mayEnd(text.charCodeAt(i))) i++;
  return i;
};

/**
 * The sentences of `text[start, end)`, as Spans without the white space around them; in order, none empty. One pass.
 * A blank line ends a sentence; a single line break does not (filings break lines anywhere).
 */
export const sentences = (text: string, start = 0, end = text.length): Span[] => {
  const found: Span[] = [];
  let from = start;
  const close = (to: number): void => {
    let a = from;
    let b = to;
    while (a < b && isSpace(text[a] ?? '')) a++;
    while (b > a && isSpace(text[b - 1] ?? '')) b--;
    if (a < b) found.push({ start: a, end: b });
    from = to;
  };
  for (let i = nextBreak(text, start, end); i < end; i = nextBreak(text, i + 1, end)) {
    const c = text[i];
    if (c === '\n') {
      let j = i + 1;
      while (j < end && (text[j] === ' ' || text[j] === '\t' || text[j] === '\r')) j++;
      if (text[j] === '\n') close(j);
      continue;
    }
    let after = i + 1;
    while (
      after < end &&
      (CLOSERS.has(text[after] ?? '') || text[after] === '.' || text[after] === '!' || text[after] === '?')
    )
      after++;
    let next = after;
    while (next < end && isSpace(text[next] ?? '')) next++;
    if (next === after && next < end && !(c === '.' && isGlued(text, i, end))) continue;
    if (c === '.' && after === i + 1 && !stopEnds(text, from, i, next, end)) continue;
    close(after);
    i = after - 1;
  }
  close(end);
  return found;
};
