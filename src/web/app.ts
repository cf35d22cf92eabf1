import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { z } from 'zod';
import { DocumentKind } from '../model/document.ts';
import { Severity, Verdict } from '../model/finding.ts';
import { OutputFormat } from '../model/pipeline.ts';
import { renderFile } from '../report/render.ts';
import type { Store } from '../store/store.ts';

const text = z.string().min(1).optional();
const filter = {
  pipeline: text,
  document: text,
  since: z.iso.date().optional(),
  limit: z.coerce.number().int().min(1).max(10_000).default(1000),
};
const Filters = {
  claims: z.strictObject({ ...filter, concept: text, entity: text }),
  documents: z.strictObject({ ...filter, kind: DocumentKind.optional() }),
  findings: z.strictObject({
    ...filter,
    concept: text,
    entity: text,
    rule: text,
    verdict: Verdict.optional(),
    severity: Severity.optional(),
  }),
};

const MEDIA_TYPES: Readonly<Record<OutputFormat, string>> = {
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  claimreview: 'application/ld+json',
};

const NO_RUN = 'There is no report yet. `tieout run pipelines/demo.yaml` makes one.\n';

/** All of a list that a filter left bounded. */
const all = async <T>(rows: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const row of rows) found.push(row);
  return found;
};

/**
 * The web page and the API over a store:
 *
 * - `GET /` the latest report as a page; `?pipeline=` chooses one
 * - `GET /report.{html,md,json,ndjson,csv,xlsx,claimreview}` the same in any format
 * - `GET /api/claims`, `/api/findings`, `/api/documents` the lists, with the filters of the command line as query parameters
 * - `GET /healthz` for a load balancer
 */
export const createApp = (store: Store): Hono => {
  const app = new Hono();
  app.use(secureHeaders({ xFrameOptions: 'DENY', referrerPolicy: 'no-referrer' }));

  const report = async (format: OutputFormat, pipeline: string | undefined): Promise<Response> => {
    const latest = await store.latestReport(pipeline);
    if (latest === null)
      return new Response(NO_RUN, { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
    return new Response(await renderFile(latest, format), { headers: { 'Content-Type': MEDIA_TYPES[format] } });
  };

  app.get('/', (c) => report('html', c.req.query('pipeline')));
  app.get('/:file{report\\.[a-z]+}', (c) => {
    const format = OutputFormat.safeParse(c.req.param('file').slice('report.'.length));
    return format.success
      ? report(format.data, c.req.query('pipeline'))
      : c.text(`One of: ${OutputFormat.options.map((f) => `report.${f}`).join(', ')}\n`, 404);
  });
  app.get('/healthz', (c) => c.json({ ok: true, store: store.place }));
  app.get('/api/:list{claims|findings|documents}', async (c) => {
    const list = c.req.param('list') as keyof typeof Filters;
    const query = Filters[list].safeParse(c.req.query());
    if (!query.success) return c.json({ error: z.prettifyError(query.error) }, 400);
    return c.json({ [list]: await all<unknown>(store[list](query.data as object)) });
  });
  app.notFound((c) => c.json({ error: `there is no ${c.req.path}` }, 404));
  return app;
};
