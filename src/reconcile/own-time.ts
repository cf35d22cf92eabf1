import type { Claim } from '../model/claim.ts';
import { figureSpans } from '../text/wording.ts';

// Is a figure what its sentence tells of the time that it was read to be of, and not what that is held against?

/** Words right before a figure that is held against another: "from net income of $5 million", "compared with about $5 million". */
const HELD =
  /\b(?:from|than|versus|vs\.?|against|compared|after|following|offset|previous(?:ly)?|prior|earlier|last|before|year-ago|had been|respectively|and|or|excluding|including|of which)\b[^.;\d]{0,70}$/i;
/** "rose 6%, or $3 million, to | $50 million": what a turn ends at is of the sentence's own time, whatever stands before. */
const ENDS_AT =
  /\b(?:to|at)(?: (?:about|almost|nearly|roughly|some|around|a|an|just (?:over|under|above|below)|more than|less than|record|net))* $/i;
const TURNED =
  /\b(?:rose|risen|rises?|rising|climb(?:ed|s|ing)?|gr[eo]w(?:s|n|ing)?|jump(?:ed|s|ing)?|surg(?:ed|es|ing)|soar(?:ed|s|ing)?|swell(?:ed|s)|swollen|increas(?:ed|es|ing)|widen(?:ed|s|ing)?|expand(?:ed|s|ing)?|improv(?:ed|es|ing)|edg(?:ed|es|ing)|advanc(?:ed|es|ing)|doubl(?:ed|es|ing)|tripl(?:ed|es|ing)|f[ea]ll(?:s|en|ing)?|fell|dropp?(?:ed|s|ing)|declin(?:ed|es|ing)|decreas(?:ed|es|ing)|slipp?(?:ed|s|ing)|slid(?:es)?|s[aiu]nk|tumbl(?:ed|es|ing)|plung(?:ed|es|ing)|slump(?:ed|s|ing)?|shr[aiu]nk|narrow(?:ed|s|ing)?|dipp?(?:ed|s|ing)|up|down)\b/i;

/** Words behind a figure that put it into another time; up to the next figure. */
const ELSEWHEN =
  /^[^.;\d]{0,70}\b(?:(?:a|one|the) (?:year|quarter) (?:ago|earlier|before|prior)|last|previous|prior|earlier|ago|before|year-ago|(?:same|comparable|corresponding) (?:period|quarter|months|time)|respectively|when|since)\b/i;

/** Words anywhere that set two times side by side, or tell of one that is over, before a figure. */
const OTHER_TIME =
  /\b(?:ago|last|previous(?:ly)?|prior|formerly|once|then|earlier|peak(?:ed)?|record|decades?|since|until|next|so far|to date|cumulative(?:ly)?|had been|restated|pro forma|expect(?:s|ed)?|forecasts?|respectively|each)\b/i;

/** "DALLAS, Feb 22, 2024 (Reuters) - ", "Aug. 2, 2023 --": when and where a story was written. */
const DATELINE =
  /^[^;]{0,60}\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.?) \d{1,2}\b[^.;]{0,40}?(?:—|–|--| - )/;

const LAST_YEAR = /^[^.;,\d]{0,50}?\blast (?:fiscal )?year\b/i;

const YEAR = /\b(?:19|20)\d\d\b/g;
/** "compared with $26.8 million in | 2014", "from | 2014": a year that only says what a figure is held against. */
const OF_BASE = /\b(?:from|than|versus|vs\.?|against|compared|after)\b[^.;]{0,60}$/i;

/** Does a sentence name no other year than the one that a period (a key) ends in, but for what stands behind the figure and is held against it? */
const namesNoOther = (quote: string, end: number, period: string): boolean => {
  const own = Number(period.slice(-7, -3));
  const dateline = DATELINE.exec(quote)?.[0].length ?? 0;
  for (const match of quote.matchAll(YEAR)) {
    if (Number(match[0]) === own || match.index < dateline) continue;
    if (match.index < end || !OF_BASE.test(quote.slice(end, match.index))) return false;
  }
  return true;
};

/**
 * Is a figure surely of the time that it was read to be of, in a sentence that names no other before it? "Cash shrank to $5 million" and
 * "it earned $5 million, compared with $7 million a year before" tell of now, whatever the year was; "from $5 million", "against $5 million
 * a year earlier" do not.
 *
 * @param period the key of the period of the claim
 */
export const isOfItsTime = (
  { rule, evidence: { quote, row }, quantity: { surface } }: Claim,
  period: string,
): boolean => {
  const [place, ...more] = figureSpans(quote, surface);
  if (row !== null || place === undefined || more.length > 0) return false;
  const [start, end] = place;
  const before = quote.slice(0, start);
  // "spent $5 million last year": the figure's own time, where it was read as that.
  const behind = rule.includes('period.implied') ? quote.slice(end).replace(LAST_YEAR, '') : quote.slice(end);
  if (!namesNoOther(quote, end, period) || ELSEWHEN.test(behind) || OTHER_TIME.test(before)) return false;
  if (ENDS_AT.test(before) && TURNED.test(before)) return true;
  // "It lost $5 million", behind sentences of the year: that of the year before may be meant.
  return !rule.includes('period.carried') && !HELD.test(before);
};
