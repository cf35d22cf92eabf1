import type { Command } from 'commander';
import { ConfigError } from '../model/error.ts';
import type { ScheduledJob } from '../queue/jobs.ts';
import { openQueue } from '../queue/queue.ts';
import { startWorkers } from '../queue/workers.ts';
import { printError } from './exit.ts';
import { sayStop } from './limiter.ts';
import { withStore } from './open-store.ts';
import { say } from './output.ts';
import { positive } from './positive.ts';
import { openReaders, PATIENT_MS } from './readers.ts';
import { runOn } from './run-pipeline.ts';
import { openTasks } from './tasks.ts';
import { runAndTell } from './tell-news.ts';
import { untilStopped } from './until-stopped.ts';

export const define = (command: Command): Command =>
  command
    .option('--concurrency <n>', 'documents at a time', positive, 4)
    .addHelpText(
      'after',
      `
Needs DATABASE_URL; takes its jobs from Redis with REDIS_URL, else from the database. Runs the pipelines of \`tieout schedule\` when
they are due. SIGTERM lets it finish what it has begun.`,
    )
    .action(async ({ concurrency }: { concurrency: number }) => {
      if (!process.env.DATABASE_URL) {
        throw new ConfigError('a worker shares its store with others, and DATABASE_URL is not set', {
          hint: 'Set DATABASE_URL and REDIS_URL (see .env.example), or use `tieout run`, which needs neither.',
        });
      }
      await withStore('worker', async (store) => {
        const redisUrl = process.env.REDIS_URL;
        const readers = openReaders({ patienceMs: PATIENT_MS, onStop: sayStop });
        const queue = await openQueue({
          store,
          ...(redisUrl ? { redisUrl } : {}),
          onError: (error) => say(`queue: ${error.message}`),
        });
        for (const warning of queue.warnings) say(warning);
        const tools = { queue, store, readers };
        const tasks = {
          ...openTasks(store, readers),
          scheduled: async ({ runId, ...placed }: ScheduledJob & { readonly runId: string }) => {
            // Thrown on, a failed alert makes the queue try the job again; the log of the worker says it at once.
            await runAndTell(placed.pipeline, store, () => runOn(placed, runId, tools, 'nothing')).catch((error) => {
              printError(error);
              throw error;
            });
          },
        };
        const workers = await startWorkers(queue, tasks, { concurrency });
        say(`working off ${queue.place} into ${store.place}, ${concurrency} documents at a time (Ctrl-C ends it)`);
        await untilStopped();
        await workers.close();
        await queue.close();
        await readers.close();
      });
    });
