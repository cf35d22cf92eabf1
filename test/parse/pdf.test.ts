import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { blocksOf, brokenLaw, captionsOf, documentOf, parsed, rowsOf } from './reading-laws.ts';

/** A PDF drawn by the given function; letter size, Times. */
const drawn = (draw: (pdf: PDFKit.PDFDocument) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const pdf = new PDFDocument({ size: 'letter', margin: 72, font: 'Times-Roman', ...options });
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.fontSize(10);
    draw(pdf);
    pdf.end();
  });

const PROSE =
  'Acme Mills said on Friday that it will let one half of its mill in Dover to Borealis, a rival that it fought in court for most of the last decade, and that the rent will pay for a new wheel before the spring.';

describe('a PDF', () => {
  it('has its paragraphs whole, its pages counted, its page numbers out', async () => {
    const bytes = await drawn((pdf) => {
      for (const page of [1, 2, 3]) {
        if (page > 1) pdf.addPage();
        pdf.text(`Part ${page} of the Report of Acme`, 72, 72).moveDown();
        pdf.text(PROSE, { width: 468 });
        pdf.text(String(page), 300, 750, { lineBreak: false });
      }
    });
    const document = await documentOf(bytes, { source: 'a.pdf' });
    expect(blocksOf(document).slice(0, 2)).toEqual(['heading: Part 1 of the Report of Acme', `paragraph: ${PROSE}`]);
    expect(document.blocks.map((block) => block.page)).toEqual([1, 1, 2, 2, 3, 3]);
    expect(document.mediaType).toBe('application/pdf');
    expect(brokenLaw(document)).toBeNull();
  });

  it('has figures in rows and columns', async () => {
    const bytes = await drawn((pdf) => {
      const right = (text: string, edge: number, y: number) =>
        pdf.text(text, edge - pdf.widthOfString(text), y, { lineBreak: false });
      const left = (text: string, x: number, y: number) => pdf.text(text, x, y, { lineBreak: false });
      left('Statements of Income', 240, 72);
      left('(in millions, except per share data)', 72, 96);
      left('Year Ended December 31,', 400, 96);
      right('2025', 440, 110);
      right('2024', 520, 110);
      const rows: [string, string, string][] = [
        ['Flour sold', '18,674', '14,015'],
        ['Cost of grain', '(12,727)', '(5,633)'],
        ['Other, net', '—', '27'],
        ['Per share', '1.27', '0.18'],
      ];
      rows.forEach(([label, a, b], i) => {
        const y = 126 + i * 14;
        left(label, i === 2 ? 84 : 72, y);
        if (i === 0) for (const x of [396, 476]) left('$', x, y);
        right(a, 440, y);
        right(b, 520, y);
      });
      left('The figures above are not audited, and were drawn up by the company’s own clerks.', 72, 220);
    });
    const document = await documentOf(bytes, { source: 'a.pdf' });
    expect(rowsOf(document)).toEqual([
      '0:header:(in millions, except per share data) | 1+2:header:Year Ended December 31,',
      '1:header:2025 | 2:header:2024',
      '0:stub:Flour sold | 1:data:$18,674 | 2:data:$14,015',
      '0:stub:Cost of grain | 1:data:(12,727) | 2:data:(5,633)',
      '0:stub:Other, net | 1:data:— | 2:data:27',
      '0:stub:Per share | 1:data:1.27 | 2:data:0.18',
    ]);
    expect(captionsOf(document).slice(0, 2)).toEqual(['(in millions, except per share data)', 'Statements of Income']);
    expect(brokenLaw(document)).toBeNull();
  });

  it('has dates whole that narrow columns break, and names over the columns that they are centred on', async () => {
    const bytes = await drawn((pdf) => {
      const right = (text: string, edge: number, y: number) =>
        pdf.text(text, edge - pdf.widthOfString(text), y, { lineBreak: false });
      const centred = (text: string, x: number, y: number) =>
        pdf.text(text, x - pdf.widthOfString(text) / 2, y, { lineBreak: false });
      const columns = [330, 390, 450, 510];
      centred('Acme Mills', 306, 60);
      centred('13 Weeks Ended', 410, 84);
      for (const [x, month, day, year] of [
        [350, 'January', '28,', '2023'],
        [470, 'January', '29,', '2022'],
      ] as const)
        [month, day, year].forEach((word, i) => {
          centred(word, x, 98 + i * 12);
        });
      // Stands over the first of the two years only.
      centred('(Unaudited)', 350, 134);
      [
        ['Flour sold', '18,674', '100.0%', '14,015', '100.0%'],
        ['Cost of grain', '(12,727)', '68.2%', '(5,633)', '40.2%'],
      ].forEach(([label, ...figures], i) => {
        pdf.text(label as string, 72, 150 + i * 14, { lineBreak: false });
        figures.forEach((figure, c) => {
          right(figure, columns[c] as number, 150 + i * 14);
        });
      });
    });
    expect(rowsOf(await documentOf(bytes, { source: 'a.pdf' }))).toEqual([
      '1+4:header:13 Weeks Ended',
      '1+2:header:January 28, 2023 | 3+2:header:January 29, 2022',
      '1+2:header:(Unaudited)',
      '0:stub:Flour sold | 1:data:18,674 | 2:data:100.0% | 3:data:14,015 | 4:data:100.0%',
      '0:stub:Cost of grain | 1:data:(12,727) | 2:data:68.2% | 3:data:(5,633) | 4:data:40.2%',
    ]);
  });

  it('set in columns is read column by column, below a headline that reaches across', async () => {
    const sentence = (n: number): string =>
      `Sentence ${n} says what the mill did in its year ${n}, how much flour it sold, and to whom it went. `;
    const story = Array.from({ length: 24 }, (_, i) => sentence(i + 1))
      .join('')
      .trim();
    const bytes = await drawn((pdf) => {
      pdf.fontSize(16).text('The Mill of Dover Was Built Again, and Sells More Flour Than It Ever Did Before', 72, 60, {
        width: 468,
      });
      pdf.fontSize(10).text(story, 72, 120, { columns: 2, columnGap: 24, width: 468, height: 260 });
    });
    const { text } = await documentOf(bytes, { source: 'a.pdf' });
    const order = [...text.matchAll(/Sentence (\d+) says/g)].map((match) => Number(match[1]));
    expect(order).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
    expect(text.replace(/\s+/g, ' ')).toContain(story.replace(/\s+/g, ' '));
  });

  it('with a table of names and offices keeps them side by side', async () => {
    const bytes = await drawn((pdf) => {
      for (let i = 0; i < 12; i++) {
        pdf.text(`Ada Moss the ${i + 1}th`, 72, 80 + i * 14, { lineBreak: false });
        pdf.text(`Director of mill number ${i + 1}`, 320, 80 + i * 14, { lineBreak: false });
      }
    });
    const { text } = await documentOf(bytes, { source: 'a.pdf' });
    expect(text).toMatch(/Ada Moss the 3th\s+Director of mill number 3\s+Ada Moss the 4th/);
  });

  it('has words whole that a line broke, where it has them whole elsewhere', async () => {
    const bytes = await drawn((pdf) => {
      [
        'The recognition of revenue is a long-term matter, and so is the recog-',
        'nition of leases, as the board said of year-over-',
        'year growth and of the long-',
        'term debt of the mills; the unfin-',
        'ished one is new.',
      ].forEach((line, i) => {
        pdf.text(line, 72, 80 + i * 12, { lineBreak: false });
      });
    });
    const { text } = await documentOf(bytes, { source: 'a.pdf' });
    expect(text.replace(/\s+/g, ' ')).toBe(
      'The recognition of revenue is a long-term matter, and so is the recognition of leases, as the board said of year-over-year growth and of the long-term debt of the mills; the unfin-ished one is new.',
    );
  });

  it('that is broken, protected or without text is a problem with a hint', async () => {
    const locked = await drawn((pdf) => pdf.text('secret'), { userPassword: 'a', ownerPassword: 'b' });
    const scanned = await drawn((pdf) => pdf.rect(72, 72, 100, 100).fill());
    const cases: [Uint8Array, string][] = [
      [new TextEncoder().encode('%PDF-1.7\nnot one\n'), 'malformed'],
      [locked, 'password-protected'],
      [scanned, 'empty'],
    ];
    for (const [bytes, code] of cases) {
      const { document, problems } = await parsed(bytes, { source: 'a.pdf' });
      expect(document).toBeNull();
      expect(problems.map((p) => p.code)).toEqual([code]);
      expect(problems[0]?.hint?.length).toBeGreaterThan(10);
    }
  });

  it('does not lose the bytes that it was given', async () => {
    const bytes = await drawn((pdf) => pdf.text(PROSE));
    const length = bytes.length;
    await documentOf(bytes, { source: 'a.pdf' });
    expect(bytes.length).toBe(length);
  });
});
