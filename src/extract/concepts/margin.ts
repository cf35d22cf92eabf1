import type { ConceptRule } from '../concept-rule.ts';

/** A result as a share of revenue; `kind` tells which. */
export const margin: ConceptRule = {
  id: 'margin',
  units: ['percent'],
  names: [
    'margin(s)',
    'gross margin(s)',
    'operating margin(s)',
    'profit margin(s)',
    'net margin(s)',
    'ebitda margin(s)',
    'adjusted ebitda margin(s)',
    'gross profit margin(s)',
    'operating income|profit margin(s)',
    'operating income loss margin(s)',
    'net income|profit margin(s)',
    'gross|operating|net profit as a share|percentage of sales|revenue',
  ],
  not: [
    'by a margin of',
    'passed|won|approved|elected|lost .. margin',
    'interest margin(s)',
    'margin loan(s)',
    'margin call(s)',
    'applicable margin',
    // "at a base rate plus a margin of 2%": what a lender takes.
    'plus a|an|the .. margin',
    'margin of error',
  ],
  labels: [
    'margin',
    'gross margin',
    'operating margin',
    'profit margin',
    'net margin',
    'ebitda margin',
    'adjusted ebitda margin',
    'gross profit margin',
    'net income margin',
  ],
  // "expanded 220 basis points to 58%": by how much it changed.
  accepts: ({ unit }) => unit !== 'basis-point',
  kinds: {
    adjusted: ['adjusted', 'non gaap'],
    gross: ['gross'],
    operating: ['operating'],
    ebitda: ['ebitda'],
    net: ['net'],
  },
};
