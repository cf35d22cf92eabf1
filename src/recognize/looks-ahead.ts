import type { Scan } from './scan.ts';

/** What only looks ahead: "now guides to", "its forecast for the year". */
const AHEAD =
  /^(?:guides?|guided|guiding|guidance|outlook|forecasts?|forecasting|expects?|expecting|sees|projects|predicts|anticipates?)$/;
/** What is over by then: "it had forecast", "analysts were expecting". */
const OVER = /^(?:analysts?|economists|street|had|was|were)$/;
/** How many tokens before a time the sentence may look ahead. */
const AHEAD_WITHIN = 16;
/** How many behind a time that opens it, and behind a measure of that time: "third-quarter sales are expected". */
const BEHIND_WITHIN = 9;

/** Does the sentence look ahead before the token `i`: "expects sales of $9 million for the full year"? */
export const looksAheadBefore = ({ tokens }: Scan, i: number): boolean => {
  let isAhead = false;
  for (let at = i - 1; at >= 0 && at >= i - AHEAD_WITHIN; at--) {
    const { lower = '', text = '' } = tokens[at] ?? {};
    if (text === '.' || text === ';') break;
    if (OVER.test(lower)) return false;
    isAhead ||= AHEAD.test(lower);
  }
  return isAhead;
};

/** The same of what stands behind the time: "For the third quarter, it expects", "Third-quarter sales are expected to". */
const looksAheadBehind = ({ tokens }: Scan, first: number, last: number): boolean => {
  const opener = tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1;
  const isFronted = /^(?:for|in)$/.test(tokens[opener]?.lower ?? '') && tokens[last]?.text === ',';
  for (let at = last; at < last + BEHIND_WITHIN && at < tokens.length; at++) {
    const { lower = '', text = '' } = tokens[at] ?? {};
    if (text === '.' || text === ';' || OVER.test(lower)) return false;
    if (isFronted && AHEAD.test(lower)) return true;
    if (/^(?:is|are)$/.test(lower) && /^(?:expected|projected|forecast|seen|likely)$/.test(tokens[at + 1]?.lower ?? ''))
      return true;
  }
  return false;
};

/** Does the sentence look ahead to the time from token `first` to before `last`? */
export const looksAhead = (scan: Scan, first: number, last: number): boolean =>
  looksAheadBefore(scan, first) || looksAheadBehind(scan, first, last);
