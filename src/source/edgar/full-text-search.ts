import { z } from 'zod';
import { type Get, jsonOf, type Reading, readFrom } from '../reading.ts';
import { documentUrl, fullTextSearchUrl, submissionTextUrl } from './addresses.ts';
import { bareCik, type Filing, type FilingFilter } from './filing.ts';

export type FullTextQuery = Omit<FilingFilter, 'fileNumber'> & {
  /** As EDGAR's search page takes it: words, and "phrases in quotes". */
  readonly words: string;
  readonly cik?: string | undefined;
};

/** Elasticsearch's answer, of which EDGAR hides little. `_id` is "0001900001-26-000002:document.htm". */
const Hits = z.object({
  hits: z.object({
    total: z.object({ value: z.int().nonnegative() }),
    hits: z.array(
      z.object({
        _id: z.string().regex(/^\d{10}-\d{2}-\d{6}(?::[^/]{0,200})?$/),
        _source: z.object({
          ciks: z.array(z.string().regex(/^\d{1,10}$/)).min(1),
          display_names: z.array(z.string()).default([]),
          form: z.string().default(''),
          file_date: z.string(),
          file_num: z.array(z.string()).nullish(),
          period_ending: z.string().nullish(),
          file_description: z.string().nullish(),
        }),
      }),
    ),
  }),
});

/** "Halyard Tidal Works, Inc.  (HLYD)  (CIK 0001900001)" → "Halyard Tidal Works, Inc." */
const plainName = (name: string): string => name.replace(/ {1,3}\((?:CIK )?[A-Z0-9,. -]{1,60}\)/g, '').trim();

/** Forms as EDGAR's search takes them: a form stands for its amendments, too, and "/A" beside it for amendments alone. */
const searchForms = (forms: readonly string[]): string[] => {
  const roots = forms.map((form) => form.trim().toUpperCase().replace(/\/A$/, ''));
  return [...new Set(roots.flatMap((root) => (root === '424B' ? [1, 2, 3, 4, 5, 7, 8].map((n) => `424B${n}`) : root)))];
};

/** Searches the text of filings since 2001: the first page of hits, at most 100, the best first. The address is that of the document that has the words. */
export const searchFullText = (
  get: Get,
  { words, forms, cik, since, until }: FullTextQuery,
  signal?: AbortSignal,
): Promise<Reading<{ total: number; filings: Filing[] }>> =>
  readFrom(
    get,
    fullTextSearchUrl({
      q: words,
      ...(forms.length === 0 ? {} : { forms: searchForms(forms).join(',') }),
      ...(cik === undefined ? {} : { ciks: cik.padStart(10, '0') }),
      ...(since === undefined && until === undefined
        ? {}
        : { dateRange: 'custom', startdt: since ?? '2001-01-01', enddt: until ?? '2999-12-31' }),
    }),
    "an answer of EDGAR's full-text search",
    ({ bytes }) => {
      const found = jsonOf(Hits, bytes);
      if (found === null) return null;
      const filings = found.hits.hits.map(({ _id, _source }): Filing => {
        const [accession = '', name = ''] = _id.split(':');
        const filer = bareCik(_source.ciks[0] ?? '');
        return {
          cik: filer,
          company: plainName(_source.display_names[0] ?? ''),
          accession,
          form: _source.form,
          filed: _source.file_date,
          reportDate: _source.period_ending || null,
          fileNumber: _source.file_num?.[0] || null,
          items: [],
          description: _source.file_description || null,
          url: name === '' ? submissionTextUrl(filer, accession) : documentUrl(filer, accession, name),
        };
      });
      return { total: found.hits.total.value, filings };
    },
    signal,
  );
