import type { ConceptRule } from '../concept-rule.ts';

/** Net income or loss divided by the shares, `kind` basic or diluted. */
export const earningsPerShare: ConceptRule = {
  id: 'earnings-per-share',
  units: ['per-share', 'money'],
  ofOneShare: true,
  names: [
    'earnings per share',
    'earnings per diluted share',
    'per share earnings|profit|income|loss',
    'eps',
    'loss(es) per share',
    'net loss(es) per share',
    'net income per share',
    'income per share',
    'net income loss per share',
    'loss(es) per .. share',
    'income per .. share',
    'profit per share',
    'profit loss per share',
    'profit per .. share',
  ],
  labels: [
    'earnings per share',
    'earnings per share basic|diluted',
    'basic|diluted earnings per share',
    'eps',
    'net income|loss per share',
    'net income|loss|earnings per diluted|basic|common share',
    'earnings per diluted|basic|common share',
    'net loss per share basic and diluted',
    'net income loss per share',
    'net loss income per share',
    'basic|diluted net income|loss per share',
    'net income|loss per share basic|diluted',
    'earnings loss per share',
    'basic and diluted net income|loss|earnings per share',
    'basic and diluted net income loss per share',
    'basic and diluted net loss income per share',
    'basic and diluted income|loss|earnings per share',
    'profit per share',
    'profit per common share',
    'profit per common share basic|diluted',
  ],
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
