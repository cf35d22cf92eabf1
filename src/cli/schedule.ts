import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { ConfigError } from '../model/error.ts';
import { readPipeline } from '../pipeline/read-pipeline.ts';
import { openQueue, type Queue } from '../queue/queue.ts';
import { type ScheduledPipeline, scheduledPipelines, schedulePipeline, unschedulePipeline } from '../queue/schedule.ts';
import { addFormat, formatOf, type ListFormat } from './list-options.ts';
import { withStore } from './open-store.ts';
import { type Column, printRows, say } from './output.ts';

type Options = ListFormat & { list?: boolean; remove?: boolean };

export const define = (command: Command): Command =>
  addFormat(
    command
      .argument('[pipelines...]', 'pipeline files with a schedule; with --remove, their names do')
      .option('--list', 'print what is scheduled, and when it is due next')
      .option('--remove', 'take these pipelines off the schedule'),
  )
    .addHelpText(
      'after',
      `
Every \`tieout worker\` on the same queue takes part: when a pipeline is due, one of them runs it and alerts as \`tieout watch\` does.
Scheduled again, a pipeline replaces its old schedule and its old settings. Needs DATABASE_URL, and REDIS_URL where the queue is there;
\`tieout watch\` is the same in one process.`,
    )
    .action(async (args: string[], options: Options) => {
      if (!process.env.DATABASE_URL)
        throw new ConfigError('a schedule is worked off by `tieout worker`, and DATABASE_URL is not set', {
          hint: 'Set DATABASE_URL and REDIS_URL (see .env.example), or use `tieout watch`, which needs neither.',
        });
      if (args.length === 0 && !options.list)
        throw new ConfigError('no pipeline was named', { hint: 'Name pipeline files, or use --list.' });
      const redisUrl = process.env.REDIS_URL;
      await withStore('schedule', async (store) => {
        const queue = await openQueue({ store, ...(redisUrl ? { redisUrl } : {}) });
        try {
          for (const warning of queue.warnings) say(warning);
          if (options.remove) await remove(queue, args);
          else await add(queue, args);
          if (options.list) await printRows(await scheduledPipelines(queue), formatOf(options), COLUMNS);
        } finally {
          await queue.close();
        }
      });
    });

const COLUMNS: readonly Column<ScheduledPipeline>[] = [
  { name: 'pipeline', cell: ({ pipeline }) => pipeline },
  { name: 'schedule', cell: ({ pattern }) => pattern },
  { name: 'time zone', cell: ({ timeZone }) => timeZone ?? 'of the worker' },
  { name: 'next', cell: ({ next }) => next ?? '' },
];

const add = async (queue: Queue, files: readonly string[]): Promise<void> => {
  const read = await Promise.all(files.map(async (file) => ({ file, pipeline: await readPipeline(file) })));
  // All of them are looked at before any is scheduled.
  for (const { file, pipeline } of read)
    if (pipeline.schedule === undefined)
      throw new ConfigError(`${file}: schedule: is missing`, { hint: 'Like "*/30 * * * *": every half hour.' });
  for (const { file, pipeline } of read) {
    await schedulePipeline(queue, { pipeline, baseDirectory: dirname(resolve(file)) });
    const next = (await scheduledPipelines(queue)).find((each) => each.pipeline === pipeline.name)?.next;
    say(`${pipeline.name} is scheduled on ${queue.place}; next at ${next ?? 'an unknown time'}`);
  }
};

const remove = async (queue: Queue, names: readonly string[]): Promise<void> => {
  for (const name of names) {
    const pipeline = /\.ya?ml$/i.test(name) ? (await readPipeline(name)).name : name;
    if (!(await unschedulePipeline(queue, pipeline)))
      throw new ConfigError(`${pipeline} is not scheduled on ${queue.place}`, { hint: '`--list` shows what is.' });
    say(`${pipeline} is off the schedule`);
  }
};
