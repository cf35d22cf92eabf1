import type { Claim } from '../model/claim.ts';

/** How far from a rate of change the words that say its direction and its basis stand. */
const AROUND = 90;

const UP =
  /\b(?:up|rose|risen|ris(?:e|es|ing)|grew|grown|grow(?:s|ing)?|growth|increas\w+|climb\w*|jump\w*|surg\w+|soar\w*|gain\w*|advanc\w+|expand\w*|higher)\b/i;
const DOWN =
  /\b(?:down|fell|fallen|fall(?:s|ing)?|declin\w+|decreas\w+|drop\w*|slid\w*|shr[aiu]nk\w*|slump\w*|plung\w+|tumbl\w+|lower|contract(?:ed|ion))\b/i;

/** The words on either side of a figure, within its sentence; row and column of a cell. */
export const wordsAround = ({ evidence: { quote, row, column }, quantity: { surface } }: Claim): string => {
  if (row !== null) return `${row} ${column ?? ''}`;
  const at = Math.max(0, quote.indexOf(surface));
  return quote.slice(Math.max(0, at - AROUND), at + surface.length + AROUND);
};

/** Which way a rate of change goes, as its number or the words around it say; 0 where they say neither, or both. */
export const directionOf = (claim: Claim): 1 | -1 | 0 => {
  if (claim.quantity.value?.startsWith('-')) return -1;
  const words = wordsAround(claim);
  const [up, down] = [UP.test(words), DOWN.test(words)];
  return up === down ? 0 : up ? 1 : -1;
};

const LOSS = /\b(?:loss(?:es)?|lost|los(?:e|es|ing)|deficit)\b/i;
const EARNINGS = /\b(?:earn\w*|income|profit\w*)\b/i;

/**
 * Is a result per share earned or lost, as its number or the words around it say: a "net loss per share of $0.42" is below zero, and so is the
 * $(0.42) of a statement. 0 where the words of a sentence name both.
 */
export const resultSignOf = (claim: Claim): 1 | -1 | 0 => {
  if (claim.quantity.value?.startsWith('-')) return -1;
  const words = wordsAround(claim);
  if (!LOSS.test(words)) return 1;
  if (!EARNINGS.test(words)) return -1;
  // A row of "net income (loss) per share" prints its losses in parentheses.
  return claim.evidence.row === null ? 0 : 1;
};
