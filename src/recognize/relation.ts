import type { PeriodMention } from '../model/mention.ts';
import type { Scan } from './scan.ts';

export type Relation = PeriodMention['relation'];

const WORDS: ReadonlyMap<string, Relation> = new Map([
  ['through', 'until'],
  ['until', 'until'],
  ['till', 'until'],
  ['thru', 'until'],
  ['into', 'until'],
  ['since', 'since'],
  ['by', 'by'],
  ['before', 'by'],
  ['due', 'by'],
]);
/** Words that may stand between the preposition and the date: "by the end of 2026", "through at least May 2029", "since early 2024". */
const BETWEEN = /^(the|end|of|at|least|early|late|mid|about|around|approximately|fiscal|year|january|in|-)$/;

/** How the words before token `first` hold the period that begins there; "during" where nothing is said. */
export const relationBefore = (scan: Scan, first: number): Relation => {
  const { tokens } = scan;
  if (tokens[first - 1]?.lower === 'of' && tokens[first - 2]?.lower === 'as') return 'as-of';
  for (let i = first - 1; i >= Math.max(0, first - 4); i--) {
    const word = tokens[i]?.lower ?? '';
    const found = WORDS.get(word);
    // "leases entered into in 2022": when, and not how long.
    if (word === 'into' && tokens[i + 1]?.lower === 'in') break;
    if (found !== undefined) return found;
    if (!BETWEEN.test(word)) break;
  }
  return tokens[first - 1]?.lower === 'at' ? 'as-of' : 'during';
};

/** "the end of", "the close of": is what begins at token `first` told by its last day? */
export const isEndOf = ({ tokens }: Scan, first: number): boolean =>
  tokens[first - 1]?.lower === 'of' && /^(?:end|close)$/.test(tokens[first - 2]?.lower ?? '');

/** "had $5 million at the end of the quarter" is of its last day; "towards the end of last year it bought" is in it. */
export const relationAtEnd = (scan: Scan, first: number): Relation => {
  const before = relationBefore(scan, first);
  const [at, the] = [scan.tokens[first - 4]?.lower, scan.tokens[first - 3]?.lower];
  const isAt = the === 'at' || (the === 'the' && at === 'at');
  return before === 'during' && isAt && isEndOf(scan, first) ? 'as-of' : before;
};
