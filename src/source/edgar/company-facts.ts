import { z } from 'zod';
import { type Get, jsonOf, type Reading, readFrom } from '../reading.ts';
import { companyFactsUrl } from './addresses.ts';

/** One value that a company tagged in a filing. */
export type CompanyFact = {
  /** "us-gaap:Revenues" */
  readonly name: string;
  /** "USD", "shares", "USD/shares" */
  readonly unit: string;
  /** As a decimal string, in the unit itself. */
  readonly value: string;
  readonly period: { readonly start: string; readonly end: string } | { readonly instant: string };
  readonly form: string;
  readonly filed: string;
  readonly accession: string;
};

const Fact = z.object({
  start: z.iso.date().optional(),
  end: z.iso.date(),
  val: z.number(),
  accn: z.string().regex(/^\d{10}-\d{2}-\d{6}$/),
  form: z.string(),
  filed: z.iso.date(),
});

const CompanyFacts = z.object({
  entityName: z.string(),
  /** By taxonomy, then by tag, then by unit. */
  facts: z.record(z.string(), z.record(z.string(), z.object({ units: z.record(z.string(), z.array(Fact)) }))),
});

/** 1.5e21 as digits: EDGAR's values are JSON numbers, and print without an exponent. */
const digitsOf = (value: number): string =>
  Math.abs(value) >= 1e21
    ? BigInt(value).toString()
    : Math.abs(value) < 1e-6 && value !== 0
      ? value.toFixed(20).replace(/0+$/, '')
      : String(value);

/** Everything that a company tagged in XBRL, in all its filings, as EDGAR gathers it. */
export const companyFacts = (
  get: Get,
  cik: string,
  signal?: AbortSignal,
): Promise<Reading<{ company: string; facts: CompanyFact[] }>> =>
  readFrom(
    get,
    companyFactsUrl(cik),
    "EDGAR's list of a company's facts",
    ({ bytes }) => {
      const read = jsonOf(CompanyFacts, bytes);
      if (read === null) return null;
      const facts: CompanyFact[] = [];
      for (const [taxonomy, tags] of Object.entries(read.facts))
        for (const [tag, { units }] of Object.entries(tags))
          for (const [unit, values] of Object.entries(units))
            for (const { start, end, val, accn, form, filed } of values)
              facts.push({
                name: `${taxonomy}:${tag}`,
                unit,
                value: digitsOf(val),
                period: start === undefined ? { instant: end } : { start, end },
                form,
                filed,
                accession: accn,
              });
      return { company: read.entityName, facts };
    },
    signal,
  );
