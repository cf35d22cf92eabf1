import { bareCik } from './filing.ts';

/**
 * Where things are at EDGAR. https://www.sec.gov/search-filings/edgar-search-assistance/accessing-edgar-data and
 * https://www.sec.gov/search-filings/edgar-application-programming-interfaces
 * A mirror is a matter of `fetch`: addresses are EDGAR's own, so that the same document has the same address everywhere.
 */
const WWW = 'https://www.sec.gov';
const DATA = 'https://data.sec.gov';
const SEARCH = 'https://efts.sec.gov';

/** "1181412" → "0001181412", as JSON files are named. */
const paddedCik = (cik: string): string => cik.replace(/^0+/, '').padStart(10, '0');

/** Filers whose names have words that begin so, ten at most: what EDGAR's search page asks while one types. */
export const filerHintsUrl = (words: string): string =>
  `${SEARCH}/LATEST/search-index?${new URLSearchParams({ keysTyped: words })}`;

export const companyTickersUrl = `${WWW}/files/company_tickers.json`;

export const submissionsUrl = (cik: string): string => `${DATA}/submissions/CIK${paddedCik(cik)}.json`;

/** A page of older filings, by the name that the submissions file gives it. */
export const olderSubmissionsUrl = (name: string): string => `${DATA}/submissions/${encodeURIComponent(name)}`;

export const companyFactsUrl = (cik: string): string => `${DATA}/api/xbrl/companyfacts/CIK${paddedCik(cik)}.json`;

/** The folder of a filing: accession "0001628280-26-036936" lies in ".../000162828026036936". */
const filingFolder = (cik: string, accession: string): string =>
  `${WWW}/Archives/edgar/data/${bareCik(cik)}/${accession.replaceAll('-', '')}`;

/** One document of a filing; a name may have folders, "xslF345X05/form4.xml". */
export const documentUrl = (cik: string, accession: string, name: string): string =>
  `${filingFolder(cik, accession)}/${name.split('/').map(encodeURIComponent).join('/')}`;

export const filingIndexUrl = (cik: string, accession: string): string =>
  `${filingFolder(cik, accession)}/${accession}-index.html`;

/** The complete submission: all documents of a filing in one text file. */
export const submissionTextUrl = (cik: string, accession: string): string =>
  `${filingFolder(cik, accession)}/${accession}.txt`;

/** @param date "2025-04-18" */
export const dailyIndexUrl = (date: string): string => {
  const quarter = Math.ceil(Number(date.slice(5, 7)) / 3);
  return `${WWW}/Archives/edgar/daily-index/${date.slice(0, 4)}/QTR${quarter}/master.${date.replaceAll('-', '')}.idx`;
};

/** @param form "S-1", or "" for all; count at most 100 */
export const currentFilingsUrl = (form: string, start: number, count: number): string =>
  `${WWW}/cgi-bin/browse-edgar?${new URLSearchParams({ action: 'getcurrent', type: form, owner: 'include', start: String(start), count: String(count), output: 'atom' })}`;

export const fullTextSearchUrl = (parameters: Readonly<Record<string, string>>): string =>
  `${SEARCH}/LATEST/search-index?${new URLSearchParams(parameters)}`;
