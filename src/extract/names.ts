import type { Context, Sentence } from './context.ts';
import { datelineLength } from './dateline.ts';
import {
  AGENT_VERBS,
  COMPANY_NOUNS,
  HELPING_VERBS,
  LEGAL_FORMS,
  NO_NAME,
  OPEN_NAMES,
  PAYER_NOUNS,
  ROLES,
} from './name-words.ts';
import type { NameKind } from './roster.ts';
import { isWhereabouts } from './whereabouts.ts';
import type { Form, Printed, Word } from './words.ts';

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

/** A stretch of capitalised words as it stands, before anyone asks what it is. */
type RawName = { readonly first: number; readonly last: number; readonly text: string };

const NUMERAL = /^(?:\d{1,2}|[IVX]{1,4})$/;
/** Long all-round title words; a line of mostly such words is a headline and says nothing about what is a name. */
const isTitle = (words: readonly Printed[]): boolean => {
  let long = 0;
  let capitals = 0;
  for (const { isLong, text, lower } of words) {
    if (!isLong) continue;
    long += 1;
    if (text !== lower && /^\p{Lu}/u.test(text)) capitals += 1;
  }
  if (long >= 4) return capitals > 0.65 * long;
  return words.length <= 5 && capitals === long && !/^[.!?]$/.test(words.at(-1)?.text ?? '');
};

const isNameWord = (word: Printed | undefined): boolean => word?.isCapital === true && !NO_NAME.has(word.lower);

/** "H100", "RX 7900": what is counted, not who counts. */
const MODEL = /^\p{Lu}{1,4} ?\d{2,}/u;
/** "S-1", "GPU-heavy": a single capital is part of no name. */
const isAlone = (text: string): boolean => text.length === 1;

/** Words of the longest name; a longer run of capitals is a line of print in capitals. */
const LONGEST = 8;

const printedAs = (words: readonly Printed[], first: number, last: number): string =>
  words
    .slice(first, last + 1)
    .map((word) => word.text)
    .join(' ')
    .replaceAll(' +', '+');

/** The capitalised stretches of a sentence: "Acme Robotics", "Site 2", "Johnson & Sons". In order; a possessive or a mark ends one. */
const rawNames = (words: readonly Printed[]): RawName[] => {
  const found: RawName[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Printed;
    if (word.text === word.lower) continue;
    const opens = OPEN_NAMES.has(word.lower) && isNameWord(words[i + 1]);
    if (!opens && !isNameWord(word)) continue;
    let last = i;
    for (;;) {
      const next = words[last + 1];
      if (last - i + 1 >= LONGEST) break;
      if (isNameWord(next)) last++;
      // "Acme+", as services are called
      else if (next?.text === '+') last++;
      else if (next?.text === '&' && isNameWord(words[last + 2])) last += 2;
      else if (next !== undefined && NUMERAL.test(next.text) && next.text !== 'I') {
        last++;
        break;
      } else if (next?.text === 'I' && words[last + 2]?.lower !== 'am') {
        last++;
        break;
      } else break;
    }
    const text = printedAs(words, i, last);
    // "Chief Financial Officer"
    const isTitleWord = i === last && words[i - 1]?.lower === 'chief' && words[i + 1]?.lower === 'officer';
    // "VX-201" names a product.
    const isCode =
      i === last &&
      /^[-‑]$/.test(words[i + 1]?.text ?? '') &&
      /^\d/.test(words[i + 2]?.text ?? '') &&
      /^\p{Lu}+$/u.test(text);
    if (!isAlone(text) && !isTitleWord && !isCode && !MODEL.test(text) && !LEGAL_FORMS.has(text.toLowerCase()))
      found.push({ first: i, last, text });
    i = last;
  }
  return found;
};

type Tally = { readonly small: number; readonly large: number };

/** Written large more than this many times as often as small, a word is a name. */
const COMMON = 3;

/** What the running text of a document tells of its words. */
export type Census = {
  /** How often each name stands in running text, headlines left out. */
  readonly names: ReadonlyMap<string, number>;
  /** Names of two words and more that stand beside a role: "Jane Roe, the chief executive". */
  readonly people: ReadonlySet<string>;
  /** Does the text write this word small about as often as large? "Equity" is no name where it speaks of "equity". */
  readonly isCommon: (word: string) => boolean;
};

/** How many words behind the comma may hold the role: "Jane Roe, the company's founder". */
const APPOSITION = 5;

const hasRole = (words: readonly Printed[], { first, last }: RawName): boolean => {
  if (first === last) return false;
  const before = words[words[first - 1]?.text === ',' ? first - 2 : first - 1];
  // "its president Jane Roe", "the chief executive, Jane Roe"
  if (ROLES.has(before?.lower ?? '')) return true;
  if (words[last + 1]?.text !== ',') return false;
  for (let i = last + 2; i < words.length && i <= last + 1 + APPOSITION; i++) {
    const word = words[i] as Printed;
    if (ROLES.has(word.lower)) return true;
    if (word.text === ',' || word.text === '.') return false;
  }
  return false;
};

/** How often the running text has each of a document's words in small letters, and how often otherwise; `times` is by form. */
const talliesOf = (forms: Iterable<Form>, times: readonly number[]): ReadonlyMap<string, Tally> => {
  const tallies = new Map<string, Tally>();
  for (const { index, text, lower } of forms) {
    const { small, large } = tallies.get(lower) ?? { small: 0, large: 0 };
    const count = times[index] ?? 0;
    tallies.set(lower, text === lower ? { small: small + count, large } : { small, large: large + count });
  }
  return tallies;
};

/** Reads every word of the document once. */
export const takeCensus = (context: Context): Census => {
  const counts = new Map<string, number>();
  const people = new Set<string>();
  const times: number[] = [];
  for (const sentence of context.sentences) {
    const words = context.formsOf(sentence);
    if (isTitle(words)) continue;
    for (const { index } of words) times[index] = (times[index] ?? 0) + 1;
    for (const name of rawNames(words)) {
      counts.set(name.text, (counts.get(name.text) ?? 0) + 1);
      if (hasRole(words, name)) people.add(name.text);
    }
  }
  const tallies = talliesOf(context.forms(), times);
  return {
    names: counts,
    people,
    // One address that spells a name small does not make it common.
    isCommon: (word) => {
      const { small, large } = tallies.get(word.toLowerCase()) ?? { small: 0, large: 0 };
      return COMMON * small > large;
    },
  };
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

const standInAt = (
  words: readonly Word[],
  at: number,
): { last: number; kind: 'self' | 'payer'; possessive: boolean } | null => {
  const word = words[at] as Word;
  if (word.lower === 'it') return { last: at, kind: 'self', possessive: false };
  if (word.lower === 'its') return { last: at, kind: 'self', possessive: true };
  if (word.lower !== 'the' && word.lower !== 'this') return null;
  for (let i = at + 1; i <= at + 1 + DESCRIPTION && i < words.length; i++) {
    const { lower, kind } = words[i] as Word;
    if (kind === 'mark' && lower !== '-') return null;
    const stands = COMPANY_NOUNS.has(lower) ? 'self' : PAYER_NOUNS.has(lower) ? 'payer' : null;
    if (stands === null) continue;
    const next = words[i + 1];
    if (next?.text === '-') return null; // "the company-wide freeze"
    return { last: i, kind: stands, possessive: next?.lower === "'s" };
  }
  return null;
};

/** Is it the first word of the sentence, or of what is quoted in it: 'she said: "Rent is due"'? */
const isOpening = (words: readonly Word[], at: number, opening: number): boolean =>
  at === opening || (/^["“]$/.test(words[at - 1]?.text ?? '') && /^[:,]$/.test(words[at - 2]?.text ?? ''));

/** "Active Customer Accounts", "the Stock Split": a filing writes its own terms large, with words around that are no name. */
const isPartOfTerm = (words: readonly Word[], { first, last }: RawName): boolean => {
  const isLarge = (word: Word | undefined): boolean => word?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(word.text);
  return isLarge(words[last + 1]) || (first > 1 && isLarge(words[first - 1]));
};

/** "Acme will pay": the word that opens the sentence does what only somebody does. A plural ("Lenders agreed") may be anybody. */
const isAgent = (words: readonly Word[], at: number): boolean => {
  if ((words[at] as Word).lower.endsWith('s')) return false;
  let next = at + 1;
  while (HELPING_VERBS.has(words[next]?.lower ?? '')) next++;
  return AGENT_VERBS.has(words[next]?.lower ?? '');
};

/** What the names of one document are read against. */
export type NameReader = {
  readonly isKnown: (text: string) => boolean;
  readonly isSite: (text: string) => boolean;
  /** Was it given by the pipeline or the filing? */
  readonly isGiven: (text: string) => boolean;
  /** Is it made of words that the document also writes small? */
  readonly isCommon: (text: string) => boolean;
  readonly kindOf: (text: string) => NameKind;
  readonly canonical: (text: string) => string;
  /** In a filing "we" and "the Company" are the filer. */
  readonly isFiling: boolean;
  /** The filer; null where it is not known, or there is none. */
  readonly we: string | null;
};

const WE = new Set(['we', 'us', 'our', 'ours']);

/** The names and stand-ins of a sentence, in order. */
export const namesOf = (context: Context, sentence: Sentence, reader: NameReader): Name[] => {
  const words = context.wordsOf(sentence);
  const title = isTitle(words);
  const names: Name[] = [];
  // "• Way out: 90 days": the bullet is no word.
  const opening = words.findIndex((word) => word.kind === 'word');
  const dateline = datelineLength(words);
  let until = -1;
  const pieces = rawNames(words).flatMap((name) => split(name, words, reader.isKnown));
  for (const piece of pieces) {
    const { first, last, text } = piece;
    if (last < dateline) continue;
    const opens = isOpening(words, first, opening) && last === first && /^\p{Lu}\p{Ll}+$/u.test(text);
    const possessive = words[last + 1]?.lower === "'s" || (text.endsWith('s') && words[last + 1]?.text === '’');
    const isUnsure = title || (opens && !possessive && !isAgent(words, first));
    if (isUnsure && !reader.isKnown(text) && !reader.isSite(text) && reader.kindOf(text) !== 'place') continue;
    if (!possessive && reader.isCommon(text)) continue;
    if (reader.isFiling && !reader.isGiven(text) && isPartOfTerm(words, piece)) continue;
    // "Lane 2" and "Phase III" are no companies.
    const numbered = first !== last && NUMERAL.test(words[last]?.text ?? '');
    const isPlace = numbered || isWhereabouts(words, piece);
    const kind = reader.isSite(text) ? 'site' : isPlace ? 'place' : reader.kindOf(text);
    names.push({ first, last, text, kind, entity: reader.canonical(text), possessive });
  }
  const standIns: Name[] = [];
  for (let i = 0; i < words.length; i++) {
    if (i <= until) continue;
    const word = words[i] as Word;
    if (reader.isFiling && WE.has(word.lower) && word.text !== 'US') {
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
