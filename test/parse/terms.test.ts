import { describe, expect, it } from 'vitest';
import { documentOf } from './reading-laws.ts';

const termsOf = async (sentence: string): Promise<string[]> => {
  const { text, terms } = await documentOf(`Some words before it.\n\n${sentence} More words follow here.\n`);
  for (const { term, span } of terms) if (span !== null) expect(text.slice(span.start, span.end)).toBe(term);
  return terms.map(({ term, meaning }) => `${term} = ${meaning}`);
};

describe('a defined term means', () => {
  it.each([
    ['On March 3, 2031, Kiln Works, Inc. (“Kiln Works”) was sold.', 'Kiln Works = Kiln Works, Inc.'],
    ['Ada Moss was Chief Financial Officer of Potter Tools, Inc. (“Potter”) before.', 'Potter = Potter Tools, Inc.'],
    [
      'It is filed under Section 15(d) of the Securities Exchange Act of 1934 (the “Exchange Act”).',
      'Exchange Act = Securities Exchange Act of 1934',
    ],
    ['This Annual Report on Form 10-K (“Form 10-K”) says so.', 'Form 10-K = Annual Report on Form 10-K'],
    ['It fell under the European Union’s (“EU”) rules.', 'EU = European Union'],
    ['It is due on the 4.5% Senior Notes due 2041 (the “Notes”).', 'Notes = 4.5% Senior Notes due 2041'],
    ['It was bought by Oven Holdings LLC (“the Seller”).', 'Seller = Oven Holdings LLC'],
    ['The Company and Glaze Partners, LLC (“GPL”) agreed.', 'GPL = Glaze Partners, LLC'],
    ['Kiln Works, Inc. (the “Company’s”) mills were sold.', 'Company = Kiln Works, Inc.'],
    ['Moss Works, Inc. (“Moss’s”) mills were sold.', 'Moss’s = Moss Works, Inc.'],
    ['“Kiln,” “we” and “our” refer to Kiln Works, Inc. For more, see below.', 'Kiln = Kiln Works, Inc.'],
  ])('the name before it: %s', async (sentence, wanted) => {
    expect(await termsOf(sentence)).toContain(wanted);
  });

  it.each([
    ['a reference to another place', 'They are in Item 15(a) (the “financial statements”).'],
    [
      'the last of several',
      'It has plans of Kiln Works, Potter Tools and Glaze Partners (collectively, the “Partners Plans”).',
    ],
    ['a name without its letters', 'Under principles of the United States of America (“GAAP”) it is so.'],
    ['a name of another sort', 'It listed its shares on the New York Exchange (the “Direct Offering”).'],
    ['what it contains itself', 'It has RSUs (“P-RSUs”) too.'],
  ])('never %s', async (_, sentence) => {
    expect(await termsOf(sentence)).toEqual([]);
  });
});
