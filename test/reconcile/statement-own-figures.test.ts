import { describe, expect, it } from 'vitest';
import { judgedBy } from './judged-by.ts';

/** A report of our own whose figures are told as shares, sums and multiples of one another. */
const REPORT = `<html><body>
<h1>Annual Report</h1>
<p>The following table shows our results (in thousands):</p>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td>Year Ended December 31, 2023</td></tr>
<tr><td>Kiln revenue</td><td>$48,230</td><td>$41,760</td></tr>
<tr><td>Total revenue</td><td>112,640</td><td>104,910</td></tr>
<tr><td>Clay expense</td><td>27,415</td><td>13,082</td></tr>
<tr><td>Freight expense</td><td>9,637</td><td>8,214</td></tr>
<tr><td>Glaze hedge (gain) loss</td><td>6,314</td><td>(2,187)</td></tr>
</table>
<p>The tax effect of our items was as follows (in thousands):</p>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td>Year Ended December 31, 2023</td></tr>
<tr><td>Glaze hedge gain</td><td>6,314</td><td>(2,187)</td></tr>
</table>
<p>Stocks were as follows (in thousands):</p>
<table>
<tr><td></td><td>December 31, 2024</td><td>December 31, 2023</td></tr>
<tr><td>Raw clay and additives</td><td>$14,512</td><td>$15,230</td></tr>
<tr><td>Unfired pots</td><td>5,847</td><td>6,102</td></tr>
<tr><td>Fired pots</td><td>19,268</td><td>17,945</td></tr>
<tr><td></td><td>39,627</td><td>39,277</td></tr>
</table>
<p>Loans to potters by kind (in thousands):</p>
<table>
<tr><td></td><td>December 31, 2024</td><td>December 31, 2023</td></tr>
<tr><td>Workshop loans</td><td>$83,415</td><td>$80,206</td></tr>
<tr><td>Studio mortgages</td><td>126,738</td><td>119,540</td></tr>
<tr><td>Total loans</td><td>210,153</td><td>199,746</td></tr>
</table>
<p>The yield on our studio book in the year ended December 31, 2024 was 5.72%, representing an increase of 118 basis points compared to 4.54% for the year ended December 31, 2023. For the year ended December 31, 2024, the yield on average deposits placed increased 76 basis points to 3.31% from 2.55% for the year ended December 31, 2023.</p>
<p>Firing of pots produced $6,480 in the year ended December 31, 2023 from visitors.</p>
<p>Net cash from firing fell from $6,480 to $3,915 for the two years.</p>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td>Year Ended December 31, 2023</td></tr>
<tr><td>Net cash from firing</td><td>$3,915</td><td>$6,480</td></tr>
</table>
<p>Operating income (loss) of the kilns was ($9.2) million in the year ended December 31, 2024.</p>
<p>The decrease in cash used for carting during the year ended December 31, 2024, was due to $8.6 million less paid to carters.</p>
<p>Carting loss was $31.7 million in the year ended December 31, 2024, compared to a carting loss of $40.3 million in the year ended December 31, 2023.</p>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td>Year Ended December 31, 2023</td></tr>
<tr><td>Carting loss</td><td>$(31,704)</td><td>$(40,316)</td></tr>
</table>
<p>The margin of kilns and of carts was as follows:</p>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td>Year Ended December 31, 2023</td><td>$ Change</td></tr>
<tr><td>Glazing and firing</td><td>$64,205</td><td>$51,870</td><td>$12,335</td></tr>
</table>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td>Year Ended December 31, 2023</td><td>$ Change</td></tr>
<tr><td>Glazing and firing</td><td>$21,940</td><td>$13,215</td><td>$8,725</td></tr>
</table>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td>Year Ended December 31, 2023</td></tr>
<tr><td>Kiln margin</td><td>31.6%</td><td>29.4%</td></tr>
</table>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td>Year Ended December 31, 2023</td><td>$ Change</td></tr>
<tr><td>Chimney upkeep</td><td>$18,645</td><td>$14,910</td><td>$3,735</td></tr>
</table>
<table>
<tr><td></td><td>Year Ended December 31, 2024</td><td>Year Ended December 31, 2023</td><td>Favorable / (Unfavorable)</td></tr>
<tr><td>Stoking expenses</td><td>$(31,473)</td><td>$(31,391)</td><td>$(82)</td></tr>
</table>
<p>Chimney upkeep was $18.6 million and $14.9 million in 2024 and 2023, respectively. The increase in chimney upkeep was primarily the result of a $2.3 million increase in brick costs.</p>
<p>Revenue from museums comprised approximately 39% of our total revenue in the year ended December 31, 2024.</p>
</body></html>`;

const judged = judgedBy(REPORT);

describe('what a statement works out of its own figures', () => {
  it.each([
    [
      'a share of a whole behind it',
      'Kiln revenue of $48.2 million made up 43% of its total revenue of $112.6 million in 2024.',
    ],
    [
      'a share in brackets of commas',
      'In 2024 kilns delivered $48.2 million, or about 43%, of the total revenue of $112.6 million.',
    ],
    [
      'a share of a whole before it',
      'Of its total revenue of $112.6 million in 2024, kilns brought in $48.2 million, or 43%.',
    ],
    ['a sum', 'In 2024 it spent $27,415 thousand on clay and $9,637 thousand on freight, a combined $37,052 thousand.'],
    ['a multiple', 'The clay expense of $27.4 million in 2024 was about twice the $13.1 million of 2023.'],
    ['a multiple of a row', 'The clay expense, at $27.4 million in 2024, was about twice that of the year before.'],
    [
      'a sum of rows, of which one has more words',
      'The raw clay, unfired pots and fired pots combined came to about $39.6 million at the end of 2024.',
    ],
    [
      'a rate in the sentence of its levels',
      'The yield on studios averaged 5.72% in 2024 against 4.54% in 2023, a rise of 118 basis points.',
    ],
    [
      'what stands between commas',
      'Loans were $210.2 million at the end of 2024, more than half of which, $126.7 million, were studio mortgages.',
    ],
    [
      'a multiple, with something else behind it',
      'Clay expense more than doubled to $27.4 million in 2024, and workshop loans climbed to $83.4 million from $80.2 million.',
    ],
    ['a change that the row prints', 'Chimney upkeep increased by $3.7 million to $18.6 million in 2024.'],
    ['a sign', 'It had a glaze hedge loss of $6,314 thousand in 2024.'],
    ['a cut', 'Potters saw workshop loans climb by $3,209 thousand to $83,415 thousand in 2024.'],
    [
      'less than half',
      'The kiln revenue of $48.2 million in 2024 was less than half of the $112.6 million of total revenue.',
    ],
    [
      'a change that is printed of something else',
      'It narrowed its carting loss by $8.6 million, or about 21%, to $31.7 million in 2024.',
    ],
    [
      'a share of two parts',
      'In 2024 clay expense of $27.4 million and freight expense of $9.6 million together represented about 33% of its total revenue of $112.6 million.',
    ],
    [
      'how far its own figures are apart',
      'Its kiln revenue of $48.2 million in 2024 exceeded the clay expense of $27.4 million by $20.8 million.',
    ],
    ['how far two rows are apart', 'In 2024 the kiln revenue exceeded the clay expense by $20,815 thousand.'],
    ['a sign in brackets of a sentence', 'The kilns had an operating loss of $9.2 million in 2024.'],
    [
      'how far one row went',
      'The difference in clay expense between the year ended December 31, 2024 and the year before was $14,333 thousand.',
    ],
    [
      'a multiple in digits',
      'Clay expense of $27.4 million in the year ended December 31, 2024 was about 2.1 times the $13.1 million of a year earlier.',
    ],
    [
      'a rate from an earlier level',
      'Workshop loans were $83.4 million at December 31, 2024, up about 4% from $80.2 million.',
    ],
    [
      'a change to a prior year',
      'It recorded freight expense of $9,637 thousand for the year ended December 31, 2024, an increase of $1,423 thousand compared to the prior year.',
    ],
    ['what one thing equaled of another', 'Its freight expense came to about 8.6% of total revenue in 2024.'],
    [
      'a rate that is earlier by its level',
      'Freight expense was $9,637 thousand in 2024, about 17% more than the $8,214 thousand of 2023.',
    ],
    ['the change of the row of its level', 'Glazing and firing grew by $12,335 thousand to $64,205 thousand in 2024.'],
    ['points of a percentage', 'The kiln margin rose by 2.2 percentage points to 31.6% in 2024.'],
    [
      'a part of an unnamed total',
      'Kiln revenue was $48.2 million in 2024, about 43% of the total, and the clay expense was $27.4 million.',
    ],
  ])('is supported: %s', async (_, text) => {
    expect(await judged(text)).toEqual({ verdict: 'supported', conflicts: [] });
  });

  it.each([
    [
      'a share',
      'Kiln revenue of $48.2 million made up 53% of its total revenue of $112.6 million in 2024.',
      'statement.computed',
    ],
    [
      'a share of what opens',
      'Of its total revenue of $112.6 million in 2024, kilns brought in $48.2 million, or 34%.',
      'statement.computed',
    ],
    [
      'a sum',
      'In 2024 it spent $27,415 thousand on clay and $9,637 thousand on freight, a combined $38,052 thousand.',
      'statement.computed',
    ],
    [
      'a multiple',
      'The clay expense of $27.4 million in 2024 was nearly three times the $13.1 million of 2023.',
      'statement.computed',
    ],
    [
      'a multiple of a row',
      'The clay expense, at $27.4 million in 2024, was about three times that of the year before.',
      'statement.computed',
    ],
    [
      'another row between commas',
      'Loans were $210.2 million at the end of 2024, more than half of which, $126.7 million, were workshop loans.',
      'statement.figure',
    ],
    ['a sign that another table blurs', 'It had a glaze hedge gain of $6,314 thousand in 2024.', 'statement.direction'],
    [
      'a cut that was a rise',
      'It cut the freight expense by $1,423 thousand to $9,637 thousand in 2024.',
      'statement.computed',
    ],
    ['a year that one sentence leaves out', 'Firing brought it cash of $6,480 in 2024.', 'statement.period'],
    [
      'a change that was another',
      'It narrowed its carting loss by $6.8 million, or about 21%, to $31.7 million in 2024.',
      'statement.computed',
    ],
    [
      'a share of two parts',
      'In 2024 clay expense of $27.4 million and freight expense of $9.6 million together represented about 43% of its total revenue of $112.6 million.',
      'statement.computed',
    ],
    [
      'how far its own figures are apart',
      'Its kiln revenue of $48.2 million in 2024 exceeded the clay expense of $27.4 million by $28.8 million.',
      'statement.computed',
    ],
    [
      'a sign in brackets of a sentence',
      'The kilns had an operating income of $9.2 million in 2024.',
      'statement.direction',
    ],
    [
      'a multiple in digits',
      'Clay expense of $27.4 million in the year ended December 31, 2024 was about 3.6 times the $13.1 million of a year earlier.',
      'statement.computed',
    ],
    [
      'a rate from an earlier level',
      'Workshop loans were $83.4 million at December 31, 2024, up about 9% from $80.2 million.',
      'statement.computed',
    ],
    [
      'a change to a prior year, turned round',
      'It recorded freight expense of $9,637 thousand for the year ended December 31, 2024, a decrease of $1,423 thousand compared to the prior year.',
      'statement.computed',
    ],
    [
      'what one thing equaled of another',
      'Its freight expense came to about 12% of total revenue in 2024.',
      'statement.computed',
    ],
    [
      'the change of another row',
      'Glazing and firing grew by $8,725 thousand to $64,205 thousand in 2024.',
      'statement.figure',
    ],
    ['points of a percentage', 'The kiln margin rose by 3.8 percentage points to 31.6% in 2024.', 'statement.computed'],
    [
      'a change of costs that grew',
      'Stoking expenses decreased by $82 thousand to $31,473 thousand in 2024.',
      'statement.computed',
    ],
    [
      'a change that is printed of a part, in the next sentence',
      'Chimney upkeep increased by $2.3 million to $18.6 million in 2024.',
      'statement.figure',
    ],
  ])('is refuted: %s', async (_, text, rule) => {
    const { verdict, conflicts } = await judged(text);
    expect(verdict).toBe('refuted');
    expect(conflicts.map((each) => each.rule)).toContain(rule);
  });

  it('is no multiple of a figure that another one is told of', async () => {
    const text =
      'In 2024 it earned $48.2 million with kilns and paid half of the $27.4 million of clay expense in the spring.';
    expect((await judged(text)).conflicts).toEqual([]);
  });
});
