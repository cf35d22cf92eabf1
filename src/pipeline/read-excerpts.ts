import { extract, type Takeover, takeoversIn } from '../extract/extract.ts';
import type { Claim } from '../model/claim.ts';
import type { Document, FilingHeader } from '../model/document.ts';
import { recognize } from '../recognize/recognize.ts';
import { type ReportFrame, reportFrame } from '../recognize/report.ts';
import type { Subject } from './read-document.ts';

const two = (n: number): string => String(n).padStart(2, '0');

const headerOf = ({ form, periodEnd, year }: ReportFrame): FilingHeader => ({
  form,
  accession: null,
  cik: null,
  registrant: null,
  fileNumber: null,
  filed: null,
  periodEnd,
  fiscalYearEnd: year === null ? null : `${two(year.month)}-${two(year.day)}`,
  ticker: null,
});

/** What an excerpt has that tells of a takeover; most have not, and need not be looked at again. */
const ACQUIRES = /\b(?:acquired|acquisition|merger)\b/;

/** How many excerpts on a takeover may still be spoken of. */
const STILL_TOLD = 6;

/**
 * The claims of excerpts of one document, read as one: all of them say what the report is for and in which scale it prints its amounts,
 * and with that each is read on its own. Every claim keeps the source, the document and the offsets of its own excerpt. Excerpts that
 * do not let on what they are excerpts of are read one by one. Pure.
 */
export const claimsOfExcerpts = (documents: readonly Document[], subject: Subject): Claim[] => {
  const excerpts = documents.map((document) => ({ document, recognition: recognize(document) }));
  const frame = excerpts.length < 2 ? null : reportFrame(excerpts);
  if (frame === null || frame.form === null || frame.periodEnd === null)
    return excerpts.flatMap(({ document, recognition }) => extract(document, recognition, subject));
  const filing = headerOf(frame);
  let told: readonly (readonly Takeover[])[] = [];
  return documents.flatMap((document) => {
    const dated: Document = { ...document, kind: 'filing', filing: document.filing ?? filing };
    const recognition = recognize(dated, frame);
    const takeovers = told.flat();
    told = [ACQUIRES.test(dated.text) ? takeoversIn(dated, recognition) : [], ...told].slice(0, STILL_TOLD);
    return extract(dated, recognition, { ...subject, takeovers });
  });
};
