import { wordSet } from '../text/word-set.ts';
import type { Reading } from './reading.ts';

/** How each concept is called where its growth is told. A concept that is missing here is not told plainly enough. */
const NAMES: Readonly<Record<string, ReadonlySet<string>>> = {
  revenue: wordSet('revenue revenues sales turnover'),
  income: wordSet('income profit profits earnings'),
  capex: wordSet('capex spending expenditure expenditures'),
  'research-and-development': wordSet('research development r&d expense expenses costs spending'),
  headcount: wordSet('headcount workforce staff employees'),
  subscribers: wordSet('subscribers users members'),
};

/** Words that say how, when and by how much, but not of what. */
export const LOOSE = wordSet(
  `the a an our its their his in for of to by from at on with and or as was were is are has have had been be that which it we they also
  rose rise rises risen rising grew grow grows grown growing growth increased increase increases increasing up climbed climb jumped jump
  surged surge soared gained gain advanced expanded fell fall falls fallen falling declined decline declining decreased decrease decreasing
  widened narrowed improved eased slipped edged ticked inched stood held dropped drop slid down shrank slumped plunged tumbled contracted sharply slightly modestly strongly rapidly again
  about approximately roughly nearly almost some around more less than over just under total net consolidated overall group annual yearly
  came come reached hit totaled totalled amounted stood brought took in earned quarterly full-year worldwide company company's companywide fiscal year years quarter quarters month months ended ending first second third
  fourth half nine six three twelve last this previous prior earlier ago same period comparable corresponding year-over-year
  year-on-year million billion trillion thousand said says reported posted recorded generated saw compared versus representing reflecting
  percent monday tuesday wednesday thursday friday saturday sunday rang racked pulled january february march april may june july august september october november december operating capital`,
);

/** Where a clause begins whose subject is its own. */
export const CLAUSE =
  /\.(?=\s)|[;:–—()]|,? \b(?:while|whereas|but|driven|led|offset|helped|hurt|including|excluding|due|as a result)\b/gi;

/** "in Spain", "of net sales", "across all segments": what comes after a rate and narrows it, unless it is a time. */
const NARROWED =
  /^ (?:in|at|across|for|within|of|outside|among|on|from) (?!(?:the |an? )?(?:(?:same|prior|previous|last|first|second|third|fourth|fiscal|full|three|six|nine|twelve|corresponding|comparable|year|quarter|period|month)\b|\d{4}\b|[a-z]+ (?:quarter|half)\b))/i;

export const plainWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[^\p{L}\p{N}&'-]+/u)
    .filter((word) => /\p{L}/u.test(word));

/** "Cloud revenue, | which covers hosting, | rose", "the clay unit, | its biggest, | grew": what is only said besides. */
const ASIDE = /, (?:which|whose|its|the company['’]s)\b[^,.;\d]{0,100},(?= [a-z])/g;

/** The figure's own clause up to the figure, and what follows the figure. */
export const around = ({
  evidence: { quote },
  quantity: { surface },
}: Reading['claim']): { before: string; after: string } => {
  const at = Math.max(0, quote.indexOf(surface));
  const head = quote.slice(0, at);
  const start = [...head.matchAll(CLAUSE)].at(-1);
  const before = start ? head.slice(start.index + start[0].length) : head;
  return { before: before.replaceAll(ASIDE, ' '), after: quote.slice(at + surface.length) };
};

/** "up 15% from 2024", "a rise over 2024": the year that is named only to compare with is not the year that grew. */
const isBasis = (year: string, quote: string): boolean => {
  const places = [...quote.matchAll(new RegExp(`\\b${year}\\b`, 'g'))];
  const BEFORE = /\b(?:from|compared (?:to|with)|versus|vs\.?|than|over)(?: [\w,’']{1,12}){0,7} $/i;
  return places.length > 0 && places.every(({ index }) => BEFORE.test(quote.slice(Math.max(0, index - 80), index)));
};

/**
 * Does the sentence say nothing else of what grew than the concept's name and its scope? Under the headings of a report it never does: a
 * segment's revenue is just "revenue" there. What is told any other way may agree with the whole, but cannot contradict it.
 */
export const isPlainGrowth = ({ claim, document, kind, parties, scope, period }: Reading): boolean => {
  const names = NAMES[kind ?? ''];
  const isUnderHeadings = claim.evidence.section.length > 1 && document?.kind !== 'news';
  if (names === undefined || isUnderHeadings || claim.evidence.row !== null) return false;
  if (period !== null && isBasis(period.slice(-7, -3), claim.evidence.quote)) return false;
  const { before, after } = around(claim);
  const own = new Set([claim.entity ?? '', ...parties, ...claim.scope, ...scope].flatMap(plainWords));
  const told = plainWords(before).map((word) => word.replace(/'s?$/, ''));
  const isName = (word: string): boolean => names.has(word);
  return (
    told.some(isName) && told.every((word) => isName(word) || LOOSE.has(word) || own.has(word)) && !NARROWED.test(after)
  );
};
