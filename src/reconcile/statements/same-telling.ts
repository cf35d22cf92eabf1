import { type Candidate, candidate } from './candidates.ts';
import type { Figure } from './figure.ts';
import { passagesAbout, shareOf } from './passages.ts';
import type { Entry, ReportIndex } from './report-index.ts';

/** How much of a figure's clause a sentence must say to be the one that tells of it, and how many words that must be. */
const TELLS = 0.6;
const WORDS_TOLD = 3;
const TELLING = 3;

/** Does the sentence that a figure of the report stands in tell what the clause of the statement's figure tells? */
export const tells = (figure: Figure, { isCell, context }: Entry, index: ReportIndex): boolean =>
  !isCell &&
  [...figure.clause].filter((stem) => context.has(stem)).length >= WORDS_TOLD &&
  shareOf(figure.clause, context, index.weight) >= TELLS;

/** Figures of the sentences that tell what the clause of a figure tells. */
export const told = (figure: Figure, index: ReportIndex): Candidate[] =>
  passagesAbout(figure.clause, index, TELLING)
    .filter(({ passage, coverage }) => {
      const shared = [...figure.clause].filter((stem) => passage.stems.has(stem)).length;
      return coverage >= TELLS && shared >= WORDS_TOLD;
    })
    .flatMap(({ passage }) => index.places.get(passage.place) ?? [])
    .map((entry) => candidate(figure, entry, index));
