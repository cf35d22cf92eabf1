import type { Modality } from '../model/claim.ts';
import { isVerb } from './clauses.ts';
import type { Word } from './words.ts';

/** What adds a figure to what a verb before it governs: "expects a profit of $3 million, or 40 cents a share, with sales of $9 million". */
const ADDS = /^(?:and|or|with|along|plus|about|roughly|between|from|\$|[$€£¥₹]|\d.*)$/;
/** Words of what was: "up from $8 million", "compared with $8 million a year earlier" are told beside a forecast, and are none. */
const WAS =
  /^(?:compared|versus|vs|against|than|up|down|last|ago|earlier|previous|previously|prior|year-ago|which|who|whom)$/;
/** How far back the verb may stand that governs, and how far behind the opening of its clause the figure. */
const REACH = 40;
const OPENED_WITHIN = 12;

type Place = { readonly from: number; readonly at: number; readonly last: number; readonly until: number };

/** A verb that tells something by itself; not the "be" of "sales to be between", nor what describes a noun: "adjusted profit", "its expected life". */
const tells = (words: readonly Word[], i: number): boolean => {
  const word = words[i] as Word;
  if (!isVerb(word) || word.lower === 'adjusted' || word.lower === 'diluted') return false;
  return !/^(?:to|the|an?|its|their|our|his|her)$/.test(words[i - 1]?.lower ?? '');
};
const PREDICTS = /^(?:forecast|forecasts|sees|anticipates|projects|predicts|guidance)$/;

/**
 * How a figure is put whose clause only adds it to what the verb of an earlier clause governs: "Acme expects a profit of $3 million, or 40 cents a
 * share", "forecast sales of $9 million this year, $11 million next year and profit to be about $2 million". Null where the clause has a verb of its
 * own, or tells what was: "expects sales of $9 million, up from $8 million".
 *
 * @param modalityIn what the words between two places say
 */
export const governedFrom = (
  words: readonly Word[],
  { from, at, last, until }: Place,
  modalityIn: (words: readonly Word[], from: number, at: number) => Modality | null,
): Modality | null => {
  const opener = words[from];
  if (opener === undefined || from === 0 || at - from > OPENED_WITHIN || words[from - 1]?.lower === '(') return null;
  if (!ADDS.test(opener.lower) && from !== at) return null;
  // "from combining with an interested party for three years", "and at $9 million a month, few can"
  if (opener.lower === 'with' && words[from - 1]?.kind !== 'mark') return null;
  if (/^(?:at|in|on|by|for|as|if|while)$/.test(words[from + 1]?.lower ?? '') && from + 1 < at) return null;
  // "will pay $9 million, $2 million of which was paid in May"
  if (words[last + 1]?.lower === 'of' && WAS.test(words[last + 2]?.lower ?? '')) return null;
  for (let i = from; i < until; i++) {
    if (i >= at && i <= last) continue;
    if (WAS.test((words[i] as Word).lower) || tells(words, i)) return null;
  }
  if (opener.lower === 'from') return null;
  const start = Math.max(0, from - REACH);
  for (let i = from - 1; i >= start; i--) {
    if (words[i]?.text === ';') return null;
    const { lower } = words[i] as Word;
    if (!tells(words, i) && !PREDICTS.test(lower)) continue;
    // The nearest verb governs, whatever it says; "the plan totaled" plans nothing.
    const mark = words[i - 1]?.kind === 'mark' ? 0 : words[i - 2]?.kind === 'mark' ? 1 : 2;
    const told = lower.endsWith('ed')
      ? modalityIn(words, i, i + 2)
      : modalityIn(words, Math.max(start, i - mark), i + 3);
    return told === 'planned' || told === 'estimated' ? told : null;
  }
  return null;
};
