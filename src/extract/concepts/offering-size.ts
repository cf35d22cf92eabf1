import { isCorporate } from '../amount.ts';
import type { ConceptRule } from '../concept-rule.ts';

/** What a public offering sells for in all: "a $2 billion IPO". Net proceeds are less, and something else. */
export const offeringSize: ConceptRule = {
  id: 'offering-size',
  units: ['money'],
  names: [
    'offering size',
    'aggregate offering price',
    'maximum aggregate offering price',
    'gross proceeds',
    'in|through|via an|its|the|a initial public offering',
    'in|through|via an|its|the|a public offering',
    'in|through|via an|its|the|a ipo|listing|flotation|offering',
    'in|through|via an|its|the|a share|stock sale',
    'in|through|via an|its|the|a upcoming|planned|blockbuster|record|mega ipo|listing|offering',
    'size of .. offering|ipo|listing',
    'raise(s)|raised|raising .. ipo|offering|listing|flotation|float',
    'ipo|offering|listing|flotation .. bring(s)|brought in',
    'ipo|offering|listing|flotation .. raise(s)|raised|raising|raises',
  ],
  heads: [
    'ipo',
    'initial public offering',
    'public offering',
    'offering',
    'listing',
    'stock sale',
    'share sale',
    'flotation',
  ],
  not: [
    'net proceeds',
    'offering price',
    'offering expenses|costs',
    'offering price per share',
    'ipo valuation',
    'proceeds from',
    'registration fee',
  ],
  labels: [
    'maximum aggregate offering price',
    'proposed maximum aggregate offering price',
    'aggregate offering price',
    'gross proceeds',
  ],
  accepts: (quantity) => quantity.per === null && isCorporate(quantity),
};
