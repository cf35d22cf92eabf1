import { Cron } from 'croner';
import { z } from 'zod';
import { DocumentKind } from './document.ts';

const KindOption = {
  kind: DocumentKind.optional().describe('What the documents are; guessed from their content when left out.'),
};

/** Someone or something that claims are about. */
export const EntityConfig = z.strictObject({
  name: z.string().min(1).describe('The name that claims and findings use.'),
  aliases: z.array(z.string().min(1)).default([]).describe('Other spellings: "Space Exploration Technologies Corp.".'),
  cik: z
    .string()
    .regex(/^\d{1,10}$/)
    .optional()
    .describe("EDGAR's Central Index Key, where it is a filer."),
});
export type EntityConfig = z.infer<typeof EntityConfig>;

export const FileSource = z.strictObject({
  file: z.string().min(1).describe('A path or glob, relative to the pipeline file.'),
  ...KindOption,
});
export const UrlSource = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).describe('A page or a PDF.'),
  ...KindOption,
});
export const FeedSource = z.strictObject({
  feed: z.url({ protocol: /^https?$/ }).describe('An RSS or Atom feed; its entries are the documents.'),
  limit: z.int().positive().max(500).default(20).describe('How many of the newest entries to read.'),
  ...KindOption,
});
/** A filer, by one of its three names. */
const companyFields = {
  cik: z
    .string()
    .regex(/^\d{1,10}$/)
    .optional()
    .describe("EDGAR's Central Index Key, in quotes."),
  ticker: z.string().min(1).optional().describe('Of a listed company.'),
  company: z
    .string()
    .min(1)
    .optional()
    .describe('The name in full, as EDGAR has it; "Inc." and capitals do not matter.'),
};
type CompanyFields = { cik?: string | undefined; ticker?: string | undefined; company?: string | undefined };

const countOf = (...values: readonly unknown[]): number => values.filter((value) => value !== undefined).length;
const namesOf = ({ cik, ticker, company }: CompanyFields): number => countOf(cik, ticker, company);

export const EdgarSource = z.strictObject({
  edgar: z
    .strictObject({
      ...companyFields,
      current: z.literal(true).optional().describe('The newest filings of all companies.'),
      daily: z
        .union([z.literal('latest'), z.iso.date()])
        .optional()
        .describe('All that was filed on a day, or on the last one that has an index.'),
      fullText: z.string().min(1).optional().describe('What has these words, or this "phrase in quotes"; since 2001.'),
      forms: z
        .array(z.string().min(1))
        .min(1)
        .optional()
        .describe('S-1, S-1/A, 424B4, 10-K ...; 424B for all of those.'),
      since: z.iso.date().optional().describe('Filed that day or later.'),
      until: z.iso.date().optional().describe('Filed that day or earlier.'),
      fileNumber: z
        .string()
        .regex(/^\d{1,3}-\d{4,8}(-\d{2})?$/)
        .optional()
        .describe('Only filings of this registration: 333-123456.'),
      versions: z.boolean().optional().describe('With each filing all versions of it: S-1, S-1/A and 424B4 together.'),
      exhibits: z
        .array(z.string().min(1))
        .min(1)
        .optional()
        .describe('Exhibits to read as well: EX-99 for EX-99.1 and so on.'),
      limit: z.int().positive().max(100).default(10),
    })
    .refine((e) => namesOf(e) <= 1 && countOf(e.current, e.daily, e.fullText ?? (namesOf(e) > 0 || undefined)) === 1, {
      error: 'name one of cik, ticker, company, current, daily and fullText (fullText may go with a company)',
    })
    .refine((e) => countOf(e.forms, e.fileNumber, e.fullText) > 0, {
      error: 'is missing: without it, everything would be read that was filed',
      path: ['forms'],
    })
    .refine((e) => (e.versions ?? e.fileNumber) === undefined || (namesOf(e) === 1 && e.fullText === undefined), {
      error: 'versions and fileNumber need a company: cik, ticker or company',
    }),
});
/** Everything that a company tagged in XBRL, in all its filings. */
export const CompanyFactsSource = z.strictObject({
  companyFacts: z
    .strictObject(companyFields)
    .refine((e) => namesOf(e) === 1, 'name the company by one of cik, ticker and company'),
});
export const SourceConfig = z.union([FileSource, UrlSource, FeedSource, EdgarSource, CompanyFactsSource]);
export type SourceConfig = z.infer<typeof SourceConfig>;

/** A concept of the newsroom's own: which words name it, and what its numbers are counted in. */
export const ConceptConfig = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z]+(-[a-z0-9]+)*$/)
    .describe('Kebab case, like "launch-count".'),
  triggers: z
    .array(z.string().min(1))
    .min(1)
    .describe('Words or phrases that name it, any case: "launches", "missions flown".'),
  unit: z
    .enum(['money', 'count', 'percent', 'duration', 'power', 'share', 'ratio'])
    .describe('The kind of number it takes.'),
  noun: z.string().min(1).optional().describe('For a count: the counted noun in the singular.'),
});
export type ConceptConfig = z.infer<typeof ConceptConfig>;

export const CheckSetting = z.union([
  z.enum(['on', 'off']),
  z.strictObject({
    enabled: z.boolean().default(true),
    tolerance: z.number().min(0).max(1).optional().describe('A share of the value: 0.02 is 2 %.'),
  }),
]);
export type CheckSetting = z.infer<typeof CheckSetting>;

export const OutputFormat = z.enum(['html', 'md', 'json', 'ndjson', 'csv', 'xlsx', 'claimreview']);
export type OutputFormat = z.infer<typeof OutputFormat>;

/** What a format cannot know from the report. */
export const OutputOptions = z.strictObject({
  bom: z
    .boolean()
    .optional()
    .describe('csv: begin with a byte order mark. Excel needs it to read UTF-8; other programs stumble over it.'),
  page: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('claimreview: where the newsroom publishes the HTML report; each review links to its finding there.'),
  publisher: z.string().min(1).optional().describe('claimreview: the name of the newsroom, the author of the reviews.'),
});
export type OutputOptions = z.infer<typeof OutputOptions>;

/** Which format takes which option. */
export const OPTION_FORMATS: Readonly<Record<keyof OutputOptions, OutputFormat>> = {
  bom: 'csv',
  page: 'claimreview',
  publisher: 'claimreview',
};

export const OutputConfig = OutputOptions.extend({
  format: OutputFormat,
  path: z.string().min(1).describe('Relative to the folder where the command runs.'),
}).superRefine((output, context) => {
  for (const [option, format] of Object.entries(OPTION_FORMATS))
    if (output[option as keyof OutputOptions] !== undefined && output.format !== format)
      context.addIssue({ code: 'custom', path: [option], message: `is for the format ${format} only` });
});
export type OutputConfig = z.infer<typeof OutputConfig>;

/** Where `tieout watch` says what is new. */
export const AlertConfig = z.union([
  z.strictObject({
    webhook: z
      .url({ protocol: /^https?$/ })
      .describe('Gets the new and changed findings as JSON, signed with TIEOUT_WEBHOOK_SECRET.'),
  }),
  z.strictObject({ file: z.string().min(1).describe('A Markdown file, ready to be mailed; each alert replaces it.') }),
]);
export type AlertConfig = z.infer<typeof AlertConfig>;

/** What a pipeline may reach beyond the public internet and the folders around it: it may come from someone else, and says so itself. */
export const AllowConfig = z.strictObject({
  hosts: z
    .array(z.string().regex(/^[^\s/]+$/, 'a host is a name or an address, without https:// and without a path'))
    .default([])
    .describe('Hosts, by name or address, that are not on the public internet: "archive.newsroom.lan".'),
  folders: z
    .array(z.string().min(1))
    .default([])
    .describe('Folders, relative to the pipeline file, that file sources may lie in: "../wire".'),
});
export type AllowConfig = z.infer<typeof AllowConfig>;

const isSchedule = (cron: string, timeZone?: string): boolean => {
  try {
    return new Cron(cron, timeZone === undefined ? {} : { timezone: timeZone }).nextRun() !== null;
  } catch {
    return false;
  }
};
const CronExpression = z
  .string()
  .refine(
    (cron) => isSchedule(cron),
    'is not a cron expression that will ever come; "*/30 * * * *" is every half hour',
  );

/** When a pipeline runs. A bare expression is told by the clock of the machine that runs it. */
export const ScheduleConfig = z.union([
  CronExpression.describe('A cron expression: "*/30 * * * *" is every half hour.'),
  z.strictObject({
    cron: CronExpression.describe('A cron expression: "0 7 * * 1-5" is at seven on working days.'),
    timeZone: z
      .string()
      .refine((zone) => isSchedule('0 0 * * *', zone), 'is not a time zone; like "Europe/Stockholm"')
      .describe('By its IANA name: "Europe/Stockholm".'),
  }),
]);
export type ScheduleConfig = z.infer<typeof ScheduleConfig>;

/** The expression and, where it is said, the time zone. */
export const scheduleParts = (schedule: ScheduleConfig): { readonly cron: string; readonly timeZone?: string } =>
  typeof schedule === 'string' ? { cron: schedule } : schedule;

/** One pipeline file: what to read, what to look for, what to check and where to put the reports. */
export const Pipeline = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .describe('Kebab case; names the runs in the store.'),
  title: z.string().min(1).optional().describe('The headline of the report.'),
  entities: z.array(EntityConfig).default([]),
  sources: z.array(SourceConfig).min(1),
  allow: AllowConfig.default({ hosts: [], folders: [] }),
  concepts: z.array(ConceptConfig).default([]),
  checks: z
    .record(z.string(), CheckSetting)
    .default({})
    .describe('By rule id, "value.rounding: off", or for a family of rules: "statement.*: off".'),
  schedule: ScheduleConfig.optional().describe('When `tieout watch` and `tieout schedule` run it.'),
  outputs: z.array(OutputConfig).default([]),
  alerts: z.array(AlertConfig).default([]),
});
export type Pipeline = z.infer<typeof Pipeline>;
