import { withContents } from '../filing/contents.ts';
import { outline } from '../outline.ts';
import { type Metadata, type RawBlock, type Reading, reading } from '../reading.ts';
import { statedDate } from '../stated-date.ts';
import { captioned } from '../table/captions.ts';
import { footnoted } from '../table/footnotes.ts';
import { textBlocks, VERBATIM } from './plain-text.ts';
import { bylineIn, titleOf } from './title.ts';

const ATX_HEADING = /^(#{1,6})[ \t]{1,4}(?=\S)/;
/** A front matter longer than this is not one. */
const LONGEST_FRONT_MATTER = 8000;

/** The front matter's end and its plain `key: value` lines; YAML lists and maps have nothing that we ask for. */
const frontMatter = (text: string): { end: number; fields: Map<string, string> } => {
  const fields = new Map<string, string>();
  const open = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  const from = open?.[0].length ?? 0;
  const close = text.slice(from, from + LONGEST_FRONT_MATTER).search(/^---[ \t]*$/m);
  // Some exporters leave the opening line out: then only the run of `key: value` lines before the first `---` is one.
  if (close < 0) return { end: 0, fields };
  const lines = text.slice(from, from + close).split('\n');
  for (const line of lines) {
    const field = /^([A-Za-z_][\w-]{0,40}):[ \t]{0,8}(.{0,500})$/.exec(line.trimEnd());
    if (field === null && open === null && line.trim() !== '') return { end: 0, fields: new Map() };
    if (field !== null) fields.set((field[1] as string).toLowerCase(), unquoted(field[2] as string));
  }
  const end = text.indexOf('\n', from + close);
  return { end: end < 0 ? text.length : end + 1, fields };
};

/** The marks around "*Friday, May 22, 2026*" and "**Published:**". */
const EMPHASIS = /(?<![^\s*_])[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?![^\s*_])/g;

const unquoted = (value: string): string => value.trim().replace(/^(["'])(.*)\1$/s, '$2');

const dateOf = (value: string | undefined): string | null =>
  /^(\d{4}-\d{2}-\d{2})(?!\d)/.exec(value ?? '')?.[1] ?? null;

const metadataOf = (fields: ReadonlyMap<string, string>): Partial<Metadata> => ({
  ...(fields.has('title') ? { title: fields.get('title') ?? null } : {}),
  byline: fields.get('author') ?? fields.get('byline') ?? null,
  publisher: fields.get('publisher') ?? fields.get('site') ?? null,
  published: dateOf(fields.get('published') ?? fields.get('filing_date') ?? fields.get('date')),
  modified: dateOf(fields.get('modified') ?? fields.get('updated')),
  language: fields.get('lang') ?? fields.get('language') ?? null,
  canonicalUrl: fields.get('canonical') ?? fields.get('url') ?? fields.get('source') ?? null,
});

/** A block that opens with "## " is a heading; its Span is the words, without the marks. */
const withAtxHeadings = (text: string, blocks: readonly RawBlock[]): RawBlock[] =>
  blocks.flatMap((block): RawBlock[] => {
    const mark = block.kind === 'paragraph' ? ATX_HEADING.exec(text.slice(block.start, block.end)) : null;
    if (mark === null) return [block];
    const start = block.start + mark[0].length;
    const line = text.indexOf('\n', start);
    const end = line < 0 || line > block.end ? block.end : line;
    const heading: RawBlock = {
      kind: 'heading',
      start,
      end: start + text.slice(start, end).trimEnd().length,
      page: block.page,
      level: (mark[1] as string).length,
      basis: 'mark-up',
    };
    const rest = end + 1 + (text.slice(end + 1, block.end).match(/^\s*/)?.[0].length ?? 0);
    return rest < block.end
      ? [heading, { kind: 'paragraph', start: rest, end: block.end, page: block.page }]
      : [heading];
  });

/** Reads Markdown. The canonical text is the file verbatim; the front matter is in no block, but its dates are read. */
export const readMarkdown = (text: string): Reading => {
  const { end, fields } = frontMatter(text);
  const raw = textBlocks(text, end);
  const marked = raw.some((block) => ATX_HEADING.test(text.slice(block.start, block.start + 12)));
  const plain = marked ? raw.map((b): RawBlock => (b.kind === 'heading' ? { ...b, level: 6 } : b)) : raw;
  const blocks = footnoted(text, captioned(text, withAtxHeadings(text, plain)));
  const told = metadataOf(fields);
  return reading(text, outline(text, marked ? blocks : withContents(text, blocks)), {
    metadata: {
      title: titleOf(text, blocks),
      ...told,
      byline: told.byline ?? bylineIn(text, blocks),
      published: told.published ?? statedDate(text.slice(end).replace(EMPHASIS, '')),
    },
    trail: VERBATIM,
  });
};
