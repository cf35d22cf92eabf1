import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import type { DocumentHeader, DocumentKind, FilingHeader } from '../../src/model/document.ts';
import type { Finding } from '../../src/model/finding.ts';
import { parse } from '../../src/parse/parse.ts';
import { headerOf } from '../../src/pipeline/account.ts';
import { claimsOf } from '../../src/pipeline/read-document.ts';
import { reconcile } from '../../src/reconcile/reconcile.ts';

/** The whole way from texts of our own to what is said of them. */
type Text = {
  readonly name: string;
  readonly text: string;
  readonly kind?: DocumentKind;
  readonly filing?: Partial<FilingHeader>;
};

const findingsOf = async (texts: readonly Text[]): Promise<Finding[]> => {
  const documents: DocumentHeader[] = [];
  const claims: Claim[] = [];
  for (const { name, text, kind = 'news', filing } of texts) {
    const { document } = await parse({
      bytes: new TextEncoder().encode(text),
      source: `${name}.txt`,
      mediaType: 'text/plain',
      kind,
      url: null,
    });
    if (document === null) throw new Error(`${name} was not parsed`);
    const whole = document.filing && filing ? { ...document, filing: { ...document.filing, ...filing } } : document;
    documents.push(headerOf(whole));
    claims.push(...claimsOf(whole, { entities: [], concepts: [] }));
  }
  return reconcile({ claims, documents });
};

/** "value.conflict 3": the rule, and how many sources and claims it counts. */
const told = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, sources, claims }) => `${rule}: ${sources} sources, ${claims.length} claims`);

const report = (form: string, body: string, filing: Partial<FilingHeader> = {}): Text => ({
  name: form.replace('/', ''),
  kind: 'filing',
  filing: { form, registrant: 'HARROW FERRIES, INC.', ...filing },
  text: `FORM ${form}\n\nHARROW FERRIES, INC.\n(Exact name of registrant as specified in its charter)\n\nFor the fiscal year ended December 31, 2025\n\n${body}\n`,
});

const ANNUAL = report(
  '10-K',
  `Revenue was $612 million in 2025. Net income was $88 million in 2025. Capital expenditures were $97 million in 2025. We had 4,120 employees as of December 31, 2025. Research and development expenses were $31.4 million in 2025. Revenue was $143 million for the three months ended June 30, 2025.`,
);

const WIRE = `Ferries carry more

Harrow Ferries had revenue of $650 million in 2025, it said on Tuesday.

The company's net income was $88 million in 2025.

Capital expenditures of Harrow Ferries came to $97 million in 2025.

Harrow Ferries had 4,120 employees at the end of 2025.

Research and development spending at Harrow Ferries was $31.4 million in 2025.
`;

describe('copies of one article', () => {
  it('are one source, though an editor has changed a headline, a mark and a sentence', async () => {
    const edited = WIRE.replace('Ferries carry more', 'Harrow’s boats fill up')
      .replace("The company's net income was", 'The company’s “net income” was')
      .replace(', it said on Tuesday', '');
    const findings = await findingsOf([ANNUAL, { name: 'wire', text: WIRE }, { name: 'gazette', text: edited }]);
    expect(findings.map(({ rule, sources }) => `${rule} ${sources}`)).toEqual([
      'value.conflict 2',
      'value.match 2',
      'value.match 2',
      'value.match 2',
      'value.match 2',
    ]);
  });

  it('are one source in however many papers they stand', async () => {
    const papers = Array.from({ length: 60 }, (_, at) => ({
      name: `paper-${at}`,
      text: `${WIRE}\nPrinted in town ${at}.\n`,
    }));
    const conflicts = (await findingsOf([ANNUAL, ...papers])).filter(({ verdict }) => verdict === 'conflict');
    expect(told(conflicts)).toEqual(['value.conflict: 2 sources, 61 claims']);
  });

  it('are not what two articles are that quote one wire', async () => {
    const quoted =
      'Harrow Ferries had revenue of $650 million in 2025.\n\nHarrow Ferries had 4,120 employees at the end of 2025.\n';
    const harbour = `Harbour notes\n\n${quoted}\nThe port moved 2.1 million tonnes in 2025.\n\nRents rose 4% last year.\n\nThe town has 17,600 people.\n`;
    const tickets = `What the boats earn\n\n${quoted}\nTickets cost $45 on average.\n\nA cabin is $120 more.\n\nThe crossing takes 7 hours.\n`;
    const findings = await findingsOf([ANNUAL, { name: 'harbour', text: harbour }, { name: 'tickets', text: tickets }]);
    expect(told(findings.filter(({ verdict }) => verdict === 'conflict'))).toEqual([
      'value.conflict: 2 sources, 2 claims',
      'value.conflict: 2 sources, 2 claims',
    ]);
  });
});

describe('articles against each other', () => {
  it('contradict each other once', async () => {
    const [only, ...others] = await findingsOf([
      { name: 'boats', text: 'Boats\n\nHarrow Ferries had revenue of $650 million in 2025.\n' },
      { name: 'ships', text: 'Ships\n\nHarrow Ferries had revenue of $612 million in 2025.\n' },
    ]);
    expect(others).toEqual([]);
    expect(only?.message).toBe(
      'The article “Ships” gives revenue as $612 million for 2025; the article “Boats” gives $650 million for 2025: below it by 5.8 %.',
    );
  });
});

describe('a registration statement, its amendment and its prospectus', () => {
  const paper = (form: string, filed: string, revenue: string, capex: string): Text =>
    report(
      form,
      `Our revenue was ${revenue} in 2025. Our capital expenditures were ${capex} in 2025. Our net income was $88 million in 2025.`,
      {
        filed,
        fileNumber: '333-281234',
        cik: '77',
      },
    );
  const chain = [
    paper('S-1', '2026-03-02', '$612 million', '$97 million'),
    paper('S-1/A', '2026-04-07', '$605 million', '$97 million'),
    paper('424B4', '2026-05-11', '$605 million', '$99 million'),
  ];

  it('are read by the last of them, and each change is told once', async () => {
    const article =
      'Boats\n\nHarrow Ferries had revenue of $612 million in 2025.\n\nHarrow Ferries had capital expenditures of $99 million in 2025.\n';
    const findings = await findingsOf([...chain, { name: 'boats', text: article }]);
    expect(findings.map(({ message }) => message)).toEqual([
      'The article “Boats” gives revenue as $612 million for 2025; the 424B4 gives $605 million for 2025: above it by 1.2 %.',
      'The article “Boats” gives capital expenditures as $99 million for 2025; the 424B4 gives $99 million for 2025: they agree.',
      'The S-1/A gives revenue for 2025 as $605 million where the S-1 gave $612 million, a change of 1.1 %.',
      'The 424B4 gives capital expenditures for 2025 as $99 million where the S-1/A gave $97 million, a change of 2.1 %.',
    ]);
    expect(findings.map(({ rule, verdict }) => `${rule} ${verdict}`)).toEqual([
      'value.conflict conflict',
      'value.match match',
      'amendment.changed conflict',
      'amendment.changed conflict',
    ]);
  });
});

describe('what may not be compared', () => {
  it.each([
    ['planned and actual', 'Harrow Ferries plans capital expenditures of $120 million in 2025.'],
    ['cumulative and periodic', 'Since 2020 Harrow Ferries has had revenue of $2.4 billion.'],
    ['a half year and a quarter', 'Harrow Ferries had revenue of $290 million in the first half of 2025.'],
    ['euros and dollars', 'Harrow Ferries had revenue of €560 million in 2025.'],
    ['a part and the whole', 'Freight revenue of Harrow Ferries was $580 million in 2025.'],
  ])('%s', async (_, sentence) => {
    expect(await findingsOf([ANNUAL, { name: 'boats', text: `Boats\n\n${sentence}\n` }])).toEqual([]);
  });

  it('but the same digits in euros are a slip', async () => {
    const [slip] = await findingsOf([
      ANNUAL,
      { name: 'boats', text: 'Boats\n\nHarrow Ferries had revenue of €612 million in 2025.\n' },
    ]);
    expect(slip?.message).toBe(
      'The article “Boats” gives revenue as €612 million for 2025; the 10-K gives $612 million for 2025: the same figure in EUR and in USD.',
    );
  });
});

describe('a story of results', () => {
  const filing: Text = {
    name: 'filing',
    kind: 'filing',
    filing: { registrant: 'Ferndale Cement Inc.', form: '10-Q', periodEnd: '2025-03-31' },
    text: `FORM 10-Q

Ferndale Cement had net earnings of $1.37 per share for the three months ended March 31, 2025. Passenger revenue was $64 million for the three months ended March 31, 2025. Revenue was $90 million for the three months ended March 31, 2025.

North America sales were $52 million for the three months ended March 31, 2025. For the three months ended March 31, 2025, capital expenditures were $20 million, including $7.1 million for the Cloud segment. As of March 31, 2025 we had cash and cash equivalents of $580 million.`,
  };
  const conflictsOf = async (sentences: string): Promise<string[]> => {
    const text = `Ferndale Cement reports\n\nMay 6, 2025\n\nFerndale Cement had revenue of $90 million in the first quarter.\n\n${sentences}`;
    const findings = await findingsOf([{ name: 'story', text }, filing]);
    return findings
      .filter(({ verdict }) => verdict === 'conflict')
      .flatMap(({ claims }) => claims[0]?.quantity.surface ?? []);
  };

  it.each([
    [
      'a figure that it leaves undated is of the quarter that it reports on',
      'Passenger revenue was $71 million.',
      ['$71 million'],
    ],
    ['the part of the business counts', 'Freight revenue was $71 million.', []],
    ['"excluding items" qualifies what follows it', 'Excluding items, it earned $1.44 a share.', []],
    [
      'two figures that the story does not date are no contradiction',
      'Its research and development expenses were $20 million. Research and development took $21 million, it said later.',
      [],
    ],
    ['what belongs to a place is of the place', 'North American sales were $61 million.', ['$61 million']],
    [
      'a part is a part, however it is tied to its whole',
      'Capital spending was $20 million, of which $8.3 million went to its Cloud division.',
      ['$8.3 million'],
    ],
    ['less than a figure is open below', 'Passenger revenue was less than $80 million.', []],
    ['and closed above', 'Passenger revenue was less than $60 million.', ['$60 million']],
    ['nearly a figure is close to it', 'Passenger revenue was nearly $80 million.', ['$80 million']],
    ['what some customers bring is a part', 'Older customers brought in $71 million of revenue.', []],
    ['so is what comes from them', 'Of the revenue, $71 million came from older customers.', []],
    ['the whole is the whole', 'The company brought its customers cement. Revenue was $71 million.', ['$71 million']],
    ['a month that ended is its last day', 'Ferndale Cement ended March with $508 million in cash.', ['$508 million']],
    ['what a correction takes back is nobody’s figure', 'Passenger revenue was $64 million, not $46 million.', []],
  ])('%s', async (_why, sentences, expected) => {
    expect(await conflictsOf(sentences)).toEqual(expected);
  });
});

describe('the result and what is left of it for the common shares', () => {
  const SHEET: Text = {
    ...report('10-K', ''),
    text: `FORM 10-K

HARROW FERRIES, INC.
(Exact name of registrant as specified in its charter)

For the fiscal year ended December 31, 2025

## Selected Financial Data

(in thousands)

| | Year Ended December 31, 2025 | Year Ended December 31, 2024 |
| --- | --- | --- |
| Net loss | (41,220) | (37,415) |
| Deemed dividend to investors in relation to a tender offer | (2,960) | - |
| Net loss attributable to common stockholders | (44,180) | (37,415) |
`,
  };
  const saidOf = async (sentence: string): Promise<string[]> =>
    (
      await findingsOf([
        SHEET,
        { name: 'wire', text: `Ferries lose more\n\nHarrow Ferries said so on Tuesday.\n\n${sentence}` },
      ])
    ).map(({ rule, claims: [, filed] }) => `${rule} ${filed?.evidence.row}`);

  it.each([
    ['Harrow Ferries had a net loss of $41.2 million in 2025.', 'value.match Net loss'],
    [
      'The net loss attributable to common stockholders of Harrow Ferries was $44.2 million in 2025.',
      'value.match Net loss attributable to common stockholders',
    ],
    [
      'The net loss attributable to common stockholders of Harrow Ferries was $49.2 million in 2025.',
      'value.conflict Net loss attributable to common stockholders',
    ],
  ])('%s', async (sentence, finding) => {
    expect(await saidOf(sentence)).toEqual([finding]);
  });

  it('are two figures, and no contradiction of one document', async () => {
    expect(await findingsOf([SHEET])).toEqual([]);
  });
});
