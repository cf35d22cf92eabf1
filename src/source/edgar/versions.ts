import type { Get, Reading } from '../reading.ts';
import type { Filing } from './filing.ts';
import { filingsOf } from './filings.ts';

/** The file numbers of offerings: registration statements under the 1933 act, today's and those of the nineties, and Regulation A. */
const OFFERING = /^(?:333|033|002|024)-/;

/**
 * The papers that say the whole of an offering anew: the statement, its amendments before and after it is effective, and the prospectuses
 * that complete it. The others of its number are notices, letters, adverts (FWP), and the terms of single sales from a shelf (424B2, 424B5).
 */
const STATEMENT = /^(?:(?:S|F|SF)-\d{1,2}(?:ASR)?(?:\/A)?|POS AM|POS EX|POSASR|424B[134]|1-A(?:\/A| POS)?|253G\d)$/;

/** Filings with the same key are versions of one document. */
const keyOf = ({ form, fileNumber, reportDate, cik, accession }: Filing): string => {
  if (fileNumber !== null && OFFERING.test(fileNumber) && STATEMENT.test(form)) return fileNumber;
  // An annual report and its amendments: one form, one period.
  if (reportDate !== null) return `${cik} ${form.replace(/\/A$/, '')} ${reportDate}`;
  return accession;
};

const inOrder = (a: Filing, b: Filing): number =>
  a.filed < b.filed ? -1 : a.filed > b.filed ? 1 : a.accession < b.accession ? -1 : 1;

/** The versions of each document, oldest first: S-1, S-1/A, S-1/A, 424B4. What is no version of another stands alone. */
export const versionsOf = (filings: readonly Filing[]): Filing[][] => {
  const chains = new Map<string, Filing[]>();
  for (const filing of filings) {
    const chain = chains.get(keyOf(filing));
    if (chain === undefined) chains.set(keyOf(filing), [filing]);
    else chain.push(filing);
  }
  return [...chains.values()].map((chain) => chain.sort(inOrder));
};

/** A registration is good for three years (rule 415(a)(5)): so far behind its papers its beginning is looked for. */
const YEARS = 3;
/** Of one document. */
const MOST_VERSIONS = 100;

/** All versions of the documents that the filings are versions of, each chain oldest first, in the order of the filings. */
export const withAllVersions = async (
  get: Get,
  cik: string,
  filings: readonly Filing[],
  signal?: AbortSignal,
): Promise<Reading<Filing[][]>> => {
  const oldest = filings.map(({ filed }) => filed).sort()[0];
  if (oldest === undefined) return { ok: true, value: [] };
  const since = `${Number(oldest.slice(0, 4)) - YEARS}${oldest.slice(4)}`;
  const read = await filingsOf(get, { cik, forms: [], since, limit: Number.POSITIVE_INFINITY }, signal);
  if (!read.ok) return read;
  const wanted = new Set(filings.map(keyOf));
  const chains = versionsOf(read.value.filings.filter((filing) => wanted.has(keyOf(filing))));
  return { ok: true, value: chains.map((chain) => chain.slice(-MOST_VERSIONS)) };
};
