/**
 * How much of what newsquant counts against us is notation. Its gold writes twelve cents as 12 and a change "from 310 to 355" as one pair;
 * we write 0.12 of the main unit (ISO 4217, as a filing's tags do) and two claims, since each end is held against a filing on its own.
 * Prints score.py's line as it is, then with our claims written in the gold's way. Only the second notation differs: nothing is read anew.
 *
 *   npx tsx bench/recognize/notation.ts        (after a build)
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Decimal } from 'decimal.js';
import type { Claim } from '../../src/model/claim.ts';

const GOLD = resolve('../shared/bench/dev/newsquant.jsonl');
const MINOR_UNIT = /\d\s?(?:cents?|pence|p|sen)\b/;
/** Between the two ends: the first one's unit and where it was so, then "to". */
const LONGEST_BETWEEN = 40;

const rows = readFileSync(GOLD, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as { readonly id: string; readonly text: string });
const textOf = new Map(rows.map(({ id, text }) => [id, text]));

const inMinorUnits = (claim: Claim): Claim => {
  const { surface, value } = claim.quantity;
  return value !== null && MINOR_UNIT.test(surface)
    ? { ...claim, quantity: { ...claim.quantity, value: new Decimal(value).times(100).toString() } }
    : claim;
};

/** "from 310 to 355": one end, then the other, of one unit, with nothing but its unit and its time between them and "to". */
const isChange = (text: string, from: Claim, to: Claim): boolean => {
  const between = text.slice(from.evidence.end, to.evidence.start);
  return (
    from.quantity.unit === to.quantity.unit &&
    from.quantity.value !== null &&
    to.quantity.value !== null &&
    /\bfrom (?:about )?$/.test(text.slice(0, from.evidence.start)) &&
    between.length <= LONGEST_BETWEEN &&
    /\bto $/.test(between)
  );
};

const inPairs = (claims: readonly Claim[]): Claim[] => {
  const written: Claim[] = [];
  for (const claim of claims) {
    const last = written.at(-1);
    const text = textOf.get(claim.source) ?? '';
    if (last?.source === claim.source && isChange(text, last, claim))
      written[written.length - 1] = {
        ...last,
        quantity: { ...last.quantity, value: null, low: last.quantity.value, high: claim.quantity.value },
      };
    else written.push(claim);
  }
  return written;
};

const folder = mkdtempSync(join(tmpdir(), 'tieout-notation-'));
const score = (claims: readonly Claim[]): string => {
  const file = join(folder, 'predicted.ndjson');
  writeFileSync(file, claims.map((claim) => JSON.stringify(claim)).join('\n'));
  return execFileSync('python3', [resolve('../shared/bench/score.py'), 'quantities', GOLD, file], {
    encoding: 'utf8',
  }).trim();
};

const printed = execFileSync(process.execPath, ['dist/cli/main.js', 'extract', '--lines', '-q', GOLD], {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
const claims = printed
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Claim);
console.log(`as we write them            ${score(claims)}`);
console.log(`minor units as printed      ${score(claims.map(inMinorUnits))}`);
console.log(`and a change as one pair    ${score(inPairs(claims.map(inMinorUnits)))}`);
rmSync(folder, { recursive: true });
