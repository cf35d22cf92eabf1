import type { ListedFiling } from '../../model/document.ts';
import type { Locator } from '../../model/fetched.ts';
import { locatorOfUrl } from '../locator.ts';
import type { Filing } from './filing.ts';
import type { FilingDocument } from './filing-documents.ts';

/** EDGAR's lists have dates as text, and none as an empty one. */
const dayOf = (text: string | null): string | null =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;

/** What the document of a filing will not say of itself, from the list that the filing was found in. */
const listedFiling = (filing: Filing): ListedFiling => ({
  form: filing.form || null,
  accession: filing.accession,
  cik: filing.cik.padStart(10, '0'),
  registrant: filing.company.trim() || null,
  fileNumber: filing.fileNumber,
  filed: dayOf(filing.filed),
  periodEnd: dayOf(filing.reportDate),
});

/** Where a filing is to be had, with what its list says of it. */
export const locatorOfFiling = (filing: Filing): Locator => locatorOfUrl(filing.url, 'filing', listedFiling(filing));

/** The same for an exhibit of a filing, which goes by its own type: "EX-99.1". */
export const locatorOfExhibit = (filing: Filing, { url, type }: FilingDocument): Locator =>
  locatorOfUrl(url, 'filing', { ...listedFiling(filing), form: type });
