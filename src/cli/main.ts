#!/usr/bin/env node
import { statSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { exitCodeOf, printError } from './exit.ts';

/** A subcommand: its modules are loaded when it runs, so that `tieout --help` starts at once. */
type Subcommand = {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<{ define: (command: Command) => Command }>;
};

/** In the order of a first day's work: the main job, its two halves by hand, what the store holds, then the machinery. */
const SUBCOMMANDS: readonly Subcommand[] = [
  {
    name: 'run',
    summary: 'fetch, read and reconcile what a pipeline names, and write its reports',
    load: () => import('./run.ts'),
  },
  { name: 'check', summary: 'hold an article or a draft against filings', load: () => import('./check.ts') },
  {
    name: 'extract',
    summary: 'print every number of a document as a claim with its evidence',
    load: () => import('./extract.ts'),
  },
  {
    name: 'report',
    summary: 'write the report of the last run again, in any format',
    load: () => import('./report.ts'),
  },
  { name: 'claims', summary: 'list the claims in the store', load: () => import('./claims.ts') },
  { name: 'findings', summary: 'list the findings in the store', load: () => import('./findings.ts') },
  {
    name: 'decide',
    summary: 'say what a finding is: confirmed, explained or a false alarm',
    load: () => import('./decide.ts'),
  },
  { name: 'documents', summary: 'list the documents in the store', load: () => import('./documents.ts') },
  {
    name: 'watch',
    summary: 'run pipelines on their schedules, and tell only what is new',
    load: () => import('./watch.ts'),
  },
  {
    name: 'edgar',
    summary: 'look companies and filings up at EDGAR, save documents',
    load: () => import('./edgar.ts'),
  },
  { name: 'serve', summary: 'serve the reports as web pages and as JSON', load: () => import('./serve.ts') },
  { name: 'worker', summary: 'work off the queue of a distributed set-up', load: () => import('./worker.ts') },
  {
    name: 'schedule',
    summary: 'have the workers of a distributed set-up run pipelines on their schedules',
    load: () => import('./schedule.ts'),
  },
  {
    name: 'doctor',
    summary: 'what is configured, reachable and healthy, and what to do about what is not',
    load: () => import('./doctor.ts'),
  },
];

const main = async (args: readonly string[]): Promise<number> => {
  const program = new Command('tieout')
    .description('Ties the numbers in the news to the numbers in the filing.')
    .version((await import('../pipeline/build.ts')).readBuild().version)
    .showHelpAfterError('(tieout --help lists the commands, tieout <command> --help its options)')
    .exitOverride();
  for (const { name, summary, load } of SUBCOMMANDS) {
    const command = program.command(name).summary(summary).description(`${summary}.`).exitOverride();
    if (args.includes(name)) (await load()).define(command);
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return typeof process.exitCode === 'number' ? process.exitCode : 0;
  } catch (error) {
    // commander has printed its own message already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    printError(error);
    return exitCodeOf(error);
  }
};

// Settings may stand in `.env` beside the work; the environment itself comes first. A folder of that name is somebody else's.
if (statSync('.env', { throwIfNoEntry: false })?.isFile()) process.loadEnvFile('.env');

process.exitCode = await main(process.argv.slice(2));
