import { Exact } from '../../text/interval.ts';
import { contractSpan, inDays, monthsText } from '../contract-span.ts';
import { against, type DerivedCheck } from '../derived.ts';
import { computed } from '../measure.ts';
import { capitalized, printed, sourceName } from '../wording.ts';

/** A length that is said against the length that start and end give: "four-year" for "through May 2029" from May 2026. */
export const termFromEnd: DerivedCheck = {
  id: 'term.mismatch',
  derive: (fact, library) => {
    const { reading } = fact;
    if (reading.concept !== 'contract-term' || reading.measure.value === null) return null;
    const span = contractSpan(library, fact);
    if (span === null) return null;
    const days = inDays(span);
    const worked = computed((days.low ?? new Exact(0)).plus(days.high ?? 0).div(2), days);
    const { verdict, severity } = against(reading.measure, worked);
    if (verdict === 'conflict' && !span.certain) return null;
    const end = verdict === 'match' ? 'they agree' : 'not the same term';
    return {
      rule: verdict === 'match' ? 'value.match' : 'term.mismatch',
      verdict,
      severity: verdict === 'conflict' ? 'error' : severity,
      message:
        `${capitalized(sourceName(reading))} gives the term of the contract as ${printed(reading.claim)}; in ${sourceName(span.fact.reading)} it runs ` +
        `from ${span.text}, ${monthsText(span)}: ${end}.`,
      readings: [reading, span.fact.reading],
      // The ends are days, which nobody reads a term in: the working says it in months.
      calculation: { expression: `${span.text} = ${monthsText(span)}`, low: null, high: null },
    };
  },
};
