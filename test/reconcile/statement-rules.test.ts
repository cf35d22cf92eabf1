import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { Finding } from '../../src/model/finding.ts';
import { statementVerdict } from '../../src/reconcile/statement.ts';
import { judgeStatement, STATEMENT_RULES } from '../../src/reconcile/statements/judge-statement.ts';
import { indexReports, type ReportIndex } from '../../src/reconcile/statements/report-index.ts';
import { readAs } from './read-as.ts';

/** A report of our own, as EDGAR would serve it: a table in thousands, and prose. */
const REPORT = `<html><body>
<h1>Harbor Lantern Co. Annual Report</h1>
<p>The following table sets forth our results (in thousands):</p>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td>Year Ended December 31, 2023</td></tr>
<tr><td>Lantern revenue</td><td>$52,700</td><td>$48,100</td></tr>
<tr><td>Income from continuing operations before income tax</td><td>9,412</td><td>8,020</td></tr>
<tr><td>Net income from continuing operations</td><td>7,318</td><td>6,244</td></tr>
<tr><td>Deferred tax benefit</td><td>1,184</td><td>2,296</td></tr>
<tr><td>Operating lease liabilities</td><td>3,905</td><td>4,471</td></tr>
<tr><td>Cash flows from (used in) pilot voyages</td><td>14,608</td><td>(21,377)</td></tr>
</table>
<p>The increase in marketing expense was primarily the result of a $2.6 million decrease in stock-based compensation expense.</p>
<p>Our injury rate is well below the average of the glass industry, and our disclosure controls and procedures were effective.</p>
<p>We acquired the Beacon brand of storm lamps on March 3, 2021. We paid a milestone of $4.0 million to the founders of Beacon.</p>
<p>There was no furnace relining charge during the year ended December 31, 2024.</p>
<p>Our Board authorized the repurchase of up to $30 million of common shares and up to $12 million of preferred shares.</p>
<p>Our largest wholesale customer accounted for 7% of lantern revenue in 2024.</p>
<p>Of the $41 million spent on kilns in 2024, $26 million was capitalized as equipment and $15 million was charged to repairs.</p>
<p>There were 1,204,500 Class A shares and 880,300 Class B shares outstanding after the conversion.</p>
<p>The sale of the wharf brought a gain of $6.4 million to the Harbor division in 2024.</p>
<p>In May 2024 we prepaid $75.0 million to the Dutch broker and first received 1,310,000 of our own shares.</p>
<p>Gas for the furnaces cost approximately $88.1 million in 2024.</p>
<p>The reserve for glass breakage was $118,604 as of December 31, 2024. We had put aside other things.</p>
<p>The reserve for glass breakage was $84,255 as of March 31, 2024. Nothing else had changed.</p>
<p>Other income reflects a decrease in royalties from the Norwegian museum of $1.7 million.</p>
<p>The chandlery bought Quillfoot Ropes on April 9, 2022 and the Marrow sail loft on June 2, 2023.</p>
<p>In 2024, we spent $18.4 million to retire 731,200 preference units. We have since retired 902,600 preference units for $23.7 million.</p>
<p>Insurance of the pier cost $51.2 million in 2024 and $47.9 million in 2023, with premium rates of 22% and 25% for those years, respectively.</p>
<p>The agreement with Tidewater moves about 345,000 buoy contracts and their $3.8 billion of deposits. Deposits of the harbor fund grew by $3.1 billion in 2024.</p>
<p>The decrease in the cost of wicks is primarily attributable to lower cotton prices and a favorable change of suppliers.</p>
<p>In the second quarter of 2024, we widened the reserve for the Skerry beacon by $37 million. During the year ended December 31, 2023, we widened the reserve for the Skerry beacon by $46 million.</p>
<p>The loan agreement included a $7 million mooring portion and a $4 million dredging portion.</p>
<p>Freight costs of the depots grew 12.6% in 2024.</p>
<p>Harbor charters are booked under the Lowestoft agreement. We signed the Lowestoft agreement on May 6, 2017.</p>
<p>Our plans for 2026 rest on the Lowestoft agreement.</p>
<p>The winter was 6.3% warmer-than-normal on the piers during 2024.</p>
<p>On September 12, 2018, we chartered the Ketch Quinlan for the pilots. On October 3, 2021, we scrapped the Ketch Merrow after a storm.</p>
<p>The ratio of lamp loans to lamp deposits for the year ended December 31, 2024 was 88.17% compared to 86.52% for the year ended December 31, 2023.</p>
<p>We recorded income tax expense of $3.27 million for the wharves in 2024. Deferred pier tax (provision) benefit was the other way.</p>
<p>As of December 31, 2024, the pilots held $612.4 million of harbor dues receivable, most of it due by 2027, and $9.3 million of mooring wharf dues (“MWD”) receivable.</p>
<p>As of December 31, 2024, the pilots have $612.4 million of harbor dues receivable, and $9.3 million of MWD receivable remaining.</p>
<p>The cost of tugs went up with fares, in addition to an increase in the wages of the pilots and certain upkeep and dredging of moles, including buoys.</p>
<p>Balance sheets and results of the chandlery (in thousands):</p>
<table>
<tr><td></td><td>December 31, 2024</td><td>December 31, 2023</td></tr>
<tr><td>Total current assets</td><td>$23,640</td><td>$19,870</td></tr>
<tr><td>Total current liabilities</td><td>9,410</td><td>9,980</td></tr>
</table>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td>Year Ended December 31, 2023</td></tr>
<tr><td>Rope</td><td>$31,240</td><td>$26,350</td></tr>
<tr><td>Sails and tar</td><td>22,180</td><td>21,420</td></tr>
<tr><td>Total revenue</td><td>53,420</td><td>47,770</td></tr>
<tr><td>Gross profit</td><td>20,310</td><td>16,240</td></tr>
<tr><td>Net cash provided by operating activities</td><td>8,470</td><td>7,130</td></tr>
<tr><td>Capital expenditures</td><td>(3,120)</td><td>(2,460)</td></tr>
</table>
<p>The agent exercised its option over the dory units in full.</p>
<p>Competition in the market for ship lanterns comes from local foundries with lower labor costs and fewer safety rules.</p>
</body></html>`;

let index: ReportIndex;
beforeAll(async () => {
  index = indexReports([await readAs(REPORT, 'filing', 'text/html')]);
});

const findings = async (text: string): Promise<{ verdict: string; found: Finding[] }> => {
  const statement = await readAs(text, 'news', 'text/plain');
  const found = judgeStatement(statement, index);
  return { verdict: statementVerdict(found, statement.document.id), found };
};

type Rule = (typeof STATEMENT_RULES)[number];
type Case = { readonly accept: readonly (readonly [Finding['verdict'], string])[]; readonly reject: readonly string[] };

const CASES: Readonly<Record<Rule, Case>> = {
  'statement.figure': {
    accept: [
      ['match', 'Deferred tax benefits came to $1,184 thousand in 2024.'],
      // The scale was left out: the digits and the words agree.
      ['match', 'Harbor Lantern had operating lease liabilities of $3,905 in 2024.'],
      // No such figure, but another one of the same thing and year.
      ['conflict', 'Deferred tax benefits came to $1,790 thousand in 2024.'],
      // The figure of the line above: before tax.
      ['conflict', 'Net income from continuing operations was $9,412,000 in 2024.'],
    ],
    reject: [
      'The company opened 14 museums in 2024.',
      // Another year: that is for the rule about periods.
      'Harbor Lantern is older than most foundries.',
    ],
  },
  'statement.period': {
    accept: [['conflict', 'Deferred tax benefits were $2,296 thousand in 2024.']],
    reject: [
      'Deferred tax benefits were $2,296 thousand in 2023.',
      'Deferred tax benefits fell from $2,296 thousand in 2023 to $1,184 thousand in 2024.',
    ],
  },
  'statement.computed': {
    accept: [
      ['match', 'Lantern revenue increased by $4.6 million in 2024.'],
      ['match', 'The Board authorized the repurchase of up to $42 million of shares.'],
      // Of $48.1 million to $52.7 million 9.6 % would be right.
      ['conflict', 'Lantern revenue rose 19% in 2024, to $52.7 million.'],
      ['conflict', 'Lantern revenue came to $52.7 million in 2024, an increase of 6%.'],
      ['conflict', 'Lantern revenue more than tripled to $52.7 million in 2024.'],
      ['conflict', 'Visitors to the museum doubled, from 31,400 in 2023 to 43,900 in 2024.'],
      // The right rate, the other way.
      ['conflict', 'Lantern revenue fell 9.6% in 2024, to $52.7 million.'],
      ['match', 'Lantern revenue rose 9.6% in 2024, to $52.7 million.'],
      // Its own two levels: 19.4 %, and $1.5 million.
      ['conflict', 'Lantern revenue rose by roughly 19% during 2024, from $48.1 million to $52.7 million.'],
      ['conflict', 'Lantern revenue went from $48.1 million to $52.7 million, an increase of $3.1 million.'],
      ['conflict', 'Lantern revenue grew by $4.6 million, or 14%, to $52.7 million from $48.1 million.'],
      ['conflict', 'Museum rents fell by about 8% in 2024, from $31.4 million to $33.9 million.'],
      // Of 23,640 and 9,410; of 20,310 and 53,420; of 31,240 and 53,420; 8,470 less 3,120.
      ['conflict', 'The current ratio was about 1.7 at December 31, 2024.'],
      ['match', 'The current ratio was about 2.5 at December 31, 2024.'],
      ['conflict', 'Gross margin came to 43% in 2024.'],
      ['match', 'Gross margin came to 38% in 2024, compared to 34% in 2023.'],
      ['conflict', 'Rope accounted for about 49% of total revenue in 2024.'],
      ['match', 'Rope accounted for about 58% of total revenue in 2024.'],
      ['match', 'Free cash flow, operating cash flow less capital expenditures, was $5.35 million in 2024.'],
      ['match', 'Lantern revenue rose by roughly 9.5% during 2024, from $48.1 million to $52.7 million.'],
    ],
    reject: [
      // Of a part, of others' figures, or by another definition.
      'The gross margin of the Norwegian division was 43% in 2024.',
      'Adjusted gross margin came to 43% in 2024.',
      'Working capital came to $16.0 million in 2024.',
      'Free cash flow was $6.9 million in 2024.',
      'Rope of hemp accounted for about 49% of total revenue in 2024.',
      'Rope accounted for about 49% of total passengers in 2024.',
      'Museum rents grew by 8.0% in 2024, from $31.4 million to $33.9 million.',
      'Museum visits fell by 8% in 2024, and rents went from $31.4 million to $29.8 million.',
      'Museum visits rose 4% with rents, from $31.4 million to $39.8 million, higher.',
      'The share of rents rose by 8%, from 12% in 2023 to 20% in 2024.',
      'Lantern revenue rose 19% in constant currency to $52.7 million.',
      'Lantern revenue was $52.7 million in 2024, and visitors rose 19%.',
      'Lantern revenue in Norway rose 240% to $52.7 million in 2024.',
      'Lantern revenue increased by $5.9 million in 2024.',
      'Lantern revenue decreased by $4.6 million in 2024.',
      'Visitors to the museum doubled, from 21,400 in 2023 to 43,900 in 2024.',
    ],
  },
  'statement.direction': {
    accept: [
      ['conflict', 'Marketing expense reflects a $2.6 million increase in stock-based compensation expense.'],
      ['conflict', 'The disclosure controls and procedures were ineffective.'],
      ['conflict', 'The injury rate is above the average of the glass industry.'],
      ['conflict', 'Operating lease liabilities increased in 2024.'],
      ['match', 'Operating lease liabilities decreased in 2024.'],
      ['conflict', 'Other income had royalties from the Norwegian museum rise by $1.7 million.'],
    ],
    reject: ['Museum tickets increased in 2024.', 'Harbor Lantern sells lamps.'],
  },
  'statement.date': {
    accept: [
      ['conflict', 'Harbor Lantern grew, and in 2019, acquired the Beacon brand in 2019.'],
      ['conflict', 'It bought the Marrow sail loft on April 9, 2022 and Quillfoot Ropes on June 2, 2023.'],
    ],
    reject: [
      // A name that another sentence has beside its own year is no event.
      'Under the Lowestoft agreement of 2017, charters are booked.',
      'Harbor Lantern acquired the Beacon brand in 2021.',
      'Harbor Lantern acquired a museum in 2019.',
    ],
  },
  'statement.denied': {
    accept: [['conflict', 'In 2024, there was another furnace relining charge.']],
    reject: ['In 2024, there was no furnace relining charge.', 'In 2019, there was a furnace relining charge.'],
  },
  'statement.name': {
    accept: [
      [
        'conflict',
        'The agreement with Lowestoft moves about 345,000 buoy contracts and their $3.8 billion of deposits.',
      ],
    ],
    reject: ['The agreement with Tidewater moves about 345,000 buoy contracts and their $3.8 billion of deposits.'],
  },
  'statement.passage': {
    accept: [['match', 'Local foundries with fewer safety rules bring competition in the market for ship lanterns.']],
    reject: [
      'The company employs divers who repair harbors and bridges across Norway.',
      // It says the same of another sum: that bears nothing out.
      'Of all that was spent on kilns, $37.7 million was capitalized as equipment for the furnaces.',
    ],
  },
};

describe.each(STATEMENT_RULES)('%s', (rule) => {
  const { accept, reject } = CASES[rule];
  it.each(accept)('says %s: %s', async (verdict, text) => {
    const { found } = await findings(text);
    const own = found.filter((finding) => finding.rule === rule);
    expect(own.map((finding) => finding.verdict)).toContain(verdict);
    expect(own.every((finding) => Finding.safeParse(finding).success)).toBe(true);
  });
  it.each(reject)('is silent: %s', async (text) => {
    const { found } = await findings(text);
    expect(found.filter((finding) => finding.rule === rule).map(({ message }) => message)).toEqual([]);
  });
  it('has a page with its test, its problem and an example', () => {
    const page = readFileSync(`docs/checks/${rule}.md`, 'utf8');
    expect(page.startsWith(`# ${rule}\n`)).toBe(true);
    for (const part of ['**Tests**', '**Problem**', '**Example**', '**Says**']) expect(page).toContain(part);
  });
});

describe('a statement judged by its words', () => {
  it('is refuted by one figure, however many agree', async () => {
    const text = 'In 2024, lantern revenue was $52.7 million, while the deferred tax benefit was $1,790 thousand.';
    expect((await findings(text)).verdict).toBe('refuted');
  });
  it('is undecided where the report is about something else', async () => {
    expect((await findings('The orchestra sold 1,200 tickets for its winter concerts.')).verdict).toBe('undecided');
  });
  it('quotes the report and shows the working', async () => {
    const { found } = await findings('Lantern revenue increased by $4.6 million in 2024.');
    const [computed] = found.filter(({ rule }) => rule === 'statement.computed');
    expect(computed?.calculation?.expression).toBe('$52,700 thousand − $48,100 thousand = $4.6 million');
    expect(computed?.claims[0]?.quantity.surface).toBe('$4.6 million');
  });
  it('finds the same things whatever the order of the report’s claims', async () => {
    const report = await readAs(REPORT, 'filing', 'text/html');
    const turned = indexReports([{ ...report, claims: report.claims.toReversed() }]);
    const statement = await readAs('Deferred tax benefits were $2,296 thousand in 2024.', 'news', 'text/plain');
    expect(judgeStatement(statement, turned)).toEqual(judgeStatement(statement, index));
  });
  it('takes an empty report, and a report of one endless sentence', async () => {
    const statement = await readAs('Deferred tax benefits were $2,296 thousand in 2024.', 'news', 'text/plain');
    expect(judgeStatement(statement, indexReports([]))).toEqual([]);
    const endless = await readAs('tax benefit of $5 and the '.repeat(3000), 'filing', 'text/plain');
    expect(judgeStatement(statement, indexReports([endless])).length).toBeGreaterThanOrEqual(0);
  });
});

describe('a figure in the wrong place, of the wrong time or with the wrong sign', () => {
  it.each([
    [
      'exchanged parts',
      'Of the $41 million for kilns in 2024, $26 million was charged to repairs and $15 million capitalized.',
    ],
    ['exchanged classes', 'After the conversion, 880,300 Class A and 1,204,500 Class B shares were outstanding.'],
    ['exchanged years', 'Deferred tax benefits went from $1,184 thousand in 2023 to $2,296 thousand in 2024.'],
    ['a loss for a gain', 'The wharf was sold in 2024 by the Harbor division with a loss of $6.4 million.'],
    [
      'a number beside one that is right',
      'In May 2024 it prepaid $57.0 million to the Dutch broker and first received 1,310,000 shares.',
    ],
    ['a row told backwards', 'Lantern revenue went from $52.7 million to $48.1 million.'],
    [
      'two sentences whose times are exchanged',
      'It widened the reserve for the Skerry beacon by $46 million in the second quarter of 2024, and by $37 million in 2023.',
    ],
    ['short numbers exchanged', 'The mooring portion of the loan was $4 million, and the dredging portion $7 million.'],
    [
      'the reason of a change, turned round',
      'The cost of wicks fell by $1.2 million because of higher cotton prices and an unfavorable change of suppliers.',
    ],
    ['a rate after a comma', 'Freight costs of the depots grew faster, by 16.2%, in 2024.'],
    ['warm for cold', 'The winter on the piers was 6.3% colder than normal in 2024.'],
    [
      'days of two sentences exchanged',
      'The Ketch Merrow was scrapped after a storm on September 12, 2018, and the Ketch Quinlan chartered for the pilots on October 3, 2021.',
    ],
    ['two rates of one sentence', 'The ratio of lamp loans to lamp deposits was 86.52% in 2024 and 88.17% in 2023.'],
    ['a part for the whole', 'The agent exercised its option over the dory units partially.'],
    ['exchanged days', 'It bought the Marrow sail loft on April 9, 2022 and Quillfoot Ropes on June 2, 2023.'],
    ['two deals crossed', 'Harbor Lantern spent $18.4 million in 2024 to retire 902,600 preference units.'],
    ['the years that a list points back to', 'Premium rates for the pier went from 22% in 2023 to 25% in 2024.'],
    [
      'a number beside a known one, which the report has of a change',
      'Under the Tidewater agreement 345,000 buoy contracts and $3.1 billion of deposits move.',
    ],
    ['another change to the same level', 'Lantern revenue rose by $6.4 million to $52.7 million in 2024.'],
    ['about another change to the same level', 'Lantern revenue rose by about $6.4 million in 2024, to $52.7 million.'],
    ['a benefit for an expense', 'For the wharves there was an income tax benefit of $3.27 million in 2024.'],
    [
      'exchanged parts that share a word',
      'At the end of 2024, the pilots held $9.3 million of harbor dues receivable, and $612.4 million of mooring wharf dues receivable.',
    ],
    [
      'a long subject, turned round',
      'Tugs cost more, even though wages of the pilots and upkeep and dredging of moles declined.',
    ],
  ])('is refuted: %s', async (_, text) => {
    expect((await findings(text)).verdict).toBe('refuted');
  });

  it.each([
    ['parts', 'Of the $41 million for kilns in 2024, $15 million was charged to repairs and $26 million capitalized.'],
    ['classes', 'After the conversion, 880,300 Class B and 1,204,500 Class A shares were outstanding.'],
    ['years', 'Deferred tax benefits went from $2,296 thousand in 2023 to $1,184 thousand in 2024.'],
    ['a gain', 'The wharf was sold in 2024 by the Harbor division with a gain of $6.4 million.'],
    [
      'both numbers of a sentence',
      'In May 2024 it prepaid $75.0 million to the Dutch broker and first received 1,310,000 shares.',
    ],
    ['a change and its level', 'Lantern revenue rose by $4.6 million, or about 10%, to $52.7 million in 2024.'],
    [
      'a difference between two sentences',
      'The reserve for glass breakage widened by $34,349 from March 31 to December 31, 2024.',
    ],
    ['what was gained of something', 'Harbor Lantern gained $4.6 million in lantern revenue in 2024.'],
    ['a row told forwards', 'Lantern revenue went from $48.1 million to $52.7 million.'],
    [
      'two sentences of two times',
      'It widened the reserve for the Skerry beacon by $37 million in the second quarter of 2024, and by $46 million in 2023.',
    ],
    ['short numbers', 'The mooring portion of the loan was $7 million, and the dredging portion $4 million.'],
    [
      'a reason',
      'The cost of wicks fell by $1.2 million because of lower cotton prices and a favorable change of suppliers.',
    ],
    ['a rate after a comma', 'Freight costs of the depots grew faster, by 12.6%, in 2024.'],
    [
      'what came before',
      'Net income from continuing operations was $7,318 thousand in 2024 after one of $6,244 thousand.',
    ],
    ['warm', 'The winter on the piers was 6.3% warmer than normal in 2024.'],
    [
      'days of two sentences',
      'The Ketch Quinlan was chartered for the pilots on September 12, 2018, and the Ketch Merrow scrapped after a storm on October 3, 2021.',
    ],
    ['two rates of one sentence', 'The ratio of lamp loans to lamp deposits was 88.17% in 2024 and 86.52% in 2023.'],
    ['the whole', 'The agent exercised its option over the dory units in full.'],
    ['what a row with a word in brackets gives', 'Pilot voyages generated cash flows of $14,608 thousand in 2024.'],
    ['days', 'It bought the Marrow sail loft on June 2, 2023 and Quillfoot Ropes on April 9, 2022.'],
    ['one deal of two', 'Harbor Lantern spent $18.4 million in 2024 to retire 731,200 preference units.'],
    ['the years that a list points back to', 'Premium rates for the pier went from 25% in 2023 to 22% in 2024.'],
    ['a difference', 'Lantern revenue was $4.6 million above that of 2023.'],
    [
      'a difference after "by"',
      'The reserve for glass breakage was larger by $34,349 at the end of 2024 than in March.',
    ],
    ['a comparative after its figure', 'Lantern revenue was $4.6 million higher in 2024.'],
    ['about that change to the same level', 'Lantern revenue rose by about $4.5 million in 2024, to $52.7 million.'],
    ['what a margin was before', 'Lantern revenue was $52.7 million in 2024, compared to $48.1 million in 2023.'],
    ['an expense', 'For the wharves there was an income tax expense of $3.27 million in 2024.'],
    [
      'parts that share a word',
      'At the end of 2024, the pilots held $9.3 million of mooring wharf dues receivable, and $612.4 million of harbor dues receivable.',
    ],
    ['a long subject', 'Tugs cost more, as wages of the pilots and upkeep and dredging of moles increased.'],
  ])('is supported: %s', async (_, text) => {
    const { verdict, found } = await findings(text);
    expect(found.filter((each) => each.verdict === 'conflict').map(({ message }) => message)).toEqual([]);
    expect(verdict).toBe('supported');
  });

  it('is not borne out by a hedge that only lies near it', async () => {
    const { found } = await findings('Gas for the furnaces cost $90.3 million in 2024.');
    expect(found.filter(({ rule, verdict }) => rule === 'statement.figure' && verdict === 'match')).toEqual([]);
  });

  it('is not judged where the pipeline says so: a rule, or the family of them', async () => {
    const statement = await readAs('Deferred tax benefits came to $1,790 thousand in 2024.', 'news', 'text/plain');
    const rules = (checks: Parameters<typeof judgeStatement>[2]) =>
      judgeStatement(statement, index, checks).map(({ rule }) => rule);
    expect(rules({})).toContain('statement.figure');
    expect(rules({ 'statement.figure': 'off' })).not.toContain('statement.figure');
    expect(rules({ 'statement.*': 'off' })).toEqual([]);
    expect(rules({ 'statement.*': 'off', 'statement.figure': 'on' })).toContain('statement.figure');
  });
});
