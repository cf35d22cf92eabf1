import { z } from 'zod';
import { DecimalString } from './decimal-string.ts';

/** What the words around a number say about it: "over 200,000" is `more-than`, "nearly $45 billion" is `less-than`. */
export const Modifier = z.enum(['exact', 'about', 'more-than', 'at-least', 'less-than', 'up-to', 'range', 'vague']);
export type Modifier = z.infer<typeof Modifier>;

/**
 * A number as printed.
 *
 * - `surface`: the characters of the number with its currency sign, scale word and (for durations, power and the like) unit word.
 * - `value`: exact, scaled to the plain unit; null where the print gives no single value (`range`, `vague`).
 * - `low`/`high`: the closed interval that print and modifier allow (DESIGN section 5); null is unbounded on that side.
 * - `unit`: ISO 4217 code, `percent`, `percentage-point`, `basis-point`, `share`, `USD/share`, a power or energy unit as printed
 *   (`MW`), a duration (`day`), `date`, `pure` (a ratio or a multiple, as XBRL's xbrli:pure), or the counted noun in the
 *   singular (`GPU`, `employee`).
 * - `per`: the rate's denominator in the singular (`month`, `year`, `agency`).
 * - `decimals`: as in XBRL: the value is printed to the nearest 10^-decimals; null where that means nothing (dates, vague words).
 */
export const Quantity = z.object({
  surface: z.string().min(1),
  value: z.union([DecimalString, z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)]).nullable(),
  low: DecimalString.nullable(),
  high: DecimalString.nullable(),
  unit: z.string().min(1),
  per: z.string().min(1).nullable(),
  modifier: Modifier,
  decimals: z.int().nullable(),
});
export type Quantity = z.infer<typeof Quantity>;
