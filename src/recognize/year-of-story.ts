import { wordSet } from '../text/word-set.ts';
import type { Clock } from './period-reading.ts';
import type { Scan } from './scan.ts';

/** What may stand behind "the first six months" where a story means those of something else than the year. */
const OF_ELSE = wordSet('of after following since as under from that when');

/** "of the year", "of its fiscal year" */
const saysTheYear = ({ tokens }: Scan, at: number): boolean => {
  if (tokens[at]?.lower !== 'of' || !/^(?:the|its|their)$/.test(tokens[at + 1]?.lower ?? '')) return false;
  const isFiscal = /^(?:fiscal|financial|business)$/.test(tokens[at + 2]?.lower ?? '');
  return tokens[isFiscal ? at + 3 : at + 2]?.lower === 'year' && (isFiscal || tokens[at + 1]?.lower === 'the');
};

/** "over the first six months", "in the first six months of the year", "of its fiscal year": of the year of a story. */
export const isOfStoryYear = (scan: Scan, first: number, last: number, { isNews }: Clock): boolean => {
  if (!isNews || scan.tokens[first - 1]?.lower !== 'the') return false;
  return !OF_ELSE.has(scan.tokens[last]?.lower ?? '') || saysTheYear(scan, last);
};
