import type { QuantityMention } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import { isVerb } from './clauses.ts';
import { indexFrom } from './context.ts';
import { opensBase } from './period-base.ts';
import { unitKindOf } from './unit-kind.ts';
import { firstFrom, type Word } from './words.ts';

/** One place in a list of figures: a quantity, or words that stand for one ("immaterial"). */
export type RunItem = Span & { readonly mention: QuantityMention | null };
/** Figures of one kind in a list: "$1.4, $1.9 and $2.0 billion", "a gain of $2.0 million and a loss of $2.6 million". */
export type Run = Span & { readonly items: readonly RunItem[] };

/** Words that stand in a list for a figure too small to print. */
const PLACEHOLDERS = new Set(['immaterial', 'insignificant', 'nil', 'none', 'zero', 'nominal']);
const JOINS = new Set([',', 'and', 'or', '&', ';', '/']);
/** Words that begin another list: "notes of $9 million, including $4 million issued in May". */
const PARTS = new Set([
  '(',
  'which',
  'including',
  'excluding',
  'consisting',
  'comprising',
  'comprised',
  'plus',
  'less',
  'versus',
  'vs',
  'from',
  'compared',
  'than',
  'against',
  'after',
  'reversing',
  'below',
  'above',
]);
/** "less than" before a figure of a list is its own. */
const HEDGES = new Set(['less', 'more', 'fewer', 'greater']);
/** How many words may stand between two figures of one list: "a net gain of $2.0 million, a net loss of $2.6 million". */
const REACH = 10;

/** "$5 million (unaudited), and": a remark that parts no list. */
const isRemark = (words: readonly Word[], i: number): boolean => {
  const at = words[i]?.text === '(' ? i : words[i - 1]?.text === '(' ? i - 1 : i - 2;
  return words[at]?.text === '(' && words[at + 1]?.lower === 'unaudited' && words[at + 2]?.text === ')';
};

/** Words that open a clause about something else, behind a comma. */
const PARTING = new Set(['while', 'whereas', 'although', 'though']);

/** "came to $9 million, although its patent ends in 2028": is there a clause of its own between two figures, or a figure and a time? */
export const isParted = (gap: readonly Word[]): boolean =>
  gap.some(({ lower }, i) => PARTING.has(lower) && gap[i - 1]?.text === ',');

/** "$9 million in the quarter, and $20 million in 2025": does the figure that ends before `at` have a stretch of its own, which nobody names? `named`: the time behind it, which may be that one. */
export const hasUnnamed = (words: readonly Word[], at: number, named?: Span): boolean =>
  (named === undefined || firstFrom(words, named.start) > at + 2) &&
  /^(?:in|for|during|over)$/.test(words[at]?.lower ?? '') &&
  words[at + 1]?.lower === 'the' &&
  /^(?:quarter|half)$/.test(words[at + 2]?.lower ?? '') &&
  /^(?:,|and|but|before)$/.test(words[at + 3]?.lower ?? '');

/** Is the gap between two figures that of a list: a comma or conjunction, no verb, few words? */
const isListed = (words: readonly Word[], start: number, end: number): boolean => {
  const from = firstFrom(words, start);
  const behind = firstFrom(words, end);
  // "$1 million, less than $1 million and $5 million"
  const isHedged = words[behind - 1]?.lower === 'than' && HEDGES.has(words[behind - 2]?.lower ?? '');
  const to = isHedged ? behind - 2 : behind;
  if (to - from > REACH || hasUnnamed(words, from) || isParted(words.slice(from, to))) return false;
  let joined = false;
  for (let i = from; i < to; i++) {
    const word = words[i] as Word;
    if (JOINS.has(word.lower)) joined = true;
    else if (isRemark(words, i)) continue;
    else if (isVerb(word) || PARTS.has(word.lower) || opensBase(words, i)) return false;
  }
  return joined;
};

/** "our top twenty customers": how many make up a group that is told of, and no figure of its own time. */
const isOfRank = (words: readonly Word[], { quantity, start }: QuantityMention): boolean =>
  unitKindOf(quantity) === 'count' &&
  /^(?:top|largest|biggest|leading)$/.test(words[firstFrom(words, start) - 1]?.lower ?? '');

/** The figures of one sentence in runs, in order; a period between two figures parts them. */
export const quantityRuns = (
  words: readonly Word[],
  quantities: readonly QuantityMention[],
  periods: readonly Span[],
): Run[] => {
  const items: (RunItem & { readonly kind: string | null })[] = [];
  const dated = quantities.filter((mention) => mention.cell === null && !isOfRank(words, mention));
  let next = 0;
  for (const word of words) {
    for (let mention = dated[next]; mention !== undefined && mention.start <= word.start; mention = dated[++next])
      items.push({ start: mention.start, end: mention.end, mention, kind: unitKindOf(mention.quantity) });
    const covered = word.start < (items.at(-1)?.end ?? 0);
    if (PLACEHOLDERS.has(word.lower) && !covered)
      items.push({ start: word.start, end: word.end, mention: null, kind: null });
  }
  for (const mention of dated.slice(next))
    items.push({ start: mention.start, end: mention.end, mention, kind: unitKindOf(mention.quantity) });

  const runs: (typeof items)[] = [];
  for (const item of items) {
    const open = runs.at(-1);
    const last = open?.at(-1);
    const alike = last !== undefined && (last.kind === item.kind || last.kind === null || item.kind === null);
    const apart = last !== undefined && indexFrom(periods, last.end) !== indexFrom(periods, item.start);
    if (open !== undefined && last !== undefined && alike && !apart && isListed(words, last.end, item.start))
      open.push(item);
    else runs.push([item]);
  }
  return runs
    .filter((run) => run.some(({ mention }) => mention !== null))
    .map((run) => ({ start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0, items: run }));
};
