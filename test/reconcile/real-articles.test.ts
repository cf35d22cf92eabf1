import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { DocumentHeader, DocumentKind } from '../../src/model/document.ts';
import type { Finding } from '../../src/model/finding.ts';
import { parse } from '../../src/parse/parse.ts';
import { recognize } from '../../src/recognize/recognize.ts';
import { reconcile } from '../../src/reconcile/reconcile.ts';

const DATA = '../shared/data';
const FILING = 'filings/spacex-s1-2026-05-20.positioned.html.gz';

/**
 * What a careful editor finds who reads the five articles beside the filing. The figure judged, by the number of its article, against the
 * figure of an article or of the filing ("F").
 */
const EDITOR: readonly (readonly [rule: string, verdict: string, judged: string, against: string])[] = [
  // The segment's loss of the quarter was less than the article says.
  ['bound.violated', 'conflict', '003 $2.5 billion', 'F 2469000000'],
  // From the month of signing through May 2029 is three years, as another article has it.
  ['term.mismatch', 'conflict', '004 four-year', 'F 2029-05'],
  // The yearly payment is less than the revenue of last year, not nearly twice as much.
  ['ratio.stated', 'conflict', '000 $15 billion', '000 18700000000'],
  ['value.rounding', 'compatible', '000 $6.3 billion', 'F 6355000000'],
  ['value.hedged', 'compatible', '004 220,000', '001 200000'],
  ['scope.mismatch', 'not-comparable', '004 220,000', '003 220000'],
  ['arithmetic.rate-times-term', 'compatible', '003 $40 billion', 'F 1250000000'],
  ['value.match', 'match', '000 $18.7 billion', 'F 18674000000'],
  ['value.match', 'match', '000 $12.7 billion', 'F 12727000000'],
  ['value.match', 'match', '003 $6 billion', 'F 6355000000'],
  ['arithmetic.annualised', 'match', '002 $15 billion', 'F 1250000000'],
];

/** No sentence of these articles contradicts anything but what the editor found. */
const TRUE_CONFLICTS = new Set(EDITOR.filter(([, verdict]) => verdict === 'conflict').map(([, , judged]) => judged));

const isAt = ({ source, quantity }: Claim, place: string): boolean => {
  const [document = '', ...rest] = place.split(' ');
  const figure = rest.join(' ');
  const isThere = document === 'F' ? source.includes('spacex-s1') : source.startsWith(document);
  return isThere && (quantity.surface === figure || quantity.value?.replace(/^-/, '') === figure);
};

describe.skipIf(!existsSync(join(DATA, FILING)))('five articles and the filing that they are about', () => {
  let findings: Finding[] = [];

  beforeAll(async () => {
    const claims: Claim[] = [];
    const documents: DocumentHeader[] = [];
    const load = async (path: string, kind: DocumentKind): Promise<void> => {
      const input = { bytes: readFileSync(join(DATA, path)), source: basename(path), mediaType: null, kind, url: null };
      const { document } = await parse(input);
      if (document === null) throw new Error(`${path} was not read`);
      claims.push(...extract(document, recognize(document)));
      const { text: _text, blocks: _blocks, facts: _facts, terms: _terms, ...header } = document;
      documents.push(header);
    };
    await load(FILING, 'filing');
    for (const name of readdirSync(join(DATA, 'news')).sort()) await load(join('news', name), 'news');
    findings = reconcile({ claims, documents });
  }, 60_000);

  it.each(EDITOR)('%s %s: %s beside %s', (rule, verdict, judged, against) => {
    const same = findings.filter((finding) => finding.rule === rule && finding.verdict === verdict);
    const found = same.filter(
      ({ claims: [first, ...others] }) => first && isAt(first, judged) && others.some((claim) => isAt(claim, against)),
    );
    expect(
      found.map(({ message }) => message),
      same.map(({ message }) => message).join('\n'),
    ).toHaveLength(1);
  });

  it('calls nothing else a conflict', () => {
    const others = findings.filter(
      ({ verdict, claims: [first] }) =>
        verdict === 'conflict' && first && ![...TRUE_CONFLICTS].some((place) => isAt(first, place)),
    );
    expect(others.map(({ message }) => message)).toEqual([]);
  });
});
