import type { Draft } from '../finding.ts';
import { type Clause, quotedSpan } from './clauses.ts';
import type { Statement } from './figure.ts';
import { type Found, passagesAbout } from './passages.ts';
import type { ReportIndex } from './report-index.ts';
import { draft, quoted } from './say.ts';
import { wordClaim } from './word-claim.ts';

/** A clause of fewer words says too little to be found again. */
const WORDS_OF_A_CLAUSE = 3;
/** How much of a statement's clauses, by weight, single sentences of the report must say before their agreement is worth a note. */
const ENOUGH_ON_AVERAGE = 0.55;
const ENOUGH_OF_A_CLAUSE = 0.5;

/**
 * The sentences of the report that tell what the clauses of a statement tell. Words that agree are weaker support than a figure that
 * does: each finding says so.
 */
export const judgeTold = (statement: Statement, reports: ReportIndex): Draft[] => {
  const { document } = statement;
  // A word that the report does not have may be another word for the same thing beside a figure; here it is something not told.
  const index = { ...reports, weight: (stem: string) => (reports.has(stem) ? reports.weight(stem) : reports.rarest) };
  const clauses = statement.clauses.flatMap((clause): { clause: Clause; weight: number; found: Found }[] => {
    const stems = new Set(clause.words.flatMap(({ stem }) => stem ?? []));
    const [found] = passagesAbout(stems, index, 1);
    if (stems.size < WORDS_OF_A_CLAUSE || found === undefined) return [];
    // A company's name alone is in every report of its own.
    const shared = [...stems].filter((stem) => found.passage.stems.has(stem)).length;
    const coverage = shared < WORDS_OF_A_CLAUSE ? 0 : found.coverage;
    return [
      { clause, weight: [...stems].reduce((sum, stem) => sum + index.weight(stem), 0), found: { ...found, coverage } },
    ];
  });
  const weight = clauses.reduce((sum, each) => sum + each.weight, 0);
  const told = clauses.reduce((sum, each) => sum + each.weight * each.found.coverage, 0);
  if (weight === 0 || told / weight < ENOUGH_ON_AVERAGE) return [];
  return clauses
    .filter(({ found }) => found.coverage >= ENOUGH_OF_A_CLAUSE)
    .map(({ clause, found: { passage } }) => {
      const sentence = passage.document.text.slice(passage.start, passage.end);
      const claims = [
        wordClaim(document, quotedSpan(document.text, clause), { start: 0, end: document.text.length }),
        wordClaim(passage.document, passage, passage),
      ];
      const message = `The words agree, though no figure was compared: ${quoted(sentence)}.`;
      return draft('statement.passage', 'match', 'note', message, claims);
    });
};
