import type { Modality } from '../model/claim.ts';
import type { Span } from '../model/span.ts';
import { firstFrom } from './context.ts';
import { findPhrases, type Lexicon, lexiconOf } from './phrases.ts';
import type { Word } from './words.ts';

/** Words that say how a number is put, in the clause before it. Source: forward-looking statements of filings, news. */
const PHRASES: readonly (readonly [string, Modality])[] = [
  ['did|does|do not', 'denied'],
  ["didn't|doesn't|don't|isn't|wasn't|won't|never", 'denied'],
  ['denied|denies|denying', 'denied'],
  ['is|was|are|were|has|have|had|will|would not', 'denied'],
  ['no longer', 'denied'],
  ['false', 'denied'],
  ['will|shall', 'planned'],
  ['plan(s)|planned|planning', 'planned'],
  ['intend(s)|intended', 'planned'],
  ['agreed|agrees to', 'planned'],
  ['commits|committed to', 'planned'],
  ['target(s)|targeted|targeting', 'planned'],
  ['aim(s)|aiming|aimed', 'planned'],
  ['expects|expecting', 'planned'],
  ['expect(s)|expecting to', 'planned'],
  ['analysts|investors expect|expects', 'estimated'],
  ['expected', 'estimated'],
  ['seek(s)|seeking', 'planned'],
  ['want(s)|wanted|wanting|hope(s)|hoped|hoping to', 'planned'],
  ['set|poised|about to', 'planned'],
  ['scheduled|slated to', 'planned'],
  ['could|might|may', 'estimated'],
  ['estimate(s)|estimated', 'estimated'],
  ['forecast(s)|forecasted', 'estimated'],
  ['project(s)|projected|projections', 'estimated'],
  ['analysts expect', 'estimated'],
  ['anticipate(s)|anticipated', 'estimated'],
  ['guidance', 'estimated'],
  ['would', 'estimated'],
  ['reportedly', 'estimated'],
  ['likely', 'estimated'],
];
const LEXICON: Lexicon<Modality> = lexiconOf(PHRASES);
/** "did not only", "is not just": nothing is denied. */
const UNDENIES = new Set(['only', 'just', 'merely', 'including', 'less', 'more', 'fewer']);

/**
 * How the number at `at` is put: the nearest such word before it in its clause.
 * "will pay $40 million" is planned, "could total" estimated, "did not lose $3 million" denied.
 */
export const modalityOf = (words: readonly Word[], clause: Span | null, at: number): Modality => {
  if (clause === null) return 'stated';
  // "the loss was $64 million, not $46 million"
  if (words[at - 1]?.lower === 'not') return 'denied';
  const part = words.slice(firstFrom(words, clause.start), at);
  const hit = findPhrases(part, LEXICON).findLast(
    ({ value, last }) => value !== 'denied' || !UNDENIES.has(part[last + 1]?.lower ?? ''),
  );
  return hit?.value ?? 'stated';
};
