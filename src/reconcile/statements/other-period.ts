import { quantityLabel } from '../../text/wording.ts';
import type { Draft } from '../finding.ts';
import { type Candidate, candidate, isCutOff, isSameValue, significant } from './candidates.ts';
import type { Figure } from './figure.ts';
import { enough, isRole, type Question, RIVAL, SAME_PERIOD } from './question.ts';
import type { Entry, ReportIndex } from './report-index.ts';
import { draft, stated } from './say.ts';

/** Does the statement give the number for something else at that very time? In "from 9 in 2022 to 7 in 2023" the two may be exchanged. */
const isGivenForThen = (entry: Entry, figure: Figure, figures: readonly Figure[], index: ReportIndex): boolean =>
  figures.some(
    (other) =>
      other !== figure &&
      isSameValue(other, entry) &&
      (!other.isDated || candidate(other, entry, index).timing !== 'other'),
  );

/** How well the figure of the right period must agree. */
const OTHER_PERIOD = 0.6;
/** The same in the row that has the number, where its digits are no chance. */
const OTHER_PERIOD_OF_ROW = 0.5;
/** How well a sentence that says its time must agree, before one that only takes it over from another has no say. */
const SAYS_ITS_TIME = 0.8;

/** Does a sentence's figure have its time from the sentence before? */
const isCarried = ({ entry: { isCell, claim } }: Candidate): boolean =>
  !isCell && claim.rule.includes('period.carried');

/** The number is in the report, but for another year, and for the year that the statement names there is another number. */
export const judgeOtherPeriod = ({ figure, figures, index, matches, found }: Question): Draft | null => {
  const known = matches.filter(({ agreement }) => agreement.both >= enough(figure));
  // Of a number that a row gives for a time, a sentence that says none proves no other.
  const dated = known.find(({ entry, timing }) => entry.isCell && timing === 'other');
  const all = known.filter(
    ({ entry, agreement }) => entry.isCell || entry.endDay !== null || agreement.both > (dated?.agreement.both ?? 0),
  );
  const sure = all.filter((each) => !isCarried(each));
  const agreeing = (sure[0]?.agreement.both ?? 0) >= SAYS_ITS_TIME ? sure : all;
  // "up 43 % in 2024" is not the 43 % of revenue that a cost was in 2023.
  const match = agreeing.find(({ entry }) => isRole(figure, entry) && !isCutOff(figure, entry));
  if (!figure.isDated || figure.reading.measure.value === null || match === undefined) return null;
  if (agreeing.some(({ timing }) => timing !== 'other')) return null;
  const mates = (index.places.get(match.entry.place) ?? []).map((entry) => found.find((each) => each.entry === entry));
  const ofRow = match.entry.isCell && significant(figure).length > 2 ? OTHER_PERIOD_OF_ROW : OTHER_PERIOD;
  const right = [...mates, ...found].find(
    (each) =>
      each?.timing === 'same' &&
      each.agreement.both >= Math.max(mates.includes(each) ? ofRow : RIVAL, match.agreement.both - SAME_PERIOD) &&
      each.entry.reading.dimension === match.entry.reading.dimension &&
      !isSameValue(figure, each.entry) &&
      !isGivenForThen(each.entry, figure, figures, index),
  );
  if (!right) return null;
  const said = quantityLabel(figure.claim.quantity);
  const message = `The statement gives ${said}, which the report gives for another period, ${stated(match.entry.claim)}; for the statement's period it gives ${stated(right.entry.claim)}.`;
  return draft('statement.period', 'conflict', 'error', message, [figure.claim, right.entry.claim, match.entry.claim]);
};
