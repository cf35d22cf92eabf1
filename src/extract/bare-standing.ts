import { isStory } from '../model/document.ts';
import { daysBetween } from '../text/calendar.ts';
import { wordSet } from '../text/word-set.ts';
import type { Cast } from './cast.ts';
import type { Context, Sentence } from './context.ts';
import { stretchesOf } from './period.ts';
import { looksAhead } from './period-default.ts';
import { isStretch, type Standing, type Told } from './standing.ts';
import { isFresh, LEAD, withStretch } from './standing-period.ts';
import { subjectOf } from './subject.ts';

/** What a sentence without a figure tells of, where it says what the story reports on: "its annual profit fell by more than half in 2025". */
const RESULTS = wordSet('profit profits earnings income loss losses revenue revenues sales results turnover');

/**
 * What stands behind a sentence of a story that gives no figure: a lead that says what the story reports on ("Tilsit's profit halved in 2025 as ..."),
 * or one that turns to another stretch ("For the full year, the picture was less bright.").
 */
export const standingAfterBare = (before: Standing, context: Context, cast: Cast, sentence: Sentence): Standing => {
  const { kind, published } = context.document;
  const isHeading = context.document.blocks[sentence.block]?.kind === 'heading';
  const standing = isHeading && before.heading !== null ? { ...before, heading: null } : before;
  if (!isStory(kind) || published === null || context.periodsIn(sentence).length === 0) return standing;
  const words = context.wordsOf(sentence);
  if (looksAhead(words)) return standing;
  const told = stretchesOf(context, sentence).filter(({ period }) => isStretch(period) && isFresh(period, published));
  const [first] = told;
  // "in the quarter and in the year": of which the next sentence is, nobody says.
  if (first === undefined || told.some(({ period }) => daysBetween(first.period.start ?? '', period.start ?? '') !== 0))
    return standing;
  const measure = words.findIndex(({ lower }) => RESULTS.has(lower));
  if (measure < 0 && !first.head && !isHeading) return standing;
  const at = Math.max(measure, 0);
  const entity = subjectOf(context, cast, sentence, { first: at, last: at });
  if (entity === null) return standing;
  const { block, index } = sentence;
  const stretch: Told = { entity, concept: null, period: first.period, block, sentence: index };
  // "For the fourth quarter of 2022"
  if (isHeading && measure < 0) return { ...standing, heading: stretch };
  return withStretch(standing, stretch, measure >= 0 && index < LEAD);
};
