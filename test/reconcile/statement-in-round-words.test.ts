import { describe, expect, it } from 'vitest';
import { judgedBy } from './judged-by.ts';

/** A report of our own whose figures are told in round words: as thirds and halves, as parts of a change, as sums of two. */
const REPORT = `<html><body>
<h1>Annual Report</h1>
<p>The following table shows our results (in thousands, except per share data):</p>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td>Year Ended December 31, 2023</td></tr>
<tr><td>Ferry fares</td><td>$62,840</td><td>$47,310</td></tr>
<tr><td>Lamp oil and wicks</td><td>18,460</td><td>29,750</td></tr>
<tr><td>Rope walks</td><td>11,230</td><td>10,940</td></tr>
<tr><td>Total revenue</td><td>92,530</td><td>88,000</td></tr>
<tr><td>Research and development</td><td>6,120</td><td>12,480</td></tr>
<tr><td>Harbor dues</td><td>14,610</td><td>9,870</td></tr>
<tr><td>Pilot fees</td><td>8,420</td><td>4,010</td></tr>
<tr><td>Other income, net</td><td>8,140</td><td>5,230</td></tr>
<tr><td>Net loss</td><td>(21,370)</td><td>(38,960)</td></tr>
<tr><td>Adjusted income per share</td><td>$3.45</td><td>$2.15</td></tr>
</table>
<p>Income tax expense was $5.8 million in the fourth quarter of 2024 compared to $8.3 million in the fourth quarter of 2023.</p>
<p>Gross margin of the mills, as a percentage of revenue, decreased 140 basis points to 36.2%, mainly on dearer hemp.</p>
<p>Mooring revenue comprised 58% and 64% of total quay revenue for the years ended December 31, 2024 and 2023, respectively. Piers were 71% of all quays in 2023.</p>
<p>Gain on the sale of wharves (in thousands):</p>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td>Year Ended December 31, 2023</td></tr>
<tr><td>Gain on sale of wharves</td><td>$310</td><td>$17,480</td></tr>
</table>
<p>The following table shows the profit of our segments (in thousands):</p>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td>Year Ended December 31, 2023</td></tr>
<tr><td>Segment Revenue</td><td></td><td></td></tr>
<tr><td>Tugs</td><td>$41,640</td><td>$29,520</td></tr>
<tr><td>Barges</td><td>50,890</td><td>58,480</td></tr>
<tr><td>Total revenue</td><td>92,530</td><td>88,000</td></tr>
<tr><td>Segment Margin</td><td></td><td></td></tr>
<tr><td>Tugs</td><td>18.4%</td><td>15.1%</td></tr>
<tr><td>Barges</td><td>22.7%</td><td>20.6%</td></tr>
</table>
<p>Costs that were left out (in thousands):</p>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td>Year Ended December 31, 2023</td></tr>
<tr><td>Wharf upkeep and repairs</td><td>$(7,240)</td><td>$(9,180)</td></tr>
<tr><td>Seawall dredging expense</td><td>3,960</td><td>1,210</td></tr>
</table>
</body></html>`;

const judged = judgedBy(REPORT);

describe('what a statement says in round words', () => {
  it.each([
    ['a third', 'Ferry fares rose by about a third to $62.8 million in 2024.'],
    [
      'a fall by more than a third',
      'Revenue from lamp oil and wicks fell by more than a third in 2024, to $18,460 thousand.',
    ],
    [
      'a half, behind an "and"',
      'It cut its research and development by about half in 2024, to $6,120 thousand from $12,480 thousand.',
    ],
    ['a half from an earlier level', 'Harbor dues rose by about half from the $9,870 thousand of 2023.'],
    ['a loss that shrinks', 'The net loss narrowed by nearly half to $21,370 thousand in 2024.'],
    ['a change of a loss', 'It cut its net loss nearly in half in 2024, to $21,370 thousand from $38,960 thousand.'],
    ['a share', 'Ferry fares accounted for roughly two thirds of total revenue in 2024.'],
    [
      'a tenth of a factor',
      'The harbor dues of $14,610 thousand in 2024 were about 1.5 times the $9,870 thousand of 2023.',
    ],
    ['a factor with its year', 'Pilot fees more than doubled in 2024, to $8,420 thousand from $4,010 thousand.'],
    ['a hedged change to a level', 'Total revenue grew by about $4.5 million to $92.5 million in 2024.'],
    ['a change of an amount per share', 'Adjusted income per share rose by $1.30 to $3.45 in 2024.'],
    [
      'a difference of quarters',
      'Income tax expense was $5.8 million in the fourth quarter of 2024, $2.5 million less than in the fourth quarter of 2023.',
    ],
    ['a margin that worsens', 'The gross margin of the mills worsened by 140 basis points to 36.2%.'],
    [
      'a share and the one before it',
      'Mooring brought in 58% of total quay revenue in 2024, down from 64% a year earlier.',
    ],
    [
      'what an earlier year had',
      'The net loss was $21.4 million in 2024 against $39.0 million a year earlier, when it had booked a gain on sale of wharves of $17,480 thousand.',
    ],
    ['what was added', 'Ferries added $15,530 thousand to the fares in 2024.'],
    ['a sum of two', 'Ferry fares and rope walks combined brought $74.1 million in 2024.'],
    ['a share of no verb', 'Ferry fares brought in $62.8 million in 2024, about 68% of its total revenue.'],
    ['a share of a segment', 'Tugs generated 45% of its revenue in 2024, compared with 34% in 2023.'],
    ['a multiple of a row that it names', 'Pilot fees were more than twice as high in 2024 as a year earlier.'],
    ['a cost in brackets that falls', 'The wharf upkeep and repairs decreased by $1.9 million in 2024.'],
    [
      'what was spent less on something',
      'It spent $6,360 thousand less on research and development in 2024 than in 2023.',
    ],
    ['a share of a change', 'Ferry fares were responsible for about 91% of the growth in harbor revenue in 2024.'],
    ['other income is no net income', 'It cut its net loss in 2024.'],
  ])('is borne out: %s', async (_, text) => {
    expect(await judged(text)).not.toMatchObject({ verdict: 'refuted' });
  });

  it.each([
    ['a fifth for a third', 'Ferry fares rose by about a fifth to $62.8 million in 2024.'],
    ['a tenth for a third', 'Revenue from lamp oil and wicks fell by a tenth in 2024, to $18,460 thousand.'],
    [
      'a quarter for a half',
      'It cut its research and development by about a quarter in 2024, to $6,120 thousand from $12,480 thousand.',
    ],
    ['a tenth from an earlier level', 'Harbor dues rose by about a tenth from the $9,870 thousand of 2023.'],
    ['a loss that shrinks by less', 'The net loss narrowed by about a quarter to $21,370 thousand in 2024.'],
    ['a share', 'Ferry fares accounted for roughly a third of total revenue in 2024.'],
    [
      'a tenth of a factor',
      'The harbor dues of $14,610 thousand in 2024 were about 1.9 times the $9,870 thousand of 2023.',
    ],
    ['a factor with its year', 'Harbor dues more than doubled in 2024, to $14,610 thousand from $9,870 thousand.'],
    ['a hedged change to a level', 'Total revenue grew by about $9.6 million to $92.5 million in 2024.'],
    ['a change of an amount per share', 'Adjusted income per share rose by $1.80 to $3.45 in 2024.'],
    [
      'a difference of quarters',
      'Income tax expense was $5.8 million in the fourth quarter of 2024, $4.5 million less than in the fourth quarter of 2023.',
    ],
    ['a margin that improves', 'The gross margin of the mills improved by 140 basis points to 36.2%.'],
    ['a sum of two', 'Ferry fares and rope walks combined brought $81.6 million in 2024.'],
    [
      'a sum behind its parts',
      'It took $62.8 million of ferry fares and $11.2 million from rope walks in 2024, $84.0 million in all.',
    ],
    ['a multiple of a row that it names', 'Harbor dues were more than twice as high in 2024 as a year earlier.'],
    [
      'a cost in brackets that rises',
      'The wharf upkeep and repairs increased by $1.9 million to $7.2 million in 2024.',
    ],
    ['a factor to a level', 'The dredging expense of $3,960 thousand in 2024 was almost twice what it was in 2023.'],
  ])('is refuted: %s', async (_, text) => {
    expect(await judged(text)).toMatchObject({ verdict: 'refuted' });
  });
});
