import type { PeriodMention, QuantityMention } from '../../model/mention.ts';
import { indexFrom } from '../context.ts';
import { distribute, type Found } from '../period-distribute.ts';
import { isHeaded } from '../period-enclosure.ts';
import { type PeriodGroup, periodGroups } from '../period-groups.ts';
import { introducing } from '../period-introducing.ts';
import type { Report } from '../period-roles.ts';
import { quantityRuns } from '../period-runs.ts';
import type { Word } from '../words.ts';
import { firstOfNext } from './first-of-next.ts';
import { governingGroups } from './governing.ts';
import { giveBeside, giveOnly } from './loose.ts';
import { timeOf } from './order.ts';
import { partedPair } from './parted-pair.ts';
import { isRespective } from './respective-times.ts';
import { giveTarget } from './target-first.ts';

/** Which period of its own sentence each figure has. */
export type Governed = {
  /** By the figure's mention; a figure that is missing has no period in this sentence. */
  readonly periods: ReadonlyMap<QuantityMention, PeriodMention>;
  /** Figures held against another ("compared to $936 million") whose own period is not said: none may be carried over to them. */
  readonly open: ReadonlySet<QuantityMention>;
  readonly groups: readonly PeriodGroup[];
  /** One figure for a whole list of periods ("no options were granted in 2025, 2024 and 2023"): the periods beside its own. */
  readonly more: ReadonlyMap<QuantityMention, readonly PeriodMention[]>;
};

/**
 * Decides which period of a sentence belongs to which figure of it. The times that govern cut the sentence into stretches; the runs of
 * figures in each are parted between the time before them and the time behind (`first-of-next.ts`), and the rules of `order.ts` say what
 * each is given. Then come the times that date nothing but what stands beside them. One pass over each; both in order.
 */
export const govern = (
  words: readonly Word[],
  quantities: readonly QuantityMention[],
  periods: readonly PeriodMention[],
  report: Report,
): Governed => {
  const runs = quantityRuns(words, quantities, periods);
  const groups = introducing(words, periodGroups(words, periods, quantities, report), runs);
  const governing = governingGroups(words, groups, runs, report);
  const found: Found = { periods: new Map(), more: new Map() };
  const open = new Set<QuantityMention>();

  /** Does the time before stand behind figures of its own? */
  let trails = false;
  for (let g = 0; g <= governing.length; g++) {
    const before = governing[g - 1];
    const after = governing[g];
    const between = runs
      .slice(indexFrom(runs, before?.start ?? 0), after === undefined ? runs.length : indexFrom(runs, after.start))
      .flatMap((run) => (run.items.length === 2 ? partedPair(words, run, before, after, trails) : run));
    const next = after === undefined ? between.length : firstOfNext(words, between, before, after, trails);
    // "2027 – $2 million; 2028 – $3 million"
    const headed = before !== undefined && between[0] !== undefined && isHeaded(words, before, between[0]);
    const first: number = headed ? Math.max(next, 1) : next;
    trails = first < between.length && after?.head === false;
    for (const [i, run] of between.entries()) {
      if (after === undefined && isRespective(words, run, runs, governing)) {
        for (const [n, { mention }] of run.items.entries()) {
          const [own] = governing[n]?.mentions ?? [];
          if (mention !== null && own !== undefined) found.periods.set(mention, own);
        }
        continue;
      }
      const isNearest = i === between.length - 1;
      const time = timeOf({ words, quantities, groups, governing, at: g - 1, run, isOfNext: i >= first, isNearest });
      if (time === 'open') {
        for (const { mention } of run.items) if (mention !== null) open.add(mention);
      } else if (time !== 'none') distribute(words, time, run.items, found);
    }
  }

  const loose = groups.filter((group) => group.role === 'loose' && !group.head);
  giveBeside(words, loose, runs, report, found);
  if (governing.length === 0) giveOnly(words, loose, runs, found);
  if (report.isNews) giveTarget(words, quantities, found.periods, open);
  return { open, groups, ...found };
};
