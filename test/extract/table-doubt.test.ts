import { describe, expect, it } from 'vitest';
import { DOUBTS, type Doubtful, doubtOf } from '../../src/extract/table-doubt.ts';

const cell: Doubtful = {
  concept: 'revenue',
  unit: 'money',
  unscaled: false,
  label: 'Revenue',
  sections: [],
  total: null,
  header: ['2025'],
  above: ['Results of Operations'],
  parted: false,
};

/** For each doubt, a cell that it must strike and one like it that it must leave alone. */
const cases: Record<string, [struck: Partial<Doubtful>, left: Partial<Doubtful>]> = {
  unscaled: [{ unscaled: true }, { unscaled: true, concept: 'offering-size' }],
  'per-share': [
    { concept: 'loss', label: 'Net loss per common share, basic' },
    { concept: 'earnings-per-share', unit: 'per-share', label: 'Net loss per share' },
  ],
  'cost-section': [
    { label: 'Boat sales', sections: ['Cost of revenues'] },
    { label: 'Boat sales', sections: ['Revenues'] },
  ],
  allocated: [
    { concept: 'research-and-development', total: 'Total stock-based compensation' },
    { concept: 'research-and-development', total: 'Total operating expenses' },
  ],
  'other-research': [
    { concept: 'research-and-development', label: 'Capitalized research and development' },
    { concept: 'research-and-development', label: 'Research and development' },
  ],
  wider: [{ label: 'Unbilled revenue' }, { label: 'Subscription revenue' }],
  officer: [{ label: 'President of Boat Revenue' }, { label: 'Boat Revenue of President Lines' }],
  minority: [
    { concept: 'loss', label: 'Net loss attributable to noncontrolling interests' },
    { concept: 'loss', label: 'Net loss attributable to Elm Works Inc.' },
  ],
  'no-growth': [
    { concept: 'growth-rate', unit: 'percent', label: 'Change in valuation allowance' },
    { concept: 'growth-rate', unit: 'percent', label: 'Revenue growth' },
  ],
  'cash-part': [
    { concept: 'cash', label: 'Cash', sections: ['Cash and cash equivalents'] },
    { concept: 'cash', label: 'Cash', sections: ['Current assets'] },
  ],
  numerator: [
    { concept: 'loss', label: 'Net loss allocated to common stockholders' },
    { concept: 'loss', label: 'Net loss attributable to common stockholders' },
  ],
  'pro-forma': [{ header: ['Pro Forma', '2025'] }, { header: ['Actual', '2025'] }],
  'equity-column': [
    { concept: 'loss', header: ['Accumulated Deficit'] },
    { concept: 'loss', header: ['Year Ended June 30, 2025'] },
  ],
  movement: [
    { concept: 'debt', label: 'Issuances of debt' },
    { concept: 'debt', label: 'Total debt' },
  ],
  'parted-balance': [
    { concept: 'cash', label: 'Cash', parted: true },
    { concept: 'revenue', parted: true },
  ],
  'cash-flows': [
    { above: ['Statements of Cash Flows'] },
    { concept: 'capex', label: 'Purchases of property', above: ['Statements of Cash Flows'] },
  ],
};

describe('doubtOf', () => {
  it('has a case for every doubt', () => expect(Object.keys(cases)).toEqual(DOUBTS.map(({ id }) => id)));
  for (const [id, [struck, left]] of Object.entries(cases))
    it(id, () => {
      expect(doubtOf({ ...cell, ...struck })).toBe(id);
      expect(doubtOf({ ...cell, ...left })).toBeNull();
    });
});
