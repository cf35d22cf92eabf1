import { z } from 'zod';
import { type Get, jsonOf, type Reading, readFrom } from '../reading.ts';
import { documentUrl, fullTextSearchUrl } from './addresses.ts';

/** A document that has the words. */
export type Hit = {
  readonly cik: string;
  readonly accession: string;
  readonly form: string;
  readonly filed: string;
  /** "Halyard Tidal Works, Inc.  (HLYD)  (CIK 0001900001)" */
  readonly filer: string;
  readonly url: string;
};

export type FullTextQuery = {
  /** As EDGAR's search page takes it: words, and "phrases in quotes". */
  readonly words: string;
  readonly forms?: readonly string[];
  readonly ciks?: readonly string[];
  /** ISO dates. The search goes back to 2001. */
  readonly from?: string;
  readonly to?: string;
};

/** Elasticsearch's answer, of which EDGAR hides little. `_id` is "0001900001-26-000002:document.htm". */
const Hits = z.object({
  hits: z.object({
    total: z.object({ value: z.int().nonnegative() }),
    hits: z.array(
      z.object({
        _id: z.string().regex(/^\d{10}-\d{2}-\d{6}:[^/]{1,200}$/),
        _source: z.object({
          ciks: z.array(z.string().regex(/^\d{1,10}$/)).min(1),
          display_names: z.array(z.string()).default([]),
          form: z.string().default(''),
          file_date: z.string(),
        }),
      }),
    ),
  }),
});

/** Searches the text of filings: the first page of hits, at most 100, the best first. */
export const searchFullText = (
  get: Get,
  query: FullTextQuery,
  signal?: AbortSignal,
): Promise<Reading<{ total: number; hits: Hit[] }>> =>
  readFrom(
    get,
    fullTextSearchUrl({
      q: query.words,
      ...(query.forms === undefined ? {} : { forms: query.forms.join(',') }),
      ...(query.ciks === undefined ? {} : { ciks: query.ciks.map((cik) => cik.padStart(10, '0')).join(',') }),
      ...(query.from === undefined && query.to === undefined
        ? {}
        : { dateRange: 'custom', startdt: query.from ?? '2001-01-01', enddt: query.to ?? '2999-12-31' }),
    }),
    "an answer of EDGAR's full-text search",
    ({ bytes }) => {
      const found = jsonOf(Hits, bytes);
      if (found === null) return null;
      const hits = found.hits.hits.map(({ _id, _source }): Hit => {
        const [accession = '', name = ''] = _id.split(':');
        const cik = (_source.ciks[0] ?? '').replace(/^0+(?=\d)/, '');
        const filer = _source.display_names[0] ?? '';
        return {
          cik,
          accession,
          form: _source.form,
          filed: _source.file_date,
          filer,
          url: documentUrl(cik, accession, name),
        };
      });
      return { total: found.hits.total.value, hits };
    },
    signal,
  );
