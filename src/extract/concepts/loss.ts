import { isCorporate } from '../amount.ts';
import type { ConceptRule } from '../concept-rule.ts';

/** What a company loses in a period, as a positive number; `kind` tells operating from net. */
export const loss: ConceptRule = {
  id: 'loss',
  units: ['money'],
  grows: true,
  names: [
    'loss(es)',
    'net loss(es)',
    'operating loss(es)',
    'loss(es) from operations',
    'loss(es) from continuing operations',
    'operating deficit',
  ],
  // "the $90 million it lost" and "it lost $90 million": the longer phrase hides the verb in it, so it leads as well.
  leads: ['lost', 'lose(s)', 'losing', 'it|they lost', 'it|they had lost'],
  heads: ['it|they lost', 'it|they had lost', 'that it|they lost', 'that it|they had lost'],
  not: [
    'loss(es) per share',
    'loss(es) on',
    // A loss with a cause of its own is no result of the company's.
    'loss(es) resulting|arising|stemming from',
    'loss(es) related|relating to',
    'loss(es) associated with',
    'loss(es) incurred on',
    // What may be lost one day, and a measure that is below zero.
    'litigation|legal|noncash loss(es)',
    'non cash loss(es)',
    'potential|possible|probable|maximum|nondeductible loss(es)',
    'margin loss(es)',
    'margin is|was|were a loss',
    'deferred loss(es)',
    'allowance for .. loss(es)',
    // Adjustments of a bank's valuations, for its own credit and that of others.
    'dva|cva loss(es)',
    'reclassify|reclassified|reclassification of .. loss(es)',
    'reclassify|reclassified .. loss(es)',
    'federal|state|foreign|tax operating loss(es)',
    'deferred net loss(es)',
    'loss of life|data|customers|use|control|confidence|business|jobs',
    'loss contingency|contingencies',
    'credit|loan|job|investment|unrealized|realized|impairment|translation|hedging|tax|insured|insurance|casualty|remeasurement loss(es)',
    'currency|exchange|translation|hedging|derivative|investment|trading net loss(es)',
    'actuarial|pension|currency|exchange|derivative|hedge|holding|disposal|extinguishment|settlement|curtailment loss(es)',
    'inventory|storm|hurricane|flood|fire|weather|catastrophe|theft|fraud|trading|equity method|warranty|forward loss(es)',
    'amortization of .. loss(es)',
    'gain(s) or|and loss(es)',
    'gain(s) loss(es)',
    // The tax law's name for what may be carried forward.
    'net operating loss(es)',
    'gain(s) loss(es)',
    'operating loss(es) carryforward(s)',
    'loss carryforward(s)',
    'comprehensive loss(es)',
    'other comprehensive loss(es)',
    'loss ratio',
    'loss before',
    'loss(es) before .. taxes',
    'lost time|jobs|sales|revenue|value',
    'weight|hair|hearing|memory|sight|blood|heat|energy|bone loss(es)',
    'at a loss',
    'market(s)|index|investors|shareholders lost|lose(s)|losing',
    'stop loss(es)',
    'lost .. of its|their value',
  ],
  labels: [
    'net loss',
    'net loss(es)',
    'operating loss',
    'loss from operations',
    'segment operating loss',
    'segment loss from operations',
    'total loss from operations',
    'non gaap net loss',
    'non gaap operating loss',
    'non gaap loss from operations',
    'adjusted net loss',
  ],
  // What came and went on currencies and securities.
  bars: ['gain(s) and|or loss(es) arising|resulting|from', 'net gain(s)'],
  kinds: { adjusted: ['adjusted', 'non gaap'], operating: ['operating', 'from operations'], net: ['net'] },
  accepts: isCorporate,
};

/** The same as reporters put it: "bled $5 million", "ended the year $5 million in the red". */
export const lossTold: ConceptRule = {
  id: 'loss',
  onlyNews: true,
  units: ['money'],
  grows: true,
  names: ['red ink', 'in the red', 'is how much .. lost|loses|losing', 'is what .. lost|loses'],
  leads: [
    'bleed(s)|bled|bleeding',
    'hemorrhage(d)|hemorrhaging|haemorrhaged',
    'in the red by',
    'in the red to the tune of',
  ],
  bars: [
    'market value|capitalization',
    'budget|trade|federal|government|city|county|country',
    'cash',
    'investors|customers|shareholders',
    'jobs',
    'insured|storm|hurricane',
  ],
  accepts: isCorporate,
};
