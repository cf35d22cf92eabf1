import type { Span } from '../model/span.ts';
import type { Context, Sentence } from './context.ts';
import { PLACES } from './name-words.ts';
import { signOf } from './word-signs.ts';
import type { Word, WordSpan } from './words.ts';

/** Marks that part clauses wherever they stand outside a number or a date. */
const BREAKS = new Set([',', ';', ':', '—', '–', '(', ')', '•', '|']);
/** Words that open a clause when a verb follows soon after them. */
const joins = signOf(
  'and but or nor while whereas although though because since when as if that which who so yet with after before'.split(
    ' ',
  ),
);
/** How many words after a conjunction may hold its verb: "and its net loss was", "which Acme said would". */
const REACH = 5;
/** Verbs of statements about figures; the regular past tense is told by its ending. Source: news and filings, read by hand. */
const isListedVerb = signOf(
  (
    'is are was were be been has have had will would can could may might must shall should does did do pays pay paid spends spend spent ' +
    'earns loses lose lost raises grew grows rose fell makes made plans expects says said totals holds held owes has remains ' +
    'includes provides generates brings brought sells sold buys bought gets got takes took gives gave runs ran employs counts sees saw'
  ).split(' '),
);

/** "may", and not the month. */
export const isMonthOfMay = ({ text }: Word): boolean => text === 'May';

/** Is this word a finite verb, as far as its form tells? "reported", "was", "grew". */
export const isVerb = (word: Word): boolean =>
  (isListedVerb(word) && !isMonthOfMay(word)) ||
  (word.lower.length > 4 && word.lower.endsWith('ed') && word.text === word.lower);

/** "rose 4% to $5 million and net income grew": does a name open the clause behind the words from `from` on, which it says nothing of? */
export const isNextSubject = (words: readonly Word[], from: number, name: WordSpan): boolean =>
  isVerb(words[name.last + 1] ?? (words[name.last] as Word)) &&
  words.slice(from, name.first).some(({ lower }) => /^(?:and|while|but|;)$/.test(lower));

const opensClause = (words: readonly Word[], at: number): boolean => {
  if (!joins(words[at] as Word)) return false;
  for (let i = at + 1; i < words.length && i <= at + REACH; i++) {
    const word = words[i] as Word;
    if (word.kind === 'mark') return false;
    if (isVerb(word)) return true;
  }
  return false;
};

/** "its Ely, Ohio, campus": do the commas at `at` and behind the next word only say where a place is? */
const isWhere = (words: readonly Word[], at: number): boolean =>
  words[at]?.text === ',' &&
  words[at - 1]?.isCapital === true &&
  words[at + 1]?.isCapital === true &&
  PLACES.has(words[at + 1]?.lower ?? '') &&
  words[at + 2]?.text === ',' &&
  /^\p{Ll}/u.test(words[at + 3]?.text ?? '') &&
  !isVerb(words[at + 3] as Word) &&
  !joins(words[at + 3] as Word);

/** The clauses of a sentence: it is cut after each break mark, and before each conjunction that brings a verb. */
export const splitClauses = (context: Context, sentence: Sentence): Span[] => {
  const words = context.wordsOf(sentence);
  const whole = [
    ...context.quantitiesIn(sentence).map((mention) => mention.phrase),
    ...context.periodsIn(sentence),
  ].sort((a, b) => a.start - b.start);
  const clauses: Span[] = [];
  let from = sentence.start;
  let next = 0;
  let until = 0;
  const cut = (at: number): void => {
    if (at > from) clauses.push({ start: from, end: at });
    from = Math.max(from, at);
  };
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    // "March 31, 2026" and "$1.4, $1.9 and $2.0 billion" are not cut inside.
    for (let span = whole[next]; span !== undefined && span.start <= word.start; span = whole[++next])
      until = Math.max(until, span.end);
    if (isWhere(words, i)) until = Math.max(until, words[i + 2]?.end ?? 0);
    if (word.start < until) continue;
    if (word.kind === 'mark' && BREAKS.has(word.text)) cut(word.end);
    else if (opensClause(words, i)) cut(word.start);
  }
  cut(sentence.end);
  return clauses;
};
