import type { Choice } from './choose.ts';
import type { ConceptRule } from './concept-rule.ts';
import type { Reading } from './evidence.ts';
import { findPhrases, type Lexicon, lexiconOf } from './phrases.ts';
import type { Word } from './words.ts';

const lexicons = new WeakMap<ConceptRule, Lexicon<string>>();
const lexiconFor = (rule: ConceptRule): Lexicon<string> => {
  const known = lexicons.get(rule);
  if (known !== undefined) return known;
  const made = lexiconOf(
    Object.entries(rule.kinds ?? {}).flatMap(([kind, phrases]) => phrases.map((phrase) => [phrase, kind] as const)),
  );
  lexicons.set(rule, made);
  return made;
};

/** The kind of a concept that these words say: `operating` for "loss from operations"; null where they say none. */
export const kindIn = (rule: ConceptRule, words: readonly Word[]): string | null =>
  rule.kinds === undefined ? null : (findPhrases(words, lexiconFor(rule)).at(0)?.value ?? null);

/** Words before and after the name that may say its kind: "net quarterly loss", "losses from operations". */
const BESIDE = 2;

/** The kind of a chosen concept, from its name and the words right beside it. */
export const kindOf = ({ rule, hit }: Choice, reading: Reading): string | null =>
  hit === null ? null : kindIn(rule, reading.words.slice(Math.max(0, hit.first - BESIDE), hit.last + 1 + BESIDE));
