import { identityOf } from '../aspects.ts';
import { candidates } from '../fact-index.ts';
import { FILING_NAMES } from '../filing-names.ts';
import { isPrintedAnywhere } from '../printed-values.ts';
import { deviation } from '../verdict.ts';
import { capitalized, conceptName, printed, scopeText, sourceName } from '../wording.ts';
import type { SetCheck } from '../world.ts';

/** Words by which an article points at a filing. */
const FILING = new RegExp(String.raw`\b(?:${FILING_NAMES}|registration statement|424B\d)\b`, 'i');

/** Attributed to the filing, which states nothing of the kind. */
export const supportMissing: SetCheck = {
  id: 'support.missing',
  *find({ told, filed, filedIndex, filedValues, answered }) {
    if (filed.length === 0) return;
    for (const fact of told) {
      const { reading } = fact;
      const attributed = fact.readings.find(
        ({ claim }) => claim.attribution !== null && FILING.test(claim.attribution),
      );
      if (!attributed || reading.measure.value === null || reading.dimension === 'date' || answered.has(fact)) continue;
      // A filing that prints the figure under another name may well support it.
      if (isPrintedAnywhere(filedValues, reading)) continue;
      const [nearest] = candidates(filedIndex, {
        ...reading,
        parties: [],
        period: null,
        identity: identityOf(reading.concept),
      })
        .filter((other) => other.reading.unit === reading.unit)
        .sort(
          (a, b) =>
            (deviation(reading.measure, a.reading.measure)?.toNumber() ?? 9) -
            (deviation(reading.measure, b.reading.measure)?.toNumber() ?? 9),
        );
      const cited = nearest ? sourceName(nearest.reading) : sourceName(filed[0]?.reading ?? reading);
      const near = nearest
        ? `; the nearest that it states is ${printed(nearest.reading.claim)}${scopeText(nearest.reading.claim)}`
        : '';
      yield {
        fact,
        draft: {
          rule: 'support.missing',
          verdict: 'missing',
          severity: 'note',
          message: `${capitalized(sourceName(reading))} cites the filing for ${conceptName(reading)} of ${printed(reading.claim)}; ${cited} states nothing of the kind${near}.`,
          readings: nearest ? [reading, nearest.reading] : [reading],
        },
      };
    }
  },
};
