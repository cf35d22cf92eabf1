import type { Claim } from '../../model/claim.ts';
import { figureSpans, oneLine } from '../../text/wording.ts';

/** A claim's quote on one line, with its figure marked wherever the quote prints it. The text is the document's own, and escaped. */
export const MarkedQuote = ({ claim }: { claim: Claim }) => {
  const quote = oneLine(claim.evidence.quote);
  const parts = [];
  let from = 0;
  for (const [start, end] of figureSpans(quote, oneLine(claim.quantity.surface))) {
    parts.push(quote.slice(from, start), <mark>{quote.slice(start, end)}</mark>);
    from = end;
  }
  return (
    <>
      {parts}
      {quote.slice(from)}
    </>
  );
};
