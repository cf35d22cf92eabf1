import type { Claim } from '../model/claim.ts';
import { wordSet } from '../text/word-set.ts';

/** The nouns that a concept's figure is told with. */
const HEADS: Readonly<Record<string, RegExp>> = {
  revenue: /\b(?:revenues?|sales|turnover)\b/gi,
  income: /\b(?:income|profits?|earnings)\b/gi,
  loss: /\b(?:loss(?:es)?)\b/gi,
  capex: /\b(?:capital (?:expenditures?|spending|outlays?)|capex|(?:purchases|additions) (?:of|to) property)\b/gi,
  'research-and-development': /\b(?:research and development|r&d)\b/gi,
  cash: /\bcash(?: and cash equivalents)?\b/gi,
  debt: /\b(?:debt|indebtedness|borrowings)\b/gi,
};

/** Words before the noun that leave it what it is: whose it is, how it is told, of which time, and the kinds that the record has. */
const LOOSE = wordSet(
  `the a an our its their his your this that these those such any all some no more most and or of in to from with by on at for as is are was were be
  been had has have having generated generating generates reported reporting reports posted posting recorded recording earned earning booked
  brought made saw total net operating consolidated overall combined group annual yearly quarterly monthly full full-year fiscal year year's
  years quarter quarter's quarters first second third fourth half last latest recent current prior previous next record strong solid robust
  weak higher lower increased increasing decreased declining rising falling growing expected estimated projected planned anticipated
  approximately about roughly nearly almost over around just than up down company company's firm firm's business's companywide worldwide
  global sales revenue profit long-term short-term outstanding capital unrestricted unaudited audited reported actual we it they us recognized
  expect expects expecting plans planning anticipate anticipates anticipating forecast forecasts projects estimates sees targets targeting budgeted
  makes totaling totalling tallied raised cut boosted lifted trimmed slashed doubled tripled halved
  incurred incurring suffered widening narrowing narrowed widened huge massive big steep staggering hefty said says while where which when
  whose deep heavy mounting ballooning making related
  segment segment's division division's business unit part`,
);

/** What the noun is narrowed by after it, unless that is a time, an amount or what the record knows. */
const NARROWING =
  /^ (?:from|in|on|for|under|within|at|outside|across|related to) (?:the |our |its |their |an? )?([\p{L}&’'-]+)/iu;
const NARROWING_LABEL =
  /^ (?:from|in|on|for|of|under|within|at|outside|across|related to) (?:the |our |its )?([\p{L}&’'-]+)/iu;
const TIMES = wordSet(
  `first second third fourth fiscal full same prior previous current last latest three six nine twelve year years quarter quarters month months
  half january february march april may june july august september october november december period periods both each total operations end close start beginning
  addition general comparison contrast part hand line which what consolidated basis q1 q2 q3 q4`,
);

/** "sales in the region": the part that the scope names, said again. */
const PART_AGAIN = wordSet('region segment division unit business category arm');
/** What a company is called by what it does. */
export const COMPANY_NOUNS = String.raw`(?:company|firm|group|retailer|grocer|manufacturer|producer|chain|bank|lender|insurer|airline|carrier|\p{L}*maker|giant|operator|provider|developer|startup|start-up|miner|builder|conglomerate|utility|railroad|brewer|owner)`;
/** "sales at the video-game retailer": whose they are, by what it is. */
const AT_COMPANY = new RegExp(String.raw`^ (?:at|of|for) the (?:[\p{L}-]+ ){0,3}${COMPANY_NOUNS}\b(?!['’])`, 'iu');

const ENOUGH = 160;

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** The word before a place, or before the names that the record knows: "hybrid" of "Hybrid Cloud revenue", whose scope is Cloud. */
const firstUnsaid = (text: string, own: ReadonlySet<string>): string => {
  let rest = text;
  let word = wordBefore(rest);
  while (word !== '' && own.has(word)) {
    rest = rest.slice(0, rest.length - word.length - 1);
    word = wordBefore(rest);
  }
  return word;
};

/** The word right before a place; empty at the beginning, and after a mark that ends a phrase. */
const wordBefore = (text: string): string =>
  /([\p{L}\p{N}&’'.-]+) $/u.exec(text)?.[1]?.toLowerCase().replaceAll('’', "'") ?? '';

/**
 * What a sentence narrows the concept of its figure by, and the record does not hold: "hosting" of "hosting revenue of $5 million", "from
 * licences" of "revenue from licences". Empty where the noun is bare, is narrowed by what the claim's entity and scope say, or is not there.
 */
export const modifiersOf = ({ concept, quantity, evidence, entity, counterparty, scope, kind }: Claim): string => {
  const head = HEADS[concept ?? ''];
  if (head === undefined) return '';
  const quote = evidence.row ?? evidence.quote;
  const at = evidence.row === null ? Math.max(0, quote.indexOf(quantity.surface)) : 0;
  const near = [...quote.matchAll(head)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => start < at + ENOUGH && end > at - ENOUGH)
    .sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))[0];
  if (near === undefined) return '';
  const own = new Set(wordsOf([entity, counterparty, kind, ...scope].join(' ')));
  const isPart = (word: string): boolean => LOOSE.has(word) || own.has(word) || own.has(word.replace(/'$/, ''));
  const isKnown = (word: string): boolean =>
    word === '' || /^[\d.,]+$/.test(word) || word.endsWith("'s") || isPart(word) || word.split('-').every(isPart);
  const before = firstUnsaid(quote.slice(Math.max(0, near.start - 60), near.start), own);
  const after =
    (evidence.row === null ? NARROWING : NARROWING_LABEL)
      .exec(quote.slice(near.end, near.end + 60))?.[1]
      ?.toLowerCase() ?? '';
  // "for Space was $4 million, and for AI $12 million": what stands next to the noun is of another figure.
  const between = wordsOf(quote.slice(near.end, Math.max(near.end, at)));
  const isOther = scope.some((name) => wordsOf(name).every((word) => between.includes(word)));
  const isAgain = scope.length > 0 && PART_AGAIN.has(after);
  const isOwner = evidence.row === null && AT_COMPANY.test(quote.slice(near.end, near.end + 60));
  const isTime =
    after.split('-').every((word) => word === '' || TIMES.has(word)) || own.has(after) || isOther || isAgain || isOwner;
  return [isKnown(before) ? '' : before, isTime ? '' : after].filter((word) => word !== '').join(' ');
};
