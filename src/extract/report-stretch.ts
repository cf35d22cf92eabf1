import type { Document } from '../model/document.ts';
import { isInstant, type Period } from '../model/period.ts';
import { daysBetween } from '../text/calendar.ts';
import { LEAST_QUARTER_DAYS } from '../text/year-length.ts';
import type { Context, Sentence } from './context.ts';
import { isSameEnd, reportEnd, startOf, yearTo } from './period-default.ts';

/** A report on more than this many days of its year tells of a quarter, too. */
const QUARTER_DAYS = 120;
/** How many sentences back a paragraph may have said which of the two it goes on about. */
const REACH = 40;

/** Does a quarterly report tell of two stretches that end with it, the quarter and the year so far? */
export const tellsOfTwo = (document: Document): boolean => {
  const end = reportEnd(document);
  if (end === null || document.filing?.form?.startsWith('10-Q') !== true) return false;
  const start = startOf(yearTo(document, end));
  return start !== null && daysBetween(start, end) > QUARTER_DAYS;
};

/** The one stretch to the report's last day that a sentence names; null where it names none, `several` where it sets two side by side. */
const namedIn = (context: Context, sentence: Sentence, end: string): Period | 'several' | null => {
  let found: Period | null = null;
  for (const { period, relation } of context.periodsIn(sentence)) {
    if (isInstant(period) || period.start === null || period.end === null || relation !== 'during') continue;
    // A month of its own is neither.
    if (!isSameEnd(period.end, end) || daysBetween(period.start, period.end) < LEAST_QUARTER_DAYS) continue;
    if (found !== null && startOf(found) !== period.start) return 'several';
    found = period;
  }
  return found;
};

/**
 * "Revenue rose 2% in the second quarter. | In Europe, revenue was $9 million": of a report on a quarter and the year so far, the stretch that a
 * result without a time is of is the one that was named last under its heading, or that the heading names. Null where none was, or both were.
 */
export const stretchUnderHeading = (context: Context, sentence: Sentence): Period | null => {
  const { document, sentences } = context;
  const end = reportEnd(document);
  if (end === null) return null;
  for (let i = sentence.index; i >= 0 && i >= sentence.index - REACH; i--) {
    const earlier = sentences[i];
    if (earlier === undefined) return null;
    const named = namedIn(context, earlier, end);
    if (named !== null) return named === 'several' ? null : named;
    if (document.blocks[earlier.block]?.kind === 'heading') return null;
  }
  return null;
};
