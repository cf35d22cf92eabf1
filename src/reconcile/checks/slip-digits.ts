import type { PairCheck } from '../check.ts';
import { bothSides } from '../wording.ts';

/** Fewer digits than this and two neighbours that change places prove nothing. */
const ENOUGH_DIGITS = 3;

/** "1,382" and "1,328": do the digits differ by one exchange of neighbours, and nothing else? */
const isSwap = (a: string, b: string): boolean => {
  if (a.length !== b.length || a.length < ENOUGH_DIGITS) return false;
  const first = [...a].findIndex((digit, index) => digit !== b[index]);
  if (first < 0 || first + 1 >= a.length) return false;
  return a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2);
};

/** Two neighbouring digits have changed places. */
export const slipDigits: PairCheck = {
  id: 'slip.digits',
  judge: ({ judged, reference, ruling }) => {
    if (ruling.relation !== 'apart') return null;
    const [mine, theirs] = [judged.reading.measure, reference.reading.measure];
    if (mine.value === null || theirs.value === null || mine.step === null || theirs.step === null) return null;
    if (!mine.step.eq(theirs.step)) return null;
    const [a, b] = [mine.value.div(mine.step).toFixed(0), theirs.value.div(theirs.step).toFixed(0)];
    return !isSwap(a, b)
      ? null
      : {
          rule: 'slip.digits',
          verdict: 'conflict',
          severity: 'error',
          message: `${bothSides(judged.reading, reference.reading)}: two neighbouring digits have changed places.`,
          readings: [judged.reading, reference.reading],
        };
  },
};
