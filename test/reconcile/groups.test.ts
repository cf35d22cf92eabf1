import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import type { DocumentHeader } from '../../src/model/document.ts';
import { groupsOf, outlineOf } from '../../src/reconcile/groups.ts';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { claim, deal, document } from './claims.ts';

const registrant = (name: string, of: string): DocumentHeader => {
  const header = document(name);
  return { ...header, filing: header.filing && { ...header.filing, cik: of, registrant: of } };
};

const ORCHARD = registrant('filing-orchard', 'Orchard Cloud Inc.');
const HARROW = registrant('filing-harrow', 'Harrow Steel Corp.');

/** The groups as lists of the documents' names. */
const grouped = (documents: readonly DocumentHeader[], claims: readonly Claim[]): string[][] => {
  const outlines = documents.map((header) =>
    outlineOf(
      header,
      claims.filter((one) => one.document === header.id),
    ),
  );
  const nameOf = new Map(documents.map(({ id, source }) => [id, source.replace('.txt', '')]));
  return groupsOf(outlines).map((ids) => ids.map((id) => nameOf.get(id) ?? id));
};

describe('groups of documents', () => {
  it('are of those that name somebody in common, directly or through others', () => {
    const claims = [
      claim({ in: 'wire', entity: 'Orchard Cloud' }),
      claim({ in: 'post', entity: 'Harrow' }),
      deal({ in: 'ledger', entity: 'Kestrel Labs', counterparty: 'Orchard Cloud' }),
      deal({ in: 'herald', entity: 'Kestrel Labs', counterparty: null }),
    ];
    const articles = ['wire', 'post', 'ledger', 'herald'].map((name) => document(name));
    expect(grouped([ORCHARD, HARROW, ...articles], claims)).toEqual([
      ['filing-harrow', 'post'],
      ['filing-orchard', 'herald', 'ledger', 'wire'].sort(),
    ]);
  });

  it('are one where all filings are of one filer, whatever the articles name', () => {
    const claims = [claim({ in: 'wire', entity: 'Quarry Bank' }), claim({ in: 'post', entity: null })];
    expect(grouped([ORCHARD, document('wire'), document('post')], claims)).toEqual([
      ['filing-orchard', 'post', 'wire'],
    ]);
    expect(grouped([document('wire'), document('post')], claims)).toEqual([['post', 'wire']]);
    expect(grouped([], [])).toEqual([]);
  });

  it('leave what names nobody to itself where it could be about several filers', () => {
    expect(grouped([ORCHARD, HARROW, document('post')], [claim({ in: 'post', entity: null })])).toEqual([
      ['filing-harrow'],
      ['filing-orchard'],
      ['post'],
    ]);
  });

  it('meet over a site, and not over a figure that no rule compares', () => {
    const site = claim({ in: 'filing-orchard', concept: 'gpu-count', entity: null, scope: ['Harbor 1'] });
    const articles = [
      claim({ in: 'wire', concept: 'power-capacity', entity: null, scope: ['the Harbor I site'] }),
      claim({ in: 'post', concept: null, entity: 'Harrow' }),
    ];
    expect(grouped([ORCHARD, HARROW, document('wire'), document('post')], [site, ...articles])).toEqual([
      ['filing-harrow'],
      ['filing-orchard', 'wire'],
      ['post'],
    ]);
  });

  it('do not grow together over a word that stands in the filings of many', () => {
    const filers = ['Arrow', 'Birch', 'Cedar', 'Dune', 'Elm'].map((name) => registrant(`filing-${name}`, name));
    const words = filers.map(({ source }) => claim({ in: source.replace('.txt', ''), entity: 'Treasury' }));
    expect(grouped(filers, words)).toHaveLength(5);
    expect(grouped(filers.slice(0, 3), words)).toHaveLength(1);
    // A filer's own name is a name, however many name it.
    expect(grouped([...filers, registrant('filing-Treasury', 'Treasury')], words)).toHaveLength(1);
  });

  it('do not depend on the order of the documents, and find what all at once finds', () => {
    const claims = [
      claim({ in: 'wire', value: '650000000' }),
      claim({ in: 'filing-orchard' }),
      claim({ in: 'post', entity: 'Harrow Steel', value: '91000000' }),
      claim({ in: 'filing-harrow', entity: 'Harrow Steel', value: '91400000', decimals: -5 }),
    ];
    const documents = [ORCHARD, HARROW, document('wire'), document('post')];
    const expected = grouped(documents, claims);
    fc.assert(
      fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
        expect(grouped(shuffled, claims)).toEqual(expected);
      }),
    );
    const byGroup = expected.flatMap((names) =>
      reconcile({
        claims: claims.filter(({ source }) => names.includes(source.replace('.txt', ''))),
        documents: documents.filter(({ source }) => names.includes(source.replace('.txt', ''))),
      }),
    );
    const atOnce = reconcile({ claims, documents });
    expect(byGroup.map(({ rule, verdict }) => `${rule} ${verdict}`).sort()).toEqual([
      'value.conflict conflict',
      'value.match match',
    ]);
    expect(new Set(byGroup.map(({ id }) => id))).toEqual(new Set(atOnce.map(({ id }) => id)));
  });
});
