import type { PeriodMention, QuantityMention } from '../model/mention.ts';
import { isInstant } from '../model/period.ts';
import type { Span } from '../model/span.ts';
import { addDays } from '../text/calendar.ts';
import { wordSet } from '../text/word-set.ts';
import { isVerb } from './clauses.ts';
import { firstFrom } from './context.ts';
import { isBareBase, isChangeFrom, isCompared, isComparison, isDatedBase, isOfBase, isOfThing } from './period-base.ts';
import { datesBase, heldAgainst, isBaseOfChange, isTargetBehind } from './period-change.ts';
import { distribute, type Found } from './period-distribute.ts';
import { asideFrom, commaBefore, enclosureEnd, isHeaded, opensParenthesis } from './period-enclosure.ts';
import { type PeriodGroup, periodGroups } from './period-groups.ts';
import { introducing } from './period-introducing.ts';
import { ALL_RELATIVES } from './period-role-words.ts';
import type { Report } from './period-roles.ts';
import { hasUnnamed, isParted, quantityRuns, type Run } from './period-runs.ts';
import type { Word } from './words.ts';

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

/** Words that open a reason: "rose $5 million, primarily due to the closing of a plant in 2024". */
const REASONS = new Set([
  'because',
  'primarily',
  'driven',
  'mainly',
  'resulting',
  'result',
  'owing',
  'attributable',
  'following',
  'thanks',
  'helped',
  'boosted',
  'lifted',
]);
/** "amounts due to officers", "paid or due to officers": what is owed is no reason. */
const OWED = new Set(['or', 'and', 'amount', 'amounts', 'balance', 'balances', 'is', 'are', 'payments']);
const CONJUNCTIONS = new Set(['and', 'but', 'while', 'whereas', 'although']);
/** A loose period is beside its figure: "$14 billion a year by early 2026". */
const BESIDE = 4;
/** The same for a deadline in a story: "to have 50,000 lamps running by the end of next year". */
const DEADLINE = 9;
/** How many words may part a figure from the period that follows it, alone and when another period stands before the figure. */
const NEAR = { alone: 40, rival: 24 } as const;

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

/** Whose a result is: "$5 million attributable to shareholders in 2025" gives no reason. */
const HOLDERS = new Set(
  'shareholders stockholders shareowners holders owners members unitholders partners parent controlling noncontrolling minority common ordinary equity shares stock interests company registrant'.split(
    ' ',
  ),
);
/** How many words behind "attributable to" may name them: "attributable to the company's common shareholders". */
const HELD_WITHIN = 6;

const namesHolders = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'attributable' &&
  words.slice(at + 2, at + 2 + HELD_WITHIN).some(({ lower }) => HOLDERS.has(lower));

const opensReason = (words: readonly Word[], at: number): boolean => {
  const word = words[at]?.lower ?? '';
  if (namesHolders(words, at)) return false;
  return REASONS.has(word) || (word === 'due' && !OWED.has(words[at - 1]?.lower ?? ''));
};

/** How many words an aside may have before its figure: "which was last valued at". */
const ASIDE_WITHIN = 8;

/** "Acme, which was last valued at $9 million, said sales rose in April": does the run stand in an aside that is over before the group? */
const isInAside = (words: readonly Word[], run: Span, to: number): boolean => {
  const open = commaBefore(words, firstFrom(words, run.start), ASIDE_WITHIN);
  const opener = words[open + 1]?.lower ?? '';
  const isAside = ALL_RELATIVES.has(opener) || opener === 'valued' || opener === 'worth';
  return open > 0 && isAside && words.slice(firstFrom(words, run.end), to).some(({ text }) => text === ',');
};

/** Does the group, which stands after the run, say when the run's figures were so? `rival`: another group stands before them. */
const follows = (words: readonly Word[], run: Span, group: PeriodGroup, rival: boolean, beside = BESIDE): boolean => {
  if (group.attributive || opensClause(words, group) || isOfBase(words, run, group)) return false;
  if (opensParenthesis(words, group)) return false;
  const from = firstFrom(words, run.end);
  const to = firstFrom(words, group.start);
  if (to - from > (rival ? NEAR.rival : NEAR.alone)) return false;
  const gap = words.slice(from, to);
  if (gap.some(({ lower }) => lower === ';' || lower === ':')) return false;
  if (group.role === 'loose' && gap.length > beside) return false;
  if (isParted(gap) || hasUnnamed(words, from) || gap.some((_, i) => opensReason(words, from + i))) return false;
  if (!rival) return true;
  const opened = gap.some(({ lower }) => lower === '(') && !gap.some(({ lower }) => lower === ')');
  if (opened && words[firstFrom(words, group.end)]?.lower !== ')') return false;
  if (gap.some(({ lower }) => ALL_RELATIVES.has(lower))) return false;
  // ", respectively, for the years ended ..." and "$5 million, or 3 %, in 2025" are whole; a lone comma ends the clause.
  const commas = gap.filter(({ lower }) => lower === ',').length;
  return commas === 0 || commas === 2 || gap.some(({ lower }) => lower === 'respectively');
};

const fits = (group: PeriodGroup, run: Run): boolean =>
  group.mentions.length > 1 && run.items.length % group.mentions.length === 0;

/** Words after a period that leave its time: "in May, then $5 million a month", "launched in May and now sells $5 million". */
const LATER = new Set(['now', 'currently', 'today', 'then', 'thereafter']);
/** "For 2026, it now sees revenue of": only the view is of today. */
const VIEWS = /^(?:sees?|expects?|forecasts?|predicts?|projects?|anticipates?|targets?|plans?)$/;
const isLater = (words: readonly Word[], group: Span, run: Span): boolean => {
  const to = firstFrom(words, run.start);
  return words
    .slice(Math.max(firstFrom(words, group.end), to - NEAR.alone), to)
    .some(({ lower }, i, near) => LATER.has(lower) && !VIEWS.test(near[i + 1]?.lower ?? ''));
};

/** "$57 million, or $0.05 per share": one amount, said in two ways. */
const isRestated = (words: readonly Word[], left: Run, right: Run): boolean => {
  const gap = words.slice(firstFrom(words, left.end), firstFrom(words, right.start));
  return gap.length <= 2 && gap.at(-1)?.lower === 'or';
};

/** "agreed to issue 9 shares, of which 5 were issued in May": does the time of the part, the last run, say nothing of the whole? */
const isWholeOfPart = (words: readonly Word[], run: Run, last: Run): boolean => {
  const to = firstFrom(words, last.start);
  return run !== last && words[to - 1]?.lower === 'which' && words[to - 2]?.lower === 'of';
};

/** Verbs of what is still to come. */
const PLANS = new Set(['will', 'would', 'expects', 'expect']);
/** The same before "to": nouns elsewhere. */
const PLANS_TO = new Set(['plans', 'intends', 'aims', 'hopes', 'wants']);

const isPlan = (word: string, next: string | undefined): boolean =>
  PLANS.has(word) || (PLANS_TO.has(word) && next === 'to');

/** "has 9,000 workers, and will hire 400 this year", "9,000 work there; it plans to hire 400 by 2027": does a clause of what is to come part the run from the time behind it? */
const isBeforePlan = (words: readonly Word[], run: Run, group: PeriodGroup): boolean => {
  const gap = words.slice(firstFrom(words, run.end), firstFrom(words, group.start));
  const plan = gap.findIndex(({ lower }, i) => isPlan(lower, gap[i + 1]?.lower));
  if (plan <= 0 || !gap.slice(0, plan).some(({ lower }) => lower === 'and' || lower === ';')) return false;
  return !words.slice(0, firstFrom(words, run.start)).some(({ lower }, i) => isPlan(lower, words[i + 1]?.lower));
};

/** "a $9 million decrease, offset by pay (which includes a $4 million charge in 2024)": is the run told outside of the parenthesis of the time? */
const isOutside = (words: readonly Word[], run: Run, group: PeriodGroup): boolean => {
  const open = words[asideFrom(words, group)];
  return open !== undefined && run.end <= open.start;
};

/** "has raised $5 million to date and was valued at $9 million in March": does a figure say its own time right behind it? */
const isToDate = (words: readonly Word[], run: Run): boolean => {
  const behind = firstFrom(words, run.end);
  const [one, two] = [words[behind]?.lower, words[behind + 1]?.lower];
  return (one === 'to' && two === 'date') || (one === 'so' && two === 'far');
};

/**
 * Of the runs between two groups, from which one on they belong to the group that follows: the last run if the group says when it was
 * so, and the runs before it as long as they share its list of periods ("a and b were $1 and $2, and c and d $3 and $4, in 2024 and 2025").
 * Where the group before stands behind figures of its own (`trails`), the sentence puts figures first: "$5 million for the quarter, and
 * $9 million, or $0.12 a share, for the half".
 */
const firstOfNext = (
  words: readonly Word[],
  runs: readonly Run[],
  before: PeriodGroup | undefined,
  after: PeriodGroup,
  trails: boolean,
): number => {
  const last = runs.at(-1);
  if (last === undefined) return 0;
  if (before === undefined) {
    if (!follows(words, last, after, false)) return runs.length;
    const own = runs.findIndex(
      (run) =>
        !isOfBase(words, run, after) &&
        !isWholeOfPart(words, run, last) &&
        !isBeforePlan(words, run, after) &&
        !isOutside(words, run, after) &&
        !isToDate(words, run) &&
        !hasUnnamed(words, firstFrom(words, run.end)),
    );
    return own < 0 ? runs.length : own;
  }
  if ((fits(before, last) && !fits(after, last)) || !follows(words, last, after, !trails)) return runs.length;
  if (trails) {
    // "lost $5 million in 2025 on sales of $90 million, against a loss of $8 million a year earlier"
    const isOwn = isComparison(after) || isCompared(words, last) ? (run: Run) => isCompared(words, run) : () => true;
    // "widened to $9 million last year from $7 million, while debt stood at $5 million as of May 4"
    const isNear = (run: Run): boolean =>
      !isParted(words.slice(firstFrom(words, run.end), firstFrom(words, last.start)));
    return Math.max(
      0,
      runs.findIndex((run) => isOwn(run) && isNear(run)),
    );
  }
  // "In 2025 it lost $5 million on sales of $90 million, against a loss of $8 million on sales of $80 million a year earlier"
  const compared = isComparison(after) ? runs.findIndex((run) => isCompared(words, run)) : -1;
  if (compared >= 0) return compared;
  let first = runs.length - 1;
  for (; first > 0; first--) {
    const run = runs[first - 1] as Run;
    if (!isRestated(words, run, runs[first] as Run) && (!fits(after, run) || fits(before, run))) break;
  }
  return first;
};

/** What is reckoned beforehand; how many words before a figure may say that it is what was reckoned. */
const VIEWED = new Set([
  'forecast',
  'guidance',
  'outlook',
  'target',
  'projection',
  'estimate',
  'estimates',
  'consensus',
  'expectations',
]);
const VIEWED_WITHIN = 4;

/** What is done to a view that changes. */
const REVISED = wordSet(`
  raised raises raising lifted lifts lifting cut cuts cutting lowered lowers lowering trimmed trims trimming slashed slashes slashing boosted boosts boosting
  hiked increased increases increasing reduced reduces reducing revised revises upgraded downgraded bumped narrowed widened
`);
/** How many words may part such a verb from the figure that the view had been. */
const REVISED_WITHIN = 26;
/** What may stand between "from" and that figure: "from a prior range of between". */
const FORMER_VIEW = wordSet(
  'a an the its previous prior earlier former initial original range of between about around',
);

/** "raised its forecast for 2026 sales to $5 million from $4 million": is the run what a view was before it changed? */
const isRevisedView = (words: readonly Word[], run: Run): boolean => {
  let from = firstFrom(words, run.start) - 1;
  while (FORMER_VIEW.has(words[from]?.lower ?? '')) from -= 1;
  if (words[from]?.lower !== 'from' || /^(?:up|down)$/.test(words[from - 1]?.lower ?? '')) return false;
  const before = words.slice(Math.max(0, from - REVISED_WITHIN), from);
  const verb = before.findLastIndex(({ lower }) => REVISED.has(lower));
  const behind = verb < 0 ? [] : before.slice(verb);
  return behind.some(({ lower }) => VIEWED.has(lower)) && !behind.some(({ text }) => text === ';');
};

/** "expects 2026 sales of $5 million, compared with its earlier forecast of $4 million": another view of the same time. */
const isOtherView = (words: readonly Word[], run: Run): boolean => {
  const at = firstFrom(words, run.start);
  return (
    words.slice(Math.max(0, at - VIEWED_WITHIN), at).some(({ lower }) => VIEWED.has(lower)) || isRevisedView(words, run)
  );
};

/** "25% vested on May 4, 2026, and the balance vests in 36 installments": a clause of what is still to come. */
const VESTS = new Set(['vests', 'vest']);
const isStillToVest = (words: readonly Word[], group: Span, run: Span): boolean =>
  words.slice(firstFrom(words, group.end), firstFrom(words, run.start)).some(({ lower }) => VESTS.has(lower));

/** How many words behind a figure may name its place: "in the United States". */
const PLACED_WITHIN = 3;
/** "900 users abroad compared to 400 users in Italy": held against another place, at the same time. */
const isElsewhere = (words: readonly Word[], run: Span): boolean => {
  const from = firstFrom(words, run.end);
  const at = words.slice(from, from + 2 * PLACED_WITHIN).findIndex(({ lower }) => lower === 'in');
  const place = words[from + at + 1]?.lower === 'the' ? words[from + at + 2] : words[from + at + 1];
  return at >= 0 && place?.isCapital === true && place.kind === 'word' && !/^(?:fiscal|q\d)$/.test(place.lower);
};

/** "In May no shares were sold, and 9 shares are expected to be sold": what is still to come, behind what has been. */
const AWAITED = new Set(['expected', 'scheduled', 'anticipated', 'planned']);
const AWAITED_WITHIN = 4;
const isAwaited = (words: readonly Word[], group: Span, run: Span): boolean => {
  const from = firstFrom(words, run.end);
  const behind = words.slice(from, from + AWAITED_WITHIN);
  const is = behind.findIndex(({ lower }) => lower === 'is' || lower === 'are');
  if (is < 0 || !AWAITED.has(behind[is + 1]?.lower ?? '')) return false;
  if (behind.slice(0, is).some(({ kind }) => kind === 'mark')) return false;
  const gap = words.slice(firstFrom(words, group.end), firstFrom(words, run.start)).map(({ lower }) => lower);
  return gap.includes('and') && gap.some((word) => word === 'was' || word === 'were');
};

/** Has the sentence left the time of the group before it comes to the run? */
const isAway = (words: readonly Word[], group: PeriodGroup, run: Run): boolean =>
  isStillToVest(words, group, run) ||
  isAwaited(words, group, run) ||
  (group.mentions.length === 1 &&
    isCompared(words, run) &&
    !isOtherView(words, run) &&
    !(group.head && isElsewhere(words, run))) ||
  isLater(words, group, run);

const POINTING = new Set(['these', 'those', 'such', 'respective']);
const TIMES = new Set(['periods', 'years', 'quarters', 'dates']);
/** How many words behind a run may point back: ", respectively, for the respective periods". */
const POINTS_WITHIN = 6;

/**
 * "$8 million for 2025 and $6 million for 2024, at rates of 21% and 24% for these years": the times that the sentence has named before the run,
 * in their order. Null where the run points to none, or to more than were named.
 */
const pointedTo = (words: readonly Word[], governing: readonly PeriodGroup[], run: Run): PeriodGroup | null => {
  const last = governing.at(-1);
  if (last === undefined || run.items.length < 2) return null;
  const from = firstFrom(words, run.end);
  const behind = words.slice(from, from + POINTS_WITHIN);
  if (!behind.some(({ lower }, i) => POINTING.has(lower) && TIMES.has(behind[i + 1]?.lower ?? ''))) return null;
  const mentions = governing.flatMap((group) => group.mentions);
  if (mentions.length < run.items.length) return null;
  return { ...last, mentions: mentions.slice(-run.items.length) };
};

/** Has the run left the parenthesis or the item of a list that holds the group? */
const isBeyond = (words: readonly Word[], group: PeriodGroup, run: Span): boolean => {
  const end = enclosureEnd(words, group);
  return end !== null && end < run.start;
};

/** "from $8 million in 2024, while costs fell to $3 million": does a clause begin after the time, that is no clause about what stands there? */
const opensAnother = (words: readonly Word[], group: Span, run: Span): boolean => {
  const gap = words.slice(firstFrom(words, group.end), firstFrom(words, run.start)).map(({ lower }) => lower);
  return gap.some((word) => CONJUNCTIONS.has(word)) && !gap.some((word) => ALL_RELATIVES.has(word));
};

/** "down from $4 million in 2024, on sales of $9 million": does the sentence go back behind the base to what it told first? */
const turnsBack = (words: readonly Word[], at: number): boolean =>
  words[at]?.text === ',' &&
  words[at + 1]?.lower === 'on' &&
  words.slice(at + 2, at + 4).some(({ lower }) => /^(?:sales|revenues?|turnover)$/.test(lower));

/** What somebody has or does all the time, and what is no such thing: "which has grown". */
const HAS = wordSet(
  'has employs owns runs operates makes generates sells counts serves earns brings manages holds leases rents pays charges',
);
const DONE = /^(?:\p{Ll}+ed|been|had|grown|sold|spent|made|lost|won|risen|fallen)$/u;

/** "cut 85 jobs in June, and Acme, which has 900 workers, said": is the run what somebody has or is, told in passing behind the time? */
const isInPresentAside = (words: readonly Word[], group: PeriodGroup, run: Span): boolean => {
  const at = firstFrom(words, run.start);
  const open = commaBefore(words, at, ASIDE_WITHIN);
  if (open < firstFrom(words, group.end) || group.mentions[0]?.relation === 'as-of') return false;
  if (!/^(?:which|who)$/.test(words[open + 1]?.lower ?? '')) return false;
  const verb = /^(?:now|also|still|already|\p{Ll}+ly)$/u.test(words[open + 2]?.lower ?? '') ? open + 3 : open + 2;
  return verb < at && HAS.has(words[verb]?.lower ?? '') && !DONE.test(words[verb + 1]?.lower ?? '');
};

/** "Acme, which went public last year at $40 a share, closed at $90": was the time told in an aside that is over before the run? */
const isOfAside = (words: readonly Word[], group: PeriodGroup, run: Span): boolean => {
  const open = commaBefore(words, firstFrom(words, group.start), ASIDE_WITHIN);
  if (open <= 0 || words[open - 1]?.isCapital !== true) return false;
  if (!/^(?:which|who|whose)$/.test(words[open + 1]?.lower ?? '')) return false;
  const from = firstFrom(words, group.end);
  const gap = words.slice(from, firstFrom(words, run.start));
  const close = gap.findIndex(({ text }) => text === ',');
  return close >= 0 && isVerb(gap[close + 1] ?? (gap[close] as Word));
};

/**
 * The group whose time a sentence goes on about before the run; `at` is the last before it. What a figure was compared with is left again: "up
 * from $4 million a year ago, on sales of $9 million", "from $4 million in 2024, while costs fell to $3 million".
 */
const goingOn = (
  words: readonly Word[],
  governing: readonly PeriodGroup[],
  at: number,
  run: Run,
): PeriodGroup | undefined => {
  for (let g = at; g >= 0; g--) {
    const group = governing[g] as PeriodGroup;
    if (isBeyond(words, group, run)) continue;
    if (isInPresentAside(words, group, run) || isOfAside(words, group, run)) continue;
    const isPast =
      opensAnother(words, group, run) ||
      isTargetBehind(words, group, run) ||
      turnsBack(words, firstFrom(words, group.end));
    const isLeft = isComparison(group) || (isDatedBase(words, group) && isPast);
    if (!isLeft || group.head || opensClause(words, group)) return group;
    if (g === 0) return isPast ? undefined : group;
  }
  return undefined;
};

/** "From 2025 to 2030, sales are to rise from $5 million to $9 million": the time at which the first of two figures was so; null elsewhere. */
const rangeStart = (
  words: readonly Word[],
  governing: readonly PeriodGroup[],
  last: number,
  run: Run,
): PeriodGroup | null => {
  const [from, to] = [governing[last - 1], governing[last]];
  if (from === undefined || to === undefined || run.items.length !== 1) return null;
  if (words[firstFrom(words, run.start) - 1]?.lower !== 'from' || words[firstFrom(words, run.end)]?.lower !== 'to')
    return null;
  const isRange =
    words[firstFrom(words, from.start) - 1]?.lower === 'from' &&
    words[firstFrom(words, from.end)]?.lower === 'to' &&
    firstFrom(words, to.start) === firstFrom(words, from.end) + 1;
  return isRange ? from : null;
};

/** How long a report is written after its last day: nothing on a day behind that has happened yet. */
const WRITTEN_DAYS = 120;

const isAhead = ({ mentions }: PeriodGroup, reported: string): boolean =>
  mentions.every(({ period }) => isInstant(period) && period.instant > addDays(reported, WRITTEN_DAYS));

/** The groups that govern stretches of a sentence: main ones, a loose one at its head, no date within a noun that dates no figure. */
const governingGroups = (
  words: readonly Word[],
  groups: readonly PeriodGroup[],
  runs: readonly Run[],
  { end, isNews }: Report,
): PeriodGroup[] =>
  groups.filter((group, i) => {
    // "In May 2026 it set a ratio of 1.4 to be met as of October 31, 2027": no balance is known before its day.
    if (end !== null && isAhead(group, end) && groups.some((other) => other.role === 'main' && !isAhead(other, end)))
      return false;
    if (isBareBase(words, group) || (isNews && isOfThing(words, group))) return false;
    if (group.role !== 'main' && !(group.role === 'loose' && group.head)) return false;
    // "In the third quarter of 2025, as a result of the 2025 tender offer, we paid $5 million": of the quarter.
    if (group.attributive && groups.some((one) => one.head && one.role === 'main' && one.end <= group.start))
      return false;
    // "for the 2023 layoffs during 2024": what stands before the next period is all that the first could date.
    return !group.attributive || firstFrom(runs, group.end) < firstFrom(runs, groups[i + 1]?.start ?? Infinity);
  });

/** Decides which period of a sentence belongs to which figure of it. One pass over each; both in order. */
export const govern = (
  words: readonly Word[],
  quantities: readonly QuantityMention[],
  periods: readonly PeriodMention[],
  report: Report,
): Governed => {
  const runs = quantityRuns(words, quantities, periods);
  const groups = introducing(words, periodGroups(words, periods, quantities, report), runs);
  const found: Found = { periods: new Map(), more: new Map() };
  const open = new Set<QuantityMention>();
  const governing = governingGroups(words, groups, runs, report);
  const beside = groups.filter((group) => group.role === 'loose' && !group.head);

  let trails = false;
  for (let g = 0; g <= governing.length; g++) {
    const before = governing[g - 1];
    const after = governing[g];
    const between = runs.slice(
      firstFrom(runs, before?.start ?? 0),
      after === undefined ? runs.length : firstFrom(runs, after.start),
    );
    const next = after === undefined ? between.length : firstOfNext(words, between, before, after, trails);
    // "2027 – $2 million; 2028 – $3 million"
    const headed = before !== undefined && between[0] !== undefined && isHeaded(words, before, between[0]);
    const first: number = headed ? Math.max(next, 1) : next;
    trails = first < between.length && after?.head === false;
    for (const [i, run] of between.entries()) {
      const isChange = g > 1 && before !== undefined && isChangeFrom(words, before, run);
      const pointed = pointedTo(words, governing.slice(0, g), run);
      const standing = goingOn(words, governing, isChange ? g - 2 : g - 1, run);
      const base = i < first || after === undefined ? rangeStart(words, governing, g - 1, run) : null;
      if (base !== null) distribute(words, base, run.items, found);
      else if (isBaseOfChange(words, run) && !(i === between.length - 1 && datesBase(words, run, after))) {
        const against = heldAgainst(words, groups, quantities, run);
        if (against !== undefined) distribute(words, against, run.items, found);
        else for (const { mention } of run.items) if (mention !== null) open.add(mention);
      } else if (i >= first && after !== undefined) {
        if (!isInAside(words, run, firstFrom(words, after.start))) distribute(words, after, run.items, found);
      } else if (standing === undefined) continue;
      else if (pointed !== null) distribute(words, pointed, run.items, found);
      else if (!isAway(words, standing, run)) distribute(words, standing, run.items, found);
      else for (const { mention } of run.items) if (mention !== null) open.add(mention);
    }
  }
  // "$14 billion by early 2026": what stands right beside a figure is nearer than what governs the sentence.
  for (const group of beside) {
    const run = runs[firstFrom(runs, group.start) - 1];
    const near = report.isNews && group.mentions[0]?.relation === 'by' ? DEADLINE : BESIDE;
    if (run !== undefined && run.end <= group.start && follows(words, run, group, true, near))
      distribute(words, group, run.items.slice(-group.mentions.length), found);
  }
  // "In connection with the plant closed in 2016, we paid $5 million": the only date there is.
  for (const run of governing.length === 0 ? runs : []) {
    const group = beside[firstFrom(beside, run.start) - 1];
    const taken = run.items.some(({ mention }) => mention !== null && found.periods.has(mention));
    const first = group?.mentions[0];
    // "set up two years ago by its rivals": not when it had $5 million.
    // "Legislation enacted in 2010 imposes a tax of 30 %": nor when a law was made.
    const isLaw = words[firstFrom(words, group?.start ?? 0) - 2]?.lower === 'enacted';
    const isAside = isLaw || first?.relation === 'by' || first?.rules.includes('period-ago') === true;
    if (group !== undefined && !isAside && !taken && !isLater(words, group, run))
      distribute(words, group, run.items, found);
  }
  return { open, groups, ...found };
};
