import type { Claim } from '../model/claim.ts';
import { figureSpans, oneLine } from '../text/wording.ts';

/** A stretch of a quote; `isFigure` is true for the claim's own figure, wherever the quote prints it. */
export type QuotePart = { readonly text: string; readonly isFigure: boolean };

/** A claim's quote on one line, without the bullet that it may stand behind ("- ", "• "), cut at its figure; the parts in order. */
export const quoteParts = ({ evidence, quantity }: Claim): QuotePart[] => {
  const quote = oneLine(evidence.quote).replace(/^[-*•–]\s+/, '');
  const parts: QuotePart[] = [];
  let from = 0;
  for (const [start, end] of figureSpans(quote, oneLine(quantity.surface))) {
    parts.push({ text: quote.slice(from, start), isFigure: false }, { text: quote.slice(start, end), isFigure: true });
    from = end;
  }
  parts.push({ text: quote.slice(from), isFigure: false });
  return parts.filter(({ text }) => text !== '');
};
