import { basename, join } from 'node:path';
import { type Command, Option } from 'commander';
import { ConfigError } from '../model/error.ts';
import { type Problem, problem } from '../model/problem.ts';
import { type Company, cikOfTicker, searchCompanies } from '../source/edgar/company.ts';
import { type Filing, filingsOf } from '../source/edgar/filings.ts';
import type { Reading } from '../source/reading.ts';
import { EXIT } from './exit.ts';
import { type Column, printRows, ROW_FORMATS, type RowFormat, say } from './output.ts';
import { positive } from './positive.ts';
import { type OpenReaders, openReaders, sayProblems } from './readers.ts';
import { writeWhole } from './write-whole.ts';

const COMPANY_COLUMNS: readonly Column<Company>[] = [
  { name: 'cik', cell: (company) => company.cik, right: true },
  { name: 'ticker', cell: (company) => company.ticker },
  { name: 'name', cell: (company) => company.name },
];

const FILING_COLUMNS: readonly Column<Filing>[] = [
  { name: 'filed', cell: (filing) => filing.filed },
  { name: 'form', cell: (filing) => filing.form },
  { name: 'period', cell: (filing) => filing.reportDate ?? '' },
  { name: 'file number', cell: (filing) => filing.fileNumber ?? '' },
  { name: 'url', cell: (filing) => filing.url },
];

type ListOptions = { format?: RowFormat; limit: number };
type FilingOptions = ListOptions & { form: string[]; since?: string; until?: string };

/** What EDGAR answered, or its problem said and the exit status set. */
const answer = <T>(reading: Reading<T>): T | null => {
  if (reading.ok) return reading.value;
  sayProblems([reading.problem], false);
  process.exitCode = EXIT.failed;
  return null;
};

const withReaders = async (act: (readers: OpenReaders) => Promise<void>): Promise<void> => {
  const readers = openReaders();
  try {
    await act(readers);
  } finally {
    await readers.close();
  }
};

const formatOf = ({ format }: ListOptions): RowFormat => format ?? (process.stdout.isTTY ? 'table' : 'ndjson');

/** A company by CIK or ticker. */
const cikOf = (readers: OpenReaders, company: string): Promise<Reading<string>> =>
  /^\d{1,10}$/.test(company) ? Promise.resolve({ ok: true, value: company }) : cikOfTicker(readers.get, company);

const listFilings = (company: string, { form, since, until, ...options }: FilingOptions): Promise<void> =>
  withReaders(async (readers) => {
    const cik = answer(await cikOf(readers, company));
    if (cik === null) return;
    const found = answer(await filingsOf(readers.get, { cik, forms: form, since, until, limit: options.limit }));
    if (found === null) return;
    sayProblems(found.problems, false);
    await printRows(found.filings, formatOf(options), FILING_COLUMNS);
  });

const save = (urls: readonly string[], folder: string): Promise<void> =>
  withReaders(async (readers) => {
    const problems: Problem[] = [];
    for (const url of urls) {
      if (!URL.canParse(url))
        throw new ConfigError(`${url}: is not an address`, { hint: '`tieout edgar filings` prints the addresses.' });
      const result = await readers.get(url);
      if (!result.ok) {
        problems.push(result.problem);
        continue;
      }
      const name = basename(new URL(url).pathname);
      if (!/^[\w.-]+$/.test(name) || name.startsWith('.')) {
        problems.push(problem('wrong-type', url, 'has no file name to save it under.'));
        continue;
      }
      const path = join(folder, name);
      await writeWhole(path, result.fetched.bytes);
      say(`${path} (${result.fetched.bytes.length} bytes, sha256 ${result.fetched.sha256.slice(0, 16)})`);
    }
    if (sayProblems(problems, false)) process.exitCode = EXIT.failed;
  });

const addListOptions = (command: Command, limit: number): Command =>
  command
    .option('--limit <n>', 'at most so many', positive, limit)
    .addOption(new Option('-f, --format <format>', 'table on a terminal, ndjson elsewhere').choices(ROW_FORMATS));

export const define = (command: Command): Command => {
  command.addHelpText(
    'after',
    `
EDGAR answers nobody who does not say who asks: set TIEOUT_USER_AGENT="Your Newsroom name@example.org".

Examples:
  tieout edgar search robotics
  tieout edgar filings 1181412 --form S-1 S-1/A
  tieout edgar get https://www.sec.gov/Archives/edgar/data/... -o filings/`,
  );
  addListOptions(
    command.command('search').argument('<name or ticker>').description('companies by name or ticker'),
    20,
  ).action((query: string, options: ListOptions) =>
    withReaders(async (readers) => {
      const companies = answer(await searchCompanies(readers.get, query, options.limit));
      if (companies !== null) await printRows(companies, formatOf(options), COMPANY_COLUMNS);
    }),
  );
  addListOptions(
    command.command('filings').argument('<cik or ticker>').description('a company’s filings, newest first'),
    40,
  )
    .option('--form <forms...>', 'only these forms, like S-1 S-1/A 424B', [])
    .option('--since <date>', 'filed that day or later')
    .option('--until <date>', 'filed that day or earlier')
    .action(listFilings);
  command
    .command('get')
    .argument('<urls...>')
    .description('save documents as they are')
    .option('-o, --output <folder>', 'where to', '.')
    .action((urls: string[], { output }: { output: string }) => save(urls, output));
  return command;
};
