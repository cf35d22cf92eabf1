import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scopeName } from '../../src/text/scope-name.ts';

describe('scopeName', () => {
  test.each([
    ['SITE II', 'SITE II'],
    ['Harrow 3', 'Harrow 3'],
    ['the HARROW III site', 'HARROW III'],
    ['the Cloud segment', 'Cloud'],
    ['our Northfield data centers', 'Northfield data centers'],
    ['the Northfield facility', 'Northfield'],
    ['“Northfield”', 'Northfield'],
    ['AI', 'AI'],
    ['I', 'I'],
    ['division', 'division'],
  ])('%s is %s', (name, expected) => {
    expect(scopeName(name)).toBe(expected);
  });

  test('tells different scopes apart', () => {
    expect(scopeName('Harrow I')).not.toBe(scopeName('Harrow II'));
    expect(scopeName('Cloud')).not.toBe(scopeName('Retail'));
  });

  test('is the same when read twice', () => {
    fc.assert(fc.property(fc.string({ maxLength: 40 }), (name) => scopeName(scopeName(name)) === scopeName(name)));
  });
});
