import { MONTH_NAMES } from '../../text/calendar.ts';
import { quantityLabel } from '../../text/wording.ts';
import type { Draft } from '../finding.ts';
import { isSameUnit } from '../units.ts';
import { significant, valueMatches } from './candidates.ts';
import type { Figure, Statement } from './figure.ts';
import { isBothWays, polarityAt } from './polarity.ts';
import { yearBefore } from './rate-of-level.ts';
import type { ReportIndex } from './report-index.ts';
import { draft, stated } from './say.ts';
import { wordsOf } from './words.ts';

const HEDGE = '(?: (?:about|approximately|nearly|some|roughly|around|just|only))?';
const TIME = String.raw`(?: (?:in|for|at|on|as of|during|the|fiscal|year|years|ended|ending|quarter|months|first|second|third|fourth|prior|of|end|three|six|nine|(?:${MONTH_NAMES.join('|')})|\d{1,2},|\d{4})){0,8}`;
/** "to | 20.0% of revenue from | 17.9%" */
const OF_WHOLE = '(?: of (?:the |its |net |total |our )*[a-z]+)?';
/** "to | $32 million in 2023 from | $37 million", "from | $37 million in 2022 to | $32 million": nothing between them but when. */
const TO_FROM = new RegExp(`^${OF_WHOLE}${TIME},? (?:from|compared (?:to|with))${HEDGE} ?[$€£]?$`, 'i');
const FROM_TO = new RegExp(`^${OF_WHOLE}${TIME},? to${HEDGE} ?[$€£]?$`, 'i');
/** The verb right before it: "rose | to", "grew sharply | from". */
const VERB_BEFORE = new RegExp(String.raw`\b(\p{L}+)(?: \p{L}+ly)? (to|from)${HEDGE} ?[$€£]?$`, 'iu');
const REACH = 48;

/** "were below | the", "exceeded": what a statement says of two of its own figures. */
const COMPARISON = new RegExp(
  String.raw`^[^.;,$€£\d]{0,40}?${TIME},? (?:(?:was|were|is|are|stood|remained|came in) (?:well |far |just |slightly )?(?:(above|higher than|more than|greater than|ahead of)|(below|under|lower than|less than|smaller than|short of))|(exceeded|surpassed|topped)) (?:the|its|their)?${HEDGE} ?[$€£]?$`,
  'i',
);

/** The direction that the verb right before a figure gives it: "went up to | $5 million"; 0 where there is none. */
const turnBefore = (
  text: string,
  start: number,
): { readonly sign: 1 | -1 | 0; readonly word: string; readonly isTo: boolean } => {
  const before = text.slice(Math.max(0, start - REACH), start);
  const [, verb = '', to = ''] = VERB_BEFORE.exec(before) ?? [];
  const words = wordsOf(before);
  const at = words.findLastIndex(({ raw }) => raw === verb.toLowerCase());
  const found = at < 0 ? null : polarityAt(words, at);
  const isClear = found?.about === 'direction' && !isBothWays(words, at, found);
  return { sign: isClear ? found.sign : 0, word: verb, isTo: /^to$/i.test(to) };
};

type Order = { readonly lower: Figure; readonly higher: Figure; readonly word: string };

/** Which of two figures a statement's own words make the higher one. */
const orderOf = (one: Figure, other: Figure, text: string): Order | null => {
  const between = text.slice(one.claim.evidence.end, other.claim.evidence.start);
  const compared = COMPARISON.exec(between);
  if (compared !== null) {
    const isAbove = compared[2] === undefined;
    return { lower: isAbove ? other : one, higher: isAbove ? one : other, word: between.trim() };
  }
  const { sign, word, isTo } = turnBefore(text, one.claim.evidence.start);
  if (sign === 0 || !(isTo ? TO_FROM : FROM_TO).test(between)) return null;
  const [then, now] = isTo ? [other, one] : [one, other];
  return sign > 0 ? { lower: then, higher: now, word } : { lower: now, higher: then, word };
};

/** Words by which the one may be below zero and the other above. */
const SIGNED = /\b(?:loss(?:es)?|deficit|negative|outflows?|used|benefit|expense)\b/gi;

/** May the two be of different signs: does the stretch name a loss of only one of them, or an income as well? */
const mayTurn = (one: Figure, other: Figure, text: string): boolean =>
  [one, other].some(({ reading }) => reading.measure.value?.isNegative() === true) ||
  text.slice(one.claim.evidence.end, other.claim.evidence.start).search(SIGNED) >= 0;

const isPlain = ({ reading: { measure } }: Figure): boolean =>
  measure.modifier === 'exact' || measure.modifier === 'about';

/**
 * "rose to $32 million in 2023 from $37 million", "the 1,700 tons were below the 1,500": two figures of a statement that its own words put in the
 * wrong order. No report is needed to see that one of the three is wrong.
 */
export const judgeOwnTurn = ({ document: { text }, figures }: Statement): Draft[] =>
  figures.slice(1).flatMap((other, i): Draft[] => {
    const one = figures[i] as Figure;
    if (!isSameUnit(one.reading, other.reading) || !isPlain(one) || !isPlain(other)) return [];
    const order = orderOf(one, other, text);
    if (order === null || mayTurn(one, other, text)) return [];
    const [low, high] = [order.lower.reading.measure.value, order.higher.reading.measure.value];
    if (!low || !high || low.lte(high)) return [];
    const message = `The statement says ${order.word} of ${quantityLabel(one.claim.quantity)} and ${quantityLabel(other.claim.quantity)}: its own figures go the other way.`;
    return [draft('statement.direction', 'conflict', 'error', message, [one.claim, other.claim])];
  });

/** Rows whose number falls as what they are of grows, and how well the words of a row must agree. */
const TURNED_ROW = /\b(?:loss|losses|deficit|used|outflows?|decrease|benefit)\b|\(/i;
const AGREEING = 0.6;
const DIGITS = 2;
/** What a level is compared with, where that is not the year before. */
const COMPARED = /\b(?:from|compared|versus|quarter|sequential\w*|month)\b/i;

/** "data costs went up to $2.2 million" where the row that has the 2.2 came down to it from the year before. */
export const judgeLevelTurn = ({ document: { text }, figures }: Statement, index: ReportIndex): Draft[] =>
  figures.flatMap((figure): Draft[] => {
    const { start, end } = figure.claim.evidence;
    const { sign, word, isTo } = turnBefore(text, start);
    if (sign === 0 || !isTo || figure.role === 'change' || significant(figure).length < DIGITS) return [];
    if (COMPARED.test(text.slice(end, end + REACH).split(/[;,](?!\d)/)[0] ?? '')) return [];
    const moves = valueMatches(figure, index).flatMap(({ entry: now, agreement, timing }) => {
      if (!now.isCell || timing !== 'same' || agreement.both < AGREEING) return [];
      const then = yearBefore(now, index);
      const [a, b] = [now.reading.measure.value, then?.reading.measure.value];
      if (!then || !a || !b || a.isNegative() || b.isNegative() || a.eq(b)) return [];
      return TURNED_ROW.test(now.claim.evidence.row ?? '') ? [] : [{ now, then, sign: a.gt(b) ? 1 : -1 }];
    });
    const [move] = moves;
    if (move === undefined || moves.some((each) => each.sign === sign)) return [];
    const message = `The statement says ${word} of ${quantityLabel(figure.claim.quantity)}; the report gives ${stated(move.now.claim)}, after ${stated(move.then.claim)}.`;
    return [
      draft('statement.direction', 'conflict', 'error', message, [figure.claim, move.now.claim, move.then.claim]),
    ];
  });
