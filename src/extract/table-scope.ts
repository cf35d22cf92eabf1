import type { Context } from './context.ts';
import { isTotal } from './table-grid.ts';

/** Words of a column header that say when, not of what. Source: the column headers of 10-K, 10-Q and S-1 statements. */
const WHEN =
  /\b(?:(?:fiscal|calendar)\s?(?:years?)?|(?:three|six|nine|twelve|thirteen|twenty-six|thirty-nine|fifty-two|fifty-three|\d{1,2})[\s-](?:and\s(?:six|nine)[\s-])?(?:months?|weeks?)|(?:first|second|third|fourth)\s(?:fiscal\s)?quarters?|years?|quarters?|months?|periods?|weeks?|ended|ending|end|as of|as at|at|of|the|for|in|from|to|through|and|inception|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|fy\d{0,4}|[1-4]q\d{0,4}|q[1-4])\b|\d{1,4}|[,.()/–—-]/gi;
/** Header words that narrow nothing. */
const PLAIN =
  /^(?:totals?|consolidated|total consolidated|company|actual|amounts?|historical|reported|as reported|values?|number|balance|total company|gaap|unaudited|dollars?)$/i;
/** Columns of differences between two others. */
const CHANGE =
  /\b(?:change|changes|variance|difference|increase|decrease|growth|vs|versus)\b|\b(?:y\/y|yoy|inc\.?|dec\.\s?\/)|%\s?(?:chg|inc)/i;
const LONGEST_SCOPE = 60;

/** Does a column of these headers hold differences instead of levels: "$ Change", "2025 vs. 2024", "Increase (Decrease)"? */
export const isChange = (header: readonly string[]): boolean => header.some((text) => CHANGE.test(text));

/** A header with one of these says when; without, all of it is a name ("Products and Services"). */
const DATED =
  /\b(?:19|20)\d{2}\b|\b(?:ended|ending|as of|quarter|months?|years?|fiscal|january|february|march|april|june|july|august|september|october|november|december)\b|\b[1-4]q|q[1-4]\b/i;

/** What a header says besides the time: "Europe" of "Europe Year Ended December 31, 2025"; null for nothing, a total, or a sentence. */
export const scopeOfHeader = (text: string): string | null => {
  const rest = DATED.test(text) ? text.replace(WHEN, ' ').replace(/\s+/g, ' ').trim() : text;
  if (rest.length > LONGEST_SCOPE || PLAIN.test(rest) || isTotal(rest)) return null;
  return /\p{L}/u.test(rest) ? rest : null;
};

/** "Europe segment", "our Retail Banking segment": the names that a filing's prose gives to its segments. */
const SEGMENT = /\b(\p{Lu}[\p{L}\p{N}&]{0,30}(?:[ ](?:and |& |of )?\p{Lu}[\p{L}\p{N}&]{0,30}){0,3})[ ]?segments?\b/gu;
/** "The Europe segment" */
const OPENER = /^(?:Our|The|Each|This|That|Its|In|For|As|Of|By|See|And)\b\s?/;
const NO_NAME =
  /^(?:Our|The|Each|This|That|Its|These|One|Two|Three|Four|Five|Six|All|Any|No|Other|Reportable|Reporting|Operating|Business|Total|Per|By|See|Such|Both|Single|Change|Non|In|For|As|Of|Adjusted|Industry|Market|Customer)\b/;
const FEWEST = 2;

const names = new WeakMap<Context, ReadonlySet<string>>();

/** The names of a document's segments, in small letters: those that its text calls a segment at least twice. One pass, once. */
export const segmentNames = (context: Context): ReadonlySet<string> => {
  const known = names.get(context);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const match of context.document.text.matchAll(SEGMENT)) {
    const name = (match[1] ?? '').replace(OPENER, '');
    if (name !== '' && !NO_NAME.test(name)) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  }
  const found = new Set([...counts].filter(([, count]) => count >= FEWEST).map(([name]) => name));
  names.set(context, found);
  return found;
};

/** The segment that a caption or heading names by itself: "Europe:", "Europe Segment", "Segment: Europe"; null where it is none or says more. */
export const segmentOf = (context: Context, heading: string): string | null => {
  const name = heading
    .replace(/\b(?:reportable |operating |business )?segments?\b|[:—–-]/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return name !== '' && segmentNames(context).has(name.toLowerCase()) ? name : null;
};
