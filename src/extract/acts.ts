import { isVerb } from './clauses.ts';
import { AGENT_VERBS } from './name-words.ts';
import type { Word } from './words.ts';

/** Verbs of how sales went, which a list of verbs of acting has not. */
export const GOES =
  /^(?:rose|fell|hit|topped|slid|sank|slumped|plunged|surged|soared|climbed|jumped|grew|dropped|came|shot|reached|passed|exceeded|go|goes|could)$/;

/** Does a word tell what the part before it did: "earned", "rose", "had"? */
export const acts = (word: Word): boolean => isVerb(word) || AGENT_VERBS.has(word.lower) || GOES.test(word.lower);
