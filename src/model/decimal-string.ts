import { z } from 'zod';

/** An exact decimal in plain notation ("1250000000", "-0.42"); a string, because a float is not exact. */
export const DecimalString = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'a decimal in plain notation, like "1250000000" or "-0.42"');
export type DecimalString = z.infer<typeof DecimalString>;
