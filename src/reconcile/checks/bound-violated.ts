import type { PairCheck } from '../check.ts';
import { conflictSeverity } from '../severity.ts';
import { isOneSided } from '../verdict.ts';
import { bothSides, percentText } from '../wording.ts';

/** "exceeded $2.5 billion" for 2,469 million: the figure is on the wrong side of the bound that the words set. */
export const boundViolated: PairCheck = {
  id: 'bound.violated',
  judge: ({ judged, reference, ruling }) => {
    const [bound, figure] = [judged.reading.measure, reference.reading.measure];
    if (ruling.relation !== 'bound' || !isOneSided(bound) || bound.value === null || figure.value === null) return null;
    if (bound.value.isZero()) return null;
    const upward = bound.modifier === 'more-than' || bound.modifier === 'at-least';
    const crossed = upward ? figure.value.lt(bound.value) : figure.value.gt(bound.value);
    // "nearly $45 billion" beside 30 keeps to its side and is still far off: a plain conflict.
    if (!crossed) return null;
    const side = upward ? 'below' : 'above';
    const by = ` by ${percentText(figure.value.minus(bound.value).div(bound.value).abs())}`;
    return {
      rule: 'bound.violated',
      verdict: 'conflict',
      severity: conflictSeverity(ruling),
      message: `${bothSides(judged.reading, reference.reading)}: the figure lies ${side} it${by}.`,
      readings: [judged.reading, reference.reading],
    };
  },
};
