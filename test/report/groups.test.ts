import { describe, expect, it } from 'vitest';
import { Severity, Verdict } from '../../src/model/finding.ts';
import { workingLine } from '../../src/report/aspects.ts';
import { countByDocument, documentLookup, nameDocuments, placeIn, webAddress } from '../../src/report/documents.ts';
import { GROUPS, groupFindings, groupOf } from '../../src/report/groups.ts';
import { quoteParts } from '../../src/report/quote.ts';
import { quoteAddress } from '../../src/report/quote-address.ts';
import { sidesOf } from '../../src/report/sides.ts';
import { claim, finding, REPORT } from './sample-report.ts';

describe('the groups', () => {
  it.each([
    ['conflict', 'error', 'conflict'],
    ['conflict', 'warning', 'conflict'],
    ['conflict', 'note', 'note'],
    ['compatible', 'warning', 'flagged'],
    ['compatible', 'none', 'match'],
    ['not-comparable', 'warning', 'flagged'],
    ['not-comparable', 'none', 'not-comparable'],
    ['missing', 'note', 'note'],
    ['missing', 'none', 'note'],
    ['match', 'note', 'note'],
    ['match', 'none', 'match'],
  ] as const)('%s of severity %s is a %s', (verdict, severity, group) =>
    expect(groupOf({ verdict, severity })).toBe(group),
  );

  it('take every finding, each once, whatever its verdict and severity', () => {
    const [sample] = REPORT.findings;
    if (sample === undefined) throw new Error('the sample report has no findings');
    const all = Verdict.options.flatMap((verdict) =>
      Severity.options.map((severity) => ({ ...sample, verdict, severity })),
    );
    const groups = groupFindings(all);
    expect(GROUPS.flatMap((group) => groups[group])).toHaveLength(all.length);
    expect(groups.conflict.map(({ severity }) => severity)).toEqual(['error', 'warning', 'none']);
  });
});

describe('documents', () => {
  it('are called by their publisher, their form, their title, or their file', () => {
    expect(nameDocuments(REPORT.documents).map(({ name }) => name)).toEqual(['10-Q', 'Tidings', 'draft.md']);
    expect(nameDocuments(REPORT.documents).map(({ title }) => title)).toEqual([
      null,
      'Lamp maker loses its glow',
      null,
    ]);
  });

  it.each([
    ['Lumen Works Corp.', 'Lumen Works Corp. 10-Q', '10-Q'],
    ['Tidings', 'Lamps | Tidings', 'Lamps'],
    ['Tidings', 'Tidings: lamps', 'lamps'],
    ['Tidings', 'Tidings', null],
    ['Tidings', 'Lamps', 'Lamps'],
  ])('do not say their name in their title: %s, %s', (publisher, title, left) => {
    const [page] = REPORT.documents;
    if (page === undefined) throw new Error('the sample report has no documents');
    expect(nameDocuments([{ ...page, publisher, title }])[0]?.title).toBe(left);
  });

  it('that would be called the same have their files’ names beside', () => {
    const [filing] = REPORT.documents;
    if (filing === undefined) throw new Error('the sample report has no documents');
    const twice = nameDocuments([filing, { ...filing, source: 'filings/lumen-10-q.pdf' }]);
    expect(twice.map(({ name, title }) => `${name}, ${title}`)).toEqual([
      '10-Q, lumen-10-q.html',
      '10-Q, lumen-10-q.pdf',
    ]);
  });

  it('are counted once for a finding that speaks of them twice', () => {
    expect(countByDocument(REPORT).map(({ conflict, flagged }) => [conflict, flagged])).toEqual([
      [2, 0],
      [1, 1],
      [1, 1],
    ]);
  });

  it('become links only on the web', () => {
    expect(webAddress('https://example.org/a')).toBe('https://example.org/a');
    for (const source of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'a/b.txt', '-'])
      expect(webAddress(source)).toBeNull();
  });

  it('are named by their source where the report does not list them', () => {
    const stranger = { ...sampleClaim, source: 'elsewhere/b.txt', document: '0'.repeat(64) };
    expect(documentLookup(REPORT)(stranger)).toMatchObject({ index: -1, name: 'b.txt', url: null });
  });

  it('do not repeat their title as a heading', () => {
    const place = placeIn(
      { index: 0, name: 'Tidings', title: 'Lamps | Tidings', kind: 'News', date: null, source: '', url: null },
      {
        ...sampleClaim,
        evidence: { ...sampleClaim.evidence, section: ['Lamps', 'What now?'], page: 2 },
      },
    );
    expect(place).toEqual(['What now?', 'page 2']);
  });
});

const sampleClaim = claim({
  source: 'https://tidings.example/lumen',
  quantity: {
    surface: '12',
    value: '12',
    low: '12',
    high: '12',
    unit: 'lamp',
    per: null,
    modifier: 'exact',
    decimals: 0,
  },
  quote: 'One, two - and 12 lamps.',
});

describe('the sides of a finding', () => {
  const message = 'They disagree.';
  const other = { ...sampleClaim, source: 'b.txt', document: 'b' };

  it('part what is said again from what it is held against', () => {
    const again = { ...sampleClaim, id: '0'.repeat(16) };
    const differently = { ...again, quantity: { ...again.quantity, value: '13' } };
    const sides = sidesOf(finding('value.conflict', { message, claims: [sampleClaim, other, again, differently] }));
    expect(sides).toEqual({ judged: sampleClaim, repeats: [again], against: [other, differently] });
  });

  it('take the same words in another document for a second voice', () => {
    expect(sidesOf(finding('value.match', { message, claims: [sampleClaim, other] }))?.against).toEqual([other]);
    expect(sidesOf(finding('support.missing', { message, claims: [sampleClaim] }))?.against).toEqual([]);
  });
});

describe('a quote', () => {
  const parts = (quote: string): string =>
    quoteParts({ ...sampleClaim, evidence: { ...sampleClaim.evidence, quote } })
      .map(({ text, isFigure }) => (isFigure ? `[${text}]` : text))
      .join('');

  it('has its figure apart, each time, and no bullet', () => {
    expect(parts('One, two - and 12\nlamps.')).toBe('One, two - and [12] lamps.');
    expect(parts('• 12 of 12, not 112')).toBe('[12] of [12], not 112');
    expect(parts('-12 degrees')).toBe('-[12] degrees');
    expect(parts('a dozen')).toBe('a dozen');
  });
});

describe('a link to a quote', () => {
  const url = 'https://tidings.example/lumen';

  it('names the whole of a short one, with its hyphens and commas encoded', () => {
    expect(quoteAddress(url, sampleClaim)).toBe(`${url}#:~:text=One%2C%20two%20%2D%20and%2012%20lamps.`);
  });

  it('names both ends of a long one', () => {
    const quote = `${Array.from({ length: 40 }, (_, i) => `word${i}`).join(' ')}`;
    expect(quoteAddress(url, { ...sampleClaim, evidence: { ...sampleClaim.evidence, quote } })).toBe(
      `${url}#:~:text=word0%20word1%20word2%20word3%20word4,word35%20word36%20word37%20word38%20word39`,
    );
  });

  it('leaves a table and an address with a place of its own alone', () => {
    expect(quoteAddress(url, { ...sampleClaim, evidence: { ...sampleClaim.evidence, row: 'Lamps' } })).toBe(url);
    expect(quoteAddress(`${url}#top`, sampleClaim)).toBe(`${url}#top`);
  });
});

describe('a working', () => {
  const line = (low: string | null, high: string | null): string => workingLine({ expression: 'a × b', low, high });

  it('is one line, with as many ends as it has', () => {
    expect(line(null, null)).toBe('a × b');
    expect(line('45000000', '45000000')).toBe('a × b = 45 million');
    expect(line('45000000', '46250000')).toBe('a × b = 45 million to 46.25 million');
    expect(line('45000000', null)).toBe('a × b = 45 million or more');
    expect(line(null, '45000000')).toBe('a × b = 45 million or less');
  });
});
