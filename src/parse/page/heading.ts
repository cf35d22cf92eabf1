import type { SectionBasis } from '../../model/section.ts';
import { hasOpenEnd, isCapitals, isHalfLine, isHeadingLike, listMarkLength } from '../plain/line-shape.ts';
import type { TextItem } from './item.ts';

/** "PART II", "Item 7A.", "Item 2.02", "Note 3 -": parts of a filing that have their own numbers (Forms 10-K and 8-K, Regulation S-K). */
const PART = /^part\s+[ivx]{1,4}\b/i;
const ITEM = /^item\s+\d{1,2}(?:\.\d{2}|[a-z])?\b/i;
const NOTE = /^note\s+\d{1,2}\b/i;
/** "Item 7A. Quantitative Disclosures", and no sentence: "Item 8 of this report shows ...". */
const TITLE = /^(?:part\s+[ivx]{1,4}|item\s+\d{1,2}(?:\.\d{2}|[a-z])?)[.:—–-]?(?:\s+[\p{Lu}\d][^.;]{1,110}\.?)?$/iu;
/** "Note 3 - Revenue": its number, a mark, and its name. */
const NOTE_TITLE = /^note\s+\d{1,2}\s{0,2}[.:—–-]\s{0,3}\p{Lu}/iu;
/** The financial statements, by the names that Regulation S-X (17 CFR 210, articles 3, 8 and 10) gives them, on a line of their own. */
const STATEMENT =
  /^(?:(?:condensed|consolidated|combined|unaudited|interim)\s){0,4}(?:balance sheets?|statements? of (?:operations|income|earnings|(?:other )?comprehensive|financial (?:position|condition)|cash flows|changes in|(?:redeemable |convertible |preferred stock and ){0,3}(?:stock|share)holders)|notes to (?:the )?(?:(?:condensed|consolidated|combined|unaudited) ){0,3}financial statements)\b/i;
const LONGEST_STATEMENT = 130;
const LONGEST = 200;

const share = (count: number, item: TextItem): number =>
  item.look.characters === 0 ? 0 : count / item.look.characters;

/** "Consolidated Statements of Operations (in millions)": every word opens with a capital but the small ones; never a head that runs on. */
const isStatement = (text: string): boolean =>
  text.length <= LONGEST_STATEMENT &&
  STATEMENT.test(text) &&
  !/[.,;:]$|\bcontinued\b/i.test(text) &&
  !/\s(?!(?:and|the|for|from|except|per|share|data|millions|thousands|unaudited)\b)\p{Ll}{3,}/u.test(
    text.replace(/\([^()]{0,80}\)/g, ''),
  );

/**
 * The level of a heading, 1 to 6, or null where the item is none. By mark-up first, then by the names that the forms prescribe, then by
 * type: capitals above bold, bold above italic, centred above flush left.
 */
export const headingLevel = (item: TextItem): number | null => {
  const { text } = item;
  if (text.length > LONGEST || !/\p{L}{2}/u.test(text) || item.listItem) return null;
  const statement = isStatement(text);
  if (item.tag > 0) return statement || NOTE_TITLE.test(text) ? Math.min(3, item.tag) : item.tag;
  const bold = share(item.look.bold, item) > 0.9;
  const italic = share(item.look.italic, item) > 0.9;
  const underlined = share(item.look.underlined, item) > 0.9 && share(item.look.linked, item) < 0.5;
  const capitals = isCapitals(text);
  const named = PART.test(text) || ITEM.test(text);
  const isNamed = statement || (named && (capitals || TITLE.test(text)));
  if (!bold && !italic && !underlined && !(capitals && item.centered) && !isNamed) return null;
  if (/^\(.*\)$/.test(text) || text.endsWith(',') || text.endsWith(';')) return null;
  if (PART.test(text)) return 1;
  if (ITEM.test(text)) return 2;
  if (/[.:]$/.test(text) && text.length > 100) return null;
  if (listMarkLength(text) > 0 && !bold) return null;
  if (capitals) return item.centered && (bold || !statement) ? 2 : 3;
  if (statement) return 3;
  if (NOTE.test(text) && bold) return 3;
  if (bold && !italic) return item.centered ? 3 : 4;
  if (bold || underlined) return 5;
  return text.length <= 100 ? 6 : null;
};

/** By what an item is known to be the heading that `headingLevel` takes it for: a name of the forms, the source's mark-up, or its type. */
export const headingBasis = ({ text, tag, isConcluded }: TextItem): SectionBasis => {
  if (isStatement(text) || NOTE_TITLE.test(text) || PART.test(text) || ITEM.test(text)) return 'name';
  return tag > 0 && isConcluded !== true ? 'mark-up' : 'typography';
};

/** "Item 1." on a line of its own; its name is on the next. */
const NUMBER_ONLY = /^(?:item\s+\d{1,2}(?:\.\d{2}|[a-z])?|note\s+\d{1,2})[.:—–-]?$/i;

/** Two lines of one heading: "MANAGEMENT’S DISCUSSION AND ANALYSIS OF" above "FINANCIAL CONDITION"; "Item 1." above "Business". */
export const isHalfHeading = (above: TextItem, below: TextItem): boolean =>
  (NUMBER_ONLY.test(above.text) && isHeadingLike(below.text) && !ITEM.test(below.text)) || isBrokenInTwo(above, below);

const isBrokenInTwo = (above: TextItem, below: TextItem): boolean => {
  if (above.text.length + below.text.length >= LONGEST || ITEM.test(below.text) || PART.test(below.text)) return false;
  const capitals = isCapitals(above.text);
  // In small letters a line must say that it goes on; in capitals the next may say it, too.
  if (capitals ? !isCapitals(below.text) : isCapitals(below.text) || !hasOpenEnd(above.text)) return false;
  return isHalfLine(above.text, below.text) && headingLevel(above) !== null && isHeadingOrTitle(below);
};

/** A heading, or in large letters at the beginning of each word, as the second line of one. */
const isHeadingOrTitle = (item: TextItem): boolean =>
  headingLevel(item) !== null ||
  (isHeadingLike(item.text) && !/\s(?!(?:and|of|the|for|to|in|on|or|by|with|a|an|about)\b)\p{Ll}/u.test(item.text));

/** In a source that states no type at all, a short line above a long one is a heading, as in plain text. */
export const isPlainHeading = (item: TextItem, below: TextItem | null): boolean =>
  below !== null && item.text.length <= 90 && below.text.length > 120 && !item.listItem && isHeadingLike(item.text);

/** Does the source state any type: bold, italic, underlined, or marked headings? */
export const statesType = (items: readonly TextItem[]): boolean =>
  items.some((item) => item.tag > 0 || item.look.bold + item.look.italic + item.look.underlined > 0);
