import { z } from 'zod';

const Day = z.iso.date();

/** A stretch of time, both days inclusive, as an XBRL duration; an end that is not said is null ("since January" has no end). */
export const DurationPeriod = z.object({ start: Day.nullable(), end: Day.nullable(), label: z.string().min(1) });
/** A moment, as an XBRL instant: the end of that day ("as of March 31, 2026"). */
export const InstantPeriod = z.object({ instant: Day, label: z.string().min(1) });

export const Period = z.union([InstantPeriod, DurationPeriod]);
export type DurationPeriod = z.infer<typeof DurationPeriod>;
export type InstantPeriod = z.infer<typeof InstantPeriod>;
export type Period = z.infer<typeof Period>;

export const isInstant = (period: Period): period is InstantPeriod => 'instant' in period;
