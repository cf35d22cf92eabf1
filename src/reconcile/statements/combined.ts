import type { Decimal } from 'decimal.js';
import { Exact } from '../../text/interval.ts';
import { quantityLabel } from '../../text/wording.ts';
import { amountText } from '../amount.ts';
import type { Draft } from '../finding.ts';
import { isSameUnit } from '../units.ts';
import { type Candidate, isUnitOf, roleOf, significant } from './candidates.ts';
import { isAsLong } from './computed.ts';
import type { Figure } from './figure.ts';
import type { Entry } from './report-index.ts';
import { draft, stated } from './say.ts';
import { type Asked, isWorkedOut } from './worked-out.ts';

/** Words by which a statement says that a figure is the sum of others. */
const COMBINED =
  /\b(?:combined|(?:taken|put) together|together (?:with|amount\w+|total\w+|came|come|were)|the sum of|(?:in )?total(?:ing|ed)? together)\b/i;
const REACH = 160;

/** Does a statement give a figure as the sum of several? */
export const isCombined = (text: string, { claim: { evidence } }: Figure): boolean =>
  COMBINED.test(text.slice(Math.max(0, evidence.start - REACH), evidence.end + REACH / 4));

const sizeOf = ({ reading }: Entry): Decimal => reading.measure.value ?? new Exact(0);

/** How well the words of a part must agree, and how many of the best are added to one another. */
const AGREEING = 0.25;
const MOST_PARTS = 12;
/** A shorter number comes out of many sums. */
const DIGITS = 3;

/** "The combined cost of kilns and cranes was $46,459": two figures of one time that come to it, where the report prints no such sum. */
export const judgeCombined = ({
  figure,
  text,
  found,
}: Asked & { readonly found: readonly Candidate[] }): Draft | null => {
  const { measure, unit } = figure.reading;
  const said = measure.value;
  if (said === null || figure.role === 'change' || significant(figure).length < DIGITS || !isCombined(text, figure))
    return null;
  const parts = found
    .filter(
      ({ entry, agreement, timing }) =>
        agreement.both >= AGREEING &&
        timing !== 'other' &&
        isUnitOf(figure, entry) &&
        entry.reading.measure.value?.isPositive() === true &&
        roleOf(entry).role !== 'change',
    )
    .slice(0, MOST_PARTS)
    .map(({ entry }) => entry);
  for (const [i, one] of parts.entries())
    for (const other of parts.slice(i + 1)) {
      if (one.endDay !== other.endDay || !isAsLong(one, other) || !isSameUnit(one.reading, other.reading)) continue;
      const sum = sizeOf(one).plus(sizeOf(other));
      if (!isWorkedOut(measure, said, sum)) continue;
      const expression = `${quantityLabel(one.claim.quantity)} + ${quantityLabel(other.claim.quantity)} = ${amountText(sum, unit)}`;
      const message = `The statement's ${quantityLabel(figure.claim.quantity)} is the sum of what the report gives: ${stated(one.claim)}, and ${stated(other.claim)}.`;
      const claims = [figure.claim, one.claim, other.claim];
      return draft('statement.computed', 'match', 'none', message, claims, { expression, low: null, high: null });
    }
  return null;
};
