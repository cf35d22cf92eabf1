import { stripVTControlCharacters } from 'node:util';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { ConfigError } from '../model/error.ts';
import { OPTION_FORMATS, OutputFormat, OutputOptions } from '../model/pipeline.ts';
import type { Report } from '../model/report.ts';
import { renderFile } from '../report/render.ts';
import { countOf } from '../text/wording.ts';
import { findingText } from './finding-text.ts';
import { colors, print } from './output.ts';
import { writeWhole } from './write-whole.ts';

const REPORT_FORMATS = ['text', ...OutputFormat.options] as const;
type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A report for a terminal: what wants attention in full, what matches as a number, unless `all` is asked for. */
const renderText = (report: Report, all: boolean): string => {
  const shown = report.findings.filter((finding) => all || finding.severity !== 'none');
  const hidden = report.findings.length - shown.length;
  return (
    shown.map(findingText).join('') +
    (hidden > 0 ? colors.dim(`${countOf(hidden, 'more finding')} without a flag (--all shows them)\n\n`) : '')
  );
};

/** What `addFormatOptions` adds. */
export type FormatOptions = OutputOptions & { readonly format: ReportFormat };

const webPage = (text: string): string => {
  const checked = OutputOptions.shape.page.safeParse(text);
  if (!checked.success || checked.data === undefined) throw new InvalidArgumentError('a web address is wanted.');
  return checked.data;
};

/** `--format`, and what some formats ask besides. */
export const addFormatOptions = (command: Command, what: string): Command =>
  command
    .addOption(new Option('-f, --format <format>', what).choices(REPORT_FORMATS).default('text'))
    .option('--bom', 'with csv: begin with a byte order mark, for Excel')
    .option('--page <url>', 'with claimreview: where the HTML report is published', webPage)
    .option('--publisher <name>', 'with claimreview: the newsroom’s name')
    // Wrong use is told before the work, not after it.
    .hook('preAction', (self) => assertFitting(self.opts<FormatOptions>()));

/** @throws ConfigError for an option of another format, and for a workbook on a terminal */
const assertFitting = (options: FormatOptions & { readonly output?: string }): void => {
  const { format, output } = options;
  for (const [option, wanted] of Object.entries(OPTION_FORMATS))
    if (options[option as keyof OutputOptions] !== undefined && format !== wanted)
      throw new ConfigError(`--${option} is for --format ${wanted}, and the format is ${format}`);
  if (format === 'xlsx' && output === undefined && process.stdout.isTTY)
    throw new ConfigError('a workbook is no text', { hint: 'Name a file: -o report.xlsx' });
};

/** To the file, or to standard output. */
export const writeReport = async (
  report: Report,
  { format, bom, page, publisher }: FormatOptions,
  to: { output?: string | undefined; all: boolean },
): Promise<void> => {
  const content =
    format === 'text' ? renderText(report, to.all) : await renderFile(report, format, { bom, page, publisher });
  if (to.output === undefined) await print(content);
  // Colours are for the terminal that the command runs on, not for a file.
  else await writeWhole(to.output, format === 'text' ? stripVTControlCharacters(String(content)) : content);
};
