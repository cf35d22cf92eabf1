import { CHANGES } from './lexicon/changes.ts';
import type { Reading } from './reading.ts';
import type { Scan } from './scan.ts';

/** How far a verb of change may stand before its "from", in tokens. */
const REACH = 24;

/** Is the reading what a change began from: "fell from 30 million", "an increase in fees from about 5 percent"? */
export const isChangedFrom = ({ tokens }: Scan, { phraseFirst }: Reading): boolean => {
  const from = phraseFirst - 1;
  // "sales to rise, and profit to range from $4 to $5"
  if (tokens[from]?.lower !== 'from' || /^rang(?:e|es|ed|ing)$/.test(tokens[from - 1]?.lower ?? '')) return false;
  for (let i = from - 1; i >= Math.max(0, from - REACH); i--) {
    const token = tokens[i];
    if (token === undefined || token.text === '.' || token.text === ';') return false;
    if (CHANGES.test(token.lower)) return true;
  }
  return false;
};
