import type { Alert } from '../model/alert.ts';
import { isSettled } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { NewVersion, Report } from '../model/report.ts';
import { diffFindings } from '../reconcile/diff.ts';

/** Only what an editor would want to be woken for: matches and their like come and go in silence, and so does what a person has settled. */
const isNews = (finding: Finding): boolean => finding.severity !== 'none' && !isSettled(finding);

/** A page that was published again with the same numbers is no news. */
const hasOtherNumbers = ({ changed, came, went }: NewVersion): boolean =>
  changed.length + came.length + went.length > 0;

/** What is new since the report before; null where nothing is that anybody would want to hear of. */
export const alertOf = (
  run: string,
  { before, now }: { readonly before: Report | null; readonly now: Report },
  versions: readonly NewVersion[],
): Alert | null => {
  const diff = diffFindings(before?.findings ?? [], now.findings);
  const alert: Alert = {
    schema: 'alert/1',
    run,
    pipeline: now.pipeline,
    title: now.title,
    new: diff.new.filter(isNews),
    changed: diff.changed.map((pair) => pair.current).filter(isNews),
    gone: (now.changes?.gone ?? diff.gone).filter(isNews),
    versions: versions.filter(hasOtherNumbers),
  };
  return alert.new.length + alert.changed.length + alert.gone.length + alert.versions.length === 0 ? null : alert;
};
