import { isCorporate } from '../amount.ts';
import type { ConceptRule } from '../concept-rule.ts';

/** How large the whole market for a product is held to be. */
export const totalAddressableMarket: ConceptRule = {
  id: 'total-addressable-market',
  units: ['money'],
  grows: true,
  names: [
    'market .. worth',
    'market will|would|could be|reach',
    'market to be|reach',
    'market is|was|reached|reaches',
    'market at',
    'market .. valued at',
    'industry .. worth|valued at',
    'total addressable market',
    'addressable market(s)',
    'tam',
    'market opportunity',
    'market will|would|could|to grow|swell|expand|balloon to',
    'market size',
    'potential market',
    'market potential',
    'market for .. could|will|would|may|might|should|to reach|hit|top|exceed|be|grow|swell|balloon',
    'market for .. will|would|could|may|might|should|to reach|hit|top|exceed|be|grow|swell|balloon worth|to',
    'market for .. is|was|worth|valued|estimated|at',
    'size of .. market',
    'market that|which .. peg(s)|put(s)|value(s)|values|size(s)|reckon(s)|estimate(s) at',
    'market that|which .. estimate(s)|say(s)|reckon(s)|expect(s) .. be|is|reach|hit|grow',
  ],
  heads: ['market', 'market opportunity', 'industry', 'opportunity'],
  not: ['stock|bond|equity|credit|money market is|was|at', 'market capitalization', 'market cap', 'market value'],
  labels: ['total addressable market', 'tam', 'addressable market', 'market opportunity'],
  accepts: isCorporate,
};
