import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/model/error.ts';
import { CHECK_IDS, TOLERANT } from '../../src/pipeline/check-ids.ts';
import { parsePipeline, readPipeline } from '../../src/pipeline/read-pipeline.ts';

const DEMO = 'name: demo\nsources: [{ file: a }]\n';

const complaint = (yaml: string): string => {
  try {
    parsePipeline(yaml, 'p.yaml');
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'none';
};

describe('reading a pipeline', () => {
  it('fills in what is left out', () => {
    const pipeline = parsePipeline('name: demo\nsources:\n  - file: a.txt\n', 'p.yaml');
    expect(pipeline).toEqual({
      name: 'demo',
      entities: [],
      sources: [{ file: 'a.txt' }],
      allow: { hosts: [], folders: [] },
      concepts: [],
      checks: {},
      outputs: [],
      alerts: [],
    });
  });

  it.each([
    [
      'name: demo\nsources:\n  - file: a.txt\n    kid: news\n',
      'p.yaml:4:5: sources[0].kid: is not a field that a pipeline knows',
    ],
    ['name: demo\nsources:\n  - file: a.txt\n    kind: newz\n', /^p\.yaml:4:11: sources\[0\]\.kind: Invalid option/],
    ['name: demo\n', /^p\.yaml:1:1: sources: Invalid input/],
    ['name: Demo One\nsources: [{ file: a }]\n', /^p\.yaml:1:7: name: /],
    [
      'name: demo\nsources:\n  - edgar: { forms: [S-1] }\n',
      /^p\.yaml:3:12: sources\[0\]\.edgar: name one of cik, ticker, company, current, daily and fullText/,
    ],
    [
      'name: demo\nsources:\n  - edgar: { cik: "1", form: [S-1] }\n',
      /^p\.yaml:3:24: sources\[0\]\.edgar\.form: is not a field that a pipeline knows$/m,
    ],
    ['name: demo\nsources:\n  - edgar: { ticker: A }\n', /^p\.yaml:3:12: sources\[0\]\.edgar\.forms: is missing/],
    [
      'name: demo\nsources:\n  - edgar: { current: true, forms: [S-1], versions: true }\n',
      /^p\.yaml:3:12: sources\[0\]\.edgar: versions and fileNumber need a company/,
    ],
    [
      'name: demo\nsources:\n  - edgar: { daily: today, forms: [S-1] }\n',
      /^p\.yaml:3:21: sources\[0\]\.edgar\.daily: /,
    ],
    ['name: demo\nsources:\n  - companyFacts: {}\n', /^p\.yaml:3:19: sources\[0\]\.companyFacts: name the company/],
    ['name: demo\nsources: [{ url: "ftp://a.example/b" }]\n', /^p\.yaml:2:18: sources\[0\]\.url: /],
    [
      'name: demo\nsources: [{ file: a }]\noutputs:\n  - { format: xlsx, path: a.xlsx, bom: true }\n',
      /^p\.yaml:4:\d+: outputs\[0\]\.bom: is for the format csv only/,
    ],
    ['name: demo\nsources: [\n', /^p\.yaml:3:1: is not valid YAML: /],
    ['name: demo\nname: again\nsources: [{ file: a }]\n', /^p\.yaml:2:1: is not valid YAML: Map keys must be unique/],
    ['', /^p\.yaml:1:1: the file: Invalid input/],
    ['name: demo\nsources:\n  - fil: a.txt\n', 'p.yaml:3:5: sources[0].fil: is not a field that a pipeline knows'],
    [
      'name: demo\nsources:\n  - kind: news\n    fil: a.txt\n',
      'p.yaml:4:5: sources[0].fil: is not a field that a pipeline knows',
    ],
    ['name: demo\nsources:\n  - kind: news\n', /^p\.yaml:3:5: sources\[0\]\.file: Invalid input/],
    [
      'name: demo\nsources: [{ file: a }]\nalerts:\n  - { fil: a.md }\n',
      'p.yaml:4:7: alerts[0].fil: is not a field that a pipeline knows',
    ],
    [
      'name: demo\nsources: [{ file: a }]\nchecks:\n  value.match: off\n  value.confict: off\n',
      'p.yaml:5:3: checks.value.confict: is no rule; the nearest is value.conflict (docs/checks lists them)',
    ],
    [
      'name: demo\nsources: [{ file: a }]\nchecks: { statment.*: off }\n',
      'p.yaml:3:11: checks.statment.*: is no rule; the nearest is statement.* (docs/checks lists them)',
    ],
    [
      'name: demo\nsources: [{ file: a }]\nchecks:\n  footing.sum: { tolerance: 0.01 }\n',
      /^p\.yaml:4:18: checks\.footing\.sum\.tolerance: does nothing here; .*value\.conflict/,
    ],
    [
      `name: demo\nsources: [{ file: a }]\nconcepts:\n${'  - { id: kiln-count, triggers: [kilns], unit: count }\n'.repeat(2)}`,
      /^p\.yaml:5:7: concepts\[1\]\.id: there is a concept kiln-count above/,
    ],
  ])('%j', (yaml, expected) => {
    if (typeof expected === 'string') expect(complaint(yaml)).toBe(expected);
    else expect(complaint(yaml)).toMatch(expected);
  });

  it.each([
    '{ company: "Acme, Inc.", forms: [S-1], versions: true }',
    '{ cik: "1", fileNumber: 333-290001 }',
    '{ daily: latest, forms: [10-K] }',
    '{ daily: 2026-05-20, forms: [10-K] }',
    '{ current: true, forms: [424B], exhibits: [EX-99], limit: 3 }',
    '{ fullText: tides }',
    '{ fullText: tides, ticker: ACME, forms: [10-K], since: 2026-01-01, until: 2026-02-01 }',
  ])('takes the EDGAR source %s', (edgar) => {
    expect(complaint(`name: demo\nsources:\n  - edgar: ${edgar}\n`)).toBe('none');
  });

  it('knows every rule and every family of them by its id', () => {
    for (const id of CHECK_IDS) expect(complaint(`${DEMO}checks: { ${id}: off }\n`)).toBe('none');
    for (const id of [...TOLERANT, 'value.*'])
      expect(complaint(`${DEMO}checks: { ${id}: { tolerance: 0.02 } }\n`)).toBe('none');
    expect(CHECK_IDS).toEqual(expect.arrayContaining([...TOLERANT, 'statement.figure', 'slip.*']));
    const pages = readdirSync('docs/checks').filter((name) => name !== 'README.md');
    expect(pages.filter((page) => !CHECK_IDS.includes(page.replace(/\.md$/, '')))).toEqual([]);
  });

  it('lets a concept have the id of one of ours, which it gives more words', () => {
    expect(complaint(`${DEMO}concepts: [{ id: revenue, triggers: [takings], unit: money }]\n`)).toBe('none');
  });

  it('names every mistake, a line each', () => {
    expect(complaint('name: A\nsources: []\noutput: x\n').split('\n')).toHaveLength(3);
  });

  it('says that a file is missing', async () => {
    await expect(readPipeline('no/such.yaml')).rejects.toThrow('no/such.yaml: there is no such pipeline file');
  });
});
