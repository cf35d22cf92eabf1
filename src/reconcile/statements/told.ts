import { quantityLabel } from '../../text/wording.ts';
import { digitSlip } from '../digits.ts';
import type { Draft } from '../finding.ts';
import { isSameUnit } from '../units.ts';
import { hasTellingDigits, valueMatches } from './candidates.ts';
import { type Clause, quotedSpan } from './clauses.ts';
import type { Figure, Statement } from './figure.ts';
import { type Found, passagesAbout } from './passages.ts';
import type { Entry, ReportIndex } from './report-index.ts';
import { draft, quoted } from './say.ts';
import { wordClaim } from './word-claim.ts';

/** A clause of fewer words says too little to be found again. */
const WORDS_OF_A_CLAUSE = 3;
/** How much of a statement's clauses, by weight, single sentences of the report must say before their agreement is worth a note. */
const ENOUGH_ON_AVERAGE = 0.55;
const ENOUGH_OF_A_CLAUSE = 0.5;

/** The figures that the report states nowhere; short numbers may be anything's. */
const unstated = ({ figures }: Statement, index: ReportIndex): Figure[] =>
  figures.filter((figure) => hasTellingDigits(figure) && valueMatches(figure, index).length === 0);

/** "$1,304.7 million" beside a sentence that says the same of "$1,403.7 million": a slip of the fingers; null where there is none. */
const slipIn = (figures: readonly Figure[], entries: readonly Entry[], sentence: string): Draft | null => {
  for (const figure of figures) {
    const entry = entries.find(
      (each) =>
        isSameUnit(figure.reading, each.reading) && digitSlip(figure.reading.measure, each.reading.measure) !== null,
    );
    if (entry === undefined) continue;
    const [said, given] = [quantityLabel(figure.claim.quantity), quantityLabel(entry.claim.quantity)];
    const message = `The statement gives ${said}, which the report states nowhere; where it says the same it gives ${given}, with nearly the same digits: ${quoted(sentence)}.`;
    return draft('statement.figure', 'conflict', 'error', message, [figure.claim, entry.claim]);
  }
  return null;
};

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
  // "owed $1.4 million, net of unamortized fees": the figure may stand in another clause than the words that agree.
  const missing = unstated(statement, reports);
  return clauses
    .filter(({ found }) => found.coverage >= ENOUGH_OF_A_CLAUSE)
    .flatMap(({ clause, found: { passage } }) => {
      const sentence = passage.document.text.slice(passage.start, passage.end);
      const entries = reports.places.get(passage.place) ?? [];
      const slip = slipIn(missing, entries, sentence);
      if (slip !== null) return slip;
      // It gives such a figure, and another one: that its words agree bears nothing out.
      if (missing.some((figure) => entries.some((entry) => isSameUnit(figure.reading, entry.reading)))) return [];
      const claims = [
        wordClaim(document, quotedSpan(document.text, clause), { start: 0, end: document.text.length }),
        wordClaim(passage.document, passage, passage),
      ];
      const message = `The words agree, though no figure was compared: ${quoted(sentence)}.`;
      return draft('statement.passage', 'match', 'note', message, claims);
    });
};
