import { describe, expect, test } from 'vitest';
import { scopeKey } from '../../src/reconcile/names.ts';

describe('scopeKey', () => {
  test.each([
    ['SITE II', 'Site 2'],
    ['HARROW III', 'Harrow Three'],
    ['Harrow VIII', 'harrow 8'],
    ['the Cloud segment', 'Cloud'],
    ['U.S.', 'the United States'],
    ['outside the US', 'outside the United States of America'],
    ['U.K.', 'Britain'],
  ])('%s is %s', (one, other) => {
    expect(scopeKey(one)).toBe(scopeKey(other));
  });

  test.each([
    ['Harrow I', 'Harrow II'],
    ['Harrow', 'Harrow 2'],
    ['Cloud', 'Retail'],
    // A numeral that stands alone is a name.
    ['X', '10'],
  ])('%s is not %s', (one, other) => {
    expect(scopeKey(one)).not.toBe(scopeKey(other));
  });
});
