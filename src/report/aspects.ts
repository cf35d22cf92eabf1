import type { Claim } from '../model/claim.ts';
import type { Finding } from '../model/finding.ts';
import { oneLine, periodLabel, spokenFigure } from '../text/wording.ts';

/** What a claim is about, apart from its figure: `["Lumen Works", "operating loss", "Lamps", "Q3 2025"]`. */
export const aspectParts = (claim: Claim): string[] => [
  ...(claim.entity === null ? [] : [oneLine(claim.entity)]),
  ...(claim.concept === null ? [] : [conceptWords(claim)]),
  ...contextParts(claim),
];

/** Where and when a claim holds: `["Lamps", "Q3 2025", "planned"]`; what is plain ("stated") is left out. */
export const contextParts = ({ scope, period, modality }: Claim): string[] => [
  ...(scope.length === 0 ? [] : [scope.map(oneLine).join(' + ')]),
  ...(period === null ? [] : [oneLine(periodLabel(period))]),
  ...(modality === 'stated' ? [] : [modality]),
];

/** Parts of a concept's id that are not words as they stand. */
const SPELLED: Readonly<Record<string, string>> = { capex: 'capital expenditures', ebitda: 'EBITDA', gpu: 'GPU' };

/** "operating loss", "recurring payment", "EBITDA". */
const conceptWords = ({ concept, kind }: Claim): string => {
  const words = (concept ?? '').split('-').map((word) => SPELLED[word] ?? word);
  return [...(kind === null ? [] : [kind]), ...words].join(' ');
};

/** The working of a finding in one line: "$2.5 million × 24 months = 58.8 million to 61.2 million". */
export const workingLine = (calculation: NonNullable<Finding['calculation']>): string => {
  const { expression, low, high } = calculation;
  if (low === null && high === null) return expression;
  if (low === high && low !== null) return `${expression} = ${spokenFigure(low)}`;
  if (high === null) return `${expression} = ${spokenFigure(low ?? '')} or more`;
  if (low === null) return `${expression} = ${spokenFigure(high)} or less`;
  return `${expression} = ${spokenFigure(low)} to ${spokenFigure(high)}`;
};
