import { wordSet } from '../text/word-set.ts';
import type { Choice } from './choose.ts';
import type { ConceptRule } from './concept-rule.ts';
import type { Context } from './context.ts';
import type { Reading } from './evidence.ts';
import { rechosen } from './rechosen.ts';

const OFFERING =
  /\b(?:IPO|initial public offering|S-1|prospectus|go(?:es|ing)? public|flotation|(?:a|its|the|stock market|public) listing)\b/i;
/** How many sentences back a story may have spoken of the offering, its headline apart. */
const MEMORY = 3;
/** What is raised otherwise. */
const OTHERWISE = wordSet(
  'round rounds backers investors venture debt bond bonds notes loan loans series private seed funding financing',
);
/** Before "raise": what is still to come. "has raised $5 million" is told of rounds. */
const AHEAD = wordSet('to would could will may might target targeted planned expected proposed');

const PRICED = /^(?:priced|pricing|set|sold|selling|floated|listed)$/;

const isOfOffering = ({ document: { text, title }, sentences }: Context, index: number): boolean => {
  if (OFFERING.test(title ?? '')) return true;
  const from = sentences[Math.max(0, index - MEMORY)];
  const own = sentences[index];
  return from !== undefined && own !== undefined && OFFERING.test(text.slice(from.start, own.end));
};

/** In a story of a company that goes public, "it would raise $3 million" is the size of its offering, where no round or loan is spoken of. */
export const asOffered = (
  context: Context,
  { sentence, words }: Reading,
  choice: Choice,
  rules: readonly ConceptRule[],
): Choice => {
  const { concept, hit } = choice;
  const verb = hit === null ? undefined : words[hit.first]?.lower;
  if (concept !== 'funding' || hit === null || !(verb === 'raise' || verb === 'raising')) return choice;
  if (words.some(({ lower }) => OTHERWISE.has(lower))) return choice;
  // "priced its initial public offering at $21 a share, raising $3 million": what came of it.
  const isResult = verb === 'raising' && words.slice(0, hit.first).some(({ lower }) => PRICED.test(lower));
  if (!isResult && (verb === 'raising' || !AHEAD.has(words[hit.first - 1]?.lower ?? ''))) return choice;
  if (context.document.kind === 'filing' || !isOfOffering(context, sentence.index)) return choice;
  const rule = rules.find(({ id }) => id === 'offering-size');
  return rule === undefined ? choice : rechosen(choice, { rule, concept: rule.id });
};
