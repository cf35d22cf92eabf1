import type { FigureCheck } from '../figures.ts';
import { heldGrowth } from '../growth.ts';
import { isOnYear } from '../growth-basis.ts';
import { type Cell, type LabelledRow, oneValue } from '../labelled-rows.ts';
import { shiftYears } from '../periods.ts';
import { readFigure } from '../reading.ts';
import { agrees, rule } from '../verdict.ts';
import { capitalized, printed, sourceName } from '../wording.ts';

/** "rose | 6%", "was down by about | 6%" */
const LEADS = ' (?:by )?(?:(?:about|almost|nearly|roughly|more than|over|just over|just under|some|an? \\w+) )?$';
const ROSE = new RegExp(`\\b(?:up|rose|grew|increased|climbed|jumped|surged|soared|gained|advanced)${LEADS}`, 'i');
const FELL = new RegExp(
  `\\b(?:down|fell|declined|decreased|dropped|slid|shrank|slumped|plunged|tumbled|sank|slipped)${LEADS}`,
  'i',
);

/** What the row has for its time and for the same time a year before; null where it has not one value for each, or not the one that is told. */
const operands = ({ told, reference, others }: LabelledRow): { now: Cell; then: Cell } | null => {
  if (reference === null || !agrees(rule(told.measure, reference.reading.measure).relation)) return null;
  const before = shiftYears(reference.period, -1);
  const then = oneValue(others.filter(({ period, isWhole }) => isWhole && period === before));
  return then && { now: reference, then };
};

/** "Frost fan costs rose 6% to $907 million": the rate against the row that has the level, for its time and for the year before. */
export const growthOfRow: FigureCheck = {
  id: 'arithmetic.growth',
  judge: (figure) => {
    const { claim, source, document } = figure;
    const { unit } = claim.quantity;
    if (unit !== 'percent' || claim.modality !== 'stated' || claim.evidence.row !== null) return null;
    const level = figure.level();
    const way = Number(ROSE.test(level?.before ?? '')) - Number(FELL.test(level?.before ?? ''));
    const found = level && operands(level.row);
    const told = readFigure(claim, document, source);
    if (way === 0 || !found || !told || !isOnYear(claim.evidence.quote, found.now.period)) return null;
    const [now, then] = [found.now.reading, found.then.reading];
    const held = heldGrowth(told.measure, way, now, then);
    if (held === null || (held.verdict === 'conflict' && !level.row.isSure)) return null;
    const { verdict, severity, words, calculation } = held;
    const grown = `${capitalized(sourceName(figure))} gives the growth of “${now.claim.evidence.row}” as ${printed(claim)}`;
    const message = `${grown}; in ${sourceName(now)} ${words}.`;
    return {
      rule: 'arithmetic.growth',
      verdict,
      severity,
      message,
      readings: [{ claim, source }, now, then],
      calculation,
    };
  },
};
