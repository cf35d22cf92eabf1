import { amountText } from '../amount.ts';
import { against, calculation } from '../derived.ts';
import type { Fact } from '../facts.ts';
import { groupBy } from '../group-by.ts';
import { sumOf } from '../measure.ts';
import { capitalized, conceptName, printed, sourceName } from '../wording.ts';
import type { SetCheck } from '../world.ts';

/** What adds up over parts and is never negative; earnings do not qualify: one part's loss lowers the whole. */
const ADDITIVE = new Set(['revenue', 'capex', 'research-and-development', 'gpu-count', 'power-capacity', 'headcount']);

const key = ({ reading: r }: Fact): string => JSON.stringify([r.source, r.concept, r.unit, r.per, r.parties, r.period]);
const isPlain = ({ reading: { measure } }: Fact): boolean => measure.modifier === 'exact' && measure.value !== null;

/** Parts named in one breath divide the whole one way; parts of two sentences may be of two divisions (a product and a region), and overlap. */
const areListedTogether = (parts: readonly Fact[]): boolean => {
  const [first] = parts;
  return parts.every(({ readings }) =>
    readings.some(({ claim }) => first?.readings.some((other) => other.claim.evidence.quote === claim.evidence.quote)),
  );
};

/** Parts against their whole, in one document. Parts may be left out, so only a sum above the whole is a conflict. */
export const arithmeticSumOfParts: SetCheck = {
  id: 'arithmetic.sum-of-parts',
  *find({ told }) {
    const groups = groupBy(
      told.filter((fact) => ADDITIVE.has(fact.reading.concept) && isPlain(fact)),
      key,
    );
    for (const group of groups.values()) {
      const wholes = group.filter(({ reading }) => reading.scope.length === 0);
      const parts = group.filter(({ reading }) => reading.scope.length === 1);
      const names = new Set(parts.map(({ reading }) => reading.scope[0]));
      const [whole] = wholes;
      if (!whole || wholes.length !== 1 || parts.length < 2 || names.size !== parts.length) continue;
      const sum = sumOf(parts.map(({ reading }) => reading.measure));
      if (!sum?.value || !sum.allowed.low) continue;
      const { verdict } = against(whole.reading.measure, sum);
      const most = whole.reading.measure.allowed.high;
      // A part above the whole by itself shows that the whole was none.
      const isAbove =
        most !== null &&
        sum.allowed.low.gt(most) &&
        areListedTogether(parts) &&
        parts.every(({ reading }) => reading.measure.allowed.low?.lte(most));
      if (verdict !== 'match' && !isAbove) continue;
      const expression = parts.map(({ reading }) => printed(reading.claim)).join(' + ');
      yield {
        fact: whole,
        draft: {
          rule: 'arithmetic.sum-of-parts',
          verdict: isAbove ? 'conflict' : 'match',
          severity: isAbove ? 'error' : 'none',
          message: `${capitalized(sourceName(whole.reading))} gives ${conceptName(whole.reading)} as ${printed(whole.reading.claim)}; the parts ${parts.map(({ reading }) => `${reading.claim.scope[0]} (${printed(reading.claim)})`).join(', ')} come to ${amountText(sum.value, whole.reading.unit)}: ${isAbove ? 'more than the whole' : 'they agree'}.`,
          readings: [whole.reading, ...parts.map(({ reading }) => reading)],
          calculation: calculation(expression, sum),
        },
      };
    }
  },
};
