import { oneLine } from '../text/wording.ts';
import type { Context, Sentence } from './context.ts';
import { hyphenedNames } from './hyphened.ts';
import { hasRole, isAbbreviation, isActor, isCompany, isFirm, isPart, isSomebody } from './name-signs.ts';
import { isTitle, rawNames } from './raw-names.ts';
import type { Form } from './words.ts';

type Tally = { small: number; readonly large: number };

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
  /** Of those, the ones that nobody is called by who is no company: "retailer Mary Quill". */
  readonly firms: ReadonlySet<string>;
  /** What is said to be a part or a product of a company: "its broadband arm, Halo", "its Halo unit". */
  readonly parts: ReadonlySet<string>;
  /** Names of those who do what only somebody does, or own something: "Acme said", "Acme's"; of a filing also who has figures or words of his own. */
  readonly actors: ReadonlySet<string>;
  /** Short forms that the text makes itself, of words that name nobody: "the age of the household (AOH)". */
  readonly abbreviations: ReadonlySet<string>;
  /** Does the text write this word small about as often as large? "Equity" is no name where it speaks of "equity". */
  readonly isCommon: (word: string) => boolean;
};

/**
 * How often the running text has each word that it writes large in small letters, and how often otherwise; `times` is by form.
 */
const talliesOf = (forms: readonly Form[], times: readonly number[]): ReadonlyMap<string, Tally> => {
  const tallies = new Map<string, Tally>();
  for (const { index, text, lower } of forms)
    if (text !== lower) tallies.set(lower, { small: 0, large: (tallies.get(lower)?.large ?? 0) + (times[index] ?? 0) });
  for (const { index, text, lower } of forms) {
    const tally = text === lower ? tallies.get(lower) : undefined;
    if (tally !== undefined) tally.small += times[index] ?? 0;
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

/** Counts the words of a sentence into `times`. */
const count = (words: readonly Form[], times: number[]): void => {
  for (let i = 0; i < words.length; i++) {
    const { index } = words[i] as Form;
    times[index] = (times[index] ?? 0) + 1;
  }
};

/** Reads every word of the document once. */
export const takeCensus = (context: Context): Census => {
  const counts = new Map<string, number>();
  const people = new Set<string>();
  const companies = new Set<string>();
  const firms = new Set<string>();
  const parts = new Set<string>();
  const actors = new Set<string>();
  const abbreviations = new Set<string>();
  const times: number[] = [];
  const hyphened = hyphenedNames(context.document);
  // A filing's companies and parts are known by its own terms.
  const isStory = context.document.kind !== 'filing';
  for (const sentence of asIntroduced(context)) {
    const words = context.formsOf(sentence);
    if (isTitle(words)) continue;
    count(words, times);
    for (const name of rawNames(words, hyphened)) {
      counts.set(name.text, (counts.get(name.text) ?? 0) + 1);
      if (isStory && isFirm(words, name)) firms.add(name.text);
      if (hasRole(words, name)) people.add(name.text);
      else if (isAbbreviation(words, name)) abbreviations.add(name.text);
      else if (isStory && isCompany(words, name)) companies.add(name.text);
      else if (isStory && isPart(words, name)) parts.add(name.text);
      if (isActor(words, name) || (!isStory && isSomebody(words, name))) actors.add(name.text);
    }
  }
  const tallies = talliesOf(context.forms(), times);
  return {
    names: counts,
    people,
    companies,
    firms,
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
