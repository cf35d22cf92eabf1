import type { Document } from '../../model/document.ts';

/** "Orchard Cloud Holdings, Inc.": words with capitals, and a legal form behind them. */
const LEGAL_NAME =
  /\b((?:[A-Z][\w&'’-]*(?:\.com)?,? (?:& |of )?){1,5})(?:Inc|INC|Corp|CORP|Corporation|CORPORATION|Incorporated|Company|COMPANY|Co|CO|Ltd|LTD|Limited|plc|N\.V|S\.A|L\.P)\b/g;
/** Words that a legal form follows without a name: "the Company", "a Public Company". */
const NO_NAME: ReadonlySet<string> = new Set(
  'the our total public private parent holding bank investment operating trust insurance general shell reporting growth'.split(
    ' ',
  ),
);
/** How a filing calls its filer, where it says so: 'Orchard Cloud Holdings, Inc. (the "Company")'. */
const US = /^(?:the )?(?:company|we|us|our|registrant|corporation)$/i;
const CAPITALS = /(?:\p{Lu}[\p{L}\p{N}&'’-]*(?:\.com)?,?(?: (?:& |of )?|$)){1,6}$/u;
const LEGAL_END = /[,\s]*\b(?:inc|corp|corporation|incorporated|company|co|ltd|limited|plc)\.?$/i;
/** A name that is printed less often may be anybody's. */
const OFTEN = 3;
/** A shorter first word ("New", "Big") starts too many names. */
const TELLING_LETTERS = 4;

/** A name in small letters, without its article. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[,\s]+$/, '')
    .replace(/^the /, '');

const isName = (name: string): boolean =>
  name.length >= TELLING_LETTERS && !name.split(' ').every((word) => NO_NAME.has(word));

const timesIn = (text: string, name: string): number => text.split(name).length - 1;

/** Headings run into names ("Overview Orchard Cloud"): the longest end of one that is printed more than once or twice. */
const withoutHeading = (name: string, text: string): string => {
  const words = name.split(' ');
  const ends = words.map((_, i) => words.slice(i).join(' ')).filter(isName);
  return ends.find((end) => timesIn(text, end) >= OFTEN) ?? name;
};

/** How often each name with a legal form is printed, the most often first. */
const legalNames = (text: string): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>();
  for (const [, words = ''] of text.matchAll(LEGAL_NAME)) {
    const name = plain(words);
    if (isName(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
};

/** What the filer of a report is called, in small letters and without the legal form; null where that is not clear. */
export const filerOf = ({ filing, terms, text }: Document): string | null => {
  const meanings = terms.filter(({ term }) => US.test(term)).map(({ meaning }) => meaning);
  for (const stated of [filing?.registrant ?? '', ...meanings]) {
    const name = plain(CAPITALS.exec(stated.trim().replace(LEGAL_END, ''))?.[0] ?? '');
    if (isName(name)) return withoutHeading(name, text.toLowerCase());
  }
  const [first, ...others] = legalNames(text);
  // "Orchard Cloud" and "Orchard Cloud Services" are one.
  const second = others.find(([name]) => name.split(' ')[0] !== first?.[0].split(' ')[0]);
  return first === undefined || first[1] < OFTEN || first[1] < 2 * (second?.[1] ?? 0) ? null : first[0];
};

/** "orchard" as a pattern for "Orchard" and "ORCHARD". */
const inAnyCase = (word: string): string =>
  [...word]
    .map((c) => (/\p{L}/u.test(c) ? `[${c}${c.toUpperCase()}]` : c.replace(/[.*+?^${}()|[\]\\/]/, '\\$&')))
    .join('');

/** "in California" is a place, "Orchard Farms" a part of Orchard: there a name's first word is not the filer's. */
const BEFORE = '(?<!\\b(?:in|across|throughout|northern|southern|central) )';

/**
 * Blanks the filers' names in a text, letter for letter, so that all places stay: that "Orchard" had some revenue says no more of it than that
 * "the Company" had. A name's first words stand for it, unless another word with a capital goes on with them.
 */
export const filerMask = (reports: readonly Document[]): ((text: string) => string) => {
  const names = [...new Set(reports.flatMap((report) => filerOf(report) ?? []))];
  const patterns = names.flatMap((name) => {
    const words = name.split(/ +/).map((word) => inAnyCase(word.replace(/,$/, '')));
    const [first = '', ...rest] = words;
    const isTelling = first.length >= TELLING_LETTERS;
    const whole = words.join(',? ');
    const some = rest.reduceRight((tail, word) => `(?:,? ${word}${tail})?`, '');
    return [
      `\\b${whole}(?:,? (?:Inc|Corp|Corporation|Company|Co|Ltd|Limited)\\b\\.?)?`,
      ...(isTelling ? [`${BEFORE}\\b${first}${some}(?![\\p{L}\\p{N}-]| [A-Z][a-z])`] : []),
    ];
  });
  if (patterns.length === 0) return (text) => text;
  const pattern = new RegExp(patterns.join('|'), 'gu');
  return (text) => text.replace(pattern, (name) => (/^\p{Lu}/u.test(name) ? ' '.repeat(name.length) : name));
};
