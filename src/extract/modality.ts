import type { Modality } from '../model/claim.ts';
import type { Span } from '../model/span.ts';
import { isOnlyHeldAgainst, isReckonedBehind, isViewOf } from './forecasts.ts';
import { governedFrom } from './governed-modality.ts';
import { isHeadlinePlan, isProjectNoun, listedAfter, modalityBehind, modalityOfWhole } from './modality-ahead.ts';
import { findPhrases, type Lexicon, lexiconOf } from './phrases.ts';
import { firstFrom, type Word, type WordSpan } from './words.ts';

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
  ['anticipates|anticipating', 'planned'],
  ['we|they|management|executives|officials expect|anticipate|project|forecast', 'planned'],
  ['we|they|management currently|still|now|also|generally expect|anticipate|project|forecast', 'planned'],
  ['sees|foresees', 'planned'],
  ['guided|guides|guiding to|for|toward', 'planned'],
  ['look|looks|looked|looking for', 'planned'],
  ['looks|looking to', 'planned'],
  ['eyes|eyeing a|an', 'planned'],
  // "filed documents to raise $5 million": what comes of it, nobody knows yet.
  ['files|filed|filing to raise|sell', 'planned'],
  ['files|filed|filing .. to raise|sell', 'planned'],
  ['smartestimate(s)', 'estimated'],
  [
    'analysts|investors|economists|strategists|street expect|expects|anticipate|anticipates|see|sees|predict|predicts',
    'estimated',
  ],
  ['analysts|economists|strategists .. expect|anticipate|see|predict', 'estimated'],
  ['analysts|investors|economists|strategists|street .. look|looks|looked|looking for', 'estimated'],
  ['analysts|investors|economists|strategists|street .. expecting|anticipating', 'estimated'],
  ['expected', 'estimated'],
  ['seek(s)|seeking', 'planned'],
  ['want(s)|wanted|wanting|hope(s)|hoped|hoping to', 'planned'],
  ['pledge(s)|pledged|pledging|promise(s)|promised|promising|vow(s)|vowed|vowing to|that', 'planned'],
  ['set|poised|about to', 'planned'],
  ['scheduled|slated to', 'planned'],
  // What is only talked of: "is in talks to raise $5 million".
  ['talks|discussions|negotiations to|over|about|for|on', 'planned'],
  ['weighs|weighing|mulls|mulling|discussing|negotiating|contemplating', 'planned'],
  ['considers|considering a|an|raising|selling|buying|spending|investing|cutting|whether', 'planned'],
  ['explores|exploring a|an|the|raising|selling|buying', 'planned'],
  ['working|preparing|proposes|proposed|proposing to', 'planned'],
  ['on track|course to|for', 'planned'],
  ['close|closer to raising|buying|selling|acquiring|signing|securing', 'planned'],
  ['nears|nearing|finalizing|finalising a|an|the', 'planned'],
  ['could|might|may', 'estimated'],
  ['estimate(s)|estimated', 'estimated'],
  ['forecast(s)|forecasted|forecasting', 'estimated'],
  ['predict(s)|predicted|predicting', 'estimated'],
  ['penciled|pencilled in', 'estimated'],
  ['project(s)|projected|projecting|projections', 'estimated'],
  ['analysts expect', 'estimated'],
  ['anticipate|anticipated', 'estimated'],
  ['guidance', 'estimated'],
  ['outlook to|of|for|at|by', 'estimated'],
  ['would', 'estimated'],
  ['seen at|reaching|rising|falling', 'estimated'],
  ['reportedly', 'estimated'],
  ['likely', 'estimated'],
];
const LEXICON: Lexicon<Modality> = lexiconOf(PHRASES);
/** "did not only", "is not just": nothing is denied. */
const UNDENIES = new Set(['only', 'just', 'merely', 'including', 'less', 'more', 'fewer']);

const DENIES = new Set(['denied', 'denies', 'denying', 'dismissed', 'dismisses', 'rejected', 'rejects']);
const RUMOURS = /^(?:reports?|rumou?rs?|speculation|suggestions?|claims?)$/;
/** How many words may part the verb from what is denied: "denied a newspaper report". */
const DENIED_WITHIN = 4;

/** Words behind which something else is told: "denied that it was in talks and said it had $5 million". */
const ENDS_DENIAL = new Set(['but', ';', 'said', 'says', 'saying', 'added', 'adding', 'reported', 'announced']);

const isReportDenied = (words: readonly Word[], denies: number, at: number): boolean => {
  const behind = words.slice(denies + 1, Math.min(at, denies + 2 + DENIED_WITHIN));
  if (behind[0]?.lower === 'that') return !words.slice(denies, at).some((word) => ENDS_DENIAL.has(word.lower));
  const report = behind.findIndex((word) => RUMOURS.test(word.lower));
  return report >= 0 && /^(?:that|of)$/.test(behind[report + 1]?.lower ?? '');
};

/** "It denied a report that it would pay $5 million", "It denied that it planned to raise $5 million": does the sentence deny what it tells before the number? */
const isDeniedReport = (words: readonly Word[], at: number): boolean => {
  for (let i = 0; i < at; i++) if (DENIES.has(words[i]?.lower ?? '') && isReportDenied(words, i, at)) return true;
  return false;
};

/** What the words from `from` say of a number at `at`; null for nothing. */
const modalityIn = (words: readonly Word[], from: number, at: number): Modality | null => {
  const hits = findPhrases(words, LEXICON, undefined, from, at);
  if (hits.length === 0) return null;
  const part = words.slice(from, at);
  // "was not $5 million but $6 million": what stands behind the "but" is what was.
  const turn = part.findLastIndex(({ lower }) => lower === 'but');
  const hit = hits.findLast(({ value, first, last }) =>
    value === 'denied'
      ? last - from > turn && !UNDENIES.has(part[last + 1 - from]?.lower ?? '')
      : !isProjectNoun(part, first - from) && (value !== 'estimated' || !isOnlyHeldAgainst(words, last, at)),
  );
  return hit?.value ?? null;
};

/**
 * How a number is put: the nearest such word before it in its clause, or who reckons it right behind it.
 * "will pay $40 million" is planned, "could total" estimated, "did not lose $3 million" denied, "the $3 million analysts expected" estimated.
 */
export const modalityOf = (words: readonly Word[], clause: Span | null, { first: at, last }: WordSpan): Modality => {
  if (isReckonedBehind(words, last)) return 'estimated';
  if (clause === null) return 'stated';
  // "the loss was $64 million, not $46 million"
  if (words[at - 1]?.lower === 'not') return 'denied';
  if (isDeniedReport(words, at)) return 'denied';
  if (isViewOf(words, at)) return 'estimated';
  const start = firstFrom(words, clause.start);
  // "is expected to exceed $9 million in 2026 and be $8 million in 2027": the clause has its verb from the one before.
  const goesOn = words[start]?.lower === 'be' || (words[start]?.lower === 'and' && words[start + 1]?.lower === 'be');
  const list = listedAfter(words, start, at);
  const from = goesOn ? 0 : list < 0 ? start : list;
  const until = firstFrom(words, clause.end);
  const own =
    modalityIn(words, from, at) ??
    governedFrom(words, { from, at, last, until }, modalityIn) ??
    modalityOfWhole(words, start);
  if (own !== null) return own;
  return isHeadlinePlan(words, at) ? 'planned' : (modalityBehind(words, { first: at, last }) ?? 'stated');
};
