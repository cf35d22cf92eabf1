import { isVerb } from './clauses.ts';
import type { Word } from './words.ts';

/** A remark in brackets has no more words than this. */
const LONGEST = 9;
/** What a remark says of the measure before it: by which rules it is reckoned, and whether anybody looked at it. */
const RECKONED = /^(?:gaap|ifrs|non-gaap|unaudited)$/;
const QUOTES = new Set(['"', '“', "'", '‘']);
/** What ties a figure to what stands before a remark: "operating (non-GAAP) earnings" is a name. */
const TIES = /^(?:of|for|in|to|at|from)$/;

/** A name with its legal form has no more words than this: "Acme Mills Holdings, Inc." */
const NAME_WITHIN = 8;

/** Where a clause ends that opens at word `at` and only says whose a result is, by a name of its own: "net income attributable to Acme Mills, Inc. for"; -1 where none opens. */
const ownerEnd = (words: readonly Word[], at: number): number => {
  if (words[at]?.lower !== 'attributable' || words[at + 1]?.lower !== 'to') return -1;
  const near = words.slice(at + 2, at + 2 + NAME_WITHIN);
  const end = near.findIndex(({ isCapital, text }, i) => !isCapital && !(i > 0 && /^[,.&’']$/.test(text)));
  return end > 0 ? at + 1 + end : -1;
};

/**
 * Where a remark ends that opens with the bracket at word `at` and only says how what stands before it is reckoned or called from there on:
 * "Adjusted net income (a non-GAAP measure) was", "for the second quarter (“Q2-31”) of"; or whose it is. The index of its last word; -1 where
 * none opens.
 */
export const remarkEnd = (words: readonly Word[], at: number): number => {
  if (words[at]?.text !== '(') return ownerEnd(words, at);
  const end = words.slice(at + 1, at + 2 + LONGEST).findIndex(({ text }) => text === ')');
  if (end <= 0) return -1;
  const inner = words.slice(at + 1, at + 1 + end);
  const first = inner[0]?.lower === 'the' ? inner[1] : inner[0];
  const next = words[at + 2 + end];
  if (next === undefined || !(isVerb(next) || TIES.test(next.lower))) return -1;
  const isRemark = inner.some(({ lower }) => RECKONED.test(lower)) || QUOTES.has(first?.text ?? '');
  return isRemark ? at + 1 + end : -1;
};
