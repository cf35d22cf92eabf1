// What the words around a period make of it. Source: notes of 10-Ks and news, read by hand.
import { wordSet } from '../text/word-set.ts';

/** Small words between a date and its owner. */
export const SMALL = wordSet(
  'in on at of for from to up each through between during within and or the a an fiscal calendar year years quarter quarters various dates date ' +
    'different as our its early late mid earlier later ( “ "',
);
/** Words whose date is the end or the beginning of a term, not the time of a figure. */
export const TERM = wordSet(
  'due mature matures matured maturing maturity maturities expire expires expired expiring expiration begin begins beginning start starts ' +
    'starting commence commences commencing terminate terminates terminating ending until vest vests vesting payable redeemable convertible ' +
    'thereafter extend extends extending term terms',
);
/** Participles that date the noun before them: "under the program authorized in March 2022". */
export const DATING = wordSet(
  'authorized approved adopted announced bought purchased issued dated amended signed executed completed acquired opened closed enacted established ' +
    'originated occurred closing relating related launched founded introduced released unveiled incorporated organized formed scheduled',
);
/** Participles of a beginning: "Founded in 1998, Acme has 900 employees". */
export const FOUNDED = wordSet(
  'founded launched established incorporated formed started born introduced created begun opened built',
);
/** Verbs of telling: their day is the day of the telling. */
export const TELLING = wordSet(
  'said says told reported revealed disclosed showed shows published unveiled wrote posted confirmed filed',
);
export const EXPECTED = wordSet('expected scheduled planned anticipated projected');
export const BEGAN = wordSet('began begun started starting commenced');
/** Participles that say which of the things before them are meant, by the day. */
export const HELD = wordSet('held owned outstanding unvested nonvested');
export const BALANCES = wordSet('balance balances');
export const DEFERRED = wordSet('revenue revenues income');
export const EXTENSION = wordSet('extend extends extended extending extension extensions');
export const BOUNDS = wordSet('from to until through');
/** "since its founding in 2021", "after the merger in 2024" */
export const AROUND = wordSet('since after before following subsequent until upon');
/** What a result is told before or after: "a loss before tax". */
export const CHARGED = wordSet(
  'tax taxes income interest exceptional exceptionals items depreciation amortization amortisation hours',
);
/** Hours of a day of trading: "after the bell". */
export const HOURS = wordSet('bell close opening');
/** "grants made after June 30, 2026": not on that day. */
export const OUTSIDE = wordSet('after before following subsequent');
export const COMPARED = wordSet('compared comparison versus vs relative');
export const PREPOSITIONS = wordSet('in for during of since by as at on through ,');
/** "notes payable", "taxes payable": the name of an account. */
export const ACCOUNTS = wordSet('accounts account notes note loans loan taxes tax interest convertible');
export const STRETCHED = wordSet('during for');
/** What bears the year of its end as a name: "the 2029 notes". */
export const NAMED_BY_YEAR = wordSet('notes note debentures bonds');
/** "were outstanding", "had been issued or outstanding": the words that make it what is told. */
export const TELLS_HELD = wordSet('is are was were be been has have had remain remained and or');
export const PASSIVE = wordSet('was were');
export const RELATIVES = wordSet('that which who');
/** Those that open an aside about somebody or something behind a comma. */
export const ASIDE_RELATIVES = wordSet('which who whose');
/** All of them, with those that a noun or a subject follows. */
export const ALL_RELATIVES = wordSet('that which who whose where');
