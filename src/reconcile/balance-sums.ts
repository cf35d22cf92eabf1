import type { Claim } from '../model/claim.ts';
import { isInstant } from '../model/period.ts';
import { Exact } from '../text/interval.ts';
import type { Pair } from './check.ts';
import { periodKey } from './periods.ts';

/** Balances that stories add to another without saying so: "cash" with what is invested for a while, "debt" with what falls due soon. */
const ADDED: Readonly<Record<string, RegExp>> = {
  cash: /\b(?:securities|investments?|deposits?|bills|restricted|funds?)\b/i,
  debt: /\b(?:debt|borrowings?|notes|loans?|current portion|due within|commercial paper|leases?|obligations?)\b/i,
};

/** So many of them are looked at on one day. */
const MOST = 24;

type Amount = InstanceType<typeof Exact>;

/** Is a figure the reference and one or two more balances of its report and day: $5 million of cash and $3 million of securities, told as $8 million? */
export type IsSum = (pair: Pair) => boolean;

const placeOf = (concept: string, { document, period }: Claim): string =>
  `${concept} ${document} ${periodKey(period, true)}`;

/** Collects the balances of filings that may be added, in one pass. */
export const balanceSums = (filed: readonly Claim[]): IsSum => {
  const balances = new Map<string, Map<string, Amount>>();
  for (const claim of filed) {
    const { evidence, period, quantity } = claim;
    if (evidence.row === null || period === null || !isInstant(period) || !/^\d+(?:\.\d+)?$/.test(quantity.value ?? ''))
      continue;
    for (const [concept, label] of Object.entries(ADDED)) {
      if (!/^[A-Z]{3}$/.test(quantity.unit) || !label.test(evidence.row)) continue;
      const place = placeOf(concept, claim);
      const known = balances.get(place) ?? new Map<string, Amount>();
      const value = new Exact(quantity.value ?? 0);
      if (known.size < MOST) balances.set(place, known.set(value.toFixed(), value));
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
