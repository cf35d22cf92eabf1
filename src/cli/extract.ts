import { type Command, Option } from 'commander';
import type { Claim } from '../model/claim.ts';
import { DocumentKind } from '../model/document.ts';
import { parse } from '../parse/parse.ts';
import { claimsOf, type Subject } from '../pipeline/read-document.ts';
import { CLAIM_COLUMNS } from './claim-columns.ts';
import { EXIT } from './exit.ts';
import { explain } from './explain.ts';
import { readLines } from './lines.ts';
import { print, printRows, ROW_FORMATS, type RowFormat } from './output.ts';
import { locatorsOf, openReaders, readAll, sayProblems, subjectOf } from './readers.ts';

type Options = {
  format?: RowFormat;
  lines?: boolean;
  documents?: boolean;
  explain?: boolean;
  kind?: DocumentKind;
  pipeline?: string;
  quiet?: boolean;
};

export const define = (command: Command): Command =>
  command
    .argument('[documents...]', 'files, URLs, globs or - for standard input')
    .addOption(new Option('-f, --format <format>', 'ndjson unless a terminal reads it').choices(ROW_FORMATS))
    .option('--lines', 'read {"id","text"} objects, one a line, each a document of its own')
    .option('--documents', 'print what the parser read, {"source","title","text"}, instead of claims')
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
  tieout extract --lines < sentences.jsonl > claims.ndjson`,
    )
    .action(async (args: string[], options: Options) => {
      const subject = await subjectOf(options.pipeline);
      process.exitCode = options.lines
        ? await extractLines(args, options, subject)
        : await extractDocuments(args, options, subject);
    });

const write = async (claims: Iterable<Claim> | AsyncIterable<Claim>, options: Options): Promise<void> => {
  if (options.explain) {
    for await (const claim of claims) if (!(await print(explain(claim)))) return;
    return;
  }
  await printRows(claims, options.format ?? (process.stdout.isTTY ? 'table' : 'ndjson'), CLAIM_COLUMNS);
};

const extractDocuments = async (args: readonly string[], options: Options, subject: Subject): Promise<number> => {
  const { locators, problems } = await locatorsOf(args, options.kind ?? null);
  const readers = openReaders();
  try {
    const readings = await readAll(locators, subject, readers, options.quiet ?? false);
    if (options.documents) {
      for (const { document } of readings) {
        if (document)
          await print(`${JSON.stringify({ source: document.source, title: document.title, text: document.text })}\n`);
      }
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

/** Each line is plain text and goes no further than this process: no worker threads, no files. */
const extractLines = async (args: readonly string[], options: Options, subject: Subject): Promise<number> => {
  const encoder = new TextEncoder();
  async function* claims(): AsyncGenerator<Claim> {
    for (const path of args.length === 0 ? ['-'] : args) {
      for await (const { id, text } of readLines(path)) {
        const input = {
          bytes: encoder.encode(text),
          source: id,
          mediaType: 'text/plain',
          kind: options.kind ?? null,
          url: null,
        };
        const { document } = await parse(input);
        if (document) yield* claimsOf(document, subject);
      }
    }
  }
  await write(claims(), options);
  return EXIT.done;
};
