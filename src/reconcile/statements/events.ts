import type { Draft } from '../finding.ts';
import { type Clause, clausesOf, quotedSpan } from './clauses.ts';
import type { Statement } from './figure.ts';
import { passagesAbout, shareOf } from './passages.ts';
import type { ReportIndex } from './report-index.ts';
import { draft, quoted, stated } from './say.ts';
import { wordClaim } from './word-claim.ts';

const YEAR = /\b(?:19|20)\d\d\b/g;
const yearsOf = (text: string): string[] => [...new Set(text.match(YEAR) ?? [])];

const stemsIn = (clause: Clause): Set<string> => new Set(clause.words.flatMap(({ stem }) => stem ?? []));
const hasFigure = ({ start, end }: Clause, { figures }: Statement): boolean =>
  figures.some(({ claim }) => claim.evidence.start >= start && claim.evidence.start < end);

const LOOKED_AT = 200;
/** An event is known again by two words at least, and nearly all of them. */
const WORDS_OF_AN_EVENT = 2;
const SAME_EVENT = 0.85;
/** A sentence that says this much of the event may be about it: its year excuses the statement's. */
const PERHAPS_SAME_EVENT = 0.55;

/** Does the year of a sentence stand in the clause that tells of the event? A name alone is told of in passing. */
const isDatedThere = (sentence: string, stems: ReadonlySet<string>, index: ReportIndex): boolean => {
  // 'bought the Tide Mill ("TM") works in 2021': a name in brackets ends no clause.
  const told = sentence.replace(/[()]/g, ' ');
  return clausesOf(told).some(
    (clause) =>
      yearsOf(told.slice(clause.start, clause.end)).length > 0 &&
      shareOf(stems, stemsIn(clause), index.weight) >= SAME_EVENT,
  );
};

/** "bought the mill in 2016" where the report dates the same event, with the same words, to another year. */
const otherYear = (clause: Clause, statement: Statement, index: ReportIndex): Draft[] => {
  const { document } = statement;
  const span = quotedSpan(document.text, clause);
  const text = document.text.slice(span.start, span.end);
  const years = yearsOf(text);
  const [year] = years;
  const stems = stemsIn(clause);
  if (year === undefined || years.length > 1 || stems.size < WORDS_OF_AN_EVENT || hasFigure(clause, statement))
    return [];
  if (/fiscal|year ended|quarter|months ended/i.test(text)) return [];
  const found = passagesAbout(stems, index, LOOKED_AT)
    .filter(({ coverage }) => coverage >= PERHAPS_SAME_EVENT)
    .map((each) => ({ ...each, sentence: each.passage.document.text.slice(each.passage.start, each.passage.end) }));
  if (found.some(({ sentence }) => sentence.includes(year))) return [];
  const best = found.find(
    ({ coverage, sentence }) =>
      coverage >= SAME_EVENT && yearsOf(sentence).length === 1 && isDatedThere(sentence, stems, index),
  );
  if (best === undefined) return [];
  const claim = wordClaim(document, quotedSpan(document.text, clause), { start: 0, end: document.text.length });
  const other = wordClaim(best.passage.document, best.passage, best.passage);
  const message = `The statement dates ${quoted(text)} to ${year}; the report to ${yearsOf(best.sentence)[0]}: ${quoted(best.sentence)}.`;
  return [draft('statement.date', 'conflict', 'warning', message, [claim, other])];
};

const NEGATION = /\b(?:no|not|without|never|nor|neither)\b/i;

/** What makes a stretch of words tell that something was or came about. */
const HAPPENING =
  /\b(?:there|was|were|is|are|had|has|have|recorded|recogni[sz]ed|reported|incurred|experienced|identified|made|paid|received)\b/i;

/** "there was a second strike" where the report says that there was none in that year. */
const denied = (clause: Clause, statement: Statement, index: ReportIndex): Draft[] => {
  const { document } = statement;
  const text = document.text.slice(clause.start, clause.end);
  if (hasFigure(clause, statement) || NEGATION.test(text) || !HAPPENING.test(text)) return [];
  const year = yearsOf(document.text.slice(0, clause.end)).at(-1);
  const stems = stemsIn(clause);
  const looked = new Set([...stems].flatMap((stem) => index.entriesOf.get(stem) ?? []));
  for (const i of looked) {
    const entry = index.entries[i];
    if (entry === undefined || entry.isCell || !/^no$/i.test(entry.claim.quantity.surface)) continue;
    const own = new Set([...entry.own].flatMap(([stem, near]) => (near >= 1 ? [stem] : [])));
    if (own.size < WORDS_OF_AN_EVENT || shareOf(own, stems, index.weight) < 1) continue;
    const years = yearsOf(entry.claim.evidence.quote);
    if (year === undefined || years.length !== 1 || years[0] !== year) continue;
    const claim = wordClaim(document, quotedSpan(document.text, clause), { start: 0, end: document.text.length });
    const message = `The statement says ${quoted(document.text.slice(clause.start, clause.end).replace(/[\s,;:(]+$/, ''))}; the report says ${stated(entry.claim)}.`;
    return [draft('statement.denied', 'conflict', 'warning', message, [claim, entry.claim])];
  }
  return [];
};

/** What a report says about the events of a statement that are told without a figure. */
export const judgeEvents = (statement: Statement, index: ReportIndex): Draft[] =>
  statement.clauses.flatMap((clause) => [...otherYear(clause, statement, index), ...denied(clause, statement, index)]);
