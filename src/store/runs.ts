import { type Insertable, type Kysely, sql, type Transaction } from 'kysely';
import type { Finding } from '../model/finding.ts';
import { Report } from '../model/report.ts';
import { sha256 } from '../text/hash.ts';
import { sayingOf } from '../text/saying.ts';
import { batches, column } from './columns.ts';
import { pack, unpack } from './packed.ts';
import type { FindingTable, Tables } from './schema.ts';

export type Run = {
  readonly id: string;
  readonly pipeline: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
};

export type FinishedRun = {
  /** Findings that no earlier run of the pipeline had. */
  readonly newFindings: readonly Finding[];
  /** Findings of the run before that this one no longer has. */
  readonly goneFindings: readonly Finding[];
  /** The report is the same, to the byte, as that of the run before: nothing new. */
  readonly unchanged: boolean;
};

/** Notes that a run has begun; saying so again changes nothing. */
export const saveRun = async (db: Kysely<Tables>, run: Run): Promise<void> => {
  await db
    .insertInto('runs')
    .values({ id: run.id, pipeline: run.pipeline, started_at: run.startedAt, latest_id: run.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/**
 * Keeps what a run found, all of it or nothing, and says what of it is new.
 *
 * A run that ends just as the one before leaves no row of its own: the earlier row notes that it was confirmed. Asked again
 * for the same run (a queue may deliver twice), it gives the same answer.
 */
export const finishRun = async (
  db: Kysely<Tables>,
  run: Run & { readonly endedAt: string; readonly report: Report },
): Promise<FinishedRun> => {
  // What was published again is news of one run: the next, that finds the same, ends just as this one did.
  const { versions: _versions, ...found } = run.report;
  const outcome = sha256(JSON.stringify(found));
  const packed = await pack(run.report);
  return db.transaction().execute(async (trx) => {
    // Two runs of one pipeline end one after the other: each compares itself with the one before.
    await sql`select pg_advisory_xact_lock(hashtext('tieout.runs'), hashtext(${run.pipeline}))`.execute(trx);
    const done = await trx
      .selectFrom('runs')
      .select(['id', 'ended_at'])
      .where('latest_id', '=', run.id)
      .where('ended_at', 'is not', null)
      .executeTakeFirst();
    if (done && done.id !== run.id) return { newFindings: [], goneFindings: [], unchanged: true };

    const before = await runBefore(trx, run, done?.ended_at ?? null);
    if (!done && before?.outcome === outcome) {
      await trx.deleteFrom('runs').where('id', '=', run.id).execute();
      await trx
        .updateTable('runs')
        .set((row) => ({ ended_at: run.endedAt, latest_id: run.id, repeats: row('repeats', '+', 1) }))
        .where('id', '=', before.id)
        .execute();
      return { newFindings: [], goneFindings: [], unchanged: true };
    }

    if (!done) {
      await saveRun(trx, run);
      await addFindings(trx, run, run.report.findings);
      await trx
        .updateTable('runs')
        .set({ ended_at: run.endedAt, outcome, report: packed })
        .where('id', '=', run.id)
        .execute();
    }
    return {
      newFindings: await findingsFirstSeenIn(trx, run),
      goneFindings: before ? await findingsLost(trx, before.id, run.id) : [],
      unchanged: false,
    };
  });
};

/** The report of the latest run that ended, of that pipeline or of any; null where none did. */
export const latestReport = async (db: Kysely<Tables>, pipeline?: string): Promise<Report | null> => {
  const row = await db
    .selectFrom('runs')
    .select('report')
    .where('ended_at', 'is not', null)
    .$if(pipeline !== undefined, (query) => query.where('pipeline', '=', pipeline ?? ''))
    .orderBy('ended_at', 'desc')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.report ? Report.parse(await unpack(row.report)) : null;
};

/**
 * What the latest run of a pipeline is to be compared with: the report of the run before it, which is the very same where the latest
 * ended like the one before; null where there is none.
 */
export const reportBefore = async (db: Kysely<Tables>, pipeline: string): Promise<Report | null> => {
  const [latest, before] = await db
    .selectFrom('runs')
    .select(['report', 'repeats'])
    .where('ended_at', 'is not', null)
    .where('pipeline', '=', pipeline)
    .orderBy('ended_at', 'desc')
    .orderBy('seq', 'desc')
    .limit(2)
    .execute();
  const row = latest && latest.repeats > 0 ? latest : before;
  return row?.report ? Report.parse(await unpack(row.report)) : null;
};

/** The run that ended last, or last before that moment: a run that is asked about again still has the one before it before it. */
const runBefore = (trx: Transaction<Tables>, run: Run, moment: Date | null) =>
  trx
    .selectFrom('runs')
    .select(['id', 'outcome'])
    .where('pipeline', '=', run.pipeline)
    .where('id', '!=', run.id)
    .where('ended_at', 'is not', null)
    .$if(moment !== null, (query) => query.where('ended_at', '<', moment))
    .orderBy('ended_at', 'desc')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();

const addFindings = async (trx: Transaction<Tables>, run: Run, findings: readonly Finding[]): Promise<void> => {
  const unique = [...new Map(findings.map((finding) => [finding.id, finding])).values()];
  for (const some of batches(unique)) {
    await trx
      .insertInto('findings')
      .values(some.map((finding) => findingRow(run, finding)))
      .onConflict((conflict) =>
        conflict.columns(['pipeline', 'id']).doUpdateSet((row) => ({
          rule: row.ref('excluded.rule'),
          verdict: row.ref('excluded.verdict'),
          severity: row.ref('excluded.severity'),
          concept: row.ref('excluded.concept'),
          entity: row.ref('excluded.entity'),
          documents: row.ref('excluded.documents'),
          sources: row.ref('excluded.sources'),
          record: row.ref('excluded.record'),
          saying: row.ref('excluded.saying'),
        })),
      )
      .execute();
  }
  const places = unique.map((finding, position) => ({
    run: run.id,
    pipeline: run.pipeline,
    finding: finding.id,
    position,
  }));
  for (const some of batches(places))
    await trx
      .insertInto('run_findings')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
};

const findingRow = (run: Run, finding: Finding): Insertable<FindingTable> => ({
  pipeline: run.pipeline,
  id: finding.id,
  rule: finding.rule,
  verdict: finding.verdict,
  severity: finding.severity,
  concept: column(finding.claims[0]?.concept ?? null),
  entity: column(finding.claims[0]?.entity ?? null),
  documents: [...new Set(finding.claims.map((claim) => claim.document))],
  sources: [...new Set(finding.claims.map((claim) => column(claim.source)))],
  record: JSON.stringify(finding),
  saying: sayingOf(finding),
  first_run: run.id,
});

const findingsFirstSeenIn = async (trx: Transaction<Tables>, run: Run): Promise<Finding[]> => {
  const rows = await trx
    .selectFrom('findings')
    .innerJoin('run_findings', (join) =>
      join.onRef('run_findings.pipeline', '=', 'findings.pipeline').onRef('run_findings.finding', '=', 'findings.id'),
    )
    .select('findings.record')
    .where('run_findings.run', '=', run.id)
    .where('findings.first_run', '=', run.id)
    .orderBy('run_findings.position')
    .execute();
  return rows.map((row) => row.record);
};

const findingsLost = async (trx: Transaction<Tables>, before: string, now: string): Promise<Finding[]> => {
  const rows = await trx
    .selectFrom('run_findings as was')
    .innerJoin('findings', (join) =>
      join.onRef('was.pipeline', '=', 'findings.pipeline').onRef('was.finding', '=', 'findings.id'),
    )
    .select('findings.record')
    .where('was.run', '=', before)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('run_findings as is')
            .select('is.finding')
            .where('is.run', '=', now)
            .whereRef('is.finding', '=', 'was.finding'),
        ),
      ),
    )
    .orderBy('was.position')
    .execute();
  return rows.map((row) => row.record);
};
