import { describe, expect, it } from 'vitest';
import { factValue } from '../../src/parse/xbrl/facts.ts';
import { transformed } from '../../src/parse/xbrl/transform.ts';
import { brokenLaw, documentOf, parsed } from './reading-laws.ts';

const page = (body: string) => `<?xml version="1.0"?><html><body><div style="display:none"><ix:header><ix:hidden>
<ix:nonNumeric name="dei:DocumentType" contextRef="c1">10-Q</ix:nonNumeric>
<ix:nonFraction name="dei:Secret" contextRef="c1" unitRef="usd">1</ix:nonFraction></ix:hidden><ix:resources>
<xbrli:context id="c1"><xbrli:entity><xbrli:identifier scheme="x">0000000001</xbrli:identifier><xbrli:segment>
<xbrldi:explicitMember dimension="us-gaap:StatementBusinessSegmentsAxis">acme:FlourMember</xbrldi:explicitMember></xbrli:segment></xbrli:entity>
<xbrli:period><xbrli:startDate>2025-01-01</xbrli:startDate><xbrli:endDate>2025-03-31</xbrli:endDate></xbrli:period></xbrli:context>
<xbrli:context id="c2"><xbrli:entity><xbrli:identifier scheme="x">0000000001</xbrli:identifier></xbrli:entity>
<xbrli:period><xbrli:instant>2025-03-31</xbrli:instant></xbrli:period></xbrli:context>
<xbrli:unit id="usd"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit>
<xbrli:unit id="eps"><xbrli:divide><xbrli:unitNumerator><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unitNumerator>
<xbrli:unitDenominator><xbrli:measure>xbrli:shares</xbrli:measure></xbrli:unitDenominator></xbrli:divide></xbrli:unit>
</ix:resources></ix:header></div>${body}</body></html>`;

const FACTS = `<p>Sales were $<ix:nonFraction name="us-gaap:Revenues" contextRef="c1" unitRef="usd" decimals="-5" scale="6" format="ixt:num-dot-decimal">1,<b>204</b>.5</ix:nonFraction> million,
or <ix:nonFraction name="acme:Mills" contextRef="c2" unitRef="usd" decimals="INF" format="ixt-sec:numwordsen">twenty-one</ix:nonFraction> mills.</p>
<table><tr><td>Net loss per share</td><td>$</td><td>(<ix:nonFraction name="us-gaap:EarningsPerShareBasic" contextRef="c1" unitRef="eps" decimals="2" sign="-" format="ixt:numdotdecimal">0.42</ix:nonFraction></td><td>)</td></tr>
<tr><td>Other</td><td></td><td><ix:nonFraction name="us-gaap:Other" contextRef="c2" unitRef="usd" decimals="-6" scale="6" format="ixt:fixed-zero">—</ix:nonFraction></td><td></td></tr></table>
<p><ix:nonFraction name="a:Outer" contextRef="c2" unitRef="usd" format="ixt:numdotdecimal"><ix:nonFraction name="a:Inner" contextRef="c1" unitRef="usd" scale="3" format="ixt:numdotdecimal">7</ix:nonFraction></ix:nonFraction> and
<ix:nonFraction name="a:Nil" contextRef="c2" unitRef="usd" xsi:nil="true"></ix:nonFraction>
<ix:nonFraction name="a:NoContext" contextRef="c9" unitRef="usd">5</ix:nonFraction></p>
<p><ix:nonNumeric name="dei:DocumentPeriodEndDate" contextRef="c1"><ix:nonNumeric name="dei:CurrentFiscalYearEndDate" contextRef="c1">March 31</ix:nonNumeric>, 2025</ix:nonNumeric>
<ix:nonNumeric name="dei:EntityRegistrantName" contextRef="c1">Acme Mills, Inc.</ix:nonNumeric></p>`;

describe('inline XBRL', () => {
  it('gives each printed fact its value, unit, period and place', async () => {
    const document = await documentOf(page(FACTS), { source: 'a.htm' });
    expect(
      document.facts.map((f) => [f.name, document.text.slice(f.span.start, f.span.end), f.value, f.unit, f.decimals]),
    ).toEqual([
      ['us-gaap:Revenues', '1,204.5', '1204500000', 'USD', -5],
      ['acme:Mills', 'twenty-one', '21', 'USD', null],
      ['us-gaap:EarningsPerShareBasic', '0.42', '-0.42', 'USD/shares', 2],
      ['us-gaap:Other', '—', '0', 'USD', -6],
      ['a:Outer', '7', '7', 'USD', null],
      ['a:Inner', '7', '7000', 'USD', null],
    ]);
    expect(document.facts[0]).toMatchObject({
      period: { start: '2025-01-01', end: '2025-03-31' },
      entity: '0000000001',
      dimensions: { 'us-gaap:StatementBusinessSegmentsAxis': 'acme:FlourMember' },
    });
    expect(document.facts[1]).toMatchObject({ period: { instant: '2025-03-31' }, dimensions: {} });
    expect(document.text).toContain('Net loss per share\t$(0.42)');
    expect(document.text).not.toContain('0000000001');
    expect(brokenLaw(document)).toBeNull();
  });

  it('reads fractions, and hidden facts that are tied to other words', async () => {
    const body = `<p>It holds <ix:fraction name="a:Part" contextRef="c2" unitRef="usd"><ix:numerator format="ixt:numdotdecimal">3</ix:numerator> of <ix:denominator format="ixt:numdotdecimal" scale="1">4</ix:denominator></ix:fraction> mills.
It lost <span style="-sec-ix-hidden:Hid1;color:black">half</span> a mill, and <span style="-sec-ix-hidden:NoSuch">none</span> or <span style="-sec-ix-hidden:Nil1">—</span> more.</p>`;
    const hidden =
      '<ix:nonFraction id="Hid1" name="a:Lost" contextRef="c2" unitRef="usd" sign="-" format="ixt:numdotdecimal">0.5</ix:nonFraction><ix:nonFraction id="Nil1" name="a:Nil" contextRef="c2" unitRef="usd" xs:nil="true"></ix:nonFraction></ix:hidden>';
    const { document, problems } = await parsed(page(body).replace('</ix:hidden>', hidden), { source: 'a.htm' });
    if (document === null) throw new Error('no document');
    expect(document.facts.map((f) => [f.name, document.text.slice(f.span.start, f.span.end), f.value])).toEqual([
      ['a:Part', '3 of 4', '0.075'],
      ['a:Lost', 'half', '-0.5'],
    ]);
    expect(document.text).not.toContain('0.5');
    expect(problems).toEqual([]);
  });

  it('reads the cover from its tags, nested ones too', async () => {
    const { filing, title } = await documentOf(page(FACTS), { source: 'a.htm' });
    expect(filing).toMatchObject({
      form: '10-Q',
      registrant: 'Acme Mills, Inc.',
      periodEnd: '2025-03-31',
      fiscalYearEnd: '03-31',
    });
    expect(title).toBe('Acme Mills, Inc. 10-Q');
  });

  it.each([
    ['ixt:numcommadecimal', '1.204,5', '1204.5'],
    ['ixt:num-dot-decimal', '1,204', '1204'],
    ['ixt:numdotdecimal', '.5', '0.5'],
    ['ixt:zerodash', '–', '0'],
    ['ixt-sec:numwordsen', 'one hundred and five', '105'],
    ['ixt-sec:numwordsen', 'no', '0'],
    ['ixt:numunitdecimal', '5 dollars 20 cents', '5.20'],
    [undefined, '1,204.50', '1204.50'],
    ['ixt:numdotdecimal', 'about 5', null],
    ['ixt-sec:numwordsen', 'several', null],
    ['ixt:datemonthdayyear', '1/1/2025', null],
  ])('transforms %s %j to %j', (format, text, value) => {
    expect(transformed(format, text)).toBe(value);
  });

  it('scales exactly, and gives zero no sign', () => {
    const tag = { index: 0, name: 'a:b', context: '', unit: '', decimals: '0', format: undefined, nil: false };
    expect(factValue({ ...tag, scale: '-2', sign: '-' }, '7.25')).toBe('-0.0725');
    expect(factValue({ ...tag, scale: '9', sign: '-' }, '0')).toBe('0');
    expect(factValue({ ...tag, scale: '999', sign: undefined }, '1')).toBeNull();
  });
});
