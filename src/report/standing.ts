import type { Decided, Decision } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { Changes, Report } from '../model/report.ts';
import { dayText } from '../text/calendar.ts';
import { countOf, oneLine } from '../text/wording.ts';

const DECIDED: Readonly<Record<Decided, string>> = {
  confirmed: 'Confirmed',
  explained: 'Explained',
  'false-alarm': 'False alarm',
};

/** "False alarm, says Ann Lee (November 21, 2026): the filing means the fiscal year" */
export const decisionLine = ({ as, by, at, reason }: Decision): string =>
  `${DECIDED[as]}, says ${oneLine(by)} (${dayText(at.slice(0, 10))}): ${oneLine(reason)}`;

/** "Since the run before: 2 findings new, 1 changed, 3 gone, 10 unchanged." */
export const changesLine = ({ new: fresh, changed, gone, unchanged }: Changes): string =>
  `Since the run before: ${countOf(fresh.length, 'finding')} new, ${changed.length} changed, ${gone.length} gone, ${unchanged.length} unchanged.`;

export type Novelty = 'new' | 'changed' | null;

/** Tells of a finding whether it is new or changed since the run before; null where it is neither, or there was no such run. */
export const noveltyOf = ({ changes }: Pick<Report, 'changes'>): ((finding: Finding) => Novelty) => {
  const [fresh, changed] = [new Set(changes?.new), new Set(changes?.changed)];
  return ({ id }) => (fresh.has(id) ? 'new' : changed.has(id) ? 'changed' : null);
};
