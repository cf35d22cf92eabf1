import type { Decimal } from 'decimal.js';
import { WHOLE_YEAR_DAYS } from '../../text/year-length.ts';
import type { Draft } from '../finding.ts';
import { type RatioPhrase, ratioPhrases } from '../ratio-words.ts';
import { isSameUnit } from '../units.ts';
import type { Statement } from './figure.ts';
import { isYearOf, yearBefore } from './rate-of-level.ts';
import { THAN_BEFORE } from './ratios.ts';
import type { Entry, ReportIndex } from './report-index.ts';
import { draft, quoted, stated } from './say.ts';
import { isLevel, KINDS } from './shares.ts';
import { wordClaim } from './word-claim.ts';
import { stemsOf } from './words.ts';

/** What such a multiple is told of: the words of its clause before it, without those that only name a kind or say that it is. */
const EMPTY: ReadonlySet<string> = new Set([...KINDS, ...stemsOf('total net'), ...stemsOf('was were is are')]);
const IS = /\b(?:is|are|was|were)\s*$/i;
const YEAR = /\b(?:19|20)\d\d\b/;
const OF_LESS = /\b(?:quarter|months?|half)\b/i;

const subjectOf = (
  { at, text: phrase }: RatioPhrase,
  { clauses, document: { text } }: Statement,
): Set<string> | null => {
  const clause = clauses.find(({ start, end }) => start <= at && at < end);
  if (clause === undefined || !(IS.test(text.slice(clause.start, at)) || IS.test(/^\w+ /.exec(phrase)?.[0] ?? '')))
    return null;
  const stems = clause.words.flatMap(({ stem, end }) => (stem !== null && end <= at && !EMPTY.has(stem) ? [stem] : []));
  return stems.length === 0 ? null : new Set(stems);
};

/** Is a row called by what a multiple is told of: its label by those words alone, and the rest of them in its section or caption? */
const isCalled = ({ own, context }: Entry, subject: ReadonlySet<string>): boolean => {
  const label = [...own].flatMap(([stem, near]) => (near >= 1 && !EMPTY.has(stem) ? [stem] : []));
  return (
    label.length > 0 &&
    label.every((stem) => subject.has(stem)) &&
    [...subject].every((stem) => label.includes(stem) || context.has(stem))
  );
};

type Pair = { readonly now: Entry; readonly base: Entry; readonly ratio: Decimal };

/** The rows that a multiple is told of, with their values of the statement's time and of the year before. */
const pairsOf = (subject: ReadonlySet<string>, text: string, index: ReportIndex): Pair[] => {
  const year = YEAR.exec(text)?.[0];
  const isYear = !OF_LESS.test(text);
  const entries = new Set([...subject].flatMap((stem) => index.entriesOf.get(stem) ?? []));
  return [...entries].flatMap((i): Pair[] => {
    const now = index.entries[i] as Entry;
    if (!isLevel(now) || !isCalled(now, subject) || !isYearOf(now, year)) return [];
    if (now.days !== 0 && (now.days ?? 0) >= WHOLE_YEAR_DAYS !== isYear) return [];
    const base = yearBefore(now, index);
    const [a, b] = [now.reading.measure.value, base?.reading.measure.value];
    if (!base || !a || !b?.isPositive() || b.isZero() || !isSameUnit(now.reading, base.reading)) return [];
    return [{ now, base, ratio: a.div(b) }];
  });
};

/** "Rope sales were 3.3 times those of the year before", "more than twice as high as a year earlier": the row that is called so, against itself. */
export const judgeRatioRows = (statement: Statement, index: ReportIndex): Draft[] =>
  ratioPhrases(statement.document.text).flatMap((phrase): Draft[] => {
    const { text } = statement.document;
    const subject =
      phrase.form === 'multiple-of' && THAN_BEFORE.test(text.slice(phrase.end)) ? subjectOf(phrase, statement) : null;
    const pairs = subject === null ? [] : pairsOf(subject, text, index);
    const { low, high } = phrase.measure.allowed;
    const isSo = ({ ratio }: Pair): boolean => (!low || ratio.gte(low)) && (!high || ratio.lte(high));
    const right = pairs.find(isSo);
    const told = right ?? pairs[0];
    if (told === undefined) return [];
    const shown = `${told.ratio.toSignificantDigits(3).toFixed()} times`;
    const said = wordClaim(statement.document, { start: phrase.at, end: phrase.end }, { start: 0, end: text.length });
    const message = `The statement says ${quoted(phrase.text.trim())}; the report's figures come to ${shown}: ${stated(told.now.claim)}, after ${stated(told.base.claim)}.`;
    const expression = `${told.now.reading.measure.value} ÷ ${told.base.reading.measure.value} = ${shown}`;
    const [verdict, severity] = right ? (['match', 'none'] as const) : (['conflict', 'warning'] as const);
    return [
      draft('statement.computed', verdict, severity, message, [said, told.now.claim, told.base.claim], {
        expression,
        low: null,
        high: null,
      }),
    ];
  });
