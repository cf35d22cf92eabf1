import type { Claim } from '../model/claim.ts';
import type { Pair } from './check.ts';
import { periodKey } from './periods.ts';
import type { Measure } from './reading.ts';
import type { Column } from './statement-tables.ts';

/** Balances that stories add to another without saying so: "cash" with what is invested for a while, "debt" with what falls due soon. */
const ADDED: Readonly<Record<string, RegExp>> = {
  cash: /\b(?:securities|investments?|deposits?|bills|restricted|funds?)\b/i,
  debt: /\b(?:debt|borrowings?|notes|loans?|current portion|due within|commercial paper|leases?|obligations?)\b/i,
};

type Amount = NonNullable<Measure['value']>;

/** Is a figure the reference and one or two more balances of its report and day: $5 million of cash and $3 million of securities, told as $8 million? */
export type IsSum = (pair: Pair) => boolean;

const placeOf = (concept: string, { document, period }: Claim): string =>
  `${concept} ${document} ${periodKey(period, true)}`;

/** Collects the lines of balance sheets that may be added, in one pass; notes have so many amounts that any figure is the sum of some. */
export const balanceSums = (columns: readonly Column[]): IsSum => {
  const balances = new Map<string, Map<string, Amount>>();
  for (const { kind, lines } of columns) {
    if (kind !== 'balance-sheet') continue;
    for (const { cited, measure } of lines) {
      if (measure.value === null) continue;
      for (const [concept, label] of Object.entries(ADDED)) {
        if (!label.test(cited.claim.evidence.row ?? '')) continue;
        const place = placeOf(concept, cited.claim);
        const known = balances.get(place) ?? new Map<string, Amount>();
        balances.set(place, known.set(measure.value.toFixed(), measure.value));
      }
    }
  }
  return ({ judged, reference }) => {
    const { claim, measure } = reference.reading;
    const { low, high } = judged.reading.measure.print;
    const [more, base] = [balances.get(placeOf(claim.concept ?? '', claim)), measure.value];
    if (more === undefined || base === null || low === null || high === null) return false;
    const isTold = (sum: Amount): boolean => sum.gte(low) && sum.lte(high);
    const others = [...more.values()];
    return others.some((one, i) => {
      const sum = base.plus(one);
      return isTold(sum) || others.slice(i + 1).some((another) => isTold(sum.plus(another)));
    });
  };
};
