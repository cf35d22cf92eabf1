import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openContext } from '../../src/extract/context.ts';
import { extract } from '../../src/extract/extract.ts';
import { Claim } from '../../src/model/claim.ts';
import { parse } from '../../src/parse/parse.ts';
import { recognize } from '../../src/recognize/recognize.ts';
import { ARTICLES } from './articles.ts';
import { claimsIn } from './reading.ts';

const read = async (text: string) => {
  const bytes = new TextEncoder().encode(text);
  const { document } = await parse({ bytes, source: 'a.txt', mediaType: 'text/plain', kind: 'news', url: null });
  if (document === null) throw new Error('the text was not parsed');
  return document;
};

/** What a claim says, without where it stands. */
const gist = ({ quantity, concept, kind, entity, counterparty, scope, modality }: Claim) => ({
  value: quantity.value,
  concept,
  kind,
  entity,
  counterparty,
  scope,
  modality,
});

describe('extract', () => {
  test.each(ARTICLES)(
    '$name: every mention becomes one claim, each with its own id and a quote that holds it',
    async ({ text }) => {
      const document = await read(text);
      const recognition = recognize(document);
      const claims = extract(document, recognition);
      const places = claims.filter((claim) => claim.quantity.unit !== 'date').map(({ evidence }) => evidence.start);
      expect(places).toEqual(recognition.quantities.map(({ start }) => start));
      expect(new Set(claims.map((claim) => claim.id)).size).toBe(claims.length);
      for (const claim of claims) {
        expect(Claim.safeParse(claim).success).toBe(true);
        expect(claim.evidence.quote).toContain(claim.quantity.surface);
        expect(document.text.slice(claim.evidence.start, claim.evidence.end)).toBe(claim.quantity.surface);
      }
    },
  );

  test('the same bytes make the same claims', async () => {
    const text = ARTICLES[0]?.text ?? '';
    expect(await claimsIn(text)).toEqual(await claimsIn(text));
  });

  test.each(ARTICLES)(
    '$name: where the lines of a paragraph break does not change what is claimed',
    async ({ text }) => {
      const document = await read(text);
      let spaces = 0;
      const broken = {
        ...document,
        text: document.text.replace(/(?<=[^\s]) (?=[^\s])/g, () => (++spaces % 7 === 0 ? '\n' : ' ')),
      };
      expect(extract(broken, recognize(broken)).map(gist)).toEqual(extract(document, recognize(document)).map(gist));
    },
  );

  test("a pipeline's own concept is read like any other", async () => {
    const concepts = [
      { id: 'launch-count', triggers: ['launches', 'missions flown'], unit: 'count' as const, noun: 'launch' },
    ];
    const text = 'Harrow completed 134 launches in 2024. Harrow has 134 trucks.';
    const claims = await claimsIn(text, 'news', { entities: [], concepts });
    expect(claims.map((claim) => claim.concept)).toEqual(['launch-count', null]);
    expect((await claimsIn(text)).map((claim) => claim.concept)).toEqual([null, null]);
  });

  test('an id depends on the concept and the place', async () => {
    const [a, b] = await claimsIn('Revenue was $40 million. Revenue was $40 million.');
    expect(a?.id).not.toBe(b?.id);
  });
});

describe('hostile input', () => {
  test('a sentence without end is read in pieces', async () => {
    const document = await read('revenue of $4 million and '.repeat(4_000));
    const context = openContext(document, recognize(document));
    expect(Math.max(...context.sentences.map(({ start, end }) => end - start))).toBeLessThanOrEqual(4_000);
    const claims = extract(document, recognize(document));
    expect(claims).toHaveLength(4_000);
    expect(Math.max(...claims.map((claim) => claim.evidence.quote.length))).toBeLessThanOrEqual(4_100);
  });

  test('any words in any order make claims, and no failure', async () => {
    const word = fc.constantFrom(
      ...'Harrow pays Linden $3 million a month through May 2031 revenue rose by 8% to , . ; — ( ) “ ” it its the company customer segment AI’s and of from II 2 GPUs'.split(
        ' ',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 60 }), async (words) => {
        const claims = await claimsIn(`A ${words.join(' ')}`);
        return claims.every((claim) => Claim.safeParse(claim).success);
      }),
      { numRuns: 60 },
    );
  });

  test('mentions that stand outside all blocks still become claims', async () => {
    const document = await read('Revenue was $40 million.');
    const recognition = recognize(document);
    const claims = extract({ ...document, blocks: [] }, recognition);
    expect(claims.map((claim) => claim.concept)).toEqual([null]);
    expect(claims[0]?.evidence.quote).toBe('$40 million');
  });
});
