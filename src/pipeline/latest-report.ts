import type { Changes, Report } from '../model/report.ts';
import { diffFindings } from '../reconcile/diff.ts';
import { withDecisions } from '../store/decisions.ts';
import type { Store } from '../store/store.ts';

/** What a report finds that the one before it did not, by id. */
const changesSince = (before: Report, now: Report): Changes => {
  const diff = diffFindings(before.findings, now.findings);
  return {
    new: diff.new.map(({ id }) => id),
    changed: diff.changed.map(({ current }) => current.id),
    unchanged: diff.unchanged.map(({ id }) => id),
    gone: [...diff.gone],
  };
};

/**
 * The report of the latest run with what people decided about its findings, and what is new in it since the run before; null where
 * nothing has run. The store keeps reports as the runs left them, so that the same run leaves the same bytes whatever anybody decides.
 */
export const latestReport = async (
  store: Pick<Store, 'latestReport' | 'reportBefore' | 'decisions'>,
  pipeline?: string,
): Promise<Report | null> => {
  const report = await store.latestReport(pipeline);
  if (report === null) return null;
  const decisions = await store.decisions();
  const before = report.pipeline === null ? null : await store.reportBefore(report.pipeline);
  const findings = withDecisions(report.findings, decisions);
  if (before === null) return { ...report, findings };
  const changes = changesSince(before, report);
  return { ...report, findings, changes: { ...changes, gone: withDecisions(changes.gone, decisions) } };
};
