import { quantityLabel } from '../../text/wording.ts';
import type { Draft } from '../finding.ts';
import { isSameUnit } from '../units.ts';
import { type Candidate, isContrary, isSameValue, significant, valueMatches } from './candidates.ts';
import type { Figure, Statement } from './figure.ts';
import { type QuarterOfYear, quartersIn } from './quarter-of-year.ts';
import { type Entry, type ReportIndex, tableOf } from './report-index.ts';
import { draft, stated } from './say.ts';

const isSameQuarter = (a: QuarterOfYear | undefined, b: QuarterOfYear): boolean =>
  a?.quarter === b.quarter && a.year === b.year;

/** "against 15% a year before": what a figure of the quarter is compared with. */
const COMPARED = /\b(?:compared|against|versus|from|than|after|below|above|over|exceeded)\b[^.;,\d]{0,24}$/i;
const EARLIER = /\b(?:before|earlier|ago|prior|previous|same)\b/i;
const REACH = 60;

/** The quarter that a figure is told of: the one behind it, before the next figure, or the only one of the statement; null where that is not clear. */
const quarterAt = (figure: Figure, figures: readonly Figure[], text: string): QuarterOfYear | null => {
  const { start, end } = figure.claim.evidence;
  const next = figures.find(({ claim }) => claim.evidence.start > start);
  const after = text.slice(end, next?.claim.evidence.start).split(/[.;](?!\d)/)[0] ?? '';
  const behind = quartersIn(after);
  if (EARLIER.test(after)) return null;
  if (behind.length === 0 && COMPARED.test(text.slice(Math.max(0, start - REACH), start))) return null;
  const all = quartersIn(text);
  const [one, ...more] = behind.length > 0 ? behind : all;
  return one === undefined || more.some((other) => !isSameQuarter(other, one)) ? null : one;
};

/** How well the words of a cell must agree: less where its digits are no chance. */
const AGREEING = 0.4;
const AGREEING_OF_SHORT = 0.6;
const LESS = 0.2;

/** The cell of the quarter that is told, where another one has the number: in the same column of the table, or the same row. */
const mateOf = (entry: Entry, said: QuarterOfYear, { tables }: ReportIndex): Entry | undefined =>
  (tables.get(tableOf(entry)) ?? []).find(
    (mate) =>
      isSameQuarter(mate.quarter, said) &&
      isSameUnit(mate.reading, entry.reading) &&
      (mate.place === entry.place || mate.claim.evidence.column === entry.claim.evidence.column) &&
      (mate.claim.evidence.row === entry.claim.evidence.row ||
        mate.claim.evidence.column === entry.claim.evidence.column),
  );

/**
 * "a margin of 17.3% in the third quarter of fiscal 2023" where a table of quarters has its 17.3 in the second one. Nothing that agrees nearly as
 * well may have the number.
 */
export const judgeQuarters = ({ document: { text }, figures }: Statement, index: ReportIndex): Draft[] =>
  figures.flatMap((figure): Draft[] => {
    const said = figure.reading.measure.value === null ? null : quarterAt(figure, figures, text);
    if (said === null) return [];
    const matches = valueMatches(figure, index);
    const least = significant(figure).length > 2 ? AGREEING : AGREEING_OF_SHORT;
    const isOther = ({ entry, agreement }: Candidate): boolean =>
      entry.quarter !== undefined && !isSameQuarter(entry.quarter, said) && agreement.both >= least;
    const best = matches.find(isOther);
    if (best === undefined || significant(figure).length < 2) return [];
    const isSo = ({ entry, agreement, timing }: Candidate): boolean =>
      entry.quarter === undefined
        ? timing !== 'other' && agreement.both >= best.agreement.both - LESS
        : isSameQuarter(entry.quarter, said);
    if (matches.some(isSo)) return [];
    const meant = mateOf(best.entry, said, index);
    if (meant === undefined || isSameValue(figure, meant) || !isContrary(figure, meant)) return [];
    const message = `The statement gives ${quantityLabel(figure.claim.quantity)} for another quarter than the report: ${stated(best.entry.claim)}; for the statement's it gives ${stated(meant.claim)}.`;
    return [draft('statement.period', 'conflict', 'error', message, [figure.claim, meant.claim, best.entry.claim])];
  });
