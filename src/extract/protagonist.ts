import type { Context, Sentence } from './context.ts';
import type { Name } from './names.ts';
import { nameKey } from './registrant.ts';
import type { Word } from './words.ts';

/** Whom a story is about. */
export type Protagonist = {
  /** The company that the story names in most of its sentences; null where no one stands out, and in a filing. */
  readonly entity: string | null;
  /** Is this company only named in passing, as rivals and suppliers are? */
  readonly isPassing: (entity: string) => boolean;
  /** Is it a part or a product of a company, which "the lab" never means? */
  readonly isPart: (entity: string) => boolean;
};

/** A story is about who is named in at least so many of its sentences. */
const LEAST = 3;
/** A headline says more than a sentence does. */
const HEADLINE = 2;
/** Named at most this often beside the one that the story is about, a company is there in passing. */
const PASSING = 0.6;

const NOBODY: Protagonist = { entity: null, isPassing: () => false, isPart: () => false };

const BEHIND = /^(?:with|by|from|to|against|over|for)$/;
/** How many words of its own a name may have before it: "merger with Southern rival Acme". */
const NAMED_WITHIN = 3;

/** "Ferry line grows ahead of merger with Acme": whom a headline names only behind what somebody does with them. */
const isBehindDoing = (words: readonly Word[], { first }: Name): boolean =>
  words.slice(Math.max(0, first - NAMED_WITHIN), first).some(({ lower }) => BEHIND.test(lower));

/** The one company that a headline names; null where it names none, or several. */
const inHeadline = (context: Context, namesOf: (sentence: Sentence) => readonly Name[]): string | null => {
  const [headline] = context.sentences;
  if (headline === undefined) return null;
  const words = context.wordsOf(headline);
  const named = new Set(
    namesOf(headline).flatMap((name) =>
      name.kind === 'organisation' && !isBehindDoing(words, name) ? [name.entity] : [],
    ),
  );
  return named.size === 1 ? ([...named][0] ?? null) : null;
};

/** Whom a headline names at least once behind what somebody does with them. */
const behindInHeadline = (
  context: Context,
  namesOf: (sentence: Sentence) => readonly Name[],
): ReadonlySet<string | null> => {
  const [headline] = context.sentences;
  if (headline === undefined) return new Set();
  const words = context.wordsOf(headline);
  const names = namesOf(headline).filter((name) => isBehindDoing(words, name));
  return new Set(names.map(({ entity }) => entity));
};

/** "Acme Bancorp" of ACME BANCORP, INC.: what a story calls the filer that it is held against, where it names nobody more often; null elsewhere. */
const filerNamed = (filer: string | null, counts: ReadonlyMap<string, number>): string | null => {
  if (filer === null) return null;
  const key = nameKey(filer);
  const most = Math.max(0, ...counts.values());
  const own = [...counts].filter(([name]) => key === nameKey(name) || key.startsWith(`${nameKey(name)} `));
  const [[name, times] = [null, 0]] = own;
  return own.length === 1 && times === most ? name : null;
};

/** "Acme Data Halls", who is "Acme" elsewhere in the story: names in full by the short one; two that share their first word are told apart by nothing. */
const namesInFull = (counts: ReadonlyMap<string, number>): ReadonlyMap<string, string | null> => {
  const found = new Map<string, string | null>();
  for (const name of counts.keys()) {
    const first = name.slice(0, Math.max(0, name.indexOf(' ')));
    if (counts.has(first)) found.set(first, found.has(first) ? null : name);
  }
  return found;
};

/** Counts in how many sentences of a story each company is named. One pass over the names. */
export const protagonistOf = (
  context: Context,
  namesOf: (sentence: Sentence) => readonly Name[],
  isPart: (entity: string) => boolean,
): Protagonist => {
  if (context.document.kind === 'filing') return NOBODY;
  const behind = behindInHeadline(context, namesOf);
  const counts = new Map<string, number>();
  for (const sentence of context.sentences) {
    const named = new Set(
      namesOf(sentence).flatMap(({ kind, entity }) =>
        kind === 'organisation' && entity !== null && !isPart(entity) ? [entity] : [],
      ),
    );
    for (const entity of named)
      counts.set(entity, (counts.get(entity) ?? 0) + (sentence.index > 0 || behind.has(entity) ? 1 : HEADLINE));
  }
  for (const [short, full] of namesInFull(counts))
    if (full !== null) counts.set(short, (counts.get(short) ?? 0) + (counts.get(full) ?? 0));
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  const headlined = inHeadline(context, namesOf);
  if (headlined !== null && (first?.[1] ?? 0) < LEAST && counts.get(headlined) === first?.[1])
    return { entity: headlined, isPassing: (other) => other !== headlined, isPart };
  if (first === undefined || first[1] < LEAST || first[1] === second?.[1]) {
    const filer = filerNamed(context.options.filer ?? null, counts);
    return filer === null ? NOBODY : { entity: filer, isPassing: (other) => other !== filer, isPart };
  }
  const [entity, most] = first;
  return { entity, isPassing: (other) => isPart(other) || (counts.get(other) ?? 0) <= PASSING * most, isPart };
};
