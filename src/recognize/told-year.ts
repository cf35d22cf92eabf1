import type { Clock } from './period-reading.ts';
import type { Scan } from './scan.ts';

const STEPS = new Map([
  ['this', 0],
  ['last', -1],
  ['next', 1],
]);

/** The year that a story means behind a month or a day, "by May of this year", and the token after it; null where it says none. */
export const toldYear = (
  { tokens }: Scan,
  at: number,
  { now, isNews }: Clock,
): { readonly year: number; readonly last: number } | null => {
  const steps = STEPS.get(tokens[at + 1]?.lower ?? '');
  if (!isNews || now === null || steps === undefined) return null;
  return tokens[at]?.lower === 'of' && tokens[at + 2]?.lower === 'year'
    ? { year: now.year + steps, last: at + 3 }
    : null;
};
