import { wordSet } from '../text/word-set.ts';
import type { Cast } from './cast.ts';
import { isVerb } from './clauses.ts';
import type { Context, Sentence } from './context.ts';
import { isEstimator, isExchange, isOutlet } from './estimators.ts';
import { COMPANY_KINDS } from './name-words.ts';
import type { Name } from './names.ts';
import {
  clausesBetween,
  isApposed,
  isAside,
  isEnclosed,
  isOfAnother,
  isPlain,
  isWhich,
  isWhose,
  PREPOSITIONS,
} from './subject-words.ts';
import type { Word, WordSpan } from './words.ts';

/** Words that may stand between a preposition or an article and its name: "from its rival Acme". */
const FILLER = 5;
/** How many sentences back a stand-in finds its name. */
const MEMORY = 6;

/** Verbs behind which somebody else's clause begins: "Acme says Beta has agreed". */
const REPORTS = new Set(
  'say says said saying report reports reported show shows showed reveal reveals revealed disclose discloses disclosed confirm confirms confirmed announce announces announced write writes wrote claim claims claimed note notes noted add adds added think thinks thought believe believes believed expect expects expected mean means meant'.split(
    ' ',
  ),
);

/** Verbs of what somebody else will do: "expects Beta to report". */
const EXPECTS = new Set('expect expects expected expecting believe believes projects predicts forecasts'.split(' '));

/** Verbs that open a question. */
const INVERTS = new Set(
  'do does did is are was were has have had will would can could may might must should'.split(' '),
);
/** "Shares in its rival Acme fell", "Sales at Acme rose": what the sentence is about is Acme's. */
const OWNED = new Set(
  'share shares stock sales revenue revenues turnover profit profits earnings losses spending'.split(' '),
);
const OWNERS_LINK = new Set(['in', 'of', 'at']);

/** "AI spending at Acme", "the mood inside Acme": what is told is told of Acme. */
const INSIDE = new Set(['at', 'inside', 'within', 'of', 'for']);

/** What ends a time that opens a sentence. */
const TIMES =
  /^(?:(?:19|20)\d\d|(?:quarter|month|year|week|half|day)s?|(?:q|h)[1-4]|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber)$/;

/** "Denver-based": no verb, whatever its form. */
const isHyphened = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.text === '-' && words[at]?.lower.endsWith('ed') === true;

type Place = 'subject' | 'possessive' | 'object' | 'modifier';

/** What a name does in its sentence, told by the words right beside it. */
const placeOf = (name: Name, words: readonly Word[]): Place => {
  let at = name.first - 1;
  for (let i = 0; i < FILLER && at >= 0; i++, at--) {
    const word = words[at] as Word;
    // "For the first quarter Acme expects"
    if (TIMES.test(word.lower) && isVerb(words[name.last + 1] ?? word)) break;
    if (PREPOSITIONS.has(word.lower)) {
      const isOwner = OWNERS_LINK.has(word.lower) && at <= 2 && OWNED.has(words[at - 1]?.lower ?? '');
      return name.possessive || isOwner ? 'possessive' : 'object';
    }
    // "in Denver-based Acme"
    if (word.text === '-' || isHyphened(words, at)) continue;
    if (word.kind === 'mark' || isVerb(word) || word.lower === "'s" || word.lower === 'that') break;
    // "bought from Acme and Beta"; "rose in Paris, and Beta fell"
    if (word.lower === 'and' && !(words[at - 1]?.isCapital && !isVerb(words[name.last + 1] ?? word))) break;
  }
  if (name.possessive) return 'possessive';
  const previous = words[name.first - 1];
  const following = words[name.last + 1];
  if (previous !== undefined && REPORTS.has(previous.lower) && following !== undefined && isVerb(following))
    return 'subject';
  // "Acme expects Beta to report a loss of"
  if (EXPECTS.has(previous?.lower ?? '') && following?.lower === 'to') return 'subject';
  // "Does Acme make money?"
  if (previous !== undefined && name.first === 1 && INVERTS.has(previous.lower)) return 'subject';
  if (previous !== undefined && isVerb(previous) && !isHyphened(words, name.first - 1)) return 'object';
  const article = previous?.lower;
  const next = following;
  // "the Acme contract", "an Acme spokesperson": the name only describes the noun.
  if (
    (article === 'the' || article === 'a' || article === 'an') &&
    next?.kind === 'word' &&
    /^\p{Ll}/u.test(next.text) &&
    !isVerb(next)
  )
    return 'modifier';
  return 'subject';
};

/** How many words may part the preposition from whose it is: "from existing backers Corwen and Gable's fund". */
const HELD = 8;

/** Does a name stand behind a preposition that is not at the head of its sentence? */
const isHeld = (words: readonly Word[], { first }: Name): boolean => {
  for (let at = first - 1; at > 2 && at >= first - HELD; at--) {
    const word = words[at] as Word;
    if (PREPOSITIONS.has(word.lower)) return true;
    if ((word.kind === 'mark' && word.text !== '-') || isVerb(word)) return false;
  }
  return false;
};

/** Who only reckons, tells the story, or lists the shares. */
const isNobody = (words: readonly Word[], name: Name): boolean =>
  isEstimator(words, name.first) || isOutlet(words, name) || isExchange(words, name);

const isWho = (name: Name): boolean => name.kind === 'organisation' || name.kind === 'self' || name.kind === 'payer';

/** Sentences look back at most this deep for whom they speak of. */
const topics = new WeakMap<Cast, Map<number, string | null>>();

/** Is there a preposition or a mark between the start of the sentence and the name, as in "For Acme, ..."? */
const opensWithFor = (words: readonly Word[], name: Name): boolean =>
  name.first <= 2 && words[0]?.lower === 'for' && words[name.last + 1]?.text === ',';

/** "its deal with Acme covers 9 sites": somebody else's, who only has it with Acme. */
const isWithin = (words: readonly Word[], { first, last }: Name): boolean =>
  words[first - 1]?.lower === 'with' && /^\p{Ll}/u.test(words[last + 1]?.text ?? '');

/** "First up is Acme.", "Next up: Acme": whom what follows is about. */
const isPresented = (words: readonly Word[], { first }: Name): boolean =>
  words[first - 2]?.lower === 'up' && (words[first - 1]?.lower === 'is' || words[first - 1]?.text === ':');

/**
 * Whom the sentences before one were about. A new paragraph of a story goes back to the company that the story is about where the last
 * one was named in passing, or nobody was.
 */
const topicBefore = (context: Context, cast: Cast, sentence: Sentence, depth: number): string | null => {
  const earlier = context.sentences[sentence.index - 1];
  const topic = earlier === undefined || depth === 0 ? null : topicOf(context, cast, earlier, depth - 1);
  const { entity, isPassing } = cast.protagonist;
  if (topic === null) return entity;
  return earlier?.block !== sentence.block && isPassing(topic) ? entity : topic;
};

const SHARES =
  /^(?:accounted|accounts|accounting|made|makes|represented|represents|contributed|contributes|generated|generates)$/;
const TOTALS = wordSet('revenue revenues sales turnover');
/** How many words behind its verb a share may have, with what it is of: "accounted for almost 58% of the company's total revenue". */
const SHARE_WITHIN = 12;

/** "Acme accounted for 58% of revenue": somebody else's, whose customer Acme is. */
const isSource = (words: readonly Word[], { last }: Name): boolean => {
  if (!SHARES.test(words[last + 1]?.lower ?? '')) return false;
  const behind = words.slice(last + 2, last + 2 + SHARE_WITHIN);
  const of = behind.findIndex(({ lower }) => lower === 'of');
  const isShare = behind
    .slice(0, Math.max(0, of))
    .some(({ text, lower }) => text === '%' || /%$|^per\s?cent$/.test(lower));
  // "made up 58% of its own revenue": Acme's.
  return (
    isShare && behind.slice(of).some(({ lower }) => TOTALS.has(lower)) && !behind.some(({ lower }) => lower === 'own')
  );
};

/** Whom a sentence is about: its own subject, or else whoever the sentences before it were about. Null where nobody is named. */
const topicOf = (context: Context, cast: Cast, sentence: Sentence, depth = MEMORY): string | null => {
  const cache = topics.get(cast) ?? new Map<number, string | null>();
  topics.set(cast, cache);
  const known = cache.get(sentence.index);
  if (known !== undefined) return known;
  const words = context.wordsOf(sentence);
  const names = cast.namesOf(sentence);
  const before = (): string | null => topicBefore(context, cast, sentence, depth);
  let topic: string | null | undefined;
  let fallback: Name | undefined;
  let weak: Name | undefined;
  const counted = context.quantitiesIn(sentence);
  for (const name of names) {
    // "220,000 Acme accelerators" are not about Acme.
    const start = words[name.first]?.start ?? 0;
    if (!isWho(name) || counted.some(({ phrase }) => phrase.start < start && start < phrase.end)) continue;
    if (isNobody(words, name) || isEnclosed(words, name) || isSource(words, name)) continue;
    const place = placeOf(name, words);
    if (place === 'subject' || opensWithFor(words, name) || isPresented(words, name)) {
      topic = name.entity ?? before();
      break;
    }
    if (place === 'possessive' && !isHeld(words, name)) fallback ??= name;
    else if (place === 'possessive') weak ??= name;
    else if (place === 'object' && INSIDE.has(words[name.first - 1]?.lower ?? '')) weak ??= name;
    else if (words[name.first - 1]?.lower === 'to' && words[name.first - 2]?.lower === 'according') weak ??= name;
  }
  // "held back by weak demand for Beta", "with help from Gable's fund": whom a story about Acme names in passing, its sentence is not about.
  if (weak?.entity == null || !cast.protagonist.isPassing(weak.entity)) fallback ??= weak;
  if (topic === undefined) topic = fallback === undefined ? before() : (fallback.entity ?? before());
  if (depth === MEMORY) cache.set(sentence.index, topic);
  return topic;
};

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
  const topic = topicBefore(context, cast, sentence, MEMORY) ?? context.registrant;
  const { entity, isPart } = cast.protagonist;
  // "Its chatbot Halo is loved. The lab lost $5 million": the company's, not the product's.
  const isCompany = !/^its?$/i.test(name.text);
  return isCompany && topic !== null && entity !== null && isPart(topic) ? entity : topic;
};

/** How much a name before the measure is worth as its owner, by what it does in the sentence. */
const WORTH: Readonly<Record<Place, number>> = { subject: 80, possessive: 68, modifier: 50, object: 45 };

/** How many words may part a measure from who is told by its kin: "Revenue at Acme's largest rival, Beta, was". */
const APPOSED = 8;

/** Words and marks behind which a list goes on with somebody else. */
const TURNS = new Set([',', ';', 'and', 'but', 'while', 'whereas']);

/** "Acme had 3 sites and Beta had 2": who does something between two numbers of a list; null for nobody. */
export const subjectBetween = (
  context: Context,
  cast: Cast,
  sentence: Sentence,
  from: number,
  to: number,
): string | null => {
  const words = context.wordsOf(sentence);
  const found = cast.namesOf(sentence).findLast(({ kind, first, last, possessive }) => {
    const next = words[last + 1];
    const isNew = first > from && last < to && TURNS.has(words[first - 1]?.lower ?? '');
    const acts = next !== undefined && isVerb(next) && !REPORTS.has(next.lower);
    return kind === 'organisation' && isNew && !possessive && acts;
  });
  return found?.entity ?? null;
};

/** "manufacturers", "rivals": several who are called after what they do. */
const COMPANIES: ReadonlySet<string> = new Set([
  ...[...COMPANY_KINDS].map((noun) => (noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`)),
  ...wordSet('rivals competitors peers'),
]);
const OTHERS = wordSet('further other another some most many several few two three four five six seven eight nine ten');

/** How many words may stand before the noun of a group: "a further 17 module manufacturers". */
const GROUP = 5;

/** "A further 17 manufacturers had": does a sentence open with several that nobody names, so that it goes on about nobody? */
const isOfOthers = (words: readonly Word[]): boolean => {
  const at = words.slice(0, GROUP + 1).findIndex(({ lower }) => COMPANIES.has(lower));
  const next = words[at + 1];
  if (at < 1 || next === undefined || (next.text !== ',' && !isVerb(next))) return false;
  const before = words.slice(0, at);
  // "The two companies" were named before.
  if (before[0]?.lower === 'the') return before.some(({ lower }) => lower === 'other');
  return before.some(({ lower, text }) => OTHERS.has(lower) || /^\d/.test(text));
};

/**
 * Who the number is of. `first` and `last` are the words that name the measure (or the number itself, where nothing names it).
 * In this order of trust: the owner right before ("Acme's 2025 revenue", "Acme revenue"), the one after "of" ("downloads of Acme"),
 * the subject of the clause, the subject of an earlier clause, the agent ("built by Acme"), whom the sentence before was about.
 */
export const subjectOf = (
  context: Context,
  cast: Cast,
  sentence: Sentence,
  { first, last }: WordSpan,
  number: WordSpan = { first, last },
): string | null => {
  const words = context.wordsOf(sentence);
  let best: { name: Name; score: number } | null = null;
  const offer = (name: Name, score: number): void => {
    if (best === null || score > best.score) best = { name, score };
  };
  const names = cast.namesOf(sentence);
  for (const name of names) {
    // "Acme accelerators" inside the phrase of the number says who made them, not whose they are.
    if (!isWho(name) || (name.first >= number.first && name.last <= number.last)) continue;
    if (isNobody(words, name)) continue;
    const place = placeOf(name, words);
    if (name.last < first) {
      if (isEnclosed(words, name, first)) continue;
      const from = name.last + (name.possessive ? 2 : 1);
      const isOwnClause = (): boolean => clausesBetween(words, name.last + 2, first) === 0;
      if (isWhose(words, name.last, first)) offer(name, 102);
      else if (name.kind === 'organisation' && isApposed(words, name) && isOwnClause()) offer(name, 101);
      else if (name.kind === 'organisation' && isWhich(words, name.last, first)) offer(name, 99);
      else if (name.possessive && isPlain(words, from, first, 5) && !isOfAnother(words, name, names, first))
        offer(name, 100);
      else if (!name.possessive && first - name.last <= 2 && isPlain(words, from, first, 1) && !isWithin(words, name))
        offer(name, 95);
      else {
        const worth = WORTH[place];
        const lead = place === 'object' && opensWithFor(words, name) ? 30 : 0;
        const aside = isAside(words, name, first) ? 20 : 0;
        offer(
          name,
          worth + lead - aside - 4 * clausesBetween(words, name.last + 1, first) + name.first / (words.length + 1),
        );
      }
    } else if (name.first >= first && name.last <= last) {
      // "valued Acme at $3 million": the name stands in the midst of the measure.
      if (name.kind === 'organisation') offer(name, 92);
    } else if (name.first > last) {
      const head = words[last + 1]?.lower;
      const attached = (head === 'of' || head === 'for' || head === 'at') && name.first - last <= 3;
      const isHeld = head === 'of' || head === 'for' || head === 'at';
      if (isHeld && name.kind === 'organisation' && name.first - last <= APPOSED && isApposed(words, name))
        offer(name, 96);
      else if (attached && name.kind === 'organisation') offer(name, 90);
      else if (words[name.first - 1]?.lower === 'by' && clausesBetween(words, last, name.first) === 0) offer(name, 40);
      else if (place === 'subject' || place === 'possessive')
        // "At $40 million a month, Acme pays ..."
        offer(name, 34 - clausesBetween(words, last, name.first) - name.first / (words.length + 1));
    }
  }
  const found = best as { name: Name; score: number } | null;
  if (found !== null) return entityOf(context, cast, sentence, found.name);
  // A filing speaks of its filer, even where nobody could tell us who that is.
  if (context.document.kind === 'filing') return context.registrant;
  return isOfOthers(words) ? null : topicOf(context, cast, sentence);
};
