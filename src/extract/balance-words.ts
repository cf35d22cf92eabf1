import { wordSet } from '../text/word-set.ts';
import { isCompared } from './period-base.ts';
import type { Word } from './words.ts';

/** What there is at the end of the stretch that a story reports on, where it says so at all. */
const BALANCES: ReadonlySet<string> = new Set(['cash', 'debt', 'headcount']);

/** Lines of a balance sheet that have no concept: "total assets stood at $5 million". */
const LINES = wordSet('assets liabilities equity inventories inventory goodwill receivables payables');
const LINE_WITHIN = 8;
const isLine = (words: readonly Word[], number: number): boolean =>
  words.slice(Math.max(0, number - LINE_WITHIN), number).some(({ lower }) => LINES.has(lower));

/** Words that tell what there is: "ended the year with", "sat on", "its debt fell to", "at year-end". */
const STATES = wordSet(
  `had has have held holds holding sat sits sitting stood stands ended ends finished finishes closed closes left totaled totalled was were is are
  fell dropped declined slid shrank dipped rose climbed grew swelled jumped edged crept increased decreased reached stretches amounted employed employs
  employing headcount year-end quarter-end`,
);
/** Words that tell what came or went, or only may: "raised $5 million", "took on debt", "a plan to cut". */
const DEEDS = wordSet(
  `raised raising raise borrowed borrowing borrow issued issuing issue sold selling sell repaid repaying repay paid paying pay took taking take added adding
  add spent spending spend returned returning return generated generating generates generate burned burning burn used using use received receiving
  bought buying buy invested investing cut cutting hired hiring hire laid shed refinanced refinancing due maturing matures by after acquired acquiring
  assumed assuming per each could may might would will average once before since until`,
);
/** Of how many people there are, these tell what is so on the day of the story: "which employs 900 people". */
const IS_SO_NOW = wordSet('has have is are stands stretches employs employing');
/** How many words before the number, and behind it, tell either. */
const BEFORE = 14;
const AFTER = 8;

/** "by the end of the year", "by June 30": no amount that something changed by. */
const isByDay = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'by' &&
  /^(?:the|its|year|quarter|june|september|december|march)$/.test(words[at + 1]?.lower ?? '');

/** "were cut to $5 million": what was left. */
const isLeft = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'cut' && words[at + 1]?.lower === 'to' && /^[$€£\d]/.test(words[at + 2]?.text ?? '');

/** "at quarter-end", "at year-end" */
const isAtEnd = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'at' && /^(?:quarter|year)$/.test(words[at + 1]?.lower ?? '') && words[at + 3]?.lower === 'end';

/**
 * Is a figure told of as what there is, when the time that its story reports on has ended: "ended the year with $5 million in cash", "its debt
 * fell to $9 million"? Not what was raised or spent, what another balance is held against, or what may be.
 *
 * @param number the first word of the figure
 */
export const isBalanceOfWords = (words: readonly Word[], number: number, concept: string | null): boolean => {
  if (concept === null ? !isLine(words, number) : !BALANCES.has(concept)) return false;
  if (isCompared(words, words[number] as Word)) return false;
  const from = Math.max(0, number - BEFORE);
  const near = words.slice(from, number + AFTER);
  const isDeed = near.some(({ lower }, i) => DEEDS.has(lower) && !isByDay(words, from + i) && !isLeft(words, from + i));
  const isNow = (lower: string): boolean => concept === 'headcount' && IS_SO_NOW.has(lower);
  const isState = near.some(({ lower }, i) => STATES.has(lower) || isAtEnd(near, i));
  return !isDeed && isState && !near.some(({ lower }) => isNow(lower));
};
