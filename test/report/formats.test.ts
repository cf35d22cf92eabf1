import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OutputFormat } from '../../src/model/pipeline.ts';
import { Report } from '../../src/model/report.ts';
import { csvCell } from '../../src/report/csv.ts';
import { groupFindings } from '../../src/report/groups.ts';
import { mdText } from '../../src/report/markdown.ts';
import { renderReport, type TextFormat } from '../../src/report/render.ts';
import { EMPTY, HOSTILE, LATER, REPORT } from './sample-report.ts';

/** The style sheet has its own test; a golden page of it would change with every hairline. */
const withoutStyle = (html: string): string =>
  html.replace(/<style>.*?<\/style>/s, '<style>…</style>').replace(/sha256-[^&']+/, 'sha256-…');

/** Rows of an RFC 4180 text, read by the book. */
const readCsv = (text: string): string[][] => {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
  }
  expect(rows.pop()).toEqual([]);
  return rows;
};

const TEXT_FORMATS = OutputFormat.options.filter((format): format is TextFormat => format !== 'xlsx');

describe('every format that is text', () => {
  it.each(TEXT_FORMATS)('%s is as it was reviewed (vitest -u writes it anew)', async (format) => {
    await expect(withoutStyle(renderReport(REPORT, format))).toMatchFileSnapshot(`golden/report.${format}.golden`);
  });

  it.each(TEXT_FORMATS.filter((format) => format !== 'claimreview'))('%s shows what was decided', (format) => {
    const [first, later] = [REPORT, LATER].map((report) => renderReport(report, format));
    expect(first).not.toContain('Ann Lee');
    expect(later).toContain('Ann Lee');
    expect(later).toContain('The lease has an option.');
  });

  it('what is settled is not told to search engines', () => {
    const decision = LATER.findings.find((finding) => finding.decision !== undefined)?.decision;
    const reviews = (findings: Report['findings']): unknown[] =>
      JSON.parse(renderReport({ ...REPORT, findings }, 'claimreview'))['@graph'];
    expect(reviews(REPORT.findings)).not.toEqual([]);
    expect(reviews(REPORT.findings.map((finding) => ({ ...finding, decision })))).toEqual([]);
  });

  it('people read what has changed since the run before, and what was decided comes last', () => {
    const line = `Since the run before: 1 finding new, 1 changed, 1 gone, ${LATER.findings.length - 2} unchanged.`;
    for (const format of ['html', 'md'] as const) {
      const [first, later] = [REPORT, LATER].map((report) => renderReport(report, format));
      expect(first).not.toContain('Since the run before');
      expect(later).toContain(line);
      expect(later).toContain('Explained, says Ann Lee (November 6, 2025): The lease has an option.');
      expect(later).toMatch(/Gone/);
    }
    const settled = LATER.findings.map((found) => ({
      ...found,
      severity: 'error' as const,
      verdict: 'conflict' as const,
    }));
    expect(groupFindings(settled).conflict.at(-1)?.decision?.as).toBe('explained');
    expect(renderReport(LATER, 'csv').split('\r\n')[1]).toMatch(/,new$/);
  });

  it.each(TEXT_FORMATS)('%s is the same on every call, and takes an empty report', (format) => {
    expect(renderReport(REPORT, format)).toBe(renderReport(REPORT, format));
    expect(typeof renderReport(EMPTY, format)).toBe('string');
  });
});

describe('json', () => {
  it('is the report', () => {
    expect(Report.parse(JSON.parse(renderReport(HOSTILE, 'json')))).toEqual(HOSTILE);
  });

  it('puts a finding on each line of ndjson, and nothing where there is none', () => {
    const lines = renderReport(REPORT, 'ndjson').split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line))).toEqual(REPORT.findings);
    expect(renderReport(EMPTY, 'ndjson')).toBe('');
  });
});

describe('csv', () => {
  it('has a header and a row for each finding, all of the same width', () => {
    const rows = readCsv(renderReport(REPORT, 'csv'));
    expect(rows).toHaveLength(REPORT.findings.length + 1);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([21]));
    expect(rows[0]?.slice(0, 5)).toEqual(['finding id', 'verdict', 'severity', 'rule', 'message']);
    expect(rows[1]?.[13]).toBe('-412000000');
    expect(readCsv(renderReport(EMPTY, 'csv'))).toHaveLength(1);
  });

  it('defuses formulas, also behind white space, and leaves numbers alone', () => {
    for (const cell of readCsv(renderReport(HOSTILE, 'csv')).flat())
      if (!/^-?\d+$/.test(cell)) expect(cell).not.toMatch(/^\s*[=+\-@]/);
    expect(csvCell('=1+1')).toBe("'=1+1");
    expect(csvCell(' =1+1')).toBe("' =1+1");
    expect(csvCell('\tx')).toBe("'\tx");
    expect(csvCell('-12.5')).toBe('-12.5');
    expect(csvCell('-12.5%')).toBe("'-12.5%");
    expect(csvCell('a "b", c')).toBe('"a ""b"", c"');
    expect(csvCell('plain')).toBe('plain');
  });

  it('begins with a byte order mark only where it is asked for', () => {
    const plain = renderReport(REPORT, 'csv');
    expect(plain).toMatch(/^finding id,/);
    expect(renderReport(REPORT, 'csv', { bom: true })).toBe(`\u{feff}${plain}`);
  });

  it('gives every text back', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (cells) => {
        const read = readCsv(`${cells.map(csvCell).join(',')}\r\n`)[0] ?? [];
        expect(read.map((cell, i) => (cell === `'${cells[i]}` ? cells[i] : cell))).toEqual(cells);
      }),
    );
  });
});

describe('markdown', () => {
  it('escapes what would be markup, and nothing else', () => {
    expect(mdText('*a* _b_ snake_case `c` [d](e) <f> | g')).toBe(
      '\\*a\\* \\_b\\_ snake_case \\`c\\` \\[d\\](e) \\<f> \\| g',
    );
    expect(mdText('$2.5 million, 3 > 2, A & B')).toBe('$2.5 million, 3 > 2, A & B');
    expect(mdText('&lt;b&gt;')).toBe('&amp;lt;b&amp;gt;');
    expect(mdText('two\n\nlines')).toBe('two lines');
  });

  it('has no tag, no link and no table cell of a document’s own', () => {
    const text = renderReport(HOSTILE, 'md');
    expect(text).not.toMatch(/(?<!\\)<(?!https:)/);
    expect(text).not.toMatch(/(?<!\\)\]\(<?javascript:/);
    for (const row of text.split('\n').filter((line) => line.startsWith('| ')))
      expect(row.match(/(?<!\\)\|/g)).toHaveLength(7);
  });
});
