/** What stands before a name and is no part of it; each is cut off, in this order. */
const BEFORE_A_NAME: readonly RegExp[] = [
  // "Smith v. Acme On March 3, 2031, Acme Tools, Inc.": a clause that dates the sentence
  /^.{0,60}?\b(?:On|In|Since|Effective|As of)\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d{1,2},\s\d{4},\s/,
  /^(?:This|That|These|Each of|Each|Our|Its|Their|Such|Any|All|Under|Pursuant to|In|On|As|At|By|For|From|With)\s+(?:the\s+)?/,
  // "Section 27A of the Securities Act", "15(d) of the Securities Exchange Act"
  /^(?:(?:Sections?|Rules?|Articles?|Chapters?|Regulations?)\s)?\d[\w().-]{0,10}(?:(?:,|,?\sand|,?\sor)\s\d[\w().-]{0,10}){0,4}\sof\s(?:the\s)?/,
  /^(?:the\s)?Company(?:[’']s\s|\sand\s)/,
];

/** A reference to another place is no name: "Item 15", "Note 3", "Section 4(a)". */
const REFERENCE = /^(?:Items?|Sections?|Notes?|Parts?|Exhibits?|Rules?|Articles?|Chapters?|Regulations?)\s[\d(IVX]/;
const LEGAL_FORM =
  /(?:\b(?:Incorporated|Corporation|Company|Limited|LLC|LLP|LP|PLC|plc|AG|SE|GmbH|NV|SA)|\b(?:Inc|Corp|Co|Ltd|L\.P|L\.L\.C|N\.V|S\.A|S\.A\.S|N\.A)\.?)$/;
/** The first legal form in a run of words, behind which the name of a company ends: "Acme, Inc. For more ...". */
const FORM_WITHIN = /^.{2,100}?[\s,](?:Inc|Corp|Ltd|L\.P|LLC|L\.L\.C|N\.V|S\.A|PLC|plc)(?:\.(?=\s|$)|(?=[\s,]|$))/;

/** Letters of an acronym: "U.S.", "R&D", "ASU". */
const ACRONYM = /^[A-Z][A-Z.&-]{1,9}s?$/;

/** An acronym stands for a name only if its letters are in the name, in order: GAAP is not the United States. */
const isAcronymOf = (term: string, name: string): boolean => {
  let at = 0;
  const letters = name.toLowerCase();
  for (const letter of term.toLowerCase().replace(/[^a-z]|s$/g, '')) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
};

/** What a company calls itself, whatever its name is. */
const OWN = new Set(['we', 'us', 'our', 'company', 'registrant']);

const singular = (word: string): string => word.toLowerCase().replace(/(?:ies|s)$/, '');

/**
 * Could the term shorten this name? An acronym must have its letters in it; other terms their last word, which says what they are ("the
 * 2031 Plan", "the Exchange Act"); only a company may be called anything ("the Seller").
 */
const shortens = (term: string, name: string): boolean => {
  if (OWN.has(term.toLowerCase())) return true;
  if (ACRONYM.test(term)) return isAcronymOf(term, name);
  const known = name.toLowerCase();
  if (term.toLowerCase().includes(known)) return false;
  const last = term.split(/[\s-]+/).at(-1) ?? term;
  if (known.includes(singular(last)) || (ACRONYM.test(last) && isAcronymOf(last, name))) return true;
  return LEGAL_FORM.test(name);
};

/** The name of a company to its legal form: "Acme Holdings, Inc. For purposes of" → "Acme Holdings, Inc." */
export const toLegalForm = (words: string): string => FORM_WITHIN.exec(words)?.[0] ?? words;

/**
 * What a term that stands behind a run of capitalised words means: the run without what is no name; null where the term cannot mean it.
 */
export const meaningOf = (term: string, words: string): string | null => {
  let name = words;
  for (const before of BEFORE_A_NAME) if (!before.test(term)) name = name.replace(before, '');
  // "Chief Financial Officer of Acme Tools, Inc." is not what “Acme” means.
  const own = name.indexOf(` of ${term}`);
  if (own > 0) name = name.slice(own + 4);
  name = name.replace(/[’']s?$/, '').replace(/^(?:the|The)\s+/, '');
  const isBalanced = (name.match(/\(/g) ?? []).length === (name.match(/\)/g) ?? []).length;
  if (name.length < 2 || name === term || !isBalanced || REFERENCE.test(name)) return null;
  return shortens(term, name) ? name : null;
};
