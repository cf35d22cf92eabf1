import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { z } from 'zod';
import { Decided } from '../model/decision.ts';
import { DocumentKind } from '../model/document.ts';
import { Severity, Verdict } from '../model/finding.ts';
import { OutputFormat } from '../model/pipeline.ts';
import type { Report } from '../model/report.ts';
import { latestReport } from '../pipeline/latest-report.ts';
import { renderHtml } from '../report/html/page.tsx';
import { renderFile } from '../report/render.ts';
import type { Store } from '../store/store.ts';
import { Choice, narrowed } from './choose.tsx';
import { decideAt, decisionForms } from './decision-forms.ts';
import { documentsPage } from './pages/documents.tsx';
import { runsPage } from './pages/runs.tsx';
import { statusPage } from './pages/status.tsx';
import { versionsPage } from './pages/versions.tsx';
import { reportFrame } from './report-frame.tsx';
import type { HostStop, Place, Site } from './site.tsx';

const text = z.string().min(1).optional();
const filter = {
  pipeline: text,
  document: text,
  since: z.iso.date().optional(),
  limit: z.coerce.number().int().min(1).max(10_000).default(1000),
  order: z.enum(['oldest', 'newest']).optional(),
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
    history: z.stringbool().optional(),
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

const noRun = (pipeline: string | undefined): Response =>
  new Response(
    pipeline === undefined
      ? 'There is no report yet. `tieout run pipelines/demo.yaml` makes one.\n'
      : `There is no pipeline ${pipeline} here, or it has not run yet. /runs lists those that have.\n`,
    { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  );

/** All of a list that a filter left bounded. */
const all = async <T>(rows: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const row of rows) found.push(row);
  return found;
};

type AppOptions = {
  readonly decidingHosts?: readonly string[];
  /** The hosts that are left alone, by whoever knows of them all; none where it is left out. */
  readonly stops?: () => Promise<readonly HostStop[]>;
  /** The stops are of all workers, not of this process alone. */
  readonly isShared?: boolean;
};

/** A page is not to wait for a Redis that is away. */
const STOPS_MS = 1_500;

/**
 * The web page and the API over a store:
 *
 * - `GET /` the latest report as a page, and what its findings can be narrowed by; `?pipeline=` chooses one
 * - `GET /runs`, `/runs/<id>` the runs that ended, and the report of each; `/documents`, `/versions` what was read, and what changed in it;
 *   `/status` where things are, and which hosts are left alone
 * - `GET /report.{html,md,json,ndjson,csv,xlsx,claimreview}` the same in any format
 * - `GET /api/claims`, `/api/findings`, `/api/documents` the lists, with the filters of the command line as query parameters (`limit` is 1,000
 *   unless told, and 10,000 at most)
 * - `GET /api/runs`, `/api/stops`
 * - `GET /api/decisions` what people decided about findings
 * - `POST /decide` such a decision, from the page itself: only where `decidingHosts` names the hosts by which it may be called
 * - `GET /healthz` for a load balancer
 */
export const createApp = (
  store: Store,
  { decidingHosts = [], stops = async () => [], isShared = false }: AppOptions = {},
): Hono => {
  const app = new Hono();
  app.use(secureHeaders({ xFrameOptions: 'DENY', referrerPolicy: 'no-referrer' }));

  const site = async (): Promise<Site> => {
    const unknown = new Promise<null>((resolve) => setTimeout(() => resolve(null), STOPS_MS).unref());
    return { stops: await Promise.race([stops().catch(() => null), unknown]) };
  };

  /** A report with the bar and the form above it; null for a choice that there is not. */
  const page = async (
    report: Report,
    query: Readonly<Record<string, string>>,
    { here, action, decideAt: at }: { here: Place; action: string; decideAt?: string | undefined },
  ): Promise<string | null> => {
    const choice = Choice.safeParse(query);
    if (!choice.success) return null;
    const shown = narrowed(report, choice.data);
    const pipelines = here === '/' ? [...new Set((await store.runs()).map(({ pipeline }) => pipeline))].sort() : [];
    const frame = reportFrame(await site(), here, { report, shown, choice: choice.data, pipelines, action });
    return renderHtml(shown, { frame, ...(at === undefined ? {} : { decideAt: at }) });
  };

  const canDecide = decidingHosts.length > 0;
  app.get('/', async (c) => {
    const pipeline = c.req.query('pipeline') || undefined;
    const report = await latestReport(store, pipeline);
    if (report === null) return noRun(pipeline);
    const at = canDecide ? decideAt(pipeline) : undefined;
    const html = await page(report, c.req.query(), { here: '/', action: '/', decideAt: at });
    return html === null ? c.text('There is no such choice.\n', 400) : c.html(html);
  });
  app.get('/runs', async (c) => c.html(await runsPage(store, await site())));
  app.get('/runs/:id', async (c) => {
    const id = c.req.param('id');
    const report = await store.reportOfRun(id);
    if (report === null) return c.text('There is no such run.\n', 404);
    const html = await page(report, c.req.query(), { here: '/runs', action: `/runs/${encodeURIComponent(id)}` });
    return html === null ? c.text('There is no such choice.\n', 400) : c.html(html);
  });
  app.get('/documents', async (c) => c.html(await documentsPage(store, await site())));
  app.get('/versions', async (c) => {
    const { pipeline = '', source = '' } = c.req.query();
    const html = await versionsPage(store, await site(), { pipeline, source });
    return html === null ? c.text('There is no such document.\n', 404) : c.html(html);
  });
  app.get('/status', async (c) => c.html(statusPage(store, await site(), isShared)));
  if (canDecide) app.route('/', decisionForms(store, decidingHosts));
  app.get('/api/decisions', async (c) => c.json({ decisions: await store.decisions() }));
  app.get('/api/runs', async (c) => c.json({ runs: await store.runs() }));
  app.get('/api/stops', async (c) => c.json(await site()));
  app.get('/:file{report\\.[a-z]+}', async (c) => {
    const format = OutputFormat.safeParse(c.req.param('file').slice('report.'.length));
    if (!format.success) return c.text(`One of: ${OutputFormat.options.map((f) => `report.${f}`).join(', ')}\n`, 404);
    const pipeline = c.req.query('pipeline') || undefined;
    const latest = await latestReport(store, pipeline);
    if (latest === null) return noRun(pipeline);
    return new Response(await renderFile(latest, format.data), {
      headers: { 'Content-Type': MEDIA_TYPES[format.data] },
    });
  });
  app.get('/healthz', (c) => c.json({ ok: true, store: store.place }));
  app.get('/api/:list{claims|findings|documents}', async (c) => {
    const list = c.req.param('list') as keyof typeof Filters;
    const query = Filters[list].safeParse(c.req.query());
    if (!query.success) return c.json({ error: z.prettifyError(query.error) }, 400);
    const { history, ...filter } = query.data as { history?: boolean };
    return c.json({ [list]: await all<unknown>(store[list]({ ...filter, current: history !== true })) });
  });
  app.notFound((c) => c.json({ error: `there is no ${c.req.path}` }, 404));
  return app;
};
