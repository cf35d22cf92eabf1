import { z } from 'zod';
import type { Problem } from '../../model/problem.ts';
import { type Get, jsonOf, type Reading, readFrom } from '../reading.ts';
import { documentUrl, olderSubmissionsUrl, submissionsUrl, submissionTextUrl } from './addresses.ts';
import { type Filing, type FilingFilter, isWanted } from './filing.ts';

/** Filings as EDGAR keeps them: one array a column, newest first. */
const Columns = z.object({
  accessionNumber: z.array(z.string().regex(/^\d{10}-\d{2}-\d{6}$/)),
  filingDate: z.array(z.string()),
  reportDate: z.array(z.string()),
  form: z.array(z.string()),
  fileNumber: z.array(z.string()),
  items: z.array(z.string()),
  primaryDocument: z.array(z.string()),
  primaryDocDescription: z.array(z.string()),
});

const Submissions = z.object({
  cik: z.union([z.string(), z.int()]),
  name: z.string(),
  tickers: z.array(z.string()).default([]),
  filings: z.object({
    recent: Columns,
    /** Older pages, newest first. */
    files: z.array(z.object({ name: z.string(), filingFrom: z.string(), filingTo: z.string() })).default([]),
  }),
});

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

/** Rows of the columns. A column that is too short leaves its field empty; the accession number counts the rows. */
const rowsOf = (columns: z.infer<typeof Columns>, { cik, company }: Pick<Filing, 'cik' | 'company'>): Filing[] =>
  columns.accessionNumber.map((accession, i) => {
    const document = orNull(columns.primaryDocument[i]);
    return {
      cik,
      company,
      accession,
      form: columns.form[i] ?? '',
      filed: columns.filingDate[i] ?? '',
      reportDate: orNull(columns.reportDate[i]),
      fileNumber: orNull(columns.fileNumber[i]),
      items: (columns.items[i] ?? '').split(',').filter((item) => item !== ''),
      description: orNull(columns.primaryDocDescription[i]),
      url: document === null ? submissionTextUrl(cik, accession) : documentUrl(cik, accession, document),
    };
  });

/** Of one company. */
export type FilingQuery = FilingFilter & { readonly cik: string; readonly limit: number };

export type Filings = { readonly filings: readonly Filing[]; readonly problems: readonly Problem[] };

/**
 * A company's filings, newest first. The pages of older filings are read only as far back as the query reaches.
 * An older page that cannot be read is a problem beside the filings that could.
 */
export const filingsOf = async (
  get: Get,
  query: FilingQuery,
  signal?: AbortSignal,
): Promise<Reading<Filings & { company: string }>> => {
  const read = await readFrom(
    get,
    submissionsUrl(query.cik),
    "EDGAR's list of a company's filings",
    ({ bytes }) => jsonOf(Submissions, bytes),
    signal,
  );
  if (!read.ok) return read;
  const { name, filings } = read.value;
  const filer = { cik: query.cik, company: name };
  const wanted = isWanted(query);
  const found = rowsOf(filings.recent, filer).filter(wanted);
  const problems: Problem[] = [];
  for (const page of filings.files) {
    if (found.length >= query.limit) break;
    if (query.since !== undefined && page.filingTo < query.since) break;
    if (query.until !== undefined && page.filingFrom > query.until) continue;
    const older = await readFrom(
      get,
      olderSubmissionsUrl(page.name),
      "a page of EDGAR's older filings",
      ({ bytes }) => jsonOf(Columns, bytes),
      signal,
    );
    if (older.ok) found.push(...rowsOf(older.value, filer).filter(wanted));
    else problems.push(older.problem);
  }
  return { ok: true, value: { company: name, filings: found.slice(0, query.limit), problems } };
};
