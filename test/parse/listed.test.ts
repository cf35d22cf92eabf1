import { describe, expect, it } from 'vitest';
import type { ListedFiling } from '../../src/model/document.ts';
import { spelledIn, withListed } from '../../src/parse/filing/listed.ts';

const LISTED: ListedFiling = {
  form: 'S-1/A',
  accession: '0001900078-26-000002',
  cik: '0001900078',
  registrant: 'SELWICK FERRY LINES CORP /DE/',
  fileNumber: '333-290078',
  filed: '2026-04-20',
  periodEnd: '2026-04-19',
};

describe('what EDGAR lists of a filing', () => {
  it('stands in for what the document does not say', () => {
    expect(withListed(null, LISTED, 'Selwick Ferry Lines Corporation runs ferries.')).toEqual({
      ...LISTED,
      registrant: 'Selwick Ferry Lines Corporation',
      periodEnd: null,
    });
    expect(withListed(null, undefined, '')).toBeNull();
  });

  it('has the last word on form, day and number, and the document on its names and its period', () => {
    const own = {
      form: 'S-1',
      filed: '2026-04-01',
      registrant: 'Selwick Ferries',
      cik: '0000000007',
      periodEnd: '2025-12-31',
    };
    expect(withListed(own, LISTED, '')).toMatchObject({
      form: 'S-1/A',
      filed: '2026-04-20',
      registrant: 'Selwick Ferries',
      cik: '0000000007',
      periodEnd: '2025-12-31',
    });
  });

  it('has the period of a report, and not the day of an event', () => {
    expect(withListed(null, { ...LISTED, form: '10-Q/A' }, '')?.periodEnd).toBe('2026-04-19');
    expect(withListed(null, { ...LISTED, form: '8-K' }, '')?.periodEnd).toBeNull();
  });

  it.each([
    ['ACME ROBOTICS, INC.', 'ACME ROBOTICS, INC. is Acme Robotics, Inc., a maker', 'Acme Robotics, Inc.'],
    ['ACME ROBOTICS INC/NEW', 'shares of Acme Robotics in 2025', 'Acme Robotics'],
    ['A.B. SEA (C+) CO', 'the A.B. Sea (C+) Company, of Ostend', 'A.B. Sea (C+) Company'],
    ['GAP INC', 'a gap in the coverage; Gap, Inc. sells trousers', 'Gap, Inc.'],
    ['BANK OF KELDER', 'the Bank of Kelder', 'Bank of Kelder'],
    ['TARGET CORP', 'our target is 5%', 'TARGET CORP'],
    ['ACME CORP', 'the Acmeist movement; ACME CORP', 'ACME CORP'],
    ['INC', 'nothing', 'INC'],
    ['/DE/', 'nothing', ''],
  ])('is spelled as the document spells it: %s', (listed, text, spelled) => {
    expect(spelledIn(text, listed)).toBe(spelled);
  });
});
