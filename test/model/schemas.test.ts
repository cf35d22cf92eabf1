import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { schemaFiles } from '../../scripts/schema-files.ts';

it('schemas/ holds what the records say now (else: npm run schemas)', () => {
  const wanted = schemaFiles();
  expect(
    readdirSync('schemas')
      .map((name) => `schemas/${name}`)
      .sort(),
  ).toEqual([...wanted.keys()].sort());
  for (const [path, text] of wanted) expect(readFileSync(path, 'utf8'), path).toBe(text);
});
