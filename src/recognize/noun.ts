import { SMALL_NUMBERS } from '../text/number-words.ts';
import { describingNoun, joinedNoun } from './adjective-noun.ts';
import { STOPS } from './lexicon/noun-stops.ts';
import { isModelNumber, isModelTimes } from './model-number.ts';
import type { Numeral } from './numeral.ts';
import { isCapital, isHyphen, type Scan, type Token } from './scan.ts';

/** Plurals that do not end in s. */
const IRREGULAR = new Map([
  ['people', 'people'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['mice', 'mouse'],
  ['geese', 'goose'],
  ['criteria', 'criterion'],
  ['data', 'data'],
  ['staff', 'staff'],
  ['personnel', 'personnel'],
  ['aircraft', 'aircraft'],
  ['crew', 'crew'],
  ['head', 'head'],
  ...'bus minibus virus campus bonus census surplus gas lens'
    .split(' ')
    .map((word): [string, string] => [`${word}es`, word]),
  ['cattle', 'cattle'],
  ['sheep', 'sheep'],
  ['deer', 'deer'],
  ['police', 'police'],
  ['spacecraft', 'spacecraft'],
  ['species', 'species'],
  ['series', 'series'],
  ['customers', 'customer'],
  ['countries', 'country'],
  ['headcount', 'employee'],
  ['diagnoses', 'diagnosis'],
  ['analyses', 'analysis'],
  ['crises', 'crisis'],
  ['hypotheses', 'hypothesis'],
  ...'israeli iraqi pakistani bangladeshi saudi emirati yemeni somali kuwaiti qatari azeri taxi ski'
    .split(' ')
    .map((word): [string, string] => [`${word}s`, word]),
]);

/** What ends like a plural, and describes the noun behind it: "130,000 graphics processing units". */
const FIELDS = /^(?:graphics|robotics|electronics|logistics|analytics)$/;

/** "130,000 graphics processing units", "graphics chips": the noun as it is mostly printed. */
const isGraphicsUnit = ({ tokens }: Scan, last: number): boolean =>
  /^(?:units|processors|chips|cards)$/.test(tokens[last - 1]?.lower ?? '') &&
  (tokens[last - 2]?.lower === 'graphics' ||
    (tokens[last - 2]?.lower === 'processing' && tokens[last - 3]?.lower === 'graphics'));

const isPlural = (token: Token): boolean =>
  IRREGULAR.has(token.lower) ||
  (token.lower.length > 2 &&
    !FIELDS.test(token.lower) &&
    token.lower.endsWith('s') &&
    !/(ss|us|is|['’]s)$/.test(token.lower)) ||
  /^\p{Lu}{2,}s$/u.test(token.text);

/** "GPUs" to "GPU", "subsidiaries" to "subsidiary", "boxes" to "box"; lower case unless an acronym. */
export const singular = (word: string): string => {
  const lower = word.toLowerCase();
  const irregular = IRREGULAR.get(lower);
  if (irregular !== undefined) return irregular;
  // "date" alone is the unit of what is itself a day (DESIGN 3), and no count.
  if (lower === 'date' || lower === 'dates') return 'calendar date';
  const acronym = /^(\p{Lu}{2,})s?$/u.exec(word);
  if (acronym !== null && (word.endsWith('s') || word.length <= 4)) return acronym[1] ?? word;
  if (lower.length > 4 && lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  if (/(sses|shes|ches|xes|zes)$/.test(lower)) return lower.slice(0, -2);
  if (lower.length > 2 && lower.endsWith('s') && !/(ss|us|is)$/.test(lower)) return lower.slice(0, -1);
  return lower;
};

/** How far a counted noun may stand from its number. */
const REACH = 7;

/** May a word of the stop list begin the noun phrase all the same: "daily posts", "authorized retail stores"? */
const OPENS_PHRASE =
  /^(daily|weekly|monthly|quarterly|annual|authorized|issued|remaining|outstanding|combined|overall|following|used|total|more|most|other|such|plus)$/;
/** What may stand in the midst of a phrase: "broadband and mobile satellites", "equal quarterly instalments", "other most watched games". */
const JOINS_PHRASE = /^(and|or|daily|weekly|monthly|quarterly|yearly|most|such)$/;
/** Verbs that are plurals where the phrase has none yet: "28 stock purchase plans". */
const VERB_OR_PLURAL = /^(plans|shows|works)$/;

/** Plurals that describe the noun after them: "data partners", "sales representatives". Any other plural after "one of the" is its head. */
const DESCRIBES =
  /^(data|sales|savings|securities|news|systems|communications|operations|sports|series|earnings|goods)$/;
/** What is done, behind the one that does it: "one customer represented 12%", "one fund managed by it". */
const DONE = /(?:.{3}ed|^(?:died|spent|left|won|lost|met|led|paid|due|pursuant))$/;
/** "one newly built plant": says how the next word is. */
const ADVERB = /.{2}ly$/;

/** A model in the midst of a phrase, the "7" of "Eagle 7 flights", the "2B" of "Comet 2B engines", the "410" of "new 410 Swift jets": the token after it. */
const pastModel = (scan: Scan, at: number): number => {
  const { tokens } = scan;
  const token = tokens[at];
  if (isModelNumber(scan, at)) return at + 1;
  if (isModelTimes(scan, at)) return at + 2;
  if (token?.kind !== 'number' || !/^\d{1,3}$/.test(token.text) || !isCapital(tokens[at - 1])) return at;
  return tokens[at + 1]?.glued && tokens[at + 1]?.kind === 'word' ? at + 2 : at + 1;
};

/** "one Class A ordinary share", "40 Series B preferred shares": does a class with its letter stand before the noun? */
const isClassLetter = ({ tokens }: Scan, at: number): boolean =>
  /^(?:class|series)$/.test(tokens[at]?.lower ?? '') &&
  /^[A-Z]$/.test(tokens[at + 1]?.text ?? '') &&
  tokens[at + 2]?.kind === 'word' &&
  !STOPS.has(tokens[at + 2]?.lower ?? '');

/** "the 800,000 analysts expected": who reckoned the number, and nothing that it counts. */
const RECKONERS = /^(?:analysts|economists|forecasters)$/;
const RECKONED = /^(?:had|have|were|expected|expect|forecast|predicted|projected|estimated|anticipated)$/;

/** What the number says of its noun: many, one, or one of several. */
type Many = 'many' | 'one' | 'one-of';

/** The head of the noun phrase from `from` on; a singular counts only for one. */
const nounFrom = (scan: Scan, from: number, many: Many): { unit: string; last: number } | null => {
  const isOne = many === 'one';
  const { tokens } = scan;
  if (RECKONERS.test(tokens[from]?.lower ?? '') && RECKONED.test(tokens[from + 1]?.lower ?? '')) return null;
  let head: { token: Token; last: number } | null = null;
  for (let at = from, n = 0; n < REACH; n++) {
    const token = tokens[at];
    if (token === undefined) break;
    const isDone: boolean = head !== null && (isOne || isPlural(head.token));
    if (token.kind === 'mark') {
      // "state-of-the-art", "low-cost": a hyphen joins what follows to one adjective.
      if (!isHyphen(token) || !token.glued || !tokens[at + 1]?.glued) break;
      while (isHyphen(tokens[at]) && tokens[at]?.glued && tokens[at + 1]?.glued) at += 2;
      continue;
    }
    const model = pastModel(scan, at);
    if (model > at && !isDone) {
      at = model;
      continue;
    }
    if (token.kind === 'number') break;
    if (isClassLetter(scan, at)) {
      at += 2;
      continue;
    }
    // "9,600 broadband and mobile satellites": the phrase goes on until its plural.
    const goesOn = n === 0 ? OPENS_PHRASE.test(token.lower) : !isDone && JOINS_PHRASE.test(token.lower);
    const isNoun = many === 'many' && !isDone && VERB_OR_PLURAL.test(token.lower);
    if (STOPS.has(token.lower) && !isNoun) {
      if (!goesOn) break;
      at += 1;
      continue;
    }
    const joined = isHyphen(tokens[at + 1]) && tokens[at + 1]?.glued;
    if (!joined && token.kind === 'word') {
      // "50,000 GPUs": the first plural is the head, unless another noun follows at once ("sales representatives").
      if (isDone && !isOne && (!isPlural(token) || token.lower === 'people')) break;
      // "one of our suppliers fails", "one customer represented 12%": the verb behind the noun.
      if (isDone && many === 'one-of' && !DESCRIBES.test(head?.token.lower ?? '')) break;
      if (isOne && head !== null && DONE.test(token.lower)) break;
      if (!isOne || !ADVERB.test(token.lower)) head = { token, last: at + 1 };
    }
    at += 1;
  }
  if (head === null || (!isOne && !isPlural(head.token))) return null;
  // "if one steps back": a verb, since one is never of many; "1.000 shares" is printed so.
  const isVerb = tokens[from - 1]?.lower === 'one' && /^\p{Ll}+s$/u.test(head.token.text);
  if (isOne && isVerb && isPlural(head.token) && !IRREGULAR.has(head.token.lower)) return null;
  return { unit: isGraphicsUnit(scan, head.last) ? 'GPU' : singular(head.token.text), last: head.last };
};

const DETERMINER = /^(the|its|our|their|these|those|his|her|my)$/;

/** How far "respectively" may stand behind the last of its numbers. */
const RESPECTIVELY_REACH = 26;

/** Past ", respectively, of" of a list whose periods stand before it: "1 million and 2 million for 2025 and 2024, respectively, of options". */
const pastRespectively = ({ tokens }: Scan, from: number): number => {
  if (!/^(for|in|during|at|as)$/.test(tokens[from]?.lower ?? '')) return -1;
  for (let at = from; at < from + RESPECTIVELY_REACH; at++) {
    const lower = tokens[at]?.lower;
    if (lower === undefined || lower === '.' || lower === ';') return -1;
    if (lower !== 'respectively') continue;
    const of = tokens[at + 1]?.text === ',' ? at + 2 : at + 1;
    return tokens[of]?.lower === 'of' ? of + 1 : -1;
  }
  return -1;
};

const QUOTE = /^[“‘"]$/;

/** Past what may stand between a number and its phrase: ", respectively, of", "or more", "+", a hyphen, "of the". */
const phraseStart = (scan: Scan, numeral: Numeral): number => {
  const { tokens } = scan;
  let at = numeral.last;
  const isListed = tokens[at]?.text === ',' && tokens[at + 1]?.lower === 'respectively' && tokens[at + 2]?.text === ',';
  if (isListed) at += 3;
  else if (tokens[at]?.lower === 'or' && /^(more|fewer|less|so)$/.test(tokens[at + 1]?.lower ?? '')) at += 2;
  else if (tokens[at]?.text === '+' && tokens[at]?.glued) at += 1;
  else if (isHyphen(tokens[at])) return at + 1;
  // "two or more “outside directors”"
  while (QUOTE.test(tokens[at]?.text ?? '')) at += 1;
  const listed = numeral.scale > 0 ? pastRespectively(scan, at) : -1;
  if (listed > 0) return listed;
  // "millions of users", "5.2 million of RSUs", "one of the largest sites"; but "5 of clubs" is a name.
  const isPart = DETERMINER.test(tokens[at + 1]?.lower ?? '');
  if (tokens[at]?.lower !== 'of' || !(isListed || isPart || numeral.vague !== null || numeral.scale > 0)) return at;
  at += 1;
  while (DETERMINER.test(tokens[at]?.lower ?? '')) at += 1;
  // "one of the most watched games"
  return isPart && /^(most|least)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
};

/** After a hyphen these name a sort of thing, whatever follows: "two-factor authentication", "a three-tier hierarchy", "the two-class method". */
const SORT = /^(factor|tier|tiered|class|step|part|party|prong|pronged|level|phase|stage|pass)$/;

/** What is published in parts, which are counted: "a ten-part series". */
const IN_PARTS = /^(series|miniseries|documentary|docuseries|drama|podcast|programme|program|thread|saga)$/;

/** "a two-stroke engine", "four-stroke motors" */
const isEngine = (tokens: readonly Token[], last: number): boolean =>
  tokens[last + 1]?.lower === 'stroke' &&
  /^(engine|motor|scooter|rickshaw|bike)s?$/.test(tokens[last + 2]?.lower ?? '');

/** Does a hyphen make a sort of thing of the number and the word behind it? */
const isSort = ({ tokens }: Scan, { last }: Numeral): boolean =>
  isHyphen(tokens[last]) &&
  tokens[last]?.glued === true &&
  tokens[last + 1]?.glued === true &&
  (SORT.test(tokens[last + 1]?.lower ?? '') || isEngine(tokens, last)) &&
  !(tokens[last + 1]?.lower === 'part' && IN_PARTS.test(tokens[last + 2]?.lower ?? ''));

/** Offices that somebody may hold. */
const PERSONS = /^(?:directors|officers|employees|founders|co-founders|cofounders|stockholders|shareholders|agents)$/;

/** What stands between an article and a "one" that counts: "a further one seat". */
const ADDS =
  /^(additional|extra|further|mere|only|just|full|whole|single|total|about|around|almost|nearly|last|first|next|past|other|same|final)$/;

/** "an older one named Bess", "a bigger one": an adjective between an article and "one" leaves it a pronoun. */
const isPronoun = ({ tokens }: Scan, { first }: Numeral): boolean => {
  const adjective = tokens[first - 1];
  if (tokens[first]?.lower !== 'one' || adjective?.kind !== 'word' || !/^\p{Ll}{3,}$/u.test(adjective.text))
    return false;
  return (
    /^(an?|the|its|their|his|her)$/.test(tokens[first - 2]?.lower ?? '') &&
    !ADDS.test(adjective.text) &&
    !STOPS.has(adjective.text)
  );
};

/** "Mr. Elm, who is one of our directors": says what somebody is, and counts nobody. */
const isBeing = ({ tokens }: Scan, { first, last }: Numeral): boolean => {
  const [before, at] = [tokens[first - 1]?.lower ?? '', last + 2];
  const isOf = tokens[last]?.lower === 'of' && DETERMINER.test(tokens[last + 1]?.lower ?? '');
  if (!isOf || !/^(?:is|was|being|as|became)$/.test(before)) return false;
  return [at, at + 1].some((place) => PERSONS.test(tokens[place]?.lower ?? ''));
};

/**
 * The noun that a number counts: the head of the noun phrase after it, in the singular, and the token after the head.
 * "50,000 state-of-the-art new GPUs" is GPU, "500 million shares of common stock" is share; null where no noun follows.
 */
export const countedNoun = (scan: Scan, numeral: Numeral): { unit: string; last: number } | null => {
  const isOne = numeral.value.eq(1) && numeral.vague === null;
  // "no one", "any one of the two"
  if (isOne && /^(no|any|every|some|this|that|which|another)$/.test(scan.tokens[numeral.first - 1]?.lower ?? ''))
    return null;
  if (isOne && (isPronoun(scan, numeral) || isBeing(scan, numeral))) return null;
  if (isSort(scan, numeral)) return null;
  // "two-three years" are a range.
  if (isHyphen(scan.tokens[numeral.last]) && SMALL_NUMBERS.has(scan.tokens[numeral.last + 1]?.lower ?? '')) return null;
  // "57 million three months earlier": what follows is a time.
  const isTimed = /^(?:days|weeks|months|quarters|years)$/.test(scan.tokens[numeral.last + 1]?.lower ?? '');
  if (isTimed && SMALL_NUMBERS.has(scan.tokens[numeral.last]?.lower ?? '')) return null;
  const described = joinedNoun(scan, numeral) ?? describingNoun(scan, numeral);
  if (described !== null) return { unit: singular(described.noun), last: described.last };
  // "a one-time fee", "a one-on-one talk"
  if (isOne && isHyphen(scan.tokens[numeral.last]) && scan.tokens[numeral.last]?.glued) return null;
  const after = scan.tokens[numeral.last]?.lower;
  // "one or more suppliers", but "one more supplier"
  const isSeveral = after === 'or' && scan.tokens[numeral.last + 1]?.lower === 'more';
  const many = !isOne ? 'many' : after === 'of' || isSeveral ? 'one-of' : 'one';
  return nounFrom(scan, phraseStart(scan, numeral), many);
};
