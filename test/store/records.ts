import type { Claim } from '../../src/model/claim.ts';
import type { Document } from '../../src/model/document.ts';
import type { Fetched } from '../../src/model/fetched.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { sha256, stableId } from '../../src/text/hash.ts';

/** Records of our own making, whole and valid; what a test is about is given, the rest does not matter to it. */

export const aFetched = (text: string | Uint8Array, more: Partial<Fetched> = {}): Fetched => {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return {
    locator: { source: 'news/harbour.txt', at: { file: '/desk/news/harbour.txt' }, kind: null },
    bytes,
    sha256: sha256(bytes),
    mediaType: 'text/plain',
    url: null,
    status: null,
    headers: {},
    at: '2026-06-01T08:00:00.000Z',
    ...more,
  };
};

export const aDocument = (text: string, more: Partial<Document> = {}): Document => ({
  schema: 'document/1',
  id: sha256(text),
  source: 'news/harbour.txt',
  kind: 'news',
  mediaType: 'text/plain',
  title: 'Harbour Freight leases a second hall',
  byline: null,
  publisher: 'The Quay',
  published: '2026-05-30',
  modified: null,
  language: 'en',
  canonicalUrl: null,
  filing: null,
  terms: [{ term: 'Harbour', meaning: 'Harbour Freight Lines', span: { start: 0, end: 7 } }],
  text,
  blocks: [{ kind: 'paragraph', start: 0, end: text.length, section: ['Leases'], page: null }],
  sections: [],
  facts: [],
  ...more,
});

export const aClaim = (document: Document, at: number, more: Partial<Claim> = {}): Claim => ({
  schema: 'claim/1',
  id: stableId([document.id, at, more.concept ?? null]),
  source: document.source,
  document: document.id,
  quantity: {
    surface: `$${at} million`,
    value: `${at}000000`,
    low: null,
    high: null,
    unit: 'USD',
    per: null,
    modifier: 'exact',
    decimals: -6,
  },
  concept: null,
  kind: null,
  entity: null,
  counterparty: null,
  scope: [],
  period: null,
  modality: 'stated',
  attribution: null,
  evidence: { quote: 'It paid that.', start: at, end: at + 2, section: [], page: null, row: null, column: null },
  rule: 'money',
  confidence: 0.9,
  ...more,
});

export const aFinding = (claims: readonly Claim[], more: Partial<Finding> = {}): Finding => ({
  schema: 'finding/1',
  id: stableId(['value.conflict', ...claims.map((claim) => claim.id)]),
  rule: 'value.conflict',
  verdict: 'conflict',
  severity: 'error',
  message: 'The two figures have no value in common.',
  claims: [...claims],
  calculation: null,
  differs: null,
  sources: 1,
  ...more,
});

export const aReport = (findings: readonly Finding[], more: Partial<Report> = {}): Report => ({
  schema: 'report/1',
  title: 'Harbour',
  pipeline: 'harbour',
  documents: [],
  findings: [...findings],
  problems: [],
  ...more,
});
