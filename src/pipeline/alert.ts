import type { Alert } from '../model/alert.ts';
import { isSettled } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { NewVersion, Report } from '../model/report.ts';
import { diffFindings } from '../reconcile/diff.ts';
import { withDecisions } from '../store/decisions.ts';
import type { Store } from '../store/store.ts';

/** Only what an editor would want to be woken for: matches and their like come and go in silence, and so does what a person has settled. */
const isNews = (finding: Finding): boolean => finding.severity !== 'none' && !isSettled(finding);

/** A page that was published again with the same numbers is no news. */
const hasOtherNumbers = ({ changed, came, went }: NewVersion): boolean =>
  changed.length + came.length + went.length > 0;

/**
 * What is new in a run for a place that may have missed the runs before it; null where nothing is that anybody would want to hear of.
 *
 * @param run its id, and its report with what people decided about the findings
 * @throws StoreError
 */
export const newsFor = async (
  place: string,
  { run, pipeline, now }: { readonly run: string; readonly pipeline: string; readonly now: Report },
  store: Pick<Store, 'untoldAt' | 'decisions'>,
): Promise<Alert | null> => {
  const untold = await store.untoldAt(pipeline, place);
  if (untold === null) return null;
  const { before, versions } = untold;
  const diff = diffFindings(withDecisions(before?.findings ?? [], await store.decisions()), now.findings);
  const alert: Alert = {
    schema: 'alert/1',
    run,
    pipeline: now.pipeline,
    title: now.title,
    new: diff.new.filter(isNews),
    changed: diff.changed.map((pair) => pair.current).filter(isNews),
    gone: diff.gone.filter(isNews),
    versions: versions.filter(hasOtherNumbers),
  };
  return alert.new.length + alert.changed.length + alert.gone.length + alert.versions.length === 0 ? null : alert;
};
