/**
 * EDGAR's formats, written by our own code, with companies that do not exist. Each function shows one format; the real ones
 * were only looked at.
 */
export type LoopbackFiling = {
  readonly accession: string;
  readonly form: string;
  readonly filed: string;
  readonly fileNumber: string;
  /** '' for an old filing, which is only to be had as a submission text. */
  readonly document: string;
  readonly html: string;
  readonly reportDate?: string;
};

export type LoopbackCompany = {
  readonly cik: number;
  readonly name: string;
  readonly ticker: string | null;
  /** Newest first. */
  readonly filings: readonly LoopbackFiling[];
  /** How many filings are in the first page; the others are in older ones. */
  readonly recent: number;
};

const padded = (cik: number): string => String(cik).padStart(10, '0');
export const folderOf = (company: LoopbackCompany, filing: LoopbackFiling): string =>
  `/Archives/edgar/data/${company.cik}/${filing.accession.replaceAll('-', '')}`;

export const tickersJson = (companies: readonly LoopbackCompany[]): string =>
  JSON.stringify(
    Object.fromEntries(
      companies
        .filter((company) => company.ticker !== null)
        .map((company, i) => [String(i), { cik_str: company.cik, ticker: company.ticker, title: company.name }]),
    ),
  );

const columns = (filings: readonly LoopbackFiling[]): Record<string, unknown[]> => ({
  accessionNumber: filings.map((f) => f.accession),
  filingDate: filings.map((f) => f.filed),
  reportDate: filings.map((f) => f.reportDate ?? ''),
  acceptanceDateTime: filings.map((f) => `${f.filed}T16:05:00.000Z`),
  act: filings.map(() => '33'),
  form: filings.map((f) => f.form),
  fileNumber: filings.map((f) => f.fileNumber),
  filmNumber: filings.map(() => ''),
  items: filings.map((f) => (f.form === '8-K' ? '2.02,9.01' : '')),
  core_type: filings.map((f) => f.form),
  size: filings.map((f) => f.html.length),
  isXBRL: filings.map(() => 0),
  isInlineXBRL: filings.map(() => 0),
  primaryDocument: filings.map((f) => f.document),
  primaryDocDescription: filings.map((f) => f.form),
});

const OLDER_PAGE = 3;
const olderPages = (company: LoopbackCompany): LoopbackFiling[][] => {
  const pages: LoopbackFiling[][] = [];
  for (let i = company.recent; i < company.filings.length; i += OLDER_PAGE)
    pages.push(company.filings.slice(i, i + OLDER_PAGE));
  return pages;
};
const olderName = (company: LoopbackCompany, page: number): string =>
  `CIK${padded(company.cik)}-submissions-${String(page + 1).padStart(3, '0')}.json`;

/** The submissions file and its older pages, by path. */
export const submissionsFiles = (company: LoopbackCompany): [path: string, json: string][] => {
  const pages = olderPages(company);
  const first = {
    cik: padded(company.cik),
    entityType: 'operating',
    name: company.name,
    tickers: company.ticker === null ? [] : [company.ticker],
    exchanges: [],
    formerNames: [],
    filings: {
      recent: columns(company.filings.slice(0, company.recent)),
      files: pages.map((page, i) => ({
        name: olderName(company, i),
        filingCount: page.length,
        filingFrom: page.at(-1)?.filed,
        filingTo: page[0]?.filed,
      })),
    },
  };
  return [
    [`/submissions/CIK${padded(company.cik)}.json`, JSON.stringify(first)],
    ...pages.map((page, i): [string, string] => [
      `/submissions/${olderName(company, i)}`,
      JSON.stringify(columns(page)),
    ]),
  ];
};

/** "0001900001-26-000004-index.html": the page that lists the documents of a filing. */
export const filingIndexHtml = (company: LoopbackCompany, filing: LoopbackFiling): string => {
  const row = (cells: string[]): string => `<tr>${cells.map((cell) => `<td scope="row">${cell}</td>`).join('\n')}</tr>`;
  const link = (name: string, viewer = ''): string =>
    `<a href="${viewer}${folderOf(company, filing)}/${name}">${name}</a>${viewer === '' ? '' : ' &nbsp;&nbsp;<span style="color: green">iXBRL</span>'}`;
  return `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html><head><title>EDGAR Filing Documents for ${filing.accession}</title></head><body>
<table class="outer"><tr><td>Navigation</td></tr></table>
<p>Document Format Files</p>
<table class="tableFile" summary="Document Format Files">
<tr><th scope="col">Seq</th><th scope="col">Description</th><th scope="col">Document</th><th scope="col">Type</th><th scope="col">Size</th></tr>
${row(['1', filing.form, link(filing.document, '/ix?doc='), filing.form, String(filing.html.length)])}
${row(['2', 'Agreement &amp; exhibits', link('exhibit101.htm'), 'EX-10.1', '1200'])}
${row(['&nbsp;', 'Complete submission text file', link(`${filing.accession}.txt`), '&nbsp;', '9000'])}
</table>
<table class="tableFile" summary="Data Files"><tr><th>Seq</th></tr>${row(['3', 'Schema', link('a.xsd'), 'EX-101.SCH', '17'])}</table>
</body></html>`;
};

export const submissionText = (company: LoopbackCompany, filing: LoopbackFiling): string =>
  `<SEC-DOCUMENT>${filing.accession}.txt : ${filing.filed.replaceAll('-', '')}
<SEC-HEADER>${filing.accession}.hdr.sgml : ${filing.filed.replaceAll('-', '')}
ACCESSION NUMBER:\t\t${filing.accession}
CONFORMED SUBMISSION TYPE:\t${filing.form}
FILER:
\tCOMPANY DATA:
\t\tCOMPANY CONFORMED NAME:\t\t\t${company.name}
\t\tCENTRAL INDEX KEY:\t\t\t${padded(company.cik)}
</SEC-HEADER>
<DOCUMENT>
<TYPE>${filing.form}
<SEQUENCE>1
<TEXT>
${filing.html}
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
`;

/** The archive repeats lines of a filing with several filers; so does this one. */
export const dailyIndex = (date: string, companies: readonly LoopbackCompany[]): string => {
  const lines = companies.flatMap((company) =>
    company.filings
      .filter((filing) => filing.filed === date)
      .map(
        (f) =>
          `${company.cik}|${company.name}|${f.form}|${date.replaceAll('-', '')}|edgar/data/${company.cik}/${f.accession}.txt`,
      ),
  );
  return `Description:           Daily Index of EDGAR Dissemination Feed
Last Data Received:    ${date}
Comments:              webmaster@sec.gov
Anonymous FTP:         ftp://ftp.sec.gov/edgar/
 
CIK|Company Name|Form Type|Date Filed|File Name
--------------------------------------------------------------------------------
${lines.flatMap((line) => [line, line]).join('\n')}
`;
};

/** In ISO-8859-1, as EDGAR sends it. */
export const currentAtom = (origin: string, companies: readonly LoopbackCompany[], form: string): Buffer => {
  const entries = companies.flatMap((company) =>
    company.filings
      .filter((filing) => filing.form.startsWith(form))
      .map(
        (f) => `<entry>
<title>${f.form} - ${company.name.replaceAll('&', '&amp;')} (${padded(company.cik)}) (Filer)</title>
<link rel="alternate" type="text/html" href="${origin}${folderOf(company, f)}/${f.accession}-index.htm"/>
<summary type="html">
 &lt;b&gt;Filed:&lt;/b&gt; ${f.filed} &lt;b&gt;AccNo:&lt;/b&gt; ${f.accession} &lt;b&gt;Size:&lt;/b&gt; 1 KB
</summary>
<updated>${f.filed}T10:00:00-05:00</updated>
<category scheme="https://www.sec.gov/" label="form type" term="${f.form}"/>
<id>urn:tag:sec.gov,2008:accession-number=${f.accession}</id>
</entry>`,
      ),
  );
  const xml = `<?xml version="1.0" encoding="ISO-8859-1" ?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>Latest Filings</title>
<link rel="self" href="/cgi-bin/browse-edgar?action=getcurrent"/>
<updated>2026-05-20T10:00:00-04:00</updated>
${entries.join('\n')}
</feed>`;
  return Buffer.from(xml, 'latin1');
};

/** Filers whose names have a word that begins so; EDGAR's own ranking is not known, and ten is the most. */
export const filerHintsJson = (companies: readonly LoopbackCompany[], typed: string): string => {
  const words = typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const hits = companies
    .filter(({ name }) => {
      const parts = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      return words.length > 0 && words.every((word) => parts.some((part) => part.startsWith(word)));
    })
    .slice(0, 10)
    .map(({ cik, name, ticker }, i) => ({
      _index: 'edgar_entity',
      _id: String(cik),
      _score: 10 - i,
      _source: { entity: ticker === null ? name : `${name} (${ticker})`, rank: i, ...(ticker && { tickers: ticker }) },
    }));
  return JSON.stringify({ took: 2, timed_out: false, hits: { total: { value: hits.length, relation: 'eq' }, hits } });
};

export const fullTextJson = (companies: readonly LoopbackCompany[], words: string): string => {
  const phrase = words.replaceAll('"', '').toLowerCase();
  const hits = companies.flatMap((company) =>
    company.filings
      .filter((filing) => filing.html.toLowerCase().includes(phrase))
      .map((f) => ({
        _index: 'edgar_file',
        _id: `${f.accession}:${f.document}`,
        _score: 1,
        _source: {
          ciks: [padded(company.cik)],
          period_ending: null,
          file_num: [f.fileNumber],
          display_names: [`${company.name}  (CIK ${padded(company.cik)})`],
          form: f.form,
          adsh: f.accession,
          file_date: f.filed,
          file_type: f.form,
          file_description: f.form,
          items: [],
        },
      })),
  );
  return JSON.stringify({
    took: 4,
    timed_out: false,
    hits: { total: { value: hits.length, relation: 'eq' }, max_score: null, hits },
    aggregations: {},
  });
};

export const companyFactsJson = (company: LoopbackCompany): string =>
  JSON.stringify({
    cik: company.cik,
    entityName: company.name,
    facts: {
      'us-gaap': {
        Revenues: {
          label: 'Revenues',
          description: 'Revenue of all kinds.',
          units: {
            USD: [
              {
                start: '2025-01-01',
                end: '2025-12-31',
                val: 412_000_000,
                accn: '0001900001-26-000001',
                fy: 2025,
                fp: 'FY',
                form: '10-K',
                filed: '2026-02-20',
              },
            ],
          },
        },
        Assets: {
          label: null,
          description: null,
          units: {
            USD: [
              {
                end: '2025-12-31',
                val: 1_500_000_000.5,
                accn: '0001900001-26-000001',
                fy: null,
                fp: null,
                form: '10-K',
                filed: '2026-02-20',
              },
            ],
          },
        },
      },
    },
  });

/** What the object store behind the archive says of a key that it does not have. */
export const missingXml = (code: 'NoSuchKey' | 'AccessDenied', key: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>No such thing.</Message><Key>${key}</Key><RequestId>0</RequestId></Error>`;

const page = (title: string, text: string): string =>
  `<!DOCTYPE html>\n<html><head>\n<title>SEC.gov | ${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`;

export const throttlePage = page('Request Rate Threshold Exceeded', 'Please wait ten minutes.');
export const undeclaredPage = page(
  'Your Request Originates from an Undeclared Automated Tool',
  'Please declare your traffic.',
);
export const maintenancePage = page('File Unavailable', 'This page is temporarily unavailable.');
