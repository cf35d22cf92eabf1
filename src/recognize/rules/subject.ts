import { singular } from '../noun.ts';
import type { ContextRule, Reading } from '../reading.ts';
import type { Scan } from '../scan.ts';

/** Verbs that say how many of its subject there are. */
const EQUATES =
  /^(is|was|were|are|be|total(s|ed|ing|led|ling)?|equal(s|ed)?|reach(es|ed|ing)?|stood|numbered|averag(es|ed|e)|hit|fell|fallen|falls|rose|risen|rises|grew|grown|grows|dropped|drops|declined|declines|decreased|increased|climbed|jumped|slid|surged|went|exceed(s|ed)?|surpass(es|ed)?|topped|approach(es|ed)?|amounted|:)$/;
/** What is counted by the noun itself and has no number of its own in a sentence: "results were 5". */
const NOT_COUNTED =
  /^(results|sales|revenues|earnings|losses|profits|costs|expenses|assets|proceeds|terms|operations|has|was|is|its|this|as|us|days|months|years|weeks|hours|dollars|millions|billions|stocks|plans)$/;
/** How far the verb may stand before the number, and the noun before the verb, in tokens. */
const VERB_REACH = 14;
const NOUN_REACH = 24;

/** The verb that a bare number answers to: "fell from 30 million to 9.5 million" for either of them; -1 for none. */
const verbBefore = (scan: Scan, at: number): number => {
  for (let i = at - 1; i >= Math.max(0, at - VERB_REACH); i--) {
    const token = scan.tokens[i];
    if (token === undefined || /^[.;]$|^(which|who|that|whom)$/.test(token.lower)) return -1;
    if (EQUATES.test(token.lower)) return i;
  }
  return -1;
};

/** The counted noun of the subject: the X of "number of X", else the first plural of the noun phrase ("Downloads of the app"). */
const subjectNoun = (scan: Scan, verb: number): string | null => {
  let found: string | null = null;
  for (let i = verb - 1; i >= Math.max(0, verb - NOUN_REACH); i--) {
    const token = scan.tokens[i];
    if (token === undefined || token.text === '.' || token.text === ';') break;
    if (token.lower === 'number' && scan.tokens[i + 1]?.lower === 'of' && found !== null) return found;
    const isPlural = token.kind === 'word' && /^\p{L}{3,}[^su]s$/u.test(token.lower) && !NOT_COUNTED.test(token.lower);
    if (isPlural) found = singular(token.text);
  }
  return found;
};

/**
 * A number without a noun takes that of its sentence's subject: "Downloads fell from 30 million to 9.5 million", "The number of shares
 * outstanding was 2.5 billion". Only large numbers, or any that a verb totals: a small bare one may be anything.
 */
export const subject: ContextRule = {
  id: 'subject',
  refine: (scan, it): Reading => {
    if (it.unit !== null || it.value === null) return it;
    // "potential common shares of 5.4 million and 3.0 million"
    const before = scan.tokens[it.first - 2]?.lower ?? '';
    if (scan.tokens[it.first - 1]?.lower === 'of' && before === 'shares')
      return { ...it, unit: 'share', rules: [...it.rules, 'subject'] };
    const verb = verbBefore(scan, it.first);
    const isTotal = /^(total|number)/.test(scan.tokens[verb]?.lower ?? '');
    if (it.value.abs().lt(1000) && !isTotal) return it;
    const noun = verb < 0 ? null : subjectNoun(scan, verb);
    return noun === null ? it : { ...it, unit: noun, rules: [...it.rules, 'subject'] };
  },
};
