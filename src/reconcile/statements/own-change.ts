import { quantityLabel } from '../../text/wording.ts';
import { amountText } from '../amount.ts';
import { against, calculation } from '../derived.ts';
import type { Draft } from '../finding.ts';
import { computed, percentChange } from '../measure.ts';
import type { Measure } from '../reading.ts';
import { isSameUnit } from '../units.ts';
import { isPrintedBeside, valueMatches } from './candidates.ts';
import type { Figure } from './figure.ts';
import { draft } from './say.ts';
import { type Asked, isOffByRounding } from './worked-out.ts';

/** Words that go on about the same thing: none of them opens a new one. */
const ON = "(?:,? (?!(?:and|while|whereas|but|with|as|versus|despite|offset)\\b)[\\w’'.-]+){0,8}";
const HEDGE = '(?: (?:about|approximately|nearly|some|roughly|around|an estimated))?';
const CURRENCY = ' ?[$€£]?';

/** "fell by 18% in 2023, | from $7 million": from the change to the first of its levels. */
const TO_FIRST = new RegExp(`^${ON},? (?<word>from|to)${HEDGE}${CURRENCY}$`, 'i');
/** "from $7 million in 2022 | to $5 million", "to $5 million | from $7 million" */
const TO_SECOND = new RegExp(`^${ON},? (?<word>from|to|compared (?:to|with))${HEDGE}${CURRENCY}$`, 'i');
/** "to $5 million in 2023, | a decrease of 18%" */
const TO_CHANGE = new RegExp(
  `^${ON},? (?:or|up|down|by|an?|which (?:is|was)|representing|reflecting|marking)(?: [\\w-]+){0,2}(?: (?:of|by))?${HEDGE}${CURRENCY}$`,
  'i',
);
/** "$5 million, | about 18% more than the | $4 million of 2023" */
const BEFORE_MORE = new RegExp(`^${ON},(?: or| which (?:is|was))?${HEDGE}${CURRENCY}$`, 'i');
const MORE_THAN = new RegExp(
  `^ (?:(?:more|higher|greater|larger) than|above|less than|lower than|fewer than|smaller than|below) (?:the|its|their)${HEDGE}${CURRENCY}$`,
  'i',
);
/** "$5 million, | down about 18% | from $6 million" */
const BEFORE_FROM = new RegExp(
  `^${ON},?(?: which (?:is|was))?(?: up| down|(?: or)? an? (?:increase|decrease|rise|drop|decline|fall|gain|reduction)(?: of)?)${HEDGE}${CURRENCY}$`,
  'i',
);
const FROM_THE = new RegExp(`^(?: (?:from|on|compared (?:to|with)|versus|against))(?: the)?${HEDGE}${CURRENCY}$`, 'i');
const FROM_BEFORE = new RegExp(`\\bfrom${HEDGE}${CURRENCY}$`, 'i');
const REACH = 30;

/** A rate that is no quotient of its two levels. */
const NO_QUOTIENT =
  /\b(?:compound\w*|cagr|annuali[sz]ed|annually|per year|a year (?:for|over)|constant[- ]currenc\w+|organic\w*|like[- ]for[- ]like|pro forma|excluding|on average)\b/i;

type Levels = { readonly earlier: Figure; readonly later: Figure };

/** The two levels that a change is told to lie between, right beside it; null where they are not that clear. */
const levelsOf = (change: Figure, figures: readonly Figure[], text: string): Levels | null => {
  const between = (one: Figure, other: Figure): string =>
    text.slice(one.claim.evidence.end, other.claim.evidence.start);
  const at = figures.indexOf(change);
  const isLevel = ({ role }: Figure): boolean => role !== 'change';
  // "by $2 million, or 18%, from $11 million": two prints of one change.
  const after = figures.slice(at + 1).findIndex(isLevel);
  const [first, second] = after < 0 ? [] : figures.slice(at + 1 + after);
  if (first && second && isLevel(second) && after <= 1) {
    const teller = figures[at + after] ?? change;
    const [a, b] = [TO_FIRST.exec(between(teller, first)), TO_SECOND.exec(between(first, second))].map((found) =>
      found?.groups?.word?.toLowerCase(),
    );
    if (a === 'from' && b === 'to') return { earlier: first, later: second };
    if (a === 'to' && b !== undefined && b !== 'to') return { earlier: second, later: first };
  }
  const [previous, next] = [figures[at - 1], figures[at + 1]];
  if (previous && next && isLevel(previous) && isLevel(next) && BEFORE_MORE.test(between(previous, change)))
    if (MORE_THAN.test(between(change, next))) return { earlier: next, later: previous };
  if (previous && next && isLevel(previous) && isLevel(next) && BEFORE_FROM.test(between(previous, change)))
    if (FROM_THE.test(between(change, next))) return { earlier: next, later: previous };
  const [x, y] = figures.slice(Math.max(0, at - 2), at);
  if (!x || !y || !isLevel(x) || !isLevel(y) || !TO_CHANGE.test(between(y, change))) return null;
  const isFrom = FROM_BEFORE.test(text.slice(Math.max(0, x.claim.evidence.start - REACH), x.claim.evidence.start));
  return isFrom && TO_SECOND.exec(between(x, y))?.groups?.word?.toLowerCase() === 'to'
    ? { earlier: x, later: y }
    : null;
};

/** The size of the difference of two measures, by the ends of what they allow. */
const difference = (now: Measure, then: Measure): Measure | null => {
  if (now.value === null || then.value === null) return null;
  const [more, less] = now.value.gte(then.value) ? [now, then] : [then, now];
  const { low, high } = more.allowed;
  return computed(now.value.minus(then.value).abs(), {
    low: low && less.allowed.high ? low.minus(less.allowed.high) : null,
    high: high && less.allowed.low ? high.minus(less.allowed.low) : null,
  });
};

/** Levels of one thing: money, counts and the like, none below zero, where signs would speak. */
const areLevels = ({ earlier, later }: Levels): boolean =>
  isSameUnit(earlier.reading, later.reading) &&
  [earlier, later].every(({ reading: { measure } }) => measure.value?.isPositive() && !measure.value.isZero());

/**
 * "fell by 18%, from $147,000 to $96,000": a statement that works out its own change, held against its own two levels. No report is needed
 * to see that it is wrong; a change that the report prints beside one of the levels is not judged.
 */
export const judgeOwnChange = ({ figure: change, figures, text, index }: Asked): Draft | null => {
  const { measure, dimension } = change.reading;
  if (change.role !== 'change' || measure.value === null) return null;
  const levels = levelsOf(change, figures, text);
  if (levels === null || !areLevels(levels)) return null;
  const { earlier, later } = levels;
  const isPercent = dimension === 'percent';
  if (isPercent && NO_QUOTIENT.test(change.claim.evidence.quote)) return null;
  if (isPercent ? later.reading.dimension === 'percent' : !isSameUnit(change.reading, later.reading)) return null;
  const [a, b] = [later.reading.measure, earlier.reading.measure];
  const worked = isPercent ? percentChange(a, b) : difference(a, b);
  if (!worked?.value || !a.value || !b.value) return null;
  const isNear = isOffByRounding(measure, measure.value.abs(), worked.value);
  const held = against(measure, worked);
  const isTurned = change.direction !== null && !a.value.eq(b.value) && a.value.gt(b.value) !== change.direction > 0;
  const isWrong = isTurned || (held.verdict === 'conflict' && !isNear);
  if (isWrong ? isPrintedBeside(change, [earlier, later], index) : valueMatches(later, index).length === 0) return null;
  const [to, from] = [quantityLabel(later.claim.quantity), quantityLabel(earlier.claim.quantity)];
  const shown = amountText(worked.value, isPercent ? 'percent' : change.reading.unit);
  const expression = isPercent ? `(${to} − ${from}) ÷ ${from} = ${shown}` : `${to} − ${from} = ${shown}`;
  const message = `The statement gives a change of ${quantityLabel(change.claim.quantity)}; from ${from} to ${to} it is ${isTurned ? 'the other way, ' : ''}${shown}.`;
  const claims = [change.claim, later.claim, earlier.claim];
  const [verdict, severity] = isWrong
    ? (['conflict', isTurned ? 'error' : held.severity] as const)
    : (['match', 'none'] as const);
  return draft('statement.computed', verdict, severity, message, claims, calculation(expression, worked));
};
