import { describe, expect, test } from 'vitest';
import { conceptOfLabel } from '../../src/extract/label.ts';
import { rulesOf } from '../../src/extract/order.ts';
import type { Quantity } from '../../src/model/quantity.ts';

const amount = (value: string, unit = 'USD'): Quantity => ({
  surface: value,
  value,
  low: null,
  high: null,
  unit,
  per: null,
  modifier: 'exact',
  decimals: 0,
});
const MILLIONS = amount('25000000');

describe('conceptOfLabel', () => {
  test.each([
    ['Total revenues(1)', 'revenue', null],
    ['Net sales (aggregate)', 'revenue', null],
    ['Net loss attributable to common stockholders', 'loss', 'net'],
    ['Loss from operations', 'loss', 'operating'],
    ['Net loss on a per share basis', 'loss', 'net'],
    ['Research and development', 'research-and-development', null],
    ['Purchases of property and equipment', 'capex', null],
    ['Adjusted EBITDA', 'ebitda', 'adjusted'],
    ['Cash and cash equivalents', 'cash', null],
    ['Cash and cash investments', 'cash', null],
    ['Long-term debt, less current portion', 'debt', null],
    ['Total debt', 'debt', null],
  ])('%s names %s', (label, concept, kind) => {
    expect(conceptOfLabel(label, MILLIONS)).toMatchObject({ concept, kind, from: 'label' });
  });

  test.each([
    'Cost of revenue',
    'Deferred revenue',
    'Interest income',
    'Comprehensive loss',
    'Net loss on investments',
    'Proceeds from long-term debt',
    'Provision for income taxes',
    'Change in cash and cash equivalents',
    'Gross profit',
    '',
    '()',
  ])('%s names nothing', (label) => {
    expect(conceptOfLabel(label, MILLIONS)).toBeNull();
  });

  test('reads the sign: net income (loss) below zero is a loss', () => {
    expect(conceptOfLabel('Net income (loss)', amount('-25000000'))?.concept).toBe('loss');
    expect(conceptOfLabel('Net income (loss)', MILLIONS)?.concept).toBe('income');
  });

  test('reads the unit: a percentage in a revenue row is no revenue', () => {
    expect(conceptOfLabel('Revenue', amount('12', 'percent'))).toBeNull();
    expect(conceptOfLabel('Net loss per share, basic and diluted', amount('-0.42', 'USD/share'))?.concept).toBe(
      'earnings-per-share',
    );
  });

  test.each([
    ['Basic and diluted loss per share', 'basic'],
    ['Basic and diluted net income (loss) per share', 'basic'],
    ['Basic (loss)/earnings per share', 'basic'],
    ['Diluted net (loss) income per common share', 'diluted'],
    ['Diluted net income (loss) per share of common stock', 'diluted'],
    ['GAAP net income (loss) per diluted share', 'diluted'],
    ['Diluted income per common share', 'diluted'],
  ])('reads "%s" as earnings per share', (label, kind) => {
    expect(conceptOfLabel(label, amount('-0.42', 'USD/share'))?.concept).toBe('earnings-per-share');
    if (!label.includes(' and ')) expect(conceptOfLabel(label, amount('-0.42', 'USD/share'))?.kind).toBe(kind);
  });

  test.each(['Core loss per share', 'Underlying earnings per share', 'Dividends per share', 'Book value per share'])(
    'reads "%s" as none',
    (label) => {
      expect(conceptOfLabel(label, amount('-0.42', 'USD/share'))).toBeNull();
    },
  );

  test('asks the headings above, nearest first, where the label names no measure', () => {
    expect(conceptOfLabel('Smelting', MILLIONS, ['Capital expenditures', 'Revenue'])).toMatchObject({
      concept: 'capex',
      from: 'above',
    });
    expect(conceptOfLabel('Smelting', MILLIONS, [])).toBeNull();
  });

  test('gives the words before the name as the scope', () => {
    expect(conceptOfLabel('Smelting revenue', MILLIONS)?.scope).toBe('Smelting');
    expect(conceptOfLabel('Total revenue', MILLIONS)?.scope).toBeNull();
  });

  test("knows the pipeline's own concepts", () => {
    const rules = rulesOf([{ id: 'launch-count', triggers: ['launches'], unit: 'count', noun: 'launch' }]);
    expect(conceptOfLabel('Launches', amount('134', 'launch'), [], rules)?.concept).toBe('launch-count');
    expect(conceptOfLabel('Launches', amount('134', 'launch'))).toBeNull();
  });
});
