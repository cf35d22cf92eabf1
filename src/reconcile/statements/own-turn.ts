import { quantityLabel } from '../../text/wording.ts';
import type { Draft } from '../finding.ts';
import { isSameUnit } from '../units.ts';
import type { Figure, Statement } from './figure.ts';
import { isBothWays, polarityAt } from './polarity.ts';
import { draft } from './say.ts';
import { wordsOf } from './words.ts';

const HEDGE = '(?: (?:about|approximately|nearly|some|roughly|around|just|only))?';
const TIME = String.raw`(?: (?:in|for|at|on|as of|during|the|fiscal|year|years|ended|ending|quarter|months|first|second|third|fourth|prior|of|end|three|six|nine|(?:january|february|march|april|may|june|july|august|september|october|november|december)|\d{1,2},|\d{4})){0,8}`;
/** "to | $32 million in 2023 from | $37 million", "from | $37 million in 2022 to | $32 million": nothing between them but when. */
const TO_FROM = new RegExp(`^${TIME},? (?:from|compared (?:to|with))${HEDGE} ?[$€£]?$`, 'i');
const FROM_TO = new RegExp(`^${TIME},? to${HEDGE} ?[$€£]?$`, 'i');
/** The verb right before it: "rose | to", "grew sharply | from". */
const VERB_BEFORE = new RegExp(String.raw`\b(\p{L}+)(?: \p{L}+ly)? (to|from)${HEDGE} ?[$€£]?$`, 'iu');
const REACH = 48;

/** "were below | the", "exceeded": what a statement says of two of its own figures. */
const COMPARISON = new RegExp(
  String.raw`^[^.;,$€£\d]{0,40}?${TIME},? (?:(?:was|were|is|are|stood|remained|came in) (?:well |far |just |slightly )?(?:(above|higher than|more than|greater than|ahead of)|(below|under|lower than|less than|smaller than|short of))|(exceeded|surpassed|topped)) (?:the|its|their)?${HEDGE} ?[$€£]?$`,
  'i',
);

type Order = { readonly lower: Figure; readonly higher: Figure; readonly word: string };

/** Which of two figures a statement's own words make the higher one. */
const orderOf = (one: Figure, other: Figure, text: string): Order | null => {
  const between = text.slice(one.claim.evidence.end, other.claim.evidence.start);
  const compared = COMPARISON.exec(between);
  if (compared !== null) {
    const isAbove = compared[2] === undefined;
    return { lower: isAbove ? other : one, higher: isAbove ? one : other, word: between.trim() };
  }
  const { start } = one.claim.evidence;
  const before = text.slice(Math.max(0, start - REACH), start);
  const [, verb = '', to = ''] = VERB_BEFORE.exec(before) ?? [];
  const isTo = /^to$/i.test(to);
  if (verb === '' || !(isTo ? TO_FROM : FROM_TO).test(between)) return null;
  const words = wordsOf(before);
  const at = words.findLastIndex(({ raw }) => raw === verb.toLowerCase());
  const found = at < 0 ? null : polarityAt(words, at);
  if (found?.about !== 'direction' || isBothWays(words, at, found)) return null;
  const [then, now] = isTo ? [other, one] : [one, other];
  return found.sign > 0 ? { lower: then, higher: now, word: verb } : { lower: now, higher: then, word: verb };
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
