import { isChangedFrom } from '../change.ts';
import { CHANGES } from '../lexicon/changes.ts';
import { changed, type JoinRule, type PrintedEnd, type Reading } from '../reading.ts';
import { isDash, isHyphen, type Scan } from '../scan.ts';

/** Do "to" and hyphens alone stand between two readings: "95 to 105", "18-to-24", "18- to 24", "300 to-340"? */
const isTo = ({ tokens }: Scan, left: Reading, right: Reading): boolean => {
  const at = isHyphen(tokens[left.last]) && tokens[left.last]?.glued ? left.last + 1 : left.last;
  if (tokens[at]?.lower !== 'to') return false;
  return right.first === (isHyphen(tokens[at + 1]) && tokens[at + 1]?.glued ? at + 2 : at + 1);
};

/** What joins the ends of a range: "95 to 105", "5-10", "between 2 and 5". */
const joins = (scan: Scan, left: Reading, right: Reading): boolean => {
  const { tokens } = scan;
  if (isTo(scan, left, right)) return true;
  if (right.first !== left.last + 1) return false;
  const joint = tokens[left.last];
  if (isDash(joint)) return true;
  if (joint?.lower === 'and') return between(scan, left.phraseFirst);
  return joint?.lower === 'or' && left.value?.plus(1).eq(right.value ?? 0) === true; // "two or three years"
};

const between = (scan: Scan, at: number): boolean => scan.tokens[at - 1]?.lower === 'between';

/** What a bare number moved by is a small part of where it led. */
const STEP = 3;

const HEDGES: ReadonlySet<string> = new Set('about approximately around nearly almost roughly some'.split(' '));

/** Verbs and nouns of forecasts, and how many tokens before the growth they may stand. */
const FORESEES =
  /^(?:expect(?:s|ed|ing)?|sees?|seen|forecasts?|forecasting|anticipat(?:e|es|ed|ing)|project(?:s|ed|ing)?|predict(?:s|ed|ing)?|target(?:s|ed|ing)?|guid(?:es|ed|ing|ance)|outlook)$/;
const FORESEEN_WITHIN = 24;
/** The ends of growth that is foreseen are not further apart. */
const WIDEST = 3;

/** "It expects sales to rise 4% to 5%", "sees sales up 4% to 5%": growth between two rates, and none from one level to the next. */
const isForeseen = ({ tokens }: Scan, left: Reading, right: Reading): boolean => {
  if (left.unit !== 'percent' || left.value?.times(WIDEST).lt(right.value ?? 0) !== false) return false;
  const lead = left.phraseFirst - 1;
  if (/^(?:from|by)$/.test(tokens[lead]?.lower ?? '')) return false;
  for (let i = lead; i >= Math.max(0, lead - FORESEEN_WITHIN); i--) {
    if (/^[.;]$/.test(tokens[i]?.text ?? '')) return false;
    if (FORESEES.test(tokens[i]?.lower ?? '')) return true;
  }
  return false;
};

const isChange = (scan: Scan, left: Reading, right: Reading): boolean => {
  const { tokens } = scan;
  if (isForeseen(scan, left, right)) return false;
  // "goes from 0 to 60 mph"
  if (left.value?.isZero() && left.rules.includes('list')) return false;
  // "It raised $1m-$2m": a dash joins, a change is told in words.
  if (isDash(tokens[left.last])) return false;
  let from = left.phraseFirst - 1;
  // "rose by about $3 million to $31 million": the hedge is of the step.
  if (left.unit !== null && HEDGES.has(tokens[from]?.lower ?? '')) from--;
  const lead = tokens[from]?.lower ?? '';
  // "up $43 million to $419 million": the first is the step, the second where it led; "by 1 to 1.5 degrees" prints its unit once.
  if (
    left.unit !== null &&
    !left.rules.includes('list') &&
    (lead === 'by' || lead === 'up' || lead === 'down' || CHANGES.test(lead))
  )
    return true;
  // "the index fell 12 to 340", "down by 30 to 126"
  if (left.unit === null && right.unit === null && (lead === 'by' || CHANGES.test(lead)))
    return right.value?.gt(left.value?.times(STEP) ?? 0) === true;
  return isChangedFrom(scan, left);
};

/**
 * Is what stands before the second "to" a range of its own: "from 5 to 7 percent to 3 to 5 percent", "from 5 to 7 percent to 8"? A left end
 * that took its unit from the right one is half of a pair.
 */
const isPair = (scan: Scan, readings: readonly Reading[], k: number): boolean => {
  const [left, right, next, last] = readings.slice(k - 1, k + 3);
  if (left === undefined || right === undefined || next === undefined || !isTo(scan, right, next)) return false;
  return left.rules.includes('list') || (last !== undefined && isTo(scan, next, last));
};

/** "to between $8 and $9 from $5 to $6": is a second range what the first was before? */
const isOldRange = ({ tokens }: Scan, left: Reading, earlier: Reading | undefined): boolean =>
  earlier?.rules.includes('range') === true &&
  earlier.unit === left.unit &&
  tokens[left.phraseFirst - 1]?.lower === 'from' &&
  earlier.phraseLast === left.phraseFirst - 1;

const endOf = ({ first, last, decimals }: Reading): PrintedEnd => ({ first, last, decimals });

/** "$40 million to $60 million", "seven to eight years", "between $62 and $68 per share", "5-10W": one range with two ends. */
export const range: JoinRule = {
  id: 'range',
  join: (scan, readings): Reading[] => {
    const out: Reading[] = [];
    for (const [k, right] of readings.entries()) {
      const left = out[out.length - 1];
      const sane =
        left !== undefined &&
        left.value !== null &&
        right.value !== null &&
        left.unit === right.unit &&
        left.value.lt(right.value) &&
        left.modifier === 'exact' &&
        // "3 cents to $4.20" is a step and where it led.
        (left.rules.includes('list') ||
          left.rules[0] === right.rules[0] ||
          // "$5M-8M" prints its sign once.
          (right.rules.includes('list') && isDash(scan.tokens[left.last])));
      if (
        !sane ||
        left.value === null ||
        right.value === null ||
        !joins(scan, left, right) ||
        (isChange(scan, left, right) && !isPair(scan, readings, k) && !isOldRange(scan, left, out.at(-2)))
      ) {
        out.push(right);
        continue;
      }
      const lead = between(scan, left.phraseFirst) || scan.tokens[left.phraseFirst - 1]?.lower === 'from' ? 1 : 0;
      out[out.length - 1] = changed(right, {
        first: left.first,
        phraseFirst: left.phraseFirst - lead,
        value: null,
        ends: { low: left.value, high: right.value },
        printed: { low: endOf(left), high: endOf(right) },
        decimals: right.decimals,
        modifier: 'range',
        rules: [...right.rules, 'range'],
      });
    }
    return out;
  },
};
