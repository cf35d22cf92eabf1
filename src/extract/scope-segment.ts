import { wordSet } from '../text/word-set.ts';
import { acts } from './acts.ts';
import { isVerb } from './clauses.ts';
import { AGENT_VERBS, LINES_FOR_SHORT, SEGMENT_NOUNS } from './name-words.ts';
import type { Name } from './names.ts';
import { thingBefore, WHOLE_WORDS, wholeFrom } from './scope-part.ts';
import type { Segments } from './segments.ts';
import { hyphenated, textOf, type Word, type WordSpan } from './words.ts';

/** Parts of a business that stand right before the measure: "advertising revenue". Source: segment notes of 10-Ks. */
const LINES = new Set(
  (
    'advertising ad subscription subscriptions services service product products hardware software cloud licensing license launch satellite ' +
    'broadband wireless streaming gaming retail wholesale grocery automotive energy semiconductor pharmacy ticketing freight cargo leasing ' +
    'u.s. us uk european american asian chinese japanese canadian british lending banking brokerage hotel cruise membership wafer battery solar devices marketplace commerce international domestic'
  ).split(' '),
);
/** Words between the part and the measure: "AI-related losses", "Cloud capital expenditures", "Cloud Segment Adjusted EBITDA". */
const BETWEEN =
  /^(?:-|‑|same|store|comparable|organic|related|capital|net|operating|annual|quarterly|total|segment|adjusted|income|\(|\))$/;
/** Words that open the name of a measure and limit it to nothing: "Total Revenue". */
const NEUTRAL = new Set(
  'million billion trillion average cumulative aggregate additional incremental equivalents remaining certain unrestricted such combined total net gross operating annual quarterly consolidated our its the their adjusted capital company revenue segment non common ordinary'.split(
    ' ',
  ),
);
/** The name of a segment is short. */
const NAME_WORDS = 3;

/** Nouns that tell a part only with the noun before them: "wealth management", "data center". */
const PAIRED = wordSet(`
  management center centers centre centres services service products product goods care loss banking lending finance insurance computing software
  hardware chips chip media delivery networks network stores store vehicles vehicle science sciences learning tech technology equipment food foods drinks sharing hailing
`);
/** "ride-hailing", "hosting": these name a trade, where "growing" only describes. */
const TRADE_ING = wordSet(
  'hailing sharing lending banking streaming gaming trading pooling bottling hosting mining farming',
);

const describes = (word: Word): boolean =>
  DESCRIBES.has(word.lower) ||
  (!LINES.has(word.lower) && !TRADE_ING.has(word.lower) && /(?:ing|est|ed|ful|al)$/.test(word.lower));

/** Where the plain nouns begin that name the part before `at`: "airship", "wealth management", "ride-hailing"; `at` itself for none. */
const plainFrom = (words: readonly Word[], at: number): number => {
  const plain = words[at - 1];
  // "to fund operations"
  if (plain?.kind !== 'word' || !/^\p{L}/u.test(plain.text) || plain.lower === "'s" || words[at - 2]?.lower === 'to')
    return at;
  const isHyphenated = words[at - 2]?.text === '-' && words[at - 3]?.kind === 'word';
  if (describes(plain) || isVerb(plain)) return at;
  const whole = wholeFrom(words, at - 1);
  if (whole < at - 1) return whole;
  // "the life and health unit"
  if (words[at - 2]?.lower === 'and' && OWNED.has(words[at - 4]?.lower ?? '')) return at - 3;
  if (isHyphenated) return at - 3;
  const before = words[at - 2];
  const isPair =
    PAIRED.has(plain.lower) && before?.kind === 'word' && /^\p{L}+$/u.test(before.text) && before.lower !== "'s";
  return isPair && !describes(before) && (OWNED.has(words[at - 3]?.lower ?? '') || at === 2) ? at - 2 : at - 1;
};

/** The name of the segment that ends before the noun at `at`: "AI" of "Acme's AI division", "Cloud" of "our Cloud segment". */
const segmentBefore = (words: readonly Word[], at: number): string | null => {
  let from = at;
  while (from > 0 && at - from <= NAME_WORDS && /^(?:\p{Lu}|&)/u.test(words[from - 1]?.text ?? '')) from--;
  // "its airship business": a plain noun names the part, a describing word does not.
  if (from === at) from = plainFrom(words, at);
  if (/^(?:The|Our|Its|This|Each|Other|A|In|For|At)$/.test(words[from]?.text ?? '')) from++;
  if (from >= at) return null;
  // "the Over-Allotment Units"
  while (words[from - 1]?.text === '-' && words[from - 2]?.isCapital === true) from -= 2;
  const opener = OWNED.has(words[from - 1]?.lower ?? '') ? words[from - 2] : words[from - 1];
  const text = hyphenated(words, from, at);
  // "Excluding the bakery unit, it would have earned": all but the part.
  return opener?.lower === 'excluding' ? `excluding ${text}` : text;
};

const OWNED = new Set(['the', 'its', 'our', 'their', "'s"]);

/** Words before "segment" or "business" that name none. */
const DESCRIBES = new Set(
  (
    'the a an our its their his her this that these those each every both other another all any some one two three four five new main core own ' +
    'whole entire big small same such new profitable larger smaller primary first second third reportable of in for and or to company great ' +
    'good bad as by with from more most much in do does doing is was family per'
  ).split(' '),
);

/** "the consumer bank": what sort of bank is a part of one. */
const BANK_SORTS = wordSet('consumer investment retail private commercial corporate wholesale digital');
const isBankPart = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'bank' && BANK_SORTS.has(words[at - 1]?.lower ?? '') && OWNED.has(words[at - 2]?.lower ?? '');

/** The name of the part whose noun stands at `at`; a sort of bank is called so in whole. */
const segmentNamed = (words: readonly Word[], at: number): string | null =>
  isBankPart(words, at) ? `${words[at - 1]?.text} bank` : segmentBefore(words, at);

/** "restricted share units": what is granted in units is no unit. */
const GRANTED = wordSet('share stock performance');

/** Does the noun of a part stand there? */
const isPartNoun = (words: readonly Word[], at: number): boolean =>
  (SEGMENT_NOUNS.has(words[at]?.lower ?? '') && !GRANTED.has(words[at - 1]?.lower ?? '')) || isBankPart(words, at);

/** How many words may part the segment from the number or its name: "revenue in our Cloud segment was". */
const NEAR = 8;

/** Words behind which somebody else's clause begins. */
const TURNS = wordSet(', and but while whereas as although though');

/** "..., while Acme earned": where the last clause begins that is of the whole company, or of another; -1 where none does. */
const lastTurn = (words: readonly Word[], names: readonly Name[], until: number): number =>
  names.findLast(
    ({ kind, first, last, possessive }) =>
      first < until &&
      !possessive &&
      (kind === 'organisation' || kind === 'self') &&
      TURNS.has(words[first - 1]?.lower ?? '') &&
      isVerb(words[last + 1] ?? (words[last] as Word)),
  )?.first ?? -1;

/** "It sold the ferry business, and revenue rose": what is only done to the part is told of the whole behind the comma. */
const isLeftBehind = (words: readonly Word[], at: number, until: number): boolean => {
  if (!words.slice(at + 1, until).some(({ text }) => text === ',')) return false;
  for (let i = at - 1; i >= 0 && at - i <= NAME_WORDS + 1; i--)
    if (OWNED.has(words[i]?.lower ?? '')) return isVerb(words[i - 1] ?? (words[i] as Word));
  return false;
};

/** "$9 million of sales and the tour business $4 million": does the noun of a part, behind a figure, begin what is told next? */
const isNextSubject = (words: readonly Word[], at: number): boolean => {
  for (let i = at - 1; i > 0 && at - i <= NAME_WORDS + 1; i--)
    if (OWNED.has(words[i]?.lower ?? '')) return words[i - 1]?.lower === 'and';
  return false;
};

/** "rose 5% as its cloud unit grew": what follows tells why, or of another. */
const REASONS = wordSet('; as after because while whereas when but since');

/** "14,300 people, 3,900 of them in the compute division": what follows is said of the part. */
const isOfThem = (words: readonly Word[], at: number): boolean =>
  /^(?:them|whom|which)$/.test(words[at]?.lower ?? '') && words[at - 1]?.lower === 'of';

/** "revenue was $9 million, with the cloud arm bringing in $4 million": what follows is said of the part. */
const isWithPart = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'with' && words[at - 1]?.text === ',';

/**
 * The segment that the words name nearest to the measure: "the Cloud segment had revenue of", "losses in its AI division".
 *
 * @param around from the name of the measure to the number
 * @param after nothing before this word counts: in a list it belongs to the number before
 */
export const segmentNear = (
  words: readonly Word[],
  names: readonly Name[],
  around: WordSpan,
  after = 0,
): string | null => {
  let best: { text: string; distance: number } | null = null;
  const from = Math.max(after, around.first - NEAR, lastTurn(words, names, around.first));
  for (let i = from; i <= around.last + NEAR && i < words.length; i++) {
    if (i > around.last && (REASONS.has(words[i]?.lower ?? '') || isOfThem(words, i) || isWithPart(words, i))) break;
    if (!isPartNoun(words, i) || isLeftBehind(words, i, around.first)) continue;
    // "International Business Machines"
    if (names.some(({ kind, first, last }) => kind === 'organisation' && first < i && i < last)) continue;
    // "Acme Group": the last word of its name.
    if (
      words[i]?.text === 'Group' &&
      names.some(({ kind, first, last }) => kind === 'organisation' && first < i && i === last)
    )
      continue;
    const distance = i < around.first ? around.first - i : Math.max(0, i - around.last);
    if (best !== null && best.distance <= distance) continue;
    const text = i > around.last && isNextSubject(words, i) ? null : segmentNamed(words, i);
    // "Acme's business", "the Acme group": that is the company, not a part of it.
    const company = names.some((name) => name.kind === 'organisation' && name.last === i - 1 && name.text === text);
    // "Electronics group Acme": what sort of company it is.
    if (words[i]?.lower === 'group' && names.some(({ kind, first }) => kind === 'organisation' && first === i + 1))
      continue;
    if (text !== null && !(company && words[i]?.lower !== 'segment')) best = { text, distance };
  }
  return best?.text ?? null;
};

/** Nouns that name a part so plainly that it may stand far off, as the subject of the whole sentence. */
const PLAIN_SEGMENT = /^(?:segments?|division|unit)$/;
/** Words by which a sentence turns to the whole company. */
const WHOLE = new Set(['we', 'consolidated', 'company', 'overall', 'total', 'group']);
/** "The retail business earned", "its cloud arm, which Acme bought, lost": does the noun of a part stand as a subject does? */
const isSubjectAt = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1];
  return (
    next !== undefined && (acts(next) || (next.text === ',' && /^(?:which|where)$/.test(words[at + 2]?.lower ?? '')))
  );
};

/** The segment that the sentence is about: "our Cloud segment had revenue of $3 million, income of $1 million, and EBITDA of". */
export const segmentAhead = (words: readonly Word[], names: readonly Name[], first: number): string | null => {
  const turn = lastTurn(words, names, first);
  for (let i = first - 1; i > turn; i--) {
    const word = words[i] as Word;
    if (word.text === ';' || WHOLE.has(word.lower)) return null;
    const isPart = PLAIN_SEGMENT.test(word.lower) || (isPartNoun(words, i) && isSubjectAt(words, i));
    const text = isPart ? segmentNamed(words, i) : null;
    const isCompany = names.some(
      ({ kind, last, text: name }) => kind === 'organisation' && last === i - 1 && name === text,
    );
    if (text !== null && !(isCompany && !/^segments?$/.test(word.lower))) return text;
  }
  return null;
};

/** "Frozen delivered sales of $3 million", "Pet Care, the smallest, had": the known segment that opens the sentence; null where none does. */
export const segmentOpening = (words: readonly Word[], segments: Segments, first: number): string | null => {
  const from = words[0]?.lower === 'the' ? 1 : 0;
  for (let end = from + NAME_WORDS; end > from; end--) {
    const next = words[end];
    if (end >= first || next === undefined || !(isVerb(next) || AGENT_VERBS.has(next.lower) || next.text === ','))
      continue;
    const text = textOf(words, from, end);
    if (!segments.isSegment(text)) continue;
    // "Frozen grew, while the company earned $3 million"
    const isLeft = words.slice(end, first).some(({ lower }) => lower === ';' || WHOLE.has(lower) || lower === 'while');
    return isLeft ? null : text;
  }
  return null;
};

const OPENERS = wordSet(
  'the our its in for at on this that these each as and or of by with from to a an during while if when',
);

/** Is a word written as the name of a measure goes on, and no article that opens a sentence, nor what a headline says of the whole: "Record Quarter"? */
const isNamePart = ({ text, lower }: Word): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(text) && !NEUTRAL.has(lower) && !OPENERS.has(lower) && !WHOLE_WORDS.has(lower);

/** The part that stands right before the measure: "AI capex", "AI-related losses", "advertising revenue", "Space income (loss)". */
export const modifierOf = (
  words: readonly Word[],
  names: readonly Name[],
  segments: Segments,
  first: number,
): string | null => {
  let at = first - 1;
  while (at >= 0 && BETWEEN.test(words[at]?.lower ?? '')) at--;
  for (let from = Math.max(0, at - NAME_WORDS + 1); from <= at; from++) {
    const text = textOf(words, from, at + 1);
    if (segments.isSegment(text)) return text;
  }
  const word = words[at];
  if (word === undefined) return null;
  // "U.S. revenue", but "Wall Street predicted"
  const place = acts(words[first] ?? word)
    ? undefined
    : names.find((name) => name.kind === 'place' && name.last === at && !name.possessive);
  if (place !== undefined) return place.text;
  if (names.some((name) => name.first <= at && at <= name.last && name.kind === 'organisation')) return null;
  // "Truck sales brought in $3 million": the measure stands before the verb that decided.
  const thing = thingBefore(words, names, first) ?? thingBefore(words, names, first - 1);
  if (thing !== null) return thing;
  // "by-product sales"
  const isHalf = words[at - 1]?.text === '-' && words[at - 2]?.kind === 'word';
  if (LINES_FOR_SHORT.test(word.text) || LINES.has(word.lower)) return hyphenated(words, isHalf ? at - 2 : at, at + 1);
  // "our Base Revenue": a measure that the document defines for itself.
  const isDefined = /^\p{Lu}/u.test(words[first]?.text ?? '') && isNamePart(word) && at > 0;
  if (!isDefined) return null;
  // "Passenger Flight Margin"
  let from = at;
  while (from > 0 && at - from < NAME_WORDS - 1 && isNamePart(words[from - 1] as Word)) from--;
  return textOf(words, from, at + 1);
};
