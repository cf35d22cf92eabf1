import { type Block, type Document, isStory } from '../model/document.ts';
import type { PeriodMention, QuantityMention, Recognition } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import { sentences as sentencesOf } from '../text/sentences.ts';
import { splitClauses } from './clauses.ts';
import { DATELINE_WITHIN, datelineLength } from './dateline.ts';
import { type ExtractOptions, NO_OPTIONS } from './options.ts';
import { registrantOf } from './registrant.ts';
import { type Form, type Forms, formsOf, noForms, type Word, wordsOf } from './words.ts';

/** One sentence of a prose block; `index` counts through the document, `block` is its place in `document.blocks`. */
export type Sentence = Span & { readonly index: number; readonly block: number };

/** Everything the rules of one document look things up in; built once, every lookup logarithmic. */
export type Context = {
  readonly document: Document;
  readonly recognition: Recognition;
  readonly options: ExtractOptions;
  /** The filer, in the one spelling that claims use; null for news, and where the filing does not say. */
  readonly registrant: string | null;
  /** The sentences of all prose blocks and table captions, in order. */
  readonly sentences: readonly Sentence[];
  /** The sentence around a position; null between sentences and in the cells of a table. */
  readonly sentenceOf: (position: number) => Sentence | null;
  /** The clause around a position: a stretch of its sentence between marks, or conjunctions with a verb after them. */
  readonly clauseOf: (position: number) => Span | null;
  /** The clauses of a sentence, in order; together they cover it. */
  readonly clausesOf: (sentence: Sentence) => readonly Span[];
  /** The words of a sentence, read once. */
  readonly wordsOf: (sentence: Sentence) => readonly Word[];
  /** The same for one look at every sentence of a document: without their places and not kept, but where there are figures to read. */
  readonly formsOf: (sentence: Sentence) => readonly Form[];
  /** All that was printed in the sentences read so far. */
  readonly forms: () => readonly Form[];
  /** The mentions that begin inside a span, in order. */
  readonly quantitiesIn: (span: Span) => readonly QuantityMention[];
  readonly periodsIn: (span: Span) => readonly PeriodMention[];
  /** Does a number that the filer tagged begin inside a span? */
  readonly isTagged: (span: Span) => boolean;
};

/** The index of the first item that begins at or after `position`, in a list ordered by `start`. */
export const indexFrom = (items: readonly { readonly start: number }[], position: number): number => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
};

const within = <T extends { readonly start: number }>(items: readonly T[], span: Span): readonly T[] =>
  items.slice(indexFrom(items, span.start), indexFrom(items, span.end));

/** The item of an ordered list without overlaps that holds `position`. */
export const holderOf = <T extends Span>(items: readonly T[], position: number): T | null => {
  const before = items[indexFrom(items, position + 1) - 1];
  return before !== undefined && position < before.end ? before : null;
};

/** The same list asked again and again, mostly about one place after the other: the item found last is looked at first. */
const holderIn = <T extends Span>(items: readonly T[]): ((position: number) => T | null) => {
  let last: T | null = null;
  return (position) => {
    if (last === null || position < last.start || position >= last.end) last = holderOf(items, position);
    return last;
  };
};

/** A list ordered by `start`; hostile or foreign input may bring it unordered. */
const ordered = <T extends { readonly start: number }>(items: readonly T[]): readonly T[] =>
  items.every((item, i) => i === 0 || (items[i - 1]?.start ?? 0) <= item.start)
    ? items
    : [...items].sort((a, b) => a.start - b.start);

/** Captions may stand inside other captions: of spans that overlap, the first counts. */
const apart = <T extends Span>(spans: readonly T[]): T[] => {
  let until = 0;
  return spans.filter(({ start, end }) => {
    if (start < until) return false;
    until = Math.max(until, end);
    return true;
  });
};

/** The stretches of a block that hold sentences: a prose block itself, the captions of a table. */
const proseSpans = (block: Block): readonly Span[] => (block.kind === 'table' ? block.table.captions : [block]);

/** No sentence is longer than this: what has no full stop for pages is cut at a space, so that no rule ever sees more. */
const LONGEST = 4_000;

/** The parts of a sentence that is too long; itself, where it is not. */
const bounded = (text: string, sentence: Span): readonly Span[] => {
  if (sentence.end - sentence.start <= LONGEST) return [sentence];
  const parts: Span[] = [];
  let { start } = sentence;
  while (sentence.end - start > LONGEST) {
    const space = text.lastIndexOf(' ', start + LONGEST);
    const end = space > start + LONGEST / 2 ? space : start + LONGEST;
    parts.push({ start, end });
    start = end;
  }
  parts.push({ start, end: sentence.end });
  return parts;
};

/** The sentences of a document, in order and apart. */
const sentencesIn = ({ text, blocks }: Document): Sentence[] => {
  const found: Omit<Sentence, 'index'>[] = [];
  for (const [block, it] of blocks.entries())
    for (const span of proseSpans(it))
      for (const sentence of sentencesOf(text, span.start, span.end))
        for (const { start, end } of bounded(text, sentence)) found.push({ start, end, block });
  const sentences: Sentence[] = [];
  for (const { start, end, block } of apart(ordered(found)))
    sentences.push({ start, end, block, index: sentences.length });
  return sentences;
};

/** The day of a dateline is when a story was filed, and the time of nothing in it. */
const withoutDatelines = (
  { kind, text }: Document,
  sentences: readonly Sentence[],
  periods: readonly PeriodMention[],
): readonly PeriodMention[] => {
  if (!isStory(kind)) return periods;
  const datelines = sentences.slice(0, DATELINE_WITHIN).flatMap(({ start, end }): Span[] => {
    const words = wordsOf(text, { start, end });
    const last = words[datelineLength(words, true) - 1];
    return last === undefined ? [] : [{ start, end: last.end }];
  });
  return periods.filter((period) => holderOf(datelines, period.start) === null);
};

/** What is read of each of the sentences, read once. */
export const onceEach = <Read>(
  { length }: readonly Sentence[],
  read: (sentence: Sentence) => Read,
): ((sentence: Sentence) => Read) => {
  const known = Array.from<Read | undefined>({ length });
  return (sentence) => {
    const made = known[sentence.index] ?? read(sentence);
    known[sentence.index] = made;
    return made;
  };
};

/** Reads a document once for all the rules. */
export const openContext = (
  document: Document,
  recognition: Recognition,
  options: ExtractOptions = NO_OPTIONS,
): Context => {
  const quantities = ordered(recognition.quantities);
  const tagged = ordered(document.facts.map(({ span }) => span));
  const sentences = sentencesIn(document);
  const forms: Forms = noForms();
  const periods = withoutDatelines(document, sentences, ordered(recognition.periods));

  const context: Context = {
    document,
    recognition: { quantities: [...quantities], periods: [...periods], columns: recognition.columns },
    options,
    registrant: registrantOf(document, options),
    sentences,
    sentenceOf: holderIn(sentences),
    clauseOf: (position) => {
      const sentence = context.sentenceOf(position);
      return sentence === null ? null : holderOf(context.clausesOf(sentence), position);
    },
    clausesOf: onceEach(sentences, (sentence) => splitClauses(context, sentence)),
    wordsOf: onceEach(sentences, (sentence) => wordsOf(document.text, sentence, forms)),
    formsOf: (sentence) =>
      context.quantitiesIn(sentence).length > 0 ? context.wordsOf(sentence) : formsOf(document.text, sentence, forms),
    forms: () => forms.entries,
    quantitiesIn: (span) => within(quantities, span),
    periodsIn: (span) => within(periods, span),
    isTagged: (span) => within(tagged, span).length > 0,
  };
  return context;
};
