import { z } from 'zod';
import { DecimalString } from './decimal-string.ts';
import { Period } from './period.ts';
import { Section } from './section.ts';
import { SourceMap } from './source-map.ts';
import { Span } from './span.ts';
import { Table } from './table.ts';

export const DocumentKind = z.enum(['filing', 'news', 'press-release', 'other']);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** Is it told on a day, by a reporter or by the company itself: of what was and will be, and of no period that it is filed for? */
export const isStory = (kind: DocumentKind): boolean => kind === 'news' || kind === 'press-release';

const blockBase = Span.extend({
  /** The headings above, outermost first. */
  section: z.array(z.string()),
  /** 1-based page, where the source has pages. */
  page: z.int().positive().nullable(),
});

/** One heading, paragraph, list item or table; blocks are in reading order and do not overlap. */
export const Block = z.discriminatedUnion('kind', [
  blockBase.extend({ kind: z.literal('heading'), level: z.int().min(1).max(6) }),
  blockBase.extend({ kind: z.literal('paragraph') }),
  blockBase.extend({ kind: z.literal('list-item') }),
  blockBase.extend({ kind: z.literal('table'), table: Table }),
]);
export type Block = z.infer<typeof Block>;
export type TableBlock = Extract<Block, { kind: 'table' }>;

/** A name that the document itself gives to something: `Acme Cloud LLC (“Acme”)`, or “we” for the registrant. */
export const DefinedTerm = z.object({ term: z.string().min(1), meaning: z.string().min(1), span: Span.nullable() });
export type DefinedTerm = z.infer<typeof DefinedTerm>;

/** What a filing says of itself, on its cover or in its SGML header. */
export const FilingHeader = z.object({
  form: z.string().nullable(),
  accession: z.string().nullable(),
  cik: z.string().nullable(),
  registrant: z.string().nullable(),
  fileNumber: z.string().nullable(),
  filed: z.iso.date().nullable(),
  periodEnd: z.iso.date().nullable(),
  /** Month and day, `MM-DD`. */
  fiscalYearEnd: z
    .string()
    .regex(/^\d{2}-\d{2}$/)
    .nullable(),
  ticker: z.string().nullable(),
});
export type FilingHeader = z.infer<typeof FilingHeader>;

/** What EDGAR's own list says of a filing, whatever its document says of itself; `periodEnd` is its report date. */
export const ListedFiling = FilingHeader.omit({ fiscalYearEnd: true, ticker: true });
export type ListedFiling = z.infer<typeof ListedFiling>;

/** A fact that the filer tagged in inline XBRL, tied to the text it was printed as. */
export const TaggedFact = z.object({
  span: Span,
  /** Qualified name, `us-gaap:Revenues`. */
  name: z.string().min(1),
  value: DecimalString,
  decimals: z.int().nullable(),
  /** `USD`, `USD/shares`, `shares`, `pure` or the filer's own. */
  unit: z.string(),
  period: Period,
  entity: z.string(),
  /** Axis to member, both qualified names. */
  dimensions: z.record(z.string(), z.string()),
});
export type TaggedFact = z.infer<typeof TaggedFact>;

/** One fetched thing, as a person would read it. `id` is the sha256 of its bytes. */
export const Document = z.object({
  schema: z.literal('document/1'),
  id: z.string().regex(/^[0-9a-f]{64}$/),
  /** Path, URL or line id, as it was given. */
  source: z.string(),
  kind: DocumentKind,
  mediaType: z.string(),
  title: z.string().nullable(),
  byline: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.iso.date().nullable(),
  modified: z.iso.date().nullable(),
  language: z.string().nullable(),
  canonicalUrl: z.string().nullable(),
  filing: FilingHeader.nullable(),
  terms: z.array(DefinedTerm),
  text: z.string(),
  blocks: z.array(Block),
  /** The outline: one section for each heading, in reading order. */
  sections: z.array(Section).default([]),
  facts: z.array(TaggedFact),
  /** Where each character of the text stood in the bytes; absent for a PDF, whose blocks have their page. */
  sourceMap: SourceMap.optional(),
});
export type Document = z.infer<typeof Document>;

/** A Document without its contents: what the reconciler and the reports need to know of it. */
export const DocumentHeader = Document.omit({
  text: true,
  blocks: true,
  sections: true,
  facts: true,
  terms: true,
  sourceMap: true,
});
export type DocumentHeader = z.infer<typeof DocumentHeader>;
