import type { Context, Sentence } from './context.ts';
import type { Name } from './names.ts';

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

/** The one company that a headline names; null where it names none, or several. */
const inHeadline = (context: Context, namesOf: (sentence: Sentence) => readonly Name[]): string | null => {
  const [headline] = context.sentences;
  if (headline === undefined) return null;
  const named = new Set(namesOf(headline).flatMap(({ kind, entity }) => (kind === 'organisation' ? [entity] : [])));
  return named.size === 1 ? ([...named][0] ?? null) : null;
};

/** Counts in how many sentences of a story each company is named. One pass over the names. */
export const protagonistOf = (
  context: Context,
  namesOf: (sentence: Sentence) => readonly Name[],
  isPart: (entity: string) => boolean,
): Protagonist => {
  if (context.document.kind === 'filing') return NOBODY;
  const counts = new Map<string, number>();
  for (const sentence of context.sentences) {
    const named = new Set(
      namesOf(sentence).flatMap(({ kind, entity }) =>
        kind === 'organisation' && entity !== null && !isPart(entity) ? [entity] : [],
      ),
    );
    for (const entity of named) counts.set(entity, (counts.get(entity) ?? 0) + (sentence.index === 0 ? HEADLINE : 1));
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  const headlined = inHeadline(context, namesOf);
  if (headlined !== null && (first?.[1] ?? 0) < LEAST && counts.get(headlined) === first?.[1])
    return { entity: headlined, isPassing: (other) => other !== headlined, isPart };
  if (first === undefined || first[1] < LEAST || first[1] === second?.[1]) return NOBODY;
  const [entity, most] = first;
  return { entity, isPassing: (other) => isPart(other) || (counts.get(other) ?? 0) <= PASSING * most, isPart };
};
