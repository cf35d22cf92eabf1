/** "• ", "- ", "3. ", "(iv) ", "b) ": what opens a list item. Sticky at the start of the line. */
const LIST_MARK =
  /^(?:[•▪●○◦‣⁃∙■□][ \t\u00a0]{0,8}|[·*–—-][ \t\u00a0]{1,8}|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)][ \t\u00a0]{1,8})(?=\S)/;

/** "14", "F-12", "xiv", "- 7 -", "Page 3 of 10": a page number that stands alone on its line. */
const PAGE_NUMBER = /^(?:page )?[-–—]?\s?(?:[A-Z]{1,2}-)?(?:\d{1,4}|[ivxlc]{1,7})\s?[-–—]?(?: of \d{1,4})?$/i;

/** Lines that repeat on pages of filings and mean nothing there. */
const RUNNING_HEAD = /^(?:table of contents|index to financial statements|back to contents|\(continued\))$/i;

/** Labels of page machinery: "Image Source: www.example.com", "Share:XFacebook". */
const LABEL = /^(?:[\w ]{2,24}:\S|(?:image|photo|source|credit|via|tags?|share|follow)\b[^:]{0,16}:)/i;
const WEB_ADDRESS = /(?:https?:\/\/|www\.)\S/i;

const LONGEST_HEADING = 120;

/** "Dover, DE 19901", "Dover, Delaware 19901", "12 Mill Road, Suite 4". */
const STREET_ADDRESS =
  /\b[A-Z]{2}\s{1,2}\d{5}(?:-\d{4})?$|,\s[A-Z][a-z]{3,20}(?: [A-Z][a-z]{3,20})?\s{1,2}\d{5}(?:-\d{4})?$|^\d{1,6}\s.{2,40}\b(?:blvd|boulevard|street|st|avenue|ave|road|rd|suite|floor|drive|lane)\b/i;

/** "Tel: (302) 555-0100", "(302) 555-0100". */
const TELEPHONE = /^(?:tel|telephone|phone|fax)\b[^\p{L}]{4,24}$|^\(\d{3}\)\s?\d{3}-\d{4}$/iu;

/** Is this page machinery: a label with its value, or an address? */
export const isLabel = (line: string): boolean =>
  WEB_ADDRESS.test(line) || LABEL.test(line) || STREET_ADDRESS.test(line) || TELEPHONE.test(line);

export const isListItem = (line: string): boolean => LIST_MARK.test(line);

/** Is this a list item's mark and nothing else: "•", "(iv)"? */
export const isListMark = (words: string): boolean => words.length <= 6 && LIST_MARK.test(`${words} x`);

/** How long the mark of a list item is, "(iv) " → 5; 0 where the line is none. */
export const listMarkLength = (line: string): number => LIST_MARK.exec(line)?.[0].length ?? 0;

export const isPageNumber = (line: string): boolean => line.length <= 16 && PAGE_NUMBER.test(line);

export const isRunningHead = (line: string): boolean => line.length <= 40 && RUNNING_HEAD.test(line);

/** A line of four or more underscores, hyphens, equals signs or asterisks: a rule, not words. */
export const isRule = (line: string): boolean => /^[\s_=*~\u2014\u2013-]{3,}$/.test(line);

/** All letters are capitals, and there are at least three of them. */
export const isCapitals = (line: string): boolean => {
  // Nearly every line ends here, without a copy of its letters.
  if (/[a-z]/.test(line)) return false;
  const letters = line.replace(/[^\p{L}]/gu, '');
  return letters.length >= 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
};

/**
 * Could this line, alone on its line, head what follows? Short, opens with a capital, a digit or a quotation mark, and does not
 * end as a sentence or a clause does. A question may ("What Are the Risks?").
 */
export const isHeadingLike = (line: string): boolean =>
  line.length >= 2 &&
  line.length <= LONGEST_HEADING &&
  /^["'“‘(]?[\p{Lu}\d$€£]/u.test(line) &&
  !/[.!:;,…]["'”’)]?$/.test(line) &&
  /\p{L}{2}/u.test(line) &&
  !isListItem(line) &&
  !isLabel(line) &&
  !/^\(.*\)$/.test(line);

const OPEN_END = /(?:[,–—-]|\b(?:of|and|or|for|the|to|in|on|with|by))$/i;
const OPEN_START = /^(?:of|and|or|for|to|in|on|with|by)\b/i;

/** Does the line break off before its heading ends: "Quantitative and Qualitative Disclosures About"? */
export const hasOpenEnd = (line: string): boolean => OPEN_END.test(line) || /\babout$/i.test(line);

/** Is the first line, by its end or by how the next begins, not yet the whole heading? "RESULTS OF" above "OPERATIONS". */
export const isHalfLine = (above: string, below: string): boolean => hasOpenEnd(above) || OPEN_START.test(below);
