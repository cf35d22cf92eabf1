import { describe, expect, it } from 'vitest';
import { judgedBy } from './judged-by.ts';

/** A report of our own whose figures are averaged, added up, and told of two names, years and days. */
const REPORT = `<html><body>
<h1>Annual Report</h1>
<p>The following table shows what closing the old mills cost (in thousands):</p>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td>Year Ended December 31, 2023</td><td>Year Ended December 31, 2022</td></tr>
<tr><td>Mill closure expense</td><td>$11,260</td><td>$27,840</td><td>$63,410</td></tr>
<tr><td>Barge hire</td><td>4,120</td><td>3,980</td><td>3,650</td></tr>
<tr><td>Weir profit (loss)</td><td>(41,730)</td><td>36,280</td><td>35,940</td></tr>
</table>
<p>Depreciation of the looms was $13,874 in the year ended December 31, 2024. Amortization of the patterns was $31,568 in the year ended December 31, 2024.</p>
<p>The looms themselves were carried at $1,204,630 as of December 31, 2023.</p>
<p>We expect approximately 24% of the cloth backlog to be woven through 2025 and approximately 71% through 2028, with the remainder thereafter.</p>
<p>The weighted average discount rate of barge leases was 5.1% while the weighted average discount rate of quay leases was 5.8%. The barge leases run 4.0 years and the quay leases 9.0 years.</p>
<p>The estimated fair value of our notes was as follows (in thousands):</p>
<table>
<tr><td></td><td>December 31, 2024</td><td>December 31, 2023</td></tr>
<tr><td>2028 Notes</td><td>$462,340</td><td>$455,120</td></tr>
<tr><td>2031 Notes</td><td>318,270</td><td>305,960</td></tr>
</table>
<p>Assets at fair value (in thousands):</p>
<table>
<tr><td></td><td>December 31, 2024</td><td></td></tr>
<tr><td></td><td>Level 1</td><td>Level 3</td></tr>
<tr><td>Weavers pension fund</td><td>$158,430</td><td>—</td></tr>
<tr><td>Dye contracts</td><td>—</td><td>$2,190</td></tr>
</table>
<p>On November 18, 2024, we declared a dividend of $0.085 per share paid on December 13, 2024, in the amount of $1.9 million to holders of record as of December 4, 2024.</p>
<p>Flannel’s profit as a percent of total sales was 23.4 percent in the second quarter of 2024, compared with 17.1 percent in the second quarter of 2023.</p>
<p>Muslin’s profit as a percent of total sales was 19.6 percent in the second quarter of 2024, compared with 13.2 percent in the second quarter of 2023.</p>
<p>We sold Mill Street Bonds in the spring under the securities laws. The bonds are unsecured, bearing interest at 9% per annum, with the bonds maturing on the seventh anniversary of the issuance.</p>
<p>Looms by kind of sale:</p>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td></td></tr>
<tr><td></td><td>Point in time</td><td>Total</td></tr>
<tr><td>Handlooms sold</td><td>$7,410</td><td>$8,736</td></tr>
</table>
<p>In 2024 we bought all shares of Teasel Carding, Inc. (“Teasel”) for approximately $47 million in cash. Income before taxes on dyes was $214.6 million in 2024 and $583.9 million in 2023. Taxes on dyes were $52.3 million in 2024 and $141.8 million in 2023.</p>
<p>Costs of the dye house were $38.6 million for the first quarter of 2024 and $43.9 million for the first quarter of 2023, a change of $(5.3) million.</p>
<p>Earnings of the guild (per share and in millions):</p>
<table>
<tr><td></td><td>Three Months Ended June 30, 2024</td><td>Three Months Ended June 30, 2023</td><td>% Change</td></tr>
<tr><td>Guild earnings before levies</td><td>$7,938</td><td>$6,615</td><td>20%</td></tr>
</table>
<p>As of June 30, 2024 (in thousands):</p>
<table>
<tr><td></td><td>Cost</td><td>Worn off</td></tr>
<tr><td>Bobbin winders</td><td>$3,964</td><td>$1,627</td></tr>
</table>
<p>As of December 31, 2023 (in thousands):</p>
<table>
<tr><td></td><td>Cost</td><td>Worn off</td></tr>
<tr><td>Bobbin winders</td><td>$3,964</td><td>$1,593</td></tr>
</table>
<p>On May 4, 2022, the spinners signed a promissory note for a principal amount of $925,000 with an original issue discount of $83,500. The spinners paid $46,250 of deferred finance charges to the lender of the promissory note.</p>
<p>The spinners agreed in September 2022 to sell two carding engines for $17.4 million. The agreement was amended in 2023.</p>
<p>Mending fees (in thousands):</p>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td>Year Ended December 31, 2023</td></tr>
<tr><td>Gain on tapestry trust</td><td>$6,180</td><td>$2,340</td></tr>
<tr><td>Loss from mending of tapestry</td><td>(2,750)</td><td>(1,410)</td></tr>
</table>
<p>Deposits of the weavers' bank (in thousands):</p>
<table>
<tr><td></td><td>December 31, 2024</td></tr>
<tr><td>Non-interest bearing</td><td>$512,860</td></tr>
<tr><td>Interest bearing</td><td>874,390</td></tr>
</table>
<p>Deposits by sort (as a percentage):</p>
<table>
<tr><td></td><td>December 31, 2024</td></tr>
<tr><td>Demand noninterest-bearing</td><td>37%</td></tr>
<tr><td>Demand interest-bearing</td><td>3%</td></tr>
</table>
<p>Spread of the guild (percent):</p>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td>Year Ended December 31, 2023</td></tr>
<tr><td>Net spindle spread</td><td>(1.63)%</td><td>0.92%</td></tr>
</table>
<p>Principal maturities of the long-term debt are as follows:</p>
<table>
<tr><td></td><td>Principal</td></tr>
<tr><td>Fiscal 2025</td><td>$2,417,300</td></tr>
<tr><td>Fiscal 2026</td><td>23,864,900</td></tr>
</table>
<p>The current portion of the long-term debt was $2,417,300 as of December 31, 2024.</p>
<p>Spinning costs (in thousands):</p>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td>Year Ended December 31, 2023</td></tr>
<tr><td>Spinning</td><td>$8,640</td><td>$7,310</td></tr>
<tr><td>As a percentage of total revenue</td><td>53.5%</td><td>52.0%</td></tr>
</table>
<p>Other results (in thousands):</p>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td>Year Ended December 31, 2023</td></tr>
<tr><td>Income from fairs:</td><td></td><td></td></tr>
<tr><td>Stalls</td><td>$5,130</td><td>$6,020</td></tr>
<tr><td>Other</td><td>2,770</td><td>3,140</td></tr>
<tr><td>Total income from fairs</td><td>$7,900</td><td>$9,160</td></tr>
</table>
</body></html>`;

const judged = judgedBy(REPORT);

describe('what a statement works out, and what it exchanges', () => {
  it.each([
    [
      'an average over years',
      'Mill closure expense averaged $41.7 million per year over the three years 2022 to 2024.',
    ],
    ['the years of two shares', 'About 71% of the cloth backlog is to be woven through 2025, and around 24% by 2028.'],
    [
      'rates beside a list in order',
      'Discount rates were 5.8% for barge leases and 5.1% for quay leases, with terms of 4.0 and 9.0 years, respectively.',
    ],
    ['from a loss into a profit', 'Weir turned from a loss of $41.7 million in 2023 into $36.3 million in 2024.'],
    [
      'notes that only a year tells apart',
      'At the end of 2024 the fair value was $318.3 million for the 2028 Notes and $462.3 million for the 2031 Notes.',
    ],
    [
      'a level between commas',
      'The weavers pension fund, a Level 3 asset, stood at $158.4 million at the end of 2024.',
    ],
    [
      'days of one sentence',
      'On November 18, 2024, a dividend of $0.085 per share was declared, which was paid on December 4, 2024 to holders of record as of December 13, 2024.',
    ],
    ['the other of two alike', 'Muslin had a profit of 23.4 percent of total sales in the second quarter of 2024.'],
    [
      'an opposite in the sentence that goes on',
      'The Mill Street Bonds are secured, bear 9% interest per annum and mature on the seventh anniversary of the issuance.',
    ],
    [
      'an earlier level that a change led to',
      'Guild earnings before levies rose 20% to $6,615 million in the quarter.',
    ],
    [
      'days of one balance',
      'The bobbin winders had worn off by $1,627 thousand at December 31, 2023 and by $1,593 thousand at June 30, 2024.',
    ],
    [
      'amounts of two sentences',
      'The spinners signed a promissory note with an original issue discount of $46,250 and deferred finance charges of $83,500.',
    ],
    [
      'two sorts of deposits',
      'At December 31, 2024, there were interest bearing deposits of $512.9 million and non-interest bearing deposits of $874.4 million.',
    ],
    ['a sign', 'In 2024 there was a positive net spindle spread of 1.63%.'],
  ])('is refuted: %s', async (_, text) => {
    expect((await judged(text)).verdict).toBe('refuted');
  });

  it.each([
    [
      'an average over years',
      'Mill closure expense averaged $34.2 million per year over the three years 2022 to 2024.',
    ],
    [
      'a sum of two',
      'The combined depreciation of looms and amortization of patterns amounted to $45,442 in the year ended December 31, 2024.',
    ],
    ['the years of two shares', 'About 24% of the cloth backlog is to be woven through 2025, and around 71% by 2028.'],
    [
      'rates beside a list in order',
      'Discount rates were 5.1% for barge leases and 5.8% for quay leases, with terms of 4.0 and 9.0 years, respectively.',
    ],
    [
      'from a profit into a loss',
      'Weir turned from a profit of $36.3 million in 2023 into a loss of $41.7 million in 2024.',
    ],
    [
      'notes that only a year tells apart',
      'At the end of 2024 the fair value was $462.3 million for the 2028 Notes and $318.3 million for the 2031 Notes.',
    ],
    [
      'a level between commas',
      'The weavers pension fund, a Level 1 asset, stood at $158.4 million at the end of 2024.',
    ],
    [
      'days of one sentence',
      'On November 18, 2024, a dividend of $0.085 per share was declared, which was paid on December 13, 2024 to holders of record as of December 4, 2024.',
    ],
    ['the one of two alike', 'Muslin had a profit of 19.6 percent of total sales in the second quarter of 2024.'],
    ['a cell without its scale', 'Handlooms sold brought in $8.7 million in 2024.'],
    ['what stands behind a name in brackets', 'In 2024, Teasel was bought for about $47 million.'],
    [
      'a year that is only compared with',
      'With income before taxes on dyes of $214.6 million, less than half of the $583.9 million of 2023, taxes on dyes fell to $52.3 million.',
    ],
    [
      'what a change set out from',
      'Costs of the dye house fell from $43.9 million to $38.6 million in the first quarter of 2024.',
    ],
    ['a level that a change led to', 'Guild earnings before levies rose 20% to $7,938 million in the quarter.'],
    [
      'days of one balance',
      'The bobbin winders had worn off by $1,593 thousand at December 31, 2023 and by $1,627 thousand at June 30, 2024.',
    ],
    [
      'amounts of two sentences',
      'The spinners signed a promissory note with an original issue discount of $83,500 and deferred finance charges of $46,250.',
    ],
    [
      'what is taken off a gain',
      'In 2024 it had a gain on the tapestry trust less $2,750 thousand for mending of tapestry.',
    ],
    ['a word with a hyphen', 'Demand non-interest bearing deposits were 37% at the end of 2024.'],
    ['a sign', 'In 2024 there was a negative net spindle spread of 1.63%.'],
    ['a row of a year', 'The larger part of the long-term debt, $23.9 million, falls due in 2026.'],
    ['what is not the rest of its section', 'Income from fairs fell to $7.9 million in 2024.'],
  ])('is supported: %s', async (_, text) => {
    expect(await judged(text)).toEqual({ verdict: 'supported', conflicts: [] });
  });

  it('is no amount where it is a day', async () => {
    const text =
      'Under the agreement the buyers pay $17.4 million for two carding engines, and the final payment was put off until August 31, 2024.';
    expect((await judged(text)).conflicts).toEqual([]);
  });

  it('is no share that a table gives of the row above', async () => {
    expect((await judged('Total levies equaled about 88% of total revenue in 2024.')).conflicts).toEqual([]);
  });

  it('is not of what falls due in another year', async () => {
    const text = 'Some part of the long-term debt, $41.6 million, falls due in 2029.';
    expect((await judged(text)).conflicts).toEqual([]);
  });

  it('is no match of a sum that is none', async () => {
    const text = 'The combined depreciation of looms and amortization of patterns amounted to $48,910 in 2024.';
    expect(await judged(text)).toEqual({ verdict: 'undecided', conflicts: [] });
  });
});
