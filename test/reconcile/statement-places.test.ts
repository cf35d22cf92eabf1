import { describe, expect, it } from 'vitest';
import { judgedBy } from './judged-by.ts';

/** A report of our own with tables whose rows, columns and headings tell figures apart. */
const REPORT = `<html><body>
<h1>Annual Report</h1>
<p>Dunlin Kite Works, Inc. (the “Company”) makes kites. Dunlin Kite Works, Inc. was founded in Bergen. Dunlin Kite Works, Inc. sells to schools.</p>
<p>The following table shows revenue by line of business (in thousands):</p>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td></td><td>Year Ended December 31, 2023</td><td></td></tr>
<tr><td></td><td>Amount</td><td>%</td><td>Amount</td><td>%</td></tr>
<tr><td>Stunt kites</td><td>$31,870</td><td>64.3%</td><td>$28,410</td><td>66.9%</td></tr>
<tr><td>Sail kites</td><td>11,940</td><td>24.1%</td><td>10,120</td><td>23.8%</td></tr>
<tr><td>Ribbon and reels</td><td>5,760</td><td>11.6%</td><td>3,930</td><td>9.3%</td></tr>
<tr><td>Total revenue</td><td>$49,570</td><td>100.0%</td><td>$42,460</td><td>100.0%</td></tr>
</table>
<p>Kite pilots by school (number of pilots):</p>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td></td><td></td></tr>
<tr><td></td><td>Fjord School</td><td>Moor School</td><td>Total</td></tr>
<tr><td>Pilots enrolled</td><td>7,316</td><td>6,942</td><td>14,258</td></tr>
<tr><td>Pilots expelled</td><td>128</td><td>233</td><td>361</td></tr>
</table>
<p>Brightwing’s lender exposure as of December 31, 2024, is as follows (in thousands):</p>
<table>
<tr><td></td><td>Gross Exposure</td><td>Net Exposure</td></tr>
<tr><td>Unrated lenders</td><td>15,731</td><td>1,264</td></tr>
</table>
<p>Larkmoor’s lender exposure as of December 31, 2024, is as follows (in thousands):</p>
<table>
<tr><td></td><td>Gross Exposure</td><td>Net Exposure</td></tr>
<tr><td>Unrated lenders</td><td>842</td><td>617</td></tr>
</table>
<p>Larkmoor and Moor School hold bonds as follows (in thousands):</p>
<table>
<tr><td></td><td>December 31, 2024</td><td></td></tr>
<tr><td></td><td>Level 1</td><td>Level 2</td></tr>
<tr><td>Harbor bonds</td><td>—</td><td>$46,493</td></tr>
<tr><td>Money market funds</td><td>$5,374</td><td>—</td></tr>
</table>
<p>Our stakes in the sail lofts are measured at fair value with significant unobservable inputs (Level 3). Our plan for the tail kite trial moved to Phase 2 in May 2024.</p>
<p>The following table shows kites sold by workshop:</p>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td>Year Ended December 31, 2023</td></tr>
<tr><td>Northern workshop</td><td></td><td></td></tr>
<tr><td>Kites sewn</td><td>21,643</td><td>20,118</td></tr>
<tr><td>Southern workshop</td><td></td><td></td></tr>
<tr><td>Kites sewn</td><td>17,927</td><td>18,264</td></tr>
</table>
<p>Line sales decreased $155.7 million in the first quarter of 2024. The decrease was primarily due to $109.5 million of lower volumes. This was partially offset by $31.2 million of higher selling prices.</p>
<p>Wages were as follows (in thousands):</p>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td>Year Ended December 31, 2023</td></tr>
<tr><td>Sewing and dyeing</td><td>$13,182</td><td>$9,821</td></tr>
<tr><td>Cost of revenue</td><td>16,462</td><td>13,591</td></tr>
</table>
<p>The following table shows other expense (in millions):</p>
<table>
<tr><td></td><td>2024</td><td>2023</td><td>Change $</td></tr>
<tr><td>Interest income, net</td><td>(49.5)</td><td>(9.5)</td><td>(40.0)</td></tr>
</table>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td>Year Ended December 31, 2023</td></tr>
<tr><td>Total harbor income</td><td>$987,000</td><td>$871,000</td></tr>
<tr><td>Less: harbor income attributable to guests</td><td>55,000</td><td>48,000</td></tr>
<tr><td>Total harbor income attributable to Dunlin Kite Works, Inc.</td><td>$932,000</td><td>$823,000</td></tr>
</table>
<p>Under the no-action letter the kite guild carries its reels at fair value.</p>
<p>Repair fees were $4.5 million for 2024 compared to $3.2 million for 2023. This $1.3 million or 40.6% increase was primarily due to storms.</p>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td>Year Ended December 31, 2023</td></tr>
<tr><td>Repair fees</td><td>4,538,000</td><td>3,233,000</td></tr>
</table>
<p>The “Loan Cap” is the lesser of (1) $25,000,000 less the outstanding amount of loans under the Credit Agreement with Teal Bank and (2) the borrowing base.</p>
<p>As of December 31, 2024, we had no outstanding borrowings.</p>
<p>In July 2024, we set up a note program for unsecured short notes up to a face amount of $1.5 billion. We issued $1,070.5 million of notes during 2024.</p>
<p>Our reserve of $453.6 million comprised cash of $119.6 million, unpledged Kite bonds with a fair value of $157.6 million, and pledged Reel bonds with a fair value of $176.3 million.</p>
<p>Research on tails for the three months ended December 31, 2024 and 2023 cost $16.7 million and $13.9 million, respectively. Research on tails for the six months ended December 31, 2024 and 2023 cost $30.7 million and $26.3 million, respectively.</p>
<p>Freight costs declined $209.4 million compared to the prior year, as freight was 25.1% of net sales in 2024, compared to 28.4% the prior year.</p>
</body></html>`;

const judged = judgedBy(REPORT);

describe('a figure of another row, column or table', () => {
  it.each([
    'Sail kites made up 64.3% of revenue in 2024.',
    'Ribbon and reels brought in $11.9 million of revenue in 2024.',
    'Moor School had 7,316 pilots enrolled in 2024.',
    'Larkmoor had gross exposure to unrated lenders of $15,731 thousand at December 31, 2024.',
    'Wages for sewing and dyeing rose from $9.8 million in 2023 to $16.5 million in 2024.',
    'Wages for sewing and dyeing were $16.5 million in 2024, compared with $9.8 million in 2023.',
    'Of the reserve of $453.6 million, $176.3 million was in unpledged Kite bonds.',
    'For the six months ended December 31, 2024, research on tails cost $16.7 million, compared with $26.3 million in 2023.',
    'Harbor bonds of $46,493 thousand were classified as Level 1 at the end of 2024.',
    'The stakes in the sail lofts are measured at fair value with significant unobservable Level 2 inputs.',
    'The tail kite trial moved to Phase 3 of our plan in May 2024.',
    'The southern workshop reached 21,643 kites sewn in 2024.',
    'Line sales fell by $155.7 million in the first quarter of 2024, with higher volumes only partly offset by prices.',
  ])('is refuted: %s', async (text) => {
    expect((await judged(text)).verdict).toBe('refuted');
  });

  it.each([
    'Stunt kites made up 64.3% of revenue in 2024.',
    'Sail kites brought in $11.9 million of revenue in 2024, and ribbon and reels $5.8 million.',
    'Fjord School had 7,316 pilots enrolled in 2024, and Moor School expelled 233.',
    'Brightwing had gross exposure to unrated lenders of $15,731 thousand at December 31, 2024.',
    'Larkmoor had gross exposure to unrated lenders of $842 thousand at December 31, 2024.',
    'Wages for sewing and dyeing rose from $9.8 million in 2023 to $13.2 million in 2024.',
    'Wages came to $16.5 million in 2024 for the cost of revenue, compared with $13.6 million in 2023.',
    'Of the reserve of $453.6 million, $157.6 million was in unpledged Kite bonds.',
    'For the six months ended December 31, 2024, research on tails cost $30.7 million, compared with $26.3 million in 2023.',
    'Harbor bonds of $46,493 thousand were classified as Level 2 at the end of 2024.',
    'The stakes in the sail lofts are measured at fair value with significant unobservable Level 3 inputs.',
    'The tail kite trial moved to Phase 2 of our plan in May 2024.',
    'The northern workshop reached 21,643 kites sewn in 2024.',
    'The southern workshop reached 17,927 kites sewn in 2024.',
    'Line sales fell by $155.7 million in the first quarter of 2024, with lower volumes only partly offset by higher prices.',
    'Line sales fell by $155.7 million in the first quarter of 2024, with higher volumes at Moor School.',
  ])('is not refuted: %s', async (text) => {
    expect((await judged(text)).conflicts).toEqual([]);
  });
});

describe('what only looks like a contradiction', () => {
  it.each([
    // The rate of the unrounded figures is 40.4 %; the report itself prints this one.
    'Repair fees increased by 40.6% to $4.5 million in 2024.',
    // An income among expenses stands below zero, and so does its increase.
    'Net interest income increased by $40 million to $49.5 million in 2024.',
    'In 2024, Dunlin swung from net interest income of $9.5 million to net interest income of $49.5 million.',
    // Denied in other words than those of the definition.
    'Dunlin had no borrowings outstanding under its $25 million credit agreement with Teal Bank at the end of 2024.',
    'Dunlin issued $1,070.5 million of short notes during 2024 under the note program.',
    'The total harbor income attributable to Dunlin Kite Works was $932 thousand in 2024.',
    'The kite guild carries its reels at fair value under the letter on any action.',
    'Freight fell to 25.1% of net sales from 28.4%.',
    'Pilots enrolled at Moor School came to 6,942. Pilots enrolled at Fjord School came to 7,316.',
  ])('is not refuted: %s', async (text) => {
    expect((await judged(text)).conflicts).toEqual([]);
  });
});
