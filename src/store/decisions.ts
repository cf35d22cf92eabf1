import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Decided, Decision } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import { sayingOf } from '../text/saying.ts';
import { column } from './columns.ts';
import type { Tables } from './schema.ts';

/** Keeps a decision; another one about the same finding takes its place. */
export const saveDecision = async (db: Kysely<Tables>, decision: Decision): Promise<void> => {
  const row = {
    saying: decision.saying,
    decided_as: decision.as,
    decided_by: column(decision.by),
    reason: column(decision.reason),
    decided_at: decision.at,
  };
  await db
    .insertInto('decisions')
    .values({ finding: decision.finding, ...row })
    .onConflict((conflict) => conflict.column('finding').doUpdateSet(row))
    .execute();
};

/** Takes decisions about a finding back, its own and the one carried to it. @returns whether there was one */
export const removeDecision = async (db: Kysely<Tables>, finding: string, saying: string): Promise<boolean> => {
  const { numDeletedRows } = await db
    .deleteFrom('decisions')
    .where((where) => where.or([where('finding', '=', finding), where('saying', '=', saying)]))
    .executeTakeFirst();
  return numDeletedRows > 0n;
};

/** Every decision, the oldest first. */
export const allDecisions = async (db: Kysely<Tables>): Promise<Decision[]> => {
  const rows = await db.selectFrom('decisions').selectAll().orderBy('decided_at').orderBy('finding').execute();
  return rows.map((row) => ({
    schema: 'decision/1',
    finding: row.finding,
    saying: row.saying,
    as: row.decided_as,
    by: row.decided_by,
    reason: row.reason,
    at: row.decided_at.toISOString(),
  }));
};

/** How a finding of the table `findings` was decided: by its own id, else as another one that says the same; null where nobody did. */
const DECIDED = sql<Decided | null>`(
  select made.decided_as from tieout.decisions as made
  where made.finding = findings.id or made.saying = findings.saying
  order by (made.finding = findings.id) desc, made.decided_at desc, made.finding limit 1)`;

/** The condition that a finding was decided so; `open` is that it was not. */
export const isDecided = (as: Decided | 'open'): RawBuilder<boolean> =>
  as === 'open' ? sql<boolean>`${DECIDED} is null` : sql<boolean>`${DECIDED} = ${as}`;

/** Gives each finding the decision about it, as `isDecided` finds it; a finding without one is as it was. */
export const withDecisions = <F extends Finding>(findings: readonly F[], decisions: readonly Decision[]): F[] => {
  if (decisions.length === 0) return [...findings];
  // The oldest come first, so that of several that say the same the latest stays.
  const byId = new Map(decisions.map((decision) => [decision.finding, decision]));
  const bySaying = new Map(decisions.map((decision) => [decision.saying, decision]));
  return findings.map((finding) => {
    const decision = byId.get(finding.id) ?? bySaying.get(sayingOf(finding));
    return decision === undefined ? finding : { ...finding, decision };
  });
};

/** The findings whose ids begin so, each once, at most `most`. */
export const findingsNamed = async (db: Kysely<Tables>, prefix: string, most: number): Promise<Finding[]> => {
  const rows = await db
    .selectFrom('findings')
    .distinctOn('id')
    .select(['id', 'record'])
    .where(sql<boolean>`starts_with(id, ${prefix})`)
    .orderBy('id')
    .orderBy('seq', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => row.record);
};
