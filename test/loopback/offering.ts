import type { LoopbackCompany, LoopbackFiling } from './edgar-formats.ts';

const cover = (title: string, filed: string, text: string): string =>
  `<html><body>
<p>As filed with the Securities and Exchange Commission on ${filed}</p>
<p>Registration No. 333-290077</p>
<p>UNITED STATES SECURITIES AND EXCHANGE COMMISSION</p>
${title}
<p>REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933</p>
<p>Merrow Kilnworks, Inc.</p>
<p>(Exact name of registrant as specified in its charter)</p>
<p>${text}</p>
</body></html>`;

const prospectus = (text: string): string =>
  `<html><body>
<p>Filed Pursuant to Rule 424(b)(4)</p>
<p>Registration No. 333-290077</p>
<p>PROSPECTUS</p>
<p>Merrow Kilnworks, Inc.</p>
<p>${text}</p>
</body></html>`;

const filing = (number: number, form: string, filed: string, html: string): LoopbackFiling => ({
  accession: `0001900077-26-${String(number).padStart(6, '0')}`,
  form,
  filed,
  fileNumber: '333-290077',
  document: `merrow-${number}.htm`,
  html,
});

/** One registration: the statement, two amendments that each change a figure, and the prospectus, with covers as filers print them. */
export const MERROW: LoopbackCompany = {
  cik: 1900077,
  name: 'Merrow Kilnworks, Inc.',
  ticker: 'MRRW',
  recent: 10,
  filings: [
    filing(4, '424B4', '2026-05-20', prospectus('Revenue was $66 million in 2025. We employ 540 people.')),
    filing(
      3,
      'S-1/A',
      '2026-05-11',
      cover(
        '<p>Amendment No. 2 to</p><p>FORM S-1</p>',
        'May 11, 2026',
        'Revenue was $66 million in 2025. We employ 540 people.',
      ),
    ),
    filing(
      2,
      'S-1/A',
      '2026-04-20',
      cover(
        '<p>Amendment No. 1 to</p><p>FORM S-1</p>',
        'April 20, 2026',
        'Revenue was $66 million in 2025. We employ 512 people.',
      ),
    ),
    filing(
      1,
      'S-1',
      '2026-03-30',
      cover('<p>FORM S-1</p>', 'March 30, 2026', 'Revenue was $61 million in 2025. We employ 512 people.'),
    ),
  ],
};

const quietCover = (form: string, text: string): string =>
  `<html><body><p>Registration No. 333-</p><p>${form}</p><p>SELWICK FERRY LINES CORP.</p><p>${text}</p></body></html>`;

const quietFiling = (number: number, form: string, filed: string, html: string): LoopbackFiling => ({
  accession: `0001900078-26-${String(number).padStart(6, '0')}`,
  form,
  filed,
  fileNumber: '333-290078',
  document: `selwick-${number}.htm`,
  html,
});

/** An offering whose papers leave to EDGAR's list who files them, when, as what and under which number. */
export const SELWICK: LoopbackCompany = {
  cik: 1900078,
  name: 'SELWICK FERRY LINES CORP /DE/',
  ticker: null,
  recent: 10,
  filings: [
    quietFiling(
      4,
      '424B4',
      '2026-05-20',
      '<html><body><p>12,000,000 shares</p><p>Selwick Ferry Lines Corp. is a line of ferries. Revenue was $68 million in 2025.</p></body></html>',
    ),
    quietFiling(3, 'S-1/A', '2026-05-11', quietCover('Pre-effective amendment', 'Revenue was $66 million in 2025.')),
    quietFiling(2, 'S-1/A', '2026-04-20', quietCover('Pre-effective amendment', 'Revenue was $61 million in 2025.')),
    quietFiling(1, 'S-1', '2026-03-30', quietCover('Form S-1', 'Revenue was $61 million in 2025.')),
  ],
};
