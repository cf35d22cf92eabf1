import { amountText, rangeText } from '../amount.ts';
import { contractSpan, monthsText } from '../contract-span.ts';
import { against, calculation, type DerivedCheck } from '../derived.ts';
import type { Fact } from '../facts.ts';
import { related } from '../library.ts';
import { periodsAYear } from '../rates.ts';
import type { Measure } from '../reading.ts';
import { capitalized, conceptName, percentText, printed, sourceName } from '../wording.ts';

/** "with capacity ramping in May and June at a reduced fee": the first months cost less. */
const REDUCED = /\b(?:reduced|discount(?:ed)?|ramp(?:s|ing|ed|-up)?|introductory)\b/i;
/** How many of the first months a reduced fee is taken to last, where nothing says how many. */
const RAMP_MONTHS = 3;

const isReduced = ({ readings }: Fact): boolean => readings.some(({ claim }) => REDUCED.test(claim.evidence.quote));

/** payment × months = total. */
export const arithmeticRateTimesTerm: DerivedCheck = {
  id: 'arithmetic.rate-times-term',
  derive: (fact, library) => {
    const { reading } = fact;
    if (reading.concept !== 'contract-value' || reading.per !== null || reading.measure.value === null) return null;
    const found = related(library, fact, { concept: 'recurring-payment' }).filter(
      ({ fact: { reading: other } }) =>
        periodsAYear(other.per) !== null && other.unit === reading.unit && other.measure.value !== null,
    );
    const payments = found.map((one) => one.fact);
    const [payment] = payments;
    if (!payment || payment.reading.measure.value === null) return null;
    const span = contractSpan(library, fact, payments);
    if (span === null) return null;
    const { low, high } = payment.reading.measure.print;
    if (low === null || high === null) return null;
    const monthly = (periodsAYear(payment.reading.per) ?? 12) / 12;
    const value = payment.reading.measure.value.times(monthly);
    const total = value.times(span.months.low);
    const print = { low: low.times(monthly).times(span.months.low), high: high.times(monthly).times(span.months.high) };
    const reduced = payments.some((other) => other.reading.source === payment.reading.source && isReduced(other));
    const floor = reduced ? print.low.minus(value.times(RAMP_MONTHS)) : print.low;
    const worked: Measure = { value: total, step: null, modifier: 'exact', print, allowed: { ...print, low: floor } };
    const { verdict, severity, ruling } = against(reading.measure, worked);
    // What is only perhaps the same contract may confirm a total, but not contradict it.
    if (verdict === 'conflict' && !(found[0]?.certain && span.certain)) return null;
    const product = rangeText({ low: total, high: value.times(span.months.high) }, reading.unit);
    const expression = `${printed(payment.reading.claim)} × ${monthsText(span)}`;
    const ramp = reduced ? ', less a reduced fee in the first months' : '';
    const apart =
      ruling.deviation === null ? '' : `, ${percentText(ruling.deviation)} from ${amountText(total, reading.unit)}`;
    const end =
      verdict === 'match'
        ? 'they agree'
        : verdict === 'compatible'
          ? `both can be true${apart}`
          : `they disagree${apart}`;
    return {
      rule: 'arithmetic.rate-times-term',
      verdict,
      severity,
      message:
        `${capitalized(sourceName(reading))} gives ${conceptName(reading)} as ${printed(reading.claim)}; ${sourceName(payment.reading)} gives ` +
        `${printed(payment.reading.claim)}, ${span.text}: ${expression} = ${product}${ramp}; ${end}.`,
      readings: [reading, payment.reading, span.fact.reading],
      calculation: calculation(expression, worked),
    };
  },
};
