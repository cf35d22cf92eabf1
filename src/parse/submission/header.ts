import type { FilingHeader } from '../../model/document.ts';
import { dayOf, monthDayOf } from '../day.ts';

/**
 * The names of one field in the three headers of EDGAR: the full submission's, the dissemination (`.nc`) file's, both in
 * https://www.sec.gov/edgar/filer-information ("EDGAR Public Dissemination Service Technical Specification").
 */
const FIELDS = {
  accession: ['ACCESSION NUMBER:', '<ACCESSION-NUMBER>'],
  form: ['CONFORMED SUBMISSION TYPE:', '<TYPE>'],
  periodEnd: ['CONFORMED PERIOD OF REPORT:', '<PERIOD>'],
  filed: ['FILED AS OF DATE:', '<FILING-DATE>'],
  registrant: ['COMPANY CONFORMED NAME:', '<CONFORMED-NAME>'],
  cik: ['CENTRAL INDEX KEY:', '<CIK>'],
  fiscalYearEnd: ['FISCAL YEAR END:', '<FISCAL-YEAR-END>'],
  fileNumber: ['SEC FILE NUMBER:', '<FILE-NUMBER>'],
} as const;

/** What follows the first of the names that stands in the header, up to the line's end or the next tag. */
const fieldOf = (header: string, names: readonly string[]): string | null => {
  for (const name of names) {
    const at = header.indexOf(name);
    if (at < 0) continue;
    const value = /^[^<\r\n]{0,200}/.exec(header.slice(at + name.length, at + name.length + 200))?.[0].trim();
    if (value !== undefined && value !== '') return value;
  }
  return null;
};

/** What the SGML header of a submission says; of several filers the first, who is the subject or the registrant. */
export const submissionHeader = (header: string): Partial<FilingHeader> => {
  const { accession, form, periodEnd, filed, registrant, cik, fiscalYearEnd, fileNumber } = FIELDS;
  return {
    accession: fieldOf(header, accession),
    form: fieldOf(header, form),
    periodEnd: dayOf(fieldOf(header, periodEnd)),
    filed: dayOf(fieldOf(header, filed)),
    registrant: fieldOf(header, registrant),
    cik: fieldOf(header, cik)?.replace(/\D/g, '').padStart(10, '0') ?? null,
    fiscalYearEnd: monthDayOf(fieldOf(header, fiscalYearEnd) ?? ''),
    fileNumber: fieldOf(header, fileNumber),
  };
};
