import type { LoopbackCompany, LoopbackFiling } from './edgar-formats.ts';

const filing = (number: number, form: string, filed: string, fileNumber: string, text: string): LoopbackFiling => {
  const year = filed.slice(2, 4);
  const accession = `0001900001-${year}-${String(number).padStart(6, '0')}`;
  const document =
    Number(filed.slice(0, 4)) < 2001 ? '' : `halyard-${form.toLowerCase().replace(/[^a-z0-9]/g, '')}-${number}.htm`;
  return {
    accession,
    form,
    filed,
    fileNumber,
    document,
    html: `<html><body><h1>Form ${form}</h1><p>${text}</p></body></html>`,
  };
};

const OFFERING = '333-290001';

/** A company on its way to the stock exchange: a registration, two amendments, the prospectus, and what came before. */
export const HALYARD: LoopbackCompany = {
  cik: 1900001,
  name: 'Halyard Tidal Works & Söhne, Inc.',
  ticker: 'HLYD.A',
  recent: 6,
  filings: [
    filing(6, '8-K', '2026-05-28', '001-40001', 'Results for the quarter: revenue of $118 million.'),
    filing(5, '424B4', '2026-05-20', OFFERING, 'We offer 12,000,000 shares at $21.00 a share.'),
    filing(4, 'S-1/A', '2026-05-11', OFFERING, 'We offer 12,000,000 shares at $19.00 to $21.00 a share.'),
    filing(3, 'S-1/A', '2026-04-20', OFFERING, 'We offer 10,000,000 shares.'),
    filing(2, 'S-1', '2026-03-30', OFFERING, 'We offer shares. Tidal turbines earned $412 million in 2025.'),
    filing(1, '10-K', '2026-02-20', '001-40001', 'Revenue of $412 million in 2025.'),
    filing(9, '10-K', '2019-02-20', '001-40001', 'Revenue of $31 million in 2018.'),
    filing(8, '10-K', '2018-02-20', '001-40001', 'Revenue of $24 million in 2017.'),
    filing(7, '10-Q', '2017-11-02', '001-40001', 'Revenue of $6 million in the quarter.'),
    filing(1, '10-K', '1997-02-20', '001-40001', 'Revenue of $1 million in 1996.'),
  ],
};

export const OSPREY: LoopbackCompany = {
  cik: 1900002,
  name: 'Osprey Cold Storage Corp.',
  ticker: 'OSPY',
  recent: 1,
  filings: [{ ...filing(12, '10-Q', '2026-05-20', '001-40002', 'Nothing much.'), accession: '0001900002-26-000012' }],
};

const unlisted = (cik: number, name: string): LoopbackCompany => ({
  cik,
  name,
  ticker: null,
  recent: 5,
  filings: [
    {
      ...filing(2, '10-K/A', '2026-04-02', '001-40003', 'Revenue of $9 million in 2025.'),
      accession: `000${cik}-26-000002`,
      reportDate: '2025-12-31',
    },
    {
      ...filing(1, '10-K', '2026-03-02', '001-40003', 'Revenue of $8 million in 2025.'),
      accession: `000${cik}-26-000001`,
      reportDate: '2025-12-31',
    },
  ],
});

/** Filers without a ticker, two of whom differ in their legal form alone. */
export const MARLOWS: readonly LoopbackCompany[] = [
  unlisted(1900011, 'MARLOW PIER CORP /DE/'),
  unlisted(1900012, 'Marlow Pier LLC'),
  unlisted(1900013, 'Marlow Lighthouse Trust'),
];
