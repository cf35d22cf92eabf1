import { MEASURES } from '../../text/units.ts';
import { labelled } from '../label-count.ts';
import { singular } from '../noun.ts';
import type { ContextRule, Reading } from '../reading.ts';
import { isCapital, type Scan } from '../scan.ts';

/** Verbs that say how many of its subject there are. */
const EQUATES =
  /^(is|was|were|are|be|total(s|ed|ing|led|ling)?|equal(s|ed)?|reach(es|ed|ing)?|stood|numbered|averag(es|ed|e)|hit|fell|fallen|falls|rose|risen|rises|grew|grown|grows|dropped|drops|declined|declines|decreased|increased|climbed|jumped|slid|surged|went|came|comes|exceed(s|ed)?|surpass(es|ed)?|topped|approach(es|ed)?|amounted|:)$/;
/** What is counted by the noun itself and has no number of its own in a sentence: "results were 5". */
const NOT_COUNTED =
  /^(expects|forecasts|projects|predicts|anticipates|sees|says|shows|estimates|expectations|results|sales|revenues|earnings|losses|profits|costs|expenses|assets|proceeds|terms|operations|has|was|is|its|this|as|us|days|months|years|weeks|hours|dollars|millions|billions|stocks|plans|euros|pounds|rupees|francs|pesos|kronor|crowns|cents|pence)$/;
/** Where the clause of another subject ends. */
const TURNS = /^(?:while|whereas|but)$/;
/** How far the verb may stand before the number, and the noun before the verb, in tokens. */
const VERB_REACH = 14;
const NOUN_REACH = 24;

/** The verb that a bare number answers to: "fell from 30 million to 9.5 million" for either of them; -1 for none. */
const verbBefore = (scan: Scan, at: number): number => {
  for (let i = at - 1; i >= Math.max(0, at - VERB_REACH); i--) {
    const token = scan.tokens[i];
    if (token === undefined || /^[.;]$|^(which|who|that|whom)$/.test(token.lower)) return -1;
    // "a total score of 64": the "total" is no verb.
    const isNoun = token.lower === 'total' && /^(an?|the|its|their|in|of)$/.test(scan.tokens[i - 1]?.lower ?? '');
    if (EQUATES.test(token.lower) && !isNoun) return i;
  }
  return -1;
};

/** The counted noun of the subject: the X of "number of X", else the first plural of the noun phrase ("Downloads of the app"). */
const subjectNoun = (scan: Scan, verb: number): string | null => {
  let found: string | null = null;
  for (let i = verb - 1; i >= Math.max(0, verb - NOUN_REACH); i--) {
    const token = scan.tokens[i];
    if (token === undefined || token.text === '.' || token.text === ';') break;
    // "rose to 20 million, while visits grew to 50 million"
    if (found !== null && TURNS.test(token.lower)) break;
    if (token.lower === 'number' && scan.tokens[i + 1]?.lower === 'of' && found !== null) return found;
    // "in the United States there were 40 million": the plural of a name is counted by nobody.
    // "Elms Data Corporation estimates that there are": a name, and its verb.
    const isName = isCapital(token) && (isCapital(scan.tokens[i - 1]) || isCapital(scan.tokens[i + 1]));
    if (scan.tokens[i + 1]?.lower === 'that') continue;
    const isPlural =
      token.kind === 'word' &&
      !isName &&
      (/^\p{L}{3,}[^su'’]s$/u.test(token.lower) || /^\p{Lu}{3,}s$/u.test(token.text)) &&
      !NOT_COUNTED.test(token.lower);
    if (isPlural) found = singular(token.text);
  }
  return found;
};

/** The first plural of the noun phrase at `from`: the "accounts" of "active customer accounts, which"; null where none stands there. */
const pluralFrom = (scan: Scan, from: number): string | null => {
  for (let i = from; i < from + PHRASE; i++) {
    const token = scan.tokens[i];
    if (token?.kind !== 'word') return null;
    if (/^\p{L}{2,}[^s'’]s$/u.test(token.text)) return singular(token.text);
  }
  return null;
};
const PHRASE = 6;

/** What "number of" names before a bare number: "an increase in the number of accounts, from 11,048 in May to 16,631 in June"; or behind it, "one million in the number of shares". */
const numbered = (scan: Scan, it: Reading): string | null => {
  const { tokens } = scan;
  const isNumber = (at: number): boolean => tokens[at]?.lower === 'number' && tokens[at + 1]?.lower === 'of';
  if (tokens[it.last]?.lower === 'in' && isNumber(it.last + 2)) return pluralFrom(scan, it.last + 4);
  if (!/^(from|to)$/.test(tokens[it.first - 1]?.lower ?? '')) return null;
  for (let i = it.first - 2; i >= Math.max(0, it.first - NOUN_REACH); i--) {
    if (tokens[i]?.text === '.' || tokens[i]?.text === ';') return null;
    if (isNumber(i)) return pluralFrom(scan, i + 2);
  }
  return null;
};

/** What stands between the numbers of a list. */
const LISTED = /^(,|and|none|thousand|million|billion)$/;
/** What is said of a company's shares as such. */
const CAPITAL = /^(authorized|issued|outstanding)$/;

/** Shares by what is said of them: "Authorized shares 77,000,000, 102,000,000 and none", "600 shares authorized, 329 issued and outstanding". */
const isOfShares = ({ tokens }: Scan, it: Reading): boolean => {
  let at = it.first - 1;
  while (at >= it.first - 8 && (tokens[at]?.kind === 'number' || LISTED.test(tokens[at]?.lower ?? ''))) at -= 1;
  const before = tokens[at - 1]?.lower ?? '';
  // "potential common shares of 5.4 million and 3.0 million"
  if (tokens[at]?.lower === 'of' && before === 'shares') return true;
  if (tokens[at]?.lower === 'shares') return CAPITAL.test(before);
  const isCapital = CAPITAL.test(tokens[it.last]?.lower ?? '');
  return isCapital && tokens.slice(Math.max(0, it.first - 14), it.first).some(({ lower }) => lower === 'shares');
};

/** "seven directors, six of whom are independent": those counted before. */
const countedBefore = ({ tokens }: Scan, it: Reading): string | null => {
  const isOf = tokens[it.last]?.lower === 'of' && /^(whom|which)$/.test(tokens[it.last + 1]?.lower ?? '');
  const noun = tokens[it.first - 1]?.text === ',' ? tokens[it.first - 2] : undefined;
  return isOf && noun?.kind === 'word' && /^\p{Ll}{3,}[^s]s$/u.test(noun.text) ? singular(noun.text) : null;
};

/** "100,000 paying accounts, of which over 30,000 were active accounts": what those are. */
const partNamed = (scan: Scan, it: Reading): string | null => {
  const { tokens } = scan;
  if (!/^(?:are|were)$/.test(tokens[it.last]?.lower ?? '')) return null;
  const before = tokens.slice(Math.max(0, it.first - PART_REACH), it.first).map(({ lower }) => lower);
  const which = before.lastIndexOf('which');
  return which > 0 && before[which - 1] === 'of' ? pluralFrom(scan, it.last + 1) : null;
};
/** How far "of which" may stand before its number: "of which more than". */
const PART_REACH = 5;

/** The measure that the subject is, right before its verb: "Horsepower climbed from 310 to 355". */
const subjectMeasure = ({ tokens }: Scan, verb: number): string | null => {
  const noun = tokens[verb - 1];
  return noun?.kind === 'word' ? (MEASURES.byWord.get(noun.lower) ?? null) : null;
};

/**
 * A number without a noun takes that of its sentence's subject: "Downloads fell from 30 million to 9.5 million", "The number of shares
 * outstanding was 2.5 billion". Only large numbers, or any that a verb totals: a small bare one may be anything.
 */
export const subject: ContextRule = {
  id: 'subject',
  refine: (scan, it): Reading => {
    if (it.unit !== null || it.value === null) return it;
    const withUnit = (unit: string): Reading => ({ ...it, unit, rules: [...it.rules, 'subject'] });
    if (isOfShares(scan, it)) return withUnit('share');
    const told = countedBefore(scan, it) ?? partNamed(scan, it) ?? numbered(scan, it) ?? labelled(scan, it);
    if (told !== null) return withUnit(told);
    const verb = verbBefore(scan, it.first);
    const measure = verb < 0 ? null : subjectMeasure(scan, verb);
    if (measure !== null) return withUnit(measure);
    // "1112 p": what a letter stands for nobody knows.
    const after = scan.tokens[it.last];
    if (after?.kind === 'word' && after.text.length === 1 && after.text !== 'a') return it;
    const isTotal = /^(total|number)/.test(scan.tokens[verb]?.lower ?? '');
    if (it.value.abs().lt(1000) && !isTotal) return it;
    const noun = verb < 0 ? null : subjectNoun(scan, verb);
    return noun === null ? it : withUnit(noun);
  },
};
