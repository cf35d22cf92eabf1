import type { Document } from '../model/document.ts';
import { segmentsOf } from './segments.ts';
import { isTotal } from './table-grid.ts';

/** Words of a column header that say when, not of what. Source: the column headers of 10-K, 10-Q and S-1 statements. */
const WHEN =
  /\b(?:(?:fiscal|calendar)\s?(?:years?)?|(?:three|six|nine|twelve|thirteen|twenty-six|thirty-nine|fifty-two|fifty-three|\d{1,2})[\s-](?:and\s(?:six|nine)[\s-])?(?:months?|weeks?)|(?:first|second|third|fourth)\s(?:fiscal\s)?quarters?|years?|quarters?|months?|periods?|weeks?|ended|ending|end|as of|as at|at|of|the|for|in|from|to|through|and|inception|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|fy\d{0,4}|[1-4]q\d{0,4}|q[1-4])\b|\d{1,4}|[,.()/–—-]/gi;
/** Header words that narrow nothing. */
const PLAIN =
  /^(?:totals?|consolidated|total consolidated|company|actual|amounts?|percent(?:ages?)?|historical|reported|as reported|values?|number|balance|total company|gaap|unaudited|dollars?|net|(?:net )?carrying (?:amounts?|values?))$/i;
/** Columns of differences between two others. */
const CHANGE =
  /\b(?:change|changes|variance|difference|increase|decrease|growth|vs|versus)\b|\b(?:y\/y|yoy|inc\.?\s?\/\s?\(?dec)|%\s?(?:chg|inc)/i;
const LONGEST_SCOPE = 60;

/** Does a column of these headers hold differences instead of levels: "$ Change", "2025 vs. 2024", "Increase (Decrease)"? */
export const isChange = (header: readonly string[]): boolean => header.some((text) => CHANGE.test(text));

/** A header with one of these says when; without, all of it is a name ("Products and Services"). */
const DATED =
  /\b(?:19|20)\d{2}\b|\b(?:ended|ending|as of|quarter|months?|years?|fiscal|january|february|march|april|june|july|august|september|october|november|december)\b|\b[1-4]q|q[1-4]\b/i;

/** "(unaudited)", "(in thousands, except per share data)": how numbers are printed, and not of what they are. */
const REMARK = /\((?:un-?audited|(?:[\w ]{1,20} )?in (?:thousands|millions|billions)[^()]{0,80})\)/gi;

/** What a header says besides the time: "Europe" of "Europe Year Ended December 31, 2025"; null for nothing, a total, or a sentence. */
export const scopeOfHeader = (text: string): string | null => {
  const plain = text.replace(REMARK, ' ').trim();
  const rest = DATED.test(plain) ? plain.replace(WHEN, ' ').replace(/\s+/g, ' ').trim() : plain;
  if (rest.length > LONGEST_SCOPE || PLAIN.test(rest) || isTotal(rest)) return null;
  return /\p{L}/u.test(rest) ? rest : null;
};

/** The segment that a caption or heading names by itself: "Europe:", "Europe Segment", "Segment: Europe"; null where it is none or says more. */
export const segmentOf = (document: Document, heading: string): string | null => {
  const name = heading
    .replace(/\b(?:reportable |operating |business )?segments?\b|[:—–-]/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return name !== '' && segmentsOf(document).isSegment(name) ? name : null;
};
