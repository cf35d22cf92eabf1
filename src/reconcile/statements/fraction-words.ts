import type { Decimal } from 'decimal.js';
import type { Span } from '../../model/span.ts';
import { Exact } from '../../text/interval.ts';

/** A fraction that a sentence says in words: "about a third", "more than three quarters". */
export type Fraction = Span & {
  readonly text: string;
  /** What the words allow for, as parts of one. */
  readonly low: Decimal;
  readonly high: Decimal;
};

const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
]);
const MANY: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
]);

const HEDGES =
  '(?:(?<less>nearly|almost|just under|just below|close to|not quite|less than)|(?<more>more than|over|just over|well over|a little over|slightly more than|at least)|about|around|roughly|approximately|some|an estimated)';
/** "a third", "two-thirds", "half"; "the first half" and "the second quarter" are times. */
const FRACTION = new RegExp(
  `(?<![\\p{L}-])(?:${HEDGES} )?(?:(?<many>a|one|two|three|four)[- ](?<part>half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?|(?<=\\b(?:by|than|nearly|almost|over|about|around|roughly|approximately|of|for|up) )(?<bare>half))(?![\\p{L}-])`,
  'giu',
);

/** How far a round fraction may be from what it stands for, as a share of it and in parts of the whole, and how much more "more than" may be. */
const AROUND = '0.2';
const MOST = '0.08';
const MORE = '1.5';
const ONE = new Exact(1);

/** The fractions of a text that it says in words, in order. */
export const fractionsIn = (text: string): Fraction[] =>
  [...text.matchAll(FRACTION)].flatMap((found): Fraction[] => {
    const { less, more, many = 'a', part, bare } = found.groups ?? {};
    const parts = PARTS.get((part ?? bare ?? '').toLowerCase());
    const count = MANY.get(many.toLowerCase());
    if (parts === undefined || count === undefined || count >= parts) return [];
    const value = new Exact(count).div(parts);
    const give = Exact.min(value.times(AROUND), MOST);
    const low = more === undefined ? value.minus(give) : value;
    const open = more === undefined ? value.plus(give) : Exact.min(value.times(MORE), ONE);
    const high = less === undefined ? open : value;
    // "less than a third" may be far less.
    const isBound = /^less than$/i.test(less ?? '');
    const [start, end] = [found.index, found.index + found[0].length];
    return [{ start, end, text: found[0], low: isBound ? new Exact(0) : low, high }];
  });
