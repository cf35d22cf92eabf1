import type { QuantityMention } from '../../model/mention.ts';
import type { Choice } from '../choose.ts';
import { comparedAgain, figureThat } from '../compared-again.ts';
import { countedBefore } from '../counted-before.ts';
import { gappedGrowth } from '../gapped-growth.ts';
import { grownBy } from '../grown-by.ts';
import { marketPrice } from '../market-price.ts';
import { namedBefore } from '../named-before.ts';
import { listedOutstanding } from '../outstanding-shares.ts';
import { partMoved } from '../part-moved.ts';
import { reckoned } from '../reckoned.ts';
import { rivalFigure } from '../rival-figure.ts';
import { contributed, further, grownTo, measureAgain, shareAsAmount, sharePerResult } from '../told-again.ts';
import { atAnotherRate, guidedTo, plannedSpending, saidShortly, spentOnNamed } from '../told-on.ts';
import { converted, tolerance } from './converted.ts';
import type { Decision, Telling } from './decision.ts';
import { byOwnWords, isChange, signed } from './own-words.ts';
import { partOfBefore, partOfEarlier, partOfList, partThatIs, partWith } from './parts.ts';
import { perShare } from './per-share.ts';

/** `decide`: null where the rule knows nothing of the number. */
type Decider = {
  readonly id: string;
  readonly decide: (telling: Telling, mention: QuantityMention) => Decision | null;
};

const as = (mention: QuantityMention, choice: Choice | null, via: string): Decision | null =>
  choice === null ? null : { mention, choice, via };

/** What a number is by its place in its sentence, whatever words stand near it; the first that knows decides. */
const BY_PLACE: readonly Decider[] = [
  {
    // "Sales and profit were $9 million and $2 million, respectively": each number has its own name, however far.
    id: 'respectively',
    decide: ({ reading, listed }, mention) => {
      const choice = isChange(reading, mention) ? undefined : listed.get(mention);
      return choice === undefined ? null : { mention, choice: signed(choice, mention), via: 'respectively' };
    },
  },
  {
    // "Its shares rose 9% to $40"
    id: 'market',
    decide: ({ reading, triggers, decisions }, mention) => {
      const hasPrice = decisions.some(({ via }) => via === 'market');
      return as(mention, marketPrice(reading, mention, triggers.rules, hasPrice), 'market');
    },
  },
  {
    // "Watch the termination clause. 90 days is short."
    id: 'named-before',
    decide: ({ context, triggers, reading }, mention) =>
      as(mention, namedBefore(context, triggers, reading, mention), 'carried'),
  },
  // The parts of a whole, the plainest first: "a market of $9 million, consisting of $4 million in Cloud"
  { id: 'part-of-list', decide: partOfList },
  // "had 61 million users, of whom 4 million were paying subscribers"; before the next, which would call them users
  { id: 'part-that-is', decide: partThatIs },
  // "90 million subscribers, of whom 40 million are on 5G"
  { id: 'part-of-before', decide: partOfBefore },
  // "revenue of $9 million, with cargo contributing $4 million"
  { id: 'part-with', decide: partWith },
  // "It plans to spend $9 million. About $4 million will go into its Elbing yard"
  { id: 'part-of-earlier', decide: partOfEarlier },
  {
    // "Nets rose 3% to $4 million", where filings tell the sales of Nets
    id: 'part-moved',
    decide: ({ context, triggers, reading, parts }, mention) =>
      parts.length === 0 ? null : as(mention, partMoved(context, triggers, reading, mention, parts), 'part-moved'),
  },
  {
    // "Revenue fell 6% and net income 18%"
    id: 'gapped-growth',
    decide: ({ reading, decisions }, mention) =>
      as(mention, gappedGrowth(reading, mention, decisions.at(-1)), 'gapped'),
  },
  {
    // "took in $3 million, up 38%"
    id: 'grown-by',
    decide: ({ reading, triggers, decisions }, mention) =>
      as(mention, grownBy(reading, mention, triggers.rules, decisions.at(-1)), 'grown'),
  },
  {
    // "It could hold 600,000 GPUs. It now has about 210,000"
    id: 'counted-before',
    decide: ({ reading, previous }, mention) => as(mention, countedBefore(reading, mention, previous), 'carried'),
  },
  {
    // "valued it at $5 billion. That's down from $9 billion in a round of 2021"
    id: 'compared-again',
    decide: ({ reading, previous }, mention) => as(mention, comparedAgain(reading, mention, previous), 'again'),
  },
  {
    // "raised $12 billion, a figure that could rise to $13 billion"
    id: 'figure-that',
    decide: ({ reading, decisions }, mention) => as(mention, figureThat(reading, mention, decisions.at(-1)), 'again'),
  },
  // "net income of $88 million, or $1.12 a share"
  { id: 'per-share', decide: perShare },
  // "5 billion euros ($5.4 billion)"
  { id: 'converted', decide: converted },
  // "revenue of $88 million, plus or minus $3 million"
  { id: 'tolerance', decide: tolerance },
];

/** What is said again of a measure counts only where the words around say nothing themselves; in order, too. */
const SAID_AGAIN: readonly Decider[] = [
  {
    // "9 shares of Class A stock and 7 shares of Class B stock were outstanding"
    id: 'listed-outstanding',
    decide: ({ reading, triggers }, mention) =>
      as(mention, listedOutstanding(reading, mention, triggers.rules), 'name'),
  },
  {
    // "controls 14% of the market, well behind Acme's 73%"
    id: 'rival-figure',
    decide: ({ reading, decisions }, mention) => as(mention, rivalFigure(reading, mention, decisions.at(-1)), 'name'),
  },
  {
    // "made up 31 percent, or $5 million, of the total"
    id: 'share-as-amount',
    decide: ({ reading, decisions }, mention) => as(mention, shareAsAmount(reading, mention, decisions.at(-1)), 'name'),
  },
  {
    // "jumped 34% to $5 million"
    id: 'grown-to',
    decide: ({ reading, decisions }, mention) => as(mention, grownTo(reading, mention, decisions), 'name'),
  },
  {
    // "Sales were $9 million. In May they came to $2 million"
    id: 'measure-again',
    decide: ({ context, triggers, reading }, mention) =>
      as(mention, measureAgain(context, triggers, reading, mention), 'again'),
  },
  {
    // "Revenue was $9 million. Launch services contributed $5 million"
    id: 'contributed',
    decide: ({ reading, previous }, mention) => as(mention, contributed(reading, mention, previous), 'carried'),
  },
  {
    // "In May it spent a further $5 million"
    id: 'further',
    decide: ({ reading, previous }, mention) => as(mention, further(reading, mention, previous), 'carried'),
  },
  {
    // "Wall Street was looking for $8 million"
    id: 'reckoned',
    decide: ({ reading, previous }, mention) => as(mention, reckoned(reading, mention, previous), 'carried'),
  },
  {
    // "It pays $5 million a month. That's $60 million a year"
    id: 'at-another-rate',
    decide: ({ reading, previous, triggers }, mention) =>
      as(mention, atAnotherRate(reading, mention, previous, triggers.rules), 'carried'),
  },
  {
    // "The bigger number is capex. Acme spent $5 million"
    id: 'spent-on-named',
    decide: ({ context, triggers, reading }, mention) =>
      as(mention, spentOnNamed(context, triggers, reading, mention), 'carried'),
  },
  {
    // "Capital spending was $5 million. It now guides to $17 million"
    id: 'guided-to',
    decide: ({ reading, previous }, mention) => as(mention, guidedTo(reading, mention, previous), 'carried'),
  },
  {
    // "For the first nine months it booked $8 million"
    id: 'said-shortly',
    decide: ({ reading, previous }, mention) => as(mention, saidShortly(reading, mention, previous), 'carried'),
  },
  {
    // "It plans to spend $5 billion this year"
    id: 'planned-spending',
    decide: ({ context, triggers, reading }, mention) =>
      as(mention, plannedSpending(reading, mention, triggers.rules, context.document.kind === 'filing'), 'name'),
  },
  {
    // "It earned $9 million last year. That came to $1.20 per diluted share"
    id: 'share-per-result',
    decide: ({ reading, previous, triggers }, mention) =>
      as(mention, sharePerResult(reading, mention, previous, triggers.rules), 'carried'),
  },
];

const firstOf = (deciders: readonly Decider[], telling: Telling, mention: QuantityMention): Decision | null => {
  for (const { decide } of deciders) {
    const decision = decide(telling, mention);
    if (decision !== null) return decision;
  }
  return null;
};

/** What a number is: by its place, else by the words around it, else by what was said before. */
export const decide = (telling: Telling, mention: QuantityMention): Decision => {
  const placed = firstOf(BY_PLACE, telling, mention);
  if (placed !== null) return placed;
  const own = byOwnWords(telling, mention);
  if (own.choice !== null || own.via === 'change') return own;
  return firstOf(SAID_AGAIN, telling, mention) ?? own;
};
