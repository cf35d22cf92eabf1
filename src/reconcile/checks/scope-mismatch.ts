import type { PairCheck } from '../check.ts';
import { capitalized, conceptName, printed, sourceName } from '../wording.ts';

/** The same figure for different things: for one site here, for both sites there. Not comparable, and easy to trip over. */
export const scopeMismatch: PairCheck = {
  id: 'scope.mismatch',
  judge: ({ judged, reference, comparability, ruling }) => {
    const onlyScope = comparability.differs.length === 1 && comparability.differs[0] === 'scope';
    if (!onlyScope || (ruling.relation !== 'equal' && ruling.relation !== 'near')) return null;
    const [mine, theirs] = [judged.reading, reference.reading];
    return {
      rule: 'scope.mismatch',
      verdict: 'not-comparable',
      severity: 'warning',
      message:
        `${capitalized(sourceName(mine))} gives ${conceptName(mine)} of ${mine.claim.scope.join(' and ')} as ${printed(mine.claim)}; ${sourceName(theirs)} gives ` +
        `${printed(theirs.claim)} for ${theirs.claim.scope.join(' and ')}: the same figure, but not of the same scope.`,
      readings: [mine, theirs],
      differs: 'scope',
    };
  },
};
