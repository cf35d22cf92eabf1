import type { z } from 'zod';
import type { Locator } from '../model/fetched.ts';
import type { CompanyFactsSource, EdgarSource } from '../model/pipeline.ts';
import { type Problem, problem } from '../model/problem.ts';
import { companyFactsUrl } from './edgar/addresses.ts';
import { findCik } from './edgar/company.ts';
import type { Filing } from './edgar/filing.ts';
import { documentsOf } from './edgar/filing-documents.ts';
import { findFilings, type ListTools } from './edgar/find-filings.ts';
import { locatorOfExhibit, locatorOfFiling } from './edgar/listed-filing.ts';
import type { Resolved } from './files.ts';
import { locatorOfUrl } from './locator.ts';

type Wanted = z.infer<typeof EdgarSource>['edgar'];

/** What messages call the source: "edgar:1900001", "edgar:current". */
const nameOf = ({ cik, ticker, company, current, daily, fullText }: Wanted): string =>
  `edgar:${cik ?? ticker ?? company ?? (current === true ? 'current' : (daily ?? fullText))}`;

const nothing = (wanted: Wanted, company: string | null): Problem => {
  const { forms = [], since, until, current, daily, fullText } = wanted;
  const what = forms.length === 0 ? 'nothing' : `no ${forms.join(' or ')}`;
  const words = fullText === undefined ? '' : ` with the words ${fullText}`;
  const when = `${since === undefined ? '' : ` since ${since}`}${until === undefined ? '' : ` until ${until}`}`;
  // Of what all companies file, nothing of the kind is no news.
  const level = current === true || daily !== undefined ? 'warning' : 'error';
  const message = company === null ? `EDGAR has ${what}${words}${when}.` : `${company} has filed ${what}${when}.`;
  const hint = 'Check the forms and the dates; an amendment is a form of its own, S-1/A.';
  return problem('not-found', nameOf(wanted), message, { hint, level });
};

/** SEC's own number for what came on paper: https://www.sec.gov/info/edgar/specifications/pds_dissemination_spec.pdf */
const isOnPaper = ({ accession }: Filing): boolean => accession.startsWith('9999999997-');

const onPaper = ({ company, form, filed, url }: Filing): Problem =>
  problem('not-found', url, `${company} filed this ${form} on paper, on ${filed}: EDGAR has no text of it.`, {
    level: 'warning',
    hint: 'Ask the company, or the SEC.',
  });

/** The exhibits of a filing that are wanted: "EX-99" stands for EX-99.1, EX-99.2 ... */
const exhibitsOf = async (filing: Filing, types: readonly string[], { get, signal }: ListTools): Promise<Resolved> => {
  // A complete submission has its exhibits in it.
  if (types.length === 0 || filing.url.endsWith('.txt')) return { locators: [], problems: [] };
  const read = await documentsOf(get, filing.cik, filing.accession, signal);
  if (!read.ok) return { locators: [], problems: [read.problem] };
  const wanted = read.value.filter(({ type }) =>
    types.some(
      (each) => type?.toUpperCase() === each.toUpperCase() || type?.toUpperCase().startsWith(`${each.toUpperCase()}.`),
    ),
  );
  return { locators: wanted.map((document) => locatorOfExhibit(filing, document)), problems: [] };
};

/** The primary documents of filings, newest first, and the exhibits that are asked for after each. */
export const resolveEdgar = async ({ edgar }: z.infer<typeof EdgarSource>, tools: ListTools): Promise<Resolved> => {
  const { forms = [], exhibits = [], ...query } = edgar;
  const reading = await findFilings({ ...query, forms }, tools);
  if (!reading.ok) return { locators: [], problems: [reading.problem] };
  const { company, filings } = reading.value;
  const problems = [...reading.value.problems, ...filings.filter(isOnPaper).map(onPaper)];
  if (filings.length === 0) problems.push(nothing(edgar, company));
  const locators: Locator[] = [];
  for (const filing of filings.filter((each) => !isOnPaper(each))) {
    locators.push(locatorOfFiling(filing));
    const more = await exhibitsOf(filing, exhibits, tools);
    locators.push(...more.locators);
    problems.push(...more.problems);
  }
  return { locators, problems };
};

/** All that a company tagged in XBRL, as one document. */
export const resolveCompanyFacts = async (
  { companyFacts }: z.infer<typeof CompanyFactsSource>,
  { get, signal }: ListTools,
): Promise<Resolved> => {
  const cik = await findCik(get, companyFacts, signal);
  if (!cik.ok) return { locators: [], problems: [cik.problem] };
  return { locators: [locatorOfUrl(companyFactsUrl(cik.value), 'filing')], problems: [] };
};
