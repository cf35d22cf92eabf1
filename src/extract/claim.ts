import type { Claim, Evidence, Modality } from '../model/claim.ts';
import type { Period } from '../model/period.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Span } from '../model/span.ts';
import { stableId } from '../text/hash.ts';
import type { Context } from './context.ts';

/** What a rule has to say of a claim; what it leaves out is not known. */
export type ClaimParts = {
  readonly span: Span;
  readonly quantity: Quantity;
  readonly concept: string | null;
  readonly evidence: Evidence;
  readonly rule: string;
  readonly confidence: number;
  readonly kind?: string | null;
  readonly entity?: string | null;
  readonly counterparty?: string | null;
  readonly scope?: readonly string[];
  readonly period?: Period | null;
  readonly modality?: Modality;
  readonly attribution?: string | null;
};

const isFiler = ({ document }: Context, entity: string | null | undefined): boolean =>
  entity != null && entity === document.filing?.registrant;

/** A Claim with its stable id: document, Span and concept. */
export const claimOf = (context: Context, parts: ClaimParts): Claim => ({
  schema: 'claim/1',
  id: stableId([context.document.id, parts.span.start, parts.span.end, parts.concept]),
  source: context.document.source,
  document: context.document.id,
  quantity: parts.quantity,
  concept: parts.concept,
  kind: parts.kind ?? null,
  // The filer has one name in all claims, whichever of its names a rule met.
  entity: isFiler(context, parts.entity) ? context.registrant : (parts.entity ?? null),
  counterparty: parts.counterparty ?? null,
  scope: [...(parts.scope ?? [])],
  period: parts.period ?? null,
  modality: parts.modality ?? 'stated',
  attribution: parts.attribution ?? null,
  evidence: parts.evidence,
  rule: parts.rule,
  confidence: parts.confidence,
});

/** The same claim for another period. */
export const claimFor = (claim: Claim, period: Period): Claim => ({
  ...claim,
  id: stableId([claim.id, period.label]),
  period,
});

/** The evidence of a span of prose: the sentence around it as the quote, the headings above it, its page. */
export const proseEvidence = (context: Context, span: Span, block: number): Evidence => {
  const { document } = context;
  const place = document.blocks[block];
  const around = context.sentenceOf(span.start) ?? span;
  return {
    quote: document.text.slice(around.start, Math.max(around.end, span.end)),
    start: span.start,
    end: span.end,
    section: place?.section ?? [],
    page: place?.page ?? null,
    row: null,
    column: null,
  };
};
