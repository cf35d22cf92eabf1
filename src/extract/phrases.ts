import type { Phrase } from './concept-rule.ts';
import type { Word } from './words.ts';

type Step = { readonly any: ReadonlySet<string> } | 'gap';
type Compiled<T> = { readonly steps: readonly Step[]; readonly value: T; readonly size: number };

/** The phrases that begin with one word, in order: by the word behind it, and where any other is. */
type Begun<T> = { readonly before: Map<string, Compiled<T>[]>; readonly others: Compiled<T>[] };

/** Phrases by their first word and the one behind it, each with the value that it stands for. */
export type Lexicon<T> = ReadonlyMap<string, Begun<T>>;

/** Where a phrase was found: `first` and `last` are indices into the words. */
export type Hit<T> = { readonly value: T; readonly first: number; readonly last: number; readonly size: number };

/** Words that a gap may not leap over are marks; a gap takes at most this many of them. */
const GAP = 5;

/** "loss(es)|deficit" → loss, losses, deficit */
const alternatives = (word: string): string[] =>
  word.split('|').flatMap((form) => {
    const open = form.indexOf('(');
    return open < 0 ? [form] : [form.slice(0, open), form.slice(0, open) + form.slice(open + 1, -1)];
  });

/** Puts phrases into a lexicon. */
export const lexiconOf = <T>(entries: Iterable<readonly [Phrase, T]>): Lexicon<T> => {
  const lexicon = new Map<string, Begun<T>>();
  for (const [phrase, value] of entries) {
    const steps = phrase
      .toLowerCase()
      .split(/[\s\-&]+/)
      .filter((word) => word !== '')
      .map((word): Step => (word === '..' ? 'gap' : { any: new Set(alternatives(word)) }));
    const [first, second] = steps;
    if (first === undefined || first === 'gap') continue;
    const size = steps.filter((step) => step !== 'gap').length;
    const compiled = { steps, value, size };
    for (const word of first.any) {
      const begun = lexicon.get(word) ?? { before: new Map<string, Compiled<T>[]>(), others: [] };
      lexicon.set(word, begun);
      const { before, others } = begun;
      if (second === undefined || second === 'gap')
        for (const list of [others, ...before.values()]) list.push(compiled);
      else for (const next of second.any) before.set(next, [...(before.get(next) ?? others), compiled]);
    }
  }
  return lexicon;
};

/** Marks inside a compound, which phrases do not see: "run-rate", "R&D", "income (loss) from operations", “the ‘full’ rate”. */
const UNSEEN = new Set(['-', '‑', '(', ')', '&', '"', "'", '“', '”', '‘', '’']);

const nextSeen = (words: readonly Word[], from: number, end: number): number => {
  let i = from;
  for (; i < end; i++) {
    const { kind, text } = words[i] as Word;
    if (kind === 'word' || !UNSEEN.has(text)) break;
  }
  return i;
};

/** The index of the last word of a match that begins at `at` and ends before `end`; -1 where the phrase does not stand there. */
const matchAt = (words: readonly Word[], at: number, end: number, steps: readonly Step[]): number => {
  let last = at;
  for (let s = 1; s < steps.length; s++) {
    const step = steps[s] as Step;
    let i = nextSeen(words, last + 1, end);
    const target = step === 'gap' ? (steps[++s] as Step) : step;
    if (target === undefined || target === 'gap') return -1;
    for (let skipped = 0; ; skipped++) {
      if (i >= end) return -1;
      const word = words[i] as Word;
      if (target.any.has(word.lower)) break;
      if (step !== 'gap' || skipped >= GAP || word.kind === 'mark') return -1;
      i = nextSeen(words, i + 1, end);
    }
    last = i;
  }
  return last;
};

/** Does a longer hit keep a shorter one inside it from counting? */
export type Hides<T> = (longer: T, shorter: T) => boolean;
const always = (): boolean => true;

const isHidden = <T>(hit: Hit<T>, open: readonly Hit<T>[], hides: Hides<T>): boolean => {
  for (const other of open)
    if (other.size > hit.size && other.last >= hit.last && hides(other.value, hit.value)) return true;
  return false;
};

/** The hits that reach to the word at `at`; apart, because a closure in the loop over all words would cost a record for each. */
const reaching = <T>(hits: readonly Hit<T>[], at: number): Hit<T>[] => hits.filter(({ last }) => last >= at);

/**
 * All phrases of the lexicon in the words, in order of their first word. A longer phrase hides those inside it ("cost of revenue" hides
 * "revenue"), as far as `hides` says. One pass: only the few hits that still reach to a word are held against the next.
 *
 * @param from the first of the words that are looked at, and `end` the one behind the last
 */
export const findPhrases = <T>(
  words: readonly Word[],
  lexicon: Lexicon<T>,
  hides: Hides<T> = always,
  from = 0,
  end = words.length,
): readonly Hit<T>[] => {
  const hits: Hit<T>[] = [];
  let open: Hit<T>[] = [];
  /** The last word of any open hit. */
  let reach = -1;
  for (let at = from; at < end; at++) {
    const begun = lexicon.get((words[at] as Word).lower);
    if (begun === undefined) continue;
    const next = nextSeen(words, at + 1, end);
    const candidates = (next < end ? begun.before.get((words[next] as Word).lower) : undefined) ?? begun.others;
    let isFound = false;
    for (const { steps, value, size } of candidates) {
      const last = matchAt(words, at, end, steps);
      if (last < 0) continue;
      if (!isFound) open = reach < at ? [] : reaching(open, at);
      open.push({ value, first: at, last, size });
      reach = Math.max(reach, last);
      isFound = true;
    }
    // Many words begin a phrase, and few phrases go on.
    if (!isFound) continue;
    for (const hit of open) if (hit.first === at && !isHidden(hit, open, hides)) hits.push(hit);
  }
  return hits;
};
