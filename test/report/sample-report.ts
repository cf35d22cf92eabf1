import type { Claim } from '../../src/model/claim.ts';
import type { Decided } from '../../src/model/decision.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import { type DocumentSummary, Report } from '../../src/model/report.ts';
import { stableId } from '../../src/text/hash.ts';
import { sayingOf } from '../../src/text/saying.ts';

const documentId = (source: string): string => stableId([source]).repeat(4);

const document = (source: string, more: Partial<DocumentSummary>): DocumentSummary => ({
  id: documentId(source),
  source,
  kind: 'news',
  title: null,
  publisher: null,
  published: null,
  form: null,
  quantities: 0,
  claims: 0,
  ...more,
});

export const quantity = (surface: string, value: string | null, more: Partial<Quantity> = {}): Quantity => ({
  surface,
  value,
  low: value,
  high: value,
  unit: 'USD',
  per: null,
  modifier: 'exact',
  decimals: -6,
  ...more,
});

type ClaimParts = Omit<Partial<Claim>, 'quantity' | 'evidence'> & {
  source: string;
  quantity: Quantity;
  quote: string;
  evidence?: Partial<Claim['evidence']>;
};

export const claim = ({ source, quantity: given, quote, evidence, ...more }: ClaimParts): Claim => {
  const start = Math.max(0, quote.indexOf(given.surface));
  return {
    schema: 'claim/1',
    id: stableId([source, given.surface, quote]),
    source,
    document: documentId(source),
    quantity: given,
    concept: null,
    kind: null,
    entity: 'Lumen Works',
    counterparty: null,
    scope: [],
    period: null,
    modality: 'stated',
    attribution: null,
    evidence: {
      quote,
      start,
      end: start + given.surface.length,
      section: [],
      page: null,
      row: null,
      column: null,
      ...evidence,
    },
    rule: 'sample',
    confidence: 1,
    ...more,
  };
};

export const finding = (
  rule: string,
  more: Omit<Partial<Finding>, 'claims'> & { claims: Claim[]; message: string },
): Finding => ({
  schema: 'finding/1',
  id: stableId([rule, ...more.claims.map(({ id }) => id)]),
  rule,
  verdict: 'match',
  severity: 'none',
  calculation: null,
  differs: null,
  sources: new Set(more.claims.map(({ source }) => source)).size,
  ...more,
});

const FILING = 'filings/lumen-10-q.html';
const PAGE = 'https://tidings.example/lumen';
const DRAFT = 'drafts/draft.md';
const QUARTER = { start: '2025-07-01', end: '2025-09-30', label: 'Q3 2025' };

const filedLoss = claim({
  source: FILING,
  quantity: quantity('(412)', '-412000000'),
  quote: 'Lamps $ (412) $ (388)',
  concept: 'loss',
  kind: 'operating',
  scope: ['Lamps'],
  period: QUARTER,
  evidence: {
    section: ['Results', 'Segments'],
    page: 31,
    row: 'Lamps',
    column: 'Three Months Ended September 30, 2025',
  },
});

const filedRate = claim({
  source: FILING,
  quantity: quantity('$2.5 million', '2500000', { per: 'month' }),
  quote: 'The tenant pays $2.5 million per month for 24 months.',
  concept: 'recurring-payment',
  evidence: { section: ['Leases'], page: 40 },
});

export const REPORT: Report = Report.parse({
  schema: 'report/1',
  title: 'Lumen Works: the quarter as told',
  pipeline: 'lumen',
  documents: [
    document(FILING, {
      kind: 'filing',
      form: '10-Q',
      title: 'Form 10-Q',
      published: '2025-11-04',
      quantities: 1204,
      claims: 310,
    }),
    document(PAGE, {
      title: 'Lamp maker loses its glow',
      publisher: 'Tidings',
      published: '2025-11-05',
      quantities: 14,
      claims: 9,
    }),
    document(DRAFT, { kind: 'other', quantities: 3, claims: 2 }),
  ],
  findings: [
    finding('value.conflict', {
      verdict: 'conflict',
      severity: 'error',
      message:
        'Tidings gives the operating loss of Lamps as $142 million; the 10-Q gives $412 million: two digits have changed places.',
      claims: [
        claim({
          source: PAGE,
          quantity: quantity('$142 million', '142000000'),
          quote: 'The lamps business alone lost $142 million in the quarter, more than\nanyone had feared.',
          concept: 'loss',
          kind: 'operating',
          scope: ['Lamps'],
          period: QUARTER,
        }),
        filedLoss,
      ],
    }),
    finding('arithmetic.rate-times-term', {
      verdict: 'conflict',
      severity: 'warning',
      message: 'The draft puts the lease at $62 million; $2.5 million a month for 24 months is $60 million.',
      claims: [
        claim({
          source: DRAFT,
          quantity: quantity('$62 million', '62000000'),
          quote: 'A lease worth $62 million.',
          concept: 'contract-value',
        }),
        filedRate,
      ],
      calculation: { expression: '$2.5 million × 24 months', low: '58800000', high: '61200000' },
    }),
    finding('value.hedged', {
      verdict: 'compatible',
      severity: 'warning',
      message: 'More than 4,000 and 4,400 employees can both be true, but they are 9 % apart.',
      claims: [
        claim({
          source: PAGE,
          quantity: quantity('4,000', '4000', { unit: 'employee', modifier: 'more-than', high: null }),
          quote: 'It employs more than 4,000 people.',
          concept: 'headcount',
        }),
        claim({
          source: DRAFT,
          quantity: quantity('4,400', '4400', { unit: 'employee' }),
          quote: 'All 4,400 of them, not 14,400, were told on Monday.',
          concept: 'headcount',
        }),
      ],
    }),
    finding('support.missing', {
      verdict: 'missing',
      severity: 'note',
      message: 'The draft credits the 10-Q with 12 factories; it states nothing of the kind.',
      claims: [
        claim({
          source: DRAFT,
          quantity: quantity('12', '12', { unit: 'factory' }),
          quote: 'The 10-Q counts 12 factories.',
        }),
      ],
    }),
    finding('value.match', {
      message: 'Tidings and the 10-Q agree on $2.5 million per month.',
      claims: [
        claim({
          source: PAGE,
          quantity: quantity('$2.5 million', '2500000', { per: 'month' }),
          quote: 'Rent is $2.5 million a month.',
          concept: 'recurring-payment',
        }),
        filedRate,
      ],
    }),
    finding('scope.mismatch', {
      verdict: 'not-comparable',
      message: 'One loss is of Lamps, the other of the company.',
      differs: 'scope',
      claims: [
        claim({
          source: PAGE,
          quantity: quantity('$500 million', '500000000'),
          quote: 'In all it lost $500 million.',
          concept: 'loss',
          period: QUARTER,
        }),
        filedLoss,
      ],
    }),
  ],
  problems: [
    {
      code: 'password-protected',
      level: 'error',
      source: 'filings/secret.pdf',
      message: 'is password-protected.',
      hint: 'Save a copy without the password.',
      line: null,
    },
  ],
} satisfies Report);

const decidedBy = (as: Decided, by: string, reason: string): ((finding: Finding) => Finding) => {
  const at = '2025-11-06T09:00:00.000Z';
  return (found) => ({
    ...found,
    decision: { schema: 'decision/1', finding: found.id, saying: sayingOf(found), as, by, reason, at },
  });
};

/** The same report a day later: one finding is explained, one is new, one was said otherwise before, and one is gone. */
export const LATER: Report = Report.parse({
  ...REPORT,
  findings: REPORT.findings.map((found, i) =>
    i === 1 ? decidedBy('explained', 'Ann Lee', 'The lease has an option.')(found) : found,
  ),
  changes: {
    new: REPORT.findings.slice(0, 1).map(({ id }) => id),
    changed: REPORT.findings.slice(2, 3).map(({ id }) => id),
    unchanged: [...REPORT.findings.slice(1, 2), ...REPORT.findings.slice(3)].map(({ id }) => id),
    gone: REPORT.findings.slice(0, 1).map((found) => ({ ...found, id: '00000000000000aa' })),
  },
} satisfies Report);

export const EMPTY: Report = {
  schema: 'report/1',
  title: 'Nothing yet',
  pipeline: null,
  documents: [],
  findings: [],
  problems: [],
};

const SCRIPT = '<script>document.title = "owned"</script><img src=x onerror="document.title=1">';

/** Everything that a document can put into a report, hostile: markup, a formula, Markdown, a script for an address. */
export const HOSTILE: Report = Report.parse({
  ...EMPTY,
  title: `"><${'/title>'}${SCRIPT}`,
  pipeline: null,
  documents: [
    document('javascript:alert(1)', {
      title: `${SCRIPT}</style>`,
      publisher: '=HYPERLINK("http://evil.example")',
      published: '2025-01-01',
    }),
    document('https://evil.example/"onmouseover="alert(1)', { title: '[click](javascript:alert(1))' }),
  ],
  findings: [
    finding('value.conflict', {
      verdict: 'conflict',
      severity: 'error',
      message: `=cmd|' /C calc'!A0 ${SCRIPT}`,
      claims: [
        claim({
          source: 'javascript:alert(1)',
          quantity: quantity('-5', '-5', { unit: 'percent' }),
          quote: `${SCRIPT} fell by -5 </blockquote></article> | a | *b* _c_ \`d\``,
          evidence: { section: [SCRIPT, '# heading'], row: '"><b>', column: '|' },
        }),
        claim({
          source: 'https://evil.example/"onmouseover="alert(1)',
          quantity: quantity('+7', '7'),
          quote: '\t+7 "quoted", and\r\nbroken',
        }),
      ],
      decision: {
        schema: 'decision/1',
        finding: '00000000000000bb',
        saying: '00000000000000bb',
        as: 'confirmed',
        by: `=${SCRIPT}`,
        reason: `@cmd "><b>*b* ${SCRIPT}\r\n# heading`,
        at: '2025-01-02T00:00:00.000Z',
      },
    }),
  ],
  problems: [{ code: 'malformed', level: 'warning', source: SCRIPT, message: SCRIPT, hint: SCRIPT, line: 3 }],
} satisfies Report);
