import { isCurrencyCode } from '../../text/currencies.ts';
import { Exact } from '../../text/interval.ts';
import { isChangedFrom } from '../change.ts';
import { changed, type JoinRule, type Reading, scaled } from '../reading.ts';
import { isDash, type Scan } from '../scan.ts';

/** Do only commas and "and", "or", "to" and dashes stand between two readings? */
const isJoined = (scan: Scan, left: Reading, right: Reading): boolean => {
  const { tokens } = scan;
  if (right.first - left.last > 3 || right.first <= left.last) return false;
  // "(n = 78, 95% confidence)": what equals something stands by itself.
  if (tokens[left.first - 1]?.text === '=') return false;
  for (let i = left.last; i < right.first; i++) {
    const token = tokens[i];
    if (token === undefined || !(/^(,|and|or|to|even|&|versus|vs)$/.test(token.lower) || isDash(token))) return false;
  }
  return true;
};

/** "£15-20,000", "10-15,000 fans": both ends are thousands, and the first is printed short. */
const shortEnds = (scan: Scan, left: Reading, right: Reading): readonly [Reading, Reading] | null => {
  const { tokens } = scan;
  const isPair = right.first === left.last + 1 && isDash(tokens[left.last]) && left.scale === 0 && right.scale === 0;
  if (!isPair || left.value === null || right.value === null || !/^\d{1,3},000$/.test(tokens[right.first]?.text ?? ''))
    return null;
  if (left.unit !== null && right.unit !== null && left.unit !== right.unit) return null;
  const low = scaled(changed(left, { unit: left.unit ?? right.unit, rules: [...left.rules, 'list'] }), 3);
  const isShort = left.value.isInteger() && low.value?.lt(right.value) && low.value.times(SHORT).gte(right.value);
  return isShort ? [low, changed(right, { unit: right.unit ?? left.unit })] : null;
};
/** The ends of such a range are not further apart. */
const SHORT = 5;

/** "aged 19 and 22", "ages 5-11": those who are listed after one age have theirs. */
const isAge = (left: Reading, right: Reading): boolean =>
  left.rules[0] === 'age' && right.unit === null && right.scale === 0 && right.value !== null;

/** "77 x 53 cm", "10 by 12 feet": the sides of one thing. */
const areSides = (scan: Scan, left: Reading, right: Reading): boolean =>
  right.first === left.last + 1 &&
  left.unit === null &&
  right.rules[0] === 'measure' &&
  /^(x|×|by)$/.test(scan.tokens[left.last]?.lower ?? '');

/** "to 5.6 billion euros from 5.4 billion": an amount and what it was before. */
const isBefore = (scan: Scan, left: Reading, right: Reading): boolean =>
  right.first === left.last + 1 && /^(from|against)$/.test(scan.tokens[left.last]?.lower ?? '');

const isMoney = (it: Reading): boolean => isCurrencyCode(it.unit);

/** A list is of like amounts: "$200 to $4 million" is not from two hundred million. */
const LIKE = 25;

/** What the left one takes from the right one: its unit if it has none, and its scale word if it is small and has none. */
const borrow = (left: Reading, right: Reading): Reading => {
  const sameUnit = left.unit === null || left.unit === right.unit;
  if (!sameUnit || (right.unit === null && right.scale < 3)) return left;
  const unit = left.unit ?? right.unit;
  const small = left.value?.abs().lt(1000) ?? false;
  const scales = left.scale === 0 && right.scale >= 3 && small && (isMoney(left) || left.unit === null);
  const it = changed(left, { unit, per: left.per ?? right.per, rules: [...left.rules, 'list'] });
  if (!scales) return left.unit === null ? it : left;
  const up = scaled(it, right.scale);
  const isLike = up.value?.abs().lte((right.value ?? right.ends?.high ?? new Exact(0)).abs().times(LIKE)) ?? false;
  if (!isLike) return left.unit === null ? it : left;
  // "$10 to $15 million": ten is printed to the million, as the fifteen is.
  const decimals = left.value?.mod(1).isZero() ? -right.scale : up.decimals;
  return changed(up, { value: up.value === null ? null : new Exact(up.value), scale: right.scale, decimals });
};

/** Is the right one what the left one became, with at most a word between: "from 164 pounds to 151", "from 34 mpg combined to 38"? */
const isChanged = (scan: Scan, left: Reading, right: Reading): boolean => {
  const { tokens } = scan;
  if (tokens[right.first - 1]?.lower !== 'to' || right.first < left.last + 1 || right.first > left.last + 2)
    return false;
  if (right.first === left.last + 2 && !/^\p{Ll}{4,}$/u.test(tokens[left.last]?.text ?? '')) return false;
  return isChangedFrom(scan, left);
};

/** "from 164 pounds to 151", "from 2.5 million to 3": what is printed once, before, holds of what it became. */
const reachOn = (left: Reading, right: Reading): Reading => {
  if (right.unit !== null || right.scale > 0 || right.ends !== null || left.rules.includes('list')) return right;
  const scales = left.scale >= 3 && right.value?.abs().lt(1000) === true;
  if (left.unit === null && !scales) return right;
  const it = changed(right, { unit: left.unit, rules: [...right.rules, 'list'] });
  return scales ? changed(scaled(it, left.scale), { scale: left.scale }) : it;
};

/**
 * "$1.4, $1.9 and $2.0 billion": the scale word and the unit reach back over a list; "$5 to 10 million": the sign reaches on, as a unit does
 * over a change.
 */
export const list: JoinRule = {
  id: 'list',
  join: (scan, readings): Reading[] => {
    const out = [...readings];
    for (let i = 1; i < out.length; i++) {
      const left = out[i - 1];
      const right = out[i];
      if (left === undefined || right === undefined) continue;
      const ends = shortEnds(scan, left, right);
      if (ends !== null) {
        [out[i - 1], out[i]] = ends;
        continue;
      }
      if (isChanged(scan, left, right)) {
        out[i] = reachOn(left, right);
        continue;
      }
      if (!isJoined(scan, left, right) && !isBefore(scan, left, right)) continue;
      if (isAge(left, right)) out[i] = { ...right, unit: left.unit, rules: [...left.rules] };
      // "$72-74 per share" prints its sign once.
      const isSpan =
        left.scale === 0 &&
        left.ends === null &&
        isDash(scan.tokens[left.last]) &&
        right.first === left.last + 1 &&
        right.value?.gt(left.value ?? right.value) === true;
      if (right.unit === null && isMoney(left) && (right.scale > 0 || isSpan))
        out[i] = { ...right, unit: left.unit, rules: [...right.rules, 'list'] };
    }
    for (let i = out.length - 2; i >= 0; i--) {
      const left = out[i];
      const right = out[i + 1];
      if (left === undefined || right === undefined) continue;
      if (!isJoined(scan, left, right) && !areSides(scan, left, right)) continue;
      out[i] = borrow(left, right);
    }
    return out;
  },
};
