import type { Quantity } from '../../model/quantity.ts';
import type { ConceptRule } from '../concept-rule.ts';

/** What one share costs, on the market or in an offering; not what it could be bought for under an option. */
export const sharePrice: ConceptRule = {
  id: 'share-price',
  units: ['per-share', 'money'],
  ofOneShare: true,
  names: [
    'share price',
    'stock price',
    'price per share',
    'offering price',
    'public offering price',
    'initial public offering price',
    'ipo price',
    'closing price',
    'closing sale price',
    'sale price of .. stock',
    'price|pricing range|band',
  ],
  leads: [
    'priced .. at',
    'priced at',
    'share(s)|stock .. close(d)|closing|open(ed)|trade(d)|trading|traded at',
    'close(d)|closing at',
    'close(d)|ended|finished monday|tuesday|wednesday|thursday|friday at',
    'close(d)|ended|finished on monday|tuesday|wednesday|thursday|friday at',
    'sell(s)|sold|selling|offer(s)|offering .. shares at|for',
  ],
  not: [
    'price target(s)|objective',
    'target price(s)',
    'exercise price',
    'weighted average exercise price',
    'conversion price',
    'par value',
    'strike price',
    'purchase price',
    'aggregate offering price',
    'maximum aggregate offering price',
    'net tangible book value',
    'redemption price',
    'liquidation preference',
    'grant date fair value',
    'fair value',
  ],
  labels: [
    'share price',
    'stock price',
    'price per share',
    'initial public offering price',
    'public offering price',
    'closing price',
  ],
  accepts: ({ unit, per, value }) =>
    unit.includes('/') || per === 'share' || (per === null && Number(value ?? 0) < 100_000),
};

const isPrice = ({ unit, per, value }: Quantity): boolean =>
  unit.includes('/') || per === 'share' || (per === null && Number(value ?? 100_000) < 100_000);

/** What a share trades at, with a reporter's verbs: "Shares of Acme fell to $31", "At $56, the stock is cheap". */
export const sharePriceTold: ConceptRule = {
  id: 'share-price',
  onlyNews: true,
  units: ['per-share', 'money'],
  ofOneShare: true,
  names: [
    ', the|its|their shares|stock is|was|are|were|has|have|had|trade(s)|traded|still|remain(s)',
    ', the|its|their share price',
  ],
  leads: [
    'share(s)|stock .. rose|rise(s)|fell|fall(s)|climbed|slid|sank|slipped|jumped|soared|surged|dropped|tumbled|plunged|gained|edged|inched|ticked|dipped|rallied|spiked|popped|shot|went|moved to|as',
    'share(s)|stock .. rose|climbed|slid|sank|slipped|jumped|soared|surged|dropped|tumbled|plunged|edged|inched up|down|back to',
    'share(s)|stock .. close(d)|closes|end(ed)|finish(ed)|settle(d)|open(ed)|opens|trade(s)|traded|trading|changing|stood|priced at|around|near|above|below|about',
    'share(s)|stock , which .. close(d)|open(ed)|trade(s)|traded|trading|stood|cost at|around|near|above|below',
    'float(s)|floated .. at',
    'finish(ed)|finishes the day|session|week|month|year at|around|near',
    'stock|shares .. to a high|low|record of',
    'send(s)|sending|sent .. shares|stock .. to',
    'share(s)|stock .. touch(ed)|touching',
    'share(s)|stock hit',
    'share(s)|stock , which .. touch(ed)|hit',
    'change|changes|changed|changing hands at|for',
    'ended|closed|finished its|the|their first day .. at',
  ],
  bars: [
    'price target',
    'dividend(s)',
    'per barrel|ounce',
    'exercise|option(s)|warrant(s)',
    'earnings|earned|profit(s)',
  ],
  accepts: isPrice,
};

/** What a share costs when it is first sold, and when it first trades: "opened at $47 on the Nasdaq", "its expected range of $27 to $30". */
export const sharePriceListed: ConceptRule = {
  id: 'share-price',
  onlyNews: true,
  units: ['per-share', 'money'],
  ofOneShare: true,
  names: [],
  leads: [
    'open(ed)|debut(ed)|start(ed)|began trading at',
    'open(ed)|debuted|closed at',
    'pricing|priced|prices .. at',
    'pricing|priced|sold .. for',
    'marketed|pitched .. for|at',
    'expected|target|indicated|proposed|marketed|original|revised|initial range of|between',
    'range of|between|from',
    'went|gone|going public .. at',
    'listed at',
  ],
  heads: ['range', 'price range|band'],
  needs: [
    'ipo(s)|i.p.o.|listing|flotation',
    'offering|shares .. range',
    'sell|selling|offer .. shares|stock .. range',
    'sell|selling|offer the|its shares|stock',
    'pricing|priced .. offering|shares',
    'nasdaq|nyse',
    'stock exchange',
    'market debut',
  ],
  bars: [
    'dividend(s)|payout',
    'earnings|earned|profit(s)|loss',
    'exercise|option(s)|warrant(s)|conversion|convertible',
    'bond(s)|notes|coupon',
    'revenue|sales|valuation',
  ],
  accepts: ({ unit, per, value, high }) =>
    unit.includes('/') || per === 'share' || (per === null && Number(value ?? high ?? 100_000) < 1_000),
};

/** What a buyer offers for each share: "will pay $19.50 per share in cash". */
export const sharePriceBid: ConceptRule = {
  id: 'share-price',
  onlyNews: true,
  units: ['per-share', 'money'],
  ofOneShare: true,
  names: [],
  leads: [
    'offer(s)|offered|offering',
    'pay(s)|paid|paying',
    'bid(s)|bidding',
    'bid|offer|deal|takeover|buyout of',
    'acquire(s)|acquired|acquiring|buy(s)|bought|buying|purchase|sold|sell(s)|selling .. for|at',
    'receive(s)|get(s)|getting',
    'value(s)|valued|valuing .. at',
    'raise(d)|raises|sweetened .. bid|offer to',
    'go(es)|going|went|gone public .. at',
  ],
  // "its $19.50-a-share offer"
  heads: ['offer', 'bid', 'takeover', 'takeover|buyout offer|bid|deal'],
  bars: [
    'dividend(s)|payout|distribution',
    'earnings|earned|profit(s)',
    'net|a|its loss',
    'loss(es) of|per|for|was|were',
    'exercise|option(s)|warrant(s)|conversion|convertible',
    'fair value|par value|purchase price',
    'tax(es)|settle|settlement',
  ],
  accepts: ({ unit, per }) => unit.includes('/') || per === 'share',
};
