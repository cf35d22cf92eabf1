/**
 * Makes the PDFs under `fixtures/`: a short filing excerpt, the same cut off in the middle, and the same behind a password.
 * The bytes are the same on every run: no clock, no compression (zlib differs between versions of Node), fixed dates and so a fixed id.
 *
 *     npx tsx scripts/make-fixture-pdf.ts            writes the files
 *     npx tsx scripts/make-fixture-pdf.ts --check    fails when a committed file is not what this script makes
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import PDFDocument from 'pdfkit';

const FIXTURES = new URL('../fixtures/', import.meta.url);
const MARGIN = 72;
const SIZE = 10;

type Pdf = InstanceType<typeof PDFDocument>;

const heading = (pdf: Pdf, text: string): void => {
  pdf.moveDown(0.8).font('Times-Bold').fontSize(SIZE).text(text).moveDown(0.3).font('Times-Roman');
};

const paragraph = (pdf: Pdf, text: string): void => {
  pdf.font('Times-Roman').fontSize(SIZE).text(text, { align: 'left', lineGap: 1 }).moveDown(0.5);
};

const centred = (pdf: Pdf, text: string, size = SIZE): void => {
  pdf.font('Times-Bold').fontSize(size).text(text, { align: 'center' }).moveDown(0.2);
};

/** The number at the foot of a page, as a filing prints it; below the margin, so the margin steps aside. */
const pageNumber = (pdf: Pdf, number: string): void => {
  pdf.page.margins.bottom = 0;
  pdf.font('Times-Roman').fontSize(SIZE).text(number, MARGIN, 740, { align: 'center', width: 468, lineBreak: false });
  pdf.page.margins.bottom = MARGIN;
};

/** Right edges of the four number columns. */
const EDGES = [325, 395, 470, 540];

const numbers = (pdf: Pdf, y: number, label: string, cells: readonly string[], dollar: boolean): void => {
  pdf.font('Times-Roman').fontSize(9).text(label, MARGIN, y, { lineBreak: false });
  for (const [i, cell] of cells.entries()) {
    const edge = EDGES[i] ?? 540;
    // The closing parenthesis hangs to the right of the edge, so that the digits align.
    const digits = cell.endsWith(')') ? cell.slice(0, -1) : cell;
    if (dollar) pdf.text('$', edge - 45, y, { lineBreak: false });
    pdf.text(digits, edge - 60, y, { width: 60, align: 'right', lineBreak: false });
    if (cell.endsWith(')')) pdf.text(')', edge, y, { lineBreak: false });
  }
};

const table = (pdf: Pdf, rows: readonly (readonly [string, readonly string[]])[]): void => {
  let y = pdf.y + 4;
  pdf.font('Times-Bold').fontSize(8);
  pdf.text('Three Months Ended March 31,', 265, y, { width: 130, align: 'center', lineBreak: false });
  pdf.text('Year Ended December 31,', 415, y, { width: 130, align: 'center', lineBreak: false });
  y += 12;
  for (const [i, year] of ['2026', '2025', '2025', '2024'].entries())
    pdf.text(year, (EDGES[i] ?? 540) - 50, y, { width: 50, align: 'right', lineBreak: false });
  y += 12;
  pdf.text('(in millions)', 265, y, { width: 280, align: 'center', lineBreak: false });
  for (const [i, [label, cells]] of rows.entries()) {
    y += 14;
    numbers(pdf, y, label, cells, i === 0 || label.startsWith('Total'));
  }
  pdf.font('Times-Roman').fontSize(SIZE);
  pdf.x = MARGIN;
  pdf.y = y + 20;
};

const write = (pdf: Pdf): void => {
  centred(pdf, 'As filed with the Securities and Exchange Commission on May 20, 2026', 8);
  centred(pdf, 'SECURITIES AND EXCHANGE COMMISSION', 12);
  centred(pdf, 'FORM S-1', 14);
  centred(pdf, 'REGISTRATION STATEMENT');
  centred(pdf, 'Space Exploration Technologies Corp.', 18);
  heading(pdf, 'TERMS USED IN THIS PROSPECTUS');
  paragraph(
    pdf,
    '“SpaceX,” “we,” “us” and “our” mean Space Exploration Technologies Corp. together with its subsidiaries.',
  );
  paragraph(
    pdf,
    '“COLOSSUS” refers to the first of our large computing sites, in Memphis, Tennessee, which others call Colossus 1.',
  );
  paragraph(pdf, '“COLOSSUS II” refers to the halls that we have since added nearby, also known as Colossus 2.');
  heading(pdf, 'Our Results at a Glance');
  paragraph(
    pdf,
    'In the year ended December 31, 2025, our revenue was $18,674 million. The loss from operations of our AI segment was $(6,355) million in 2025 and ' +
      '$(2,469) million in the first three months of 2026.',
  );
  heading(pdf, 'Compute Services for Anthropic');
  paragraph(
    pdf,
    'In May 2026 we signed service agreements with Anthropic PBC (“Anthropic”) covering capacity at both COLOSSUS and COLOSSUS II. Under them ' +
      'Anthropic owes us $1.25 billion per month, and the term runs through May 2029. For May and June 2026, while capacity is still being ' +
      'handed over, the monthly fee is lower. We or Anthropic may end the agreements by giving 90 days’ notice.',
  );
  pageNumber(pdf, '1');
  pdf.addPage();
  pdf.font('Times-Roman').fontSize(8).text('Table of Contents', MARGIN, 40, { lineBreak: false });
  pdf.y = MARGIN;
  heading(pdf, 'Capital Expenditures by Segment');
  table(pdf, [
    ['Space', ['1,052', '759', '3,832', '2,032']],
    ['Connectivity', ['1,332', '814', '4,178', '3,498']],
    ['AI', ['7,723', '2,567', '12,727', '5,633']],
    ['Total capital expenditures', ['10,107', '4,140', '20,737', '11,163']],
  ]);
  heading(pdf, 'Income (Loss) from Operations by Segment');
  table(pdf, [
    ['Space', ['(662)', '(70)', '(657)', '21']],
    ['Connectivity', ['1,188', '1,033', '4,423', '2,006']],
    ['AI', ['(2,469)', '(936)', '(6,355)', '(1,561)']],
    ['Total', ['(1,943)', '27', '(2,589)', '466']],
  ]);
  pageNumber(pdf, '2');
};

/** The excerpt's bytes, behind a password where one is given. */
export const excerptPdf = (userPassword?: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const day = new Date('2026-05-20T00:00:00Z');
    const pdf = new PDFDocument({
      size: 'LETTER',
      margin: MARGIN,
      compress: false,
      info: { Title: 'Form S-1 (excerpt written for tests)', CreationDate: day, ModDate: day },
      ...(userPassword === undefined ? {} : { userPassword }),
    });
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('error', reject);
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    write(pdf);
    pdf.end();
  });

/** Every PDF under `fixtures/`, by its path there. */
export const fixturePdfs = async (): Promise<ReadonlyMap<string, Buffer>> => {
  const whole = await excerptPdf();
  return new Map([
    ['filings/spacex-s-1-excerpt.pdf', whole],
    // Cut in the middle of a page: the cross-reference table at the end is gone, as after a broken download.
    ['hostile/truncated.pdf', whole.subarray(0, Math.floor(whole.length / 3))],
    ['hostile/password.pdf', await excerptPdf('tie-out')],
    // A PDF that says it is text.
    ['hostile/pdf-named-text.txt', whole],
  ]);
};

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const check = process.argv.includes('--check');
  for (const [path, bytes] of await fixturePdfs()) {
    const at = new URL(path, FIXTURES);
    const same = existsSync(at) && readFileSync(at).equals(bytes);
    if (check && !same) {
      process.stderr.write(`fixtures/${path} is not what scripts/make-fixture-pdf.ts makes. Run it without --check.\n`);
      process.exitCode = 1;
    } else if (!same) writeFileSync(at, bytes);
  }
}
