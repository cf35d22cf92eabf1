import type { Claim } from '../../model/claim.ts';
import type { Document } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { sentences } from '../../text/sentences.ts';
import { type Reading, readFigure } from '../reading.ts';
import { type Around, aroundFigures, type Clause, clausesOf } from './clauses.ts';
import { daysIn } from './days.ts';
import { isBothWays, polarityAt } from './polarity.ts';
import { dayOf, type ReadReport, timeOf } from './report-index.ts';
import { stemsOf, type Word, wordsOf } from './words.ts';

/** Is a figure a level ("to $71 million") or the change of one ("by $52 million", "a 12 % decrease")? Null where it does not show. */
export type Role = 'level' | 'change' | null;

/** A figure of a statement with the words around it. */
export type Figure = {
  readonly claim: Claim;
  readonly reading: Reading;
  readonly around: Around;
  /** The stems of its clause. */
  readonly clause: ReadonlySet<string>;
  /** All stems of the statement. */
  readonly all: ReadonlySet<string>;
  readonly endDay: number | null;
  readonly days: number | null;
  /** Is its period beyond doubt: does the statement, or the figure's own clause, name no more than one year? */
  readonly isDated: boolean;
  /** Is it of a moment whose day the statement names? */
  readonly isDay: boolean;
  readonly role: Role;
  /** +1 "an increase of", −1 "a decrease of"; null for a level. */
  readonly direction: 1 | -1 | null;
};

/** A statement as it was read. */
export type Statement = {
  readonly document: Document;
  readonly clauses: readonly Clause[];
  readonly figures: readonly Figure[];
  readonly stems: ReadonlySet<string>;
};

const YEAR = /\b(?:19|20)\d\d\b/g;
const yearsIn = (text: string): number => new Set(text.match(YEAR) ?? []).size;

/** Between two figures of a sentence: "from 26.4% | in 2022 to | 26.3%". */
const stretchAfter = (text: string, { start, end }: Clause, figure: Span, next: Span | undefined): string =>
  text.slice(figure.end, Math.min(next !== undefined && next.start > start ? next.start : end, end));

const AGAIN = /^,? or (?:about |approximately |nearly |some |roughly )?\$?$/;

/** How far from a figure its "increase of" or "lower" may stand, and how far the subject of a "by" may carry them apart. */
const REACH = 28;
const REACH_OF_BY = 90;
const TO = /\b(?:to|from|was|were|is|at|reaching|totaled|totaling)(?: approximately| about)?[ $]*$/i;
const BY = /\bby(?: approximately| about| over| more than| nearly| roughly)?[ $]*$/i;

/** "a decrease in citrus revenue of $0.8 million": the change is said before its subject. */
const CHANGE_IN =
  /\b(increases?|decreases?|declines?|reductions?|rises?|growth|drops?|falls?) in (?:[\w'’&-]+ ){1,8}of(?: approximately| about| over| more than| nearly| roughly)?[ $]*$/i;

/** Where one part of a sentence ends; not inside a number. */
const BREAK = /[.;,\n](?!\d)/;

/** "the $8.4 million, | or 2%, | increase in fees": what stands between a change's first print and the word that says so. */
const AGAIN_BEHIND =
  /^,? or (?:about |approximately |nearly |less than )?[$€£]? ?\d[\d.,]*\d?(?: (?:million|billion|thousand|percent)|%)?,?(?= (?:increase|decrease|decline|growth|rise|drop|reduction|improvement)\b)/i;
const AGAIN_BEFORE = /\bor (?:about |approximately |nearly |less than )?[$€£]? ?$/i;

const ENDS = new Set('to from and was were offset'.split(' '));

/** The last word of a stretch that says which way; no farther back than `most` words of substance. */
const lastTurn = (text: string, most: number): 1 | -1 | null => {
  const words = wordsOf(text);
  let passed = 0;
  for (let i = words.length - 1; i >= 0 && passed <= most; i--) {
    const found = polarityAt(words, i);
    if (found?.about === 'direction') return isBothWays(words, i, found) ? null : found.sign;
    const { raw, stem } = words[i] as Word;
    // "a reduction of $3 million and $5 million": what stands before the "and" is of the other figure.
    // "the decrease was offset by": that is what was offset, and not this figure.
    // "cut its research and development by": an "and" behind no other figure parts nothing.
    if (ENDS.has(raw) && !(raw === 'and' && !/\d/.test(text))) return null;
    if (stem !== null) passed++;
  }
  return null;
};

/** "lost $4 million of revenue", "gained $2 million in deposits": a change, where "lost $4 million" alone is a loss. */
const LOST = /\b(?:(lost|shed|surrendered)|(?:gained|added|won))(?: about| approximately| nearly| some)?[ $]*$/i;
const OF_IT = /^ (?:of|in) (?:\w+ ){0,3}\p{Ll}/u;
/** "added $9 million to | its revenue" */
const ADDED = /\badded(?: about| approximately| nearly| some| roughly)?[ $]*$/i;
const TO_IT = /^ to (?:[\w'’-]+ ){0,4}\p{Ll}/u;

/** Words behind a figure that make it a difference: "$40 million below that of 2023", "12 more than a year before". */
const DIFFERENCE =
  /^ (?:(more|greater|larger|longer|wider|higher|better)|less|fewer|smaller|shorter|narrower|lower|worse) than\b|^ (?:(above|ahead of|over)|below|short of|behind) (?:that|those|what|its|their|(?:the )?(?:prior|previous|same|last|year[- ]earlier)|a year|(?:19|20)\d\d)\b/i;
/** "$2 million less | on rope in 2024 than" */
const DIFFERENCE_IN =
  /^ (?:(more|higher)|less|lower|fewer) (?:on|for|in|from|to|at|of) (?:[^.;,\d$]|(?:19|20)\d\d){1,70} than\b/i;
/** "wider by $8,000", "smaller by a third" */
const COMPARED_BY =
  /\b(?:(more|greater|larger|longer|wider|bigger)|less|fewer|smaller|shorter|narrower) by(?: approximately| about| over| more than| nearly| roughly)?[ $]*$/i;

/** "the gross margin improved by 110 basis points": what is better the higher it is; a loss or a cost that improves falls. */
const MERIT =
  /\b(?:margins?|profits?|income|earnings)\b[^.;,]{0,60}\b(?:(improved|strengthened)|worsened|weakened|deteriorated) by\b/i;
const LOWER_IS_BETTER = /\b(?:loss\w*|expenses?|costs?|ratio|deficit|tax)\b/i;
const meritTurn = (words: string): 1 | -1 | null => {
  const found = MERIT.exec(words);
  if (found === null || LOWER_IS_BETTER.test(words)) return null;
  return found[1] === undefined ? -1 : 1;
};

/** Verbs that only beside a "by" say which way a figure went. */
const MOVED =
  /\b(?:(advanced|progressed|accelerated|picked up)|retreated|contracted|eased|softened|weakened|shriveled)(?: sharply| slightly| further)? by\b[^.;,]*$/i;
const movedTurn = (words: string): 1 | -1 | null => {
  const found = MOVED.exec(words);
  if (found === null) return null;
  return found[1] === undefined ? -1 : 1;
};

const change = (direction: 1 | -1 | null): Pick<Figure, 'role' | 'direction'> => ({
  role: direction === null ? null : 'change',
  direction,
});

/** Whether the words right before and right after a figure make it a change, and in which direction. */
export const roleAt = (text: string, start: number, end: number): Pick<Figure, 'role' | 'direction'> => {
  const sentence = (from: number): string => text.slice(Math.max(0, from), start).split(BREAK).at(-1) ?? '';
  // "grew faster, by 14%": the comma parts the figure from what it is of.
  const near = sentence(start - REACH);
  const before = /^\s*by\b/i.test(near)
    ? (text
        .slice(Math.max(0, start - REACH_OF_BY), start)
        .replace(/,(?=\s*by\b[^,]*$)/i, '')
        .split(BREAK)
        .at(-1) ?? '')
    : near;
  // "a $5 million increase", "was 8 % lower"
  const behind = text.slice(end, end + REACH_OF_BY);
  const again =
    AGAIN_BEHIND.exec(behind)?.[0] ?? (AGAIN_BEFORE.test(near) ? /^,(?= )/.exec(behind)?.[0] : undefined) ?? '';
  const after = behind.slice(again.length, again.length + REACH).split(BREAK)[0] ?? '';
  const [next] = wordsOf(after);
  const following = next === undefined ? null : polarityAt([next], 0);
  const isBeside = /^[\s-]*$/.test(after.slice(0, next?.start ?? 0));
  if (following?.about === 'direction' && isBeside) return change(following.sign);
  // "91% of that growth" is a share of it.
  const isShare = /%|percent$/i.test(text.slice(start, end));
  const ofChange = isShare ? undefined : OF_CHANGE.exec(text.slice(end, end + REACH_OF_BY))?.[1];
  if (ofChange !== undefined) return change(lastTurn(ofChange, 0));
  const difference = DIFFERENCE.exec(text.slice(end, end + REACH)) ?? COMPARED_BY.exec(before);
  if (difference !== null) return change(difference[1] === undefined && difference[2] === undefined ? -1 : 1);
  const differenceIn = DIFFERENCE_IN.exec(text.slice(end, end + REACH_OF_BY));
  if (differenceIn !== null) return change(differenceIn[1] === undefined ? -1 : 1);
  if (TO_IT.test(after) && ADDED.test(before)) return change(1);
  const lost = OF_IT.test(after) ? LOST.exec(before) : null;
  if (lost !== null) return change(lost[1] === undefined ? 1 : -1);
  if (TO.test(before)) return { role: 'level', direction: null };
  const named = CHANGE_IN.exec(sentence(start - REACH_OF_BY))?.[1];
  if (named !== undefined) return change(lastTurn(named, 0));
  // "a reduction in its fleet by $5 million"
  if (BY.test(before)) {
    const words = before === near ? sentence(start - REACH_OF_BY) : before;
    return change(lastTurn(words, REACH_OF_BY) ?? meritTurn(words) ?? movedTurn(words));
  }
  // "an increase of $5 million", "increased $5 million or 9 %"
  return change(lastTurn(before, 0));
};

/** "about $1.4 million | of that decline": a part of a change, and so one itself. */
export const OF_CHANGE =
  /^ of (?:that|this|the|its|their) (?:[\w-]+ ){0,2}?(increase|growth|rise|gain|improvement|jump|decrease|decline|drop|fall|reduction|shortfall)\b/i;

/** "a profit of $6 million in 2025 after a loss of $3 million": what came before is of an earlier time, unless its own year is said. */
const AFTER = /\bafter\b[^.;,\d]{0,40}$/i;

/** "against $7 million a year before, | which had included a gain of $3 million": what is told of an earlier time goes on about it. */
const GOES_ON = /^\W*(?:which|when (?:it|they|the (?:company|group|bank))) had\b/i;

/** "from $3 million to $9 million in 2025", "from net fares of $3 million to net tolls of $9 million": what a change set out from. */
const FROM_SOME = /\bfrom (?:(?:[\p{L}'’-]+ ){1,6}(?:of|at))?(?: ?(?:about|approximately|nearly|some))?[ $€£]*$/iu;
const TO_SOME = /^[^.;,]{0,60}\bto\b/i;
/** "swung to a loss of $9 million | from net income of $3 million": the same, told backwards. */
const TO_WHAT = /\bto (?:(?:[\p{L}'’-]+ ){1,9}of )?(?:about |approximately |nearly |some )?[$€£]?$/iu;
const FROM_WHAT = /^,? from (?:[\p{L}'’-]+ ){1,6}of (?:about |approximately |nearly |some )?[$€£]?$/iu;
const isBaseOfChange = (
  text: string,
  previous: Span | undefined,
  { start, end }: Span,
  next: Span | undefined,
): boolean =>
  (previous !== undefined &&
    FROM_WHAT.test(text.slice(previous.end, start)) &&
    TO_WHAT.test(text.slice(Math.max(0, previous.start - REACH_OF_BY), previous.start))) ||
  (next !== undefined &&
    FROM_SOME.test(text.slice(Math.max(0, start - REACH_OF_BY), start)) &&
    TO_SOME.test(text.slice(end, next.start)));

/** "less than half of the $7 million of 2022", "up from the $7 million in 2022": a year that is said of what a figure is compared with. */
const COMPARED_WITH =
  /\b(?:than|of|against|from|to|versus|over|above|below|with|after|exceeded) (?:the|its|their) (?:about |approximately |nearly )?[$€£]?$/i;
const ITS_YEAR = /^ (?:of|in|for|recorded in|seen in|reported for) (?:fiscal (?:year )?)?(?:19|20)\d\d\b/i;
const ownsYear = (text: string, { start, end }: Span): boolean =>
  ITS_YEAR.test(text.slice(end, end + REACH_OF_BY)) &&
  COMPARED_WITH.test(text.slice(Math.max(0, start - REACH_OF_BY), start));

/** "For the three months ended March 31, 2025,": a clause that says nothing but when. */
const OPENS_WITH_TIME =
  /^\s*(?:in|for|during|at|as of|by) (?:(?:the|its|full|fiscal|first|second|third|fourth|three|six|nine|twelve|months?|weeks?|years?|quarter|half|ended|ending|of|end|january|february|march|april|may|june|july|august|september|october|november|december)\b ?|\d{1,4},? ?)+,?\s*$/i;

/** Reads a statement: its clauses, and its figures with the words around them. `mask` blanks what says nothing, letter for letter. */
export const readStatement = ({ document, claims }: ReadReport, mask: (text: string) => string): Statement => {
  const { text } = document;
  const told = mask(text);
  const clauses = sentences(told).flatMap(({ start, end }) => clausesOf(told, start, end));
  const stems = stemsOf(told);
  const sorted = [...claims].sort((a, b) => a.evidence.start - b.evidence.start);
  const around = aroundFigures(
    clauses,
    sorted.map(({ evidence }) => evidence),
  );
  const isOnlyCompared = sorted.some(({ evidence }) => ownsYear(text, evidence));
  const single = yearsIn(text) <= 1;
  const days = new Set(daysIn(text).flatMap(({ iso }) => dayOf(iso.length > 7 ? iso : null) ?? []));
  let last: Figure | null = null;
  const figures = sorted.flatMap((claim, i): Figure[] => {
    const reading = readFigure(claim);
    if (reading === null) return [];
    const { start, end } = claim.evidence;
    const clause = clauses.find((each) => start < each.end);
    const ownYears =
      clause === undefined ? 0 : yearsIn(stretchAfter(text, clause, claim.evidence, sorted[i + 1]?.evidence));
    const isEarlier =
      ownYears === 0 &&
      !claim.rule.includes('period.implied') &&
      (AFTER.test(text.slice(clause?.start ?? 0, start)) ||
        GOES_ON.test(text.slice(clause?.start ?? 0, start)) ||
        isBaseOfChange(text, sorted[i - 1]?.evidence, claim.evidence, sorted[i + 1]?.evidence));
    const yearsOf = (each: Clause | undefined): number => (each ? yearsIn(text.slice(each.start, each.end)) : 0);
    // "In the six months ended June 30, 2025, wages were $3 million, compared with $2 million in 2024"
    const opening = clauses[clauses.indexOf(clause as Clause) - 1];
    const isOpened =
      yearsOf(clause) === 0 && yearsOf(opening) === 1 && OPENS_WITH_TIME.test(text.slice(opening?.start, opening?.end));
    const isSingle = single && (!isOnlyCompared || ownsYear(text, claim.evidence));
    const isDated = !isEarlier && (isSingle || ownYears === 1 || yearsOf(clause) === 1 || isOpened);
    const role = roleAt(text, start, end);
    // "by $1.3 million, or about 41%": two prints of one change.
    const isAgain = role.role === null && last !== null && AGAIN.test(text.slice(last.claim.evidence.end, start));
    const time = timeOf(claim);
    last = {
      claim,
      reading,
      around: around[i] ?? new Map(),
      clause: new Set(clause?.words.flatMap(({ stem }) => stem ?? [])),
      all: stems,
      ...time,
      isDated,
      isDay: time.days === 0 && days.has(time.endDay ?? -1),
      ...(isAgain && last !== null ? { role: last.role, direction: last.direction } : role),
    };
    return [last];
  });
  return { document, clauses, figures, stems };
};
