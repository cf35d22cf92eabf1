import { isStory } from '../../model/document.ts';
import type { Context, Sentence } from '../context.ts';
import { reportEnd } from '../period-default.ts';
import { type Governed, govern } from './govern.ts';

/** What was decided of each sentence, once for all of its figures. */
const decided = new WeakMap<Context, Map<number, Governed>>();

const UNDATED: Governed = { periods: new Map(), open: new Set(), groups: [], more: new Map() };

export const governedIn = (context: Context, sentence: Sentence): Governed => {
  const mentions = context.periodsIn(sentence);
  if (mentions.length === 0) return UNDATED;
  const known = decided.get(context) ?? new Map<number, Governed>();
  decided.set(context, known);
  const before = known.get(sentence.index);
  if (before !== undefined) return before;
  const { document } = context;
  const found = govern(context.wordsOf(sentence), context.quantitiesIn(sentence), mentions, {
    isNews: isStory(document.kind),
    end: reportEnd(document),
  });
  known.set(sentence.index, found);
  return found;
};
