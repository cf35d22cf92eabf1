import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { documentUrl } from '../../src/source/edgar/addresses.ts';
import { HALYARD } from '../loopback/companies.ts';
import { openEdgar } from '../loopback/edgar.ts';
import type { LoopbackCompany } from '../loopback/edgar-formats.ts';
import { hasRedis, openRedis } from '../loopback/redis.ts';

const WORKERS = 4;
const EACH = 8;
const STOP_MS = 2_500;
/** How long a request that was under way when the stop came may take to arrive, on a machine that is busy with other tests. */
const UNDER_WAY_MS = 1_000;
/** The request that EDGAR answers with 429. */
const MIDDLE = 12;

const COMPANY: LoopbackCompany = {
  ...HALYARD,
  recent: 0,
  filings: Array.from({ length: WORKERS * EACH }, (_, i) => ({
    accession: `0001900001-26-${String(i).padStart(6, '0')}`,
    form: '8-K',
    filed: '2026-05-20',
    fileNumber: '',
    document: `${i}.htm`,
    html: `<html><body>Document ${i}</body></html>`,
  })),
};
const URLS = COMPANY.filings.map((filing) => documentUrl(String(COMPANY.cik), filing.accession, filing.document));

/** What one worker process wrote. */
const work = async (args: readonly string[]): Promise<string> => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/fetch/fetching-worker.ts', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let wrote = '';
  child.stdout.setEncoding('utf8').on('data', (piece) => {
    wrote += piece;
  });
  await new Promise((done) => child.once('close', done));
  return wrote.trim();
};

describe.skipIf(!hasRedis)('worker processes that share Redis (skipped where there is no redis-server)', () => {
  it('keep to the limit together, all stop when one is told to, and bring every document once', async () => {
    const redis = openRedis();
    const edgar = await openEdgar([COMPANY]);
    edgar.mood = (before) => (before === MIDDLE ? 'throttled' : 'well');
    try {
      const shares = Array.from({ length: WORKERS }, (_, i) => URLS.slice(i * EACH, (i + 1) * EACH));
      const brought = await Promise.all(
        shares.map((urls) => work([redis.socket, edgar.url, String(STOP_MS), ...urls])),
      );
      expect(brought).toEqual(shares.map((urls) => String(urls.length)));

      const arrivals = edgar.seen.map((seen) => seen.at);
      expect(arrivals, 'each document once, and the refused one again').toHaveLength(URLS.length + 1);
      // EDGAR's own limit is ten; ours is eight, which leaves room for a busy machine.
      for (let i = 10; i < arrivals.length; i++)
        expect((arrivals[i] ?? 0) - (arrivals[i - 10] ?? 0)).toBeGreaterThan(1000);

      const refusedAt = arrivals[MIDDLE] ?? 0;
      const duringStop = arrivals.filter((at) => at > refusedAt + UNDER_WAY_MS && at < refusedAt + STOP_MS);
      expect(duringStop).toEqual([]);
    } finally {
      await edgar.close();
      await redis.close();
    }
  });
});
