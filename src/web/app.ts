import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { z } from 'zod';
import { Decided } from '../model/decision.ts';
import { DocumentKind } from '../model/document.ts';
import { Severity, Verdict } from '../model/finding.ts';
import { OutputFormat } from '../model/pipeline.ts';
import { latestReport } from '../pipeline/latest-report.ts';
import { type PageOptions, renderHtml } from '../report/html/page.tsx';
import { renderFile } from '../report/render.ts';
import type { Store } from '../store/store.ts';
import { decideAt, decisionForms } from './decision-forms.ts';

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
    decision: z.enum(['open', ...Decided.options]).optional(),
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

export type AppOptions = { readonly decidingHosts?: readonly string[] };

/**
 * The web page and the API over a store:
 *
 * - `GET /` the latest report as a page; `?pipeline=` chooses one
 * - `GET /report.{html,md,json,ndjson,csv,xlsx,claimreview}` the same in any format
 * - `GET /api/claims`, `/api/findings`, `/api/documents` the lists, with the filters of the command line as query parameters
 * - `GET /api/decisions` what people decided about findings
 * - `POST /decide` such a decision, from the page itself: only where `decidingHosts` names the hosts by which it may be called
 * - `GET /healthz` for a load balancer
 */
export const createApp = (store: Store, { decidingHosts = [] }: AppOptions = {}): Hono => {
  const app = new Hono();
  app.use(secureHeaders({ xFrameOptions: 'DENY', referrerPolicy: 'no-referrer' }));

  const report = async (
    format: OutputFormat,
    pipeline: string | undefined,
    options: PageOptions = {},
  ): Promise<Response> => {
    const latest = await latestReport(store, pipeline);
    if (latest === null)
      return new Response(NO_RUN, { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
    return new Response(format === 'html' ? renderHtml(latest, options) : await renderFile(latest, format), {
      headers: { 'Content-Type': MEDIA_TYPES[format] },
    });
  };

  const canDecide = decidingHosts.length > 0;
  app.get('/', (c) => {
    const pipeline = c.req.query('pipeline');
    return report('html', pipeline, canDecide ? { decideAt: decideAt(pipeline) } : {});
  });
  if (canDecide) app.route('/', decisionForms(store, decidingHosts));
  app.get('/api/decisions', async (c) => c.json({ decisions: await store.decisions() }));
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
