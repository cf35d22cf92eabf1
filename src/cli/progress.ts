import { basename } from 'node:path';
import { Presets, SingleBar } from 'cli-progress';
import { colors, say } from './output.ts';

/** What a long job tells of itself. */
type Progress = {
  /** One document is done; `note` is a word on it ("212 claims", "unchanged", or what went wrong). */
  readonly done: (source: string, note: string, failed?: boolean) => void;
  readonly stop: () => void;
};

const silent: Progress = { done: () => {}, stop: () => {} };

/** Plain lines, for a log: "[3/6] news/a.txt: 41 numbers". */
const lines = (total: number): Progress => {
  let count = 0;
  return {
    done: (source, note, failed) => say(`[${++count}/${total}] ${source}: ${failed ? colors.red(note) : note}`),
    stop: () => {},
  };
};

/** A bar, for a terminal; what failed is written above it, so that it is not lost. */
const bar = (total: number): Progress => {
  const view = new SingleBar(
    {
      format: '{bar} {value}/{total} {source}',
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
      barsize: 28,
    },
    Presets.shades_classic,
  );
  view.start(total, 0, { source: '' });
  const failures: string[] = [];
  return {
    done: (source, note, failed) => {
      if (failed) failures.push(`${source}: ${colors.red(note)}`);
      view.increment({ source: basename(source) });
    },
    stop: () => {
      view.stop();
      for (const failure of failures) say(failure);
    },
  };
};

/** A bar on a terminal, plain lines elsewhere, nothing with `--quiet` or for a single document. */
export const openProgress = (total: number, quiet: boolean): Progress => {
  if (quiet || total < 2) return silent;
  return process.stderr.isTTY ? bar(total) : lines(total);
};
