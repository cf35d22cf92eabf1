import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { isInstant } from '../../src/model/period.ts';
import { readDemo } from './chain.ts';

/** `fixtures/expected/*.json` was written by hand before the code; `fixtures/README.md` says how it is meant. */
type Side = { source: string; surface: string };
type ExpectedClaim = Side & {
  need?: 'may';
  value?: string;
  low?: string;
  high?: string;
  unit?: string;
  per?: string | null;
  modifier?: string;
  concept?: string | null;
  kind?: string;
  entity?: string;
  counterparty?: string;
  scope?: string[];
  period?: { start?: string; end?: string; instant?: string };
};
type ExpectedFinding = {
  need: 'must' | 'may';
  rule: string;
  verdict: string;
  severity: string;
  differs?: string;
  left: Side;
  right: Side | null;
  why: string;
};

const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
const expectedClaims = read<{ claims: ExpectedClaim[]; absent: Side[] }>('fixtures/expected/claims.json');
const expectedFindings = read<{
  findings: ExpectedFinding[];
  never: { left: Side; right: Side; verdict: string; why: string }[];
}>('fixtures/expected/findings.json');

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** A filing prints a figure as "(6,355)" in a table and as "$(6,355) million" in a sentence: either may be cited. Articles are compared as printed. */
const digits = (text: string): string => text.replace(/[^\d.,]/g, '');
const isAt = (claim: Claim, { source, surface }: Side): boolean =>
  claim.source.endsWith(source) &&
  (squeezed(claim.quantity.surface) === squeezed(surface) ||
    (source.startsWith('filings/') && digits(claim.quantity.surface) === digits(surface)));

const unsigned = (decimal: string | null | undefined): string | undefined => decimal?.replace(/^-/, '');
const siteName = (scope: string): string =>
  scope
    .replace(/^(\w+)(?: I| 1)?$/i, (_, name: string) => (/colossus/i.test(name) ? 'colossus 1' : name.toLowerCase()))
    .replace(/ II$/i, ' 2')
    .toLowerCase();

/** Which of the judged fields of an expected claim a claim does not have. */
const differences = (claim: Claim, wanted: ExpectedClaim): string[] => {
  const { quantity } = claim;
  const off: string[] = [];
  const field = (name: string, has: unknown, wants: unknown): void => {
    if (wants !== undefined && JSON.stringify(has) !== JSON.stringify(wants))
      off.push(`${name}: ${JSON.stringify(has)} for ${JSON.stringify(wants)}`);
  };
  field('value', unsigned(quantity.value), unsigned(wanted.value));
  field('low', quantity.low, wanted.low);
  field('high', quantity.high, wanted.high);
  field('unit', quantity.unit, wanted.unit);
  field('per', quantity.per, wanted.per);
  field('modifier', quantity.modifier, wanted.modifier);
  field('concept', claim.concept, wanted.concept);
  field('kind', claim.kind, wanted.kind);
  field('entity', claim.entity, wanted.entity);
  field('counterparty', claim.counterparty, wanted.counterparty);
  field('scope', claim.scope.map(siteName).sort(), wanted.scope?.map(siteName).sort());
  if (wanted.period) {
    const { period } = claim;
    field(
      'period',
      period && (isInstant(period) ? { instant: period.instant } : { start: period.start, end: period.end }),
      wanted.period,
    );
  }
  return off;
};

const demo = await readDemo();

describe('the claims of the fixtures', () => {
  it.each(
    expectedClaims.claims
      .filter((claim) => claim.need !== 'may')
      .map((claim) => [`${claim.source} ${claim.surface} ${claim.concept}`, claim] as const),
  )('%s', (_, wanted) => {
    const there = demo.claims.filter((claim) => isAt(claim, wanted));
    const nearest = there.map((claim) => differences(claim, wanted)).sort((a, b) => a.length - b.length)[0];
    expect(nearest, there.length === 0 ? 'no claim with this surface' : 'the nearest claim').toEqual([]);
  });

  it('have no claim of what only looks like a number', () => {
    for (const side of expectedClaims.absent)
      expect(
        demo.claims.filter((claim) => isAt(claim, side)),
        JSON.stringify(side),
      ).toEqual([]);
  });

  it('stand in the text as their surface says', () => {
    const texts = new Map(demo.documents.map((document) => [document.id, document.text]));
    for (const { document, quantity, evidence } of demo.claims)
      expect(texts.get(document)?.slice(evidence.start, evidence.end)).toBe(quantity.surface);
  });
});

describe('the findings of the fixtures', () => {
  const holds = (claims: readonly Claim[], left: Side, right: Side | null): boolean =>
    claims.some((claim) => isAt(claim, left)) && (right === null || claims.some((claim) => isAt(claim, right)));

  it.each(
    expectedFindings.findings
      .filter(({ need }) => need === 'must')
      .map(
        (finding) =>
          [
            `${finding.rule} ${finding.left.surface} : ${finding.right?.surface ?? 'nothing'} (${finding.left.source})`,
            finding,
          ] as const,
      ),
  )('%s', (_, { rule, verdict, severity, differs, left, right, why }) => {
    const about = demo.findings.filter((finding) => holds(finding.claims, left, right));
    const seen = about.map((finding) => ({
      rule: finding.rule,
      verdict: finding.verdict,
      severity: finding.severity,
      ...(differs ? { differs: finding.differs } : {}),
    }));
    expect(seen, why).toContainEqual({ rule, verdict, severity, ...(differs ? { differs } : {}) });
  });

  it('never hold what may not be compared against one another', () => {
    for (const { left, right, verdict, why } of expectedFindings.never) {
      const wrong = demo.findings.filter(
        (finding) => finding.verdict === verdict && finding.claims.length === 2 && holds(finding.claims, left, right),
      );
      expect(
        wrong.map((finding) => finding.message),
        why,
      ).toEqual([]);
    }
  });

  it('alarm nobody about anything else', () => {
    const listed = expectedFindings.findings;
    const alarms = demo.findings.filter(
      ({ verdict, severity }) => verdict === 'conflict' || (severity !== 'none' && severity !== 'note'),
    );
    const unlisted = alarms.filter(
      ({ rule, verdict, claims }) =>
        !listed.some((f) => f.rule === rule && f.verdict === verdict && holds(claims, f.left, f.right)),
    );
    expect(unlisted.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });
});
