import type { z } from 'zod';
import type { EdgarSource } from '../model/pipeline.ts';
import { problem } from '../model/problem.ts';
import { cikOfTicker } from './edgar/company.ts';
import { filingsOf } from './edgar/filings.ts';
import { locatorOfFiling } from './edgar/listed-filing.ts';
import type { Resolved } from './files.ts';
import type { Get } from './reading.ts';

/** The primary documents of a company's filings, newest first. */
export const resolveEdgar = async (
  source: z.infer<typeof EdgarSource>,
  tools: { readonly get: Get; readonly signal?: AbortSignal },
): Promise<Resolved> => {
  const { cik, ticker, forms, since, limit } = source.edgar;
  const name = `edgar:${cik ?? ticker}`;
  const company =
    cik === undefined ? await cikOfTicker(tools.get, ticker ?? '', tools.signal) : { ok: true as const, value: cik };
  if (!company.ok) return { locators: [], problems: [company.problem] };
  const reading = await filingsOf(tools.get, { cik: company.value, forms, since, limit }, tools.signal);
  if (!reading.ok) return { locators: [], problems: [reading.problem] };
  const { filings } = reading.value;
  const problems = [...reading.value.problems];
  if (filings.length === 0) {
    const message = `${reading.value.company} has filed no ${forms.join(' or ')}${since === undefined ? '' : ` since ${since}`}.`;
    problems.push(
      problem('not-found', name, message, {
        hint: 'Check the forms and the date; an amendment is a form of its own, S-1/A.',
      }),
    );
  }
  return { locators: filings.map(locatorOfFiling), problems };
};
