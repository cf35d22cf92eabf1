import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { ARTICLES, type Expected } from './articles.ts';
import { claimsIn } from './reading.ts';

/** What a claim says of the things that the case asks about. */
const seen = (claim: Claim | undefined, asked: Expected): Record<string, unknown> => ({
  surface: asked.surface,
  ...Object.fromEntries(
    Object.keys(asked)
      .filter((key) => key !== 'surface')
      .map((key) => [key, key === 'unit' ? claim?.quantity.unit : claim?.[key as keyof Claim]]),
  ),
});

describe.each(ARTICLES)('$name', ({ text, kind, claims }) => {
  test('every number is what it is said to be', async () => {
    const found = [...(await claimsIn(text, kind))];
    const answers = claims.map((asked) => {
      const at = found.findIndex((claim) => claim.quantity.surface === asked.surface);
      return seen(at < 0 ? undefined : found.splice(at, 1)[0], asked);
    });
    expect(answers).toEqual(claims);
  });
});
