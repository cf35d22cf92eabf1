import type { Claim } from '../../model/claim.ts';
import type { Severity, Verdict } from '../../model/finding.ts';
import type { Figure, FigureCheck } from '../figures.ts';
import type { LabelledRow } from '../labelled-rows.ts';
import { namesOnly } from '../named-period.ts';
import { isOfItsTime } from '../own-time.ts';
import { periodKey } from '../periods.ts';
import type { Reading } from '../reading.ts';
import { equalFigures, figuresBeside, sameFigures } from '../same-figure.ts';
import { scaleSlip } from '../scale.ts';
import { conflictSeverity } from '../severity.ts';
import { meet } from '../units.ts';
import { agrees, type Ruling, rule } from '../verdict.ts';
import { capitalized, percentText, periodText, printed, sideText, sourceName } from '../wording.ts';

type Answer = { readonly verdict: Verdict; readonly severity: Severity; readonly words: string };

const agreesWith =
  (told: Reading) =>
  ({ reading }: { readonly reading: Reading }): boolean =>
    agrees(rule(told.measure, reading.measure).relation);

/** "Inventories were $4,372" out of a table in thousands: the digits of the cell without their scale. */
const isCopied = ({ claim, measure }: Reading, reference: Reading): boolean =>
  !/\p{L}/u.test(claim.quantity.surface) && scaleSlip(measure, reference.measure)?.side === 'small';

/** So many times apart, two figures of a row are not in one scale. */
const APART = 100;
const isFarApart = (a: Reading, b: Reading): boolean => a.size > b.size * APART || b.size > a.size * APART;

/** Is it a thousand times off, or about as much, and not a tagged value? Then the table's scale may have been misread. */
const isUnscaled = ({ told, sameEnd }: LabelledRow, reference: Reading): boolean =>
  (isFarApart(told, reference) || scaleSlip(told.measure, reference.measure) !== null) &&
  !sameEnd.some(
    ({ reading }) =>
      reading.claim.rule.startsWith('ixbrl') && rule(reading.measure, reference.measure).relation === 'equal',
  );

/** Does the filing print the figure for this time beside the words of the label, or of the sentence? */
const isPrinted = (figure: Figure, { key }: LabelledRow): boolean => {
  const end = periodKey(figure.claim.period, true);
  const isOfThisTime = ({ claim: { period } }: Figure): boolean => period === null || periodKey(period, true) === end;
  return [...figuresBeside(figure, key), ...sameFigures(figure)].some(isOfThisTime);
};

/** Of a row that the sentence named by words of its own: does the filing print the figure with any of the words that it may tell of it with? */
const isToldOtherwise = (figure: Figure, { family }: LabelledRow): boolean =>
  family !== null &&
  equalFigures(figure).some(({ claim: { evidence, period } }) => {
    const end = periodKey(figure.claim.period, true);
    const isOfThisTime = period === null || periodKey(period, true) === end;
    return isOfThisTime && family.test(`${evidence.row ?? evidence.quote} ${evidence.section.at(-1) ?? ''}`);
  });

const apartBy = (told: Reading, reference: Reading, ruling: Ruling): string => {
  const scale = scaleSlip(told.measure, reference.measure);
  if (scale !== null) return `${scale.words} too ${scale.side}`;
  return sideText(told, reference, ruling);
};

/** What there is to say of a figure that its row contradicts; null where the filing may have it all the same. */
const contradiction = (figure: Figure, row: LabelledRow, reference: Reading, ruling: Ruling): Answer | null => {
  const { told, sameEnd, others, isSure } = row;
  // "more than $2.4 billion" for 2,367 million is no news.
  const isBound = ruling.relation === 'bound' && meet(told.measure.print, reference.measure.print);
  const isExcused =
    !isSure ||
    isBound ||
    isUnscaled(row, reference) ||
    isCopied(told, reference) ||
    sameEnd.some(agreesWith(told)) ||
    isPrinted(figure, row);
  const slipped = others.find(agreesWith(told));
  const period = periodKey(told.claim.period, true);
  // The figure of another year: then it may be the year that was misread, unless the sentence names no other.
  const isTimely = row.family !== null && period !== null && isOfItsTime(told.claim, period);
  const isOfThen = isTimely || (period !== null && namesOnly(period, told.claim.evidence.quote));
  if (isExcused || (slipped !== undefined && !isOfThen) || isToldOtherwise(figure, row)) return null;
  const other = slipped === undefined ? '' : `; it is the figure${periodText(slipped.reading.claim)}`;
  const words = `${apartBy(told, reference, ruling)}${other}`;
  return { verdict: 'conflict', severity: conflictSeverity(ruling), words };
};

const answer = (figure: Figure, row: LabelledRow, reference: Reading): Answer | null => {
  const ruling = rule(row.told.measure, reference.measure);
  switch (ruling.relation) {
    case 'equal':
    case 'near':
      return { verdict: 'match', severity: 'none', words: 'they agree' };
    case 'cut':
      return { verdict: 'compatible', severity: 'note', words: 'the same figure, cut off instead of rounded' };
    case 'hedged': {
      const far = ruling.deviation === null ? '' : `, but the figures are ${percentText(ruling.deviation)} apart`;
      return { verdict: 'compatible', severity: 'warning', words: `both can be true${far}` };
    }
    case 'bound':
    case 'apart':
      return contradiction(figure, row, reference, ruling);
    default:
      return ruling.relation satisfies never;
  }
};

/** "$4,372 thousand for “Frost fans” for 2025" */
const cellText = (claim: Claim): string => `${printed(claim)} for “${claim.evidence.row}”${periodText(claim)}`;

/** A figure that no concept fits, held against the row of a filing's table whose label its sentence says word for word. */
export const valueRow: FigureCheck = {
  id: 'value.row',
  judge: (figure) => {
    const { claim, source } = figure;
    const row = figure.labelled();
    const reference = row?.reference?.reading;
    const said = row && reference ? answer(figure, row, reference) : null;
    if (reference === undefined || said === null) return null;
    const { verdict, severity, words } = said;
    return {
      rule: 'value.row',
      verdict,
      severity,
      message:
        `${capitalized(sourceName(figure))} gives ${printed(claim)}${periodText(claim)}; ` +
        `${sourceName(reference)} gives ${cellText(reference.claim)}: ${words}.`,
      readings: [{ claim, source }, reference],
    };
  },
};
