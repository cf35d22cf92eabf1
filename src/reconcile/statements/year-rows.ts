import { quantityLabel } from '../../text/wording.ts';
import type { Draft } from '../finding.ts';
import { isSameUnit } from '../units.ts';
import { hasTellingDigits, isSameValue } from './candidates.ts';
import type { Figure } from './figure.ts';
import { draft, stated } from './say.ts';
import type { Asked } from './worked-out.ts';

/** What tables by year are of. */
const TO_COME = /\b(?:due|matur\w+|payable|payments?|to pay|amortiz\w+|expect\w*|obligations?|commitments?)\b/i;
const YEAR = /\b(?:19|20)\d\d\b/;
const REACH = 60;

/** "$27.9 million, falls due in 2028", "in 2028 payments of $27.9 million": the year that a figure is told to be due in; null for any other. */
export const yearToCome = (text: string, { claim: { evidence } }: Figure): string | null => {
  const behind = text.slice(evidence.end, evidence.end + REACH).split(/[.;](?!\d)|[$€£%]/)[0] ?? '';
  const before = text.slice(Math.max(0, evidence.start - REACH), evidence.start);
  if (!TO_COME.test(`${before} ${behind}`)) return null;
  return YEAR.exec(behind)?.[0] ?? before.match(new RegExp(YEAR, 'g'))?.at(-1) ?? null;
};

/** "2028", "Fiscal 2028", "Year ending December 31, 2028" */
const ROW_OF_YEAR = /^(?:fiscal|fy|years? end(?:ing|ed) [a-z]+ \d{1,2},)? ?((?:19|20)\d\d)(?: \([^()]*\))?$/i;

/** "$27.9 million of the debt falls due in 2028" where a table has that number in the row of the year: such rows have no words to agree with. */
export const judgeYearRow = ({ figure, text, index }: Asked): Draft | null => {
  const year = figure.role !== 'change' && hasTellingDigits(figure) ? yearToCome(text, figure) : null;
  if (year === null) return null;
  const found = index.entries.find(
    (entry) =>
      entry.isCell &&
      entry.claim.evidence.row?.includes(year) &&
      ROW_OF_YEAR.exec(entry.claim.evidence.row.trim())?.[1] === year &&
      (isSameUnit(entry.reading, figure.reading) || entry.claim.quantity.unit === 'pure') &&
      isSameValue(figure, entry),
  );
  if (found === undefined) return null;
  const message = `The report gives ${quantityLabel(found.claim.quantity)} in the row of ${year}: ${stated(found.claim)}.`;
  return draft('statement.figure', 'match', 'none', message, [figure.claim, found.claim]);
};
