import { type Command, Option } from 'commander';
import type { Claim } from '../model/claim.ts';
import { type Document, DocumentKind } from '../model/document.ts';
import { parse } from '../parse/parse.ts';
import type { Subject } from '../pipeline/read-document.ts';
import { claimsOfExcerpts } from '../pipeline/read-excerpts.ts';
import { CLAIM_COLUMNS } from './claim-columns.ts';
import { EXIT } from './exit.ts';
import { explain } from './explain.ts';
import { type Line, readLines } from './lines.ts';
import { type Column, print, printRows, ROW_FORMATS, type RowFormat } from './output.ts';
import { locatorsOf, openReaders, readAll, sayProblems, subjectOf } from './readers.ts';
import { SECTION_COLUMNS, sectionRows } from './section-rows.ts';

type Options = {
  format?: RowFormat;
  lines?: boolean;
  documents?: boolean;
  sections?: boolean;
  explain?: boolean;
  kind?: DocumentKind;
  pipeline?: string;
  quiet?: boolean;
};

export const define = (command: Command): Command =>
  command
    .argument('[documents...]', 'files, URLs, globs or - for standard input')
    .addOption(new Option('-f, --format <format>', 'ndjson unless a terminal reads it').choices(ROW_FORMATS))
    .addOption(
      new Option('--lines', 'read {"id","text"} objects, one a line, each a document or an excerpt of one').conflicts([
        'documents',
        'sections',
      ]),
    )
    .addOption(
      new Option('--documents', 'print what the parser read, {"source","title","text"}, instead of claims').conflicts([
        'sections',
        'explain',
      ]),
    )
    .addOption(
      new Option(
        '--sections',
        'print the outline: each section, how it was known, how sure that is, and where it stands',
      ).conflicts('explain'),
    )
    .option('--explain', 'show each claim in its sentence, with the rules that made it')
    .addOption(new Option('--kind <kind>', 'what the documents are; guessed otherwise').choices(DocumentKind.options))
    .option('--pipeline <file>', 'take entities and concepts from this pipeline')
    .option('-q, --quiet', 'no progress and no warnings')
    .addHelpText(
      'after',
      `
Examples:
  tieout extract article.txt
  tieout extract --explain https://example.org/story
  tieout extract --lines < sentences.jsonl > claims.ndjson

With --lines, lines that follow one another and whose ids are the same up to a "#" ("10-Q/acme#1", "10-Q/acme#2") are excerpts of one
document: together they say which period it reports on and in which scale it prints its amounts, and each is read with that. Every claim
keeps the id of its line as its source, and the offsets into that line's text. Other lines are documents of their own.`,
    )
    .action(async (args: string[], options: Options) => {
      const subject = await subjectOf(options.pipeline);
      process.exitCode = options.lines
        ? await extractLines(args, options, subject)
        : await extractDocuments(args, options, subject);
    });

const DOCUMENT_COLUMNS: readonly Column<Pick<Document, 'source' | 'title' | 'text'>>[] = [
  { name: 'source', cell: ({ source }) => source, width: 50 },
  { name: 'title', cell: ({ title }) => title ?? '', width: 50 },
  { name: 'text', cell: ({ text }) => text, width: 80 },
];

/** A table for a person, and records for a program. */
const formatOf = ({ format }: Options): RowFormat => format ?? (process.stdout.isTTY ? 'table' : 'ndjson');

const write = async (claims: Iterable<Claim> | AsyncIterable<Claim>, options: Options): Promise<void> => {
  if (options.explain) {
    for await (const claim of claims) if (!(await print(explain(claim)))) return;
    return;
  }
  await printRows(claims, formatOf(options), CLAIM_COLUMNS);
};

const extractDocuments = async (args: readonly string[], options: Options, subject: Subject): Promise<number> => {
  const { locators, problems } = await locatorsOf(args, options.kind ?? null);
  const readers = openReaders();
  try {
    const readings = await readAll(locators, subject, readers, options.quiet ?? false);
    if (options.documents) {
      const rows = readings.flatMap(({ document }) =>
        document === null ? [] : [{ source: document.source, title: document.title, text: document.text }],
      );
      await printRows(rows, formatOf(options), DOCUMENT_COLUMNS);
    } else if (options.sections) {
      const rows = readings.flatMap(({ document }) => (document === null ? [] : sectionRows(document)));
      await printRows(rows, formatOf(options), SECTION_COLUMNS);
    } else {
      await write(
        readings.flatMap((reading) => reading.claims),
        options,
      );
    }
    const failed = sayProblems(
      [...problems, ...readings.flatMap((reading) => reading.problems)],
      options.quiet ?? false,
    );
    return failed ? EXIT.failed : EXIT.done;
  } finally {
    await readers.close();
  }
};

/** A group of lines is read when it has this many characters, so that no input has to fit into memory. */
const GROUP = 4_000_000;

/** What the ids of excerpts of one document share: "10-Q/acme/0001" of "10-Q/acme/0001#12"; null for a line of its own. */
const documentOf = (id: string): string | null => {
  const mark = id.lastIndexOf('#');
  return mark > 0 ? id.slice(0, mark) : null;
};

/** The lines of a file, those that follow one another and are of one document together. */
async function* groupsOf(path: string): AsyncGenerator<Line[]> {
  let group: Line[] = [];
  let size = 0;
  for await (const line of readLines(path)) {
    const [first] = group;
    const shared = first === undefined ? null : documentOf(first.id);
    if (first !== undefined && (shared === null || shared !== documentOf(line.id) || size > GROUP)) {
      yield group;
      group = [];
      size = 0;
    }
    group.push(line);
    size += line.text.length;
  }
  if (group.length > 0) yield group;
}

/** Each line is plain text and goes no further than this process: no worker threads, no files. */
const extractLines = async (args: readonly string[], options: Options, subject: Subject): Promise<number> => {
  const encoder = new TextEncoder();
  const read = async ({ id, text }: Line): Promise<Document | null> => {
    const kind = options.kind ?? null;
    const input = { bytes: encoder.encode(text), source: id, mediaType: 'text/plain', kind, url: null };
    return (await parse(input)).document;
  };
  async function* claims(): AsyncGenerator<Claim> {
    for (const path of args.length === 0 ? ['-'] : args)
      for await (const group of groupsOf(path)) {
        const documents = (await Promise.all(group.map(read))).filter((document) => document !== null);
        yield* claimsOfExcerpts(documents, subject);
      }
  }
  await write(claims(), options);
  return EXIT.done;
};
