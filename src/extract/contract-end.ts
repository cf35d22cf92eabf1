import type { Claim } from '../model/claim.ts';
import type { PeriodMention } from '../model/mention.ts';
import { isInstant, type Period } from '../model/period.ts';
import { claimOf, proseEvidence } from './claim.ts';
import type { Context, Sentence } from './context.ts';
import { findPhrases, type Lexicon, lexiconOf } from './phrases.ts';
import type { Word } from './words.ts';

/** Words of a contract, one of which must stand in the sentence of its end. */
const CONTRACT: Lexicon<true> = lexiconOf(
  [
    'contract(s)|agreement(s)|deal(s)|lease(s)|pact|license|partnership|commitment|arrangement',
    'pay(s)|paid|paying|payment(s)|collect|rent(s)|renting|signed',
    'term',
  ].map((phrase) => [phrase, true] as const),
);
/** Words that make an end: "ending in May 2029", "expires on". */
const ENDS: Lexicon<true> = lexiconOf(
  [
    'end(s)|ended|ending',
    'expire(s)|expiring|expired|expiration',
    'run(s)|running .. through|until|to',
    'run(s)|running|ran out',
    'last one|payment|installment',
    'extend(s)|extending .. through|until|to',
    'through',
    'until',
    'terminates',
  ].map((phrase) => [phrase, true] as const),
);
/** What else has an end: debts, options, plans, accounts. */
const BARS: Lexicon<true> = lexiconOf(
  [
    'debt|indebtedness|principal|notes|loan(s)|borrowings|maturity|credit',
    'option(s)|vest|vesting|warrants',
    'stock plan|incentive plan|purchase plan',
    'historical periods',
    'trading arrangement|plan',
    'dates from|between',
    'expire(s)|expiring between|from',
    'we|company defined',
  ].map((phrase) => [phrase, true] as const),
);
/** How many words before the date, and after it, the contract may be named. */
const BEFORE = 30;
const AFTER = 8;
/** How many words may part the end from its date. */
const NEAR = 4;

/** The verbs of them, and how many words such a phrase may have before its last: "runs, unless it is renewed, until". */
const ENDING = /^(?:end|expir|run|ran|ext|last)/;
const LEAD = 7;

/** Two dates this close, in characters, with "through" between them are a range. */
const RANGE = 12;

/** The day, month or year of an end as its words give it: "May 2029" is 2029-05, "2029" is 2029. */
const isoOf = (text: string, period: Period): string | null => {
  const day = isInstant(period) ? period.instant : period.end;
  if (day === null) return null;
  if (/^\D*\d{4}\D*$/.test(text) && !/\p{L}{3}/u.test(text.replace(/through|until|end|of|the|in/gi, '')))
    return day.slice(0, 4);
  return /\b\d{1,2}(?:st|nd|rd|th)?\b(?!\d)/.test(text.replace(/\d{4}/, '')) ? day : day.slice(0, 7);
};

/** Is the contract named before the date, or paid for right after it: "Through May 2029 Acme will pay"? */
const isOfContract = (words: readonly Word[], at: number): boolean =>
  findPhrases(words, CONTRACT).some((hit) => (hit.last < at ? at - hit.last <= BEFORE : hit.first - at <= AFTER));

/** Does a verb of ending lead to the date: "which expires in", "runs until the end of"? */
const isSaidToEnd = (words: readonly Word[], at: number): boolean => {
  const near = words.slice(Math.max(0, at - NEAR - LEAD), at);
  if (!near.some(({ lower }) => ENDING.test(lower))) return false;
  return findPhrases(words, ENDS).some(
    ({ first, last }) => last < at && at - last <= NEAR && ENDING.test(words[first]?.lower ?? ''),
  );
};

const PAYS: Lexicon<true> = lexiconOf([['pay(s)', true] as const]);
/** How many words on "through" may stand behind the first day: "from October 1, 2025 through". */
const THROUGH = 6;

/** "will pay $5 million a month from October 1, 2025 through September 30, 2031": what is paid from one day to another ends with the other. */
const isPaidThrough = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.lower === 'from' &&
  words.slice(at, at + THROUGH).some(({ lower }) => lower === 'through' || lower === 'until') &&
  findPhrases(words, PAYS).some(
    ({ last }) => last < at && /^(?:will|shall|must|to)$/.test(words[last - 1]?.lower ?? ''),
  );

/** "through June, then $9 million", "through June, after which": does the sentence go on behind the date with what is paid next? */
const isStep = (words: readonly Word[], behind: number): boolean => {
  const at = words[behind]?.text === ',' ? behind + 1 : behind;
  const [first, second, third] = words.slice(at, at + 3).map(({ lower }) => lower);
  return (
    first === 'then' ||
    (first === 'and' && second === 'then') ||
    (first === 'after' && second === 'which' && third !== 'it')
  );
};

/** "during the period ended December 31, 2024": a stretch of time, and no contract, that ended. */
const endsStretch = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.lower === 'ended' && /^(?:periods?|quarter|year|months|weeks)$/.test(words[at - 2]?.lower ?? '');

/** Is this period the end of a contract? It ends ("through", "until") or is said to, in a sentence about a contract or a payment. */
const isEnd = (context: Context, sentence: Sentence, mention: PeriodMention): boolean => {
  if (mention.relation !== 'until' && mention.relation !== 'during') return false;
  const words = context.wordsOf(sentence);
  const at = words.findIndex((word) => word.end > mention.start);
  if (mention.relation === 'during' && !isSaidToEnd(words, at) && !isPaidThrough(words, at)) return false;
  if (endsStretch(words, at)) return false;
  if (!isOfContract(words, at) || findPhrases(words, BARS).length > 0) return false;
  // "pays $5 million a month through June, then $9 million"
  const behind = words.findIndex((word) => word.start >= mention.end);
  if (behind > 0 && isStep(words, behind)) return false;
  // "from January 1 through February 28" is when, not how long.
  const earlier = context.periodsIn({ start: Math.max(0, mention.start - 4 * RANGE), end: mention.start });
  return !earlier.some((other) => other.end > mention.start - RANGE);
};

/** What `prose` adds to the end of a contract: who pays whom, how it is put. */
export type EndParts = (
  sentence: Sentence,
  at: number,
) => Partial<Pick<Claim, 'entity' | 'counterparty' | 'scope' | 'modality' | 'attribution'>>;

/** One claim for every end of a contract in prose: unit "date", value "2029-05". */
export const contractEnds = (context: Context, parts: EndParts): Claim[] =>
  context.recognition.periods.flatMap((mention) => {
    if (mention.cell !== null) return [];
    const sentence = context.sentenceOf(mention.start);
    if (sentence === null || !isEnd(context, sentence, mention)) return [];
    const whole = context.document.text.slice(mention.start, mention.end);
    const surface = /\b(?:through|until)\s(.{4,})$/.exec(whole)?.[1] ?? whole;
    const span = { start: mention.end - surface.length, end: mention.end };
    const value = isoOf(surface, mention.period);
    if (value === null) return [];
    return [
      claimOf(context, {
        span,
        quantity: { surface, value, low: null, high: null, unit: 'date', per: null, modifier: 'exact', decimals: null },
        concept: 'contract-end',
        period: null,
        evidence: proseEvidence(context, span, mention.block),
        rule: [...mention.rules, 'concept.contract-end'].join('+'),
        confidence: 0.85,
        ...parts(
          sentence,
          context.wordsOf(sentence).findIndex((word) => word.end > mention.start),
        ),
      }),
    ];
  });
