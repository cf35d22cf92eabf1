import { createHash } from 'node:crypto';
import type { Claim } from '../../src/model/claim.ts';
import type { DocumentHeader, DocumentKind } from '../../src/model/document.ts';
import type { Period } from '../../src/model/period.ts';
import { Exact, hedgedInterval } from '../../src/text/interval.ts';

const hash = (text: string, length: number): string => createHash('sha256').update(text).digest('hex').slice(0, length);

export type Said = {
  /** Which document says it: `filing`, `filing-2`, `ledger`, `wire` ...; what starts with `filing` is a filing. */
  readonly in?: string;
  readonly at?: number;
  readonly concept?: string | null;
  readonly kind?: string | null;
  readonly value?: string | null;
  readonly low?: string;
  readonly high?: string;
  readonly decimals?: number | null;
  readonly modifier?: Claim['quantity']['modifier'];
  readonly unit?: string;
  readonly per?: string | null;
  readonly surface?: string;
  readonly entity?: string | null;
  readonly counterparty?: string | null;
  readonly scope?: string[];
  readonly period?: Period | null;
  readonly modality?: Claim['modality'];
  readonly attribution?: string | null;
  readonly quote?: string;
  readonly section?: string[];
  readonly row?: string | null;
  readonly column?: string | null;
  readonly rule?: string;
};

export const YEAR_2025: Period = { start: '2025-01-01', end: '2025-12-31', label: '2025' };
export const YEAR_2024: Period = { start: '2024-01-01', end: '2024-12-31', label: '2024' };
export const QUARTER: Period = { start: '2026-01-01', end: '2026-03-31', label: 'Q1 2026' };

/** A claim about Orchard Cloud's revenue of 2025, unless told otherwise. Places in the document make ids differ. */
export const claim = (said: Said = {}): Claim => {
  const { value = '612000000', decimals = -6, modifier = 'exact', concept = 'revenue' } = said;
  const document = said.in ?? 'ledger';
  const surface = said.surface ?? `${value ?? 'some'}`;
  const plain = value === null || said.unit === 'date' ? null : new Exact(value);
  const single = modifier !== 'range' && modifier !== 'vague';
  const { low, high } =
    plain === null || !single || decimals === null
      ? { low: plain, high: plain }
      : hedgedInterval(plain, decimals, modifier);
  const at = said.at ?? 0;
  return {
    schema: 'claim/1',
    id: hash(JSON.stringify({ ...said, document, at }), 16),
    source: `${document}.txt`,
    document: hash(document, 64),
    quantity: {
      surface,
      value,
      low: said.low ?? low?.toFixed() ?? null,
      high: said.high ?? high?.toFixed() ?? null,
      unit: said.unit ?? 'USD',
      per: said.per ?? null,
      modifier,
      decimals,
    },
    concept,
    kind: said.kind ?? null,
    entity: said.entity === undefined ? 'Orchard Cloud' : said.entity,
    counterparty: said.counterparty ?? null,
    scope: said.scope ?? [],
    period: said.period === undefined ? YEAR_2025 : said.period,
    modality: said.modality ?? 'stated',
    attribution: said.attribution ?? null,
    evidence: {
      quote: said.quote ?? `A sentence with ${surface} in it, number ${at} of ${document}.`,
      start: at,
      end: at + surface.length,
      section: said.section ?? [],
      page: null,
      row: said.row ?? null,
      column: said.column ?? null,
    },
    rule: said.rule ?? 'test',
    confidence: 1,
  };
};

/** A result per share. */
export const PER_SHARE: Said = { concept: 'earnings-per-share', unit: 'USD/share', decimals: 2 };

/** A claim about the cloud agreement of Orchard Cloud and Kestrel Labs. */
export const deal = (said: Said): Claim =>
  claim({ entity: 'Kestrel Labs', counterparty: 'Orchard Cloud', period: null, decimals: 0, ...said });

export const document = (name: string, more: Partial<DocumentHeader> = {}): DocumentHeader => {
  const kind: DocumentKind = name.startsWith('filing') ? 'filing' : 'news';
  return {
    schema: 'document/1',
    id: hash(name, 64),
    source: `${name}.txt`,
    kind,
    mediaType: 'text/plain',
    title: null,
    byline: null,
    publisher: null,
    published: '2026-05-20',
    modified: null,
    language: 'en',
    canonicalUrl: null,
    filing:
      kind === 'filing'
        ? {
            form: '10-K',
            accession: null,
            cik: '1',
            registrant: 'Orchard Cloud Inc.',
            fileNumber: null,
            filed: '2026-05-20',
            periodEnd: null,
            fiscalYearEnd: null,
            ticker: null,
          }
        : null,
    ...more,
  };
};

/** The headers of every document that the claims stand in. */
export const documentsOf = (claims: readonly Claim[]): DocumentHeader[] =>
  [...new Set(claims.map(({ source }) => source.replace(/\.txt$/, '')))].map((name) => document(name));
