import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { renderFile } from '../../src/report/render.ts';
import { type ReadCell, type ReadSheet, readXlsx, unzip } from './read-xlsx.ts';
import { claim, EMPTY, finding, HOSTILE, REPORT } from './sample-report.ts';

const bytesOf = async (report: Report): Promise<Uint8Array> => (await renderFile(report, 'xlsx')) as Uint8Array;
const read = async (report: Report): Promise<[ReadSheet, ReadSheet, ReadSheet]> =>
  readXlsx(await bytesOf(report)) as [ReadSheet, ReadSheet, ReadSheet];

const claimOf = ({ findings }: Report): Claim => (findings as [Finding])[0].claims[0] as Claim;

/** The cell of a row under a header. */
const cell = (sheet: ReadSheet, row: number, column: string): ReadCell | null | undefined => {
  const at = sheet.rows[0]?.findIndex((header) => header?.text === column) ?? -1;
  expect(at, `the column "${column}"`).toBeGreaterThanOrEqual(0);
  return sheet.rows[row]?.[at];
};

describe('the workbook', () => {
  it('has findings, claims and documents, a row each below a frozen header', async () => {
    const [findings, claims, documents] = await read(REPORT);
    expect([findings.name, claims.name, documents.name]).toEqual(['Findings', 'Claims', 'Documents']);
    expect(findings.rows).toHaveLength(REPORT.findings.length + 1);
    const spoken = new Set(REPORT.findings.flatMap((each) => each.claims.map(({ id }) => id)));
    expect(claims.rows).toHaveLength(spoken.size + 1);
    expect(documents.rows).toHaveLength(REPORT.documents.length + 1);
    for (const sheet of [findings, claims, documents]) expect(sheet.frozenRows).toBe(1);
    expect([findings, claims, documents].map(({ isSelected }) => isSelected)).toEqual([true, false, false]);
  });

  it('keeps numbers as numbers, and text as text', async () => {
    const [findings, claims, documents] = await read(REPORT);
    expect(cell(findings, 1, 'claim: value')).toEqual({ text: '142000000', isNumber: true, link: null });
    expect(cell(findings, 1, 'against: value')).toEqual({ text: '-412000000', isNumber: true, link: null });
    expect(cell(findings, 1, 'claim: printed')).toMatchObject({ text: '$142 million', isNumber: false });
    expect(cell(findings, 3, 'claim: high'), 'an open end').toBeUndefined();
    expect(cell(claims, 1, 'findings')).toMatchObject({ text: '1', isNumber: true });
    expect(cell(documents, 1, 'numbers')).toMatchObject({ text: '1204', isNumber: true });
    expect(cell(documents, 2, 'conflicts')).toMatchObject({ text: '1', isNumber: true });
  });

  it('has what is no number as text: a date that is the claim, a number that no cell holds', async () => {
    const base = claimOf(REPORT);
    const values = ['2031-09', `1${'0'.repeat(400)}`];
    const claims = values.map((value) =>
      claim({
        source: 'a',
        quantity: { ...base.quantity, value, low: null, high: null },
        quote: `x $142 million ${value}`,
      }),
    );
    const report = { ...EMPTY, findings: [finding('value.match', { message: 'm', claims })] };
    const [, sheet] = await read(report);
    for (const [i, text] of values.entries())
      expect(cell(sheet, i + 1, 'value')).toEqual({ text, isNumber: false, link: null });
    for (const [name, xml] of unzip(await bytesOf(report))) expect(xml, name).not.toMatch(/NaN|Infinity/);
  });

  it('has the digits themselves where a spreadsheet would lose some', async () => {
    const base = claimOf(REPORT);
    const withValue = (value: string) =>
      claim({
        source: 'a',
        quantity: { ...base.quantity, value, low: value, high: value },
        quote: `x $142 million ${value}`,
      });
    const values = ['1234567890123456', '123456789012345', '45000000000000000000', '-0.1234567890123456'];
    const findings = [finding('value.match', { message: 'm', claims: values.map(withValue) })];
    const [, claims] = await read({ ...EMPTY, findings });
    expect(values.map((_, i) => cell(claims, i + 1, 'exact')?.text)).toEqual([
      '1234567890123456',
      undefined,
      undefined,
      '-0.1234567890123456',
    ]);
  });

  it('links quotes and sources to the web, and to nothing else', async () => {
    const [findings, , documents] = await read(REPORT);
    expect(cell(findings, 1, 'claim: source')?.link).toBe('https://tidings.example/lumen');
    expect(cell(findings, 1, 'claim: quote')?.link).toMatch(/^https:\/\/tidings\.example\/lumen#:~:text=The%20lamps/);
    expect(cell(findings, 1, 'against: source'), 'a file').toMatchObject({ link: null });
    expect(cell(documents, 2, 'source')?.link).toBe('https://tidings.example/lumen');
    for (const sheet of await read(HOSTILE))
      for (const found of sheet.rows.flat()) expect(found?.link ?? 'https:').toMatch(/^https?:/);
  });

  it('runs nothing that a document says', async () => {
    const bytes = await bytesOf(HOSTILE);
    for (const { formulas } of readXlsx(bytes)) expect(formulas).toBe(0);
    const [findings] = await read(HOSTILE);
    expect(cell(findings, 1, 'message')).toMatchObject({ text: HOSTILE.findings[0]?.message, isNumber: false });
    expect(cell(findings, 1, 'against: quote')).toMatchObject({ text: '+7 "quoted", and broken', isNumber: false });
    for (const [name, xml] of unzip(bytes)) expect(xml, name).not.toMatch(/<script|<f>|ddeLink|externalLink/);
  });

  it('takes what XML and Excel do not: control characters, and texts that are too long', async () => {
    const [base] = REPORT.findings as [Finding];
    const message = `a\0b\u0008c\ud800d ${'long '.repeat(10_000)}`;
    const [findings] = await read({ ...REPORT, findings: [{ ...base, message }] });
    const text = cell(findings, 1, 'message')?.text ?? '';
    expect(text).toMatch(/^abcd long/);
    expect(text.length).toBeLessThanOrEqual(32_767);
  });

  it('is the same to the byte whenever it is made, and takes an empty report', async () => {
    const before = await bytesOf(REPORT);
    await new Promise((done) => setTimeout(done, 2_100)); // a ZIP file counts in two seconds
    expect(Buffer.compare(before, await bytesOf(REPORT))).toBe(0);
    const [findings] = await read(EMPTY);
    expect(findings.rows).toHaveLength(1);
  });
});
