/** Adverbs and adjectives of frequency, and the denominator that they stand for. */
export const FREQUENCY: ReadonlyMap<string, string> = new Map([
  ['hourly', 'hour'],
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['quarterly', 'quarter'],
  ['annually', 'year'],
  ['yearly', 'year'],
  ['annual', 'year'],
  ['annualized', 'year'],
  ['annualised', 'year'],
]);

/** Words of a denominator that need no noun of their own: "per annum". */
export const DENOMINATORS: ReadonlyMap<string, string> = new Map([
  ['annum', 'year'],
  ['mo', 'month'],
  ['yr', 'year'],
  ['hr', 'hour'],
  ['sec', 'second'],
]);

/** After "a", "an", "each" and "every" only these are denominators: "$3,500 a month", "$2 a barrel"; not "$5 million a deal costs". */
export const AFTER_ARTICLE: ReadonlySet<string> = new Set(
  'second minute hour day night week month quarter year share barrel gallon litre liter ton tonne pound ounce piece head person seat user mile kilometer kilometre gram kilogram pop bushel watt token ticket'.split(
    ' ',
  ),
);

/** Words between "per" and "share": "per basic and diluted share", "per Class A ordinary share", "per public share". */
export const SHARE_WORDS: ReadonlySet<string> = new Set(
  'basic diluted and both common ordinary equity class preferred american depositary a b c outstanding fully whole public founder placement redeemed'.split(
    ' ',
  ),
);

/**
 * What is by nature measured over a stretch of time: "annual revenue of $5 billion" says which revenue, not at what rate it comes;
 * "a monthly fee of $20" is a rate.
 */
export const FLOWS: ReadonlySet<string> = new Set(
  'revenue revenues sales turnover income profit profits loss losses earnings result results growth report recurring ebitda output production bookings volume gdp'.split(
    ' ',
  ),
);
