import { describe, expect, it } from 'vitest';
import { openContext } from '../../src/extract/context.ts';
import { claimsOfFacts, memberName } from '../../src/extract/tagged.ts';
import type { TaggedFact } from '../../src/model/document.ts';
import { openMarked } from './marked-text.ts';

const openFact = (text: string, surface: string, fact: Partial<TaggedFact>) => {
  const { document } = openMarked(text);
  const start = text.indexOf(surface);
  const whole: TaggedFact = {
    span: { start, end: start + surface.length },
    name: 'us-gaap:Revenues',
    value: '1400000000',
    decimals: -8,
    unit: 'USD',
    period: { start: '2025-01-01', end: '2025-12-31', label: '2025' },
    entity: '1',
    dimensions: {},
    ...fact,
  };
  return claimsOfFacts(openContext({ ...document, facts: [whole] }, { quantities: [], periods: [], columns: [] }));
};

describe('claimsOfFacts', () => {
  it('keeps value, decimals, unit and period as tagged', () => {
    const [claim] = openFact('Sales were $1.4 billion.', '1.4', {});
    expect(claim).toMatchObject({
      concept: 'revenue',
      rule: 'ixbrl',
      quantity: {
        surface: '1.4',
        value: '1400000000',
        low: '1350000000',
        high: '1450000000',
        unit: 'USD',
        decimals: -8,
      },
      period: { start: '2025-01-01', end: '2025-12-31' },
      evidence: { quote: 'Sales were $1.4 billion.' },
    });
  });
  it('reads a negative result as a loss', () => {
    const [claim] = openFact('It was (5).', '5', { name: 'us-gaap:OperatingIncomeLoss', value: '-5', decimals: 0 });
    expect(claim).toMatchObject({ concept: 'loss', kind: 'operating', quantity: { value: '-5' } });
  });
  it('prints a pure number as the percentage that stands there, and leaves a ratio alone', () => {
    const fact = { name: 'x:Share', value: '0.125', decimals: 3, unit: 'pure' };
    expect(openFact('It holds 12.5% of it.', '12.5', fact)[0]?.quantity).toMatchObject({
      value: '12.5',
      unit: 'percent',
      decimals: 1,
    });
    expect(openFact('It holds 0.125 of it.', '0.125', fact)[0]?.quantity).toMatchObject({
      value: '0.125',
      unit: 'pure',
      decimals: 3,
    });
  });
  it('takes what is reconciled or belongs to no segment for no total', () => {
    const of = (member: string) =>
      openFact('All other – 0', '0', { value: '0', dimensions: { 'srt:ConsolidationItemsAxis': member } })[0]?.scope;
    expect(of('us-gaap:MaterialReconcilingItemsMember')).toEqual(['Material Reconciling Items']);
    expect(of('us-gaap:CorporateNonSegmentMember')).toEqual(['Corporate Non Segment']);
    expect(of('us-gaap:OperatingSegmentsMember')).toEqual([]);
  });
  it('gives an element that is not one of our measures no concept', () => {
    expect(openFact('Owed $1.4 billion.', '1.4', { name: 'us-gaap:LongTermDebtNoncurrent' })[0]?.concept).toBeNull();
  });
  it('takes the scope from the members of the axes, but not from technical ones', () => {
    const dimensions = {
      'us-gaap:StatementBusinessSegmentsAxis': 'x:RetailBankingSegmentMember',
      'srt:ConsolidationItemsAxis': 'us-gaap:OperatingSegmentsMember',
    };
    expect(openFact('Sales were $1.4 billion.', '1.4', { dimensions })[0]?.scope).toEqual(['Retail Banking']);
  });
  it('takes a forecast for a plan', () => {
    const dimensions = { 'srt:StatementScenarioAxis': 'srt:ScenarioForecastMember' };
    expect(openFact('Sales were $1.4 billion.', '1.4', { dimensions })[0]?.modality).toBe('planned');
  });
  it('drops a fact whose span is not in the text', () => {
    expect(openFact('Sales.', 'Sales', { span: { start: 3, end: 900 } })).toEqual([]);
  });
});

describe('memberName', () => {
  it.each([
    ['us-gaap:ProductMember', 'Product'],
    ['x:RetailBankingSegmentMember', 'Retail Banking'],
    ['x:NorthAmericaMember', 'North America'],
    ['x:AWSCloudMember', 'AWS Cloud'],
    ['country:US', 'US'],
  ])('%s is %s', (member, name) => expect(memberName(member)).toBe(name));
});
