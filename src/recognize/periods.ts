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
    let last = i + 1;
    for (const reading of found) {
      readings.push(reading);
      last = Math.max(last, reading.last);
      if (isWhole(reading.period)) now = { ...now, recent: reading.period };
    }
    i = last;
  }
  return { readings, clock: now };
};
