import type { QuantityMention } from '../model/mention.ts';
import type { ConceptRule } from './concept-rule.ts';
import { type Context, indexFrom, type Sentence } from './context.ts';
import { findPhrases, type Hit, type Lexicon, lexiconOf } from './phrases.ts';
import { remarkEnd } from './remarks.ts';
import { type UnitKind, unitKindOf } from './unit-kind.ts';
import { signOf } from './word-signs.ts';
import { firstFrom, type Word } from './words.ts';

/** How a word bears on the number beside it; see `ConceptRule`. `not` speaks for some other measure. */
export type Role = 'name' | 'lead' | 'head' | 'tight' | 'hint' | 'not';
export type Trigger = { readonly rule: ConceptRule; readonly role: Role };
export type TriggerHit = Hit<Trigger>;

/** How a phrase of a rule is meant: it speaks of a number beside it, or bears on the whole sentence. */
type Use = Role | 'need' | 'bar';
type Clue = { readonly rule: ConceptRule; readonly role: Use };

/** The words of all rules, ready to be found in one pass. */
export type Triggers = { readonly rules: readonly ConceptRule[]; readonly clues: Lexicon<Clue> };

export const triggersOf = (rules: readonly ConceptRule[]): Triggers => ({
  rules,
  clues: lexiconOf(
    rules.flatMap((rule) =>
      Object.entries({
        name: rule.names,
        lead: rule.leads,
        head: rule.heads,
        tight: rule.tight,
        hint: rule.hints,
        not: rule.not,
        need: rule.needs,
        bar: rule.bars,
      }).flatMap(([role, phrases]) => (phrases ?? []).map((phrase) => [phrase, { rule, role: role as Use }] as const)),
    ),
  ),
});

/** Words that tie a number to its measure and say nothing themselves. */
const isLink = signOf(
  (
    'the a an of in to at was is were are be been being by for on with from its their our his her this that these those total approximately ' +
    'about nearly roughly around over some just only another also alone has have had will would could and or as than more up into reach reached ' +
    'reaching came stood hit exceeded exceeding topped respectively'
  ).split(' '),
);

/** Words after which a noun belongs to something else than the number before them: "$5 million, and revenue". */
const parts = signOf('and but while which that who as because after before when where whereas although'.split(' '));

const namesSegment = signOf(['segment', 'segments']);
const isSegment = (word: Word | undefined): boolean => word !== undefined && namesSegment(word);

/** Describing words do not go on for longer than this. */
const PLAIN = 7;

/** What a step over a word costs. */
const COST = { link: 0.3, period: 0.1, word: 1, comma: 1.5, mark: 2.5, stop: 6, rival: 6, otherNumber: 1 } as const;

/** One sentence, with what stands where and how far apart. */
export type Reading = {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly hits: readonly TriggerHit[];
  /** Rules whose needed words stand in the sentence, and rules that a word in it bars. */
  readonly met: ReadonlySet<ConceptRule>;
  readonly barred: ReadonlySet<ConceptRule>;
  readonly mentions: readonly QuantityMention[];
  /** The words of a mention with its hedge and noun, as indices. */
  readonly placeOf: (mention: QuantityMention) => { readonly first: number; readonly last: number };
  /** What it costs to go from the word after `from` to the word before `to`, for a number of this kind. */
  readonly cost: (from: number, to: number, kind: UnitKind) => number;
  /** Is there nothing but describing words between: "$5 million three-year cloud" deal? */
  readonly isPlain: (from: number, to: number) => boolean;
  /** Does another number stand between? */
  readonly isTaken: (from: number, to: number) => boolean;
  /** Is the word part of a stretch of time: the "2025" of "in 2025"? */
  readonly inPeriod: (at: number) => boolean;
  /** Does a mark or a conjunction part the words between? */
  readonly isParted: (from: number, to: number) => boolean;
};

const MARKS: ReadonlyMap<string, number> = new Map([
  [';', COST.stop],
  [',', COST.comma],
  ...[...'—–:()|•'].map((mark) => [mark, COST.mark] as const),
]);
const markCost = ({ text }: Word): number => MARKS.get(text) ?? 0;

const isOfSentence = ({ role }: Clue): boolean => role === 'need' || role === 'bar';

/** A phrase that means something else speaks against its own rule only; a name takes the words from every rule of the same units. */
const hides = (longer: Clue, shorter: Clue): boolean => {
  if (isOfSentence(longer) || isOfSentence(shorter))
    return longer.role === shorter.role && longer.rule === shorter.rule;
  // "a nine-year lease for a mill": what a number may follow says nothing of the one before it.
  // "It was valued at $5 million", nor the other way round.
  if (longer.role === 'lead' && shorter.role === 'head') return false;
  if (longer.role === 'head' && shorter.role === 'lead') return false;
  return longer.role === 'not'
    ? longer.rule === shorter.rule
    : longer.rule.units.some((unit) => shorter.rule.units.includes(unit));
};

const isTrigger = (hit: Hit<Clue>): hit is TriggerHit => !isOfSentence(hit.value);

const wordCost = (word: Word, next: Word | undefined): number => {
  if (word.kind === 'mark') return markCost(word);
  // "for our Cloud segment": which part it is of does not part the number from its measure.
  return isLink(word) || isSegment(word) || isSegment(next) ? COST.link : COST.word;
};

/** Reads one sentence for evidence. One pass over its words. */
export const readSentence = (context: Context, triggers: Triggers, sentence: Sentence): Reading => {
  const words = context.wordsOf(sentence);
  const mentions = context.quantitiesIn(sentence).filter((mention) => mention.cell === null);
  const sums = new Array<number>(words.length + 1).fill(0);
  const partings = new Array<number>(words.length + 1).fill(0);
  const inPeriod = new Uint8Array(words.length);
  for (const period of context.periodsIn(sentence))
    for (let i = firstFrom(words, period.start); i < words.length && (words[i] as Word).start < period.end; i++)
      inPeriod[i] = 1;
  const inNumber = new Uint8Array(words.length);
  const places = new Map<QuantityMention, { first: number; last: number }>();
  for (const mention of mentions) {
    const first = firstFrom(words, Math.min(mention.phrase.start, mention.start));
    const end = Math.max(mention.end, mention.phrase.end);
    let last = first;
    while (last + 1 < words.length && (words[last + 1] as Word).start < end) last++;
    places.set(mention, { first, last });
    for (let i = firstFrom(words, mention.start); i < words.length && (words[i] as Word).start < mention.end; i++)
      inNumber[i] = 1;
  }
  let remark = -1;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (i > remark) remark = Math.max(remark, remarkEnd(words, i));
    const isLight = inPeriod[i] === 1 || i <= remark;
    const price = inNumber[i] === 1 ? 0 : isLight ? COST.period : wordCost(word, words[i + 1]);
    sums[i + 1] = (sums[i] as number) + price;
    const isParting =
      inNumber[i] === 0 &&
      !isLight &&
      // "a three-year, $9 million deal"
      !(word.text === ',' && inNumber[i - 1] === 1 && inNumber[i + 1] === 1) &&
      (parts(word) || (word.kind === 'mark' && markCost(word) > 0));
    partings[i + 1] = (partings[i] as number) + (isParting ? 1 : 0);
  }
  const kinds = mentions.map((mention) => ({
    start: places.get(mention)?.first ?? 0,
    kind: unitKindOf(mention.quantity),
  }));
  const clues = findPhrases(words, triggers.clues, hides);
  const hits: TriggerHit[] = [];
  const met = new Set<ConceptRule>();
  const barred = new Set<ConceptRule>();
  for (const clue of clues) {
    if (isTrigger(clue)) hits.push(clue);
    else (clue.value.role === 'need' ? met : barred).add(clue.value.rule);
  }
  return {
    sentence,
    words,
    hits,
    met,
    barred,
    mentions,
    placeOf: (mention) => places.get(mention) ?? { first: 0, last: 0 },
    inPeriod: (at) => inPeriod[at] === 1,
    isPlain: (from, to) => {
      if (to - from > PLAIN) return false;
      for (let i = from + 1; i < to; i++) {
        // "a three-year, $9 million deal"
        if (words[i]?.text === ',' && inNumber[i + 1] === 1) continue;
        const word = words[i] as Word;
        if (isLink(word) || markCost(word) > 0) return false;
      }
      return true;
    },
    isTaken: (from, to) => (kinds[indexFrom(kinds, from + 1)]?.start ?? to) < to,
    isParted: (from, to) => to > from + 1 && (partings[to] as number) > (partings[from + 1] as number),
    cost: (from, to, kind) => {
      if (to <= from + 1) return 0;
      let price = (sums[to] as number) - (sums[from + 1] as number);
      for (let m = indexFrom(kinds, from + 1); m < kinds.length && (kinds[m]?.start ?? 0) < to; m++)
        price += kinds[m]?.kind === kind ? COST.rival : COST.otherNumber;
      return price;
    },
  };
};
