import type { Decimal } from 'decimal.js';
import { Exact } from '../../text/interval.ts';
import { against } from '../derived.ts';
import { computed } from '../measure.ts';
import type { Measure } from '../reading.ts';
import type { Figure } from './figure.ts';
import type { ReportIndex } from './report-index.ts';

/** What the rules that work a figure out are asked. */
export type Asked = {
  readonly figure: Figure;
  readonly figures: readonly Figure[];
  /** The statement's text. */
  readonly text: string;
  readonly index: ReportIndex;
};

/** By how many of its own last digits a figure may be off that is worked out of rounded ones. */
const GIVE = '1.5';

/** Is what was worked out as near to a figure as rounded operands let it be? `said` is the figure's value, `step` its last digit. */
export const isOffByRounding = ({ step }: Measure, said: Decimal, worked: Decimal): boolean =>
  worked
    .minus(said)
    .abs()
    .lte((step ?? new Exact(0)).times(GIVE));

/** Does a figure say what was worked out: by the law of printed values, or as near as rounded operands let it be? */
export const isWorkedOut = (measure: Measure, said: Decimal, worked: Decimal): boolean =>
  against(measure, computed(worked, { low: worked, high: worked })).verdict !== 'conflict' ||
  isOffByRounding(measure, said, worked);
