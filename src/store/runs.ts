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

/** A run in the history of its pipeline; runs that ended just as the one before are its repeats. */
export type ListedRun = Run & {
  readonly endedAt: string;
  /** How many runs after it ended just the same. `endedAt` is of the last of them. */
  readonly repeats: number;
  readonly findings: number;
  readonly conflicts: number;
  /** Findings that no earlier run of the pipeline had. */
  readonly newFindings: number;
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
  run: Run & { readonly endedAt: string; readonly report: Report; readonly input?: string },
): Promise<FinishedRun> => {
  const input = run.input ?? null;
  // What was published again is news of one run: the next, that finds the same, ends just as this one did.
  const { versions: _versions, ...found } = run.report;
  const outcome = sha256(JSON.stringify(found));
  const packed = await pack(run.report);
  return db.transaction().execute(async (trx) => {
    await takeTurn(trx, run);
    const done = await trx
      .selectFrom('runs')
      .select(['id', 'ended_at'])
      .where('latest_id', '=', run.id)
      .where('ended_at', 'is not', null)
      .executeTakeFirst();
    if (done && done.id !== run.id) return { newFindings: [], goneFindings: [], unchanged: true };

    const before = await runBefore(trx, run, done?.ended_at ?? null);
    if (!done && before?.outcome === outcome) {
      await confirm(trx, before.id, run, input);
      return { newFindings: [], goneFindings: [], unchanged: true };
    }

    if (!done) {
      await saveRun(trx, run);
      await addFindings(trx, run, run.report.findings);
      await trx
        .updateTable('runs')
        .set({ ended_at: run.endedAt, outcome, input, report: packed })
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

/** The report of the latest run, where it was made from that input; null otherwise. */
export const standingReport = async (db: Kysely<Tables>, pipeline: string, input: string): Promise<Report | null> => {
  const latest = await lastEnded(db, pipeline).select(['input', 'report']).executeTakeFirst();
  return latest?.report && latest.input === input ? Report.parse(await unpack(latest.report)) : null;
};

/**
 * Ends a run that was judged from just what the run before was: the earlier row notes that it was confirmed. The report that
 * stands, or null where the run before had another input, and this one is to be judged.
 */
export const repeatRun = (
  db: Kysely<Tables>,
  run: Run & { readonly endedAt: string; readonly input: string },
): Promise<Report | null> =>
  db.transaction().execute(async (trx) => {
    await takeTurn(trx, run);
    const before = await lastEnded(trx, run.pipeline).select(['id', 'latest_id', 'input', 'report']).executeTakeFirst();
    if (before === undefined || before.report === null || before.input !== run.input) return null;
    const isTold = before.id === run.id || before.latest_id === run.id;
    if (!isTold) await confirm(trx, before.id, run, run.input);
    return Report.parse(await unpack(before.report));
  });

/** Two runs of one pipeline end one after the other: each compares itself with the one before. */
const takeTurn = async (trx: Transaction<Tables>, { pipeline }: Run): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext('tieout.runs'), hashtext(${pipeline}))`.execute(trx);
};

/** Notes at the row of the run before that this one ended just the same, and drops this one's own. */
const confirm = async (
  trx: Transaction<Tables>,
  before: string,
  run: Run & { readonly endedAt: string },
  input: string | null,
): Promise<void> => {
  await trx.deleteFrom('runs').where('id', '=', run.id).execute();
  await trx
    .updateTable('runs')
    .set((row) => ({ ended_at: run.endedAt, latest_id: run.id, repeats: row('repeats', '+', 1), input }))
    .where('id', '=', before)
    .execute();
};

/** The latest of the runs that ended, of that pipeline or of any. */
export const lastEnded = (db: Kysely<Tables>, pipeline: string | undefined) =>
  db
    .selectFrom('runs')
    .where('ended_at', 'is not', null)
    .$if(pipeline !== undefined, (query) => query.where('pipeline', '=', pipeline ?? ''))
    .orderBy('ended_at', 'desc')
    .orderBy('seq', 'desc')
    .limit(1);

/** The report of one run; null where there is none. */
export const reportOfRun = async (db: Kysely<Tables>, id: string): Promise<Report | null> => {
  const row = await db.selectFrom('runs').select('report').where('id', '=', id).executeTakeFirst();
  return row?.report ? Report.parse(await unpack(row.report)) : null;
};

/** The runs that ended, latest first. */
export const listRuns = async (
  db: Kysely<Tables>,
  { pipeline, limit = 100 }: { readonly pipeline?: string; readonly limit?: number } = {},
): Promise<ListedRun[]> => {
  const rows = await lastEnded(db, pipeline)
    .limit(limit)
    .select(['runs.id', 'runs.pipeline', 'runs.started_at', 'runs.ended_at', 'runs.repeats'])
    .select((select) => {
      const had = select
        .selectFrom('run_findings')
        .innerJoin('findings', (join) =>
          join
            .onRef('run_findings.pipeline', '=', 'findings.pipeline')
            .onRef('run_findings.finding', '=', 'findings.id'),
        )
        .whereRef('run_findings.run', '=', 'runs.id')
        .select((count) => count.fn.countAll<number>().as('n'));
      return [
        had.as('findings'),
        had.where('findings.verdict', '=', 'conflict').as('conflicts'),
        had.whereRef('findings.first_run', '=', 'runs.id').as('news'),
      ];
    })
    .execute();
  return rows.map((row) => ({
    id: row.id,
    pipeline: row.pipeline,
    startedAt: row.started_at.toISOString(),
    endedAt: (row.ended_at ?? row.started_at).toISOString(),
    repeats: row.repeats,
    findings: row.findings ?? 0,
    conflicts: row.conflicts ?? 0,
    newFindings: row.news ?? 0,
  }));
};

/** The report of the latest run that ended, of that pipeline or of any; null where none did. */
export const latestReport = async (db: Kysely<Tables>, pipeline?: string): Promise<Report | null> => {
  const row = await lastEnded(db, pipeline).select('report').executeTakeFirst();
  return row?.report ? Report.parse(await unpack(row.report)) : null;
};

/**
 * What the latest run of a pipeline is to be compared with: the report of the run before it, which is the very same where the latest
 * ended like the one before; null where there is none.
 */
export const reportBefore = async (db: Kysely<Tables>, pipeline: string): Promise<Report | null> => {
  const [latest, before] = await lastEnded(db, pipeline).limit(2).select(['report', 'repeats']).execute();
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
