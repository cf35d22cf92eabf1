import { describe, expect, it } from 'vitest';
import { judgedBy } from './judged-by.ts';

/** A report of our own whose figures are told in pairs: now and before, one name and another, a quarter and the next. */
const REPORT = `<html><body>
<h1>Annual Report</h1>
<p>The following table shows the results of the dairies (in thousands):</p>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td>Year Ended December 31, 2023</td></tr>
<tr><td>Churn revenue</td><td>$48,260</td><td>$31,940</td></tr>
<tr><td>Crock revenue</td><td>27,415</td><td>33,870</td></tr>
<tr><td>Total revenue</td><td>75,675</td><td>65,810</td></tr>
<tr><td>Cheese stored in cellars</td><td>19,832</td><td>24,517</td></tr>
</table>
<p>Other cellars and moved cheese (in thousands):</p>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td>Year Ended December 31, 2023</td></tr>
<tr><td>Profit of the butter guild</td><td>$8,431</td><td>$6,127</td></tr>
<tr><td>Sales of the butter guild</td><td>39,518</td><td>35,264</td></tr>
<tr><td>Net income (loss) of the rennet works</td><td>5,213</td><td>(2,846)</td></tr>
</table>
<p>Guarantees given for the milk carts totaled $33.7 million at December 31, 2024. Guarantees given for the milk carts at December 31, 2023 totaled $35.1 million.</p>
<p>The ratio of whey to curd in the vats was 38 percent and 46 percent at December 31, 2024 and 2023, respectively.</p>
<p>At December 31, 2024, the values of the Alder, Bramble, and Clover pastures were $52.4 million, $17.6 million, and $21.9 million, respectively.</p>
<p>Our 2031 Notes and 2034 Notes are kept at cost, and had a market value of $614 million and $587 million, respectively.</p>
<p>Income of the creamery for 2024 was $9.7 million, or $1.46 per pail, compared to $12.3 million, or $1.83 per pail, in 2023.</p>
<p>The outflow was driven by an increase in accounts receivable of $14.6 million, lent to the herders, and an increase in accounts payable of $11.3 million, owed to the coopers.</p>
<p>Cheese Carts – Tolls and Margin (in millions):</p>
<table>
<tr><td></td><td>Tolls</td><td>Toll Margin</td></tr>
<tr><td>Fiscal 2023</td><td></td><td></td></tr>
<tr><td>First Quarter</td><td>$612.4</td><td>13.7%</td></tr>
<tr><td>Second Quarter</td><td>648.9</td><td>16.2%</td></tr>
<tr><td>Third Quarter</td><td>655.1</td><td>18.5%</td></tr>
<tr><td>Fiscal 2024</td><td></td><td></td></tr>
<tr><td>First Quarter</td><td>$587.3</td><td>14.8%</td></tr>
</table>
<p>Holdings of the herders’ fund at December 31, 2024 (in millions):</p>
<table>
<tr><td></td><td>Fair Value Level</td><td>Cost</td><td>Fair Value</td></tr>
<tr><td>Meadow bonds</td><td>Level 2</td><td>$263</td><td>$258</td></tr>
<tr><td>Barn fund</td><td>Level 1</td><td>$417</td><td>$417</td></tr>
</table>
<p>Adjusted margins by guild, three months ended December 31, 2024 (in millions):</p>
<table>
<tr><td></td><td>Three Months Ended December 31, 2024</td></tr>
<tr><td>Pasture guild</td><td>$184.6</td></tr>
<tr><td>Other adjustments</td><td>(37.2)</td></tr>
</table>
<p>Barns and loans of the herders (in thousands):</p>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td>Year Ended December 31, 2023</td></tr>
<tr><td>Net decrease (increase) in calf loans</td><td>$41,625</td><td>$(38,417)</td></tr>
<tr><td>Hay and fodder</td><td>6,384</td><td>7,912</td></tr>
</table>
<p>Worth of the meadow bills (in millions):</p>
<table>
<tr><td></td><td>December 31, 2024</td><td></td></tr>
<tr><td></td><td>Market Worth</td><td>Ledger Worth</td></tr>
<tr><td>Meadow bills</td><td>$2,417</td><td>$2,683</td></tr>
</table>
<p>The barn fund and the dairymaids' chest (in millions):</p>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td>Year Ended December 31, 2023</td></tr>
<tr><td>Deposits of guests</td><td>$1,318</td><td>$1,264</td></tr>
<tr><td>Revenue recognized</td><td>(743)</td><td>(618)</td></tr>
<tr><td>Sold pastures</td><td>27</td><td>956</td></tr>
<tr><td>Ropes and pails</td><td>956</td><td>884</td></tr>
</table>
<p>Herds grew by 24% in the Highlands, 17% in the Salt Marsh, and 9% in the Dales during 2024.</p>
<p>Of the 3,714,200 pails in store, 2,846,300 were sealed and 867,900 were not sealed.</p>
<p>The herdsman may earn a bonus of up to 4.0% of the whey that is sold to the guild of tanners.</p>
<p>The meadow leases must keep a fallow share of no greater than 62%.</p>
<p>Milkmaids cost $416 million in 2024, and $452 million in 2023.</p>
</body></html>`;

const judged = judgedBy(REPORT);

describe('Statements whose figures go in pairs', () => {
  it.each([
    // How far a level lies from what it was, by a row or by another sentence.
    'Cheese stored in cellars came to $19.8 million in 2024, about $4.7 million less than a year earlier.',
    'Guarantees given for the milk carts were $33.7 million at the end of 2024, $1.4 million less than a year earlier.',
    // A clause that opens with its verb has its subject before the comma.
    'Churn revenue, which grew with the herds, came to $48.3 million in 2024.',
    'Churn revenue, which grew with the herds, came to $48.3 million in 2024, and made up about 64% of total revenue of $75.7 million.',
    // Two lists of two.
    'The butter guild had sales of $39,518 thousand and a profit of $8,431 thousand in 2024, compared with $35,264 thousand and $6,127 thousand in 2023.',
    'The rennet works swung from a loss of $2.8 million in 2023 to earnings of $5.2 million in 2024.',
    'In 2024 the rennet works swung to earnings of $5.2 million from a loss of $2.8 million.',
    'The ratio of whey to curd in the vats fell to 38 percent in 2024 from 46 percent in 2023.',
    'At December 31, 2024, the pastures were worth $52.4 million for Alder, $17.6 million for Bramble and $21.9 million for Clover.',
    'The market value of the 2031 Notes was $614 million and that of the 2034 Notes $587 million.',
    'Income of the creamery for 2024 was $9.7 million, or $1.46 per pail.',
    'The outflow reflects an increase in accounts payable of $11.3 million.',
    'Cheese carts had a toll margin of 18.5% in the third quarter of fiscal 2023, on tolls of $655.1 million.',
    'In the first quarter of fiscal 2024 cheese carts had a toll margin of 14.8% against 13.7% a year before.',
    'The meadow bonds of $258 million were classified as Level 2 at December 31, 2024.',
    'In the fourth quarter of 2024 the adjusted margin of the pasture guild was $184.6 million.',
    'Calf loans fell by $41.6 million in 2024.',
    // The row that has the number is named beside it, though in common words.
    'In 2024 deposits of guests of $1,318 million exceeded the $743 million recognized as revenue.',
    // What is told of an earlier time goes on about it.
    'Ropes and pails were sold for $956 million in 2024, against $884 million a year before, which had included sold pastures of $956 million.',
    'The cost of hay and fodder went down to $6.4 million in 2024.',
    'The meadow bills had a market worth of $2,417 million, below their ledger worth of $2,683 million, at December 31, 2024.',
    'Herds grew by 24% in the Highlands and by 17% in the Salt Marsh during 2024.',
    'Of the 3,714,200 pails, 867,900 were not sealed.',
    'The herdsman may earn a bonus of up to 4.0% of the whey sold to the tanners.',
    'The meadow leases must keep a fallow share of no more than 62%.',
    'Milkmaids cost $416 million in 2024, about 8% less than the $452 million of 2023.',
  ])('are supported: %s', async (text) => {
    expect(await judged(text)).toMatchObject({ verdict: 'supported', conflicts: [] });
  });

  it.each([
    [
      'Cheese stored in cellars came to $19.8 million in 2024, about $6.9 million less than a year earlier.',
      'computed',
    ],
    ['Churn revenue, which grew with the herds, came to $31.9 million in 2024.', 'period'],
    [
      'Crock revenue, which fell with the herds, came to $27.4 million in 2024, and made up about 46% of total revenue of $75.7 million.',
      'computed',
    ],
    ['The rennet works swung to a loss of $5.2 million in 2024.', 'direction'],
    ['In 2024 the rennet works swung to earnings of $2.8 million from a loss of $5.2 million.', 'period'],
    ['The ratio of whey to curd in the vats rose to 46 percent in 2024 from 38 percent in 2023.', 'period'],
    ['Sales of the butter guild dropped to $39.5 million in 2024 from $35.3 million in 2023.', 'direction'],
    ['Sales of the butter guild of $39.5 million in 2024 were below the $35.3 million of 2023.', 'direction'],
    ['At December 31, 2024, the pastures were worth $21.9 million for Bramble and $17.6 million for Clover.', 'figure'],
    ['The market value of the 2031 Notes was $587 million and that of the 2034 Notes $614 million.', 'figure'],
    ['Income of the creamery for 2024 was $9.7 million, or $1.83 per pail.', 'figure'],
    ['The outflow reflects an increase in accounts payable of $14.6 million.', 'figure'],
    [
      'Cheese carts had a toll margin of 16.2% in the third quarter of fiscal 2023, on tolls of $655.1 million.',
      'period',
    ],
    ['The meadow bonds of $258 million were classified as Level 1 at December 31, 2024.', 'figure'],
    ['Calf loans grew by $41.6 million in 2024.', 'direction'],
    ['Sold pastures came to $956 million in 2024.', 'period'],
    ['The cost of hay and fodder went up to $6.4 million in 2024.', 'direction'],
    [
      'The meadow bills had a market worth of $2,683 million, above their ledger worth of $2,417 million, at December 31, 2024.',
      'figure',
    ],
    [
      'The market worth of the meadow bills rose 4% to $2,683 million, and their ledger worth fell 2% to $2,417 million, at December 31, 2024.',
      'figure',
    ],
    ['Herds grew by 24% in the Salt Marsh and by 17% in the Highlands during 2024.', 'figure'],
    ['Of the 3,714,200 pails, 867,900 were sealed.', 'denied'],
    ['The herdsman may earn a bonus of up to 3.0% of the whey sold to the tanners.', 'figure'],
    ['The meadow leases must keep a fallow share of no less than 62%.', 'figure'],
    ['Milkmaids cost $416 million in 2024, about 21% less than the $452 million of 2023.', 'computed'],
  ])('are refuted: %s', async (text, rule) => {
    const { verdict, conflicts } = await judged(text);
    expect(verdict).toBe('refuted');
    expect(conflicts.map((each) => each.rule)).toContain(`statement.${rule}`);
  });
});
