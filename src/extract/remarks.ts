import { isVerb } from './clauses.ts';
import type { Word } from './words.ts';

/** A remark in brackets has no more words than this. */
const LONGEST = 9;
/** What a remark says of the measure before it: by which rules it is reckoned, and whether anybody looked at it. */
const RECKONED = /^(?:gaap|ifrs|non-gaap|unaudited)$/;
const QUOTES = new Set(['"', '“', "'", '‘']);
/** What ties a figure to what stands before a remark: "operating (non-GAAP) earnings" is a name. */
const TIES = /^(?:of|for|in|to|at|from)$/;

/**
 * Where a remark ends that opens with the bracket at word `at` and only says how what stands before it is reckoned or called from there on:
 * "Adjusted net income (a non-GAAP measure) was", "for the second quarter (“Q2-31”) of". The index of its closing bracket; -1 where another
 * one opens.
 */
export const remarkEnd = (words: readonly Word[], at: number): number => {
  if (words[at]?.text !== '(') return -1;
  const end = words.slice(at + 1, at + 2 + LONGEST).findIndex(({ text }) => text === ')');
  if (end <= 0) return -1;
  const inner = words.slice(at + 1, at + 1 + end);
  const first = inner[0]?.lower === 'the' ? inner[1] : inner[0];
  const next = words[at + 2 + end];
  if (next === undefined || !(isVerb(next) || TIES.test(next.lower))) return -1;
  const isRemark = inner.some(({ lower }) => RECKONED.test(lower)) || QUOTES.has(first?.text ?? '');
  return isRemark ? at + 1 + end : -1;
};
