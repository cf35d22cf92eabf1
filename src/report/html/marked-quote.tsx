import type { Claim } from '../../model/claim.ts';
import { quoteParts } from '../quote.ts';

/** A claim's quote with its figure marked. The text is the document's own, and escaped. */
export const MarkedQuote = ({ claim }: { claim: Claim }) => (
  <>{quoteParts(claim).map(({ text, isFigure }) => (isFigure ? <mark>{text}</mark> : text))}</>
);
