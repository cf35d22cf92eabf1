import { SMALL_NUMBERS } from '../../text/number-words.ts';
import { MEASURES } from '../../text/units.ts';
import { dateAt } from '../date.ts';
import { REFERENCES } from '../lexicon/references.ts';
import type { NameRule } from '../reading.ts';
import { isCapital, isDash, isHyphen, type Scan } from '../scan.ts';

/** Past "(b)", "(1)(ii)" after a section's number. */
const pastLetters = (scan: Scan, at: number): number => {
  const { tokens } = scan;
  let i = at;
  while (tokens[i]?.text === '(' && tokens[i]?.glued && tokens[i + 2]?.text === ')') i += 3;
  if (tokens[i]?.glued && tokens[i]?.kind === 'word' && (tokens[i]?.text.length ?? 9) <= 2) i += 1; // "10b"
  return i;
};

/** "Directive 2003/71/EC", "Regulation 596/2014": the token after the number of a law; 0 where there is none. */
const lawNumber = ({ tokens }: Scan, i: number): number => {
  // The year of "2003/71/EC" is read before as a period.
  if (tokens[i - 1]?.text === '/' && tokens[i + 1]?.text === '/' && tokens[i + 2]?.kind === 'word') return i + 3;
  const isPair = tokens[i + 1]?.text === '/' && tokens[i + 1]?.glued && tokens[i + 2]?.kind === 'number';
  if (!isPair || !tokens[i + 2]?.glued) return 0;
  const isLettered = tokens[i + 3]?.text === '/' && tokens[i + 4]?.kind === 'word' && tokens[i + 4]?.glued === true;
  if (isLettered) return i + 5;
  return REFERENCES.has(tokens[i - 1]?.lower ?? '') ? i + 3 : 0;
};

/** Is what a number names told behind it: "7,233,978, entitled “Seat hinge”", "9,658,614 and 10,528,036, each entitled"? */
const isTitled = ({ tokens }: Scan, i: number): boolean => {
  const isPair = tokens[i + 1]?.lower === 'and' && tokens[i + 2]?.kind === 'number';
  const comma = isPair ? i + 3 : i + 1;
  const said = tokens[comma + 1]?.lower === 'each' ? comma + 2 : comma + 1;
  return tokens[comma]?.text === ',' && /^(entitled|titled)$/.test(tokens[said]?.lower ?? '');
};

/** "a platform 20 feet long", "the route 5 percent shorter": a number with its unit is nobody's name. */
const isMeasured = ({ tokens }: Scan, i: number): boolean => {
  const after = tokens[i + 1];
  return /^(%|percent|million|billion)$/.test(after?.lower ?? '') || MEASURES.byWord.has(after?.lower ?? '');
};

/** Words that are cut short and keep a stop before their number: "No. 5", "Fig. 2". Behind any other the stop ends the sentence. */
const CUT_SHORT =
  /^(nos?|rev|vo?l?|ver|pp?|figs?|ch|secs?|arts?|amends?|exh?|sched|para?s?|bldg|apt|ste|rm|fl|hwy|rte?|gr)$/;

/** "Notes 2, 3 and 4", "Sections 12(b) and 12(g)", "Rule 10b-5", "No. 333-1234", "#5": what they name is not counted. */
export const nameReference: NameRule = {
  id: 'name-reference',
  opens: { kinds: ['number'], words: [...SMALL_NUMBERS.keys()] },
  end: (scan, i) => {
    const { tokens } = scan;
    // "the number one cause", "number two"
    if (tokens[i - 1]?.lower === 'number' && SMALL_NUMBERS.has(tokens[i]?.lower ?? '')) return i + 1;
    // "the Group of Seven leaders"
    const isGroup = tokens[i - 1]?.lower === 'of' && tokens[i - 2]?.text === 'Group';
    if (isGroup && (tokens[i]?.kind === 'number' || isCapital(tokens[i]))) return i + 1;
    // "zero coupon notes", "zero-coupon"
    const coupon = isHyphen(tokens[i + 1]) ? i + 2 : i + 1;
    if (tokens[i]?.lower === 'zero' && tokens[coupon]?.lower === 'coupon') return coupon + 1;
    if (tokens[i]?.kind !== 'number') return -1;
    if (/^(CFR|C\.F\.R\.|USC|U\.S\.C\.)$/.test(tokens[i + 1]?.text ?? ''))
      return tokens[i + 2]?.kind === 'mark' ? i + 2 : i + 3;
    const law = lawNumber(scan, i);
    if (law > 0) return law;
    const stop = tokens[i - 1]?.text === '.' ? 1 : 0;
    const before = tokens[i - 1 - stop];
    if (isTitled(scan, i)) return i + 1;
    if (before === undefined) return -1;
    if (before.text === '#' && tokens[i]?.glued) return i + 1;
    // "§229.10", "Civil Code § 1798.80", "subsection 73.3(1)"
    if (before.text === '§' || (before.lower === 'subsection' && stop === 0)) return pastLetters(scan, i + 1);
    // "watch the exit clause. 90 days is short", but the "Item. 5" of a heading
    if (stop === 1 && !CUT_SHORT.test(before.lower) && !isCapital(before)) return -1;
    if (before.kind === 'mark' || (tokens[i]?.text.includes(',') && !/^nos?$/.test(before.lower))) return -1;
    // "3.5 percent vs. 3.6"
    if (before.lower === 'vs') return -1;
    // "the Ropes Ordinance (Cap. 32)", and not "a price cap 5 points lower"
    if (before.lower === 'cap' && !(stop === 1 && isCapital(before))) return -1;
    const plural = before.lower.endsWith('s') && REFERENCES.has(before.lower.slice(0, -1));
    if (!plural && !REFERENCES.has(before.lower)) return -1;
    if (isMeasured(scan, i)) return -1;
    // "no 5 percent" has no stop, "No. 5" has; "nos. 5 and 6" is plural.
    if (/^nos?$/.test(before.lower) && stop === 0 && !isCapital(before)) return -1;
    let last = pastLetters(scan, i + 1);
    for (let n = 0; n < 12; n++) {
      let at = last;
      while (/^(,|and|or|to|through)$/.test(tokens[at]?.lower ?? '') || isDash(tokens[at])) at += 1;
      // "classified as Level 2 and 3 assets"
      const joined = at > last && (plural || isHyphen(tokens[last]) || before.lower === 'level');
      if (!joined || tokens[at]?.kind !== 'number' || dateAt(scan, at) !== null) break;
      // "Notes 2, 3 and 4 million" does not happen; "Level 2 and 500 employees" is not plural.
      last = pastLetters(scan, at + 1);
    }
    return last;
  },
};
