import { describe, expect, it } from 'vitest';
import { blocksOf, brokenLaw, captionsOf, documentOf, parsed, rowsOf } from './reading-laws.ts';

const html = (body: string) => documentOf(`<html><body>${body}</body></html>`, { source: 'a.htm', kind: 'filing' });

describe('the text of HTML', () => {
  it('keeps blocks and cells apart, words whole, entities decoded', async () => {
    const document = await html(
      '<p>The mi<b>ll</b> of&nbsp;Dover &amp; Sons<br>opened&#8217;s</p><div>Next</div><span>on the same</span> line<ul><li>one</li><li>two</li></ul>',
    );
    expect(blocksOf(document)).toEqual([
      'paragraph: The mill of Dover & Sons opened’s',
      'paragraph: Next',
      'paragraph: on the same line',
      'list-item: one',
      'list-item: two',
    ]);
    expect(brokenLaw(document)).toBeNull();
  });

  it('drops what is hidden, but nothing for being of no size', async () => {
    const document = await html(
      '<p style="display:none">a secret</p><p style="font-size:0">The <font style="font-size:10pt">mill</font></p><div hidden>no</div><script>var x = "no";</script>',
    );
    expect(document.text).toBe('The mill');
  });

  it('keeps footnote marks out of numbers, and ordinals whole', async () => {
    const document = await html(
      '<p>It cost $45<sup>1</sup> on the 21<sup>st</sup>, or 30<sup>(2)</sup>. Soft\u00adly, zero\u200bwidth.</p>',
    );
    expect(document.text).toBe('It cost $45¹ on the 21st, or 30 (2). Softly, zerowidth.');
  });

  it('leaves out heads that say that a note goes on, and keeps the scale that stands on every sheet', async () => {
    const turn = '<hr style="page-break-after:always">';
    const head = '<p><b>Notes to Statements (Continued)</b></p><p><b>2. Policies (Continued)</b></p>';
    const table =
      '<p>(in millions)</p><table><tr><td>Flour</td><td>12</td></tr><tr><td>Grain</td><td>7</td></tr></table>';
    const long = 'The lease of the mill in Dover, which the parties had been at odds over for most of the decade, was';
    const document = await html(
      `<p>${long}</p>${turn}${head}<p>signed in May.</p>${table}${turn}${table}${turn}${table}${turn}${table}${turn}${table}`,
    );
    expect(blocksOf(document)[0]).toBe(`paragraph: ${long} signed in May.`);
    expect(document.text).not.toContain('Continued');
    for (const which of [0, 1, 2, 3, 4]) expect(captionsOf(document, which)).toEqual(['(in millions)']);
  });

  it('keeps the time of a table that stands on every sheet for another year', async () => {
    const turn = '<hr style="page-break-after:always">';
    const page = (year: number) =>
      `<p>Mills of Dover</p><p>For the Six Months Ended June 30, ${year}</p><table><tr><td>Flour</td><td>12</td></tr><tr><td>Bran</td><td>7</td></tr></table>`;
    const document = await html([2021, 2022, 2023, 2024, 2025].map(page).join(turn));
    expect(document.text.match(/Dover/g)).toHaveLength(1);
    expect(captionsOf(document, 3)).toEqual(['For the Six Months Ended June 30, 2024']);
  });

  it('leaves running heads and page numbers out, and makes a paragraph that a page cut in two whole', async () => {
    const page = (n: number, text: string) =>
      `<h5><a href="#toc">Table of Contents</a></h5>${text}<p align="center">${n}</p><p style="page-break-before:always"></p><hr width="100%">`;
    const long = 'The lease of the mill in Dover, which the parties had been at odds over for most of the decade, was';
    const document = await html(
      page(1, '<p>On the first page.</p>') +
        page(2, `<p>${long}</p>`) +
        page(3, '<p>signed in May for $4 million.</p><p>3 mills stand.</p>') +
        page(4, '<p>The end.</p>'),
    );
    expect(blocksOf(document)).toEqual([
      'paragraph: On the first page.',
      `paragraph: ${long} signed in May for $4 million.`,
      'paragraph: 3 mills stand.',
      'paragraph: The end.',
    ]);
    expect(document.blocks.map((block) => block.page)).toEqual([1, 2, 3, 4]);
  });

  it('makes a paragraph whole that goes on with a capital, where its first part cannot end there', async () => {
    const turn = '<p align="center">7</p><hr style="page-break-after:always">';
    const cut = 'In the year that the mill in Dover was let, and in the six months ended';
    const title = 'Notes to the Combined Statements of the Mills of Dover and of Deal';
    const document = await html(
      `<p>${cut}</p>${turn}<p>June 30, 2026, we bought 90 sacks.</p>${turn}<p>${title}</p>${turn}<p>Our mills stand.</p>`,
    );
    expect(blocksOf(document)).toEqual([
      `paragraph: ${cut} June 30, 2026, we bought 90 sacks.`,
      `paragraph: ${title}`,
      'paragraph: Our mills stand.',
    ]);
  });

  it('sees headings by their type, and gives each block its section', async () => {
    const document = await html(
      '<p align="center"><b>RISK FACTORS</b></p><p><b>Risks of Milling</b></p><p><i>Dust</i></p><p>Dust burns. <b>It does.</b></p><p align="center"><b>USE OF PROCEEDS</b></p><p>A new wheel.</p>',
    );
    expect(document.blocks.map((block) => block.section)).toEqual([
      [],
      ['RISK FACTORS'],
      ['RISK FACTORS', 'Risks of Milling'],
      ['RISK FACTORS', 'Risks of Milling', 'Dust'],
      [],
      ['USE OF PROCEEDS'],
    ]);
  });

  it('reads bullets and numbers that stand in tables as a list', async () => {
    const document = await html(
      '<table><tr><td></td><td>&#149;</td><td>One mill</td></tr></table><table><tr><td>(a)</td><td>Two mills</td></tr></table>',
    );
    expect(blocksOf(document)).toEqual(['list-item: • One mill', 'list-item: (a) Two mills']);
  });

  it('has a typed problem for elements too deep to be a page', async () => {
    const { document, problems } = await parsed(`<html>${'<div>'.repeat(100_000)}x`, { source: 'deep.htm' });
    expect(document).toBeNull();
    expect(problems.map((p) => [p.code, p.source])).toEqual([['too-deep', 'deep.htm']]);
  });

  it('reads unclosed paragraphs, as many as there are', async () => {
    const document = await html('<p>a'.repeat(30_000));
    expect(document.blocks).toHaveLength(30_000);
  });

  it('decodes windows-1252, where it is declared and where it is not', async () => {
    const bytes = (head: string) =>
      Uint8Array.from([...`${head}<p>`, ...'\u0093Acme\u0094 \u0096 \u00a345'].map((c) => c.charCodeAt(0)));
    for (const head of ['<html><meta charset="windows-1252">', '<html><meta charset=iso-8859-1>', '<html>'])
      expect((await documentOf(bytes(head), { source: 'a.htm' })).text).toBe('“Acme” – £45');
  });
});

describe('tables of HTML', () => {
  const cells = (...texts: string[]) => texts.map((text) => `<td>${text}</td>`).join('');
  const row = (...texts: string[]) => `<tr>${cells(...texts)}</tr>`;

  it('are grids: spans resolved, spacers dropped, split figures joined', async () => {
    const document = await html(`<p><b>Output of the Mills</b></p><p>(in millions, except per share data)</p><table>
      <tr><td></td><td></td><td colspan="7">Year Ended December 31,</td></tr>
      <tr><td></td><td></td><td colspan="3">2025</td><td></td><td colspan="3">2024</td></tr>
      ${row('Revenue:', '', '', '', '', '', '', '', '')}
      ${row('Flour', '', '$', '18,674', '', '', '$', '14,015', '')}
      ${row('Loss from bran', '', '', '(2,469', ')', '', '', '—', '')}
      ${row('Margin', '', '', '12.5', '%', '', '', '(3.0', ')%')}
      </table>`);
    expect(rowsOf(document)).toEqual([
      '1+2:header:Year Ended December 31,',
      '1:header:2025 | 2:header:2024',
      '0:section:Revenue:',
      '0:stub:Flour | 1:data:$18,674 | 2:data:$14,015',
      '0:stub:Loss from bran | 1:data:(2,469) | 2:data:—',
      '0:stub:Margin | 1:data:12.5% | 2:data:(3.0)%',
    ]);
    expect(captionsOf(document)).toEqual(['(in millions, except per share data)', 'Output of the Mills']);
    expect(document.text).toContain('Flour\t$18,674\t$14,015\nLoss from bran\t(2,469)\t—');
    expect(brokenLaw(document)).toBeNull();
  });

  it('take the signs of units under the names of columns for a row of the header', async () => {
    const document = await html(`<table>
      <tr><td></td><td colspan="2">North</td><td colspan="2">2025 vs. 2024 Change</td></tr>
      ${row('(Millions of dollars)', '2025', '2024', '$', '%')}
      ${row('Flour', '120', '100', '20', '20%')}${row('Bran', '12', '10', '2', '20%')}</table>`);
    expect(rowsOf(document)).toEqual([
      '1+2:header:North | 3+2:header:2025 vs. 2024 Change',
      '0:header:(Millions of dollars) | 1:header:2025 | 2:header:2024 | 3:header:$ | 4:header:%',
      '0:stub:Flour | 1:data:120 | 2:data:100 | 3:data:20 | 4:data:20%',
      '0:stub:Bran | 1:data:12 | 2:data:10 | 3:data:2 | 4:data:20%',
    ]);
    expect(captionsOf(document)).toEqual(['(Millions of dollars)']);
  });

  it('are not captioned by the scale of one of their columns', async () => {
    const document = await html(`<table>
      ${row('', 'Number of units', 'Intrinsic value (in thousands)')}${row('Granted', '71,000', '716')}</table>`);
    expect(captionsOf(document)).toEqual([]);
    const whole = await html(`<table>${row('(in thousands)', '2025', '2024')}${row('Flour', '71,000', '716')}</table>`);
    expect(captionsOf(whole)).toEqual(['(in thousands)']);
  });

  it('keep two figures in neighbouring cells two', async () => {
    const document = await html(`<table>${row('Mills', '2024', '1,200')}${row('Wheels', '17', '4')}</table>`);
    expect(rowsOf(document)).toEqual([
      '0:stub:Mills | 1:data:2024 | 2:data:1,200',
      '0:stub:Wheels | 1:data:17 | 2:data:4',
    ]);
  });

  it('resolve row spans, and headers set beside their column', async () => {
    const document = await html(`<table>
      <tr><td rowspan="2">Mill</td><td>Flour</td><td></td><td>Bran</td></tr>
      <tr><td>tons</td><td></td><td>tons</td></tr>
      <tr><td>Dover</td><td>12</td><td></td><td>7</td></tr>
      <tr><td>Deal</td><td>9</td><td></td><td>3</td></tr></table>`);
    expect(rowsOf(document).slice(1)).toEqual([
      '1:header:tons | 2:header:tons',
      '0:stub:Dover | 1:data:12 | 2:data:7',
      '0:stub:Deal | 1:data:9 | 2:data:3',
    ]);
  });

  it('of one row that hold the number and the name of an Item are its heading; a row with a figure stays a table', async () => {
    const document = await html(
      `<table>${row('<b>Item 15.</b>', '<b>Sales of Unregistered Mills</b>')}</table><p>None.</p><table>${row('Mills 15', '1,250')}</table>`,
    );
    expect(blocksOf(document)).toEqual([
      'heading: Item 15. Sales of Unregistered Mills',
      'paragraph: None.',
      'table: Mills 15\t1,250',
    ]);
  });

  it('that hold a table only lay out the page', async () => {
    const document = await html(
      `<table><tr><td>Before</td></tr><tr><td><table>${row('Mill', '12')}${row('Wheel', '3')}</table></td></tr></table><p>After</p>`,
    );
    expect(document.blocks.map((block) => block.kind)).toEqual(['paragraph', 'table', 'paragraph']);
    expect(rowsOf(document)).toEqual(['0:stub:Mill | 1:data:12', '0:stub:Wheel | 1:data:3']);
  });

  it('lose the dots that lead to a figure', async () => {
    const document = await html(`<table>${row('Mills ............', '12')}${row('Wheels . . . . . .', '3')}</table>`);
    expect(rowsOf(document)).toEqual(['0:stub:Mills | 1:data:12', '0:stub:Wheels | 1:data:3']);
  });

  it('survive spans that no page has', async () => {
    const document = await html(
      `<table><tr><td colspan="99999999" rowspan="-3">Mills</td><td rowspan="65000">12</td></tr>${row('Wheels', '3')}</table>`,
    );
    expect(brokenLaw(document)).toBeNull();
  });
});
