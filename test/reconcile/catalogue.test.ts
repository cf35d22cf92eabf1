import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/reconcile/order.ts';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { ARITHMETIC_CASES } from './cases/arithmetic.ts';
import type { RuleCases } from './cases/case.ts';
import { FOOTING_CASES } from './cases/footing.ts';
import { ROW_CASES } from './cases/row.ts';
import { SLIP_CASES } from './cases/slip.ts';
import { VALUE_CASES } from './cases/value.ts';
import { documentsOf } from './claims.ts';

const CASES: Readonly<Record<string, RuleCases>> = {
  ...VALUE_CASES,
  ...ROW_CASES,
  ...SLIP_CASES,
  ...ARITHMETIC_CASES,
  ...FOOTING_CASES,
};
const pageOf = (rule: string): string => `docs/checks/${rule}.md`;

describe('the catalogue of checks', () => {
  it('has rules, each once', () => {
    expect(RULES.length).toBeGreaterThan(20);
    expect(new Set(RULES).size).toBe(RULES.length);
  });

  it('has no page and no cases for a rule that is none', () => {
    expect(Object.keys(CASES).filter((rule) => !RULES.includes(rule))).toEqual([]);
    // The rules of statements (`check --lines`) are walked by a test of their own.
    const pages = readdirSync('docs/checks').filter((name) => name !== 'README.md' && !name.startsWith('statement.'));
    expect(pages.filter((name) => !RULES.includes(name.replace(/\.md$/, '')))).toEqual([]);
  });

  describe.each(RULES)('%s', (rule) => {
    it('has a page with its test, its problem and an example', () => {
      expect(existsSync(pageOf(rule))).toBe(true);
      const page = readFileSync(pageOf(rule), 'utf8');
      expect(page.startsWith(`# ${rule}\n`)).toBe(true);
      for (const part of ['**Tests**', '**Problem**', '**Example**']) expect(page).toContain(part);
    });

    it('has cases that it must and must not speak about', () => {
      expect(CASES[rule]?.accept.length).toBeGreaterThan(0);
      expect(CASES[rule]?.reject.length).toBeGreaterThan(0);
    });

    const { accept = [], reject = [] } = CASES[rule] ?? {};
    it.each(accept)('speaks: $name', ({ claims, verdict, documents }) => {
      const found = reconcile({ claims, documents: documents ?? documentsOf(claims) });
      expect(found.filter((finding) => finding.rule === rule && finding.verdict === verdict)).toHaveLength(1);
      const other = found.filter((finding) => finding.verdict === 'conflict' && finding.rule !== rule);
      expect(other.map((finding) => finding.message)).toEqual([]);
    });
    it.each(reject)('is silent: $name', ({ claims, documents }) => {
      const found = reconcile({ claims, documents: documents ?? documentsOf(claims) });
      expect(found.filter((finding) => finding.rule === rule).map(({ message }) => message)).toEqual([]);
    });
  });
});
