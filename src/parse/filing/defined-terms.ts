import type { DefinedTerm } from '../../model/document.ts';
import { meaningOf, toLegalForm } from './term-meaning.ts';

/** How far a parenthesis with a definition may reach, and how far before it the name that it shortens may begin. */
const LONGEST_PARENTHESIS = 220;
const LONGEST_NAME = 110;
const MOST_TERMS = 2_000;

const QUOTED = /[“"]([^“”"]{1,60}?)[,.]?[”"]/g;
/** Words that stand small within a name: "Bank of the West", "Smith & Sons". */
const JOINING = new Set(['of', 'and', 'the', 'for', '&', 'de', 'la', 'van', 'von', 'in', 'on', 'due']);

/** Strips what stands between a name and its parenthesis: ", as amended", ", a Delaware corporation,". */
const withoutApposition = (before: string): string =>
  before
    .replace(
      /,?\s+(?:each )?as (?:may be )?(?:amended|supplemented|restated)(?: and \w{1,20})?(?: from time to time)?,?\s*$/i,
      '',
    )
    .replace(/,\s+an?\s[\w\s.]{3,60}?,?\s*$/i, '')
    .replace(/[,\s]+$/, '');

const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;
const ABBREVIATION = /^(?:Inc|Corp|Co|Ltd|St|Mr|Mrs|Ms|Dr|No|U\.S|U\.K|[A-Z])\.,?$/;

/** "Acme", "eBay", "2024": what a name is made of. */
const isNameWord = (word: string): boolean => /^[“"(]?(?:[\p{Lu}\d]|\p{Ll}\p{Lu})/u.test(word);

/** Does the name end before this word, read backwards? A sentence or a quotation ended there. */
const endsBefore = (word: string): boolean =>
  (/[.;:!?]$/.test(word) && !ABBREVIATION.test(word)) || /[”"]\)?[,;]?$/.test(word);

/** The run of capitalised words at the end of a text: "by Acme Cloud Holdings, LLC" → "Acme Cloud Holdings, LLC". */
const nameAtEnd = (text: string): string | null => {
  const words = withoutApposition(text.slice(text.lastIndexOf('\n\n') + 1))
    .trim()
    .split(/\s+/);
  let from = words.length;
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i] as string;
    const before = words[i - 1] ?? '';
    if (i < words.length - 1 && endsBefore(word)) break;
    if (isNameWord(word)) from = i;
    else if (!JOINING.has(word)) break;
    // "the" opens a name, but for one within it: "District Court for the Northern District". A comma before "and" parts two names.
    else if (word === 'the' && before !== 'of' && before !== 'for') break;
    else if (word === 'and' && before.endsWith(',')) break;
  }
  const kept = words.slice(from);
  if (kept.every((word) => MONTH.test(word) || /^\d/.test(word))) return null;
  const name = kept
    .join(' ')
    .replace(/^[“"(]+|[,;]$/g, '')
    .replace(/^The\s+/, '');
  return /\p{Lu}/u.test(name) && name.length >= 2 ? name : null;
};

/** Opens `(“`, `(the “`, `(together with its subsidiaries, “`: a definition, not a quotation in passing. */
const OPENS = /^\((?:[^()“”"]{0,70}?)[“"]/;
/** "(collectively, the “Plans”)" names all that was listed, of which the last is no name for it. */
const OF_SEVERAL = /^\([^“”"]{0,70}?\b(?:collectively|individually|each an?|each, an?)\b/i;

/** “Acme,” the “Company,” “we,” “our” and “us” refer to Acme Holdings, Inc. */
const REFER =
  /((?:(?:the\s+)?[“"][^“”"]{1,40}[”"](?:,|\s|and\b|or\b){1,6}){1,12})(?:(?:and |or )?(?:similar|other)[\w\s]{0,30})?(?:refers?|means?|shall mean)\s+(?:to\s+)?/g;

const parenthesised = (text: string, add: (term: string, meaning: string, start: number) => void): void => {
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
    const inside = text.slice(at, at + LONGEST_PARENTHESIS);
    if (!OPENS.test(inside)) continue;
    const end = inside.indexOf(')');
    if (end < 0) continue;
    if (OF_SEVERAL.test(inside)) continue;
    const words = nameAtEnd(text.slice(Math.max(0, at - LONGEST_NAME), at));
    if (words === null) continue;
    for (const quoted of inside.slice(0, end).matchAll(QUOTED)) {
      const article = /^the\s+/i.exec(quoted[1] as string)?.[0] ?? '';
      const term = (quoted[1] as string).slice(article.length);
      const meaning = meaningOf(term, words);
      if (meaning !== null) add(term, meaning, at + quoted.index + 1 + article.length);
    }
  }
};

const referring = (text: string, add: (term: string, meaning: string, start: number) => void): void => {
  for (const match of text.matchAll(REFER)) {
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 160);
    const meaning =
      /^(?:the )?((?:[\p{Lu}\d][^\s.,;]{0,30}|of|and|&)(?:[ ,]{1,2}(?:[\p{Lu}\d][^\s;,]{0,30}|of|and|&)){0,8})/u.exec(
        rest,
      )?.[1];
    if (meaning === undefined) continue;
    const name = toLegalForm(meaning)
      .replace(/[ ,]+(?:and|of|&)$/, '')
      .replace(/(?<!Inc|Corp|Co|Ltd|L\.P|N\.V|S\.A|LLC)\.$/, '');
    for (const quoted of (match[1] as string).matchAll(QUOTED))
      add(quoted[1] as string, name, match.index + quoted.index + 1);
  }
};

/** What a registrant calls itself throughout its filing. */
const REGISTRANT_WORDS = ['we', 'us', 'our', 'the Company', 'the Registrant'];

/** "(the “Company’s”)" defines the Company; of “Macy’s” it is a part. */
const OWN_POSSESSIVE = /^(company|registrant|corporation|trust|partnership|bank|group)[’']s$/i;

/** The terms of a document, with what its registrant calls itself where they do not say it; as they are where it is not known. */
export const withOwnWords = (terms: readonly DefinedTerm[], registrant: string | null): DefinedTerm[] => {
  if (registrant === null) return [...terms];
  const defined = new Set(terms.map(({ term }) => term));
  const own = REGISTRANT_WORDS.filter((term) => !defined.has(term) && !defined.has(term.replace('the ', '')));
  return [...terms, ...own.map((term) => ({ term, meaning: registrant, span: null }))];
};

/**
 * The names that a document gives to things: `Acme Cloud LLC (“Acme”)`, `“we” and “our” refer to Acme`; in a filing, "we", "our" and "the
 * Company" for the registrant. The first definition of a term stands. Linear in the text.
 */
export const definedTerms = (text: string, registrant: string | null): DefinedTerm[] => {
  const found = new Map<string, DefinedTerm>();
  const add = (term: string, meaning: string, start: number): void => {
    const name = term.trim().replace(/[,.]$/, '').replace(OWN_POSSESSIVE, '$1');
    if (name === '' || name === meaning || found.has(name) || found.size >= MOST_TERMS) return;
    const from = text.indexOf(name, start);
    found.set(name, {
      term: name,
      meaning,
      span: from < 0 || from > start + 3 ? null : { start: from, end: from + name.length },
    });
  };
  parenthesised(text, add);
  referring(text, add);
  return withOwnWords(
    [...found.values()].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0)),
    registrant,
  );
};
