import { createHash } from 'node:crypto';
import type { RequestListener, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import {
  companyFactsJson,
  currentAtom,
  dailyIndex,
  filerHintsJson,
  filingIndexHtml,
  folderOf,
  fullTextJson,
  type LoopbackCompany,
  maintenancePage,
  missingXml,
  submissionsFiles,
  submissionText,
  throttlePage,
  tickersJson,
  undeclaredPage,
} from './edgar-formats.ts';
import { type LoopbackServer, openServer } from './server.ts';

export type EdgarMood = 'well' | 'throttled' | 'throttled-in-words' | 'forbidden' | 'maintenance';

export type LoopbackEdgar = LoopbackServer & {
  /** What the next requests are met with; called with the number of requests before this one. */
  mood: (before: number) => EdgarMood;
};

type Served = { readonly type: string; readonly body: Buffer };

const html = (body: string): Served => ({ type: 'text/html', body: Buffer.from(body) });
const json = (body: string): Served => ({ type: 'application/json', body: Buffer.from(body) });
const text = (body: string): Served => ({ type: 'text/plain', body: Buffer.from(body) });

/** Everything that has a fixed address. */
const shelvesOf = (companies: readonly LoopbackCompany[]): Map<string, Served> => {
  const shelves = new Map<string, Served>([['/files/company_tickers.json', json(tickersJson(companies))]]);
  for (const company of companies) {
    for (const [path, body] of submissionsFiles(company)) shelves.set(path, json(body));
    const padded = String(company.cik).padStart(10, '0');
    shelves.set(`/api/xbrl/companyfacts/CIK${padded}.json`, json(companyFactsJson(company)));
    for (const filing of company.filings) {
      const folder = folderOf(company, filing);
      if (filing.document !== '') shelves.set(`${folder}/${filing.document}`, html(filing.html));
      shelves.set(`${folder}/${filing.accession}-index.html`, html(filingIndexHtml(company, filing)));
      shelves.set(`${folder}/${filing.accession}.txt`, text(submissionText(company, filing)));
      const quarter = Math.ceil(Number(filing.filed.slice(5, 7)) / 3);
      const day = filing.filed.replaceAll('-', '');
      shelves.set(`/Archives/edgar/daily-index/${filing.filed.slice(0, 4)}/QTR${quarter}/master.${day}.idx`, {
        type: 'text/plain',
        body: Buffer.from(dailyIndex(filing.filed, companies), 'latin1'),
      });
    }
  }
  return shelves;
};

const refuse = (response: ServerResponse, status: number, type: string, body: string): void => {
  response.writeHead(status, { 'content-type': type, server: 'AkamaiGHost' });
  response.end(body);
};

/** An EDGAR on the loopback address: its formats, its errors and its strictness about who asks. All its hosts in one. */
export const openEdgar = async (companies: readonly LoopbackCompany[]): Promise<LoopbackEdgar> => {
  const shelves = shelvesOf(companies);
  let edgar: LoopbackEdgar;
  const listener: RequestListener = (request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const mood = edgar.mood(edgar.seen.length - 1);
    if (mood === 'throttled') return refuse(response, 429, 'text/html', throttlePage);
    if (mood === 'throttled-in-words') return refuse(response, 200, 'text/html', throttlePage);
    if (mood === 'forbidden') return refuse(response, 403, 'text/html', '<html><body>Forbidden</body></html>');
    if (mood === 'maintenance') return refuse(response, 503, 'text/html', maintenancePage);
    if (!/\S+ \S+@\S+\.\S+/.test(request.headers['user-agent'] ?? ''))
      return refuse(response, 403, 'text/html', undeclaredPage);

    let served = shelves.get(url.pathname);
    if (url.pathname === '/cgi-bin/browse-edgar')
      served = {
        type: 'application/atom+xml',
        body: currentAtom(edgar.url, companies, url.searchParams.get('type') ?? ''),
      };
    if (url.pathname === '/LATEST/search-index')
      served = json(
        url.searchParams.has('keysTyped')
          ? filerHintsJson(companies, url.searchParams.get('keysTyped') ?? '')
          : fullTextJson(companies, url.searchParams.get('q') ?? ''),
      );
    if (served === undefined) {
      const isIndex = url.pathname.includes('-index/');
      return refuse(
        response,
        isIndex ? 403 : 404,
        'application/xml',
        missingXml(isIndex ? 'AccessDenied' : 'NoSuchKey', url.pathname.slice(1)),
      );
    }
    const etag = `"${createHash('sha256').update(served.body).digest('hex').slice(0, 16)}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
    const packed = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    response.writeHead(200, {
      'content-type': served.type,
      etag,
      'last-modified': 'Wed, 20 May 2026 12:00:00 GMT',
      ...(packed ? { 'content-encoding': 'gzip' } : {}),
    });
    response.end(packed ? gzipSync(served.body) : served.body);
  };
  edgar = { ...(await openServer(listener)), mood: () => 'well' };
  return edgar;
};
