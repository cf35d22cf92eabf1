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
