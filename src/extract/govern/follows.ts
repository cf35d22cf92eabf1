import type { Span } from '../../model/span.ts';
import { isOfBase } from '../period-base.ts';
import { opensParenthesis } from '../period-enclosure.ts';
import type { PeriodGroup } from '../period-groups.ts';
import { ALL_RELATIVES } from '../period-role-words.ts';
import { hasUnnamed, isParted } from '../period-runs.ts';
import { firstFrom, type Word } from '../words.ts';
import { opensClause } from './clause-openers.ts';
import { opensReason } from './reasons.ts';

/** A loose period is beside its figure: "$14 billion a year by early 2026". */
export const BESIDE = 4;
/** How many words may part a figure from the period that follows it, alone and when another period stands before the figure. */
const NEAR = { alone: 40, rival: 24 } as const;

/** The way from a run to the time behind it. */
type Way = {
  readonly words: readonly Word[];
  readonly run: Span;
  readonly group: PeriodGroup;
  /** The words between them, and the index of the first. */
  readonly gap: readonly Word[];
  readonly from: number;
  /** How many those may be where the time is loose. */
  readonly beside: number;
};

type Bar = { readonly id: string; readonly bars: (way: Way) => boolean };

/** What keeps a time from the figures before it. Any of them is enough; what is told by the time alone is asked first. */
const BARS: readonly Bar[] = [
  // "$5 million for the December 2025 amendment"
  { id: 'noun', bars: ({ group }) => group.attributive },
  // "$4 million, and in 2024 it earned"
  { id: 'clause-ahead', bars: ({ words, group }) => opensClause(words, group) },
  // "$5 million, up from $4 million in 2024"
  { id: 'base', bars: ({ words, run, group }) => isOfBase(words, run, group) },
  // "9 shares (2025 – 7 shares)"
  { id: 'parenthesis', bars: ({ words, group }) => opensParenthesis(words, group) },
  { id: 'mark', bars: ({ gap }) => gap.some(({ lower }) => lower === ';' || lower === ':') },
  { id: 'loose', bars: ({ group, gap, beside }) => group.role === 'loose' && gap.length > beside },
  // "came to $9 million, although its patent ends in 2028"
  { id: 'clause', bars: ({ gap }) => isParted(gap) },
  // "$9 million in the quarter, and $20 million in 2025"
  { id: 'unnamed', bars: ({ words, from, group }) => hasUnnamed(words, from, group) },
  // "rose $5 million, primarily due to the closing of a plant in 2024"
  { id: 'reason', bars: ({ words, gap, from }) => gap.some((_, i) => opensReason(words, from + i)) },
];

/** How many words may name what a figure is said again as: "or a net loss of". */
const NAMED_WITHIN = 4;

/** Where the "or" of a figure that is said in another way stands: ", or $0.12 per share", "or a net loss of $0.12 per share"; -1 where none does. */
export const orBefore = (words: readonly Word[], run: Span): number => {
  const at = firstFrom(words, run.start);
  for (let i = at - 1; i >= 0 && i >= at - 1 - NAMED_WITHIN; i--) {
    const { lower, kind, text } = words[i] as Word;
    if (lower === 'or') return i;
    if (kind === 'mark' || /\d/.test(text)) return -1;
  }
  return -1;
};

/** Is it the figure before it in another way? */
const isSaidAgain = (words: readonly Word[], run: Span): boolean => words[orBefore(words, run) - 1]?.text === ',';

/** The same, where another time stands before the figures, which they may be of. */
const RIVAL_BARS: readonly Bar[] = [
  {
    // "$5 million (a gain in 2024 of the mill)"; but "$5 million (net of tax in 2024)"
    id: 'bracket',
    bars: ({ words, group, gap }) =>
      gap.some(({ lower }) => lower === '(') &&
      !gap.some(({ lower }) => lower === ')') &&
      words[firstFrom(words, group.end)]?.lower !== ')',
  },
  // "$5 million of notes that were sold in 2024"
  { id: 'relative', bars: ({ gap }) => gap.some(({ lower }) => ALL_RELATIVES.has(lower)) },
  {
    // ", respectively, for the years ended ..." and "$5 million, or 3 %, in 2025" are whole; a lone comma ends the clause.
    // So does one that closes what a comma before the figure opened: "$5 million, or $0.12 per share, in 2025".
    id: 'comma',
    bars: ({ words, run, gap }) => {
      const commas = gap.filter(({ lower }) => lower === ',').length;
      const isWhole = commas === 0 || commas === 2 || (commas === 1 && isSaidAgain(words, run));
      return !isWhole && !gap.some(({ lower }) => lower === 'respectively');
    },
  },
];

const isBarred = (bars: readonly Bar[], way: Way): boolean => {
  for (const bar of bars) if (bar.bars(way)) return true;
  return false;
};

/** Does the group, which stands after the run, say when the run's figures were so? `rival`: another group stands before them. */
export const follows = (
  words: readonly Word[],
  run: Span,
  group: PeriodGroup,
  rival: boolean,
  beside = BESIDE,
): boolean => {
  const from = firstFrom(words, run.end);
  const to = firstFrom(words, group.start);
  if (to - from > (rival ? NEAR.rival : NEAR.alone)) return false;
  const way: Way = { words, run, group, gap: words.slice(from, to), from, beside };
  return !isBarred(BARS, way) && !(rival && isBarred(RIVAL_BARS, way));
};
