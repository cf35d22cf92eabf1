import type { Span } from '../../model/span.ts';
import { isPolar } from './polarity.ts';
import { type Word, wordsOf } from './words.ts';

/** A stretch of a sentence without a break in it, and the words there. */
export type Clause = Span & {
  readonly words: readonly Word[];
  /** Does it open its sentence? */
  readonly isFirst: boolean;
};

/** Words that open a new clause. */
const OPENERS = new Set('while whereas despite although though but which with'.split(' '));
/** Punctuation that ends one; a comma inside a number or a date does not. */
const BREAK = /[;:()•—–]|,(?!\d{3}| (?:19|20)\d\d\b| (?:Inc|LLC|Ltd|Corp|Co|L\.?P|N\.?A|plc)\b)/;
/** 'Quay Ropes (the “Ropes”)': brackets that only give a thing its name part nothing. */
const NAMING = /\((?:(?:the|each|an?|collectively|together|such|or|and),? ){0,3}[“"][^()“”"]{1,60}[”"]\)/g;

/** A longer run without a break is a list or a table read as prose: it is cut, so that no question about it takes long. */
const MOST_WORDS = 80;

/** The clauses of `text[start, end)`, in order. */
export const clausesOf = (text: string, start = 0, end = text.length): Clause[] => {
  const clauses: { start: number; end: number; words: Word[] }[] = [];
  const plain = text.slice(start, end).replace(NAMING, (named) => ` ${named.slice(1, -1)} `);
  for (const word of wordsOf(text, start, end)) {
    const last = clauses.at(-1);
    const gap = last === undefined ? '' : plain.slice(last.end - start, word.start - start);
    const isFull = last !== undefined && last.words.length >= MOST_WORDS;
    const broken = gap.search(BREAK);
    // "half of which, $91 million, | were loans": what stands between the commas is told of.
    if (last !== undefined && broken >= 0 && FINITE.has(word.raw) && last.words.every(({ raw }) => SCALES.has(raw))) {
      last.words.push(word);
      last.end = word.end;
    }
    // "..., $91 million was": the figure stands before the first word of its clause.
    else if (last !== undefined && broken >= 0)
      clauses.push({ start: last.end + broken + 1, end: word.end, words: [word] });
    else if (last === undefined || isFull || OPENERS.has(word.raw))
      clauses.push({ start: word.start, end: word.end, words: [word] });
    else {
      last.words.push(word);
      last.end = word.end;
    }
  }
  // A figure at the end of a clause has no word after it: the clause reaches to the next one.
  return clauses.map((clause, i) => ({
    ...clause,
    start: i === 0 ? start : (clauses[i]?.start ?? clause.start),
    end: clauses[i + 1]?.start ?? end,
    isFirst: i === 0,
  }));
};

/** A clause as it is quoted: without the comma and the white space behind it. */
export const quotedSpan = (text: string, { start, end }: Span): Span => ({
  start,
  end: start + text.slice(start, end).replace(/[\s,;:(]+$/, '').length,
});

/** How much a word says about a figure, by where it stands: beside it, beside another figure of its clause, in the clause before. */
const WEIGHTS = { beside: 1, clause: 0.1, before: 0.3 } as const;

/** How many clauses back the subject of a figure may stand. */
const CLAUSES_BACK = 3;
/** How many figures may be read at one place of the text. */
const SAME_PLACE = 4;

/** Verbs of which a clause that opens with one has its subject before the comma: "Rent, which ..., | came to $5 million". */
const FINITE: ReadonlySet<string> = new Set(
  'came was were is are had has rose fell grew reached totaled totalled stood amounted climbed dropped remained narrowed widened raised made accounted represented contributed comprised'.split(
    ' ',
  ),
);
/** How many clauses before it the subject may stand. */
const SUBJECT_BACK = 6;
/** Words that such a verb may have before it. */
const BEFORE_VERB: ReadonlySet<string> = new Set('and but then also'.split(' '));

const SCALES: ReadonlySet<string> = new Set('thousand million billion'.split(' '));

const isResumed = ({ words }: Clause): boolean => FINITE.has(words.find(({ raw }) => !BEFORE_VERB.has(raw))?.raw ?? '');

/** The clause that has the subject of one that opens with its verb; null where that one has its own, or none is found in its sentence. */
const subjectOf = (clauses: readonly Clause[], at: number): Clause | null => {
  if (clauses[at]?.isFirst !== false || !isResumed(clauses[at] as Clause)) return null;
  return clauses.slice(Math.max(0, at - SUBJECT_BACK), at).findLast(({ isFirst }) => isFirst) ?? null;
};

/** "from $9 million in 2023 | as costs dropped to $5 million": words behind a figure that open what another one is told of. */
const OPENS_OTHER: ReadonlySet<string> = new Set('as because since'.split(' '));
/** "expensed as incurred", "recorded as revenue" open nothing: something must go up or down there, or be. */
const otherFrom = (words: readonly Word[]): number => {
  const at = words.findIndex(({ raw }) => OPENS_OTHER.has(raw));
  const isTold = words.slice(at + 2).some((word) => isPolar(word) || FINITE.has(word.raw));
  return at >= 0 && isTold ? at : -1;
};

/** The stems around a figure with how much each says about it. */
export type Around = ReadonlyMap<string, number>;

const put = (around: Map<string, number>, words: readonly Word[], weight: number): void => {
  for (const word of words) {
    if (word.stem === null || isPolar(word)) continue;
    if ((around.get(word.stem) ?? 0) < weight) around.set(word.stem, weight);
  }
};

/**
 * The words around each of the figures (in order) of a sentence. In "410 common units and 300 preferred units" each figure has the
 * words up to the "and"; in "decreased by $52 million or 11%" both share theirs.
 */
export const aroundFigures = (clauses: readonly Clause[], figures: readonly Span[]): Around[] => {
  let of = 0;
  const known: Around[] = [];
  return figures.map((figure, i) => {
    const around = new Map<string, number>();
    while (of < clauses.length - 1 && (clauses[of]?.end ?? 0) <= figure.start) of++;
    let at = of;
    const clause = clauses[at];
    if (clause === undefined) return around;
    // A tagged fact may stand inside the figure that the text prints: "512" in "$512 million".
    const previous = figures
      .slice(Math.max(0, i - SAME_PLACE), i)
      .findLast(({ start, end }) => end <= figure.start && start >= clause.start);
    const next = figures
      .slice(i + 1, i + 1 + SAME_PLACE)
      .find(({ start }) => start >= figure.end && start < clause.end);
    const between = (from: number, to: number): Word[] =>
      clause.words.filter((word) => word.start >= from && word.end <= to);
    const left = between(previous?.end ?? clause.start, figure.start);
    const right = between(figure.end, next?.start ?? clause.end);
    const and = (words: readonly Word[]): number => words.findIndex(({ raw }) => raw === 'and');
    const ends = [and(right), otherFrom(right)].filter((found) => found >= 0);
    const own = [
      ...(previous === undefined ? left : left.slice(and(left) + 1)),
      ...(next === undefined || ends.length === 0 ? right : right.slice(0, Math.min(...ends))),
    ];
    known[i] = around;
    put(around, own, WEIGHTS.beside);
    const subject = subjectOf(clauses, at);
    if (subject !== null) put(around, subject.words, WEIGHTS.beside);
    if (around.size === 0) put(around, clause.words, WEIGHTS.beside);
    put(around, clause.words, WEIGHTS.clause);
    // ", was 19.5%," says nothing itself: what it is of stands before the comma, or is what the figure there is of.
    while (around.size === 0 && at > Math.max(0, of - CLAUSES_BACK)) {
      at--;
      const { start, words } = clauses[at] as Clause;
      const told = figures.slice(Math.max(0, i - SAME_PLACE), i).findLast(({ end }) => end > start);
      const before = told === undefined ? undefined : known[figures.indexOf(told)];
      if (before === undefined) put(around, words, WEIGHTS.beside);
      else for (const [stem, near] of before) if (near >= WEIGHTS.beside) around.set(stem, near);
    }
    if (subject === null) put(around, clauses[at - 1]?.words ?? [], WEIGHTS.before);
    return around;
  });
};
