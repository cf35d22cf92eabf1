import { isInstant, type Period } from '../model/period.ts';
import { opensPeriod } from './openers.ts';
import { PERIODS } from './order.ts';
import type { Clock, PeriodReading } from './period-reading.ts';
import type { Scan } from './scan.ts';

const isWhole = (period: Period): period is Extract<Period, { start: string | null }> =>
  !isInstant(period) && period.start !== null && period.end !== null;

/** Every period that a scan mentions, in order and apart from one another, and the clock after the last of them. */
export const readPeriods = (scan: Scan, clock: Clock): { readings: PeriodReading[]; clock: Clock } => {
  const readings: PeriodReading[] = [];
  let now = clock;
  for (let i = 0; i < scan.tokens.length; ) {
    const token = scan.tokens[i];
    let found: readonly PeriodReading[] = [];
    for (const rule of token !== undefined && opensPeriod(token) ? PERIODS : []) {
      found = rule.read(scan, i, now);
      if (found.length > 0) break;
    }
    if (found.length === 0) {
      i += 1;
      continue;
    }
    readings.push(...found);
    i = Math.max(i + 1, ...found.map(({ last }) => last));
    // Of "March 31, 2026 and 2025" the first is what the text goes on about, and what a figure is compared with never is.
    const [named] = found;
    const isSubject = named !== undefined && named.rule !== 'period-comparison';
    if (isSubject && isWhole(named.period)) now = { ...now, recent: named.period };
  }
  return { readings, clock: now };
};
