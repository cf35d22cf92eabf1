import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { parse } from '../../src/parse/parse.ts';
import { claimsOf } from '../../src/pipeline/read-document.ts';
import { diffVersions, versionLine } from '../../src/pipeline/version-diff.ts';
import { aClaim, aDocument } from '../store/records.ts';

const claimsIn = async (text: string): Promise<Claim[]> => {
  const input = {
    bytes: Buffer.from(text),
    source: 'news/kilns.txt',
    mediaType: 'text/plain',
    kind: 'news',
    url: null,
  };
  const { document } = await parse({ ...input, kind: 'news' });
  return document === null ? [] : claimsOf(document, { entities: [], concepts: [] });
};
const lineOf = async (before: string, now: string): Promise<string> =>
  versionLine('news/kilns.txt', diffVersions(await claimsIn(before), await claimsIn(now)));

const STORY = 'Merrow said revenue was $61 million in 2025. It employs 512 people.';

describe('a new version of an article', () => {
  it.each([
    [
      'a corrected figure',
      STORY,
      STORY.replace('$61', '$66'),
      'kilns.txt is a new version: 1 number changed ($61 million → $66 million)',
    ],
    [
      'a sentence more',
      STORY,
      `${STORY} It paid $4 million for a quarry.`,
      'kilns.txt is a new version: 1 number came ($4 million)',
    ],
    [
      'a sentence less',
      STORY,
      'Merrow said revenue was $61 million in 2025.',
      'kilns.txt is a new version: 1 number went (512 employees)',
    ],
    [
      'other words',
      STORY,
      'The potters, Merrow, employ 512 people. Merrow said revenue was $61 million in 2025.',
      'kilns.txt is a new version: the same numbers',
    ],
  ])('with %s', async (_, before, now, line) => expect(await lineOf(before, now)).toBe(line));

  it('names three numbers of each kind, and counts them all', async () => {
    const line = await lineOf(STORY, `${STORY} It has 11 kilns, 12 vans, 13 cranes and 14 boats.`);
    expect(line).toMatch(/4 numbers came \([^,]+, [^,]+, [^,]+, …\)$/);
  });
});

describe('the laws of the diff', () => {
  const document = aDocument('Numbers.');
  const claims = fc.array(
    fc
      .record({ at: fc.nat(6), concept: fc.constantFrom(null, 'revenue', 'cash') })
      .map(({ at, concept }) => aClaim(document, at, { concept })),
    { maxLength: 12 },
  );

  it('no claim is lost or told twice: before = changed + went + the same, and so for now', () => {
    fc.assert(
      fc.property(claims, claims, (before, now) => {
        const { changed, came, went } = diffVersions(before, now);
        const same = now.length - changed.length - came.length;
        expect(before.length - changed.length - went.length).toBe(same);
        expect(same).toBeGreaterThanOrEqual(0);
        for (const pair of changed) expect(pair.before.quantity.value).not.toBe(pair.now.quantity.value);
      }),
    );
  });

  it('a document held against itself, in any order, says nothing', () => {
    fc.assert(
      fc.property(claims, (some) => {
        expect(diffVersions(some, [...some].reverse())).toEqual({ changed: [], came: [], went: [] });
      }),
    );
  });
});
