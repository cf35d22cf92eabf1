import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Claim } from '../model/claim.ts';
import type { Decided } from '../model/decision.ts';
import type { DocumentHeader, DocumentKind } from '../model/document.ts';
import type { Finding, Severity, Verdict } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import { allDecisions, isDecided, withDecisions } from './decisions.ts';
import type { Tables } from './schema.ts';

/** What every list can be narrowed by. Several filters must all hold. */
type ListFilter = {
  readonly pipeline?: string;
  /** A document: its id, the beginning of it, or a part of its path or URL. */
  readonly document?: string;
  /** ISO 8601: only what was stored then or later. */
  readonly since?: string;
  readonly limit?: number;
  /** By when it was stored; `oldest` first where it is left out. */
  readonly order?: 'oldest' | 'newest';
};
export type DocumentFilter = ListFilter & { readonly kind?: DocumentKind };
export type ClaimFilter = ListFilter & { readonly concept?: string; readonly entity?: string };
export type FindingFilter = ListFilter & {
  readonly concept?: string;
  readonly entity?: string;
  readonly rule?: string;
  readonly verdict?: Verdict;
  readonly severity?: Severity;
  /** How a person decided it; `open` where nobody has. */
  readonly decision?: Decided | 'open';
  /** Only what the latest run of each pipeline found; `true` where it is left out. */
  readonly current?: boolean;
};

/** A document in the list, with who read it, when, and what was wrong with it. */
export type ListedDocument = {
  readonly pipeline: string;
  readonly header: DocumentHeader;
  readonly claims: number;
  readonly problems: readonly Problem[];
  /** ISO 8601, UTC. */
  readonly readAt: string;
};

const PAGE = 500;

/** The documents that the filter lets through, read page by page as they are asked for. */
export const listDocuments = (db: Kysely<Tables>, filter: DocumentFilter = {}): AsyncGenerator<ListedDocument> =>
  pages(filter, async ({ after, compare, direction, size }) => {
    const rows = await db
      .selectFrom('documents')
      .select(['seq', 'pipeline', 'header', 'problems', 'read_at'])
      .select((select) =>
        select
          .selectFrom('claims')
          .select((count) => count.fn.countAll<number>().as('count'))
          .whereRef('claims.pipeline', '=', 'documents.pipeline')
          .whereRef('claims.document', '=', 'documents.id')
          .as('claims'),
      )
      .where((where) =>
        where.and([
          where('seq', compare, after),
          ...given(filter.pipeline, (pipeline) => where('pipeline', '=', pipeline)),
          ...given(filter.kind, (kind) => where('kind', '=', kind)),
          ...given(filter.since, (since) => where('read_at', '>=', new Date(since))),
          ...given(filter.document, (part) => sql<boolean>`(starts_with(id, ${part}) or strpos(source, ${part}) > 0)`),
        ]),
      )
      .orderBy('seq', direction)
      .limit(size)
      .execute();
    return rows.map(({ seq, pipeline, header, problems, claims, read_at }) => ({
      seq,
      entry: { pipeline, header, problems, claims: claims ?? 0, readAt: read_at.toISOString() },
    }));
  });

/** The claims that the filter lets through, read page by page as they are asked for. */
export const listClaims = (db: Kysely<Tables>, filter: ClaimFilter = {}): AsyncGenerator<Claim> =>
  pages(filter, async ({ after, compare, direction, size }) => {
    const rows = await db
      .selectFrom('claims')
      .select(['seq', 'record as entry'])
      .where((where) =>
        where.and([
          where('seq', compare, after),
          ...aboutConditions(filter),
          ...given(
            filter.document,
            (part) => sql<boolean>`(starts_with(document, ${part}) or strpos(source, ${part}) > 0)`,
          ),
        ]),
      )
      .orderBy('seq', direction)
      .limit(size)
      .execute();
    return rows;
  });

/** The findings that the filter lets through, read page by page as they are asked for. */
export const listFindings = (db: Kysely<Tables>, filter: FindingFilter = {}): AsyncGenerator<Finding> =>
  pages(filter, async ({ after, compare, direction, size }) => {
    const rows = await db
      .selectFrom('findings')
      .select(['seq', 'record as entry'])
      .where((where) =>
        where.and([
          where('seq', compare, after),
          ...aboutConditions(filter),
          ...given(filter.rule, (rule) => where('rule', '=', rule)),
          ...given(filter.verdict, (verdict) => where('verdict', '=', verdict)),
          ...given(filter.severity, (severity) => where('severity', '=', severity)),
          ...given(filter.document, isAbout),
          ...given(filter.decision, isDecided),
          ...(filter.current === false ? [] : [IS_CURRENT]),
        ]),
      )
      .orderBy('seq', direction)
      .limit(size)
      .execute();
    const findings = withDecisions(
      rows.map(({ entry }) => entry),
      await allDecisions(db),
    );
    return rows.map(({ seq }, i) => ({ seq, entry: findings[i] as Finding }));
  });

/** What claims and findings are narrowed by alike: their tables call these columns the same. */
const aboutConditions = ({ pipeline, concept, entity, since }: ClaimFilter): RawBuilder<boolean>[] => [
  ...given(pipeline, (name) => sql<boolean>`pipeline = ${name}`),
  ...given(concept, (id) => sql<boolean>`concept = ${id}`),
  ...given(entity, (name) => sql<boolean>`entity = ${name}`),
  ...given(since, (moment) => sql<boolean>`added_at >= ${new Date(moment)}`),
];

const isAbout = (part: string): RawBuilder<boolean> =>
  sql`exists (select from unnest(findings.documents, findings.sources) as about (document, source)
       where starts_with(about.document, ${part}) or strpos(about.source, ${part}) > 0)`;

/** The latest run of the pipeline that ended has it. */
const IS_CURRENT: RawBuilder<boolean> = sql`exists (
  select from tieout.run_findings as had
  where had.pipeline = findings.pipeline and had.finding = findings.id
    and had.run = (
      select latest.id from tieout.runs as latest
      where latest.pipeline = findings.pipeline and latest.ended_at is not null
      order by latest.ended_at desc, latest.seq desc limit 1))`;

/** Nothing for what was left out of the filter, else the one condition that it makes. */
const given = <T, C>(value: T | undefined, condition: (value: T) => C): C[] =>
  value === undefined ? [] : [condition(value)];

type Page = {
  readonly after: number;
  readonly compare: '<' | '>';
  readonly direction: 'asc' | 'desc';
  readonly size: number;
};

/**
 * Walks a table by its sequence number: a page is found by where the last one ended, so that it costs the same however far
 * in, and rows added meanwhile move nothing.
 */
async function* pages<Entry>(
  { limit = Number.POSITIVE_INFINITY, order = 'oldest' }: ListFilter,
  read: (page: Page) => Promise<readonly { seq: number; entry: Entry }[]>,
): AsyncGenerator<Entry> {
  let after = order === 'oldest' ? 0 : Number.MAX_SAFE_INTEGER;
  for (let left = limit; left > 0; left -= PAGE) {
    const size = Math.min(PAGE, left);
    const rows = await read({
      after,
      size,
      compare: order === 'oldest' ? '>' : '<',
      direction: order === 'oldest' ? 'asc' : 'desc',
    });
    for (const row of rows) yield row.entry;
    if (rows.length < size) return;
    after = rows.at(-1)?.seq ?? after;
  }
}
