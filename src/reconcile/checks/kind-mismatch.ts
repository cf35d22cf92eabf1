import type { PairCheck } from '../check.ts';
import { bothSides, conceptName } from '../wording.ts';

/** The net loss here is what is the operating loss there: not comparable, and easy to take for one another. */
export const kindMismatch: PairCheck = {
  id: 'kind.mismatch',
  judge: ({ judged, reference, comparability, ruling }) => {
    const onlyKind = comparability.differs.length === 1 && comparability.differs[0] === 'kind';
    const isLoose = comparability.unstated.some((aspect) => aspect !== 'definition');
    const [mine, theirs] = [judged.reading, reference.reading];
    if (!onlyKind || isLoose || ruling.relation !== 'equal') return null;
    // Basic and diluted are often the same figure, and so are two margins; a hedge agrees with too much.
    if (mine.concept !== 'earnings' || mine.measure.modifier !== 'exact') return null;
    return {
      rule: 'kind.mismatch',
      verdict: 'not-comparable',
      severity: 'warning',
      message: `${bothSides(mine, theirs)}, but as ${conceptName(theirs)}: the same figure, but not of the same kind.`,
      readings: [mine, theirs],
      differs: 'kind',
    };
  },
};
