import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../src/store/store.ts';
import { createApp } from '../../src/web/app.ts';
import { aClaim, aDocument, aFinding, aReport } from '../store/records.ts';

const FINDING = aFinding([aClaim(aDocument('The page.'), 1)]);
const HOST = '127.0.0.1:8080';
const OWN = { host: HOST, 'sec-fetch-site': 'same-origin' };

let directory: string;
let store: Store;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'tieout-web-'));
  store = await openStore({ directory });
  const run = { id: 'run-1', pipeline: 'harbour', startedAt: '2026-06-01T08:00:00.000Z' };
  await store.saveRun(run);
  await store.finishRun({ ...run, endedAt: run.startedAt, report: aReport([FINDING]) });
});
afterAll(async () => {
  await store.close();
  rmSync(directory, { recursive: true, force: true });
});
beforeEach(async () => {
  for (const { finding, saying } of await store.decisions()) await store.removeDecision(finding, saying);
});

const app = () => createApp(store, { decidingHosts: ['localhost', '127.0.0.1'] });
const post = (form: Record<string, string>, headers: Record<string, string> = OWN, path = '/decide') =>
  app().request(`http://${HOST}${path}`, {
    method: 'POST',
    body: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });
const FORM = { finding: FINDING.id, as: 'false-alarm', by: 'Ann Lee', reason: 'The fiscal year is meant.' };

describe('deciding on the page', () => {
  it('keeps the decision, shows it at the finding, and takes it back', async () => {
    const answer = await post(FORM, OWN, '/decide?pipeline=harbour');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/?pipeline=harbour#f-${FINDING.id}`);
    const page = await (await app().request('/')).text();
    expect(page).toContain('False alarm, says Ann Lee');
    const listed = (await (await app().request('/api/findings?decision=false-alarm')).json()) as {
      findings: unknown[];
    };
    expect(listed.findings).toHaveLength(1);
    expect(await (await app().request('/api/decisions')).json()).toMatchObject({ decisions: [{ by: 'Ann Lee' }] });
    expect((await post({ finding: FINDING.id, undo: 'yes' })).status).toBe(303);
    expect(await store.decisions()).toEqual([]);
  });

  it('takes an Origin where the browser does not say from where it comes', async () => {
    expect((await post(FORM, { host: HOST, origin: `http://${HOST}` })).status).toBe(303);
  });

  it.each([
    ['another site', { host: HOST, 'sec-fetch-site': 'cross-site' }],
    ['another port of this host', { host: HOST, 'sec-fetch-site': 'same-site' }],
    ['a site that leads here by a name of its own', { host: 'evil.example:8080', 'sec-fetch-site': 'same-origin' }],
    ['another origin', { host: HOST, origin: 'http://evil.example' }],
    ['an origin that hides', { host: HOST, origin: 'null' }],
    ['nowhere', { host: HOST }],
    ['a name that is none', { host: '[', 'sec-fetch-site': 'same-origin' }],
  ])('refuses what comes from %s', async (_, headers) => {
    expect((await post(FORM, headers as Record<string, string>)).status).toBe(403);
    expect(await store.decisions()).toEqual([]);
  });

  it('refuses what is no form, too long, or no decision', async () => {
    expect((await post(FORM, { ...OWN, 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post({ ...FORM, reason: 'x'.repeat(40_000) })).status).toBe(413);
    const wrong = await post({ ...FORM, as: 'maybe' });
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toContain('as:');
    expect((await post({ ...FORM, finding: 'ffffffffffffffff' })).status).toBe(400);
    expect(await store.decisions()).toEqual([]);
  });

  it('is not there unless it is asked for: no address, no form, nowhere to send one', async () => {
    const closed = createApp(store);
    expect((await closed.request('/decide', { method: 'POST', headers: OWN })).status).toBe(404);
    const page = await (await closed.request('/')).text();
    expect(page).not.toMatch(/<form[^>]*method="post"|<textarea/i);
    expect(page).not.toContain('/decide');
    expect(await (await app().request('/')).text()).toContain('form-action &#39;self&#39;');
  });

  it('escapes what a person writes', async () => {
    await post({ ...FORM, by: '<script>alert(1)</script>' });
    expect(await (await app().request('/')).text()).not.toContain('<script>');
  });
});
