import type { Decimal } from 'decimal.js';
import type { TaggedFact } from '../../model/document.ts';
import type { Period } from '../../model/period.ts';
import { Exact, powerOfTen } from '../../text/interval.ts';
import type { Mark } from '../traced.ts';
import type { Context, FactTag, Printed, Xbrl } from './collect.ts';
import { transformed } from './transform.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const periodOf = (context: Context): Period | null => {
  const { instant, start, end } = context;
  if (instant !== null) return DAY.test(instant) ? { instant, label: instant } : null;
  if ((start !== null && !DAY.test(start)) || (end !== null && !DAY.test(end))) return null;
  return { start, end, label: start === null && end === null ? 'forever' : `${start ?? '...'}/${end ?? '...'}` };
};

/** The value of a printed text: transformed, scaled, signed; exact. */
const printedValue = ({ format, scale: power, sign, text }: Printed): Decimal | null => {
  const digits = transformed(format, text);
  if (digits === null) return null;
  const scale = Number.parseInt(power ?? '0', 10);
  if (!Number.isFinite(scale) || Math.abs(scale) > 30) return null;
  const value = new Exact(digits).times(powerOfTen(scale));
  return sign === '-' && !value.isZero() ? value.negated() : value;
};

/** The value that the tag gives to the printed text, in plain notation; a fraction's to 20 digits. */
export const factValue = (tag: FactTag, printed: string): string | null => {
  if (tag.isFraction !== true) return printedValue(tag.hidden ?? { ...tag, text: printed })?.toFixed() ?? null;
  const [over, under] = [tag.over, tag.under].map((part) => (part === undefined ? null : printedValue(part)));
  if (over == null || under == null || under.isZero()) return null;
  return over.div(under).toSignificantDigits(20).toFixed();
};

const decimalsOf = (decimals: string | undefined): number | null => {
  const value = Number.parseInt(decimals ?? '', 10);
  return Number.isInteger(value) ? value : null;
};

/**
 * The facts of a page, in the order of the text. `marks` are Spans of the canonical text. A nil fact, one without a context or one whose
 * text its format cannot read is left out, and counted.
 */
export const factsOf = (xbrl: Xbrl, marks: readonly Mark[], text: string): { facts: TaggedFact[]; unread: number } => {
  const facts: TaggedFact[] = [];
  let unread = 0;
  for (const mark of marks) {
    const tag = xbrl.tags[mark.fact];
    if (tag === undefined || tag.nil || mark.start < 0 || mark.end <= mark.start) continue;
    const context = xbrl.contexts.get(tag.context);
    const period = context === undefined ? null : periodOf(context);
    const value = factValue(tag, text.slice(mark.start, mark.end));
    if (context === undefined || period === null || value === null) {
      unread++;
      continue;
    }
    facts.push({
      span: { start: mark.start, end: mark.end },
      name: tag.name,
      value,
      decimals: decimalsOf(tag.decimals),
      unit: xbrl.units.get(tag.unit) ?? tag.unit,
      period,
      entity: context.entity,
      dimensions: context.dimensions,
    });
  }
  facts.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return { facts, unread };
};
