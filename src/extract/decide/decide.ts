import type { Context, Sentence } from '../context.ts';
import type { Counted } from '../counted-before.ts';
import { readSentence, type Triggers } from '../evidence.ts';
import type { PartSpan } from '../known-parts.ts';
import { openersIn } from '../part-of-list.ts';
import { respectiveMeasures } from '../respective-measures.ts';
import type { Decided, Decision, Telling } from './decision.ts';
import { decide } from './order.ts';
import { withSharedBehind } from './shared-behind.ts';

/**
 * The numbers of one sentence, each with its concept; a number of a list may take over the one before.
 *
 * @param parts the parts of the company that the sentence names
 * @param previous the sentence with numbers before it
 */
export const decideSentence = (
  context: Context,
  triggers: Triggers,
  sentence: Sentence,
  parts: readonly PartSpan[] = [],
  previous: Counted | null = null,
): Decided => {
  const reading = readSentence(context, triggers, sentence);
  const periods = context.periodsIn(sentence);
  const listed = respectiveMeasures(reading, periods);
  const decisions: Decision[] = [];
  const telling: Telling = {
    context,
    triggers,
    reading,
    decisions,
    parts,
    previous,
    listed,
    openers: openersIn(reading),
  };
  for (const mention of reading.mentions) decisions.push(decide(telling, mention));
  return { reading, decisions: withSharedBehind(reading, decisions, periods) };
};
