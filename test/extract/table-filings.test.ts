import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import type { Claim } from '../../src/model/claim.ts';
import { isInstant } from '../../src/model/period.ts';
import { parse } from '../../src/parse/parse.ts';
import { recognize } from '../../src/recognize/recognize.ts';

const FOLDER = new URL('../../../shared/data/filings/', import.meta.url);
const FILINGS = ['twilio-s-1-2016-10-07.htm.gz', 'spacex-s1-2026-05-20.md.gz'];

const tableClaims = async (name: string): Promise<Claim[]> => {
  const bytes = gunzipSync(readFileSync(new URL(name, FOLDER)));
  const { document } = await parse({ bytes, source: name, mediaType: null, kind: 'filing', url: null });
  if (document === null) throw new Error(`${name} was not read`);
  return extract(document, recognize(document)).filter(
    ({ concept, evidence }) => concept !== null && evidence.row !== null,
  );
};

/** All that must agree before two claims are held against each other. */
// What is left of a result for the common shares is another figure, told apart by its words (`reconcile/definition.ts`).
const aspectsOf = ({ concept, kind, scope, quantity, period, evidence }: Claim): string =>
  JSON.stringify([
    concept,
    /\battributable to common\b/i.test(evidence.row ?? ''),
    kind,
    scope.map((name) => name.toLowerCase()).sort(),
    quantity.unit,
    period === null ? null : isInstant(period) ? period.instant : [period.start, period.end],
  ]);

// The statements, the summaries and the notes of a filing print the same figures again and again: where two of ours differ, one was misread.
describe.skipIf(!existsSync(FOLDER))('the tables of a real filing do not contradict each other', () => {
  it.each(FILINGS)(
    '%s',
    async (name) => {
      const claims = await tableClaims(name);
      expect(claims.length).toBeGreaterThan(100);
      const byAspects = new Map<string, Claim[]>();
      for (const claim of claims) {
        const aspects = aspectsOf(claim);
        byAspects.set(aspects, [...(byAspects.get(aspects) ?? []), claim]);
      }
      const contradictions = [...byAspects].filter(([, group]) => {
        const sizes = group.map(({ quantity }) => Math.abs(Number(quantity.value)));
        return Math.max(...sizes) > 1.02 * Math.min(...sizes);
      });
      expect(contradictions.map(([aspects, group]) => [aspects, group.map(({ evidence }) => evidence.quote)])).toEqual(
        [],
      );
    },
    120_000,
  );
});
