import type { PeriodMention } from '../../model/mention.ts';
import type { Reading } from '../evidence.ts';
import { listsIn, longestTimes } from '../respective-measures.ts';
import type { Decision } from './decision.ts';

const LINK = /^(?:of|in)$/;

/**
 * "As of June 30, 2025 and 2024, there was $5 million and $4 million of debt outstanding": of figures that a list of as many times tells
 * apart, the measure behind the last is that of each.
 */
export const withSharedBehind = (
  reading: Reading,
  decisions: readonly Decision[],
  periods: readonly PeriodMention[],
): readonly Decision[] => {
  if (decisions.length < 2 || periods.length < 2) return decisions;
  const { words, placeOf } = reading;
  const shared = new Map<Decision, Decision>();
  for (const figures of listsIn(reading, 0, words.length)) {
    const own = figures.map((mention) => decisions.find((decision) => decision.mention === mention));
    const last = own.pop();
    if (last?.choice?.concept == null || last.choice.hit === null || own.length === 0) continue;
    const { last: end } = placeOf(last.mention);
    const isBehind = last.choice.hit.first > end && LINK.test(words[end + 1]?.lower ?? '');
    if (!isBehind || longestTimes(words, periods) !== figures.length) continue;
    for (const one of own) if (one !== undefined && one.choice === null && one.via !== 'change') shared.set(one, last);
  }
  return decisions.map((decision) => {
    const known = shared.get(decision);
    return known === undefined ? decision : { mention: decision.mention, choice: known.choice, via: known.via };
  });
};
