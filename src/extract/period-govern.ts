import type { PeriodMention, QuantityMention } from '../model/mention.ts';
import { isInstant } from '../model/period.ts';
import type { Span } from '../model/span.ts';
import { firstFrom } from './context.ts';
import { type PeriodGroup, periodGroups } from './period-groups.ts';
import { quantityRuns, type Run } from './period-runs.ts';
import type { Word } from './words.ts';

/** Which period of its own sentence each figure has. */
export type Governed = {
  /** By the figure's mention; a figure that is missing has no period in this sentence. */
  readonly periods: ReadonlyMap<QuantityMention, PeriodMention>;
  /** Figures held against another ("compared to $936 million") whose own period is not said: none may be carried over to them. */
  readonly open: ReadonlySet<QuantityMention>;
  readonly groups: readonly PeriodGroup[];
};

const RELATIVES = new Set(['that', 'which', 'who', 'whose', 'where']);
const CONJUNCTIONS = new Set(['and', 'but', 'while', 'whereas', 'although']);
/** "compared to $5 million", "up from $5 million", "versus $5 million" */
const COMPARING = new Set(['compared', 'versus', 'vs', 'comparison', 'against']);
const FROM = new Set(['up', 'down', 'increase', 'decrease', 'rose', 'fell', 'grew']);
/** A loose period is beside its figure: "$14 billion a year by early 2026". */
const BESIDE = 4;
/** How many words may part a figure from the period that follows it, alone and when another period stands before the figure. */
const NEAR = { alone: 40, rival: 24 } as const;

const endOf = ({ period }: PeriodMention): string =>
  (isInstant(period) ? period.instant : (period.end ?? period.start)) ?? '';
const latest = (mentions: readonly PeriodMention[]): PeriodMention | undefined =>
  mentions.reduce<PeriodMention | undefined>(
    (best, mention) => (best === undefined || endOf(mention) > endOf(best) ? mention : best),
    undefined,
  );

/** "..., and in 2024 it earned $5 million": the period opens a clause and looks ahead, not back. */
const opensClause = (words: readonly Word[], group: Span): boolean => {
  const first = firstFrom(words, group.start);
  const preposition = words[first - 1];
  const opener = words[first - 2];
  if (preposition === undefined || opener === undefined) return false;
  if (!['in', 'for', 'during', 'as', 'at', 'of', 'by', 'on'].includes(preposition.lower))
    return preposition.lower === ';';
  const before = opener.lower === 'as' ? words[first - 3] : opener;
  return before !== undefined && (before.lower === ';' || CONJUNCTIONS.has(before.lower));
};

/** Does the group, which stands after the run, say when the run's figures were so? `rival`: another group stands before them. */
const follows = (words: readonly Word[], run: Span, group: PeriodGroup, rival: boolean): boolean => {
  if (group.attributive || opensClause(words, group)) return false;
  const from = firstFrom(words, run.end);
  const to = firstFrom(words, group.start);
  if (to - from > (rival ? NEAR.rival : NEAR.alone)) return false;
  const gap = words.slice(from, to);
  if (gap.some(({ lower }) => lower === ';' || lower === ':')) return false;
  if (group.role === 'loose' && gap.length > BESIDE) return false;
  if (!rival) return true;
  const opened = gap.some(({ lower }) => lower === '(') && !gap.some(({ lower }) => lower === ')');
  if (opened && words[firstFrom(words, group.end)]?.lower !== ')') return false;
  if (gap.some(({ lower }) => RELATIVES.has(lower))) return false;
  // ", respectively, for the years ended ..." and "$5 million, or 3 %, in 2025" are whole; a lone comma ends the clause.
  const commas = gap.filter(({ lower }) => lower === ',').length;
  return commas === 0 || commas === 2 || gap.some(({ lower }) => lower === 'respectively');
};

const fits = (group: PeriodGroup, run: Run): boolean =>
  group.mentions.length > 1 && run.items.length % group.mentions.length === 0;

/** Words after a period that leave its time: "in May, then $5 million a month", "launched in May and now sells $5 million". */
const LATER = new Set(['now', 'currently', 'today', 'then', 'thereafter']);
const isLater = (words: readonly Word[], group: Span, run: Span): boolean => {
  const to = firstFrom(words, run.start);
  return words.slice(Math.max(firstFrom(words, group.end), to - NEAR.alone), to).some(({ lower }) => LATER.has(lower));
};

/** "compared to $5 million": the figure stands for another time than the one before it. */
const isCompared = (words: readonly Word[], run: Span): boolean => {
  const at = firstFrom(words, run.start);
  const before = words.slice(Math.max(0, at - 4), at).map(({ lower }) => lower);
  return (
    before.some((word) => COMPARING.has(word)) || (before.includes('from') && before.some((word) => FROM.has(word)))
  );
};

/** Gives each figure of a run its period of the group: in order where the lists are of one length, else the latest. */
const distribute = (group: PeriodGroup, run: Run, into: Map<QuantityMention, PeriodMention>): void => {
  const { mentions } = group;
  for (const [i, { mention }] of run.items.entries()) {
    if (mention === null) continue;
    const period = fits(group, run) ? mentions[i % mentions.length] : latest(mentions);
    if (period !== undefined) into.set(mention, period);
  }
};

/** Decides which period of a sentence belongs to which figure of it. One pass over each; both in order. */
export const govern = (
  words: readonly Word[],
  quantities: readonly QuantityMention[],
  periods: readonly PeriodMention[],
): Governed => {
  const groups = periodGroups(words, periods, quantities);
  const runs = quantityRuns(words, quantities, periods);
  const found = new Map<QuantityMention, PeriodMention>();
  const open = new Set<QuantityMention>();
  const governing = groups.filter(
    (group, i) =>
      (group.role === 'main' || (group.role === 'loose' && group.head)) &&
      // A date within a noun governs only what stands before the next period: "for the 2023 layoffs during 2024".
      !(group.attributive && firstFrom(runs, group.end) === firstFrom(runs, groups[i + 1]?.start ?? Infinity)),
  );
  const beside = groups.filter((group) => group.role === 'loose' && !group.head);

  let at = 0;
  for (let g = 0; g <= governing.length; g++) {
    const before = governing[g - 1];
    const after = governing[g];
    const segment: Run[] = [];
    for (let run = runs[at]; run !== undefined && (after === undefined || run.start < after.start); run = runs[++at])
      segment.push(run);

    // From the last run back: how far does the group that follows reach?
    let first = segment.length;
    while (after !== undefined && first > 0) {
      const run = segment[first - 1] as Run;
      const last = first === segment.length;
      if (before === undefined) {
        if (last && !follows(words, run, after, false)) break;
      } else {
        if (fits(before, run) && !fits(after, run)) break;
        if (last ? !follows(words, run, after, true) : !fits(after, run) || fits(before, run)) break;
      }
      first--;
    }
    for (const [i, run] of segment.entries()) {
      const group = i >= first ? after : before;
      const single = before?.mentions.length === 1;
      const away =
        i < first && before !== undefined && ((single && isCompared(words, run)) || isLater(words, before, run));
      if (away) for (const { mention } of run.items) mention !== null && open.add(mention);
      else if (group !== undefined) distribute(group, run, found);
    }
  }
  // "$14 billion by early 2026": what stands right beside a figure is nearer than what governs the sentence.
  for (const group of beside) {
    const run = runs[firstFrom(runs, group.start) - 1];
    if (run === undefined || run.end > group.start || !follows(words, run, group, true)) continue;
    distribute(group, { ...run, items: run.items.slice(-group.mentions.length) }, found);
  }
  // "In connection with the plant closed in 2016, we paid $5 million": the only date there is.
  let only = 0;
  for (const run of governing.length === 0 ? runs : []) {
    while ((beside[only + 1]?.end ?? Infinity) <= run.start) only++;
    const group = beside[only];
    const free = run.items.every(({ mention }) => mention === null || !found.has(mention));
    if (group === undefined || group.end > run.start || group.mentions[0]?.relation === 'by' || !free) continue;
    if (!isLater(words, group, run)) distribute(group, run, found);
  }
  return { periods: found, open, groups };
};
