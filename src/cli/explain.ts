import type { Claim } from '../model/claim.ts';
import { quoteParts } from '../report/quote.ts';
import { periodLabel, placeParts, quantityLabel } from '../text/wording.ts';
import { colors } from './output.ts';

const field = (name: string, value: string | null): string =>
  value === null || value === '' ? '' : `  ${colors.dim(name.padEnd(12))} ${value}\n`;

/** The quote with its figure marked, wherever it prints it: the evidence first, then what was made of it. */
export const paintedQuote = (claim: Claim): string =>
  quoteParts(claim)
    .map(({ text, isFigure }) => (isFigure ? colors.bold(colors.underline(text)) : text))
    .join('');

/** A claim as `--explain` shows it: where it stands, what it says, and which rules say so. */
export const explain = (claim: Claim): string => {
  const { quantity, evidence } = claim;
  const parties = [claim.entity, claim.counterparty && `with ${claim.counterparty}`].filter(Boolean).join(' ');
  return [
    `${claim.source}:${evidence.start} ${colors.bold(quantityLabel(quantity))}\n`,
    `  “${paintedQuote(claim)}”\n`,
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
