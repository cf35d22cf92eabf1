import { describe, expect, test } from 'vitest';
import { CONCEPT_RULES } from '../../src/extract/order.ts';
import { CONCEPTS } from '../../src/model/concept.ts';
import { CONCEPT_CASES } from './concept-cases.ts';
import { claimsIn } from './reading.ts';

const conceptsIn = async (sentence: string): Promise<readonly (string | null)[]> =>
  (await claimsIn(sentence)).map((claim) => claim.concept);

describe.each(CONCEPTS)('%s', (concept) => {
  test('has a rule, and cases for and against it', () => {
    expect(CONCEPT_RULES.some((rule) => rule.id === concept)).toBe(true);
    expect(CONCEPT_CASES[concept].accept.length).toBeGreaterThan(0);
    expect(CONCEPT_CASES[concept].reject.length).toBeGreaterThan(0);
  });

  test.each(CONCEPT_CASES[concept].accept)('is read in: %s', async (sentence) => {
    expect(await conceptsIn(sentence)).toContain(concept);
  });

  test.each(CONCEPT_CASES[concept].reject)('is not read in: %s', async (sentence) => {
    expect(await conceptsIn(sentence)).not.toContain(concept);
  });
});
