import type { Document } from '../../model/document.ts';
import { hasTellingDigits, valueMatches } from './candidates.ts';
import type { Clause } from './clauses.ts';
import type { Statement } from './figure.ts';
import { type Found, passagesAbout } from './passages.ts';
import { isPolar } from './polarity.ts';
import type { ReportIndex } from './report-index.ts';

/** What a statement says in one breath: a clause, with the one before where it has few words of its own. */
export type Saying = {
  readonly clause: Clause;
  readonly stems: ReadonlySet<string>;
  readonly years: readonly string[] | null;
};

/** What the rules that hold a statement against single sentences ask of it. */
export type Told = {
  readonly sayings: readonly Saying[];
  /** The places of the report that have a figure of the statement. */
  readonly anchors: ReadonlySet<string>;
};

/** A year that a sentence is about. */
const YEAR = /\b(?:19|20)\d\d\b/g;
const FEW = 4;
const LOOKED_AT = 24;
const KEPT = 6;
/** A sentence with a figure of the statement is preferred to one that says as much without it. */
const WITH_FIGURE = 0.15;
const WORDS_SHARED = 3;

const stemsIn = ({ words }: Clause): string[] =>
  words.flatMap((word) => (word.stem === null || isPolar(word) ? [] : [word.stem]));

const inLine = (text: string): string =>
  ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;
const lines = new WeakMap<Document, string>();

/** The words of a report, one space between them; made once. */
const lineOf = (document: Document): string => {
  const known = lines.get(document) ?? inLine(document.text);
  lines.set(document, known);
  return known;
};

/**
 * The clauses of a statement, each with enough words to be found again. What a report says word for word is left out: nothing else that it
 * says can be against it.
 */
const sayingsOf = ({ clauses, document }: Statement, { documents }: ReportIndex): Saying[] => {
  const years = document.text.match(YEAR);
  return clauses.flatMap((clause, i): Saying[] => {
    const words = inLine(document.text.slice(clause.start, clause.end));
    if (documents.some((report) => lineOf(report).includes(words))) return [];
    const own = stemsIn(clause);
    const before = clauses[i - 1];
    return [{ clause, years, stems: new Set(own.length < FEW && before ? [...stemsIn(before), ...own] : own) }];
  });
};

/** What a saying says without a name in it; where that is little, with what the clauses before say. */
export const without = (saying: Saying, name: ReadonlySet<string>, { clauses }: Statement): Saying => {
  const stems = new Set([...saying.stems].filter((stem) => !name.has(stem)));
  for (let i = clauses.indexOf(saying.clause) - 1; i >= 0 && stems.size < FEW; i--)
    for (const stem of stemsIn(clauses[i] as Clause)) if (!name.has(stem)) stems.add(stem);
  return { ...saying, stems };
};

const anchorsOf = ({ figures }: Statement, index: ReportIndex): ReadonlySet<string> =>
  new Set(
    figures.filter(hasTellingDigits).flatMap((figure) => valueMatches(figure, index).map(({ entry }) => entry.place)),
  );

/** Worked out once for all rules: every figure is looked up in the report, and every clause in its text. */
export const toldOf = (statement: Statement, index: ReportIndex): Told => ({
  sayings: sayingsOf(statement, index),
  anchors: anchorsOf(statement, index),
});

const isOfTime = (years: readonly string[] | null, sentence: string): boolean => {
  const others = sentence.match(YEAR);
  return years === null || others === null || years.some((year) => others.includes(year));
};

/**
 * The sentences of the report that say at least `least` of a saying, the best first; of two, the one at an anchor. A sentence of other years
 * than those that the statement names is of another time.
 */
export const tellersOf = (
  { stems, years }: Saying,
  index: ReportIndex,
  anchors: ReadonlySet<string>,
  least: number,
): Found[] => {
  const rank = ({ passage, coverage }: Found): number => coverage + (anchors.has(passage.place) ? WITH_FIGURE : 0);
  return passagesAbout(stems, index, LOOKED_AT)
    .filter(
      ({ passage, coverage }) =>
        coverage >= least && [...stems].filter((stem) => passage.stems.has(stem)).length >= WORDS_SHARED,
    )
    .filter((found) => isOfTime(years, sentenceOf(found)))
    .sort((a, b) => rank(b) - rank(a))
    .slice(0, KEPT);
};

/** Of sentences, the best first, those that say as much of the saying as the best but for `less`. */
export const nearlyBest = (found: readonly Found[], less: number): Found[] => {
  const least = (found[0]?.coverage ?? 0) - less;
  return found.filter(({ coverage }) => coverage >= least);
};

/** The text of a found sentence. */
export const sentenceOf = ({ passage: { document, start, end } }: Found): string => document.text.slice(start, end);
