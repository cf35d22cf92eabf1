import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * The quality figures on real material, each with its floor. A floor only rises: raise it here when a change raises the figure.
 * The material is not part of the project (see README, "Quality"); where it is absent this says so and passes.
 */
const SHARED = resolve('../shared');
const DEV = join(SHARED, 'bench/dev');
const FLOORS = new Map<string, number>(Object.entries(JSON.parse(readFileSync('bench/quality/floors.json', 'utf8'))));

const folder = mkdtempSync(join(tmpdir(), 'tieout-quality-'));
const CLI = resolve('dist/cli/main.js');

const tieout = (args: readonly string[], cwd = process.cwd()): string => {
  try {
    return execFileSync(process.execPath, [CLI, ...args], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    // An unreadable document makes the exit status 1; what the others printed still counts.
    return (error as { stdout?: string }).stdout ?? '';
  }
};

const score = (kind: string, gold: string, predicted: string): string => {
  const file = join(folder, 'predicted.ndjson');
  writeFileSync(file, predicted);
  return execFileSync('python3', [join(SHARED, 'bench/score.py'), kind, gold, file], { encoding: 'utf8' });
};

/** The first number after `label` in what the scorer printed. */
const figure = (printed: string, label: string): number =>
  Number(
    new RegExp(`(?<![\\w+])${label.replace(/[+]/g, '\\+')}\\D{0,20}?(\\d+(?:\\.\\d+)?)`).exec(printed)?.[1] ??
      Number.NaN,
  );

/** What another bench prints: its last lines hold its figures. */
const bench = (path: string): string =>
  execFileSync(process.execPath, ['--import', 'tsx', path], { encoding: 'utf8', maxBuffer: 1 << 30 });

const shareWithout = (part: number, all: number): number => Number((100 * (1 - part / all)).toFixed(2));

type Measure = { readonly name: string; readonly value: number };

const quantities = (name: string): string =>
  score('quantities', join(DEV, `${name}.jsonl`), tieout(['extract', '--lines', '-q', join(DEV, `${name}.jsonl`)]));

const unpacked = (name: string): string => {
  const path = join(folder, name.replace(/\.gz$/, ''));
  writeFileSync(path, gunzipSync(readFileSync(join(SHARED, 'data/filings', name))));
  return path;
};

const MEASURES: readonly (() => Measure[])[] = [
  () => {
    const printed = quantities('ixbrl-prose');
    return [
      { name: 'ixbrl-prose value+unit %', value: figure(printed, 'value+unit') },
      { name: 'ixbrl-prose value+unit+period %', value: figure(printed, 'value+unit+period') },
    ];
  },
  () => [{ name: 'newsquant value F1', value: figure(quantities('newsquant'), 'F1') }],
  () => {
    const news = join(SHARED, 'data/news');
    const files = readdirSync(news)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => join(news, name));
    const printed = score('claims', join(DEV, 'news-claims.jsonl'), tieout(['extract', '-q', ...files]));
    return ['value', 'rate', 'modifier', 'concept', 'subject', 'period', 'scope'].map((aspect) => ({
      name: `news-claims ${aspect} %`,
      value: figure(printed, aspect),
    }));
  },
  ...['spacex-s1-2026-05-20.md.gz', 'spacex-s1-2026-05-20.positioned.html.gz'].map((name) => () => [
    {
      name: `s1-facts whole % (${name.includes('html') ? 'positioned' : 'text'})`,
      value: figure(score('facts', join(DEV, 's1-facts.jsonl'), tieout(['extract', '-q', unpacked(name)])), 'whole'),
    },
  ]),
  () => {
    const pages = join(SHARED, 'data/pages');
    const files = readdirSync(pages)
      .filter((name) => name.endsWith('.html.gz'))
      .map((name) => join(pages, name));
    return [
      {
        name: 'articles F1',
        value: figure(
          score('articles', join(pages, 'gold.json'), tieout(['extract', '--documents', '-q', ...files])),
          'F1',
        ),
      },
    ];
  },
  ...['findver', 'finverbench'].map((name) => () => {
    const gold = join(DEV, `${name}.jsonl`);
    const printed = score('verdicts', gold, tieout(['check', '--lines', '-q', gold]));
    const [, alarms = 'NaN', clean = 'NaN'] = /false alarms (\d+)\/(\d+)/.exec(printed) ?? [];
    return [
      { name: `${name} accuracy %`, value: figure(printed, 'accuracy') },
      { name: `${name} clean without alarm %`, value: shareWithout(Number(alarms), Number(clean)) },
    ];
  }),
  () => {
    const [, all = 'NaN', conflicts = 'NaN'] =
      /(\d+) comparisons .*, (\d+) conflicts/.exec(bench('bench/reconcile/tags.ts')) ?? [];
    return [{ name: 'tags without conflict %', value: shareWithout(Number(conflicts), Number(all)) }];
  },
];

const main = (): number => {
  if (!existsSync(DEV)) {
    console.log(`no ${SHARED}: the quality figures were not measured`);
    return 0;
  }
  let below = 0;
  const unmeasured = new Set(FLOORS.keys());
  for (const measure of MEASURES) {
    for (const { name, value } of measure()) {
      const floor = FLOORS.get(name);
      unmeasured.delete(name);
      const ok = floor !== undefined && value >= floor;
      if (!ok) below++;
      console.log(
        `${ok ? 'ok  ' : 'FELL'} ${name.padEnd(40)} ${String(value).padStart(6)}  floor ${floor ?? 'missing: add it to floors.json'}`,
      );
    }
  }
  // A figure that was renamed, or is no longer measured, would otherwise pass for ever.
  for (const name of unmeasured) console.log(`GONE ${name.padEnd(40)} has a floor and was not measured`);
  return below + unmeasured.size === 0 ? 0 : 1;
};

try {
  process.exitCode = main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
