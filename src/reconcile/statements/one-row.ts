import { quantityLabel } from '../../text/wording.ts';
import type { Draft } from '../finding.ts';
import { isSameUnit } from '../units.ts';
import { type Candidate, isContrary, isSameValue, significant, valueMatches } from './candidates.ts';
import { isAsLong } from './computed.ts';
import type { Figure, Statement } from './figure.ts';
import type { Entry, ReportIndex } from './report-index.ts';
import { isRowNamed } from './row-names.ts';
import { draft, stated } from './say.ts';

const HEDGE = '(?: (?:about|approximately|nearly|some|roughly|just|over|only))?';
/** "from $7 million in 2022 | to $5 million", "to $5 million, | compared to $7 million the year before" */
const BETWEEN = new RegExp(
  `^(?: (?:in|for|during|at|as of|the|fiscal|year|ended|prior|quarter|of|\\w+ \\d{1,2}, \\d{4}|\\d{4}))*,? (?:(?<to>to)|from|(?:as )?compared (?:to|with)|versus)${HEDGE}[ $€£]*$`,
  'i',
);
const FROM = new RegExp(`\\bfrom${HEDGE}[ $€£]*$`, 'i');
const REACH = 24;

type Pair = { readonly earlier: Figure; readonly later: Figure };

/** The two levels that one thing is told to have had, one after the other; null where they are not that clear. */
const pairOf = (one: Figure, other: Figure, text: string): Pair | null => {
  const found = BETWEEN.exec(text.slice(one.claim.evidence.end, other.claim.evidence.start));
  if (found === null) return null;
  if (found.groups?.to === undefined) return { earlier: other, later: one };
  const { start } = one.claim.evidence;
  return FROM.test(text.slice(Math.max(0, start - REACH), start)) ? { earlier: one, later: other } : null;
};

/** "$9 million | and $3 million, compared with $7 million | and $2 million": two lists, of which the first of the one is told beside the first of the other. */
const LISTED = new RegExp(`^(?: (?!and\\b|from\\b|to\\b)[\\w-]+){0,2},? and(?: [\\w-]+){0,3}?${HEDGE}[ $€£]*$`, 'i');
const isOfLists = (one: Figure, other: Figure, figures: readonly Figure[], text: string): boolean => {
  const next = figures[figures.indexOf(other) + 1];
  return (
    next !== undefined &&
    figures[figures.indexOf(one) - 1] !== undefined &&
    LISTED.test(text.slice(other.claim.evidence.end, next.claim.evidence.start))
  );
};

const YEAR_DAYS = 366;
const NEAR_A_YEAR = 20;
const isYearApart = (earlier: Entry, later: Entry): boolean =>
  earlier.endDay !== null &&
  later.endDay !== null &&
  Math.abs(later.endDay - earlier.endDay - YEAR_DAYS) <= NEAR_A_YEAR &&
  isAsLong(earlier, later);

/** How well the words of the row must agree, and how many digits its figures must have. */
const AGREEING = 0.5;
const DIGITS = 2;

/** Is it a row that the statement names, by all the words of its label that tell it from others? */
const isNamed = ({ entry, agreement, timing }: Candidate, { all }: Figure): boolean =>
  entry.isCell && timing !== 'other' && agreement.both >= AGREEING && isRowNamed(entry, all);

/** May a place that has the other figure be called just the same? */
const isRival = (each: Candidate, row: Candidate, figure: Figure): boolean =>
  each.timing !== 'other' &&
  (each.entry.isCell ? isNamed(each, figure) : each.agreement.both >= row.agreement.both - LESS);
const LESS = 0.2;

/** What the row that has the one of two figures gives for the other one's time; null where a row or a sentence has them both. */
const inItsRow = (known: Figure, wanted: Figure, isLater: boolean, index: ReportIndex): [Entry, Entry] | null => {
  const [ones, others] = [valueMatches(known, index), valueMatches(wanted, index)];
  const places = new Set(others.map(({ entry }) => entry.place));
  if (ones.some(({ entry }) => places.has(entry.place))) return null;
  const row = ones.find((each) => isNamed(each, known));
  if (row === undefined || others.some((each) => isRival(each, row, wanted))) return null;
  const meant = (index.places.get(row.entry.place) ?? []).find(
    (mate) =>
      (isLater ? isYearApart(row.entry, mate) : isYearApart(mate, row.entry)) &&
      isSameUnit(mate.reading, wanted.reading) &&
      isContrary(wanted, mate) &&
      !isSameValue(wanted, mate),
  );
  return meant === undefined ? null : [row.entry, meant];
};

/**
 * "rose from $9.8 million to $16.5 million" where the row that it names, and that has the 9.8, went on to 13.2: two figures told to be of one thing,
 * of which only one is.
 */
export const judgeOneRow = ({ document, figures }: Statement, index: ReportIndex): Draft[] =>
  figures.slice(1).flatMap((other, i): Draft[] => {
    const one = figures[i] as Figure;
    if (!isSameUnit(one.reading, other.reading) || one.role === 'change' || other.role === 'change') return [];
    if (significant(one).length < DIGITS || significant(other).length < DIGITS) return [];
    const pair = pairOf(one, other, document.text);
    if (pair === null || isOfLists(one, other, figures, document.text)) return [];
    const ahead = inItsRow(pair.earlier, pair.later, true, index);
    const found = ahead ?? inItsRow(pair.later, pair.earlier, false, index);
    if (found === null) return [];
    const [known, wanted] = ahead ? [pair.earlier, pair.later] : [pair.later, pair.earlier];
    const [row, meant] = found;
    const message = `The statement puts ${quantityLabel(wanted.claim.quantity)} beside ${quantityLabel(known.claim.quantity)}; the report gives ${stated(row.claim)}, and there ${stated(meant.claim)}.`;
    return [draft('statement.figure', 'conflict', 'warning', message, [wanted.claim, meant.claim, row.claim])];
  });
