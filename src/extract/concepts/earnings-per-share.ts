import type { ConceptRule } from '../concept-rule.ts';

/** How a row calls the result: "Net income (loss)", "(Loss)/earnings". */
const RESULTS = [
  'earnings|income|profit|loss(es)',
  'earnings|income|profit loss(es)',
  'loss(es) earnings|income|profit',
].flatMap((result) => [result, `net ${result}`]);
const SHARES = [
  'share',
  'basic|diluted|common|ordinary share',
  'basic|diluted common|ordinary share',
  'share basic|diluted',
  'common|ordinary share basic|diluted',
];
/** "Basic and diluted net income (loss) per common share", "Earnings per share—diluted" */
const LABELS = [
  'eps',
  'basic|diluted eps',
  ...RESULTS.flatMap((result) =>
    ['', 'basic|diluted ', 'basic and diluted '].flatMap((before) =>
      SHARES.map((share) => `${before}${result} per ${share}`),
    ),
  ),
];

/** Net income or loss divided by the shares, `kind` basic or diluted. */
export const earningsPerShare: ConceptRule = {
  id: 'earnings-per-share',
  units: ['per-share', 'money'],
  grows: true,
  ofOneShare: true,
  names: [
    'earnings per share',
    'earnings per .. share',
    // Shares of foreign issuers as New York trades them.
    'earnings|income|profit|loss(es) per ads',
    'per share earnings|profit|income|loss',
    'eps',
    'loss(es) per share',
    'net loss(es) per share',
    'net income per share',
    'income per share',
    'net income loss per share',
    'net income loss per .. share',
    'net loss income per .. share',
    'loss(es) per .. share',
    'income per .. share',
    'profit per share',
    'profit loss per share',
    'profit per .. share',
  ],
  labels: LABELS,
  kinds: { diluted: ['diluted'], basic: ['basic'] },
  accepts: ({ unit, per, value }) =>
    unit.includes('/') || per === 'share' || (per === null && Number(value ?? 0) < 1_000),
};

/** The same by the number's own shape: "earned 14 cents a share", "a loss of $0.42 per share". */
export const resultPerShare: ConceptRule = {
  id: 'earnings-per-share',
  units: ['per-share', 'money'],
  ofOneShare: true,
  names: [],
  leads: [
    'earned|earn(s)|earning',
    'lost|lose(s)|losing',
    'made',
    'earnings|profit(s)|loss(es)|income|results',
    'net income|loss|earnings|profit',
  ],
  // "The fair value of grants made in 2025 was $0.21 per share."
  bars: ['fair value', 'exercise price', 'grant(s)|granted', 'purchase price'],
  kinds: { diluted: ['diluted'], basic: ['basic'] },
  accepts: ({ unit, per }) => unit.includes('/') || per === 'share',
};

/** What analysts reckoned beforehand: "Analysts had been expecting $1.33 a share". */
export const reckonedPerShare: ConceptRule = {
  id: 'earnings-per-share',
  onlyNews: true,
  units: ['per-share'],
  ofOneShare: true,
  names: [],
  leads: [
    'expect(s)|expected|expecting',
    'forecast(s)|predicted|estimated|projected|anticipated',
    'look(s)|looked|looking for',
    'estimate(s)|consensus|forecast(s)|expectations of|for',
    'penciled|pencilled in',
  ],
  needs: ['analyst(s)', 'wall street', 'the street', 'consensus', 'forecasters'],
  bars: [
    'dividend(s)|payout|distribution',
    'target(s)',
    'offer(s)|offered|bid(s)|takeover|buyout|deal',
    'revenue|sales|cash per share',
    'book value',
    'price|priced|trade(s)|traded|close(d)',
  ],
  accepts: ({ unit, per }) => unit.includes('/') || per === 'share',
};
