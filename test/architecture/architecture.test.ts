import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, violations } from './imports.ts';

describe('the direction of the house (DESIGN section 1)', () => {
  it('holds in src/', () => {
    const { files, found } = violations('src');
    expect(files).toBeGreaterThan(20);
    expect(found).toEqual([]);
  });

  it.each([
    ['model/a.ts', "import { b } from '../text/b.ts';", 'model/ may not import text/'],
    ['text/a.ts', "import { b } from '../parse/b.ts';", 'text/ may not import parse/'],
    ['parse/a.ts', "import { b } from '../recognize/b.ts';", 'a stage never imports another stage'],
    ['extract/a.ts', "export { b } from '../recognize/b.ts';", 'a stage never imports another stage'],
    ['report/a.tsx', "const b = await import('../store/b.ts');", 'a stage never imports another stage'],
    ['pipeline/a.ts', "import { b } from '../queue/b.ts';", 'pipeline/ may not import queue/'],
    ['queue/a.ts', "import { b } from '../cli/b.ts';", 'queue/ may not import cli/'],
    ['recognize/rules/a.ts', "import { b } from './b.ts';", 'a rule never imports its sibling'],
    ['extract/concepts/a.ts', "import { b } from './b.ts';", 'a rule never imports its sibling'],
    ['reconcile/checks/a.ts', "import {\n  b,\n} from './b.ts';", 'a rule never imports its sibling'],
    ['pipeline/a.ts', "import { Queue } from 'bullmq';", 'only queue/ imports bullmq'],
    ['cli/a.ts', "import { sql } from 'kysely';", 'only store/ imports SQL'],
    ['source/a.ts', "import { request } from 'undici';", 'only fetch/ opens connections'],
    ['parse/a.ts', "import https from 'node:https';", 'only fetch/ opens connections'],
    ['reconcile/a.ts', 'export const now = Date.now();', 'reconcile/ is pure: no clock, no chance, no network'],
    ['parse/a.ts', "export const got = fetch('http://a.example');", 'parse/ is pure: no clock, no chance, no network'],
    ['helpers/a.ts', 'export const a = 1;', 'helpers/ is not a folder of the house'],
  ])('sees a planted violation in %s: %s', (file, code, reason) => {
    const root = mkdtempSync(join(tmpdir(), 'tieout-architecture-'));
    try {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), `${code}\n`);
      expect(violations(root).found.map((v) => v.reason)).toContain(reason);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

describe('the examples', () => {
  /** Companies and products of the fixtures and of the material that quality is measured on; "twitter:title" is a field of web pages. */
  const EXAMPLES =
    /\b(?:spacex|anthropic|colossus|grok|xai|starlink|nvidia|openai|claude|twitter|twilio|pandora|musk|abbott|boeing)\b/i;

  it('stand in no file of src/: names come from the document or from the pipeline', () => {
    const named = filesBelow('src').filter((path) =>
      EXAMPLES.test(readFileSync(path, 'utf8').replaceAll('twitter:', '')),
    );
    expect(named).toEqual([]);
  });
});
