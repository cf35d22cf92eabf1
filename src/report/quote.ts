import type { Claim } from '../model/claim.ts';
import { figureSpans, oneLine, quoteLine } from '../text/wording.ts';

/** A stretch of a quote; `isFigure` is true for the claim's own figure, wherever the quote prints it. */
type QuotePart = { readonly text: string; readonly isFigure: boolean };

/** A claim's quote on one line, cut at its figure; the parts in order. */
export const quoteParts = (claim: Claim): QuotePart[] => {
  const quote = quoteLine(claim);
  const parts: QuotePart[] = [];
  let from = 0;
  for (const [start, end] of figureSpans(quote, oneLine(claim.quantity.surface))) {
    parts.push({ text: quote.slice(from, start), isFigure: false }, { text: quote.slice(start, end), isFigure: true });
    from = end;
  }
  parts.push({ text: quote.slice(from), isFigure: false });
  return parts.filter(({ text }) => text !== '');
};
