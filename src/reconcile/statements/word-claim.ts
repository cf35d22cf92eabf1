import type { Claim } from '../../model/claim.ts';
import type { Document } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { stableId } from '../../text/hash.ts';

/** What a finding about words points at: a claim without a number, whose surface is the word or the clause that is judged. */
export const wordClaim = (document: Document, { start, end }: Span, sentence: Span): Claim => ({
  schema: 'claim/1',
  id: stableId([document.id, start, end, 'words']),
  source: document.source,
  document: document.id,
  quantity: {
    surface: document.text.slice(start, end),
    value: null,
    low: null,
    high: null,
    unit: 'pure',
    per: null,
    modifier: 'vague',
    decimals: null,
  },
  concept: null,
  kind: null,
  entity: null,
  counterparty: null,
  scope: [],
  period: null,
  modality: 'stated',
  attribution: null,
  evidence: {
    quote: document.text.slice(sentence.start, sentence.end),
    start,
    end,
    section: [],
    page: null,
    row: null,
    column: null,
  },
  rule: 'statement-words',
  confidence: 0.5,
});
