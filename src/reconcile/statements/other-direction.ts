import { quantityLabel } from '../../text/wording.ts';
import type { Draft } from '../finding.ts';
import { roleOf } from './candidates.ts';
import { enough, type Question } from './question.ts';
import type { Entry, ReportIndex } from './report-index.ts';
import { draft, stated } from './say.ts';

/** Is it the change of a row printed below zero, as an income among expenses is? Its sign tells nothing then. */
const isOfNegatives = ({ isCell, place, reading }: Entry, { places }: ReportIndex): boolean =>
  isCell &&
  (places.get(place) ?? []).some(
    (mate) =>
      mate.reading.dimension === reading.dimension &&
      roleOf(mate).role !== 'change' &&
      mate.reading.measure.value?.isNegative() === true,
  );

/** "Net decrease (increase) in loans": which way such a row's number goes, by its sign; null for any other row. */
const BOTH_WAYS = /^(?:net )?(?:(\()?(increase|decrease)\)?) (?:or )?(\()?(increase|decrease)\)? in\b/i;
const directionOfRow = ({ isCell, claim: { evidence, quantity } }: Entry): 1 | -1 | null => {
  const found = isCell ? BOTH_WAYS.exec((evidence.row ?? '').trim()) : null;
  if (found === null) return null;
  const [, isFirstAside, first = '', isSecondAside, second = ''] = found;
  if (first.toLowerCase() === second.toLowerCase() || (isFirstAside === undefined) === (isSecondAside === undefined))
    return null;
  const isNegative = quantity.value?.startsWith('-') ?? false;
  const said = (isFirstAside !== undefined) === isNegative ? first : second;
  return said.toLowerCase() === 'increase' ? 1 : -1;
};

/** "a $2.6 million increase" beside "a $2.6 million decrease" of the same thing. */
export const judgeOtherDirection = ({ figure, matches, index }: Question): Draft | null => {
  if (figure.direction === null) return null;
  const good = matches.filter(
    ({ agreement, timing }) => timing !== 'other' && agreement.both >= Math.max(0.6, enough(figure)),
  );
  const told = good
    .map((each) => ({
      ...each,
      direction: directionOfRow(each.entry) ?? (isOfNegatives(each.entry, index) ? null : roleOf(each.entry).direction),
    }))
    .filter(({ direction }) => direction !== null);
  const [best] = told;
  if (best === undefined || told.some(({ direction }) => direction === figure.direction)) return null;
  const [said, found] = figure.direction > 0 ? ['an increase', 'a decrease'] : ['a decrease', 'an increase'];
  const message = `The statement calls ${quantityLabel(figure.claim.quantity)} ${said}; the report calls it ${found}: ${stated(best.entry.claim)}.`;
  return draft('statement.direction', 'conflict', 'error', message, [figure.claim, best.entry.claim]);
};
