import { Exact, powerOfTen } from '../text/interval.ts';
import { FRACTION_WORDS, SCALE_WORDS, SMALL_NUMBERS, VAGUE_PLURALS, VAGUE_STEP } from '../text/number-words.ts';
import { CHANGES } from './lexicon/changes.ts';
import { HEDGES_BEFORE } from './lexicon/hedges.ts';
import { type Numeral, numeral } from './numeral.ts';
import { scaleAt } from './scale.ts';
import { isHyphen, type Scan } from './scan.ts';

const isDozen = (scan: Scan, i: number): boolean => scan.tokens[i]?.lower === 'dozen';

/** "a million", "a hundred thousand", "half a million", "half-billion", "a dozen", "half a dozen": an article or a half for the number. */
export const articleAt = (scan: Scan, i: number): Numeral | null => {
  const word = scan.tokens[i]?.lower;
  const isHalf = word === 'half';
  if (!isHalf && word !== 'a' && word !== 'an') return null;
  const next = scan.tokens[i + 1];
  if (!isHalf && isDozen(scan, i + 1)) return numeral({ first: i, last: i + 2, value: new Exact(12) });
  if (isHalf && next?.lower !== 'a' && !isHyphen(next)) return null;
  if (isHalf && isDozen(scan, i + 2)) return numeral({ first: i, last: i + 3, value: new Exact(6) });
  const { power, last } = scaleAt(scan, isHalf ? i + 2 : i + 1, false);
  if (power === 0 || scan.tokens[last - 1]?.text.length === 1) return null;
  const value = powerOfTen(power).times(isHalf ? '0.5' : 1);
  const decimals = power === 2 ? 0 : (isHalf ? 1 : 0) - power;
  return numeral({ first: i, last, value, decimals, scale: power });
};

/** "the first half of the year", "the upper half": which half it is, not how much. */
const WHICH =
  /^(first|second|third|fourth|other|latter|former|upper|lower|top|bottom|back|front|final|last|next|better|this|that|each|either|early|late)$/;

/** What stands behind a part that something changed by: "by a third since 1990"; not the "party" of "by a third party". */
const AFTER_CHANGE =
  /^(since|to|in|from|over|on|this|last|compared|after|between|by|and|or|when|as|while|at|for|within|during|overnight|next)$/;
/** "up a quarter", "rose nearly a fifth": changed by a part, without the "by". */
const changes = (word: string): boolean => /^(?:by|up|down)$/.test(word) || CHANGES.test(word);

const isChangedBy = ({ tokens }: Scan, first: number, last: number): boolean => {
  const next = tokens[last];
  const before = tokens[first - 1]?.lower ?? '';
  return (
    changes(HEDGES_BEFORE.has(before) ? (tokens[first - 2]?.lower ?? '') : before) &&
    (next === undefined || /^[.,;:)]$/.test(next.text) || AFTER_CHANGE.test(next.lower))
  );
};

/** "nearly half were women", "about half said so" */
const SAID_OF_HALF =
  /^(were|are|was|is|have|had|has|said|say|live|lived|work|worked|voted|agreed|believe|believed|did|do)$/;

/** "half of its customers", "half the price": one half, not the time of a match or of a year. */
const halfAt = (scan: Scan, i: number): Numeral | null => {
  if (scan.tokens[i]?.lower !== 'half') return null;
  const isPart = /^(of|the|its|their)$/.test(scan.tokens[i + 1]?.lower ?? '') && scan.tokens[i - 1]?.lower !== 'a';
  if (isChangedBy(scan, i, i + 1))
    return numeral({ first: i, last: i + 1, value: new Exact('0.5'), decimals: 1, form: 'fraction' });
  const isSaid =
    HEDGES_BEFORE.has(scan.tokens[i - 1]?.lower ?? '') && SAID_OF_HALF.test(scan.tokens[i + 1]?.lower ?? '');
  if (isSaid) return numeral({ first: i, last: i + 1, value: new Exact('0.5'), decimals: 1, form: 'fraction' });
  if (!isPart || WHICH.test(scan.tokens[i - 1]?.lower ?? '')) return null;
  return numeral({ first: i, last: i + 1, value: new Exact('0.5'), decimals: 1, form: 'fraction' });
};

/** Words before a number of quarters that tell which: "the past three quarters". */
const RECENT = /^(first|last|past|next|previous|prior|preceding|recent|final|consecutive|following|other)$/;

/** "one-fifth", "two thirds", "a quarter of"; but not "a third quarter", "one half mile" or "ten quarters". */
export const fractionAt = (scan: Scan, i: number): Numeral | null => {
  const { tokens } = scan;
  const half = halfAt(scan, i);
  if (half !== null) return half;
  const word = tokens[i]?.lower ?? '';
  const numerator = word === 'a' ? 1 : (SMALL_NUMBERS.get(word) ?? 0);
  if (numerator < 1 || numerator > 19) return null;
  const isJoined = isHyphen(tokens[i + 1]);
  const at = isJoined ? i + 2 : i + 1;
  const part = tokens[at];
  const denominator = part?.kind === 'word' ? FRACTION_WORDS.get(part.lower) : undefined;
  if (part === undefined || denominator === undefined) return null;
  // "the last two quarters", "five quarters of growth": stretches of a year.
  if (part.lower === 'quarters' && (numerator !== 3 || RECENT.test(tokens[i - 1]?.lower ?? ''))) return null;
  const isPlural = part.lower.endsWith('s') && numerator > 1 && numerator < denominator;
  const isPart =
    isPlural || tokens[at + 1]?.lower === 'of' || (isJoined && word === 'one') || isChangedBy(scan, i, at + 1);
  if (!isPart) return null;
  const value = new Exact(numerator).div(denominator).toDecimalPlaces(10);
  // "a quarter of a million"
  const isOfScale = tokens[at + 1]?.lower === 'of' && tokens[at + 2]?.lower === 'a';
  const { power, last } = isOfScale ? scaleAt(scan, at + 3, false) : { power: 0, last: 0 };
  if (power > 2)
    return numeral({ first: i, last, value: value.times(powerOfTen(power)), decimals: 2 - power, scale: power });
  return numeral({ first: i, last: at + 1, value, decimals: 2, form: 'fraction' });
};

/** How many "several hundred" and "a couple of thousand" are, at the most. */
const SEVERAL: ReadonlyMap<string, number> = new Map([
  ['several', 9],
  ['few', 9],
  ['couple', 3],
]);

/** "several hundred million", "a few dozen", "a couple of thousand": from two of them to nine, or three. */
const severalAt = (scan: Scan, i: number): Numeral | null => {
  const most = SEVERAL.get(scan.tokens[i]?.lower ?? '');
  if (most === undefined) return null;
  const at = scan.tokens[i + 1]?.lower === 'of' && most === 3 ? i + 2 : i + 1;
  const { power, last } = scaleAt(scan, at, false);
  const dozen = isDozen(scan, at);
  if (!dozen && (power === 0 || scan.tokens[at]?.text.length === 1)) return null;
  const one = dozen ? new Exact(12) : powerOfTen(power);
  const low = one.times(2);
  return numeral({ first: i, last: dozen ? at + 1 : last, value: low, vague: { low, high: one.times(most) } });
};

/** "the hundreds", "in thousands", "by the dozens": which place of a number, in what it is printed, or in what lots. */
const NO_COUNT = /^(the|in|into|by|of|per|low|mid|high|dollars?|shares|amounts|us|u\.s\.)$/;
/** Words that tell of those who were so many: "Hundreds were hurt", "thousands more". */
const TOLD = /^(more|others|were|are|have|had|remain|died|fled|marched|gathered|protested|turned|attended|took|lined)$/;
/** Verbs whose object they are: "killing dozens", "left thousands homeless". */
const DONE_TO =
  /^(kill|killing|killed|injuring|injured|wounding|wounded|displacing|displaced|leaving|left|drew|drawing|attracting|affecting|employs|employing|saved|earned|made|cost|costing|lost)$/;

/** Does a vague word count by itself, without the "of" that tells what: "Hundreds were hurt", "killing dozens"? */
const standsAlone = ({ tokens }: Scan, i: number, last: number): boolean => {
  const before = tokens[i - 1]?.lower ?? '';
  if (NO_COUNT.test(before)) return false;
  return TOLD.test(tokens[last]?.lower ?? '') || DONE_TO.test(before);
};

/** The power of ten in "tens of thousands", "thousands of crores": only what is less than the scale word takes it. */
const vaguePower = (named: number, scale: string): number => {
  const power = SCALE_WORDS.get(scale.replace(/s$/, '')) ?? 0;
  // "thousands of millions" is nobody's number.
  return named < 1000 || (named === 1000 && /^(lakh|crore)s?$/.test(scale)) ? power : 0;
};

/** "hundreds of billions", "tens of thousands", "dozens of", "several hundred million": by its ends. */
export const vagueAt = (scan: Scan, i: number): Numeral | null => {
  const { tokens } = scan;
  const named = VAGUE_PLURALS.get(tokens[i]?.lower ?? '');
  if (named === undefined) return severalAt(scan, i);
  const isOf = tokens[i + 1]?.lower === 'of';
  const power = isOf ? vaguePower(named, tokens[i + 2]?.lower ?? '') : 0;
  const last = power === 0 ? i + 1 : i + 3;
  if (!isOf && !standsAlone(scan, i, last)) return null;
  const low = powerOfTen(power).times(named);
  return numeral({ first: i, last, value: low, vague: { low, high: low.times(VAGUE_STEP) } });
};
