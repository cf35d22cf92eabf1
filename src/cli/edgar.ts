import { type Command, Option } from 'commander';
import { ConfigError } from '../model/error.ts';
import { type Company, findCikOf, searchCompanies } from '../source/edgar/company.ts';
import type { Filing } from '../source/edgar/filing.ts';
import { documentsOf, type FilingDocument } from '../source/edgar/filing-documents.ts';
import { findFilings } from '../source/edgar/find-filings.ts';
import { versionsOf } from '../source/edgar/versions.ts';
import type { Reading } from '../source/reading.ts';
import { day } from './day.ts';
import { saveDocuments } from './edgar-save.ts';
import { EXIT } from './exit.ts';
import { type Column, printRows, ROW_FORMATS, type RowFormat } from './output.ts';
import { positive } from './positive.ts';
import { type OpenReaders, openReaders, sayProblems } from './readers.ts';

const COMPANY_COLUMNS: readonly Column<Company>[] = [
  { name: 'cik', cell: (company) => company.cik, right: true },
  { name: 'ticker', cell: (company) => company.ticker ?? '' },
  { name: 'name', cell: (company) => company.name },
];

const FILING_COLUMNS: readonly Column<Filing>[] = [
  { name: 'filed', cell: (filing) => filing.filed },
  { name: 'form', cell: (filing) => filing.form },
  { name: 'company', cell: (filing) => filing.company },
  { name: 'period', cell: (filing) => filing.reportDate ?? '' },
  { name: 'file number', cell: (filing) => filing.fileNumber ?? '' },
  { name: 'url', cell: (filing) => filing.url },
];

/** A filing as one of the versions of a document, counted from the oldest. */
type Version = Filing & { readonly version: number; readonly versions: number };
const VERSION_COLUMNS: readonly Column<Version>[] = [
  { name: 'version', cell: ({ version, versions }) => `${version} of ${versions}` },
  ...FILING_COLUMNS,
];

const DOCUMENT_COLUMNS: readonly Column<FilingDocument>[] = [
  { name: 'type', cell: (document) => document.type ?? '' },
  { name: 'description', cell: (document) => document.description ?? '' },
  { name: 'bytes', cell: (document) => String(document.bytes ?? ''), right: true },
  { name: 'url', cell: (document) => document.url },
];

type ListOptions = { format?: RowFormat; limit: number };
type FilingOptions = {
  form: string[];
  since?: string;
  until?: string;
  fileNumber?: string;
  versions?: boolean;
  current?: boolean;
  daily?: string;
  fullText?: string;
  limit: number;
};

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

const formatOf = ({ format }: { format?: RowFormat }): RowFormat =>
  format ?? (process.stdout.isTTY ? 'table' : 'ndjson');

const assertOneList = (
  company: string | undefined,
  { current, daily, fullText, versions, fileNumber }: FilingOptions,
): void => {
  const lists = [company, current, daily].filter((list) => list !== undefined).length;
  if (lists > 1)
    throw new ConfigError('a company, --current and --daily are three different lists', { hint: 'Name one.' });
  if (lists === 0 && fullText === undefined)
    throw new ConfigError('whose filings?', {
      hint: 'Name a company, or --current, --daily <day> or --full-text <words>.',
    });
  if ((current === true || daily !== undefined) && fullText !== undefined)
    throw new ConfigError('--full-text searches a list of its own', { hint: 'Leave out --current and --daily.' });
  if ((versions === true || fileNumber !== undefined) && (company === undefined || fullText !== undefined))
    throw new ConfigError('--versions and --file-number go with a company', {
      hint: 'Name it by CIK, ticker or name.',
    });
};

/** The filings that the options mean; null where EDGAR did not answer, which is then said. */
const filingsFor = async (
  readers: OpenReaders,
  company: string | undefined,
  { form, ...options }: FilingOptions,
): Promise<readonly Filing[] | null> => {
  assertOneList(company, { form, ...options });
  const cik = company === undefined ? undefined : answer(await findCikOf(readers.get, company));
  if (cik === null) return null;
  const found = answer(await findFilings({ ...options, forms: form, cik }, readers));
  if (found !== null) sayProblems(found.problems, false);
  return found?.filings ?? null;
};

const listFilings = (company: string | undefined, options: FilingOptions & ListOptions): Promise<void> =>
  withReaders(async (readers) => {
    const filings = await filingsFor(readers, company, options);
    if (filings === null) return;
    if (options.versions !== true) return printRows(filings, formatOf(options), FILING_COLUMNS);
    const rows = versionsOf(filings).flatMap((chain) =>
      chain.map((filing, index): Version => ({ ...filing, version: index + 1, versions: chain.length })),
    );
    await printRows(rows, formatOf(options), VERSION_COLUMNS);
  });

const isAddress = (argument: string): boolean => /^https?:\/\//i.test(argument);

const save = (args: readonly string[], { output, ...options }: FilingOptions & { output: string }): Promise<void> =>
  withReaders(async (readers) => {
    const [company, ...others] = args.filter((argument) => !isAddress(argument));
    const urls = args.filter(isAddress);
    if (others.length > 0 || (urls.length > 0 && company !== undefined))
      throw new ConfigError(`${others[0] ?? company}: is not an address`, {
        hint: 'Give addresses, as `tieout edgar filings` prints them, or one company.',
      });
    const filings = urls.length > 0 ? [] : await filingsFor(readers, company, options);
    if (filings === null) return;
    const problems = await saveDocuments([...urls, ...filings.map(({ url }) => url)], output, readers);
    if (sayProblems(problems, false)) process.exitCode = EXIT.failed;
  });

/** Every address in EDGAR's archive names the filer and the filing. */
const FILING_ADDRESS = /\/Archives\/edgar\/data\/(\d{1,10})\/(?:(\d{10})(\d{2})(\d{6})\/|(\d{10}-\d{2}-\d{6}))/;

const listDocuments = (address: string, options: { format?: RowFormat }): Promise<void> =>
  withReaders(async (readers) => {
    const [, cik, filer, year, number, whole] = FILING_ADDRESS.exec(address) ?? [];
    if (cik === undefined)
      throw new ConfigError(`${address}: is no address of a filing`, { hint: '`tieout edgar filings` prints them.' });
    const documents = answer(await documentsOf(readers.get, cik, whole ?? `${filer}-${year}-${number}`));
    if (documents !== null) await printRows(documents, formatOf(options), DOCUMENT_COLUMNS);
  });

const formatOption = (): Option =>
  new Option('-f, --format <format>', 'table on a terminal, ndjson elsewhere').choices(ROW_FORMATS);

const addFilingOptions = (command: Command, limit: number): Command =>
  command
    .option('--form <forms...>', 'only these forms, like S-1 S-1/A 424B', [])
    .option('--since <day>', 'filed that day or later', day)
    .option('--until <day>', 'filed that day or earlier', day)
    .option('--file-number <number>', 'only this registration, like 333-123456')
    .option('--versions', 'with each filing all versions of it: the S-1, its amendments, the prospectus')
    .option('--current', 'the newest filings of all companies')
    .option('--daily <day>', 'all that was filed on a day, or on the "latest" that has an index', (text) =>
      text === 'latest' ? text : day(text),
    )
    .option(
      '--full-text <words>',
      'what has these words, or this "phrase in quotes", of a company or of all; since 2001',
    )
    .option('--limit <n>', 'at most so many', positive, limit);

export const define = (command: Command): Command => {
  command.addHelpText(
    'after',
    `
A company goes by its CIK, its ticker or its full name. EDGAR answers nobody who does not say who asks: set
TIEOUT_USER_AGENT="Your Newsroom name@example.org".

Examples:
  tieout edgar search robotics
  tieout edgar filings ACME --form S-1 --versions           the whole chain, from the S-1 to the prospectus
  tieout edgar filings --current --form 424B4               what was filed just now
  tieout edgar filings --daily latest --form 10-K 10-Q      what was filed on the last day
  tieout edgar filings --full-text '"tidal turbines"' --since 2025-01-01
  tieout edgar documents https://www.sec.gov/Archives/edgar/data/...
  tieout edgar get "Acme Robotics, Inc." --form 10-K --limit 1 -o filings/`,
  );
  command
    .command('search')
    .argument('<name or ticker>')
    .description('companies by name or ticker, listed or not')
    .option('--limit <n>', 'at most so many', positive, 20)
    .addOption(formatOption())
    .action((query: string, options: ListOptions) =>
      withReaders(async (readers) => {
        const companies = answer(await searchCompanies(readers.get, query, options.limit));
        if (companies !== null) await printRows(companies, formatOf(options), COMPANY_COLUMNS);
      }),
    );
  addFilingOptions(
    command
      .command('filings')
      .argument('[company]', 'CIK, ticker or full name')
      .description('filings of a company, of a day, of the last minutes, or with certain words; newest first'),
    40,
  )
    .addOption(formatOption())
    .action(listFilings);
  command
    .command('documents')
    .argument('<address>', 'of a filing, or of any document in it')
    .description('the documents of one filing: exhibits, pictures, data')
    .addOption(formatOption())
    .action(listDocuments);
  addFilingOptions(
    command
      .command('get')
      .argument('[addresses or company...]')
      .description(
        'save documents as they are: by their addresses, or those that `filings` lists for the same options',
      ),
    10,
  )
    .option('-o, --output <folder>', 'where to', '.')
    .action(save);
  return command;
};
