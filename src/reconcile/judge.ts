import type { Pair, PairCheck } from './check.ts';
import type { Draft } from './finding.ts';
import type { Settings } from './settings.ts';

/** Asks the checks in order; the first that is on and speaks decides. A conflict within the pipeline's tolerance is none. */
export const judge = (pair: Pair, checks: readonly PairCheck[], settings: Settings): Draft | null => {
  for (const check of checks) {
    if (!settings.isOn(check.id)) continue;
    const draft = check.judge(pair);
    if (draft === null) continue;
    const { deviation } = pair.ruling;
    const tolerated =
      draft.verdict === 'conflict' && deviation?.lte(settings.tolerance(check.id)) && !deviation.isZero();
    return tolerated ? judge({ ...pair, ruling: pair.ruling.tolerated() }, checks, settings) : draft;
  }
  return null;
};
