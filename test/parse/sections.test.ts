import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import { recognize } from '../../src/recognize/recognize.ts';
import { documentOf, parsed, rowsOf } from './reading-laws.ts';

const prose = (about: string, times: number): string =>
  `<p>We write about ${about} at some length here, because a section of a report has sentences, and this one goes on.</p>`.repeat(
    times,
  );

const cover = (form: string, name = 'Kiln Works, Inc.'): string =>
  `<p>UNITED STATES</p><p>SECURITIES AND EXCHANGE COMMISSION</p><p>FORM ${form}</p><p><b>${name}</b></p><p>(Exact name of registrant as specified in its charter)</p>`;

/** Name, how it was known, and whether its length is usual: "Item 1. Business: name, usual". */
const outlineOf = ({ sections }: Document, deepest = 2): string[] =>
  sections
    .filter(({ level }) => level <= deepest)
    .map(({ name, section, basis, length }) => `${[...section, name].join(' > ')}: ${basis}, ${length}`);

const page = (body: string): string => `<html><body>${body}</body></html>`;

describe('the sections of a filing', () => {
  const ITEMS: readonly (readonly [string, string, number])[] = [
    ['i1', 'Item 1. Business', 60],
    ['i1a', 'Item 1A. Risk Factors', 90],
    ['i2', 'Item 2. Properties', 2],
    ['i3', 'Item 3. Legal Proceedings', 2],
    ['i7', 'Item 7. Management’s Discussion and Analysis of Financial Condition and Results of Operations', 80],
    ['i8', 'Item 8. Financial Statements and Supplementary Data', 120],
  ];
  const section = ([id, name, length]: (typeof ITEMS)[number]): string =>
    `<a name="${id}"></a><p><b>${name}</b></p>${prose(name.slice(8), length)}`;

  it('are known by the links of contents that are a plain list of links, whose lines are no headings themselves', async () => {
    const list = ITEMS.map(([id, name]) => `<p><a href="#${id}">${name}</a></p>`).join('');
    const document = await documentOf(
      page(`${cover('10-K')}<p>TABLE OF CONTENTS</p>${list}${ITEMS.map(section).join('')}`),
      {
        source: 'a.htm',
      },
    );
    expect(outlineOf(document)).toEqual(ITEMS.map(([, name]) => `${name}: contents-link, usual`));
    const risks = document.sections.find(({ name }) => name.includes('Risk'));
    expect(document.text.slice(risks?.start, risks?.end)).toMatch(/^Item 1A\. Risk Factors\n\nWe write about/);
    expect(document.text.slice(risks?.end).trim()).toMatch(/^Item 2\. Properties/);
    expect(risks?.confidence).toBeGreaterThan(0.95);
  });

  it('are known by links where neither name nor type says that a line is a heading', async () => {
    const names = ['The kilns we make', 'How we sell them', 'What may go wrong', 'Who runs the works', 'What we own'];
    const list = names.map((name, i) => `<p><a href="#s${i}">${name}</a> <a href="#s${i}">${i + 3}</a></p>`).join('');
    const body = names.map((name, i) => `<p id="s${i}">${name}</p>${prose(name, 5)}`).join('');
    const document = await documentOf(page(`${cover('10-K')}${list}${body}`), { source: 'a.htm' });
    expect(outlineOf(document)).toEqual(names.map((name) => `${name}: contents-link, null`));
  });

  it('are not made by links in sentences', async () => {
    const links = [1, 2, 3, 4, 5, 6].map(
      (i) => `<p>As we say in <a href="#n${i}">Note ${i}</a>, the works were built in stages and then sold.</p>`,
    );
    const notes = [1, 2, 3, 4, 5, 6].map(
      (i) => `<p id="n${i}">The works of stage ${i} were built.</p>${prose('works', 6)}`,
    );
    const document = await documentOf(page(`<h1>Works</h1>${links.join('')}${notes.join('')}`), { source: 'a.htm' });
    expect(document.sections.map(({ name, basis }) => `${name}: ${basis}`)).toEqual(['Works: mark-up']);
  });

  it('are named by contents that are a list of lines with page numbers, which are no headings', async () => {
    const lines = ITEMS.map(([, name], i) => `<p>${name} ....... ${3 + 7 * i}</p>`).join('');
    const body = ITEMS.map(section).join('');
    const document = await documentOf(page(`${cover('10-K')}<p><b>INDEX</b></p><p>PART I</p>${lines}${body}`), {
      source: 'a.htm',
    });
    expect(outlineOf(document)).toEqual(ITEMS.map(([, name]) => `${name}: contents, usual`));
  });

  it('are found in an ASCII document that stands alone, outside its submission', async () => {
    const sentence =
      'Kiln Works, Inc. makes kilns, and has made them since 1920 in the town\nof Dover, where its first works still stand and are in use to this day.\n\n';
    const document = await documentOf(
      `<DOCUMENT>\n<TYPE>10-K\n<SEQUENCE>1\n<TEXT>\n\n                KILN WORKS, INC.\n (Exact name of registrant as specified in its charter)\n\n<PAGE>\n\n                  PART I\n\nITEM 1.  BUSINESS\n\n${sentence.repeat(20)}ITEM 2.  PROPERTIES\n\nThe works are owned by it.\n\n<TABLE>\n<CAPTION>\n                            1998      1997\n<S>                     <C>       <C>\nNet sales............   $ 45,310  $ 41,200\nCost of sales........     31,002    30,100\n</TABLE>\n\nITEM 3.  LEGAL PROCEEDINGS\n\nNone.\n</TEXT>\n</DOCUMENT>\n`,
    );
    expect([document.mediaType, document.filing?.form, document.filing?.registrant]).toEqual([
      'text/plain',
      '10-K',
      'KILN WORKS, INC.',
    ]);
    expect(document.sections.map(({ section, name, basis }) => [...section, name, basis].join(' > '))).toEqual([
      'PART I > name',
      'PART I > ITEM 1. BUSINESS > name',
      'PART I > ITEM 2. PROPERTIES > name',
      'PART I > ITEM 3. LEGAL PROCEEDINGS > name',
    ]);
    expect(rowsOf(document)[1]).toBe('0:stub:Net sales | 1:data:$ 45,310 | 2:data:$ 41,200');
    expect(document.text).not.toContain('<');
  });

  it('have their whole name where it stands on two lines', async () => {
    const document = await documentOf(
      page(
        `${cover('10-Q')}<p><b>Item 1. Financial Statements</b></p>${prose('figures', 60)}<p><b>Item 2. Management’s Discussion and Analysis of Financial Condition and</b></p><p><b>Results of Operations</b></p>${prose('results', 40)}<p><b>Item 3. Quantitative and Qualitative Disclosures About</b></p><p><b>Market Risk</b></p>${prose('markets', 2)}<p><b>Item 4. Controls and Procedures</b></p>${prose('controls', 4)}`,
      ),
      { source: 'a.htm' },
    );
    expect(document.sections.map(({ name }) => name)).toEqual([
      'Item 1. Financial Statements',
      'Item 2. Management’s Discussion and Analysis of Financial Condition and Results of Operations',
      'Item 3. Quantitative and Qualitative Disclosures About Market Risk',
      'Item 4. Controls and Procedures',
    ]);
  });

  it('of an 8-K are its Items', async () => {
    const document = await documentOf(
      page(
        `${cover('8-K')}<p>Item 2.02 Results of Operations and Financial Condition.</p><p>On May 20, 2031, Kiln Works, Inc. issued a press release on its results for the first quarter, which is furnished as Exhibit 99.1.</p><p>Item 5.02 Departure of Directors or Certain Officers.</p><p>On May 18, 2031, Ada Moss told the board that she will resign as a director on June 30, 2031.</p><p>Item 9.01 Financial Statements and Exhibits.</p><p>(d) Exhibits: 99.1 Press release of May 20, 2031</p>`,
      ),
      { source: 'a.htm' },
    );
    expect(outlineOf(document)).toEqual([
      'Item 2.02 Results of Operations and Financial Condition.: name, usual',
      'Item 5.02 Departure of Directors or Certain Officers.: name, usual',
      'Item 9.01 Financial Statements and Exhibits.: name, usual',
    ]);
  });

  it('of a prospectus (F-1, 424B4) are those of its table of contents', async () => {
    const names = [
      'Prospectus Summary',
      'Risk Factors',
      'Use of Proceeds',
      'Dividend Policy',
      'Dilution',
      'Business',
      'Underwriting',
    ];
    const lengths = [60, 220, 5, 4, 12, 120, 30];
    const rows = names.map((name, i) => `<tr><td>${name}</td><td>${1 + 9 * i}</td></tr>`).join('');
    const body = names
      .map((name, i) => `<p align="center"><b>${name.toUpperCase()}</b></p>${prose(name, lengths[i] ?? 0)}`)
      .join('');
    const tail = 'Filed Pursuant to Rule 424(b)(4)<br>Registration No. 333-299001';
    for (const head of [cover('F-1'), `<p>${tail}</p><p>PROSPECTUS</p>`]) {
      const document = await documentOf(page(`${head}<table>${rows}</table>${body}`), {
        source: 'a.htm',
        kind: 'filing',
      });
      expect(outlineOf(document)).toEqual(names.map((name) => `${name.toUpperCase()}: contents, usual`));
    }
  });

  it('say that mark-up or type alone made them', async () => {
    const document = await documentOf(
      page(`<h2>Kilns</h2>${prose('kilns', 2)}<p><b>Prices of kilns</b></p>${prose('prices', 2)}`),
      {
        source: 'a.htm',
      },
    );
    expect(outlineOf(document, 6)).toEqual(['Kilns: mark-up, null', 'Kilns > Prices of kilns: typography, null']);
    const [first, second] = document.sections;
    expect(first?.confidence).toBeGreaterThan(second?.confidence ?? 1);
  });
});

describe('a section of an unusual length', () => {
  const report = (lengths: Readonly<Record<string, string>>): string =>
    page(
      cover('10-K') +
        Object.entries(lengths)
          .map(([name, body]) => `<p><b>${name}</b></p>${body}`)
          .join(''),
    );
  const USUAL = {
    'Item 1. Business': prose('kilns', 60),
    'Item 1A. Risk Factors': prose('risks', 90),
    'Item 7. Management’s Discussion and Analysis': prose('results', 80),
    'Item 8. Financial Statements and Supplementary Data': prose('figures', 120),
  };

  it('is marked, and a problem says so', async () => {
    const { document, problems } = await parsed(report({ ...USUAL, 'Item 1A. Risk Factors': prose('risks', 1) }), {
      source: 'a.htm',
    });
    expect(document?.sections.filter(({ length }) => length === 'short').map(({ name }) => name)).toEqual([
      'Item 1A. Risk Factors',
    ]);
    expect(problems.map(({ code, level }) => `${level} ${code}`)).toEqual(['warning doubtful']);
    expect(problems[0]?.message).toContain('“Item 1A. Risk Factors” is short');
  });

  it('is marked where it runs on over what is not its own', async () => {
    const { document } = await parsed(
      report({ ...USUAL, 'Item 9A. Controls and Procedures': prose('everything else', 900) }),
      {
        source: 'a.htm',
      },
    );
    expect(document?.sections.find(({ name }) => name.includes('9A'))?.length).toBe('long');
  });

  it('is none where a short one says that there is nothing, or where it stands', async () => {
    const { document, problems } = await parsed(
      report({
        ...USUAL,
        'Item 1A. Risk Factors': '<p>Not required for smaller reporting companies.</p>',
        'Item 7. Management’s Discussion and Analysis':
          '<p>The information is set forth in our annual report to shareholders.</p>',
      }),
      { source: 'a.htm' },
    );
    expect(problems).toEqual([]);
    expect(document?.sections.every(({ length }) => length === 'usual')).toBe(true);
  });

  it('does not tell the scale of the prose in it', async () => {
    const tables =
      '<p>(in millions)</p><table><tr><td></td><td>2031</td></tr><tr><td>Kilns</td><td>4,310</td></tr><tr><td>Pots</td><td>1,207</td></tr></table>'.repeat(
        5,
      );
    const note = '<p>The kilns cost $4,310, the pots $1,207, and the ovens $3,118 in that year.</p>'.repeat(8);
    const body = (statements: string): string =>
      report({ ...USUAL, 'Item 8. Financial Statements and Supplementary Data': `${tables}${note}${statements}` });
    const printedAs = async (html: string): Promise<string | null | undefined> => {
      const document = await documentOf(html, { source: 'a.htm' });
      const at = document.text.indexOf('$4,310');
      return recognize(document).quantities.find(({ start }) => start === at)?.quantity.value;
    };
    expect(await printedAs(body(prose('figures', 90)))).toBe('4310000000');
    expect(await printedAs(body(''))).toBe('4310');
  });
});

const DATA = '../shared/data';
describe.skipIf(!existsSync(DATA))('the sections of real filings (skipped without ../shared/data)', () => {
  it.each([
    ['ixbrl/10-K-TSLA.htm.gz', 23],
    ['ixbrl/10-Q-PG.htm.gz', 9],
    ['filings/twilio-s-1-2016-10-07.htm.gz', 24],
  ])('%s: its links lead to %i sections or more, and none is of an unusual length', async (path, fewest) => {
    const { document, problems } = await parsed(readFileSync(join(DATA, path)), { source: path });
    expect(problems).toEqual([]);
    const outermost = document?.sections.filter(({ level }) => level <= 2) ?? [];
    expect(outermost.filter(({ basis }) => basis === 'contents-link').length).toBeGreaterThanOrEqual(fewest);
    expect(outermost.every(({ length }) => length === null || length === 'usual')).toBe(true);
  });
});
