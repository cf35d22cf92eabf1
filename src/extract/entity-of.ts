import { wordSet } from '../text/word-set.ts';
import type { Cast } from './cast.ts';
import type { Context, Sentence } from './context.ts';
import { opensWithFor, placeOf } from './name-place.ts';
import type { Name } from './names.ts';
import { isNobody, topicBefore } from './topic.ts';
import type { Word } from './words.ts';

/** How many sentences back a stand-in finds its name. */
const MEMORY = 6;

/** The company last named, to the end of a sentence, that is not this one; null where there is none nearby. */
const namedBefore = (context: Context, cast: Cast, last: number, not: string | null): string | null => {
  for (let i = last; i >= 0 && i >= last - MEMORY; i--) {
    const sentence = context.sentences[i] as Sentence;
    const words = context.wordsOf(sentence);
    const named = cast
      .namesOf(sentence)
      .findLast((name) => name.kind === 'organisation' && ![null, not].includes(name.entity) && !isNobody(words, name));
    if (named !== undefined) return named.entity;
  }
  return null;
};

/** Whom "the customer" means: the company last named that is not the filer. */
const payerBefore = (context: Context, cast: Cast, sentence: Sentence): string | null =>
  namedBefore(context, cast, sentence.index, context.registrant);

/** Whom "the lab" means in what somebody does to it, "Acme will pay the lab": whom the story is about, else whom it named last; never who does it. */
export const objectOf = (context: Context, cast: Cast, sentence: Sentence, doer: string | null): string | null => {
  const { entity } = cast.protagonist;
  return entity !== null && entity !== doer ? entity : namedBefore(context, cast, sentence.index - 1, doer);
};

/** What only some companies are called, so that a story that says which of them is one goes on about that one. */
const SPECIFIC = wordSet(
  'retailer airline lender insurer chipmaker automaker carmaker drugmaker supplier manufacturer operator hyperscaler streamer bank developer producer',
);
/** How many words may say more of what a company is: "Acme, a German discount retailer". */
const APPOSED_WITHIN = 6;

/** Is the company called by the noun, "the retailer Acme", "Acme, a retailer"? */
const isCalled = (words: readonly Word[], { first, last }: Name, noun: string): boolean => {
  if (words[first - 1]?.lower === noun) return true;
  if (words[last + 1]?.text !== ',' || !/^(?:an?|the)$/.test(words[last + 2]?.lower ?? '')) return false;
  const behind = words.slice(last + 3, last + 3 + APPOSED_WITHIN);
  const comma = behind.findIndex(({ kind }) => kind === 'mark');
  return (comma < 0 ? behind : behind.slice(0, comma)).at(-1)?.lower === noun;
};

/** "Its largest customer is Acme, a retailer. In January the retailer signed": whom the sentences before call by the noun of a stand-in. */
const calledBefore = (context: Context, cast: Cast, { index }: Sentence, { text }: Name): string | null => {
  const noun = /\S+$/.exec(text)?.[0].toLowerCase() ?? '';
  if (!SPECIFIC.has(noun)) return null;
  for (let i = index - 1; i >= 0 && i >= index - MEMORY; i--) {
    const earlier = context.sentences[i] as Sentence;
    const words = context.wordsOf(earlier);
    const found = cast.namesOf(earlier).findLast((name) => name.kind === 'organisation' && isCalled(words, name, noun));
    if (found !== undefined) return found.entity;
  }
  return null;
};

const TOLD = /^(?:said|says|announced|reported|disclosed|confirmed)$/;
/** How many words may stand between what is told and "it": "said on Wednesday after it". */
const TOLD_WITHIN = 6;

/** "Beta is among the investors, Acme said after it raised $5 million": who told it behind a comma is whom "it" means. */
const tellerOf = (words: readonly Word[], names: readonly Name[], { first, kind, text }: Name): string | null => {
  if (kind !== 'self' || !/^it$/i.test(text)) return null;
  const teller = names.findLast((other) => other.last < first);
  if (teller === undefined || teller.kind !== 'organisation' || teller.possessive) return null;
  const isTold = TOLD.test(words[teller.last + 1]?.lower ?? '') && first - teller.last <= TOLD_WITHIN + 2;
  const from = words[teller.first - 1]?.lower === "'s" ? teller.first - 2 : teller.first;
  return isTold && words[from - 1]?.text === ',' ? teller.entity : null;
};

/** The entity of a name; a stand-in means the subject before it in its sentence, or whom the sentences before were about. */
export const entityOf = (context: Context, cast: Cast, sentence: Sentence, name: Name): string | null => {
  if (name.entity !== null || name.kind === 'organisation') return name.entity;
  if (name.kind === 'payer') return payerBefore(context, cast, sentence);
  const called = calledBefore(context, cast, sentence, name);
  if (called !== null) return called;
  const words = context.wordsOf(sentence);
  const teller = tellerOf(words, cast.namesOf(sentence), name);
  if (teller !== null) return teller;
  let owner: string | null = null;
  for (const other of cast.namesOf(sentence)) {
    if (other.first >= name.first) break;
    if (other.kind !== 'organisation' || isNobody(words, other)) continue;
    const place = placeOf(other, words);
    if (place === 'subject' || opensWithFor(words, other)) return other.entity;
    if (place === 'possessive') owner ??= other.entity;
  }
  if (owner !== null) return owner;
  const topic = topicBefore(context, cast, sentence) ?? context.registrant;
  const { entity, isPart } = cast.protagonist;
  // "Its chatbot Halo is loved. The lab lost $5 million": the company's, not the product's.
  const isCompany = !/^its?$/i.test(name.text);
  return isCompany && topic !== null && entity !== null && isPart(topic) ? entity : topic;
};
