import type { ConceptRule } from '../concept-rule.ts';

/** How many shares of a company there are, in all or of one class, at a moment. */
export const sharesOutstanding: ConceptRule = {
  id: 'shares-outstanding',
  units: ['share'],
  names: [
    'shares outstanding',
    'outstanding shares',
    'outstanding common|ordinary shares',
    'outstanding common|ordinary stock',
    'share count',
    'shares in issue',
    'issued and outstanding',
    'stock outstanding',
    'shares of .. stock outstanding',
    'to be outstanding',
    'were outstanding',
    'are outstanding',
    'outstanding immediately after',
  ],
  not: [
    'weighted average',
    'weighted average .. shares|stock outstanding',
    'weighted average shares outstanding',
    'options .. outstanding',
    'warrants .. outstanding',
    'units .. outstanding',
    'rsus outstanding',
    'restricted|unvested|nonvested shares outstanding',
    'awards .. outstanding',
    'issuable upon',
    'reserved for',
    'underlying',
    'authorized',
    'options outstanding',
    'repurchase(d)',
    'shares of our|its|the .. outstanding common|ordinary|capital stock',
    'shares of our|its|the outstanding common|ordinary|capital stock',
    'shares of our|its|the outstanding stock',
    'subject to',
    // "warrants let their holders acquire 5 shares", "every 100 shares of its outstanding stock became one"
    'holder(s) to acquire|purchase|buy',
    'each|every .. shares of',
    // "each share outstanding was split into five shares", "an initial delivery of 9 shares"
    'split into',
    'delivery of',
  ],
  labels: [
    'shares outstanding',
    'common stock outstanding',
    'shares issued and outstanding',
    'common shares outstanding',
    'total shares outstanding',
  ],
};

/** "The share count is 415 million": the number has no noun of its own. */
export const shareCount: ConceptRule = {
  id: 'shares-outstanding',
  onlyNews: true,
  units: ['ratio'],
  names: [
    'share count',
    'number of shares outstanding',
    'number of outstanding shares',
    'shares outstanding',
    'outstanding shares number|total|totaled',
  ],
  unit: 'share',
  not: ['diluted share count', 'weighted average'],
  accepts: ({ value }) => Number(value ?? 0) >= 100_000,
};
