import { describe, expect, it } from 'vitest';
import { definedTerms } from '../../src/parse/filing/defined-terms.ts';
import { blocksOf, brokenLaw, documentOf, rowsOf } from './reading-laws.ts';

const COVER = `As filed with the Securities and Exchange Commission on May 2, 2025
Registration No. 333-123456

UNITED STATES
SECURITIES AND EXCHANGE COMMISSION

FORM S-1
REGISTRATION STATEMENT
UNDER THE SECURITIES ACT OF 1933

Acme Mills, Inc.
(Exact name of registrant as specified in its charter)

We have applied to list our stock under the symbol “ACME.”
`;

const SUBMISSION = `-----BEGIN PRIVACY-ENHANCED MESSAGE-----
<SEC-DOCUMENT>0000000001-25-000007.txt : 20250502
<SEC-HEADER>
ACCESSION NUMBER:		0000000001-25-000007
CONFORMED SUBMISSION TYPE:	8-K
CONFORMED PERIOD OF REPORT:	20250430
FILED AS OF DATE:		20250502
	COMPANY CONFORMED NAME:			ACME MILLS INC
	CENTRAL INDEX KEY:			0000000001
	FISCAL YEAR END:			1231
	SEC FILE NUMBER:	001-23456
</SEC-HEADER>
<DOCUMENT>
<TYPE>8-K
<TEXT>
<PAGE>   1
The mill has burned down.

<TABLE>
<CAPTION>
                         1994       1993
<S>                   <C>        <C>
Flour sold             12,500     11,000
Cost of grain          (4,250)    (4,000)
</TABLE>
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-99.1
<FILENAME>a.htm
<TEXT>
<html><body><p><b>Acme Rebuilds</b></p><p>It costs $4 million.</p><table><tr><td>Wheel</td><td>1,200</td></tr><tr><td>Roof</td><td>(300)</td></tr></table></body></html>
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>GRAPHIC
<FILENAME>a.jpg
<TEXT>
begin 644 a.jpg
M_]C_X \`02D9)1@\`!
end
</TEXT>
</DOCUMENT>`;

describe('a filing', () => {
  it('is known by its cover, and names itself there', async () => {
    const document = await documentOf(COVER);
    expect(document.kind).toBe('filing');
    expect(document.title).toBe('Acme Mills, Inc. S-1');
    expect(document.published).toBe('2025-05-02');
    expect(document.filing).toMatchObject({
      form: 'S-1',
      registrant: 'Acme Mills, Inc.',
      fileNumber: '333-123456',
      filed: '2025-05-02',
      ticker: 'ACME',
    });
    expect(document.terms.find((term) => term.term === 'we')).toEqual({
      term: 'we',
      meaning: 'Acme Mills, Inc.',
      span: null,
    });
  });

  it('is not made by a text that only speaks of one', async () => {
    const prose =
      'Acme filed its Form S-1 with the Securities and Exchange Commission on Friday, and wants $4 million for a quarter of its shares.\n\n';
    const document = await documentOf(`Acme Files to Go Public\n\n${prose.repeat(4)}`);
    expect([document.kind, document.filing]).toEqual(['news', null]);
  });

  it('that comes as a submission has its header, and its documents one after the other', async () => {
    const document = await documentOf(SUBMISSION, { source: 'a.txt' });
    expect(document.filing).toEqual({
      form: '8-K',
      accession: '0000000001-25-000007',
      cik: '0000000001',
      registrant: 'ACME MILLS INC',
      fileNumber: '001-23456',
      filed: '2025-05-02',
      periodEnd: '2025-04-30',
      fiscalYearEnd: '12-31',
      ticker: null,
    });
    expect(blocksOf(document)[0]).toBe('paragraph: The mill has burned down.');
    expect(rowsOf(document)).toEqual([
      '1:header:1994 | 2:header:1993',
      '0:stub:Flour sold | 1:data:12,500 | 2:data:11,000',
      '0:stub:Cost of grain | 1:data:(4,250) | 2:data:(4,000)',
    ]);
    expect(rowsOf(document, 1)).toEqual(['0:stub:Wheel | 1:data:1,200', '0:stub:Roof | 1:data:(300)']);
    expect(document.blocks.at(-1)?.section).toEqual(['EX-99.1', 'Acme Rebuilds']);
    expect(document.text).not.toContain('begin 644');
    expect(brokenLaw(document)).toBeNull();
  });
});

describe('the cover and the statements of a filing', () => {
  const bold = (words: string) => `<p align="center"><b>${words}</b></p>`;
  const cover = [
    'UNITED STATES',
    'SECURITIES AND EXCHANGE COMMISSION',
    'FORM 10-Q',
    'Acme Mills, Inc.',
    '(Exact name of registrant as specified in its charter)',
    '12 Mill Road, Suite 4',
    'Dover, Delaware 19901',
  ];

  it('are told apart: lines of the cover head nothing, the names of statements do, in whatever type', async () => {
    const document = await documentOf(
      `<html><body>${cover.map(bold).join('')}<p>Indicate by check mark whether the registrant is a mill.</p>
      ${bold('PART I')}${bold('Item 1. Financial Statements')}
      <p>Condensed Consolidated Statements of Operations (in millions)</p><p>Flour sold came to 12.</p>
      <p>Consolidated balance sheets are drawn up by clerks</p>
      <p>Condensed Consolidated Balance Sheets (Continued)</p></body></html>`,
      { source: 'a.htm' },
    );
    expect(document.blocks.filter((block) => block.start < document.text.indexOf('PART I')).map((b) => b.kind)).toEqual(
      Array.from({ length: 8 }, () => 'paragraph'),
    );
    expect(blocksOf(document).filter((line) => line.startsWith('heading'))).toEqual([
      'heading: PART I',
      'heading: Item 1. Financial Statements',
      'heading: Condensed Consolidated Statements of Operations (in millions)',
    ]);
    expect(document.blocks.at(-1)?.section).toEqual([
      'PART I',
      'Item 1. Financial Statements',
      'Condensed Consolidated Statements of Operations (in millions)',
    ]);
    expect(brokenLaw(document)).toBeNull();
  });

  it('keep a report without contents in its Items: a statement in capitals does not end the Item that it is in', async () => {
    const document = await documentOf(
      `<html><body>${bold('PART I')}${bold('Item 1. Financial Statements')}${bold('CONSOLIDATED STATEMENTS OF INCOME')}
      <p>Flour sold came to 12.</p>${bold('Item 2. Controls')}<p>None.</p></body></html>`,
      { source: 'a.htm' },
    );
    expect(document.blocks.filter((block) => block.kind === 'paragraph').map((block) => block.section)).toEqual([
      ['PART I', 'Item 1. Financial Statements', 'CONSOLIDATED STATEMENTS OF INCOME'],
      ['PART I', 'Item 2. Controls'],
    ]);
  });

  it('give the registrant of a filing whose form is not said', async () => {
    const text = COVER.replace('FORM S-1\n', '');
    const { filing, title } = await documentOf(text, { kind: 'filing' });
    expect([filing?.form, filing?.registrant, title]).toEqual([null, 'Acme Mills, Inc.', 'Acme Mills, Inc.']);
    expect((await documentOf(text, { kind: 'news' })).filing).toBeNull();
    expect((await documentOf('Nothing is said here of any registrant.', { kind: 'filing' })).filing).toBeNull();
  });
});

describe('defined terms', () => {
  const terms = (text: string) => definedTerms(text, null).map((term) => `${term.term} = ${term.meaning}`);

  it.each([
    ['bought by Acme Cloud Holdings, LLC (“Acme Cloud”) in May', ['Acme Cloud = Acme Cloud Holdings, LLC']],
    ['with Borealis Corp. (the “Lessee” or “Borealis”)', ['Lessee = Borealis Corp.', 'Borealis = Borealis Corp.']],
    [
      'under the Securities Act of 1933, as amended (the “Securities Act”)',
      ['Securities Act = Securities Act of 1933'],
    ],
    ['the Bank of the West ("BOTW")', ['BOTW = Bank of the West']],
    ['In May, the National Grain Board (“NGB”) said', ['NGB = National Grain Board']],
    [
      'The terms “Acme,” the “Company,” “we” and “our” refer to Acme Mills, Inc. and its mills',
      ['Acme = Acme Mills, Inc.', 'Company = Acme Mills, Inc.', 'we = Acme Mills, Inc.', 'our = Acme Mills, Inc.'],
    ],
  ])('are read from %j', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it.each([
    'rules generally accepted in the United States (“GAAP”)',
    'effective May 2, 2025 (the “Merger”)',
    'he said so (“never again,” as he put it)',
    'see page 3 (below)',
  ])('are not made up from %j', (text) => {
    expect(terms(text)).toEqual([]);
  });

  it('give a filing’s “we” to its registrant, unless it says otherwise', () => {
    const found = definedTerms('“We” and “our” refer to Acme Mills.', 'Acme Holdings').filter((term) =>
      /^our$/i.test(term.term),
    );
    expect(found.map((term) => term.meaning)).toEqual(['Acme Mills']);
  });
});

describe('a cover says which paper of an offering it is', () => {
  it.each([
    ['FORM S-1', 'FORM S-1', 'S-1', '2025-05-02'],
    ['FORM S-1', 'Amendment No. 2\nto\nFORM S-1', 'S-1/A', '2025-05-02'],
    ['FORM S-1', 'FORM S-1/A', 'S-1/A', '2025-05-02'],
    // The boilerplate of every cover speaks of amendments, too.
    ['FORM S-1', 'Pursuant to an amendment of the rules.\n\nFORM S-1', 'S-1', '2025-05-02'],
  ])('%s as %j is %s', async (from, to, form, filed) => {
    const document = await documentOf(COVER.replace(from, to), { kind: 'filing' });
    expect(document.filing).toMatchObject({ form, filed, fileNumber: '333-123456' });
  });

  it('a prospectus is dated by its own words', async () => {
    const text =
      'Filed Pursuant to Rule 424(b)(4)\nRegistration No. 333-123456\n\nAcme Mills, Inc.\n\nProspectus dated June 12, 2025\n';
    expect((await documentOf(text, { kind: 'filing' })).filing).toMatchObject({
      form: '424B4',
      filed: '2025-06-12',
      fileNumber: '333-123456',
    });
  });
});
