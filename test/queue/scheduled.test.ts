import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Pipeline } from '../../src/model/pipeline.ts';
import type { Queue } from '../../src/queue/queue.ts';
import { scheduledPipelines, schedulePipeline, unschedulePipeline } from '../../src/queue/schedule.ts';
import { startWorkers, type Workers } from '../../src/queue/workers.ts';
import { describeAdapters, type Ground, openAt } from './adapters.ts';
import { read, reconciled } from './jobs-of-our-own.ts';

const EVERY_SECOND = '* * * * * *';
const NEVER_IN_A_TEST = '0 0 29 2 *';

const pipelineOf = (name: string, schedule: unknown = EVERY_SECOND): Pipeline =>
  Pipeline.parse({ name, sources: [{ file: '*.txt' }], schedule });

describeAdapters('a schedule', (adapter) => {
  let ground: Ground;
  const opened: { queue: Queue; close: () => Promise<void> }[] = [];
  const working: Workers[] = [];
  /** The run ids that were worked, in order, with who did. */
  let runs: { pipeline: string; runId: string; by: string }[];

  const open = async (): Promise<Queue> => {
    const own = await openAt(ground.address);
    opened.push(own);
    return own.queue;
  };
  const work = async (queue: Queue, by: string, act: () => Promise<void> = async () => {}): Promise<Workers> => {
    const workers = await startWorkers(queue, {
      ingest: async (job) => read(job),
      reconcile: async () => reconciled(),
      scheduled: async ({ pipeline, runId }) => {
        runs.push({ pipeline: pipeline.name, runId, by });
        await act();
      },
    });
    working.push(workers);
    return workers;
  };
  beforeEach(async () => {
    ground = await adapter.lay();
    runs = [];
  });
  afterEach(async () => {
    await Promise.all(working.splice(0).map((workers) => workers.close()));
    for (const { close } of opened.splice(0)) await close();
    await ground.clear();
  });
  const ran = (count: number, pipeline?: string): Promise<void> =>
    vi.waitFor(
      () =>
        expect(runs.filter((run) => pipeline === undefined || run.pipeline === pipeline).length).toBeGreaterThanOrEqual(
          count,
        ),
      { timeout: 60_000 },
    );

  it.skipIf(!adapter.isShared)(
    'is worked once a tick, whoever works, and goes on when the workers are others',
    async () => {
      const [one, other] = [await open(), await open()];
      await schedulePipeline(one, { pipeline: pipelineOf('harbour'), baseDirectory: '/desk' });
      const first = await work(one, 'one');
      const second = await work(other, 'other');
      await ran(3);
      await Promise.all([first.close(), second.close()]);
      const before = runs.length;
      await work(other, 'another');
      await ran(before + 2);
      expect(new Set(runs.map(({ runId }) => runId)).size, 'no tick is worked twice').toBe(runs.length);
    },
  );

  it('is replaced when the pipeline is scheduled again, and gone when it is removed', async () => {
    const queue = await open();
    await schedulePipeline(queue, { pipeline: pipelineOf('harbour', NEVER_IN_A_TEST), baseDirectory: '/desk' });
    const zoned = { cron: '30 7 * * 1-5', timeZone: 'Asia/Tokyo' };
    await schedulePipeline(queue, { pipeline: pipelineOf('harbour', zoned), baseDirectory: '/desk' });
    await schedulePipeline(queue, { pipeline: pipelineOf('mill', NEVER_IN_A_TEST), baseDirectory: '/desk' });
    const [harbour, mill, ...more] = await scheduledPipelines(queue);
    expect(more).toEqual([]);
    expect(harbour).toMatchObject({ pipeline: 'harbour', pattern: '30 7 * * 1-5', timeZone: 'Asia/Tokyo' });
    expect(harbour?.next, 'half past seven in Tokyo').toMatch(/T22:30:00\.000Z$/);
    expect(mill).toMatchObject({ pipeline: 'mill', timeZone: null });

    expect(await unschedulePipeline(queue, 'harbour')).toBe(true);
    expect(await unschedulePipeline(queue, 'harbour')).toBe(false);
    expect((await scheduledPipelines(queue)).map(({ pipeline }) => pipeline)).toEqual(['mill']);

    await schedulePipeline(queue, { pipeline: pipelineOf('mill'), baseDirectory: '/desk' });
    await work(queue, 'one');
    await ran(1, 'mill');
    expect(runs.every(({ pipeline }) => pipeline === 'mill')).toBe(true);
    expect(await unschedulePipeline(queue, 'mill')).toBe(true);
    const done = runs.length;
    await new Promise((pause) => setTimeout(pause, 2_500)); // two ticks
    expect(runs.length, 'one that was due already may still run').toBeLessThanOrEqual(done + 1);
  });

  it.skipIf(!adapter.isShared)('does not begin a run of a pipeline whose run before is still under way', async () => {
    const [one, other] = [await open(), await open()];
    await schedulePipeline(one, { pipeline: pipelineOf('harbour'), baseDirectory: '/desk' });
    let underWay = 0;
    let most = 0;
    const slowly = async (): Promise<void> => {
      most = Math.max(most, ++underWay);
      await new Promise((pause) => setTimeout(pause, 2_500));
      underWay--;
    };
    await work(one, 'one', slowly);
    await work(other, 'other', slowly);
    await ran(2);
    expect(most).toBe(1);
  });

  it('of a pipeline without one is refused', async () => {
    const pipeline = Pipeline.parse({ name: 'harbour', sources: [{ file: '*.txt' }] });
    await expect(schedulePipeline(await open(), { pipeline, baseDirectory: '/desk' })).rejects.toThrow(
      'the pipeline harbour has no schedule',
    );
  });
});
