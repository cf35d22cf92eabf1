import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { QueueError, StoreError } from '../../src/model/error.ts';
import { problem } from '../../src/model/problem.ts';
import type { IngestJob, ReconcileJob, Tasks } from '../../src/queue/jobs.ts';
import { openQueue, type Queue } from '../../src/queue/queue.ts';
import { type RunProgress, submitRun } from '../../src/queue/submit.ts';
import { ingest } from '../../src/queue/tasks/ingest.ts';
import { startWorkers } from '../../src/queue/workers.ts';
import { describeAdapters, type Ground, openAt, pglite } from './adapters.ts';
import { aRun, locatorsOf, read, reconciled } from './jobs-of-our-own.ts';

describeAdapters('a run', (adapter) => {
  let ground: Ground;
  let queue: Queue;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ground = await adapter.lay();
    ({ queue, close } = await openAt(ground.address));
  });
  afterAll(async () => {
    await close();
    try {
      // A server lets go of a session a moment after it was told.
      await vi.waitFor(async () => expect(await ground.sessions()).toBe(0));
    } finally {
      await ground.clear();
    }
  });

  /** Works with these tasks for as long as `act` takes; what is not given succeeds. */
  const working = async <T>(tasks: Partial<Tasks>, act: () => Promise<T>): Promise<T> => {
    const workers = await startWorkers(queue, {
      ingest: async (job) => read(job),
      reconcile: async () => reconciled(),
      ...tasks,
    });
    try {
      return await act();
    } finally {
      await workers.close();
    }
  };

  it('reads every document once, then reconciles, in the order of the locators', async () => {
    const order: string[] = [];
    const progress: RunProgress[] = [];
    let given: ReconcileJob | null = null;
    const outcome = await working(
      {
        ingest: async (job) => {
          // The first takes longest: documents end in another order than they began.
          await new Promise((resolve) => setTimeout(resolve, job.locator.source === 'a' ? 150 : 10));
          order.push(job.locator.source);
          return read(job, { claims: 2, newClaims: 1, isNew: true, document: 'f'.repeat(64) });
        },
        reconcile: async (job) => {
          order.push('reconcile');
          given = job;
          return reconciled({ findings: 1, newFindings: ['0123456789abcdef'] });
        },
      },
      () => submitRun(queue, aRun('in-order', 'a', 'b', 'c'), { onProgress: (each) => progress.push(each) }),
    );
    expect(outcome).toMatchObject({ findings: 1, newFindings: ['0123456789abcdef'] });
    expect([...order].sort()).toEqual(['a', 'b', 'c', 'reconcile']);
    expect(order.at(-1)).toBe('reconcile');
    expect(given).toMatchObject({
      runId: 'in-order',
      pipeline: { name: 'harbour' },
      ingested: [{ source: 'a', claims: 2 }, { source: 'b' }, { source: 'c' }],
    });
    expect(progress.map(({ done, total }) => `${done}/${total}`)).toEqual(['1/3', '2/3', '3/3']);
    expect(progress.map(({ last }) => last.source).sort()).toEqual(['a', 'b', 'c']);
  });

  it('reconciles what it has when a document fails for good, and says why it failed', async () => {
    let tries = 0;
    let given: ReconcileJob | null = null;
    const progress: RunProgress[] = [];
    await working(
      {
        ingest: async (job) => {
          if (job.locator.source !== 'bad') return read(job);
          tries++;
          throw new StoreError('the shelf is gone.', { hint: 'Put it back.' });
        },
        reconcile: async (job) => {
          given = job;
          return reconciled();
        },
      },
      () => submitRun(queue, aRun('one-fails', 'good', 'bad'), { onProgress: (each) => progress.push(each) }),
    );
    const problem = { code: 'internal', level: 'error', source: 'bad', message: 'the shelf is gone. Put it back.' };
    expect(given).toMatchObject({
      ingested: [
        { source: 'good', problems: [] },
        { source: 'bad', problems: [problem] },
      ],
    });
    expect(progress.find(({ last }) => last.source === 'bad')?.last.problems).toMatchObject([problem]);
    // Trying again would not mend it.
    expect(tries).toBe(1);
  });

  it('carries what a hostile document makes its messages say: NUL, half a surrogate pair', async () => {
    const said = (text: string) => problem('malformed', 'a', `it says "${text}".`);
    let given: ReconcileJob | null = null;
    const outcome = await working(
      {
        ingest: async (job) => {
          if (job.locator.source === 'bad') throw new StoreError('cannot: \0 \ud800');
          return read(job, { problems: [said('\0 \ud800')] });
        },
        reconcile: async (job) => {
          given = job;
          return reconciled({ problems: [said('\udfff')] });
        },
      },
      () => submitRun(queue, { ...aRun('hostile', 'a', 'bad'), problems: [said('\0')] }),
    );
    const clean = (text: string) => ({ message: `it says "${text}".` });
    expect(given).toMatchObject({
      problems: [clean('\ufffd')],
      ingested: [{ problems: [clean('\ufffd \ufffd')] }, { problems: [{ message: 'cannot: \ufffd \ufffd' }] }],
    });
    expect(outcome.problems).toMatchObject([clean('\ufffd')]);
  });

  it('tries again what may pass', async () => {
    let tries = 0;
    const flaky = async (job: IngestJob) => {
      tries++;
      if (tries === 1) throw new StoreError('busy', { retryable: true });
      return read(job, { claims: 7 });
    };
    let given: ReconcileJob | null = null;
    await working(
      {
        ingest: flaky,
        reconcile: async (job) => {
          given = job;
          return reconciled();
        },
      },
      () => submitRun(queue, aRun('flaky', 'a')),
    );
    expect(tries).toBe(2);
    expect(given).toMatchObject({ ingested: [{ claims: 7, problems: [] }] });
  });

  it('fails with the reason when it cannot be reconciled', async () => {
    const failing = working(
      {
        reconcile: async () => {
          throw new StoreError('the store is gone.');
        },
      },
      () => submitRun(queue, aRun('no-end', 'a')),
    );
    await expect(failing).rejects.toThrow('the store is gone.');
    await expect(failing).rejects.toBeInstanceOf(QueueError);
  });

  it('fails when a task answers what is no outcome', async () => {
    const failing = working({ reconcile: async () => ({ ...reconciled(), findings: -1 }) }, () =>
      submitRun(queue, aRun('no-outcome', 'a')),
    );
    await expect(failing).rejects.toThrow(/findings/);
  });

  it('is one run when it is submitted twice, at once or afterwards', async () => {
    const delivered: string[] = [];
    const tasks: Partial<Tasks> = {
      ingest: async (job) => {
        delivered.push(job.locator.source);
        return read(job);
      },
      reconcile: async () => {
        delivered.push('reconcile');
        return reconciled({ documents: 2 });
      },
    };
    await working(tasks, async () => {
      const run = aRun('twice', 'a', 'b');
      const both = await Promise.all([submitRun(queue, run), submitRun(queue, run)]);
      const later = await submitRun(queue, run);
      expect([...both, later].map((outcome) => outcome.documents)).toEqual([2, 2, 2]);
    });
    expect(delivered.sort()).toEqual(['a', 'b', 'reconcile']);
  });

  it('reads a document once that its sources name twice', async () => {
    let given: ReconcileJob | null = null;
    const reconcile = async (job: ReconcileJob) => {
      given = job;
      return reconciled();
    };
    await working({ reconcile }, () => submitRun(queue, aRun('named-twice', 'a', 'b', 'a')));
    expect(given).toMatchObject({ ingested: [{ source: 'a' }, { source: 'b' }] });
  });

  it('of no documents still comes to its end', async () => {
    const progress: RunProgress[] = [];
    const outcome = await working({}, () =>
      submitRun(queue, aRun('empty'), { onProgress: (each) => progress.push(each) }),
    );
    expect(outcome).toEqual(reconciled());
    expect(progress).toEqual([]);
  });

  it('does not mix with another of the same pipeline', async () => {
    const ends = new Map<string, string[]>();
    const reconcile = async ({ runId, ingested }: ReconcileJob) => {
      ends.set(
        runId,
        ingested.map((each) => each.source),
      );
      return reconciled();
    };
    await working({ reconcile }, () =>
      Promise.all([submitRun(queue, aRun('left', 'a', 'b')), submitRun(queue, aRun('right', 'b', 'c'))]),
    );
    expect(Object.fromEntries(ends)).toEqual({ left: ['a', 'b'], right: ['b', 'c'] });
  });

  it('can be waited for no longer, and goes on', async () => {
    const stop = new AbortController();
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const tasks: Partial<Tasks> = {
      ingest: async (job) => {
        stop.abort(new Error('enough'));
        await held;
        return read(job);
      },
    };
    await working(tasks, async () => {
      const run = aRun('given-up', 'a');
      await expect(submitRun(queue, run, { signal: stop.signal })).rejects.toThrow('enough');
      release();
      expect(await submitRun(queue, run)).toEqual(reconciled());
    });
  });
});

describe('the queue of one process', () => {
  it('starts without the jobs of a process that died', async () => {
    const ground = await pglite.lay();
    const stop = new AbortController();
    const died = await openAt(ground.address);
    const given = submitRun(died.queue, aRun('cut-off', 'a'), { signal: stop.signal });
    stop.abort(new Error('died'));
    await expect(given).rejects.toThrow('died');
    expect(await died.queue.bull.counts('ingest')).toMatchObject({ waiting: 1 });
    await died.close();

    const next = await openAt(ground.address);
    expect(await next.queue.bull.counts('ingest')).toMatchObject({ waiting: 0, active: 0 });
    const workers = await startWorkers(next.queue, {
      ingest: async (job) => read(job),
      reconcile: async () => reconciled(),
    });
    expect(await submitRun(next.queue, aRun('anew', 'a'))).toEqual(reconciled());
    await workers.close();
    await next.close();
    await ground.clear();
  });
});

describe('a queue that cannot be opened', () => {
  it('says so, without the password', async () => {
    const store = { place: 'nowhere', isShared: true, queuePool: () => Promise.reject(new Error('unused')) };
    const refusal = await openQueue({ store, redisUrl: 'redis://desk:secret@127.0.0.1:9' }).catch((error) => error);
    expect(refusal).toBeInstanceOf(QueueError);
    expect(refusal.message).toMatch(/^Redis at 127\.0\.0\.1:9 cannot be reached/);
    expect(refusal.message).not.toContain('secret');
    expect(refusal.hint).toMatch(/REDIS_URL/);
  });
});

describe('the id of a job', () => {
  const job = (runId: string, source: string): IngestJob => ({
    ...aRun(runId),
    locator: locatorsOf(source)[0] as never,
  });

  it('is one that BullMQ takes, whatever the source is called', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (runId, source) => {
        const id = ingest.jobId(job(runId, source));
        expect(id).not.toMatch(/:|^\d+$/);
      }),
    );
  });

  it('is the same for the same document of the same run alone', () => {
    expect(ingest.jobId(job('r', 'a'))).toBe(ingest.jobId(job('r', 'a')));
    expect(ingest.jobId(job('r', 'a'))).not.toBe(ingest.jobId(job('r', 'b')));
    expect(ingest.jobId(job('r', 'a'))).not.toBe(ingest.jobId(job('s', 'a')));
    expect(ingest.jobId(job('r', 'ab'))).not.toBe(ingest.jobId(job('ra', 'b')));
  });
});
