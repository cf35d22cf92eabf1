import { isVerb } from './clauses.ts';
import type { Context, Sentence } from './context.ts';
import { DATELINE_WITHIN, datelineLength } from './dateline.ts';
import { hyphenedNames } from './hyphened.ts';
import type { PartSpan } from './known-parts.ts';
import {
  AGENT_VERBS,
  COMPANY_NOUNS,
  HELPING_VERBS,
  LEGAL_FORMS,
  LINES_FOR_SHORT,
  PAYER_NOUNS,
  SEGMENT_NOUNS,
} from './name-words.ts';

import { isTitle, NUMERAL, printedAs, type RawName, rawNames } from './raw-names.ts';
import type { NameKind } from './roster.ts';
import { isTickerAt } from './ticker.ts';
import { isWhereabouts } from './whereabouts.ts';
import { signOf } from './word-signs.ts';
import type { Word } from './words.ts';

/**
 * Someone or something named in a sentence; `first` and `last` are indices into its words. `self` is a stand-in for who was last spoken
 * of ("it", "the lab"), `payer` one for who pays ("the customer"); their entity is found later.
 */
export type Name = {
  readonly first: number;
  readonly last: number;
  readonly text: string;
  readonly kind: NameKind | 'site' | 'self' | 'payer';
  /** The spelling that claims use; null for a stand-in. */
  readonly entity: string | null;
  /** "Acme's", "its" */
  readonly possessive: boolean;
};

/** "Northwind Acme" is two names where each part is known alone; "Acme Cloud" is one where nobody speaks of "Cloud". */
const split = (name: RawName, words: readonly Word[], isKnown: (text: string) => boolean): RawName[] => {
  const { first, last } = name;
  if (first === last || LEGAL_FORMS.has((words[last] as Word).lower)) return [name];
  const textOf = (from: number, to: number): string => printedAs(words, from, to);
  // A numeral stays with the word before it: "Acme Northfield II" may be two names, never three.
  const end = NUMERAL.test((words[last] as Word).text) ? last - 1 : last;
  const parts: RawName[] = [];
  for (let at = first; at <= end; ) {
    // The whole is tried last: a headline that runs two names together may do so often.
    let to = at === first ? end - 1 : end;
    while (to > at && !isKnown(textOf(at, to))) to--;
    if (to < at || !isKnown(textOf(at, to))) return [name];
    parts.push({ first: at, last: to === end ? last : to, text: textOf(at, to === end ? last : to) });
    at = to + 1;
  }
  return parts;
};

/** How many words may stand between "the" and the noun of a stand-in: "the fast-growing AI lab". */
const DESCRIPTION = 3;

/** "the world's second-biggest memory chip maker" */
const RANKED = /^(?:world|country|nation|region|continent)$/;
/** How many words may say where a company sits: "the Santa Rosa, California-based company". */
const SEAT = 6;

/** The word behind "Santa Rosa, California-based"; `at` itself where nothing says where somebody sits. */
const pastSeat = (words: readonly Word[], at: number): number => {
  if (words[at]?.isCapital !== true) return at;
  for (let i = at + 1; i <= at + SEAT; i++) {
    const word = words[i];
    if (word?.lower === 'based' && words[i - 1]?.text === '-') return i + 1;
    if (word === undefined || (!word.isCapital && !/^[,.-]$/.test(word.text))) return at;
  }
  return at;
};

/** What a stand-in begins with. */
const standsIn = signOf(['it', 'its', 'the', 'this']);

const standInAt = (
  words: readonly Word[],
  at: number,
): { last: number; kind: 'self' | 'payer'; possessive: boolean } | null => {
  const word = words[at] as Word;
  if (!standsIn(word)) return null;
  if (word.lower === 'it') return { last: at, kind: 'self', possessive: false };
  if (word.lower === 'its') return { last: at, kind: 'self', possessive: true };
  const ranked = RANKED.test(words[at + 1]?.lower ?? '') && words[at + 2]?.lower === "'s";
  const from = ranked ? at + 3 : pastSeat(words, at + 1);
  for (let i = from; i <= from + (ranked ? 2 * DESCRIPTION : DESCRIPTION) && i < words.length; i++) {
    const { lower, kind } = words[i] as Word;
    // "the company-wide", "the site could host"
    if ((kind === 'mark' && lower !== '-') || isVerb(words[i] as Word)) return null;
    const stands = COMPANY_NOUNS.has(lower) ? 'self' : PAYER_NOUNS.has(lower) ? 'payer' : null;
    if (stands === null) continue;
    const next = words[i + 1];
    if (next?.text === '-') return null; // "the company-wide freeze"
    // "the client business"
    if (stands === 'payer' && SEGMENT_NOUNS.has(next?.lower ?? '')) return null;
    return { last: i, kind: stands, possessive: next?.lower === "'s" };
  }
  return null;
};

/** How many words the hour of an entry of a live page takes: "07:31", "7.31am", "09:15 GMT -". */
const stampLength = (words: readonly Word[]): number => {
  const [hour, mark, minute] = words;
  if (!/^\d{1,2}$/.test(hour?.text ?? '') || !/^[:.]$/.test(mark?.text ?? '')) return 0;
  if (!/^\d\d(?:am|pm)?$/i.test(minute?.text ?? '')) return 0;
  const zone = /^(?:am|pm|gmt|bst|et|est|edt|cet|cest|ist)$/.test(words[3]?.lower ?? '') ? 4 : 3;
  return /^[-–—|:]$/.test(words[zone]?.text ?? '') ? zone + 1 : zone;
};

/** Is it the first word of the sentence, or of what is quoted in it: 'she said: "Rent is due"'? */
const isOpening = (words: readonly Word[], at: number, opening: number): boolean =>
  at === opening || (/^["“]$/.test(words[at - 1]?.text ?? '') && /^[:,]$/.test(words[at - 2]?.text ?? ''));

/** "Active Customer Accounts", "the Stock Split": a filing writes its own terms large, with words around that are no name. */
const isPartOfTerm = (words: readonly Word[], { first, last }: RawName): boolean => {
  const isLarge = (word: Word | undefined): boolean => word?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(word.text);
  return isLarge(words[last + 1]) || (first > 1 && isLarge(words[first - 1]));
};

/** "Lenders", "Construction", "Hiring": words that open a sentence, and whose form is no name's. */
const NO_AGENT = /(?:s|tion|sion|ment|ing)$/;

/** What only somebody does, where a clause says who somebody is. */
const MAKES = /^(?:makes|builds|runs|designs|develops)$/;

/**
 * "Acme will pay": the word that opens the sentence does what only somebody does, or is told of as somebody is, "Acme, whose sales". A plural
 * ("Lenders agreed") may be anybody, but with a ticker, "Acme (NYSE: ACM)".
 */
const isAgent = (words: readonly Word[], at: number): boolean => {
  if (isTickerAt(words, at + 1)) return true;
  if (NO_AGENT.test((words[at] as Word).lower)) return false;
  let next = at + 1;
  if (words[next]?.text === ',' && words[next + 1]?.lower === 'whose') return true;
  // "Acme, based in Leeds, lost $9 million"
  if (words[next]?.text === ',' && /^(?:based|headquartered|founded)$/.test(words[next + 1]?.lower ?? '')) return true;
  // "Acme, which makes looms, lost $9 million"
  if (words[next]?.text === ',' && words[next + 1]?.lower === 'which') {
    next += 2;
    if (MAKES.test(words[next]?.lower ?? '')) return true;
  }
  // "Acme has 900 workers"
  if (/^(?:has|had)$/.test(words[next]?.lower ?? '') && /^\d/.test(words[next + 1]?.text ?? '')) return true;
  while (HELPING_VERBS.has(words[next]?.lower ?? '')) next++;
  return AGENT_VERBS.has(words[next]?.lower ?? '');
};

/** "St. Albans" is a town; "St. Albans Foods" may be anybody. */
const SAINT = /^(?:St|Ste|Ft|Mt)\. \S+$/;

/** What the names of one document are read against. */
export type NameReader = {
  readonly isKnown: (text: string) => boolean;
  readonly isSite: (text: string) => boolean;
  /** Was it given by the pipeline or the filing? */
  readonly isGiven: (text: string) => boolean;
  /** Is it made of words that the document also writes small? */
  readonly isCommon: (text: string) => boolean;
  /** Is it a trade without a company ("Automotive fell 9%"), or a short form that the text makes itself? */
  readonly isTerm: (text: string) => boolean;
  /** Does a filing write it large, as it does its own terms, and never say that it does anything or has a company's form? */
  readonly isNobody: (text: string) => boolean;
  readonly kindOf: (text: string) => NameKind;
  readonly canonical: (text: string) => string;
  /** Companies called by a name in the genitive, "Barlow's", by the name without. */
  readonly genitives: ReadonlyMap<string, string>;
  /** In a filing "we" and "the Company" are the filer. */
  readonly isFiling: boolean;
  /** The filer; null where it is not known, or there is none. */
  readonly we: string | null;
  /** The parts of the company that a sentence names, which are nobody. */
  readonly partsIn: (sentence: Sentence) => readonly PartSpan[];
};

/** "MAUs", "ETFs": several of what is called for short, and nobody. */
const SHORT_FORMS = /^\p{Lu}{2,5}s$/u;

/** "its plant in Lansing", "outside Abilene": what stands there is a town. */
const isTown = (words: readonly Word[], first: number): boolean =>
  /^(?:near|outside)$/.test(words[first - 1]?.lower ?? '') ||
  (words[first - 1]?.lower === 'in' &&
    /^(?:plants?|factory|factories|mills?|mines?|campus|warehouse|headquarters)$/.test(words[first - 2]?.lower ?? ''));

const HONORIFICS = new Set(['mr', 'mrs', 'ms', 'mx', 'dr', 'prof']);

/** "Ms. Lee": whoever is called so is no company. */
const hasHonorific = (words: readonly Word[], first: number): boolean => {
  const at = words[first - 1]?.text === '.' ? first - 2 : first - 1;
  return HONORIFICS.has(words[at]?.lower ?? '');
};

/** "Per Lee, who took over in 2020," */
const isWho = (words: readonly Word[], last: number): boolean =>
  words[last + 1]?.text === ',' && words[last + 2]?.lower === 'who';

const isWe = signOf(['we', 'us', 'our', 'ours']);

/** The names and stand-ins of a sentence, in order. */
export const namesOf = (context: Context, sentence: Sentence, reader: NameReader): Name[] => {
  const words = context.wordsOf(sentence);
  const title = isTitle(words);
  const names: Name[] = [];
  // "• Way out: 90 days": the bullet is no word, and the hour of an entry opens no sentence.
  const stamp = stampLength(words);
  const opening = words.findIndex((word, i) => i >= stamp && word.kind === 'word');
  const dateline = datelineLength(words, !reader.isFiling && sentence.index < DATELINE_WITHIN);
  let until = -1;
  const parts = reader.partsIn(sentence);
  const isPart = ({ first, last }: RawName): boolean => parts.some((part) => part.first <= first && last <= part.last);
  const pieces = rawNames(words, hyphenedNames(context.document)).flatMap((name) =>
    isPart(name) ? [] : split(name, words, reader.isKnown),
  );
  for (const piece of pieces) {
    const { first, last, text } = piece;
    if (last < dateline) continue;
    const opens = isOpening(words, first, opening) && last === first && /^\p{Lu}\p{Ll}+$/u.test(text);
    const possessive = words[last + 1]?.lower === "'s" || (text.endsWith('s') && words[last + 1]?.text === '’');
    // "KELL: We lost $5 million": who speaks; "HVL: $5 million" is whose the figure is.
    const speaks = first === opening && words[last + 1]?.text === ':' && /^[\p{Lu} .’'-]{3,}$/u.test(text);
    if (speaks && !/^[$€£¥₹\d+-]/.test(words[last + 2]?.text ?? '')) continue;
    const isUnsure = title || (opens && !possessive && !isAgent(words, first));
    if (isUnsure && !reader.isKnown(text) && !reader.isSite(text) && reader.kindOf(text) !== 'place') continue;
    if (!possessive && reader.isCommon(text)) continue;
    if (reader.isTerm(text) || SHORT_FORMS.test(text)) continue;
    // "$US7.7 million"
    if (words[first - 1]?.text === '$' && /^\p{Lu}{1,3}\d/u.test(text)) continue;
    // "The EV unit"
    if (LINES_FOR_SHORT.test(text) && SEGMENT_NOUNS.has(words[last + 1]?.lower ?? '')) continue;
    if (reader.isFiling && !reader.isGiven(text) && isPartOfTerm(words, piece)) continue;
    // "Lane 2" and "Phase III" are no companies.
    const numbered = first !== last && NUMERAL.test(words[last]?.text ?? '');
    const isPlace = numbered || isTown(words, first) || SAINT.test(text) || isWhereabouts(words, piece);
    const isPerson = !reader.isFiling && (hasHonorific(words, first) || isWho(words, last));
    const kind = isPerson ? 'person' : reader.isSite(text) ? 'site' : isPlace ? 'place' : reader.kindOf(text);
    if (kind === 'organisation' && reader.isNobody(text)) continue;
    const genitive = words[last + 1]?.lower === "'s" ? reader.genitives.get(text) : undefined;
    if (genitive === undefined || reader.isGiven(text))
      names.push({ first, last, text, kind, entity: reader.canonical(text), possessive });
    // "Barlow's has agreed": the ending is of its name.
    else
      names.push({ first, last: last + 1, text: genitive, kind: 'organisation', entity: genitive, possessive: false });
  }
  const standIns: Name[] = [];
  for (let i = 0; i < words.length; i++) {
    if (i <= until) continue;
    const word = words[i] as Word;
    if (reader.isFiling && isWe(word) && word.text !== 'US') {
      const possessive = word.lower === 'our';
      standIns.push({ first: i, last: i, text: word.text, kind: 'organisation', entity: reader.we, possessive });
      continue;
    }
    const found = standInAt(words, i);
    if (found === null) continue;
    until = found.last;
    const text = words
      .slice(i, found.last + 1)
      .map((part) => part.text)
      .join(' ');
    // In a filing "the Company" is the filer; "the company" may be too, and nothing nearer is known.
    const own = reader.isFiling && found.kind === 'self' && /^the (company|registrant|issuer|corporation)$/i.test(text);
    // "the Acme operator" is no stand-in.
    if (names.some((name) => name.kind === 'organisation' && name.first > i && name.last < found.last)) continue;
    standIns.push({
      first: i,
      last: found.last,
      text,
      kind: own ? 'organisation' : found.kind,
      entity: own ? reader.we : null,
      possessive: found.possessive,
    });
  }
  return [...names, ...standIns].sort((a, b) => a.first - b.first);
};
