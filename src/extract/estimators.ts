import { FORECAST_NOUN } from './forecasts.ts';
import { isTickerAt } from './ticker.ts';
import type { Word } from './words.ts';

/** Who reckons for others, and what they bring out. */
const RECKON = new Set(
  'analyst analysts economist economists strategist strategists broker brokers brokerage brokerages forecasters researchers poll polled survey surveyed data figures estimate estimates consensus compiled research'.split(
    ' ',
  ),
);
const OF = new Set('at by from of with'.split(' '));
/** How many words may part the name from "at", and "at" from the analysts: "analysts polled by the London firm Acme". */
const TO_OF = 3;
const TO_ANALYST = 3;

const EXPERTS = new Set(['analysts', 'economists', 'strategists', 'forecasters', 'estimates']);
/** How many words behind "according to" may hold them. */
const TO_EXPERTS = 8;

/** What only an analyst does with somebody's figures. */
const MODELS = /^(?:models|modeled|modelled|reckons|pegs|pegged)$/;
/** "Acme models from $900" are what Acme makes. */
const MODELLED = /^(?:adjusted|ebitda|revenues?|sales|earnings|profits?|growth|capital|free|an?|\$)$/;

const SURVEYS = /^(?:research|data|analytics|intelligence|survey|polling|estimates)$/;
/** How many words may lead from "according to" to the name, and how many before it may hold the forecast. */
const TO_SOURCE = 7;
const TO_VIEW = 16;

/** "below expectations of $9 million, according to the data firm Acme": is the name only the source of what was reckoned? */
const isSource = (words: readonly Word[], first: number): boolean => {
  for (let at = first - 1; at > 0 && at >= first - TO_SOURCE; at--) {
    const word = words[at] as Word;
    if (word.kind === 'mark' && word.text !== '-') return false;
    if (word.lower !== 'to' || words[at - 1]?.lower !== 'according') continue;
    if (words.slice(at + 1, first).some(({ lower }) => SURVEYS.test(lower))) return true;
    return (
      at > TO_SOURCE &&
      words
        .slice(Math.max(0, at - TO_VIEW), at)
        .some(({ lower }) => FORECAST_NOUN.test(lower) || /^analysts?$/.test(lower))
    );
  }
  return false;
};

const ESTIMATE_WITHIN = 3;

/** "a Gable poll had estimated", "Gable Securities had estimated the company's revenue at $9 million" */
const isPolled = (words: readonly Word[], first: number): boolean => {
  let at = first + 1;
  while (words[at]?.isCapital === true) at += 1;
  const [had, estimated, the] = words.slice(at, at + 3).map(({ lower }) => lower);
  if (had === 'poll' || had === 'survey') return estimated === 'had';
  return had === 'had' && /^(?:estimated|expected|forecast|projected)$/.test(estimated ?? '') && the === 'the';
};

/** "analysts at Acme expect", "data compiled by Acme", "an analyst at Acme": Acme reckons, and the figures are somebody else's. */
export const isEstimator = (words: readonly Word[], first: number): boolean => {
  // "a Gable SmartEstimate of $9 million"
  if (words.slice(first, first + ESTIMATE_WITHIN).some(({ lower }) => /^smartestimates?$/.test(lower))) return true;
  if (isPolled(words, first)) return true;
  // "Acme models sales of $9 million"
  const verb = words[first + 1]?.isCapital === true ? first + 2 : first + 1;
  if (MODELS.test(words[verb]?.lower ?? '') && MODELLED.test(words[verb + 1]?.lower ?? '')) return true;
  // "According to Acme, analysts had expected"
  if (words[first - 1]?.lower === 'to' && words[first - 2]?.lower === 'according')
    return words.slice(first, first + TO_EXPERTS).some(({ lower }) => EXPERTS.has(lower)) || isSource(words, first);
  if (isSource(words, first)) return true;
  let at = first - 1;
  for (let i = 0; i < TO_OF && at > 0 && !OF.has((words[at] as Word).lower); i++, at--)
    if ((words[at] as Word).kind === 'mark') return false;
  if (!OF.has(words[at]?.lower ?? '')) return false;
  for (let i = at - 1; i >= 0 && i >= at - TO_ANALYST; i--) {
    const { lower, kind } = words[i] as Word;
    if (RECKON.has(lower)) return true;
    if (kind === 'mark') return false;
  }
  return false;
};

/** Where shares are listed. */
const EXCHANGE = /^(?:Nasdaq|NYSE|Euronext|(?:New York|London|Hong Kong|Tokyo|Toronto) Stock Exchange)$/;
const LISTED = /^(?:listing|debut|ipo|float|flotation|filing|-|composite|index)$/;

/** "filing for a Nasdaq listing", "Acme (NYSE: ACM)": where somebody is listed is nobody that a story tells of. */
export const isExchange = (
  words: readonly Word[],
  { text, first, last }: { readonly text: string; readonly first: number; readonly last: number },
): boolean =>
  isTickerAt(words, first - 1) ||
  // "the Securities and Exchange Commission", "the Securities and Exchange Board of India"
  (/^Exchange\b/.test(text) && words[first - 2]?.lower === 'securities') ||
  (EXCHANGE.test(text) &&
    (LISTED.test(words[last + 1]?.lower ?? '') ||
      /^(?:on|to)$/.test(words[first - 1]?.lower ?? '') ||
      words[first - 2]?.lower === 'on'));

/** Last words of the names of papers, agencies and broadcasters. */
const OUTLET =
  /(?:Times|Journal|Post|News|Herald|Tribune|Chronicle|Gazette|Guardian|Telegraph|Observer|Standard|Register|Magazine|Reuters|Bloomberg|CNBC|CNN|BBC|AFP|Axios|Politico)$/;
/** The same as papers of old print them. */
const OUTLET_WORD = new RegExp(OUTLET.source, 'i');
const REPORTED = new Set('reported reports said says wrote writes reveals revealed found'.split(' '));
/** How far behind its verb the "that" of a report may stand: "reported on Sunday that". */
const TO_THAT = 4;

/** How many words may lead from "according to" to the paper of who is named: "according to Jane Roe of the Northport Times". */
const SOURCE_WITHIN = 8;

/** "according to Jane Roe of the NORTHPORT NEWS": whose reporter is the source. */
const isReporters = (
  words: readonly Word[],
  { text, first, last }: { readonly text: string; readonly first: number; readonly last: number },
): boolean => {
  if (!OUTLET_WORD.test(text)) return false;
  // "(NORTHPORT NEWS, 7/8)"
  if (words[first - 1]?.text === '(' && words[last + 1]?.text === ',' && /^\d/.test(words[last + 2]?.text ?? ''))
    return true;
  for (let at = first - 1; at > 0 && at >= first - SOURCE_WITHIN; at--) {
    const { lower, kind } = words[at] as Word;
    if (lower === 'to' && words[at - 1]?.lower === 'according') return true;
    if (kind === 'mark') return false;
  }
  return false;
};

/** "The Northport Times reported on Sunday that Acme": who tells the story is not whom it is about. */
export const isOutlet = (
  words: readonly Word[],
  name: { readonly text: string; readonly first: number; readonly last: number },
): boolean =>
  isReporters(words, name) ||
  (OUTLET.test(name.text) &&
    REPORTED.has(words[name.last + 1]?.lower ?? '') &&
    words.slice(name.last + 2, name.last + 2 + TO_THAT).some(({ lower }) => lower === 'that'));
