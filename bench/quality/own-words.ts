/**
 * A filing held against itself: `npx tsx bench/quality/own-words.ts [filings ...]` (after a build; by default all of ../shared/data that are
 * HTML or text). Its own paragraphs, with the company's name for "we", are a draft in which every figure is right: each conflict is a false
 * alarm. Then the first digit of every figure that was said to match is changed: each that is not a conflict now is a miss. The false
 * alarms and the first misses are printed with their sentences, to be read.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Claim } from '../../src/model/claim.ts';
import type { Finding } from '../../src/model/finding.ts';

const CLI = resolve('dist/cli/main.js');
const DATA = resolve('../shared/data');
const MISSES_SHOWN = 20;

const tieout = (args: readonly string[]): string => {
  try {
    return execFileSync(process.execPath, [CLI, ...args], {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    return (error as { stdout?: string }).stdout ?? '';
  }
};
const lines = <T>(printed: string): T[] =>
  printed
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

const check = (draft: string, filing: string): Finding[] =>
  (JSON.parse(tieout(['check', draft, '--against', filing, '--format', 'json'])) as { findings: Finding[] }).findings;

/** Whom most claims are about: the filer. */
const filerOf = (claims: readonly Claim[]): string => {
  const counts = new Map<string, number>();
  for (const { entity } of claims) if (entity) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'The company';
};

/** The paragraphs with a figure, told by somebody else. */
const draftOf = (text: string, name: string): string => {
  const paragraphs = text
    .split('\n')
    .filter((paragraph) => paragraph.length > 80 && /\d/.test(paragraph) && !/[\t|]/.test(paragraph))
    .filter((paragraph) => /[a-z]\.$/.test(paragraph.trim()))
    .map((paragraph) =>
      paragraph
        .replaceAll(/\bwe have\b/gi, `${name} has`)
        .replaceAll(/\bwe are\b/gi, `${name} is`)
        .replaceAll(/\b(?:we|the company)\b/gi, name)
        .replaceAll(/\bour\b/gi, `${name}'s`),
    );
  return [`${name} results in detail`, ...paragraphs].join('\n\n');
};

/** Another first digit than the one that is printed. */
const miswritten = (surface: string): string =>
  surface.replace(/\d/, (digit) => (digit === '9' ? '7' : String(Number(digit) + 1)));

const filings = process.argv.slice(2);
if (filings.length === 0)
  for (const folder of ['ixbrl', 'filings'])
    for (const name of readdirSync(join(DATA, folder)))
      if (/\.(?:htm|html|txt)\.gz$/.test(name) && !name.includes('positioned')) filings.push(join(DATA, folder, name));

const folder = mkdtempSync(join(tmpdir(), 'tieout-own-words-'));
const total = { matches: 0, alarms: 0, changed: 0, found: 0 };
const misses: string[] = [];
for (const filing of filings) {
  const text = lines<{ text: string }>(tieout(['extract', '--documents', filing]))
    .map((document) => document.text)
    .join('\n');
  const draft = draftOf(text, filerOf(lines<Claim>(tieout(['extract', filing]))));
  const path = join(folder, `${basename(filing).split('.')[0]}.txt`);
  writeFileSync(path, draft);
  const findings = check(path, filing);
  const alarms = findings.filter(({ verdict }) => verdict === 'conflict');
  for (const { rule, message, claims } of alarms)
    console.log(`false alarm  ${basename(filing)}  ${rule}: ${message}\n    ${claims[0]?.evidence.quote}`);

  const matched = findings
    .filter(({ rule, verdict }) => verdict === 'match' && (rule === 'value.match' || rule === 'value.row'))
    .flatMap(({ claims }) => claims.slice(0, 1))
    .filter(({ quantity: { surface }, evidence: { start, end } }) => draft.slice(start, end) === surface)
    .sort((a, b) => a.evidence.start - b.evidence.start);
  let changed = '';
  let at = 0;
  for (const { quantity, evidence } of matched) {
    if (evidence.start < at) continue;
    changed += draft.slice(at, evidence.start) + miswritten(quantity.surface);
    at = evidence.end;
  }
  writeFileSync(path, changed + draft.slice(at));
  const caught = new Set(
    check(path, filing)
      .filter(({ verdict }) => verdict === 'conflict')
      .map(({ claims }) => claims[0]?.evidence.start),
  );
  const found = matched.filter(({ evidence }) => caught.has(evidence.start));
  for (const claim of matched)
    if (!caught.has(claim.evidence.start))
      misses.push(`${basename(filing)}  ${claim.concept}  ${claim.quantity.surface}  ${claim.evidence.quote}`);
  total.matches += findings.filter(({ verdict }) => verdict === 'match').length;
  total.alarms += alarms.length;
  total.changed += matched.length;
  total.found += found.length;
  console.log(
    `${basename(filing).padEnd(34)} ${String(findings.length - alarms.length).padStart(4)} agree, ${alarms.length} false alarms; ` +
      `${found.length} of ${matched.length} changed figures found`,
  );
}
rmSync(folder, { recursive: true, force: true });
for (const miss of misses.slice(0, MISSES_SHOWN)) console.log(`miss  ${miss}`);
console.log(
  `${total.matches} matches, ${total.alarms} false alarms; ${total.found} of ${total.changed} changed figures found ` +
    `(${((100 * total.found) / Math.max(1, total.changed)).toFixed(0)} %)`,
);
