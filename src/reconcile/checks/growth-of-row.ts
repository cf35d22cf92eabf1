import type { Figure, FigureCheck } from '../figures.ts';
import { heldGrowth } from '../growth.ts';
import { isOnYear } from '../growth-basis.ts';
import { shiftYears } from '../periods.ts';
import { readFigure } from '../reading.ts';
import { type Cell, oneValue } from '../row-cells.ts';
import { figuresBeside } from '../same-figure.ts';
import { agrees, rule } from '../verdict.ts';
import { capitalized, printed, sourceName } from '../wording.ts';

/** "rose | 6%", "was down by about | 6%" */
const LEADS = ' (?:by )?(?:(?:about|almost|nearly|roughly|more than|over|just over|just under|some|an? \\w+) )?$';
const ROSE = new RegExp(`\\b(?:up|rose|grew|increased|climbed|jumped|surged|soared|gained|advanced)${LEADS}`, 'i');
const FELL = new RegExp(
  `\\b(?:down|fell|declined|decreased|dropped|slid|shrank|slumped|plunged|tumbled|sank|slipped)${LEADS}`,
  'i',
);

/** A row for its time and for the same time a year before, the words before the rate, and whether the rate is surely of all that the row has. */
type Change = { readonly now: Cell; readonly then: Cell; readonly before: string; readonly isSure: boolean };

/** "rose 6% to $907 million": null where the row has not one value for each time, or not the one that is told. */
const toLevel = (figure: Figure): Change | null => {
  const level = figure.level();
  if (level === null) return null;
  const { told, reference, others, isSure } = level.row;
  if (reference === null || !agrees(rule(told.measure, reference.reading.measure).relation)) return null;
  const before = shiftYears(reference.period, -1);
  const then = oneValue(others.filter(({ period, isWhole }) => isWhole && period === before));
  return then && { now: reference, then, before: level.before, isSure };
};

/** "Frost fan costs rose 6%." Where the filing prints this rate beside the words of the row, it may be on a basis that only the filing tells. */
const alone = (figure: Figure): Change | null => {
  const row = figure.changed();
  return row && { ...row, isSure: figuresBeside(figure, row.key).length === 0 };
};

/** "Frost fan costs rose 6% to $907 million": the rate against the row that is named, for its time and for the year before. */
export const growthOfRow: FigureCheck = {
  id: 'arithmetic.growth',
  judge: (figure) => {
    const { claim, source, document } = figure;
    const { unit } = claim.quantity;
    if (unit !== 'percent' || claim.modality !== 'stated' || claim.evidence.row !== null) return null;
    const change = toLevel(figure) ?? alone(figure);
    const way = Number(ROSE.test(change?.before ?? '')) - Number(FELL.test(change?.before ?? ''));
    const told = readFigure(claim, document, source);
    if (way === 0 || !change || !told || !isOnYear(claim.evidence.quote, change.now.period)) return null;
    const [now, then] = [change.now.reading, change.then.reading];
    const held = heldGrowth(told.measure, way, now, then);
    if (held === null || (held.verdict === 'conflict' && !change.isSure)) return null;
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
