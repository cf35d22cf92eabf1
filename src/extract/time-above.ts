import { type DurationPeriod, isInstant } from '../model/period.ts';
import type { Context, Sentence } from './context.ts';
import { looksAhead } from './period-default.ts';
import { endOf } from './period-distribute.ts';

/** How many blocks above a paragraph what it stands under may be. */
const REACH = 24;
/** A line over paragraphs is no longer than this. */
const LONGEST = 200;
/** What a heading calls the results of a stretch. */
const OF_RESULTS = /\b(?:highlights|results|summary|performance|review|overview|compared|versus|vs|ended)\b/i;
/** What sets one stretch against another. */
const COMPARES = /\b(?:compared (?:to|with)|comparison|versus|vs)\b/i;
/** Whole years are told with their year alone, which a heading may bear as a name: "2026 Plan". */
const LENGTH = /\b(?:quarter|half|months?|weeks?|year|[1-4]Q|Q[1-4])/i;
/** The title of a release tells of all that it reports on, and a year to date ends on a day that is not said. */
const IS_TITLE = /\b(?:reports?|announces?|announced|posts|delivers|to[- ]date)\b/i;

const isStretch = (period: { readonly start: string | null; readonly end: string | null }): boolean =>
  period.start !== null && period.end !== null;

/** What a line says of the stretch that it is about: `none` where it names no time, null where it names some and not that one. */
type Told = DurationPeriod | 'none' | null;

const known = new WeakMap<Context, Map<number, Told>>();

/** The only stretch that a line names, or the later of two that it sets against each other. */
const toldBy = (context: Context, line: Sentence, isHeading: boolean): Told => {
  const title = context.document.text.slice(line.start, line.end);
  const mentions = context.periodsIn(line);
  const [one, other, another] = mentions;
  if (one === undefined) return 'none';
  if (!LENGTH.test(title) || IS_TITLE.test(title) || looksAhead(context.wordsOf(line)) || another !== undefined)
    return null;
  if (isHeading && !OF_RESULTS.test(title)) return null;
  if (other !== undefined && !COMPARES.test(title)) return null;
  const { period } = other !== undefined && endOf(other) > endOf(one) ? other : one;
  return isInstant(period) || !isStretch(period) ? null : period;
};

/** The same of a block, once for all that stands under it; undefined where the block is no line over others. */
const lineAt = (context: Context, block: number): Told | undefined => {
  const { blocks, text } = context.document;
  const { kind, start = 0, end = 0 } = blocks[block] ?? {};
  const isHeading = kind === 'heading';
  const isIntroduction =
    kind === 'paragraph' && end - start <= LONGEST && text.slice(start, end).trimEnd().endsWith(':');
  if (!isHeading && !isIntroduction) return undefined;
  const told = known.get(context) ?? new Map<number, Told>();
  known.set(context, told);
  const before = told.get(block);
  if (before !== undefined) return before;
  const line = end - start > LONGEST ? null : context.sentenceOf(start);
  const found = line === null ? null : toldBy(context, line, isHeading);
  told.set(block, found);
  return found;
};

/**
 * The stretch that the line over a paragraph or a list is about: "Second Quarter 2031 Highlights", "For the six months ended June 30, 2031:". A line that
 * ends on a colon and names no time stands under the heading before it. Null where nothing above says one.
 */
export const stretchAbove = (context: Context, { block }: Sentence): DurationPeriod | null => {
  const { blocks } = context.document;
  for (let at = block - 1; at >= 0 && at >= block - REACH; at--) {
    if (blocks[at]?.kind === 'table') return null;
    const line = lineAt(context, at);
    if (line === undefined || (line === 'none' && blocks[at]?.kind !== 'heading')) continue;
    return line === 'none' ? null : line;
  }
  return null;
};

/** What a line says that gives figures of what is to come. */
const FORESEES = /\b(?:guidance|outlook|expectations?|expects?|anticipates?|forecasts?|projects?|targets?)\b/i;

/**
 * The stretch of what a list foresees: "Guidance for the fiscal year ending May 31, 2031: | Revenue is expected to be $9 million". Null where the line
 * over it is no such line, or names another number of times than one.
 */
export const foreseenAbove = (context: Context, { block }: Sentence): DurationPeriod | null => {
  const { blocks, text } = context.document;
  let at = block - 1;
  while (at >= 0 && at >= block - REACH && blocks[at]?.kind === 'list-item') at -= 1;
  const { kind, start = 0, end = 0 } = blocks[at] ?? {};
  const isOver = kind === 'heading' || (kind === 'paragraph' && text.slice(start, end).trimEnd().endsWith(':'));
  if (!isOver || end - start > LONGEST || !FORESEES.test(text.slice(start, end))) return null;
  const line = context.sentenceOf(start);
  const [one, other] = line === null ? [] : context.periodsIn(line);
  if (one === undefined || other !== undefined || isInstant(one.period) || one.relation !== 'during') return null;
  return isStretch(one.period) ? one.period : null;
};
