import { labelled } from '../label-count.ts';
import { HEDGES_BEFORE } from '../lexicon/hedges.ts';
import { REFERENCES } from '../lexicon/references.ts';
import type { JoinRule, Reading } from '../reading.ts';
import { isDash, isHyphen, isSlash, type Scan } from '../scan.ts';

/** Words that hand a value over: "was 73", "to 12", "age of 21", "ranked at 5". */
const HANDS_OVER =
  /^(is|was|were|are|be|been|to|from|at|of|by|for|into|including|includes|only|just|with|won|lost|killed|injured|reached|totaled|totalled|averaged|averages|scored|numbered|numbering|hit|equals|equaled|has|have|had|up|down|rose|fell|gained|added|shed|dropped|another|unbeaten|chased|made|hire|hired|killing|injuring|wounding|versus|vs|than|aged|age|between|and|–|-|~|=)$/;

/** Verbs whose object is a measure, whatever unit follows: "weighs 5", "costs me 150", "measured 25.5". */
const MEASURED_BY =
  /^(weigh(s|ed)?|measur(es|ed|ing)|costs?|contain(s|ed)?|holds?|takes?|took|lasts?|lasted|cover(s|ed)?|consum(es|ed)|produc(es|ed)|generat(es|ed)|requir(es|ed)|emit(s|ted)?|absorb(s|ed)|stor(es|ed)|recorded|me|him|them)$/;

/** Words after a number of people or of games: "5 killed", "10 straight". */
const TELLS = /^(killed|injured|dead|wounded|hurt|missing|died|straight|others|off)$/;

/** "30 of Acme’s jets", "12 of them", "nine of the crew": so many of those who are named behind. */
const isPart = ({ tokens }: Scan, { last }: Reading): boolean =>
  tokens[last]?.lower === 'of' &&
  (/^(the|its|his|her|their|our|my|those|these|them|us|whom|which)$/.test(tokens[last + 1]?.lower ?? '') ||
    /['’]s$/.test(tokens[last + 1]?.text ?? '') ||
    // "30 of Acme 's jets": as pages print it whose names are links.
    (/^['’]$/.test(tokens[last + 2]?.text ?? '') && tokens[last + 3]?.text === 's'));

const SCORES =
  /^(scor(?:es?|ed|ing)|earn(?:s|ed)|manag(?:es|ed)|garner(?:s|ed)|notch(?:es|ed)|rat(?:es|ed)|got|recorded|posted|received)$/;

/** "scored a 129", "managed only a 13919": what a test gave. */
const isScore = ({ tokens }: Scan, { first }: Reading): boolean => {
  if (!/^an?$/.test(tokens[first - 1]?.lower ?? '')) return false;
  const verb = /^(only|just)$/.test(tokens[first - 2]?.lower ?? '') ? first - 3 : first - 2;
  return SCORES.test(tokens[verb]?.lower ?? '');
};

/** "the two", "the bottom three", "cloud nine": which they are, and no count. */
const POINTS = /^(the|these|those|which|all|other|top|bottom|cloud|number|day|big|numbers)$/;

/** "five of six", "won three in a row", "trailed by two": a number in words counts what the reader knows; "one" and "zero" are mostly no number. */
const isCounted = (scan: Scan, it: Reading, before: string): boolean => {
  const { lower = '', text = '' } = scan.tokens[it.first] ?? {};
  if (isHyphen(scan.tokens[it.last])) return false;
  // "five segments, of which four are reportable"
  if (before === 'which' && scan.tokens[it.first - 2]?.lower === 'of') return true;
  if (it.value?.gt(1)) return !POINTS.test(before) && !REFERENCES.has(before) && !/^\p{Lu}/u.test(text);
  return HEDGES_BEFORE.has(before) && !/^(no|some|one)$/.test(lower) && scan.tokens[it.last]?.lower !== 'in';
};

/** Does a bare number say a value? One in words, or a small one that nothing leads up to, is a pronoun, a name or a label. */
const isValue = (scan: Scan, it: Reading): boolean => {
  if (it.unit !== null || it.scale > 0 || labelled(scan, it) !== null) return true;
  const first = scan.tokens[it.first];
  // "117-169" may be anything, "between 5 and 9" and "5 to 9" are ranges.
  if (it.ends !== null) return it.modifier === 'vague' || !isDash(scan.tokens[it.first + 1]);
  const before = scan.tokens[it.first - 1]?.lower ?? '';
  if (first?.kind === 'word') return isCounted(scan, it, before);
  if (/[.,]/.test(first?.text ?? '') || isSlash(scan.tokens[it.first + 1])) return true;
  const next = scan.tokens[it.last];
  const isNamed = next?.kind === 'word' && !next.glued && /^\p{Lu}/u.test(next.text);
  return (
    !isNamed &&
    (isPart(scan, it) ||
      isScore(scan, it) ||
      MEASURED_BY.test(before) ||
      HANDS_OVER.test(before) ||
      HEDGES_BEFORE.has(before) ||
      TELLS.test(next?.lower ?? ''))
  );
};

/** Drops bare numbers that count nothing: "no one", "the 410 program", "bottom three". */
export const bare: JoinRule = {
  id: 'bare',
  join: (scan, readings): Reading[] => readings.filter((it) => isValue(scan, it)),
};
