import type { Decimal } from 'decimal.js';
import { quantityLabel } from '../../text/wording.ts';
import type { Draft } from '../finding.ts';
import { isSameUnit } from '../units.ts';
import { percentText } from '../wording.ts';
import { hasTellingDigits, matchesInTime } from './candidates.ts';
import { type Figure, roleAt, type Statement } from './figure.ts';
import { type Fraction, fractionsIn } from './fraction-words.ts';
import { OTHER_BASE, yearBefore } from './rate-of-level.ts';
import type { Entry, ReportIndex } from './report-index.ts';
import { draft, quoted, stated } from './say.ts';

/** "fell by a third | to $7 million", "a third lower, | at $7 million": nothing stands between but when, and what it is of. */
const GAP = '^(?:(?! and | while | whereas | but | as )[^.;$€£]|\\.\\d){0,70}';
const LED_TO = new RegExp(`${GAP}\\b(?:to|at|reaching)(?: about| just| only)? ?[$€£]?$`, 'i');
const FROM_OTHER = new RegExp(`${GAP}\\b(?:from|against|compared (?:to|with)|versus)(?: the| about)? ?[$€£]?$`, 'i');
/** "$7 million in 2024, | a third less than in 2023" */
const BEFORE = /^(?: (?:in|for|at|during|as of) [\w ,]{2,40})?,(?: or| which (?:is|was))?(?: up| down| an? \w+ of)? $/i;
type Level = { readonly value: Decimal; readonly label: string };
type Levels = {
  readonly now: Level;
  readonly base: Level;
  readonly figure: Figure;
  readonly entries: readonly Entry[];
};

const ofFigure = ({ reading, claim }: Figure): Level | null =>
  reading.measure.value && { value: reading.measure.value, label: quantityLabel(claim.quantity) };
const ofEntry = ({ reading, claim }: Entry): Level | null =>
  reading.measure.value && { value: reading.measure.value, label: stated(claim) };

/** How well the words of the row must agree. */
const AGREEING = 0.4;

/** A level of the statement, and what its row of the report gives for the year before or after; every row that has it. */
const ofRows = (figure: Figure, isBase: boolean, index: ReportIndex): Levels[] =>
  matchesInTime(figure, index).flatMap(({ entry, agreement }): Levels[] => {
    if (!entry.isCell || agreement.both < AGREEING) return [];
    const other = isBase
      ? (index.places.get(entry.place) ?? []).find((mate) => yearBefore(mate, index) === entry)
      : yearBefore(entry, index);
    const [said, found] = [ofFigure(figure), other && ofEntry(other)];
    if (!other || !said || !found || !isSameUnit(entry.reading, other.reading)) return [];
    // What the report prints decides: the statement's figure may leave a sign or a scale out.
    const own = { value: entry.reading.measure.value ?? said.value, label: said.label };
    const pair = isBase ? { now: found, base: own } : { now: own, base: found };
    return [{ ...pair, figure, entries: [entry, other] }];
  });

/** The levels that a change lies between: both of the statement's own, or the one it gives and the other of the report's row. */
const levelsOf = (fraction: Fraction, { document: { text }, figures }: Statement, index: ReportIndex): Levels[] => {
  const isLevel = ({ role, reading }: Figure): boolean => role !== 'change' && reading.dimension !== 'percent';
  const behind = figures.filter((figure) => figure.claim.evidence.start >= fraction.end && isLevel(figure));
  const [first, second] = behind;
  const gap = (from: number, to: Figure): string => text.slice(from, to.claim.evidence.start);
  if (first !== undefined) {
    const [isTo, isFrom] = [LED_TO, FROM_OTHER].map((words) => words.test(gap(fraction.end, first)));
    if (isTo || isFrom) {
      const next = second && isSameUnit(second.reading, first.reading) ? second : undefined;
      const isPair = next && (isTo ? FROM_OTHER : LED_TO).test(gap(first.claim.evidence.end, next));
      if (!next || !isPair) return ofRows(first, isFrom === true, index);
      const [a, b] = [ofFigure(isTo ? first : next), ofFigure(isTo ? next : first)];
      return a && b ? [{ now: a, base: b, figure: first, entries: [] }] : [];
    }
  }
  const before = figures.findLast((figure) => figure.claim.evidence.end <= fraction.start);
  const isTold = before && isLevel(before) && BEFORE.test(text.slice(before.claim.evidence.end, fraction.start));
  return before && isTold ? ofRows(before, false, index) : [];
};

/** By what part of itself the level moved; null where a sign turned. */
const movedBy = ({ now, base }: Levels): Decimal | null =>
  base.value.isZero() || now.value.isNegative() !== base.value.isNegative() ? null : now.value.div(base.value).minus(1);

/**
 * "fell by about a third to $7 million" where the row that has the 7 fell by a tenth: a change in words against the levels of the sentence, or of
 * the report's row. Only where all rows that have the level speak against it.
 */
export const judgeFractionChanges = (statement: Statement, index: ReportIndex): Draft[] =>
  fractionsIn(statement.document.text).flatMap((fraction): Draft[] => {
    const { text } = statement.document;
    const { role, direction } = roleAt(text, fraction.start, fraction.end);
    if (role !== 'change' || direction === null || OTHER_BASE.test(text)) return [];
    const moves = levelsOf(fraction, statement, index).map((levels) => ({ levels, moved: movedBy(levels) }));
    const isSo = ({ moved }: (typeof moves)[number]): boolean =>
      moved === null ||
      (moved.isPositive() === direction > 0 && moved.abs().gte(fraction.low) && moved.abs().lte(fraction.high));
    const [told] = moves;
    if (told === undefined || told.moved === null || moves.some(isSo)) return [];
    const { levels, moved } = told;
    if (levels.entries.length > 0 && !hasTellingDigits(levels.figure)) return [];
    const shown = percentText(moved);
    const message = `The statement says ${quoted(`${direction > 0 ? 'up' : 'down'} ${fraction.text}`)}; from ${levels.base.label} to ${levels.now.label} it is ${shown}.`;
    const claims = [levels.figure.claim, ...levels.entries.map(({ claim }) => claim)];
    const expression = `(${levels.now.value} − ${levels.base.value}) ÷ ${levels.base.value} = ${shown}`;
    return [draft('statement.computed', 'conflict', 'warning', message, claims, { expression, low: null, high: null })];
  });
