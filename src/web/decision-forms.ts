import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ConfigError } from '../model/error.ts';
import { decide, undecide } from '../pipeline/decide.ts';
import type { Store } from '../store/store.ts';

/** The address that the page of a pipeline sends decisions to. */
export const decideAt = (pipeline: string | undefined): string =>
  pipeline === undefined ? '/decide' : `/decide?pipeline=${encodeURIComponent(pipeline)}`;

/** A name, a reason, and what HTML adds. */
const MOST_BYTES = 32 * 1024;

/**
 * Does the request come from our own page, by a name that is ours? The name first: a foreign site whose name was made to lead here is of one
 * origin with us (DNS rebinding). Browsers say `Sec-Fetch-Site` themselves, and no script can; one that does not must give its Origin.
 */
const isOwn = (request: Request, hosts: readonly string[]): boolean => {
  const url = new URL(request.url);
  const host = request.headers.get('host') ?? url.host;
  if (!URL.canParse(`http://${host}`) || !hosts.includes(new URL(`http://${host}`).hostname)) return false;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = request.headers.get('origin') ?? '';
  return URL.canParse(origin) && new URL(origin).host === host;
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** `POST /decide`: the form of a finding (`finding`, `as`, `by`, `reason`; or `undo`), answered by the page at that finding. */
export const decisionForms = (store: Store, hosts: readonly string[]): Hono => {
  const app = new Hono();
  app.post('/decide', bodyLimit({ maxSize: MOST_BYTES }), async (c) => {
    if (!isOwn(c.req.raw, hosts))
      return c.text('Decisions are taken from this page itself, and from nowhere else.\n', 403);
    if (!/^application\/x-www-form-urlencoded\b/i.test(c.req.header('content-type') ?? ''))
      return c.text('A form is wanted.\n', 415);
    const form = await c.req.parseBody();
    const [finding, as, by, reason] = [form.finding, form.as, form.by, form.reason].map(textOf);
    try {
      const id =
        form.undo === undefined
          ? (await decide({ finding: finding ?? '', as, by, reason, at: new Date().toISOString() }, store)).finding.id
          : (await undecide(finding ?? '', store)).id;
      const pipeline = c.req.query('pipeline');
      return c.redirect(`/${pipeline === undefined ? '' : `?pipeline=${encodeURIComponent(pipeline)}`}#f-${id}`, 303);
    } catch (error) {
      if (error instanceof ConfigError) return c.text(`${error.message}\n${error.hint ?? ''}\n`, 400);
      throw error;
    }
  });
  return app;
};
