import { quantityLabel } from '../../text/wording.ts';
import type { Draft } from '../finding.ts';
import { matchesInTime, significant } from './candidates.ts';
import { quotedSpan } from './clauses.ts';
import type { Figure, Statement } from './figure.ts';
import type { Entry, ReportIndex } from './report-index.ts';
import { draft, quoted, stated } from './say.ts';
import { nearlyBest, type Saying, sentenceOf, type Told, tellersOf } from './tellers.ts';
import { wordClaim } from './word-claim.ts';

/** "level 2", "class b": a stem with what tells it apart. */
const DESIGNATION = /^(\p{L}+) [a-z1-4]$/u;

/** The one designation of a set of stems, where it has just one. */
const onlyOne = (stems: Iterable<string>): { readonly kind: string; readonly stem: string } | null => {
  const found = [...stems].flatMap((stem) => {
    const kind = DESIGNATION.exec(stem)?.[1];
    return kind === undefined ? [] : [{ kind, stem }];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
};

const ofKind = (stems: Iterable<string>, kind: string): string[] =>
  [...stems].filter((stem) => DESIGNATION.exec(stem)?.[1] === kind);

/** How well the words of a cell must agree; less where its digits are no chance. */
const AGREEING = 0.4;
const AGREEING_BY_DIGITS = 0.3;

/** "Bonds of $46 million were of Level 1" where the report has its 46 million in the column of Level 2. */
const ofFigure = (figure: Figure, index: ReportIndex): Draft | null => {
  // "the fund, a Level 3 asset, grew to $7 million": said of it between two commas.
  const said = onlyOne(figure.clause) ?? onlyOne(figure.all);
  if (said === null || figure.role === 'change') return null;
  const stems = ({ own, context }: Entry): Set<string> => new Set([...own.keys(), ...context]);
  const matches = matchesInTime(figure, index);
  const least = significant(figure).length > 3 ? AGREEING_BY_DIGITS : AGREEING;
  const [other] = matches.filter(
    ({ entry, agreement }) => entry.isCell && agreement.both >= least && onlyOne(stems(entry))?.kind === said.kind,
  );
  if (other === undefined || matches.some(({ entry }) => stems(entry).has(said.stem))) return null;
  const message = `The statement gives ${quantityLabel(figure.claim.quantity)} as of ${said.stem}; the report gives ${stated(other.entry.claim)}, of ${onlyOne(stems(other.entry))?.stem}.`;
  return draft('statement.figure', 'conflict', 'warning', message, [figure.claim, other.entry.claim]);
};

const TELLING = 0.6;
const NEAR_AS_GOOD = 0.25;

/** "The stakes are valued with Level 2 inputs" where the sentence that says the same has Level 3. */
const ofSaying = (
  saying: Saying,
  { document }: Statement,
  index: ReportIndex,
  anchors: Told['anchors'],
): Draft | null => {
  const { clause, stems } = saying;
  const said = onlyOne(clause.words.flatMap(({ stem }) => stem ?? []));
  if (said === null) return null;
  const rest = { ...saying, stems: new Set([...stems].filter((stem) => stem !== said.stem)) };
  const found = tellersOf(rest, index, anchors, TELLING);
  const [best] = found;
  if (best === undefined || nearlyBest(found, NEAR_AS_GOOD).some(({ passage }) => passage.stems.has(said.stem)))
    return null;
  const [other, ...more] = ofKind(best.passage.stems, said.kind);
  if (other === undefined || more.length > 0) return null;
  const message = `The statement says ${said.stem} where the report has ${other}: ${quoted(sentenceOf(best))}.`;
  return draft('statement.denied', 'conflict', 'warning', message, [
    wordClaim(document, quotedSpan(document.text, clause), { start: 0, end: document.text.length }),
    wordClaim(best.passage.document, best.passage, best.passage),
  ]);
};

/** A level, a class or a phase other than the report's. */
export const judgeDesignations = (statement: Statement, index: ReportIndex, { sayings, anchors }: Told): Draft[] => [
  ...statement.figures.flatMap((figure) => ofFigure(figure, index) ?? []),
  ...sayings.flatMap((saying) => ofSaying(saying, statement, index, anchors) ?? []),
];
