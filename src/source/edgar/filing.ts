/** A filing, as one of EDGAR's lists has it; what the list does not say is null. */
export type Filing = {
  readonly cik: string;
  /** As EDGAR has it, often in capitals. */
  readonly company: string;
  readonly accession: string;
  readonly form: string;
  /** ISO dates. */
  readonly filed: string;
  readonly reportDate: string | null;
  /** The registration that amendments and prospectuses share: "333-290001". */
  readonly fileNumber: string | null;
  /** 8-K item numbers. */
  readonly items: readonly string[];
  readonly description: string | null;
  /** The document that a reader opens; the complete submission where the list names none. */
  readonly url: string;
};

/** Which filings are wanted. */
export type FilingFilter = {
  /** Empty for all. "424B" stands for 424B1 to 424B8; otherwise a form is just itself: "S-1" is not "S-1/A". */
  readonly forms: readonly string[];
  /** ISO date: that day and later. */
  readonly since?: string | undefined;
  /** ISO date: that day and earlier. */
  readonly until?: string | undefined;
  /** All filings of one registration. */
  readonly fileNumber?: string | undefined;
};

export const isWanted = (filter: FilingFilter): ((filing: Filing) => boolean) => {
  const forms = filter.forms.map((wanted) => wanted.trim().toUpperCase());
  return (filing) => {
    const form = filing.form.toUpperCase();
    if (forms.length > 0 && !forms.some((wanted) => wanted === form || (wanted === '424B' && /^424B\d$/.test(form))))
      return false;
    if (filter.since !== undefined && filing.filed < filter.since) return false;
    if (filter.until !== undefined && filing.filed > filter.until) return false;
    return filter.fileNumber === undefined || filing.fileNumber === filter.fileNumber;
  };
};

/** Newest first; filings of one day stay in the list's own order. */
export const newestFirst = (filings: readonly Filing[]): Filing[] =>
  [...filings].sort((a, b) => (a.filed < b.filed ? 1 : a.filed > b.filed ? -1 : 0));

/** "0001181412" → "1181412", as folders are named and people write it. */
export const bareCik = (cik: string): string => cik.replace(/^0+(?=\d)/, '');
