import { type Column, StackTable } from '../../report/html/stack-table.tsx';
import type { ListedRun } from '../../store/runs.ts';
import type { Store } from '../../store/store.ts';
import { countOf, groupDigits } from '../../text/wording.ts';
import { momentLabel, renderPlain, type Site } from '../site.tsx';

const MOST_RUNS = 200;

const Ended = ({ run }: { run: ListedRun }) => (
  <>
    <a href={`/runs/${encodeURIComponent(run.id)}`}>{momentLabel(run.endedAt)}</a>
    {run.repeats === 0 ? '' : <span class="small">{`the same ${countOf(run.repeats, 'time')} since`}</span>}
  </>
);

const COLUMNS: readonly Column<ListedRun>[] = [
  { name: 'Ended', cell: (run) => <Ended run={run} /> },
  { name: 'Pipeline', cell: ({ pipeline }) => pipeline },
  { name: 'Findings', is: 'figure', cell: ({ findings }) => groupDigits(String(findings)) },
  { name: 'Conflicts', is: 'figure', cell: ({ conflicts }) => groupDigits(String(conflicts)) },
  { name: 'New', is: 'figure', cell: ({ newFindings }) => groupDigits(String(newFindings)) },
];

/** The runs that ended, latest first, each with its report. */
export const runsPage = async (store: Store, site: Site): Promise<string> => {
  const runs = await store.runs({ limit: MOST_RUNS });
  return renderPlain(
    site,
    '/runs',
    'Runs',
    runs.length === 0 ? <p class="empty">None has ended yet.</p> : <StackTable columns={COLUMNS} rows={runs} />,
  );
};
