import type { JoinRule, PrintedEnd, Reading } from '../reading.ts';
import { isDash, type Scan } from '../scan.ts';

/** What joins the ends of a range: "95 to 105", "5-10", "between 2 and 5". */
const joins = (scan: Scan, left: Reading, right: Reading): boolean => {
  const { tokens } = scan;
  if (right.first !== left.last + 1) return false;
  const joint = tokens[left.last];
  if (isDash(joint) || joint?.lower === 'to') return true;
  if (joint?.lower === 'and') return between(scan, left.phraseFirst);
  return joint?.lower === 'or' && left.value?.plus(1).eq(right.value ?? 0) === true; // "two or three years"
};

const between = (scan: Scan, at: number): boolean => scan.tokens[at - 1]?.lower === 'between';

/** Verbs of change: "fell from 30 million to 9.5 million" has two values, not one range. */
const CHANGE =
  /^(f[ae]ll(en|s|ing)?|rose|risen?|ris(es|ing)|dropp?(s|ed|ing)?|declin(e|es|ed|ing)|decreas(e|es|ed|ing)|increas(e|es|ed|ing)|gr[eo]w(n|s|ing)?|rais(e|es|ed|ing)|reduc(e|es|ed|ing)|chang(e|es|ed|ing)|went|go(es|ing)?|jump(s|ed|ing)?|climb(s|ed|ing)?|soar(s|ed|ing)?|surg(e|es|ed|ing)|expand(s|ed|ing)?|extend(s|ed|ing)?|improv(e|es|ed|ing)|slump(s|ed|ing)?|boost(s|ed|ing)?|cut(s|ting)?|lower(s|ed|ing)?|swell(s|ed|ing)?|doubled|tripled|amended|revis(e|es|ed|ing)|mov(e|es|ed|ing)|plummet(s|ed|ing)?|plung(e|es|ed|ing)|slid|add(s|ed|ing)?|gain(s|ed|ing)?|lost|shed(s|ding)?|advanc(e|es|ed|ing)|eas(e|es|ed|ing)|slipp?(s|ed|ing)?|edg(e|es|ed|ing)|rall(y|ies|ied)|tumbl(e|es|ed|ing)|sank|sunk|narrow(s|ed|ing)?|widen(s|ed|ing)?|trimm?(s|ed|ing)?|hik(e|es|ed|ing)|balloon(s|ed|ing)?|explod(e|es|ed|ing))$/;
const isChange = (scan: Scan, left: Reading): boolean => {
  const { tokens } = scan;
  // "goes from 0 to 60 mph"
  if (left.value?.isZero() && left.rules.includes('list')) return false;
  // "It raised $1m-$2m": a dash joins, a change is told in words.
  if (isDash(tokens[left.last])) return false;
  const from = left.phraseFirst - 1;
  const lead = tokens[from]?.lower ?? '';
  // "up $43 million to $419 million": the first is the step, the second where it led; "by 1 to 1.5 degrees" prints its unit once.
  if (
    left.unit !== null &&
    !left.rules.includes('list') &&
    (lead === 'by' || lead === 'up' || lead === 'down' || CHANGE.test(lead))
  )
    return true;
  if (lead !== 'from') return false;
  for (let i = from - 1; i >= Math.max(0, from - 12); i--) {
    const token = tokens[i];
    if (token === undefined || token.text === '.' || token.text === ';') return false;
    if (CHANGE.test(token.lower)) return true;
  }
  return false;
};

const endOf = ({ first, last, decimals }: Reading): PrintedEnd => ({ first, last, decimals });

/** "$40 million to $60 million", "seven to eight years", "between $62 and $68 per share", "5-10W": one range with two ends. */
export const range: JoinRule = {
  id: 'range',
  join: (scan, readings): Reading[] => {
    const out: Reading[] = [];
    for (const right of readings) {
      const left = out[out.length - 1];
      const sane =
        left !== undefined &&
        left.value !== null &&
        right.value !== null &&
        left.unit === right.unit &&
        left.value.lt(right.value) &&
        left.modifier === 'exact' &&
        // "3 cents to $4.20" is a step and where it led.
        (left.rules.includes('list') || left.rules[0] === right.rules[0]);
      if (!sane || left.value === null || right.value === null || !joins(scan, left, right) || isChange(scan, left)) {
        out.push(right);
        continue;
      }
      const lead = between(scan, left.phraseFirst) || scan.tokens[left.phraseFirst - 1]?.lower === 'from' ? 1 : 0;
      out[out.length - 1] = {
        ...right,
        first: left.first,
        phraseFirst: left.phraseFirst - lead,
        value: null,
        ends: { low: left.value, high: right.value },
        printed: { low: endOf(left), high: endOf(right) },
        decimals: right.decimals,
        modifier: 'range',
        rules: [...right.rules, 'range'],
      };
    }
    return out;
  },
};
