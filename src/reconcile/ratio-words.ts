import type { Decimal } from 'decimal.js';
import { Exact } from '../text/interval.ts';
import type { Measure } from './reading.ts';

/** What a ratio in words relates: one amount to another, a value to its earlier self, or a value with what is added to it. */
export type RatioForm = 'multiple-of' | 'grown-by-factor' | 'adds-to';

export type RatioPhrase = {
  readonly form: RatioForm;
  readonly text: string;
  readonly at: number;
  readonly end: number;
  readonly measure: Measure;
};

const NUMBERS = 'two three four five six seven eight nine ten'.split(' ');
const FRACTIONS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};
const VERBS: Readonly<Record<string, number>> = { doubl: 2, tripl: 3, quadrupl: 4, quintupl: 5 };

const HEDGE = '(?:(nearly|almost|just under|less than|more than|over|about|around|roughly|approximately|some) )?';
const NUMBER = `(${NUMBERS.join('|')}|\\d{1,2}(?:\\.\\d)?)`;

/** What stands before a half that is a stretch of a year, or one of two things. */
const NO_TIME =
  '(?<!\\b(?:first|second|latter|former|other|back|front|final|last|next|upper|lower|top|bottom|this|that|each|either) )';

type Pattern = { readonly form: RatioForm; readonly regex: RegExp; readonly factor: (word: string) => Decimal | null };

const count = (word: string): Decimal | null => {
  const index = NUMBERS.indexOf(word);
  return index >= 0 ? new Exact(index + 2) : /^\d/.test(word) ? new Exact(word) : null;
};
const part = (word: string): Decimal | null => {
  const divisor = FRACTIONS[word.replace(/s$/, '')];
  return divisor === undefined ? null : new Exact(1).div(divisor);
};
const verb = (word: string): Decimal | null => {
  const factor = VERBS[word.replace(/(?:es|ed|e|ing)$/, '')];
  return factor === undefined ? null : new Exact(factor);
};

/** Every phrase below has one of these in it; most sentences have none, and are not searched. */
const HINT =
  /doubl|twice|tripl|quadrupl|quintupl|times|fold|half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth/i;

/** In this order: the first that matches at a place takes it. */
const PATTERNS: readonly Pattern[] = [
  // "nearly double X's revenue of", "is twice the", "triple last year's": a comparison needs a form of "be" or "to" before it.
  {
    form: 'multiple-of',
    regex: new RegExp(
      `\\b(?:is|are|was|were|be|being|at|represents|equals) ${HEDGE}(double|twice|triple|quadruple)\\b(?! digits?)`,
      'gi',
    ),
    factor: (word) => (word === 'twice' ? new Exact(2) : verb(word)),
  },
  // "$9 million, almost twice as much as a year before", "the cost of $9 million, more than double the ..."
  {
    form: 'multiple-of',
    regex: new RegExp(
      `(?<=, (?:or )?)${HEDGE}(double|twice|triple) (?=as (?:much|many|high|large|big)|the|that|its|what)`,
      'gi',
    ),
    factor: (word) => (word === 'twice' ? new Exact(2) : verb(word)),
  },
  // "three times the", "4.5 times its"
  {
    form: 'multiple-of',
    regex: new RegExp(`\\b${HEDGE}${NUMBER} times (?=the|its|what|that|their|last|as|[A-Z$])`, 'gi'),
    factor: count,
  },
  // "one-fifth of", "about half of", "a third of"; "the first half of 2025" is a time.
  {
    form: 'multiple-of',
    regex: new RegExp(
      `\\b${HEDGE}(?:(?:one|a)[- ]|${NO_TIME}(?=half))(half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:of|the|its)\\b`,
      'gi',
    ),
    factor: part,
  },
  // "rose fourfold", "a tenfold increase"
  { form: 'grown-by-factor', regex: new RegExp(`\\b${HEDGE}${NUMBER}-?fold\\b`, 'gi'), factor: count },
  // "revenue doubled to", "has more than tripled from", "tripled, from"
  {
    form: 'grown-by-factor',
    regex: new RegExp(
      `\\b${HEDGE}(doubled|tripled|quadrupled|quintupled)\\b(?=(?:,? (?:[a-z]+|(?:19|20)\\d\\d)){0,6},? (?:to|from|reaching) )`,
      'gi',
    ),
    factor: verb,
  },
  // "the contract nearly doubles revenue of": what is added makes twice the whole
  { form: 'adds-to', regex: new RegExp(`\\b${HEDGE}(doubles|triples)\\b(?! (?:to|from)\\b)`, 'gi'), factor: verb },
];

/**
 * A ratio in words is a round number: "double" is 1.75 to 2.25, "fourfold" 3.5 to 4.5, "one-fifth" 1/5.5 to 1/4.5; a hedge opens it to one
 * side ("nearly double": 1.7 to 2, "less than half": up to 0.5) or a little to both.
 */
const wordInterval = (factor: Decimal, hedge: string): Measure => {
  const near = factor.lt(1)
    ? {
        low: new Exact(1).div(new Exact(1).div(factor).plus('0.5')),
        high: new Exact(1).div(new Exact(1).div(factor).minus('0.5')),
      }
    : { low: factor.minus(factor.div(8)), high: factor.plus(factor.div(8)) };
  const less = { low: factor.times('0.85'), high: factor };
  const more = { low: factor, high: factor.lt(1) ? factor.times('1.5') : factor.plus(1) };
  const around = { low: factor.times('0.8'), high: factor.times('1.2') };
  const byHedge: readonly (readonly [hedge: RegExp, interval: typeof around])[] = [
    [/less/i, { low: new Exact(0), high: factor }],
    [/nearly|almost|under/i, less],
    [/more|over/i, more],
    [/^$/, near],
  ];
  const allowed = byHedge.find(([said]) => said.test(hedge))?.[1] ?? around;
  return { value: factor, step: null, modifier: 'exact', print: allowed, allowed };
};

/**
 * Words behind which something else is told: "more than tripled to $9 million, whereas fees rose from $3 million", "as fees rose", ", and its debt".
 */
export const OTHER_TOLD =
  /;|\b(?:while|whereas|but|although|despite|because)\b|, (?:and|as|with|helped|driven|led)\b(?! compared)|\bas (?!compared|against|of\b|at\b)/i;

/** The ratios that a sentence states in words, in order of place; none overlap. */
export const ratioPhrases = (quote: string): RatioPhrase[] => {
  const found: RatioPhrase[] = [];
  if (!HINT.test(quote)) return found;
  for (const { form, regex, factor } of PATTERNS)
    for (const match of quote.matchAll(regex)) {
      const [text, hedge = '', word = ''] = match;
      const value = factor(word.toLowerCase());
      const [at, end] = [match.index, match.index + text.length];
      if (value === null || found.some((other) => at < other.end && other.at < end)) continue;
      found.push({ form, text, at, end, measure: wordInterval(value, hedge) });
    }
  return found.sort((a, b) => a.at - b.at);
};
