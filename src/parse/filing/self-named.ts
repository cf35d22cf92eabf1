import type { DefinedTerm } from '../../model/document.ts';
import { LEGAL_FORMS } from '../../text/legal-forms.ts';
import { collapseSpace } from '../../text/space.ts';
import { spelledIn } from './listed.ts';

/** How far into a report its own name is looked for, in characters, and how many headings are asked. */
const SEARCHED = 2_000_000;
const MOST_HEADINGS = 40;
/** How far before the name of a statement the name of the company may begin. */
const BEFORE = 160;

/** What a registrant calls itself. */
const OWN = /^(?:the )?(?:we|us|our|company|registrant|corporation|group)$/i;

/** "We have audited the accompanying consolidated balance sheets of Acme, Inc. and subsidiaries (the “Company”) as of" */
const AUDITED =
  /\baudited the (?:accompanying )?(?:consolidated )?(?:balance sheets?|statements? of financial (?:position|condition)|financial statements) of ([^\n(]{3,120}?)(?:,? and (?:its )?(?:consolidated )?subsidiaries|,? as (?:of|at) | \()/g;

/** What the statements of a report are headed, below or behind the company's name. */
const STATEMENT =
  /\b(?:consolidated )?(?:balance sheets?|statements? of (?:consolidated )?(?:comprehensive )?(?:operations|income|earnings|cash flows|financial (?:position|condition)))\b/gi;
const BETWEEN =
  /(?:[\s,]|\band (?:its )?(?:consolidated )?subsidiar(?:y|ies)\b|\b(?:interim|condensed|unaudited|consolidated)\b|[()])+$/i;

const NAME_WORD = /^[\p{Lu}\d][\p{L}\p{N}.,&’'-]*$/u;
const JOINING = new Set(['of', 'and', '&', 'the', 'de', 'for']);

/** What names of companies end with that have no legal form. */
const ENDS = new Set(['bancorp', 'bancshares', 'holdings', 'group', 'trust', 'bank', 'partners', 'resources', 'fund']);

const isCompany = (words: readonly string[]): boolean => {
  const last = (words.at(-1) ?? '').toLowerCase().replace(/[.,]/g, '');
  return words.length > 1 && (LEGAL_FORMS.has(last) || ENDS.has(last));
};

/** The run of words written large that a text ends with; one that ends a sentence does not belong to it, unless it is the last. */
const runAtEnd = (text: string): readonly string[] => {
  const words = collapseSpace(text).trim().split(' ');
  let from = words.length;
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at] as string;
    const isEnd =
      at < words.length - 1 && /\p{Ll}{3}[.:;]$/u.test(word) && !LEGAL_FORMS.has(word.toLowerCase().slice(0, -1));
    if (isEnd || !(NAME_WORD.test(word) || (JOINING.has(word) && at < words.length - 1))) break;
    if (NAME_WORD.test(word)) from = at;
  }
  return words.slice(from);
};

/** Does the text have the words at least twice, however written? */
const isRepeated = (words: string, text: string): boolean => {
  const first = text.indexOf(words);
  return first >= 0 && text.indexOf(words, first + words.length) >= 0;
};

/**
 * A name without the words of a heading that stand before it in one run, "Overview Acme Tools, Inc.": its longest end that the text has
 * elsewhere. Null where there is none, or it has not the form of a company's name.
 */
const withoutHeading = (words: readonly string[], lower: string): string | null => {
  if (!isCompany(words)) return null;
  for (let from = 0; from < words.length - 1; from++) {
    const name = words.slice(from).join(' ').replace(/,$/, '');
    if (NAME_WORD.test(words[from] as string) && isRepeated(name.toLowerCase(), lower)) return name;
  }
  return null;
};

/** A name as it is told from others: without case, stops and legal form. */
const keyOf = (name: string): string => {
  const words = name
    .toLowerCase()
    .replace(/[.,’']/g, '')
    .split(' ');
  return words.slice(words[0] === 'the' ? 1 : 0, LEGAL_FORMS.has(words.at(-1) ?? '') ? -1 : undefined).join(' ');
};

/** The names that a report's own words give its registrant, each as often as they do. */
const claimants = function* (text: string, terms: readonly DefinedTerm[]): Generator<readonly string[]> {
  for (const { term, meaning } of terms) if (OWN.test(term)) yield meaning.split(' ');
  for (const [, name = ''] of text.matchAll(AUDITED)) yield runAtEnd(name);
  let headings = 0;
  for (const { index } of text.matchAll(STATEMENT)) {
    const before = text.slice(Math.max(0, index - BEFORE), index).replace(BETWEEN, '');
    const name = runAtEnd(before.slice(before.lastIndexOf('\n') + 1));
    if (!isCompany(name)) continue;
    yield name;
    if (++headings === MOST_HEADINGS) return;
  }
};

/**
 * The registrant of a report that has no cover, by its own words: who “the Company” and “we” are, whose statements were audited, whose name
 * stands above them. Null where the words name nobody, or no one of several more often than all others together.
 */
export const selfNamed = (text: string, terms: readonly DefinedTerm[]): string | null => {
  const searched = text.slice(0, SEARCHED);
  const lower = collapseSpace(searched).toLowerCase();
  const names = [...claimants(searched, terms)].flatMap((words) => withoutHeading(words, lower) ?? []);
  const keys = names.map((name) => ` ${keyOf(name)}`);
  // "Table of Contents Acme Tools, Inc." says Acme Tools, Inc., too.
  const votes = keys.map((key) => keys.filter((other) => other.endsWith(key)).length);
  const most = Math.max(...votes);
  if (2 * most <= names.length) return null;
  const name = names[votes.indexOf(most)] as string;
  return /\p{Ll}/u.test(name) ? name : spelledIn(searched, name);
};
