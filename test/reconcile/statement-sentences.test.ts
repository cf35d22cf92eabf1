import { beforeAll, describe, expect, it } from 'vitest';
import { filerMask, filerOf } from '../../src/reconcile/statements/filer.ts';
import type { ReadReport } from '../../src/reconcile/statements/report-index.ts';
import { judgedBy } from './judged-by.ts';
import { readAs } from './read-as.ts';

/** A report of our own, for what a statement says in nearly the words of one of its sentences. */
const REPORT = `<html><body>
<h1>Annual Report</h1>
<p>Kestrel Ferry Works, Inc. (the “Company”) builds ferries. Kestrel Ferry Works, Inc. was founded in Maine. Kestrel Ferry Works, Inc. has 12 slips.</p>
<p>The following table sets forth our results (in thousands):</p>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td>Year Ended December 31, 2023</td></tr>
<tr><td>Repurchase of slips</td><td>(61,300)</td><td>(40,900)</td></tr>
<tr><td>Net change in dock money</td><td>(7,412)</td><td>(1,186)</td></tr>
</table>
<p>As of December 31, 2024, our tolls held at banks were $83.4 million, the vast majority of which was not covered by deposit insurance.</p>
<p>Our Harbor Board may grant a waiver from this 8.6% berth limitation, in its sole discretion.</p>
<p>The mooring line featured a 4-year draw period followed by 15 years of level hawser payments.</p>
<p>In June 2021, the Company formed a venture for the Gannet yard and sold a 35% interest in it to Brightwater for $6,140,000.</p>
<p>The Company is party to a loan agreement with Cormorant Bank, which provides a term loan of $47,250,000.</p>
<p>The results of the tug yard, bought for $29.3 million, are shown in our coastal towing segment. Our other segments are river freight and dredging.</p>
<p>The pilots receive a royalty in the amount of the greater of $0.35 per passage or 2.1% of tolls.</p>
<p>The loan includes a $16 million tug tranche, a $16 million barge tranche, and a $58 million dredge tranche.</p>
<p>If our ferry tolls decrease, we may not be able to repurchase any lifeboats with them. We did not paint the lifeboats at Ness.</p>
<p>Each oar share, with a par value of $0.01, will be converted into the right to receive one berth and $5.00 in cash.</p>
<p>The bonus of a captain ranges from 40% to 175% of his wage.</p>
<p>We repurchased 318,400 and 226,700 slips in 2024 and 2023, respectively, for $62.8 million and $41.7 million, respectively.</p>
<p>Ferry receipts increased by $5,348 million for the six months ended June 30, 2024 compared with the same period in 2023. Ferry receipts increased by $2,671 million for the three months ended June 30, 2024 compared with the same period in 2023.</p>
<p>Kestrel owns the brand With / Without Lanterns. On March 4, 2021, Kestrel leased the north pier compared to the south pier leased on May 9, 2022, with little change in fares.</p>
<p>The harbor lighting levy was $3.6 million in 2024. The net loss of the ropewalk decreased to $2.2 million in 2024.</p>
<p>Our ropes come from Tallow Rope Company in the main.</p>
<p>In the third quarter of 2024, we estimated that some 7% of our worldwide moorings were rented to foreign ferries alone. In the third quarter of 2024, we estimated that some 4% of our worldwide moorings were never rented.</p>
<p>The quay tolls of the Gannet yard were $51.8 million and $50.3 million in 2024 and 2023. Its mole was built for $61.8 million.</p>
<p>In the spring we painted 41 hulls in the dry dock at Ness before the regatta. In the spring we painted 56 hulls in the dry dock at Ness before the regatta.</p>
<p>The Gannet board may spend up to $17 million on the repair of the breakwater at Ness. Up to $27 million is for the harbor.</p>
<p>Our crews come from more than 23 towns on both sides of the northern sound. Our guests come from more than 33 countries.</p>
<p>In 2023, the Company sold mint tokens of the jubilee left in its kiosks before it closed the kiosks.</p>
<p>Tar sales of the yard increased by $41.3 million or 83%, from $49.8 million in 2023 to $91.1 million in 2024.</p>
<p>The wharf margin was 23 percent compared to 21 percent in 2023.Lantern tolls decreased $71 million to $1.6 billion as nights grew shorter.</p>
</body></html>`;

const judged = judgedBy(REPORT);

describe('a statement beside the sentence that says the same', () => {
  it.each([
    [
      'statement.denied',
      'Kestrel held tolls of $83.4 million at banks, the vast majority of which was covered by deposit insurance.',
    ],
    ['statement.denied', 'The Harbor Board is not permitted to grant a waiver from the 8.6% berth limitation.'],
    ['statement.denied', 'Pilots receive a royalty in the amount of the lesser of $0.35 per passage or 2.1% of tolls.'],
    ['statement.figure', 'The mooring line had a six-year draw period followed by 15 years of level hawser payments.'],
    [
      'statement.figure',
      'The loan includes a $16 million tug tranche, a $21 million barge tranche, and a $58 million dredge tranche.',
    ],
    ['statement.figure', "A captain's bonus ranges from 40% to 150% of his wage."],
    [
      'statement.name',
      'In June 2021, Kestrel formed a venture for the Gannet yard and sold a 35% interest to Tallow for $6,140,000.',
    ],
    ['statement.name', 'Kestrel has a loan agreement with Plover Bank for a term loan of $47,250,000.'],
    ['statement.name', 'The tug yard, bought for $29.3 million, has its results shown in the river freight segment.'],
    ['statement.period', 'Ferry receipts increased by $5,348 million for the three months ended June 30, 2024.'],
    ['statement.period', "Kestrel's net change in dock money was $(1,186) thousand in 2024."],
    ['statement.direction', 'Lantern tolls increased $71 million to $1.6 billion in 2024.'],
    ['statement.figure', 'Each oar share will be converted into the right to receive one berth and $10.00 in cash.'],
    ['statement.denied', 'Kestrel Ferry Works painted the lifeboats at Ness.'],
  ])('is contradicted (%s): %s', async (rule, text) => {
    expect((await judged(text)).conflicts.map(({ rule: by }) => by)).toContain(rule);
  });

  it.each([
    ['a denial', 'Kestrel held tolls of $83.4 million at banks, most of it not covered by deposit insurance.'],
    ['what is allowed', 'The Harbor Board may grant a waiver from the 8.6% berth limitation.'],
    ['a pair of words', 'Pilots receive a royalty of the greater of $0.35 per passage or 2.1% of tolls.'],
    ['a term in words', 'The mooring line had a four-year draw period followed by 15 years of level hawser payments.'],
    [
      'two equal numbers',
      'The loan includes a $16 million barge tranche, a $16 million tug tranche, and a $58 million dredge tranche.',
    ],
    ['a range', "A captain's bonus ranges from 40% to 175% of his wage."],
    [
      'a buyer',
      'In June 2021, Kestrel formed a venture for the Gannet yard and sold a 35% interest to Brightwater for $6,140,000.',
    ],
    ['a lender', 'Kestrel Ferry Works has a loan agreement with Cormorant Bank for a term loan of $47,250,000.'],
    ['a segment', 'The tug yard, bought for $29.3 million, has its results shown in the coastal towing segment.'],
    [
      'what its sentence gives, though a row has another',
      'Kestrel bought back 318,400 slips for $62.8 million in 2024.',
    ],
    ['a stretch of time', 'Ferry receipts increased by $5,348 million for the six months ended June 30, 2024.'],
    ['a sentence whose time is that of the one before', 'Lantern tolls decreased $71 million to $1.6 billion in 2024.'],
  ])('is borne out: %s', async (_, text) => {
    const { verdict, conflicts } = await judged(text);
    expect(conflicts).toEqual([]);
    expect(verdict).toBe('supported');
  });
});

describe('the name of the filer', () => {
  let report: ReadReport;
  beforeAll(async () => {
    report = await readAs(REPORT, 'filing', 'text/html');
  });

  it('is what the report calls itself, without its legal form and without the heading before it', () => {
    expect(filerOf(report.document)).toBe('kestrel ferry works');
  });
  it.each([
    ['Kestrel Ferry Works, Inc. grew.', '                          grew.'],
    ['In 2024 Kestrel’s tolls grew.', 'In 2024        ’s tolls grew.'],
    // A part of it is another name, and so is what only begins alike.
    ['Kestrel Towing grew.', 'Kestrel Towing grew.'],
    ['A kestrel flew over Kestrelton.', 'A kestrel flew over Kestrelton.'],
  ])('is blanked where it stands for the company: %s', (text, masked) => {
    expect(filerMask([report.document])(text)).toBe(masked);
  });
});

describe('what a report says itself is not refuted', () => {
  it.each([
    ['what a supposition denies', 'With its ferry tolls the company repurchased lifeboats.'],
    ['word for word', 'Kestrel owns the brand With / Without Lanterns.'],
    [
      'with the day at its head put at its end',
      'Kestrel leased the north pier compared to the south pier leased on May 9, 2022, with little change in fares on March 4, 2021.',
    ],
    ['a lower bound that holds', 'The harbor lighting levy was more than $2 million in 2024.'],
    ['an upper bound that holds', 'The harbor lighting levy did not exceed $4.5 million in 2024.'],
    ['an open bound that holds', 'The harbor lighting levy was less than $5 million in 2024.'],
    [
      'what is denied of another year',
      'After mint tokens of the jubilee were sold in 2023, the Company sold no mint tokens in 2024.',
    ],
    ['what stood beside another change', 'Tar tolls were 56% of all in 2024, up from about 49% a year earlier.'],
    ['a loss that improved is smaller', 'The net loss of the ropewalk improved to $2.2 million in 2024.'],
  ])('%s', async (_why, text) => {
    expect((await judged(text)).conflicts).toEqual([]);
  });

  it.each([
    ['The harbor lighting levy was more than $4 million in 2024.'],
    ['The harbor lighting levy was less than $3 million in 2024.'],
    ['The net loss of the ropewalk increased to $2.2 million in 2024.'],
  ])('but: %s', async (text) => {
    expect((await judged(text)).verdict).toBe('refuted');
  });
});

describe('a sentence that is the report’s but for one number', () => {
  it.each([
    // The report has the wrong number, too, of something else.
    [
      'refuted',
      'In the third quarter of 2024, we estimated that some 4% of our worldwide moorings were rented to foreign ferries alone.',
    ],
    ['refuted', 'The quay tolls of the Gannet yard were $61.8 million and $50.3 million in 2024 and 2023.'],
    ['refuted', 'The Gannet board may spend up to $27 million on the repair of the breakwater at Ness.'],
    ['refuted', 'Our crews come from more than 33 towns on both sides of the northern sound.'],
    // A bound that holds is another number, and not a wrong one.
    ['supported', 'Our crews come from more than 13 towns on both sides of the northern sound.'],
    // The report says so of both.
    ['supported', 'In the spring we painted 56 hulls in the dry dock at Ness before the regatta.'],
    ['supported', 'The quay tolls of the Gannet yard were $52 million and $50 million in 2024 and 2023.'],
  ])('is %s: %s', async (verdict, text) => {
    expect((await judged(text)).verdict).toBe(verdict);
  });
});
