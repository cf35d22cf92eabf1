import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import type { Document } from '../../src/model/document.ts';
import { recognize } from '../../src/recognize/recognize.ts';
import { brokenLaw, documentOf } from './reading-laws.ts';

/** The cells that bear footnotes: "Net sales → Without returns.". */
const notedCells = ({ text, blocks }: Document): string[] =>
  blocks.flatMap((block) =>
    block.kind !== 'table'
      ? []
      : block.table.cells
          .filter(({ notes }) => notes !== undefined)
          .map(({ start, end, notes }) => {
            const words = notes?.map((at) => text.slice(block.table.notes?.[at]?.start, block.table.notes?.[at]?.end));
            return `${text.slice(start, end)} → ${words?.join(' + ')}`;
          }),
  );

const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const table = (...rows: string[]): string => `<table>${rows.join('')}</table>`;
const read = (body: string): Promise<Document> => documentOf(`<html><body>${body}</body></html>`, { source: 'a.htm' });

describe('the footnotes of a table', () => {
  it.each([
    ['in parentheses', 'Net sales (1)', '(1) Without returns.', 'Net sales → Without returns.'],
    ['raised', 'Net sales<sup>1</sup>', '<sup>1</sup> Without returns.', 'Net sales → Without returns.'],
    [
      'raised, with a plain figure before the note',
      'Net sales<sup>(2)</sup>',
      '2 Without returns.',
      'Net sales → Without returns.',
    ],
    ['a letter', 'Net sales(a)', '(a)Without returns.', 'Net sales → Without returns.'],
    ['an asterisk', 'Net sales*', '* Without returns.', 'Net sales → Without returns.'],
    ['before a colon', 'Net sales (1):', '(1) Without returns.', 'Net sales → Without returns.'],
  ])('are tied to the label of a row: %s', async (_, label, note, wanted) => {
    const document = await read(
      `${table(row('', '2031', '2030'), row(label, '45', '41'), row('Costs', '(1)', '(2)'))}<p>${note}</p>`,
    );
    expect(notedCells(document)).toEqual([wanted]);
    expect(brokenLaw(document)).toBeNull();
  });

  it('are tied to figures, which are read without them; a loss is no mark', async () => {
    const document = await read(
      `${table(row('', '2031(a)', '2030'), row('Net sales', '45<sup>1</sup>', '41'), row('Loss', '(310)', '(120)<sup>2</sup>'), row('Rate', '12.5%*', '—*'))}<p><sup>1</sup> With returns.</p><p><sup>2</sup> Restated.</p><p>* Estimated.</p><p>(a) Unaudited.</p>`,
    );
    expect(notedCells(document)).toEqual([
      '2031 → Unaudited.',
      '45 → With returns.',
      '(120) → Restated.',
      '12.5% → Estimated.',
      '— → Estimated.',
    ]);
    const values = recognize(document).quantities.map(({ quantity }) => quantity.value);
    expect(values).toEqual(expect.arrayContaining(['45', '41', '-310', '-120', '12.5']));
    expect(values).not.toContain('451');
  });

  it('are tied where several stand in one cell, or in a column of their own', async () => {
    const document = await read(
      `${table(row('Name', '', 'Kilns'), row('Ada Moss (1)(2)', '', '45'), row('Bo Reed', '(2)', '41'))}<p>(1) Founder.</p><p>(2) Director.</p>`,
    );
    expect(notedCells(document)).toEqual(['Ada Moss → Founder. + Director.', 'Bo Reed → Director.']);
    expect(recognize(document).quantities.map(({ quantity }) => quantity.value)).toEqual(['45', '41']);
  });

  it('stand behind a second table that shares them, and behind one that a note brings', async () => {
    const one = table(row('', '2031'), row('Sales (1)', '45'), row('Costs (2)', '41'));
    const document = await read(
      `${one}${one}<p>(1) Includes gifts as follows:</p>${table(row('', '2031'), row('Pots', '3'), row('Cups', '4'))}<p>(2) Without rent.</p>`,
    );
    const wanted = ['Sales → Includes gifts as follows:', 'Costs → Without rent.'];
    expect(notedCells(document)).toEqual([...wanted, ...wanted]);
  });

  it('are none without a note: the words stay as they are', async () => {
    const document = await read(
      `${table(row('', '2031'), row('Claims under section 7(a)', '45'), row('Trading symbol(s)', '41'))}<p>Some text follows that has nothing to do with the table.</p>`,
    );
    expect(notedCells(document)).toEqual([]);
    expect(document.text).toContain('section 7(a)');
  });

  it('are read in Markdown and in text with columns', async () => {
    const markdown = '# A\n\n| | 2031 |\n|---|---|\n| Sales (1) | 45 |\n| Costs | 41 |\n\n(1) Without returns.\n';
    expect(notedCells(await documentOf(markdown, { source: 'a.md' }))).toEqual(['Sales → Without returns.']);
    const columns =
      'KILNS\n\n                     2031      2030\nSales (1)              45        41\nCosts                  31        30\n\n(1) Without returns.\n';
    expect(notedCells(await documentOf(columns))).toEqual(['Sales → Without returns.']);
  });

  it('are quoted with the figure that bears them', async () => {
    const document = await read(
      `${table(row('(in millions)', 'Year Ended December 31, 2031 (2)', 'Year Ended December 31, 2030'), row('Revenue (1)', '$45', '$41'), row('Net loss', '(31)', '(30)'))}<p>(1) Without returns.</p><p>(2) Unaudited.</p>`,
    );
    const claims = extract(document, recognize(document), { entities: [], concepts: [] });
    const notesOf = (surface: string): readonly string[] | undefined =>
      claims.find(({ quantity }) => quantity.surface.includes(surface))?.evidence.notes;
    expect(notesOf('45')).toEqual(['Without returns.', 'Unaudited.']);
    expect(notesOf('41')).toEqual(['Without returns.']);
    expect(notesOf('30')).toBeUndefined();
  });
});

describe('a footnote mark in prose', () => {
  it.each([
    ['<p>Revenue was $45<sup>1</sup> in the north.</p>', '45'],
    ['<p>Revenue was $45 million<sup>1</sup> in the north.</p>', '45000000'],
    ['<p>We had 1,200<sup>(2)</sup> kilns.</p>', '1200'],
    ['<p>We had 1,200<span style="vertical-align:super">3</span> kilns.</p>', '1200'],
    ['<p>The margin was 12%<sup>4</sup>, as planned.</p>', '12'],
  ])('is no part of the number: %s', async (html, value) => {
    const { quantities } = recognize(await read(html));
    expect(quantities.map(({ quantity }) => quantity.value)).toEqual([value]);
  });
});
