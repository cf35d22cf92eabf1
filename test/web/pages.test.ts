import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../src/store/store.ts';
import { createApp } from '../../src/web/app.ts';
import { HOSTILE, REPORT } from '../report/sample-report.ts';
import { aClaim, aDocument } from '../store/records.ts';

const STOP = { host: 'EDGAR', left: '9 minutes', reason: 'EDGAR asks for ten minutes without requests (429).' };

const finish = (n: number, report = REPORT) =>
  store.finishRun({
    id: `run-${n}`,
    pipeline: 'lumen',
    startedAt: `2026-06-01T08:0${n}:00.000Z`,
    endedAt: `2026-06-01T08:0${n}:30.000Z`,
    report,
  });

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tieout-web-'));
  store = await openStore({ directory: folder });
  await finish(1, { ...REPORT, findings: REPORT.findings.slice(0, 1) });
  await finish(2);
  for (const text of ['Paid 12 once.', 'Paid 13 twice.']) {
    const document = { ...aDocument(text), source: 'https://harbour.example/story' };
    await store.saveDocument({ pipeline: 'lumen', reader: 'r', document, claims: [aClaim(document, 5)], problems: [] });
  }
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const app = (stops: () => Promise<readonly (typeof STOP)[]> = async () => []) =>
  createApp(store, { stops, isShared: true });
const get = async (path: string, served = app()): Promise<{ status: number; html: string }> => {
  const answer = await served.request(path);
  return { status: answer.status, html: await answer.text() };
};
const articles = (html: string): number => html.match(/<article/g)?.length ?? 0;

describe('the served pages', () => {
  it.each(['/', '/runs', '/documents', '/status'])(
    '%s says which hosts are left alone, how long and why',
    async (path) => {
      const { status, html } = await get(
        path,
        app(async () => [STOP]),
      );
      expect(status).toBe(200);
      expect(html).toContain('<b>EDGAR</b> is left alone for 9 minutes more. EDGAR asks for ten minutes');
      expect((await get(path)).html).not.toContain('left alone for');
    },
  );

  it.each([
    ['a Redis that fails', () => Promise.reject(new Error('away'))],
    ['a Redis that is silent', () => new Promise<never>(() => {})],
  ])('are there with %s, and say that stops are not known', async (_, stops) => {
    expect((await get('/status', app(stops))).html).toContain('Redis, which knows, does not answer.');
    expect((await get('/', app(stops))).status).toBe(200);
  });

  it('narrow the findings, and say how many of them are shown', async () => {
    const everything = articles((await get('/')).html);
    const { html } = await get('/?verdict=conflict&severity=error');
    expect(articles(html)).toBe(1);
    expect(everything).toBeGreaterThan(1);
    expect(html).toContain(`1 of ${REPORT.findings.length} findings.`);
    expect(html).toMatch(/<option value="conflict" selected/);
    expect(articles((await get('/?q=EMPLOYS')).html)).toBe(1);
    expect(articles((await get('/?rule=value.match')).html)).toBe(0);
    // A form sends what was left alone, too.
    expect(articles((await get('/?pipeline=&verdict=&q=')).html)).toBe(everything);
    expect((await get('/?verdict=nonsense')).status).toBe(400);
  });

  it('say of a pipeline that there is none', async () => {
    for (const path of ['/', '/report.json']) {
      const { status, html } = await get(`${path}?pipeline=nosuch`);
      expect(status).toBe(404);
      expect(html).toContain('There is no pipeline nosuch here');
      expect((await get(`${path}?pipeline=lumen`)).status).toBe(200);
    }
  });

  it('give the lists in the order asked for, and what only earlier runs found', async () => {
    const list = async (name: string, query = ''): Promise<{ id: string }[]> =>
      JSON.parse((await get(`/api/${name}?${query}`)).html)[name];
    const [first, ...more] = await list('findings');
    expect((await list('findings', 'order=newest')).at(-1)).toEqual(first);
    expect(more.length).toBeGreaterThan(0);
    await finish(3, { ...REPORT, findings: REPORT.findings.slice(0, 1) });
    expect(await list('findings')).toHaveLength(1);
    expect(await list('findings', 'history=true')).toHaveLength(1 + more.length);
    expect((await get('/api/findings?history=perhaps')).status).toBe(400);
    expect((await get('/api/claims?history=true')).status, 'claims have none').toBe(400);
    await finish(4);
  });

  it('list the runs, and show the report of each', async () => {
    const { html } = await get('/runs');
    expect(html).toContain('<a href="/runs/run-2">2026-06-01 08:02 UTC</a>');
    expect(html.indexOf('run-2')).toBeLessThan(html.indexOf('run-1'));
    expect(articles((await get('/runs/run-1')).html)).toBe(1);
    expect((await get('/runs/none')).status).toBe(404);
  });

  it('list the documents, and show what changed from one version to the next', async () => {
    const { html } = await get('/documents');
    const [, link = ''] = /href="(\/versions[^"]*)">2 versions/.exec(html) ?? [];
    const versions = await get(link.replaceAll('&amp;', '&'));
    expect(versions.status).toBe(200);
    expect(versions.html).toContain('The first that was read.');
    expect(versions.html).toContain('href="https://harbour.example/story"');
    expect((await get('/versions?pipeline=lumen&source=none')).status).toBe(404);
  });

  it.each([
    ['Quay Lines, Inc.', 'Quay Lines, Inc., S-1'],
    [null, 'quay.pdf, S-1'],
  ])(
    'name a filing of %s by its filer, else its file, and its form, whatever its cover begins with',
    async (registrant, name) => {
      const filing = {
        form: 'S-1',
        accession: null,
        cik: null,
        registrant,
        fileNumber: null,
        filed: null,
        periodEnd: null,
        fiscalYearEnd: null,
        ticker: null,
      };
      const document = aDocument(`As filed with the Commission by ${registrant}. Paid 14.`, {
        kind: 'filing',
        source: 'filings/quay.pdf',
        title: 'As filed with the Commission',
        filing,
      });
      await store.saveDocument({ pipeline: 'lumen', reader: 'r', document, claims: [], problems: [] });
      expect((await get('/documents')).html).toContain(`<b>${name}</b>`);
    },
  );

  it('run no script, ask nothing of the network, and take every word for text', async () => {
    await store.finishRun({
      id: 'hostile',
      pipeline: 'hostile',
      startedAt: '2026-06-02T08:00:00.000Z',
      endedAt: '2026-06-02T08:00:00.000Z',
      report: { ...HOSTILE, pipeline: 'hostile' },
    });
    for (const path of [
      '/?pipeline=hostile',
      '/runs/hostile',
      '/?q=%22%3E%3Cscript%3E',
      '/runs',
      '/documents',
      '/status',
    ]) {
      const { html } = await get(
        path,
        app(async () => [{ ...STOP, host: '<b>', reason: '<script>' }]),
      );
      expect(html).not.toMatch(/<script|<img|<iframe|\sstyle=|\son\w+="/);
      expect(html).not.toMatch(/href="(?!#|\/|https?:|data:,)/);
      expect(html).toContain('default-src &#39;none&#39;');
      expect(html).toContain('form-action &#39;self&#39;');
    }
  });
});
