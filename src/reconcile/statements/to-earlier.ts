import { quantityLabel } from '../../text/wording.ts';
import type { Draft } from '../finding.ts';
import { valueMatches } from './candidates.ts';
import type { Figure, Statement } from './figure.ts';
import { yearBefore } from './rate-of-level.ts';
import type { Entry, ReportIndex } from './report-index.ts';
import { draft, stated } from './say.ts';

/** "rose 17% | to $1.57", "an increase of $3 million | to $52.7 million": what a change led to. */
const LED_TO = /^(?: (?!from\b|due\b|while\b|as\b|and\b)[\w-]+){0,5},? to(?: about| approximately| nearly)?[ $€£]*$/i;
/** How well the words of the row must agree. */
const AGREEING = 0.45;

/** The same row a year later. */
const yearAfter = (then: Entry, index: ReportIndex): Entry | undefined =>
  (index.places.get(then.place) ?? []).find((one) => yearBefore(one, index) === then);

/**
 * "rose 17% to $1.57" where the row that has the 1.57 rose by so much from there, to 1.83: the change is right, and what it led to is what it
 * set out from. Only of a row that prints the change, or whose two figures come to it.
 */
export const judgeToEarlier = ({ document, figures }: Statement, index: ReportIndex): Draft[] =>
  figures.slice(1).flatMap((level, i): Draft[] => {
    const change = figures[i] as Figure;
    const { value, step } = change.reading.measure;
    if (change.role !== 'change' || level.role === 'change' || value === null || step === null) return [];
    if (!LED_TO.test(document.text.slice(change.claim.evidence.end, level.claim.evidence.start))) return [];
    const rows = valueMatches(level, index).filter(
      ({ entry, agreement }) => entry.isCell && agreement.both >= AGREEING,
    );
    if (rows.some(({ entry }) => yearBefore(entry, index) !== undefined)) return [];
    for (const { entry: then } of rows) {
      const now = yearAfter(then, index);
      const [a, b] = [now?.reading.measure.value, then.reading.measure.value];
      if (!now || !a || !b || b.isZero()) continue;
      const moved = change.reading.dimension === 'percent' ? a.minus(b).div(b.abs()).times(100) : a.minus(b);
      if (moved.abs().minus(value.abs()).abs().gt(step)) continue;
      const message = `The statement has a change of ${quantityLabel(change.claim.quantity)} lead to ${quantityLabel(level.claim.quantity)}; the report has it set out from there: ${stated(then.claim)}, then ${stated(now.claim)}.`;
      return [draft('statement.period', 'conflict', 'error', message, [level.claim, now.claim, then.claim])];
    }
    return [];
  });
