import { wordSet } from '../text/word-set.ts';
import { oneLine } from '../text/wording.ts';
import type { Context, Sentence } from './context.ts';
import { AGENT_VERBS, COMPANY_KINDS, ROLES } from './name-words.ts';
import { isTitle, type RawName, rawNames } from './raw-names.ts';
import type { Form, Printed } from './words.ts';

type Tally = { readonly small: number; readonly large: number };

/** Written large more than this many times as often as small, a word is a name. */
const COMMON = 3;

/** What the running text of a document tells of its words. */
export type Census = {
  /** How often each name stands in running text, headlines left out. */
  readonly names: ReadonlyMap<string, number>;
  /** Names of two words and more that stand beside a role: "Jane Roe, the chief executive". */
  readonly people: ReadonlySet<string>;
  /** Names that are said to be a company's: "rocket maker Acme Launch", "Acme Launch, the rocket maker". */
  readonly companies: ReadonlySet<string>;
  /** What is said to be a part or a product of a company: "its broadband arm, Halo", "its Halo unit". */
  readonly parts: ReadonlySet<string>;
  /** Names of those who do what only somebody does, or own something: "Acme said", "Acme's". */
  readonly actors: ReadonlySet<string>;
  /** Short forms that the text makes itself, of words that name nobody: "the age of the household (AOH)". */
  readonly abbreviations: ReadonlySet<string>;
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

/** How many words behind the comma, or "is", may hold what sort of company it is: "Acme Launch, the fast-growing maker of". */
const KIND_WITHIN = 7;

const isCompany = (words: readonly Printed[], { first, last }: RawName): boolean => {
  if (first === last) return false;
  if (COMPANY_KINDS.has(words[first - 1]?.lower ?? '')) return true;
  const opens = words[last + 1]?.text === ',' && /^(?:the|a|an)$/.test(words[last + 2]?.lower ?? '');
  if (!opens) return false;
  for (let i = last + 3; i < words.length && i <= last + 3 + KIND_WITHIN; i++) {
    const { lower, text } = words[i] as Printed;
    if (COMPANY_KINDS.has(lower)) return true;
    if (/^[,.;:()]$/.test(text)) return false;
  }
  return false;
};

const PART_NOUNS = wordSet(
  'arm unit division subsidiary business app chatbot assistant service network brand platform model product segment affiliate offshoot',
);
const OF_SOMEBODY = /^(?:its|their|his|her|our|'s)$/;
/** How many words may part the owner from the part: "its fast-growing satellite broadband arm, Halo". */
const OWNED_WITHIN = 6;

const PRODUCT_NOUNS = wordSet('chatbot chatbots assistant app rocket model chip chips smartphone drug');

/** "the Sable chatbot" */
const isProduct = (words: readonly Printed[], { first, last }: RawName): boolean =>
  PRODUCT_NOUNS.has(words[last + 1]?.lower ?? '') && /^(?:the|its|a|an|'s)$/.test(words[first - 1]?.lower ?? '');

const isPart = (words: readonly Printed[], { first, last }: RawName): boolean => {
  const isInApposition = words[first - 1]?.text === ',' && PART_NOUNS.has(words[first - 2]?.lower ?? '');
  const at = isInApposition ? first - 2 : PART_NOUNS.has(words[last + 1]?.lower ?? '') ? first : 0;
  for (let i = at - 1; i >= 0 && i >= at - OWNED_WITHIN; i--) {
    const { lower, kind } = words[i] as Printed;
    if (OF_SOMEBODY.test(lower)) return true;
    if (kind === 'mark' && lower !== '-') return false;
  }
  return false;
};

const isActor = (words: readonly Printed[], { last }: RawName): boolean =>
  words[last + 1]?.lower === "'s" || AGENT_VERBS.has(words[last + 1]?.lower ?? '');

const BINDS = new Set(['of', 'for', 'the', 'and', 'to', 'in', 'per', '-']);

/** "age of the household (AOH)": do small words before the parenthesis begin with its letters? */
const isAbbreviation = (words: readonly Printed[], { first, last, text }: RawName): boolean => {
  if (first !== last || words[first - 1]?.text !== '(' || words[last + 1]?.text !== ')') return false;
  const letters = text.toLowerCase().replace(/s$/, '');
  let at = first - 2;
  for (let letter = letters.length - 1; letter >= 0; letter--, at--) {
    while (BINDS.has(words[at]?.lower ?? '') && words[at]?.lower[0] !== letters[letter]) at--;
    const word = words[at];
    if (word === undefined || word.text !== word.lower || word.lower[0] !== letters[letter]) return false;
  }
  return true;
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

/** The sentences of a document, of a story its headline last: that calls a company for short which the text introduces in full. */
const asIntroduced = ({ document: { kind, title, text }, sentences }: Context): readonly Sentence[] => {
  const [first, ...rest] = sentences;
  const isHeadline =
    kind === 'news' && first !== undefined && oneLine(text.slice(first.start, first.end)) === oneLine(title ?? '');
  return isHeadline ? [...rest, first] : sentences;
};

/** Reads every word of the document once. */
export const takeCensus = (context: Context): Census => {
  const counts = new Map<string, number>();
  const people = new Set<string>();
  const companies = new Set<string>();
  const parts = new Set<string>();
  const actors = new Set<string>();
  const abbreviations = new Set<string>();
  const times: number[] = [];
  for (const sentence of asIntroduced(context)) {
    const words = context.formsOf(sentence);
    if (isTitle(words)) continue;
    for (const { index } of words) times[index] = (times[index] ?? 0) + 1;
    for (const name of rawNames(words)) {
      counts.set(name.text, (counts.get(name.text) ?? 0) + 1);
      if (hasRole(words, name)) people.add(name.text);
      else if (isCompany(words, name)) companies.add(name.text);
      else if (isAbbreviation(words, name)) abbreviations.add(name.text);
      else if (isPart(words, name) || isProduct(words, name)) parts.add(name.text);
      if (isActor(words, name)) actors.add(name.text);
    }
  }
  const tallies = talliesOf(context.forms(), times);
  return {
    names: counts,
    people,
    companies,
    parts,
    actors,
    abbreviations,
    // One address that spells a name small does not make it common.
    isCommon: (word) => {
      const { small, large } = tallies.get(word.toLowerCase()) ?? { small: 0, large: 0 };
      return COMMON * small > large;
    },
  };
};
