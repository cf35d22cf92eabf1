import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { TieoutError } from '../model/error.ts';
import { OutputFormat } from '../model/pipeline.ts';
import type { Report } from '../model/report.ts';
import { renderReport } from '../report/render.ts';
import { countOf } from '../text/wording.ts';
import { findingText } from './finding-text.ts';
import { colors, print } from './output.ts';

export const REPORT_FORMATS = ['text', ...OutputFormat.options] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A report for a terminal: what wants attention in full, what matches as a number, unless `all` is asked for. */
const renderText = (report: Report, all: boolean): string => {
  const shown = report.findings.filter((finding) => all || finding.severity !== 'none');
  const hidden = report.findings.length - shown.length;
  return (
    shown.map(findingText).join('') +
    (hidden > 0 ? colors.dim(`${countOf(hidden, 'more finding')} without a flag (--all shows them)\n\n`) : '')
  );
};

export const render = (report: Report, format: ReportFormat, all: boolean): string =>
  format === 'text' ? renderText(report, all) : renderReport(report, format);

/** Writes a whole file or none: a reader never sees half a report, and a full disk leaves the old one in place. */
export const writeWhole = async (path: string, text: string): Promise<void> => {
  const temporary = `${path}.${process.pid}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, text);
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => {});
    const { code } = cause as NodeJS.ErrnoException;
    const why =
      code === 'ENOSPC'
        ? 'the disk is full'
        : code === 'EACCES' || code === 'EROFS'
          ? 'writing there is not allowed'
          : (code ?? String(cause));
    throw new TieoutError(`${path}: cannot be written: ${why}`, {
      cause,
      hint:
        code === 'ENOSPC'
          ? 'Free some space and run again; nothing else was lost.'
          : 'Name another path with -o or in the pipeline’s outputs.',
    });
  }
};

/** To the file, or to standard output. */
export const writeReport = async (
  report: Report,
  format: ReportFormat,
  to: { output?: string | undefined; all: boolean },
): Promise<void> => {
  const text = render(report, format, to.all);
  if (to.output === undefined) await print(text);
  else await writeWhole(to.output, text);
};
