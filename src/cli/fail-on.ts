import { isSettled } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';

/** What `--fail-on` takes: each asks for itself and for what is worse. */
export const FAIL_ON = ['conflict', 'compatible', 'missing'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/**
 * Is there a finding that the caller wants to stop at? A `compatible` counts where it is flagged: a note or worse; what a person explained
 * or called a false alarm does not count.
 */
export const isFailing = (findings: readonly Finding[], failOn: FailOn | undefined): boolean => {
  if (failOn === undefined) return false;
  const worst = FAIL_ON.slice(0, FAIL_ON.indexOf(failOn) + 1) as readonly string[];
  return findings.some(
    (finding) => worst.includes(finding.verdict) && finding.severity !== 'none' && !isSettled(finding),
  );
};
