import { Exact } from '../../text/interval.ts';
import { amountText } from '../amount.ts';
import { against, calculation, type DerivedCheck } from '../derived.ts';
import { related } from '../library.ts';
import { computed } from '../measure.ts';
import { periodsAYear } from '../rates.ts';
import { capitalized, conceptName, percentText, printed, sourceName } from '../wording.ts';

/** A payment that is off by more than this is another payment. */
const ANOTHER_BEYOND = 0.5;

/** monthly × 12 = annual, and the same for the other rates. */
export const arithmeticAnnualised: DerivedCheck = {
  id: 'arithmetic.annualised',
  derive: (fact, library) => {
    const { reading } = fact;
    const mine = periodsAYear(reading.per);
    if (mine === null || reading.measure.value === null) return null;
    const [found] = related(library, fact, {}).filter(
      ({
        fact: {
          reading: { per, unit, measure },
        },
      }) => {
        const theirs = periodsAYear(per);
        // The shorter stretch is the one that is agreed on; the longer one is worked out from it.
        return theirs !== null && theirs > mine && unit === reading.unit && measure.value !== null;
      },
    );
    const other = found?.fact;
    const theirs = periodsAYear(other?.reading.per ?? null);
    if (!other || theirs === null || other.reading.measure.value === null) return null;
    const factor = new Exact(theirs).div(mine);
    const { low, high } = other.reading.measure.print;
    const yearly = other.reading.measure.value.times(factor);
    const worked = computed(yearly, {
      low: low?.times(factor) ?? null,
      high: high?.times(factor) ?? null,
    });
    const { verdict, severity, ruling } = against(reading.measure, worked);
    // Perhaps another payment: it may confirm, but not contradict.
    if (verdict === 'conflict' && (!found?.certain || ruling.deviation?.gt(ANOTHER_BEYOND))) return null;
    const expression = `${printed(other.reading.claim)} × ${theirs / mine}`;
    const apart = ruling.deviation === null ? '' : ` by ${percentText(ruling.deviation)}`;
    const end = verdict === 'match' ? 'they agree' : `the figures differ${apart}`;
    return {
      rule: 'arithmetic.annualised',
      verdict,
      severity,
      message:
        `${capitalized(sourceName(reading))} gives ${conceptName(reading)} as ${printed(reading.claim)}; ${sourceName(other.reading)} gives ` +
        `${printed(other.reading.claim)}: ${expression} = ${amountText(yearly, reading.unit)} per ${reading.per}; ${end}.`,
      readings: [reading, other.reading],
      calculation: calculation(expression, worked),
    };
  },
};
