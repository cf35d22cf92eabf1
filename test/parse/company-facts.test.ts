import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { sourceOffsetOf } from '../../src/text/source-map.ts';
import { brokenLaw, documentOf, parsed } from './reading-laws.ts';

const fact = (val: unknown, end: string, filed: string, more: object = {}): object => ({
  ...{ end, val, accn: '0001900001-26-000001', fy: 2025, fp: 'FY', form: '10-K', filed },
  ...more,
});
const year = { start: '2025-01-01' };

const answer = (facts: object): string =>
  JSON.stringify({ cik: 1900001, entityName: 'Halyard Tidal Works, Inc.', facts });
const units = (label: string | null, of: Record<string, unknown[]>): object => ({
  label,
  description: null,
  units: of,
});

const FACTS = answer({
  'us-gaap': {
    Revenues: units('Revenues', {
      USD: [
        fact(409_000_000, '2025-12-31', '2026-02-20', year),
        fact(412_000_000, '2025-12-31', '2027-02-19', { ...year, accn: '0001900001-27-000003' }),
        fact(101_500_000, '2025-03-31', '2025-05-02', { ...year, form: '10-Q' }),
      ],
      EUR: [fact(7_250_000, '2025-12-31', '2026-02-20', year)],
    }),
    NetIncomeLoss: units('Net Income (Loss)', { USD: [fact(-31_250_000.5, '2025-12-31', '2026-02-20', year)] }),
    EarningsPerShareBasic: units(null, { 'USD/shares': [fact(-1.5, '2025-12-31', '2026-02-20', year)] }),
    EffectiveTaxRate: units(null, { pure: [fact(0.0000001, '2025-12-31', '2026-02-20', year)] }),
  },
  dei: { EntityCommonStockSharesOutstanding: units(' ', { shares: [fact(81_950_000, '2026-02-02', '2026-02-20')] }) },
});

const claimsIn = async (json: string) => {
  const document = await documentOf(json, { source: 'CIK0001900001.json', mediaType: 'application/json' });
  expect(brokenLaw(document)).toBeNull();
  const claims = extract(document, { quantities: [], periods: [], columns: [] });
  for (const { evidence, quantity } of claims)
    expect(document.text.slice(evidence.start, evidence.end)).toBe(quantity.surface);
  return { document, claims };
};

describe('what a company tagged in XBRL, as EDGAR gathers it', () => {
  it('is a filing of that company, with a line for each period that says where it is from', async () => {
    const { document } = await claimsIn(FACTS);
    expect(document).toMatchObject({
      kind: 'filing',
      title: 'Halyard Tidal Works, Inc. XBRL data',
      filing: { cik: '0001900001', registrant: 'Halyard Tidal Works, Inc.' },
    });
    expect(document.text.split('\n')).toEqual([
      'Halyard Tidal Works, Inc.: what it tagged in XBRL',
      'Revenues',
      'us-gaap:Revenues, 2025-01-01 to 2025-03-31: $101,500,000 (10-Q filed 2025-05-02, accession 0001900001-26-000001)',
      'us-gaap:Revenues, 2025-01-01 to 2025-12-31: $412,000,000 (10-K filed 2027-02-19, accession 0001900001-27-000003)',
      'us-gaap:Revenues, 2025-01-01 to 2025-12-31: EUR 7,250,000 (10-K filed 2026-02-20, accession 0001900001-26-000001)',
      'Net Income (Loss)',
      'us-gaap:NetIncomeLoss, 2025-01-01 to 2025-12-31: -$31,250,000.5 (10-K filed 2026-02-20, accession 0001900001-26-000001)',
      'Earnings Per Share Basic',
      'us-gaap:EarningsPerShareBasic, 2025-01-01 to 2025-12-31: -$1.5 a share (10-K filed 2026-02-20, accession 0001900001-26-000001)',
      'Effective Tax Rate',
      'us-gaap:EffectiveTaxRate, 2025-01-01 to 2025-12-31: 0.0000001 (10-K filed 2026-02-20, accession 0001900001-26-000001)',
      'Entity Common Stock Shares Outstanding',
      'dei:EntityCommonStockSharesOutstanding, 2026-02-02: 81,950,000 shares (10-K filed 2026-02-20, accession 0001900001-26-000001)',
    ]);
  });

  it('is claims like those of inline XBRL: concept, unit, period, the precision that the digits show', async () => {
    const { claims } = await claimsIn(FACTS);
    expect(
      claims.map(({ concept, quantity, period, rule }) => [
        ...[concept, quantity.value, quantity.unit, quantity.decimals],
        ...[period !== null && 'instant' in period ? period.instant : period?.end, rule],
      ]),
    ).toEqual([
      ['revenue', '101500000', 'USD', -3, '2025-03-31', 'companyfacts'],
      ['revenue', '412000000', 'USD', -6, '2025-12-31', 'companyfacts'],
      ['revenue', '7250000', 'EUR', -3, '2025-12-31', 'companyfacts'],
      ['loss', '-31250000.5', 'USD', null, '2025-12-31', 'companyfacts'],
      ['earnings-per-share', '-1.5', 'USD/share', 2, '2025-12-31', 'companyfacts'],
      [null, '0.0000001', 'pure', null, '2025-12-31', 'companyfacts'],
      ['shares-outstanding', '81950000', 'share', -3, '2026-02-02', 'companyfacts'],
    ]);
    for (const { entity, evidence } of claims) {
      expect(entity).toBe('Halyard Tidal Works');
      expect(evidence.quote).toMatch(/^(?:us-gaap|dei):\w+, .* accession \d{10}-\d{2}-\d{6}\)$/);
    }
  });

  it('leads from each figure to its value in the bytes', async () => {
    const { document } = await claimsIn(FACTS);
    const valueAt = ({ span }: { span: { start: number } }) =>
      /^-?[\d.e-]+/.exec(FACTS.slice(sourceOffsetOf(document, span.start) ?? 0))?.[0];
    expect(document.facts.map(valueAt)).toEqual([
      ...['101500000', '412000000', '7250000', '-31250000.5', '-1.5', '1e-7', '81950000'],
    ]);
    expect(sourceOffsetOf(document, 0)).toBeNull();
  });

  it('is read of one element alone as well', async () => {
    const one = {
      cik: 7,
      taxonomy: 'us-gaap',
      tag: 'Revenues',
      label: 'Revenues',
      description: '',
      entityName: 'Acme',
    };
    const json = JSON.stringify({ ...one, units: { USD: [fact(1_000, '2025-12-31', '2026-02-20', year)] } });
    expect((await claimsIn(json)).claims).toMatchObject([
      { concept: 'revenue', entity: 'Acme', quantity: { value: '1000' } },
    ]);
  });

  it('keeps what can be read, and says how much cannot', async () => {
    const odd = [
      fact('12', '2025-12-31', '2026-02-20'),
      fact(3, 'soon', '2026-02-20'),
      null,
      fact(4, '2025-12-31', '2026-02-20'),
    ];
    const { document, problems } = await parsed(answer({ x: { Y: units(null, { shares: odd }) } }));
    expect(document?.facts.map(({ value }) => value)).toEqual(['4']);
    expect(problems).toMatchObject([{ level: 'warning', message: 'has 3 facts that could not be read' }]);
  });

  it.each([
    ['no answer of EDGAR', '{"cik": 1, "entityName": "A"}'],
    ['broken off', FACTS.slice(0, 400)],
    ['nested to no end', `{"cik": 1, "entityName": "A", "facts": ${'{"a":'.repeat(50_000)}`],
  ])('is not read from what is %s', async (_, json) => {
    expect((await parsed(json, { mediaType: 'application/json' })).document?.facts ?? []).toEqual([]);
  });
});

const REAL = new URL('../../../shared/data/edgar/companyfacts-CIK0001835632.json.gz', import.meta.url);

it.skipIf(!existsSync(REAL))("reads EDGAR's real answer (skipped where ../shared is absent)", async () => {
  const { claims } = await claimsIn(gunzipSync(readFileSync(REAL)).toString('utf8'));
  expect(claims.length).toBeGreaterThan(4_000);
  expect(claims.filter(({ concept }) => concept !== null).length).toBeGreaterThan(300);
});
