import type { Claim } from '../../model/claim.ts';
import type { Finding } from '../../model/finding.ts';
import type { Pipeline } from '../../model/pipeline.ts';
import { DAY_MS } from '../../text/calendar.ts';
import { WHOLE_YEAR_DAYS, YEAR_DAYS } from '../../text/year-length.ts';
import { type Draft, finding } from '../finding.ts';
import { groupBy } from '../group-by.ts';
import { modifiersOf } from '../modifiers.ts';
import { settings } from '../settings.ts';
import { capitalized, sourceName } from '../wording.ts';
import { candidate, NEAR_DAYS, significant, valueMatches } from './candidates.ts';
import { type Figure, readStatement } from './figure.ts';
import { judgeFigures } from './judge-statement.ts';
import { periodicReports, reportEnds } from './report-end.ts';
import type { Entry, ReadReport, ReportIndex } from './report-index.ts';

/** What a sentence of an article may be told by its words alone. That two texts have words in common confirms nothing. */
const RULES: ReadonlySet<string> = new Set([
  'statement.figure',
  'statement.computed',
  'statement.period',
  'statement.direction',
]);

/** What is so many times as large or as small is of another thing. */
const FAR = 2;
/** How well the words must agree, and how much of what names the report's figure the sentence must say. */
const AGREES = 0.64;
const SAYS = 0.6;

/** The last day of each report, by document id, and which of them are for a period. */
type Ends = { readonly dayOf: ReturnType<typeof reportEnds>; readonly periodic: ReadonlySet<string> };

/** "from $5 million", "compared with an inflow of $5 million": what was a year before. */
const BASE = /\b(?:from|versus|vs\.?|against|compared (?:with|to)|than|after)\b[^.;]{0,30}$/i;

/** "Expected dividend yield", "pro forma revenue": another measure than the one without the word. */
const QUALIFIERS = [
  /\b(?:expected|assumed|hypothetical|anticipated|estimated)\b/i,
  /\b(?:maximum|potential|minimum)\b/i,
  /\b(?:pro forma|adjusted|non-gaap)\b/i,
  /\b(?:weighted[- ])?average\b/i,
  /\b(?:remaining|unrecognized|unamortized)\b/i,
];
const isOfOtherKind = (sentence: string, { evidence: { row, column, quote } }: Claim): boolean => {
  const named = row === null ? quote : `${row} ${column ?? ''}`;
  return QUALIFIERS.some((word) => word.test(named) && !word.test(sentence));
};

/** Words of a stretch of time that is shorter than a year; not what comes by the quarter, costs so much "a month" or lasts "96 months". */
const SHORTER =
  /\b(?:quarter|half|week|(?:the|last|past|this|that) month|(?:three|six|nine|thirteen|[369]|13|14|26|39|first|last|past|recent)[ -](?:months?|weeks?))\b(?! (?:dividend|credit|loan))/i;

/** "$5 million of cash in 2012" */
const IN_YEAR = /^(?: (?!and\b|or\b)[\w-]+){0,3} in (?:fiscal )?(?:19|20)\d\d\b/;

/**
 * May a figure be of a quarter or a half that its paragraph has spoken of, of any year, though it was read as a whole year's or as of no
 * time? Not with its own year right behind it, and not what there was on a day, where another sentence speaks of the quarter.
 */
const isOfShorter = (figure: Figure, entry: Entry, sentence: string, paragraph: string): boolean => {
  const isShort = figure.days !== null && figure.days < WHOLE_YEAR_DAYS;
  if (isShort || !SHORTER.test(paragraph)) return false;
  if (entry.days === 0 && !SHORTER.test(sentence)) return false;
  return !IN_YEAR.test(sentence.slice(figure.claim.evidence.end));
};

/** Words of another time than the report's, and what says the year before. */
const OTHER_TIME =
  /\b(?:ago|previously|formerly|once|then|peak(?:ed)?|decades?|since|until|next|so far|to date|latest|now)\b/i;
const NO_OTHER =
  /\ba year (?:ago|earlier|before)\b|\bsince (?:its|the company['’]s|their) (?:founding|inception|start|birth|launch)\b/gi;
const YEARS = /\b(?:19|20)\d\d\b/g;

/** May what a sentence tells without a time be of the year that a report ends in: does it speak of no other? */
const isOfOneYear = (sentence: string, end: number): boolean => {
  const rest = sentence.replace(NO_OTHER, '');
  const year = new Date(end * DAY_MS).getUTCFullYear();
  return !OTHER_TIME.test(rest) && (rest.match(YEARS) ?? []).every((each) => Math.abs(Number(each) - year) <= 1);
};

/** A sentence of an article as a statement, with where it begins. */
type Sentence = { readonly start: number; readonly read: ReadReport };

const sentencesOf = ({ document, claims }: ReadReport): Sentence[] => {
  const placed = claims
    .filter(({ evidence: { row, column } }) => row === null && column === null)
    .map((claim) => ({ claim, start: document.text.lastIndexOf(claim.evidence.quote, claim.evidence.start) }))
    .filter(({ start }) => start >= 0);
  return [...groupBy(placed, ({ start, claim }) => `${start} ${claim.evidence.quote.length}`).values()].map((group) => {
    const [{ start, claim }] = group as [(typeof placed)[number]];
    const claims = group.map(({ claim: own }) => ({
      ...own,
      evidence: { ...own.evidence, start: own.evidence.start - start, end: own.evidence.end - start },
    }));
    return { start, read: { document: { ...document, text: claim.evidence.quote }, claims } };
  });
};

/**
 * Is a figure of the report of the time that a figure without one is of: the report's own year or its last day, or those before where it
 * is compared? Who tells of the quarter that a report is of says so. A prospectus has no year of its own, only a last day.
 */
const isOfReportsTime = (figure: Figure, sentence: string, entry: Entry, ends: Ends): boolean => {
  const { endDay, days, document } = entry;
  const end = ends.dayOf.get(document.id);
  if (end === undefined || !isOfOneYear(sentence, end)) return false;
  if (endDay === null) return true;
  const isFlow = days !== null && days > 0;
  if (isFlow && (days < WHOLE_YEAR_DAYS || !ends.periodic.has(document.id))) return false;
  const isBase = BASE.test(sentence.slice(0, figure.claim.evidence.start));
  return [end, ...(isBase ? [end - YEAR_DAYS] : [])].some((day) => Math.abs(day - endDay) <= NEAR_DAYS);
};

/** So well must the words agree at the same number for it to be no chance; one with so many digits is none without any. */
const NO_CHANCE = 0.15;
const TELLING_DIGITS = 4;

/** Does the report print the very number of something alike? Then it may well be what the article tells, in other words. */
const isPrinted = (figure: Figure, index: ReportIndex): boolean =>
  valueMatches(figure, index).some(
    ({ agreement, entry }) =>
      agreement.both >= NO_CHANCE || Math.min(significant(figure).length, significant(entry).length) >= TELLING_DIGITS,
  );

/** "Sales at the island kiosks": does a sentence narrow its measure by what the report's figure is not told with? */
const isNarrowed = ({ claim }: Figure, { claim: { evidence } }: Entry): boolean => {
  const given = `${evidence.row ?? evidence.quote} ${evidence.column ?? ''}`.toLowerCase();
  return modifiersOf(claim)
    .split(' ')
    .some((word) => word !== '' && !given.includes(word));
};

/** Is what the report says surely of the same thing and time? */
const isSure = (
  { rule }: Draft,
  figure: Figure,
  entry: Entry,
  sentence: string,
  index: ReportIndex,
  ends: Ends,
): boolean => {
  const { agreement, timing } = candidate(figure, entry, index);
  const isTimely = figure.endDay === null ? isOfReportsTime(figure, sentence, entry, ends) : timing === 'same';
  if (!isTimely || isOfOtherKind(sentence, entry.claim)) return false;
  if (rule !== 'statement.figure') return true;
  if (isNarrowed(figure, entry)) return false;
  const [said, given] = [figure.reading.size, entry.reading.size];
  const isNear = Math.max(said, given) <= FAR * Math.min(said, given);
  return isNear && agreement.both >= AGREES && agreement.backward >= SAYS && !isPrinted(figure, index);
};

/** Says what reports contradict of an article, of those of its claims that are `figures`. */
export type TellingJudge = (article: ReadReport, figures: readonly Claim[]) => Finding[];

/**
 * Makes the judge of articles that are told from reports: figures that no concept was found for, or no fact to compare with, by the
 * words around them, as those of a statement are judged. Less is believed than of a statement, because an article is full of figures that no
 * filing states: only what is surely of the same thing and time, and never that something is confirmed (docs/decisions/021).
 */
export const tellingJudge = (index: ReportIndex, checks: Pipeline['checks'] = {}): TellingJudge => {
  const { isOn } = settings(checks);
  const entries = new Map(index.entries.map((entry) => [entry.claim.id, entry]));
  const lastDays = reportEnds(index);
  const ends: Ends = { dayOf: lastDays, periodic: periodicReports(index, lastDays) };
  const judgeSentence = (
    { start, read }: Sentence,
    article: ReadReport,
    open: ReadonlyMap<string, Claim>,
  ): Finding[] => {
    const { document } = article;
    if (!read.claims.some(({ id }) => open.has(id))) return [];
    const block = document.blocks.find((each) => each.start <= start && start < each.end);
    const { text } = read.document;
    const paragraph = document.text.slice(block?.start ?? start, start + text.length);
    const statement = readStatement(read, index.mask);
    const judged = new Set<string>();
    return judgeFigures(statement, index).flatMap((draft): Finding[] => {
      const [first, second] = draft.readings;
      const claim = open.get(first?.claim.id ?? '');
      const figure = statement.figures.find((each) => each.claim.id === claim?.id);
      const entry = entries.get(second?.claim.id ?? '');
      if (claim === undefined || figure === undefined || entry === undefined || judged.has(claim.id)) return [];
      if (draft.verdict !== 'conflict' || !RULES.has(draft.rule) || !isOn(draft.rule)) return [];
      if (isOfShorter(figure, entry, text, paragraph)) return [];
      if (!isSure(draft, figure, entry, text, index, ends)) return [];
      judged.add(claim.id);
      const told = capitalized(sourceName({ document, claim }));
      const readings = draft.readings.map((each) => ({
        ...each,
        claim: article.claims.find(({ id }) => id === each.claim.id) ?? each.claim,
      }));
      return [finding({ ...draft, readings, message: draft.message.replace(/^The statement\b/, told) })];
    });
  };
  return (article, figures) => {
    const open = new Map(figures.map((claim) => [claim.id, claim]));
    return sentencesOf(article).flatMap((sentence) => judgeSentence(sentence, article, open));
  };
};
