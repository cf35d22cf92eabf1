import { isSettled } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { diffFindings } from '../reconcile/diff.ts';

/** What a run found that the last one had not: what a webhook gets, and what a mail says. */
export type Alert = {
  readonly schema: 'alert/1';
  readonly pipeline: string | null;
  readonly title: string;
  readonly new: readonly Finding[];
  readonly changed: readonly Finding[];
  /** Findings that the last run had and this one has not: mended, or no longer said. */
  readonly gone: readonly Finding[];
};

/** Only what an editor would want to be woken for: matches and their like come and go in silence, and so does what a person has settled. */
const isNews = (finding: Finding): boolean => finding.severity !== 'none' && !isSettled(finding);

/** What is new since the report before; null where nothing is that anybody would want to hear of. */
export const alertOf = (previous: Report | null, current: Report): Alert | null => {
  const diff = diffFindings(previous?.findings ?? [], current.findings);
  const alert: Alert = {
    schema: 'alert/1',
    pipeline: current.pipeline,
    title: current.title,
    new: diff.new.filter(isNews),
    changed: diff.changed.map((pair) => pair.current).filter(isNews),
    gone: diff.gone.filter(isNews),
  };
  return alert.new.length + alert.changed.length + alert.gone.length === 0 ? null : alert;
};
