import type { Claim } from '../model/claim.ts';
import { figureSpans, oneLine, periodLabel, placeParts, quantityLabel, quoteLine } from '../text/wording.ts';
import { colors } from './output.ts';

const field = (name: string, value: string | null): string =>
  value === null || value === '' ? '' : `  ${colors.dim(name.padEnd(12))} ${value}\n`;

/** The quote with its figure marked: the evidence first, then what was made of it. */
export const markedQuote = (claim: Claim): string => {
  const quote = quoteLine(claim);
  const span = figureSpans(quote, oneLine(claim.quantity.surface))[0];
  if (span === undefined) return quote;
  return quote.slice(0, span[0]) + colors.bold(colors.underline(quote.slice(...span))) + quote.slice(span[1]);
};

/** A claim as `--explain` shows it: where it stands, what it says, and which rules say so. */
export const explain = (claim: Claim): string => {
  const { quantity, evidence } = claim;
  const parties = [claim.entity, claim.counterparty && `with ${claim.counterparty}`].filter(Boolean).join(' ');
  return [
    `${claim.source}:${evidence.start} ${colors.bold(quantityLabel(quantity))}\n`,
    `  “${markedQuote(claim)}”\n`,
    field('value', `${quantity.value ?? '–'} ${quantity.unit}${quantity.per === null ? '' : ` per ${quantity.per}`}`),
    field(
      'stands for',
      `[${quantity.low ?? '−∞'}, ${quantity.high ?? '∞'}] (${quantity.modifier}, decimals ${quantity.decimals ?? '–'})`,
    ),
    field('concept', [claim.kind, claim.concept].filter(Boolean).join(' ') || 'none'),
    field('entity', parties),
    field('scope', claim.scope.join(', ')),
    field('period', claim.period ? periodLabel(claim.period) : null),
    field('said as', [claim.modality, claim.attribution && `by ${claim.attribution}`].filter(Boolean).join(', ')),
    field('stands in', placeParts(evidence).join(' › ')),
    field('rules', `${claim.rule} (confidence ${claim.confidence})`),
    '\n',
  ].join('');
};
