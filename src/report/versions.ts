import type { Claim } from '../model/claim.ts';
import type { NewVersion } from '../model/report.ts';
import { countOf, quantityLabel } from '../text/wording.ts';
import { aspectParts } from './aspects.ts';

export const PUBLISHED_AGAIN = {
  heading: 'Published again',
  means: 'Documents that came with other words than in the run before, and what became of their numbers.',
} as const;

/** What became of one number: `what` is "Changed", "Came" or "Went", `figure` "$61 million → $66 million", and the quote is the claim's. */
type NumberChange = {
  readonly what: string;
  readonly figure: string;
  readonly about: string;
  readonly claim: Claim;
};

/** So many are listed of each document; the claims themselves are in the store, and in the report as JSON. */
const MOST_LISTED = 50;

const changeOf = (what: string, figure: string, claim: Claim): NumberChange => ({
  what,
  figure,
  about: aspectParts(claim).join(' · '),
  claim,
});

/** The numbers of a new version that changed, came and went, in this order, and how many are not listed. */
export const changesOf = ({ changed, came, went }: NewVersion): { changes: NumberChange[]; more: string | null } => {
  const all = [
    ...changed.map(({ before, now }) =>
      changeOf('Changed', `${quantityLabel(before.quantity)} → ${quantityLabel(now.quantity)}`, now),
    ),
    ...came.map((claim) => changeOf('Came', quantityLabel(claim.quantity), claim)),
    ...went.map((claim) => changeOf('Went', quantityLabel(claim.quantity), claim)),
  ];
  const left = all.length - MOST_LISTED;
  return { changes: all.slice(0, MOST_LISTED), more: left > 0 ? `${countOf(left, 'number')} more` : null };
};
