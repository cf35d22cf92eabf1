import { describe, expect, it } from 'vitest';
import { blocksOf, brokenLaw, documentOf, rowsOf } from './reading-laws.ts';

const run = (left: number, text: string) =>
  `<font style="font-size:10pt;left:${left}pt;position:absolute;white-space:pre">${text}</font>`;
const line = (top: number, ...runs: string[]) =>
  `<div style="line-height:7pt;position:absolute;top:${top}pt;width:612pt">${runs.join('')}</div>`;
const sheet = (...parts: string[]) =>
  `<div style="font-size:0;height:792pt;overflow:hidden;position:relative;width:612pt">${parts.join('')}</div>`;
const cell = (left: number, top: number, ...runs: string[]) =>
  `<td style="font-size:0"><div style="left:${left}pt;position:absolute;top:${top}pt">${line(3, ...runs)}</div></td>`;

/** Two sheets in the manner of EDGAR's positioned pages: the foot before the body, words split over runs, dot leaders. */
const PAGES = `<html><body>${sheet(
  `<div style="position:absolute;top:720pt">${line(27, run(301, '11'))}</div>`,
  `<div style="position:absolute">${line(14, run(72, '<a href="#toc">Table of Contents</a>'))}</div>`,
  line(72, run(72, 'Our Mills')),
  line(
    96,
    run(72, 'The mill in Dover has stood empty since the flood of 2019, when the river rose higher than any '),
    '',
  ),
  line(
    108,
    run(72, 'of its owners had se'),
    run(151, 'en, and the wheel was carried off to the sea; it costs $4 million to mend, and we'),
  ),
)}${sheet(
  `<div style="position:absolute;top:720pt">${line(27, run(301, '12'))}</div>`,
  `<div style="position:absolute">${line(14, run(72, '<a href="#toc">Table of Contents</a>'))}</div>`,
  line(72, run(72, 'have not begun.')),
  line(84, run(90, '•&nbsp;  A new wheel')),
  `<div style="position:absolute;top:110pt"><table><tr>${cell(72, 0, run(0, 'Flour sold '), run(52, '..............'))}${cell(272, 0, run(2, '$'), run(33, '18,674'))}</tr>
  <tr>${cell(72, 14, run(0, 'Cost of grain'))}${cell(272, 14, run(30, '(4,250)'))}</tr></table></div>`,
  line(160, run(72, 'After the table.')),
)}</body></html>`;

describe('a positioned page', () => {
  it('is read from top to bottom, with words, paragraphs and pages whole', async () => {
    const document = await documentOf(PAGES, { source: 'a.htm' });
    expect(blocksOf(document)).toEqual([
      'heading: Our Mills',
      'paragraph: The mill in Dover has stood empty since the flood of 2019, when the river rose higher than any of its owners had seen, and the wheel was carried off to the sea; it costs $4 million to mend, and we have not begun.',
      'list-item: • A new wheel',
      'table: Flour sold\t$18,674\nCost of grain\t(4,250)',
      'paragraph: After the table.',
    ]);
    expect(rowsOf(document)).toEqual(['0:stub:Flour sold | 1:data:$18,674', '0:stub:Cost of grain | 1:data:(4,250)']);
    expect(brokenLaw(document)).toBeNull();
  });

  it('joins a sentence over lines that end early, over a page number and over a page, where the rest opens with a figure', async () => {
    const prose = 'The mill in Dover sold more flour in this quarter than in any other, and its sales';
    const pages = `<html><body>${sheet(
      line(72, run(72, `${prose} came to a record of`)),
      line(84, run(72, '$4.7 million on the whole, which was the most that its clerks had ever')),
      line(96, run(72, 'counted; the mill in Lewes sold none, for the miller there had left in the year')),
      line(116, run(72, '146')),
      line(136, run(72, '2024 and nobody had come to take his place on the river, so that the wheel stood')),
      line(148, run(72, 'still for as long as the water ran below it and nobody had thought to put it to use; a')),
      line(160, run(72, 'buyer that was found in the spring went away again, and the price that he paid was')),
    )}${sheet(
      line(72, run(72, '2 million less than was asked. The end of it was that')),
      line(84, run(72, 'the town took the mill.')),
      line(108, run(72, 'A second paragraph begins here.')),
    )}</body></html>`;
    const document = await documentOf(pages, { source: 'a.htm' });
    expect(blocksOf(document)).toEqual([
      `paragraph: ${prose} came to a record of $4.7 million on the whole, which was the most that its clerks had ever counted; the mill in Lewes sold none, for the miller there had left in the year 2024 and nobody had come to take his place on the river, so that the wheel stood still for as long as the water ran below it and nobody had thought to put it to use; a buyer that was found in the spring went away again, and the price that he paid was 2 million less than was asked. The end of it was that the town took the mill.`,
      'paragraph: A second paragraph begins here.',
    ]);
  });

  it('has no heading in the place above the date of a signature; a place above words of its own is one', async () => {
    const words = 'this mill has ground flour for longer than any other on the river, and for fewer men';
    const pages = `<html><body>${sheet(
      line(72, run(72, 'Dover, Delaware')),
      line(84, run(72, `March 30, 2026, except for Note 1, and ${words}.`)),
      line(120, run(72, 'Lewes, Delaware')),
      line(132, run(72, `The land is ours, and ${words}.`)),
    )}</body></html>`;
    const headings = blocksOf(await documentOf(pages, { source: 'a.htm' })).filter((block) =>
      block.startsWith('heading'),
    );
    expect(headings).toEqual(['heading: Lewes, Delaware']);
  });
});
