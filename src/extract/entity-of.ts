import type { Cast } from './cast.ts';
import type { Context, Sentence } from './context.ts';
import { opensWithFor, placeOf } from './name-place.ts';
import type { Name } from './names.ts';
import { isNobody, topicBefore } from './topic.ts';

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

/** The entity of a name; a stand-in means the subject before it in its sentence, or whom the sentences before were about. */
export const entityOf = (context: Context, cast: Cast, sentence: Sentence, name: Name): string | null => {
  if (name.entity !== null || name.kind === 'organisation') return name.entity;
  if (name.kind === 'payer') return payerBefore(context, cast, sentence);
  const words = context.wordsOf(sentence);
  let owner: string | null = null;
  for (const other of cast.namesOf(sentence)) {
    if (other.first >= name.first) break;
    if (other.kind !== 'organisation') continue;
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
