import type { QuantityMention } from '../../model/mention.ts';
import type { Reading } from '../evidence.ts';
import { gappedPart, opensPart } from '../part-gapped.ts';
import { ADDS_UP, choiceOfPart } from '../part-of-list.ts';
import { isIncluded, isPartTold, partNamed } from '../part-of-whole.ts';
import { rechosen } from '../rechosen.ts';
import { unitKindOf } from '../unit-kind.ts';
import { type Decision, isAlike, type Telling } from './decision.ts';
import { isPriceOfCompany } from './list.ts';

/** How many words may part the two: "Of its 612 full-time employees in Leeds, nearly 250". */
const PART_WITHIN = 5;

/** "Of its 612 employees, nearly 250 are engineers": a part of the whole before it, and not the whole. */
export const isPartOfWhole = (reading: Reading, mention: QuantityMention, before: Decision | undefined): boolean => {
  if (
    before?.choice?.rule.nouns === undefined ||
    (!isAlike(mention)(before) && unitKindOf(mention.quantity) !== 'ratio')
  )
    return false;
  const [whole, part] = [reading.placeOf(before.mention), reading.placeOf(mention)];
  const opens = reading.words.slice(Math.max(0, whole.first - 2), whole.first).some(({ lower }) => lower === 'of');
  const isNext = reading.words.slice(whole.last + 1, part.first).some(({ text }) => text === ',');
  return opens && isNext && part.first - whole.last <= PART_WITHIN;
};

/** "90 million subscribers, of whom 40 million are on 5G": the same measure, of a part that the words behind the number name. */
export const partOfBefore = ({ reading, decisions }: Telling, mention: QuantityMention): Decision | null => {
  const choice = decisions.at(-1)?.choice;
  const place = reading.placeOf(mention);
  if (choice?.concept == null || !isPartTold(reading.words, place) || partNamed(reading.words, place) === null)
    return null;
  // "9,000 people, half of them in Leeds"
  if (unitKindOf(mention.quantity) === 'ratio' && Number(mention.quantity.value ?? 1) < 1) return null;
  const isOutlay = ADDS_UP.has(choice.concept) && !isPriceOfCompany(reading, mention);
  if (isIncluded(reading.words, place.first) && !isOutlay) return null;
  return choice.rule.units.includes(unitKindOf(mention.quantity)) ? { mention, choice, via: 'part' } : null;
};

/** As sure as a name beside the number. */
const SCORED = 9;

/** "had 61 million users, of whom 4 million were paying subscribers": a part that is told by what it is. */
export const partThatIs = ({ reading, triggers }: Telling, mention: QuantityMention): Decision | null => {
  const { words, hits, placeOf } = reading;
  const { first, last } = placeOf(mention);
  const at = /^(?:whom|which)$/.test(words[first - 1]?.lower ?? '') ? first - 1 : first - 2;
  if (!/^(?:whom|which)$/.test(words[at]?.lower ?? '') || words[at - 1]?.lower !== 'of') return null;
  if (unitKindOf(mention.quantity) !== 'ratio') return null;
  const rule = triggers.rules.find(({ id }) => id === 'subscribers');
  // "of whom 4 million pay for it"
  const isPaying = /^(?:pay|subscribe)$/.test(words[last + 1]?.lower ?? '') && words[at]?.lower === 'whom';
  if (isPaying && rule?.accepts?.(mention.quantity) !== false && rule !== undefined)
    return { mention, choice: { rule, concept: rule.id, score: SCORED, hit: null }, via: 'name' };
  if (!/^(?:is|are|was|were)$/.test(words[last + 1]?.lower ?? '')) return null;
  const hit = hits.find(({ value, first: from }) => value.rule === rule && value.role === 'name' && from === last + 2);
  if (rule === undefined || hit === undefined || rule.accepts?.(mention.quantity) === false) return null;
  return { mention, choice: { rule, concept: rule.id, score: SCORED, hit }, via: 'name' };
};

/** "revenue of $9 million, with cargo contributing $4 million": the same measure, of a part that is named before the number. */
export const partWith = ({ reading, decisions }: Telling, mention: QuantityMention): Decision | null => {
  const before = decisions.at(-1);
  if (before?.choice?.concept == null || !isAlike(mention)(before)) return null;
  const after = reading.placeOf(before.mention).last + 1;
  if (!ADDS_UP.has(before.choice.concept) && before.choice.concept !== 'growth-rate') return null;
  if (!opensPart(reading, after) || gappedPart(reading, after, reading.placeOf(mention)) === null) return null;
  return { mention, choice: before.choice, via: 'list' };
};

/** "It plans to spend $9 million. About $4 million will go into its Elbing yard": what a sentence begins with is a part of what the one before told last. */
export const partOfEarlier = ({ reading, previous }: Telling, mention: QuantityMention): Decision | null => {
  const place = reading.placeOf(mention);
  if (previous === null || place.first > 0 || unitKindOf(mention.quantity) !== 'money') return null;
  const { index, block } = previous.reading.sentence;
  const choice = previous.decisions.findLast(isAlike(mention))?.choice;
  if (index !== reading.sentence.index - 1 || block !== reading.sentence.block) return null;
  if (!ADDS_UP.has(choice?.concept ?? '') || partNamed(reading.words, place) === null) return null;
  return choice == null ? null : { mention, choice: rechosen(choice, { hit: null }), via: 'part' };
};

/** "a market of $9 million, consisting of $4 million in Cloud; $5 million in Retail": each is of the same measure, and of its part. */
export const partOfList = ({ reading, decisions, openers }: Telling, mention: QuantityMention): Decision | null => {
  const choice = choiceOfPart(reading, mention, decisions, openers);
  if (choice === undefined) return null;
  return { mention, choice, via: choice === null ? 'none' : 'list-part' };
};
