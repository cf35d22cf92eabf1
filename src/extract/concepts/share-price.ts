import type { ConceptRule } from '../concept-rule.ts';

/** What one share costs, on the market or in an offering; not what it could be bought for under an option. */
export const sharePrice: ConceptRule = {
  id: 'share-price',
  units: ['per-share', 'money'],
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
    'price range',
  ],
  leads: [
    'priced .. at',
    'priced at',
    'share(s)|stock .. close(d)|closing|open(ed)|trade(d)|trading|traded at',
    'close(d)|closing at',
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
